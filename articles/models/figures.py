"""Which quantity do claims of several outlets speak of, and do they agree on it?"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.fields import DateRangeField, DecimalRangeField, ExactField, a_number, period_of_range
from articles.querysets import FigureQuerySet
from articles.querysets.brief import Brief
from articles.querysets.figures import MOST_TOLD, SPOKEN, WIDEST
from articles.querysets.grams import Grams
from articles.wording import labels, reasons
from factcheck.figures import Kind, Period


class Figure(models.Model):
    """entity x metric x period x kind x dimension. What follows from its claims is written by lineup.refresh alone."""

    entity = models.ForeignKey(
        "articles.Entity",
        on_delete=models.PROTECT,
        related_name="figures",
        verbose_name=_("entity"),
        db_index=False,  # the one with the period serves
    )
    metric = models.ForeignKey("articles.Metric", on_delete=models.PROTECT, related_name="figures", verbose_name=_("metric"))
    period = DateRangeField(_("period"), null=True, blank=True)  #: null for the figures of an event
    kind = models.CharField(_("kind"), max_length=10, choices=labels.KINDS, default=Kind.LEVEL.value)
    dimension = models.CharField(_("dimension"), max_length=60)
    #: the key of the claim that it was made for, where its claims leave a slot open: then its number alone holds them together
    first_claim = models.BigIntegerField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(_("first claimed"), auto_now_add=True)

    # what lineup.refresh found out
    relation = models.CharField(_("relation"), max_length=20, choices=labels.RELATIONS, default="single")
    reason = models.JSONField(_("reason"), null=True, blank=True)  #: {code, params}
    diagnoses = models.JSONField(_("diagnoses"), default=list, blank=True)  #: [{code, params, score}], likeliest first
    outliers = models.JSONField(_("outliers"), default=list, blank=True)  #: keys of the claims that stand apart
    spread = ExactField(_("relative gap"), null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=60, blank=True)  #: the one that most claims use
    hull = DecimalRangeField(_("from lowest to highest"), null=True, blank=True)  #: in that unit
    common = DecimalRangeField(_("what all allow"), null=True, blank=True)  #: null when nothing is
    claim_count = models.PositiveIntegerField(_("claims"), default=0)
    outlet_count = models.PositiveIntegerField(_("outlets"), default=0)
    lineage_count = models.PositiveIntegerField(_("independent outlets"), default=0, db_default=0)  #: copies counted once
    agree_count = models.PositiveIntegerField(_("marked agree"), default=0)
    conflict_count = models.PositiveIntegerField(_("marked conflict"), default=0)
    unclear_count = models.PositiveIntegerField(_("marked unclear"), default=0)
    search = models.TextField(blank=True, editable=False)  #: folded quotes, for matching()
    #: whose articles speak of it: for filters of the board, without a look at its claims
    story_ids = ArrayField(models.BigIntegerField(), default=list, blank=True, editable=False)
    outlet_ids = ArrayField(models.BigIntegerField(), default=list, blank=True, editable=False)
    sort_name = models.TextField(blank=True, editable=False)  #: entity, metric, period counted down
    refreshed_at = models.DateTimeField(_("lined up"), null=True, blank=True)

    claims_in_brief: list[Brief]  #: where the queryset says shown() or shown_in()
    is_cited: bool  #: where the queryset says for_page(): whether a source is attached to one of its claims

    objects = FigureQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        constraints = (
            models.UniqueConstraint(
                fields=("entity", "metric", "period", "kind", "dimension", "first_claim"),
                nulls_distinct=False,  # no condition: what else is told of an entity and metric is found along it
                name="one_figure_for_one_quantity",
            ),
            models.UniqueConstraint(fields=("first_claim",), name="one_figure_for_one_claim"),
            models.CheckConstraint(
                condition=models.Q(period__isnull=True) | models.Q(period__isempty=False),
                name="figure_period_not_empty",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=tuple(labels.KINDS)) & models.Q(relation__in=tuple(labels.RELATIONS)),
                name="figure_words_known",
            ),
            models.CheckConstraint(
                condition=models.Q(models.Q(hull__isnull=True) | models.Q(hull__isempty=False))
                & models.Q(models.Q(common__isnull=True) | models.Q(common__isempty=False)),
                name="figure_ranges_not_empty",
            ),
            models.CheckConstraint(
                condition=models.Q(spread__isnull=True) | models.Q(a_number("spread"), spread__gte=0),
                name="figure_spread_is_a_gap",
            ),
            models.CheckConstraint(
                condition=models.Q(lineage_count__lte=models.F("outlet_count")), name="figure_lineages_are_of_outlets"
            ),
        )
        # each order of the board within each relation: pages are read from where the one before ended
        indexes = (
            models.Index("relation", *WIDEST, name="figure_by_gap", condition=SPOKEN),
            models.Index("relation", *MOST_TOLD, name="figure_by_outlets", condition=SPOKEN),
            models.Index("relation", F("id").desc(), name="figure_by_age", condition=SPOKEN),
            models.Index("relation", "sort_name", "id", name="figure_by_name", condition=SPOKEN),
            models.Index(fields=("entity", "period"), name="figure_of_entity"),  # what else is told of it for that time
            GinIndex(fields=["story_ids"], name="figure_stories"),
            GinIndex(fields=["outlet_ids"], name="figure_outlets"),
            GinIndex(Grams("search", 2), name="figure_search"),
            GistIndex(fields=["period"], name="figure_period"),  # a search for a year may find none at all
        )

    def __str__(self) -> str:
        return " · ".join(part for part in (self.entity.name, str(self.metric), self.period_iso) if part)

    def get_absolute_url(self) -> str:
        return reverse("figure", args=[self.pk])

    @property
    def period_value(self) -> Period | None:
        return None if self.period is None else period_of_range(self.period)

    @property
    def period_iso(self) -> str:
        return "" if self.period is None else period_of_range(self.period).iso

    @property
    def all_negative(self) -> bool:
        """Whether every value is below zero: then it is shown as its opposite, a loss. The rates of a profit stay its rates."""
        if self.kind != Kind.LEVEL or self.hull is None or self.hull.upper is None:
            return False
        return bool(self.hull.upper <= 0 and self.hull.lower != 0)

    @property
    def reason_text(self) -> str:
        """Why its relation holds, with the arithmetic, in the reader's language."""
        return reasons.sentence(self.reason)

    @property
    def diagnosis_texts(self) -> list[str]:
        """What may have gone wrong, the likeliest first, in the reader's language."""
        return [reasons.sentence(diagnosis) for diagnosis in self.diagnoses]

    @property
    def mark_count(self) -> int:
        return self.agree_count + self.conflict_count + self.unclear_count
