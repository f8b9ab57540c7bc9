"""Which figures are being worked at, by whom, and which second checks wait?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, JSONObject
from django.utils import timezone

if TYPE_CHECKING:
    from articles.models import Move, SecondCheck, Workflow  # noqa: F401 -- a queryset names its model

FIGURE = ("figure__entity", "figure__metric")


class WorkflowQuerySet(QuerySet["Workflow"]):
    def on(self, figures: Iterable[int]) -> Self:
        return self.filter(figure__in=list(figures))

    def in_state(self, state: str) -> Self:
        return self.filter(state=state)

    def begun(self) -> Self:
        """Those that somebody has moved on from new."""
        return self.exclude(state="new")

    def assigned_to(self, user: Any) -> Self:
        return self.filter(assignee=user)

    def assigned(self) -> Self:
        return self.filter(assignee__isnull=False)

    def overdue(self) -> Self:
        return self.filter(due_at__lt=timezone.now())

    def soonest_first(self) -> Self:
        """By the time at which they are due; those without one last, the oldest first."""
        return self.order_by(F("due_at").asc(nulls_last=True), "moved_at", "pk")

    def with_figure(self) -> Self:
        return self.select_related(*FIGURE).defer("figure__search")


class MoveQuerySet(QuerySet["Move"]):
    def with_people(self) -> Self:
        return self.select_related("moved_by")

    def since(self, moment: datetime) -> Self:
        return self.filter(moved_at__gte=moment)


class SecondCheckQuerySet(QuerySet["SecondCheck"]):
    def open(self) -> Self:
        return self.filter(outcome="open")

    def on(self, figures: Iterable[int]) -> Self:
        return self.filter(figure__in=list(figures))

    def waiting_for(self, user: Any) -> Self:
        """Open ones in which the user has not given a view, asked of them or of anybody; not what they asked for themselves
        when they could read the verdict.
        """
        asked = Q(asked_of=None) | Q(asked_of=user)
        in_sight = Q(asked_by=user, before__in=("decided", "corrected"))
        return self.open().filter(asked).exclude(in_sight).exclude(opinions__given_by=user)

    def with_figure(self) -> Self:
        return self.select_related(*FIGURE, "asked_by").defer("figure__search")


def steps_of_figure() -> ArraySubquery:
    """Beside a figure: its moves, in their order, without a statement of their own."""
    from articles.models import Move

    said = JSONObject(before="before", after="after", who="moved_by__username", when="moved_at", note="note")
    return ArraySubquery(Move.objects.filter(figure=OuterRef("pk")).order_by("moved_at", "pk").values(said=said))


def views_of_figure(reader: int | None) -> ArraySubquery:
    """Beside a figure: both views of its latest second check once both are in; before, the reader's own and no other."""
    from articles.models import Opinion, Workflow

    latest = Workflow.objects.filter(figure=OuterRef(OuterRef("pk"))).values("check_asked")
    open_to = Q(check_asked__outcome__in=("agreed", "differs")) | Q(given_by=reader)
    given = Opinion.objects.filter(open_to, check_asked=Subquery(latest)).order_by("-is_first")
    value = Cast("value", TextField())  # a number of JSON would be read as a float
    said = JSONObject(who="given_by__username", key="given_by", value=value, unit="unit", reason="reason", when="given_at")
    return ArraySubquery(given.values(said=said))


def contradictions_of_figure(number: int) -> ArraySubquery:
    """Beside a figure: the newest claims that contradict its verdict, unless somebody is at it."""
    from articles.models import Outcome

    found = Outcome.objects.contradicting().filter(verdict__figure=OuterRef("pk")).newest_claim_first()
    article = "claim__article"
    said = JSONObject(
        claim="claim",
        quote="claim__quote",
        when="claim__created_at",
        outlet=f"{article}__outlet__name",
        article=f"{article}__title",
    )
    return ArraySubquery(found.values(said=said)[:number])
