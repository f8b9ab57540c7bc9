"""What was read, by which words, and what has an editor to set right?"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles import review
from articles.admin.common import DeskAdmin, PublicPage, ReadOnly
from articles.admin.words import MarkInline
from articles.models import Citation, Claim
from articles.wording import labels
from articles.wording.rules import rule
from factcheck.comparison.wording import number

SLOTS = ("value", "bounds", "unit", "kind", "change", "qualifier", "entity", "metric", "period", "attribution")


class CitationInline(ReadOnly, admin.TabularInline):
    """Citations are made on the figure's page."""

    model = Citation
    extra = 0
    fields = ("source", "place", "passage", "value", "unit", "added_by")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Citation]:
        return Citation.objects.with_source()


class Live(admin.SimpleListFilter):
    title = _("standing")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("live", _("as last read")), ("gone", _("no longer read")), ("corrected", _("set right by an editor"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == "live":
            return queryset.live()
        if self.value() == "gone":
            return queryset.superseded()
        return queryset.corrected() if self.value() == "corrected" else queryset


@admin.register(Claim)
class ClaimAdmin(PublicPage, DeskAdmin):
    list_display = ("quote", "amount", "unit", "entity", "metric", "period_text", "outlet", "figure_page", "page")
    list_filter = (Live, "kind", "qualifier", ("article__story", admin.RelatedOnlyFieldListFilter))
    search_fields = ("quote",)
    search_help_text = _("The words of the article, names of the figure, the article's title or the outlet")
    autocomplete_fields = ("entity", "metric")
    inlines = (CitationInline, MarkInline)
    fields = (
        ("quote", "article", "place"),
        "figure",
        ("value", "bounds", "unit"),
        ("kind", "change", "qualifier"),
        ("entity", "metric", "period"),
        "attribution",
        "read_from",
        ("corrected", "edited_by", "edited_at", "superseded_at"),
    )
    readonly_fields = (
        "quote",
        "article",
        "place",
        "figure",
        "read_from",
        "corrected",
        "edited_by",
        "edited_at",
        "superseded_at",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        return Claim.objects.with_article().with_figure()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # claims are read from articles

    def has_delete_permission(self, request: HttpRequest, row: Claim | None = None) -> bool:
        return False  # what is none is dismissed, so that the next reading does not bring it back

    @admin.display(description=_("value"), ordering="value")
    def amount(self, claim: Claim) -> str:
        return "–" if claim.value is None else number(claim.value)

    @admin.display(description=_("period"), ordering="period")
    def period_text(self, claim: Claim) -> str:
        return claim.period_value.iso if claim.period_value else "–"

    @admin.display(description=_("outlet"), ordering="article__outlet__name")
    def outlet(self, claim: Claim) -> str:
        return claim.article.outlet.name

    @admin.display(description=_("figure"))
    def figure_page(self, claim: Claim) -> str:
        return self.page(claim.figure) if claim.figure else "–"

    @admin.display(description=_("place"))
    def place(self, claim: Claim) -> str:
        return f"{claim.start}–{claim.end}"

    @admin.display(description=_("read from"))
    def read_from(self, claim: Claim) -> str:
        """Which words gave each slot, and by which rule."""
        text = claim.article.text
        said = (
            f"{labels.SLOTS.get(row['slot'], row['slot'])}: {text[row['start'] : row['end']]} ({rule(row['rule'])})"
            for row in claim.evidence
        )
        return " · ".join(said) or "–"

    def save_model(self, request: HttpRequest, claim: Claim, form: Any, change: bool) -> None:
        """A correction is an editor's word: it keeps against later readings, and the figures follow."""
        said = {name: form.cleaned_data[name] for name in form.changed_data if name in SLOTS}
        review.correct(claim, editor=request.user, **said)  # type: ignore[arg-type]
