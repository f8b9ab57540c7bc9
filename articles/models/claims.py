"""What does this article state, and in which words?"""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal
from typing import TYPE_CHECKING

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Value
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.fields import (
    DateRangeField,
    DecimalRangeField,
    ExactField,
    a_number,
    bounds_of_range,
    ends_are_numbers,
    has_words,
    period_of_range,
    within,
)
from articles.models.tracked import tracked
from articles.querysets import ClaimQuerySet
from articles.wording import labels
from factcheck.figures import Bounds, Kind, Period, Qualifier

if TYPE_CHECKING:
    from articles.models.marks import Mark

LONGEST_QUOTE = 1000  #: also the overlap of pages in the trigger that checks quotes


#: what an editor can set right of a claim, and that they have
EDITED = (
    *("figure", "value", "bounds", "unit", "kind", "change", "qualifier", "decimals", "scale", "entity", "metric", "period"),
    *("as_of", "attribution", "corrected", "as_read", "edited_by", "edited_at", "superseded_at"),
)


@tracked(
    *EDITED,
    inserts=pgtrigger.Q(new__edited_by__isnull=False),
    updates=pgtrigger.AnyChange("edited_by", "edited_at"),  # the time of each correction; machines leave both alone
    row_by_row=True,
)
class Claim(models.Model):
    """A reading stored, in canonical sign (a loss is a negative profit), anchored by start, end and quote.

    One live claim stands at a place, and one superseded at most: a reading that finds the place again takes that one up.
    Its figure has its dimension because lineup.place alone says which figure that is: dimensions are the engine's, not columns.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="claims", verbose_name=_("article"))
    figure = models.ForeignKey(
        "articles.Figure",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name=_("figure"),
        db_index=False,  # the index of few_of() serves
    )
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    quote = models.TextField(_("quote"))

    value = ExactField(_("value"), null=True, blank=True)
    bounds = DecimalRangeField(_("bounds"))
    unit = models.CharField(_("unit"), max_length=60)
    kind = models.CharField(_("kind"), max_length=10, choices=labels.KINDS, default=Kind.LEVEL.value)
    change = models.CharField(_("direction"), max_length=4, choices=labels.CHANGES, blank=True)
    qualifier = models.CharField(_("qualifier"), max_length=10, choices=labels.QUALIFIERS, default=Qualifier.EXACT.value)
    decimals = models.PositiveSmallIntegerField(_("decimals as written"), default=0)
    scale = ExactField(_("scale word"), default=Decimal(1))
    entity = models.ForeignKey(
        "articles.Entity",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name=_("entity"),
    )
    metric = models.ForeignKey(
        "articles.Metric",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name=_("metric"),
    )
    period = DateRangeField(_("period"), null=True, blank=True)
    as_of = models.DateTimeField(_("as of"), null=True, blank=True)  #: when a toll or a count stood so
    #: what put it into a figure that its own slots do not name (wording.lined_up); None where they do
    lined_up_by = ArrayField(
        models.CharField(max_length=40), verbose_name=_("lined up by"), null=True, blank=True, editable=False
    )
    attribution = models.CharField(_("attributed to"), max_length=300, blank=True)
    evidence = models.JSONField(_("evidence"), default=list, blank=True)  #: [{slot, start, end, rule}]

    corrected = ArrayField(models.CharField(max_length=20), verbose_name=_("corrected"), default=list, blank=True)
    #: what the engine reads where an editor has set something right, field -> value as the field writes it
    as_read = models.JSONField(
        _("as the engine reads it"), default=dict, db_default=Value({}, models.JSONField()), blank=True, editable=False
    )
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("corrected by"),
    )
    edited_at = models.DateTimeField(_("corrected at"), null=True, blank=True)
    #: of a claim of an earlier version: what became of it in the next one, and which claim stands there in its place
    fate = models.CharField(
        _("in the next version"), max_length=10, choices=labels.FATES, blank=True, default="", db_default="", editable=False
    )
    successor = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("in its place"),
        db_index=False,  # the partial one serves
        editable=False,
    )
    created_at = models.DateTimeField(_("first read"), auto_now_add=True)
    superseded_at = models.DateTimeField(_("no longer read since"), null=True, blank=True)

    all_marks: list[Mark]  #: where the queryset says with_marks()

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ("article_id", "start", "end")
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        constraints = (
            models.UniqueConstraint(
                fields=("article", "start", "end"),
                condition=Q(superseded_at__isnull=True),
                name="one_live_claim_per_span",
            ),
            models.UniqueConstraint(
                fields=("article", "start", "end"),
                condition=Q(superseded_at__isnull=False),
                name="one_superseded_claim_per_span",
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="claim_ends_after_its_start"),
            models.CheckConstraint(condition=Q(end__lte=F("start") + LONGEST_QUOTE), name="claim_quotes_a_passage_not_a_page"),
            models.CheckConstraint(
                condition=Q(bounds__isempty=False),
                name="claim_bounds_not_empty",
                violation_error_message=_("No value lies within these bounds."),
            ),
            models.CheckConstraint(
                condition=within("value", "bounds"),
                name="claim_value_within_bounds",
                violation_error_message=_("The value lies outside the bounds: correct both."),
            ),
            models.CheckConstraint(
                condition=Q(a_number("value"), ends_are_numbers("bounds")),
                name="claim_amounts_are_numbers",
                violation_error_message=_("A value or an end of bounds is a number; an end that is open is left out."),
            ),
            models.CheckConstraint(condition=has_words("unit"), name="claim_has_a_unit"),
            models.CheckConstraint(condition=Q(period__isnull=True) | Q(period__isempty=False), name="claim_period_not_empty"),
            models.CheckConstraint(
                condition=Q(kind__in=tuple(labels.KINDS))
                & Q(change__in=("", *labels.CHANGES))
                & Q(qualifier__in=tuple(labels.QUALIFIERS)),
                name="claim_words_known",
            ),
            models.CheckConstraint(
                condition=Q(fate="", successor__isnull=True) | Q(fate__in=tuple(labels.FATES), superseded_at__isnull=False),
                name="claim_fate_of_an_earlier_version",
            ),
        )

        indexes = (
            models.Index(fields=("figure", "id"), name="claim_of_figure"),
            # what known_numbers looks for: the same number elsewhere in the story
            models.Index(fields=("value", "unit"), condition=Q(superseded_at__isnull=True), name="claim_by_value"),
            # what an outlet has changed since: a figure's page shows it beside the live ones
            models.Index(fields=("figure",), condition=Q(fate__in=("changed", "reworded", "gone")), name="claim_changed"),
            models.Index(fields=("successor",), condition=Q(successor__isnull=False), name="claim_by_successor"),
        )

    def __str__(self) -> str:
        return self.quote

    def get_absolute_url(self) -> str:
        """Its place in the article, whose page marks each claim with the id claim-<pk>."""
        return reverse("article", args=[self.article_id]) + f"#claim-{self.pk}"

    def clean(self) -> None:
        if self.article_id and self.article.text[self.start : self.end] != self.quote:
            raise ValidationError(
                {
                    "quote": _("Characters %(start)s to %(end)s of the article do not read “%(quote)s”.")
                    % {"start": self.start, "end": self.end, "quote": self.quote}
                }
            )

    @property
    def mark_words(self) -> Set[str]:
        """What editors say of it; where the queryset says with_marks()."""
        return {mark.word for mark in self.all_marks}

    @property
    def is_live(self) -> bool:
        return self.superseded_at is None

    @property
    def period_value(self) -> Period | None:
        return None if self.period is None else period_of_range(self.period)

    @property
    def bounds_value(self) -> Bounds:
        return bounds_of_range(self.bounds)

    @property
    def signed_value(self) -> Decimal | None:
        """The value with the direction of a rate or change in its sign."""
        return -self.value if self.value is not None and self.change == "down" else self.value

    @property
    def signed_bounds(self) -> Bounds:
        return self.bounds_value.mirrored() if self.change == "down" else self.bounds_value
