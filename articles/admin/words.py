"""What have people said: marks and verdicts? Each is its author's; the admin shows them, and can take a mark away."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles import access, review
from articles.admin.common import DeskAdmin, PublicPage, ReadOnly
from articles.models import Mark, Verdict
from articles.querysets import MarkQuerySet


def _marks(request: HttpRequest) -> MarkQuerySet:
    rows: MarkQuerySet = Mark.objects.with_editor()
    return rows if access.reads_sealed(request.user) else rows.open_to(request.user)


class MarkInline(ReadOnly, admin.TabularInline):
    model = Mark
    extra = 0
    fields = ("editor", "word", "note", "updated_at")
    readonly_fields = ("updated_at",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mark]:
        return _marks(request)


@admin.register(Mark)
class MarkAdmin(DeskAdmin):
    list_display = ("claim", "word", "editor", "note", "updated_at", "page")
    list_filter = ("word", ("editor", admin.RelatedOnlyFieldListFilter))
    search_fields = ("note",)
    search_help_text = _("The note, the editor's name, or the words of the claim")
    fields = ("claim", "editor", "word", "note", ("created_at", "updated_at"))
    date_hierarchy = "updated_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mark]:
        return _marks(request).with_claim()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # everybody marks for themselves, on the figure's page

    def has_change_permission(self, request: HttpRequest, row: Mark | None = None) -> bool:
        return False

    @admin.display(description=_("page"))
    def page(self, mark: Mark) -> str:
        return super().page(mark.claim.figure or mark.claim)

    def delete_model(self, request: HttpRequest, mark: Mark) -> None:
        review.unmark(mark.claim, editor=mark.editor)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Mark]) -> None:
        for mark in queryset:
            review.unmark(mark.claim, editor=mark.editor)


@admin.register(Verdict)
class VerdictAdmin(ReadOnly, PublicPage, DeskAdmin):
    list_display = ("figure", "version", "value", "unit", "decided_by", "created_at", "page")
    search_fields = ("reason",)
    search_help_text = _("The reason, who decided, or names of the figure")
    fields = (
        *("figure", "version", "value", "unit", "reason", "citations", "decided_by", "created_at", "seconded_by"),
        *("withdrawn_by", "withdrawn_at", "withdrawn_reason"),
    )
    date_hierarchy = "created_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Verdict]:
        rows = Verdict.objects.with_people().with_figure()
        return rows if access.reads_sealed(request.user) else rows.open_to(request.user)
