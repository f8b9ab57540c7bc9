"""Which sources are there, and what is cited from them?"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles import archiving
from articles.admin.common import DeskAdmin, PublicPage, ReadOnly
from articles.models import Citation, Snapshot, Source


class CitedInline(ReadOnly, admin.TabularInline):
    model = Citation
    extra = 0
    show_change_link = True
    fields = ("claim", "place", "passage", "value", "unit", "added_by")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Citation]:
        return Citation.objects.with_claim()


@admin.register(Source)
class SourceAdmin(PublicPage, DeskAdmin):
    list_display = ("title", "publisher", "kind", "published", "citations", "added_by", "page")
    list_filter = ("kind",)
    search_fields = ("title",)
    search_help_text = _("Title, publisher or address")
    fields = ("title", ("publisher", "kind", "published"), "url", ("file_name", "added_by", "created_at"))
    readonly_fields = ("file_name", "added_by", "created_at")
    inlines = (CitedInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return Source.objects.listed()

    @admin.display(description=_("citations"), ordering="citation_count")
    def citations(self, source: Source) -> int:
        return source.citation_count  # type: ignore[attr-defined]

    def save_model(self, request: HttpRequest, source: Source, form: Any, change: bool) -> None:
        if not change:
            source.added_by = request.user  # type: ignore[assignment]
        super().save_model(request, source, form, change)
        if "url" in form.changed_data:
            archiving.ask(source)


@admin.register(Snapshot)
class SnapshotAdmin(ReadOnly, PublicPage, DeskAdmin):
    """What was fetched, by address or by the beginning of its hash; evidence is not edited, and deleted by nobody here."""

    list_display = ("asked", "content_type", "size", "fetched_at", "seen_at", "page")
    search_fields = ("asked",)
    search_help_text = _("Words of the address, or the beginning of the SHA-256")
    fields = ("asked", "final", ("status", "content_type", "charset"), ("size", "sha256"), ("fetched_at", "seen_at"), "headers")
    date_hierarchy = "fetched_at"


@admin.register(Citation)
class CitationAdmin(PublicPage, DeskAdmin):
    list_display = ("source", "place", "claim", "outlet", "value", "unit", "added_by", "page")
    search_fields = ("passage",)
    search_help_text = _("The passage, its place, the source or the words of the claim")
    fields = (("claim", "source"), "passage", "place", ("value", "unit", "bounds"), ("added_by", "created_at"))
    readonly_fields = ("claim", "source", "added_by", "created_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Citation]:
        return Citation.objects.with_claim().select_related("source").defer("source__file")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a source is attached on the figure's page, beside the words it speaks of

    def has_delete_permission(self, request: HttpRequest, row: Citation | None = None) -> bool:
        """Not under a verdict; and one by one, so that this is asked of each."""
        return super().has_delete_permission(request, row) and not (row is not None and row.verdicts.exists())

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    @admin.display(description=_("outlet"))
    def outlet(self, citation: Citation) -> str:
        return citation.claim.article.outlet.name
