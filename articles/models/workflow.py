"""How far is the desk with a figure, who is at it, and until when?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.fields import ProseField
from articles.models.tracked import tracked
from articles.querysets import MoveQuerySet, WorkflowQuerySet
from articles.wording import labels

#: From which state a figure may go to which. A verdict that is looked at again and stands moves from decided to decided.
MOVES: Mapping[str, tuple[str, ...]] = {
    "new": ("in_check", "second_check", "decided"),
    "in_check": ("new", "second_check", "decided", "corrected"),
    "second_check": ("new", "in_check", "decided", "corrected", "withdrawn"),
    "decided": ("second_check", "decided", "corrected", "withdrawn"),
    "corrected": ("second_check", "corrected", "withdrawn"),
    "withdrawn": ("in_check", "second_check", "decided"),
}


def _allowed() -> Q:
    """For a check: the two states of a move stand in the table."""
    found = Q()
    for before, after in MOVES.items():
        found |= Q(before=before, after__in=after)
    return found


def is_overdue(due_at: datetime | None) -> bool:
    """What WorkflowQuerySet.overdue asks for."""
    return due_at is not None and due_at < timezone.now()


@tracked("figure", "assignee", "due_at", updates=pgtrigger.AnyChange("assignee", "due_at"))  # moves have rows of their own
class Workflow(models.Model):
    """Where one figure stands in the desk's work, apart from what its verdict says. A figure without a row is new.

    A row of its own: lining up a million figures never writes here, and nothing written here keeps a line-up waiting.
    """

    figure = models.OneToOneField(
        "articles.Figure", on_delete=models.CASCADE, primary_key=True, related_name="workflow", verbose_name=_("figure")
    )
    state = models.CharField(_("state of work"), max_length=12, choices=labels.WORKFLOW, default="new")
    moved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("moved by")
    )
    moved_at = models.DateTimeField(_("moved"), default=timezone.now)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="assigned",
        verbose_name=_("assigned to"),
        db_index=False,
    )
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    #: the verdict was said to stand whatever had come in until then
    upheld_at = models.DateTimeField(_("upheld"), null=True, blank=True)
    check_asked = models.ForeignKey(
        "articles.SecondCheck",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("second check"),
    )  #: the latest, open or closed

    objects = WorkflowQuerySet.as_manager()

    class Meta:
        ordering = ("figure",)
        verbose_name = _("state of work")
        verbose_name_plural = _("states of work")
        constraints = (
            models.CheckConstraint(condition=Q(state__in=tuple(labels.WORKFLOW)), name="workflow_state_known"),
            models.CheckConstraint(condition=Q(due_at=None) | Q(assignee__isnull=False), name="workflow_due_for_somebody"),
            models.CheckConstraint(
                condition=~Q(state="second_check") | Q(check_asked__isnull=False), name="workflow_second_check_was_asked"
            ),
        )
        indexes = (
            models.Index(fields=("state", "figure"), name="workflow_by_state"),
            models.Index(fields=("assignee", "due_at"), condition=Q(assignee__isnull=False), name="workflow_of_assignee"),
        )

    def __str__(self) -> str:
        return str(self.get_state_display())

    @property
    def is_overdue(self) -> bool:
        return is_overdue(self.due_at)

    @property
    def is_sealed(self) -> bool:
        """A second check runs: nobody sees a verdict on the figure but those that they gave themselves."""
        return self.state == "second_check"


class Move(models.Model):
    """One move of one figure from a state of work to another: who moved it and when."""

    figure = models.ForeignKey("articles.Figure", on_delete=models.CASCADE, related_name="moves", verbose_name=_("figure"))
    before = models.CharField(_("from"), max_length=12, choices=labels.WORKFLOW)
    after = models.CharField(_("to"), max_length=12, choices=labels.WORKFLOW)
    moved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="moves", verbose_name=_("moved by")
    )
    moved_at = models.DateTimeField(_("moved"), default=timezone.now)
    note = ProseField(_("note"), blank=True)

    objects = MoveQuerySet.as_manager()

    class Meta:
        ordering = ("moved_at", "pk")
        verbose_name = _("move")
        verbose_name_plural = _("moves")
        constraints = (models.CheckConstraint(condition=_allowed(), name="move_is_in_the_table"),)

    def __str__(self) -> str:
        return f"{self.get_before_display()} → {self.get_after_display()}"
