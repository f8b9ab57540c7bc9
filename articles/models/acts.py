"""What has each person done of late that can be undone?"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.querysets import ActQuerySet


class Act(models.Model):
    """One thing that a person did by one of the desk's verbs. It points into the history, which holds what stood before.

    noun is the kind of record, as tracked.events_of knows it; key the row; event the change in that history. A merge has a row
    of its own, which says what moved: it is named by its key alone.
    """

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="acts", verbose_name=_("by"), db_index=False
    )
    noun = models.CharField(max_length=20)
    key = models.BigIntegerField()
    event = models.BigIntegerField(null=True, blank=True)
    created_at = models.DateTimeField(_("when"), auto_now_add=True)
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    objects = ActQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        verbose_name = _("act")
        verbose_name_plural = _("acts")
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(fields=("noun", "event"), name="act_once_for_a_change"),
            models.CheckConstraint(condition=Q(noun="merge") | Q(event__isnull=False), name="act_names_its_change"),
        )
        indexes = (models.Index(fields=("by", "-id"), name="act_newest_of_person"),)

    def __str__(self) -> str:
        return f"{self.noun} {self.key}"
