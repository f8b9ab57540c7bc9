"""Which metrics are there, under which names, and which two are one?"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles import lineup, merging
from articles.admin.common import DeskAdmin
from articles.admin.entities import EachNameOnce
from articles.admin.merging import MergingUnknown
from articles.models import Metric, MetricAlias


class AliasInline(admin.TabularInline):
    model = MetricAlias
    formset = EachNameOnce
    fields = ("name",)
    extra = 1


class Vocabulary(admin.SimpleListFilter):
    title = _("vocabulary")
    parameter_name = "vocabulary"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("unknown", _("unknown to it")), ("known", _("known"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == "unknown":
            return queryset.unknown()
        return queryset.known() if self.value() == "known" else queryset


@admin.register(Metric)
class MetricAdmin(MergingUnknown, DeskAdmin):
    list_display = ("key", "label", "standing", "nature", "figures", "claims")
    list_filter = (Vocabulary, "nature")
    search_fields = ("key",)
    search_help_text = _("Any name in any language, or the key")
    inlines = (AliasInline,)
    versioned_with = ("metricalias", "metric")
    actions = ("merge_into", "merge")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Metric]:
        return Metric.objects.with_counts()

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """Unknown ones by how often they are claimed: what is worth merging stands first."""
        return ("-claim_count", "key") if request.GET.get("vocabulary") == "unknown" else ("key",)

    def get_readonly_fields(self, request: HttpRequest, metric: Metric | None = None) -> tuple[str, ...]:
        return ("key", "nature") if metric else ()  # figures were made by them

    @admin.display(description=_("name"))
    def label(self, metric: Metric) -> str:
        return metric.label()

    @admin.display(description=_("vocabulary"))
    def standing(self, metric: Metric) -> str:
        return str(_("unknown metric")) if metric.is_unknown else "–"

    @admin.display(description=_("figures"), ordering="figure_count")
    def figures(self, metric: Metric) -> int:
        return metric.figure_count  # type: ignore[attr-defined]

    @admin.display(description=_("claims"), ordering="claim_count")
    def claims(self, metric: Metric) -> int:
        return metric.claim_count  # type: ignore[attr-defined]

    def merge_verb(self, gone: Metric, *, into: Metric, by: Any) -> None:
        merging.merge_metrics(gone, into=into, by=by)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        lineup.refresh(form.instance.figures.all())  # they are searched by these names
