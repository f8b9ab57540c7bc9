"""What of the desk's work goes along when a figure becomes another? Its state, checks, comments, followers, notices, address."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import OuterRef
from django.db.models.expressions import Exists
from django.utils import timezone

from articles import workflow
from articles.models import Comment, Follow, Move, Notice, SecondCheck, Successor, Workflow
from articles.querysets.keys import among

STATES = ("new", "withdrawn", "corrected", "decided", "in_check", "second_check")  #: of two the later one is kept


def carry_over(targets: Mapping[int, int]) -> None:
    """What is the figures' becomes that of the figures that they become. Two statements where nobody has touched any.

    Verdicts go before: the state of work is then what they say, unless somebody is at it.
    """
    Successor.objects.keep(targets)
    rows = Workflow.objects.filter(pk__in=among(targets))
    touched = set(
        rows.order_by()
        .values_list("pk", flat=True)
        .union(
            Follow.objects.filter(figure__in=among(targets)).order_by().values_list("figure", flat=True),
            Notice.objects.filter(figure__in=among(targets)).order_by().values_list("figure", flat=True),
            Move.objects.filter(figure__in=among(targets)).order_by().values_list("figure", flat=True),
            Comment.objects.on(targets).order_by().values_list("figure", flat=True),
        )
    )
    for figure in sorted(touched):
        _carry_over(figure, targets[figure])
    if touched:
        workflow.settle(targets[figure] for figure in touched)


def _carry_over(figure: int, into: int) -> None:
    open_there = SecondCheck.objects.open().on([into]).exists()
    if open_there:  # the one that runs there asks the same
        SecondCheck.objects.open().on([figure]).update(outcome="called_off", closed_at=timezone.now())
    SecondCheck.objects.on([figure]).update(figure=into)
    Move.objects.filter(figure=figure).update(figure=into)
    Comment.objects.on([figure]).update(figure=into)
    _join(figure, into)
    there = Follow.objects.on([into]).filter(user=OuterRef("user"))
    Follow.objects.on([figure]).exclude(Exists(there)).update(figure=into)
    known = Notice.objects.filter(figure=into, user=OuterRef("user"), kind=OuterRef("kind"), key=OuterRef("key"))
    Notice.objects.filter(figure=figure).exclude(Exists(known)).update(figure=into)


def _join(figure: int, into: int) -> None:
    """One row of the two: the state in which more is being done, and whoever is at it."""
    rows = {row.pk: row for row in Workflow.objects.on([figure, into])}
    gone, kept = rows.get(figure), rows.get(into)
    if gone is None:
        return
    gone.delete()
    if kept is None:
        gone.pk = into
        gone.save(force_insert=True)
        return
    if STATES.index(gone.state) > STATES.index(kept.state):
        kept.state, kept.check_asked_id = gone.state, gone.check_asked_id
        kept.moved_by_id, kept.moved_at = gone.moved_by_id, gone.moved_at
    if kept.assignee_id is None:
        kept.assignee_id, kept.due_at = gone.assignee_id, gone.due_at
    kept.upheld_at = max(filter(None, (kept.upheld_at, gone.upheld_at)), default=None)
    kept.save()
