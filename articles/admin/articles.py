"""Which articles came in, how were they read, and must one be read again?"""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles import ingest
from articles.admin.common import DeskAdmin, PublicPage
from articles.models import Article, Claim

SHOWN = 2000  #: characters of the text; the public page has all of it


@admin.register(Article)
class ArticleAdmin(PublicPage, DeskAdmin):
    list_display = ("title", "outlet", "story", "published_at", "state", "claims", "page")
    list_filter = ("state", "language", ("story", admin.RelatedOnlyFieldListFilter), ("outlet", admin.RelatedOnlyFieldListFilter))
    search_fields = ("title",)
    search_help_text = _("Title, byline, file name or outlet")
    date_hierarchy = "published_at"
    actions = ("read_again",)
    autocomplete_fields = ("story", "outlet")
    fields = (
        ("story", "outlet"),
        "title",
        ("byline", "url"),
        ("published_at", "language"),
        ("state", "outcome"),
        "beginning",
        ("original_name", "encoding", "sha256"),
        ("uploaded_by", "created_at", "read_at"),
    )
    readonly_fields = (
        "state",
        "outcome",
        "beginning",
        "original_name",
        "encoding",
        "sha256",
        "uploaded_by",
        "created_at",
        "read_at",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return Article.objects.listed()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # articles come in by the upload page, with their bytes and their job

    @admin.display(description=_("claims"), ordering="claim_count")
    def claims(self, article: Article) -> int:
        return article.claim_count  # type: ignore[attr-defined]

    @admin.display(description=_("reason and notes"))
    def outcome(self, article: Article) -> str:
        return " ".join(filter(None, (article.reason_text, *article.note_texts))) or "–"

    @admin.display(description=_("text"))
    def beginning(self, article: Article) -> str:
        return article.text if len(article.text) <= SHOWN else article.text[:SHOWN] + " …"

    @admin.action(description=_("Read the chosen articles again"), permissions=["change"])
    def read_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        number = ingest.read_again(queryset)
        said = ngettext("%(number)s article waits to be read again.", "%(number)s articles wait to be read again.", number)
        self.message_user(request, said % {"number": number}, messages.SUCCESS)

    def save_model(self, request: HttpRequest, article: Article, form: Any, change: bool) -> None:
        """What reading depends on is read again: the time resolves 去年, the outlet counts as a voice."""
        with transaction.atomic():
            article.save(update_fields=[*form.changed_data] or None)
            if {"outlet", "story", "published_at"} & set(form.changed_data):
                ingest.read_again([article])

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """Claims go with their article, though nobody deletes one alone."""
        rows, counts, refused, protected = super().get_deleted_objects(objs, request)
        return rows, counts, refused - {str(Claim._meta.verbose_name)}, protected

    def delete_model(self, request: HttpRequest, article: Article) -> None:
        ingest.withdraw([article])

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        ingest.withdraw(queryset)
