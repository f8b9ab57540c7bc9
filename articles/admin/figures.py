"""Which figures are there, and how do their claims stand to each other? Nothing here is edited: it follows from the claims."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles import access
from articles.admin.common import DeskAdmin, PublicPage, ReadOnly
from articles.models import Claim, Figure, Verdict


class ClaimInline(ReadOnly, admin.TabularInline):
    model = Claim
    extra = 0
    show_change_link = True
    fields = ("quote", "value", "unit", "outlet")
    readonly_fields = ("outlet",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        return Claim.objects.live().with_article().earliest_published_first()

    @admin.display(description=_("outlet"))
    def outlet(self, claim: Claim) -> str:
        return claim.article.outlet.name


class VerdictInline(ReadOnly, admin.TabularInline):
    model = Verdict
    extra = 0
    fields = ("version", "value", "unit", "reason", "decided_by", "created_at")
    readonly_fields = ("created_at",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Verdict]:
        rows = Verdict.objects.latest_first().with_people()
        return rows if access.reads_sealed(request.user) else rows.open_to(request.user)


@admin.register(Figure)
class FigureAdmin(ReadOnly, PublicPage, DeskAdmin):
    list_display = ("__str__", "kind", "relation", "gap", "outlet_count", "claim_count", "marked", "page")
    list_filter = ("relation", "kind", ("entity", admin.RelatedOnlyFieldListFilter), ("metric", admin.RelatedOnlyFieldListFilter))
    search_fields = ("search",)
    search_help_text = _("Names of the entity or metric, a period, or the words of a claim")
    inlines = (ClaimInline, VerdictInline)
    fields = (
        ("entity", "metric", "period_text"),
        ("kind", "dimension"),
        ("relation", "gap"),
        "why",
        "causes",
        ("hull", "common", "unit"),
        ("claim_count", "outlet_count", "marked", "refreshed_at"),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Figure]:
        return Figure.objects.with_names()

    def get_readonly_fields(self, request: HttpRequest, figure: Figure | None = None) -> list[str]:
        return ["period_text", "gap", "why", "causes", "marked"]

    @admin.display(description=_("relative gap"), ordering="spread")
    def gap(self, figure: Figure) -> str:
        return "–" if figure.spread is None else f"{figure.spread * 100:.2f} %"

    @admin.display(description=_("period"))
    def period_text(self, figure: Figure) -> str:
        return figure.period_iso or "–"

    @admin.display(description=_("reason"))
    def why(self, figure: Figure) -> str:
        return figure.reason_text or "–"

    @admin.display(description=_("diagnoses"))
    def causes(self, figure: Figure) -> str:
        return " ".join(figure.diagnosis_texts) or "–"

    @admin.display(description=_("marked agree / conflict / unclear"))
    def marked(self, figure: Figure) -> str:
        return f"{figure.agree_count} / {figure.conflict_count} / {figure.unclear_count}"
