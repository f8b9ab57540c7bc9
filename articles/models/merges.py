"""Which two became one, on whose word, and what went over? Kept so that it can be taken back."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.querysets import MergeQuerySet


class Merge(models.Model):
    """One merge that a person asked for. Exactly one of entity and metric is set: the one that stayed."""

    gone = models.CharField(_("was"), max_length=300)  #: the name or key of the one that went
    entity = models.ForeignKey(
        "articles.Entity", on_delete=models.CASCADE, null=True, blank=True, related_name="merges", verbose_name=_("entity")
    )
    metric = models.ForeignKey(
        "articles.Metric", on_delete=models.CASCADE, null=True, blank=True, related_name="merges", verbose_name=_("metric")
    )
    moved = models.JSONField(default=dict, editable=False)  #: what merging.py moved, for unmerging.py to move back
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("merged by")
    )
    merged_at = models.DateTimeField(_("merged"), auto_now_add=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("undone by")
    )
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    objects = MergeQuerySet.as_manager()

    class Meta:
        ordering = ("-merged_at", "-pk")
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(entity__isnull=False, metric__isnull=True)
                | models.Q(entity__isnull=True, metric__isnull=False),
                name="merge_of_entities_or_of_metrics",
            ),
        )

    def __str__(self) -> str:
        return f"{self.gone} → {self.into}"

    @property
    def into(self) -> models.Model | None:
        return self.metric if self.entity is None else self.entity
