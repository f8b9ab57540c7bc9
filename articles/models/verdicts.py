"""What has the desk decided on a figure, and by which reasons?"""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.fields import ExactField, ProseField, a_number, has_words
from articles.models.tracked import ALL, tracked
from articles.querysets import VerdictQuerySet


@tracked(
    *("figure", "version", "value", "unit", "reason", "decided_by", "seconded_by", "withdrawn_by", "withdrawn_reason"),
    inserts=ALL,
    updates=pgtrigger.AnyChange("seconded_by", "withdrawn_by"),  # all that changes; merging numbers verdicts anew
)
class Verdict(models.Model):
    """One version of the desk's decision. A correction is a new version; earlier ones stay.

    The database holds it to that: no row is changed, and none goes unless its figure goes with it. Only merging, which says
    so to the database, moves verdicts to another figure and numbers them anew. Two things are said of it later, once: that a
    second person agreed, and that it is withdrawn, with the reason; then it stands no more, and stays to be read.
    """

    figure = models.ForeignKey("articles.Figure", on_delete=models.PROTECT, related_name="verdicts", verbose_name=_("figure"))
    version = models.PositiveIntegerField(_("version"))
    value = ExactField(_("value that stands"), null=True, blank=True)  #: canonical sign; null when none can be said
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    reason = ProseField(_("reason"))
    citations = models.ManyToManyField("articles.Citation", related_name="verdicts", blank=True, verbose_name=_("citations"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="verdicts", verbose_name=_("decided by")
    )
    created_at = models.DateTimeField(_("decided"), auto_now_add=True)
    seconded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("seconded by")
    )  #: who came to the same in a second check
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("withdrawn by"),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_reason = ProseField(_("why it was withdrawn"), blank=True)

    objects = VerdictQuerySet.as_manager()

    class Meta:
        ordering = ("figure_id", "-version")
        verbose_name = _("verdict")
        verbose_name_plural = _("verdicts")
        constraints = (
            models.UniqueConstraint(fields=("figure", "version"), name="one_verdict_per_version"),
            models.CheckConstraint(condition=models.Q(version__gte=1), name="verdict_versions_start_at_one"),
            models.CheckConstraint(condition=has_words("reason"), name="verdict_gives_its_reason"),
            models.CheckConstraint(condition=a_number("value"), name="verdict_value_is_a_number"),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at=None, withdrawn_by=None, withdrawn_reason="")
                | models.Q(has_words("withdrawn_reason"), withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="verdict_withdrawn_with_its_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(seconded_by=None) | ~models.Q(seconded_by=models.F("decided_by")),
                name="verdict_seconded_by_somebody_else",
            ),
        )

    def __str__(self) -> str:
        return _("Version %(version)s") % {"version": self.version}

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None

    def get_absolute_url(self) -> str:
        return reverse("figure", args=[self.figure_id])
