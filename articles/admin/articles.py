"""Which articles came in, how were they read, and must one be read again?"""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles import ingest, job_queue, versions
from articles.admin.common import DeskAdmin, PublicPage
from articles.models import Article, Claim

SHOWN = 2000  #: characters of the text; the public page has all of it


@admin.register(Article)
class ArticleAdmin(PublicPage, DeskAdmin):
    list_display = ("title", "outlet", "story", "published_at", "version", "current", "state", "claims", "page")
    list_filter = (
        "state",
        "current",
        "language",
        ("story", admin.RelatedOnlyFieldListFilter),
        ("outlet", admin.RelatedOnlyFieldListFilter),
    )
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
        ("version", "current", "replaced_at", "other_versions"),
        ("state", "outcome", "corrected"),
        "beginning",
        ("original_name", "encoding", "sha256"),
        ("uploaded_by", "created_at", "read_at"),
    )
    readonly_fields = (
        "version",
        "current",
        "replaced_at",
        "other_versions",
        "corrected",
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

    @admin.display(description=_("versions"))
    def other_versions(self, article: Article) -> str:
        return format_html('<a href="{}">{}</a>', reverse("versions", args=[article.pk]), _("open"))

    @admin.display(description=_("reason and notes"))
    def outcome(self, article: Article) -> str:
        return " ".join(filter(None, (article.reason_text, *article.note_texts))) or "–"

    @admin.display(description=_("text"))
    def beginning(self, article: Article) -> str:
        return article.text if len(article.text) <= SHOWN else article.text[:SHOWN] + " …"

    @admin.action(description=_("Read the chosen articles again"), permissions=["change"])
    def read_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        number = job_queue.read_again(queryset)
        said = ngettext("%(number)s article waits to be read again.", "%(number)s articles wait to be read again.", number)
        self.message_user(request, said % {"number": number}, messages.SUCCESS)

    def save_model(self, request: HttpRequest, article: Article, form: Any, change: bool) -> None:
        """What reading depends on is read again: the time resolves 去年, the outlet counts as a voice.

        What is set right here is a person's word too; all versions of an article are in one story.
        """
        with transaction.atomic():
            article.corrected = sorted({*article.corrected, *set(form.changed_data) & set(versions.DETAILS)})
            article.save(update_fields=[*form.changed_data, "corrected"])
            if "story" in form.changed_data:
                Article.objects.versions_of(article.first_key).update(story=article.story)
            if {"outlet", "story", "published_at"} & set(form.changed_data):
                job_queue.read_again([article])

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """An article goes with all its versions, and claims with their article, though nobody deletes one alone."""
        first = {article.first_key for article in objs}
        family = Article.objects.filter(Q(pk__in=first) | Q(first_version__in=first))
        rows, counts, refused, protected = super().get_deleted_objects(family, request)
        return rows, counts, refused - {str(Claim._meta.verbose_name)}, protected

    def delete_model(self, request: HttpRequest, article: Article) -> None:
        ingest.withdraw([article])

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        ingest.withdraw(queryset)
