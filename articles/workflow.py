"""Who is at a figure, until when, and how far is the desk with it? Each verb in one transaction, safe to repeat."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import access, notices
from articles.models import Figure, Move, SecondCheck, Verdict, Workflow
from articles.models.workflow import MOVES
from articles.wording import labels


class NotAllowed(Exception):
    """What was asked for does not go from where the figure stands; the sentence says why, and what does."""


def of(figure: Figure | int) -> Workflow:
    """The figure's row, made where there is none. Locks the figure: whoever moves it waits for whoever came first."""
    pk = figure if isinstance(figure, int) else figure.pk
    Figure.objects.select_for_update(no_key=True).only("pk").get(pk=pk)
    found = Workflow.objects.select_related("assignee", "check_asked").filter(pk=pk).first()
    return found or Workflow.objects.create(figure_id=pk)


def move(row: Workflow, to: str, *, by: User, note: str = "") -> None:
    """Moves a row that is locked, and keeps who did it and when. Raises NotAllowed on a move that is not in the table."""
    if to not in MOVES[row.state]:
        raise NotAllowed(
            _("This figure is “%(state)s”: from there it cannot become “%(to)s”. Reload the page to see how it stands.")
            % {"state": labels.WORKFLOW[row.state], "to": labels.WORKFLOW[to]}
        )
    now = timezone.now()
    Move.objects.create(figure_id=row.pk, before=row.state, after=to, moved_by=by, moved_at=now, note=note)
    row.state, row.moved_by, row.moved_at = to, by, now
    row.save(update_fields=["state", "moved_by", "moved_at"])


def take(figure: Figure, *, by: User) -> None:
    """The figure is mine to check. Raises NotAllowed when a colleague has it: nobody's work is taken away by a key."""
    with transaction.atomic():
        row = of(figure)
        if row.assignee is not None and row.assignee != by:
            raise NotAllowed(_("%(person)s has this figure. Open it to assign it to somebody else.") % {"person": row.assignee})
        _give(row, to=by, by=by, due_at=row.due_at)


def let_go(figure: Figure, *, by: User) -> None:
    """No longer mine; what is not mine stays as it is."""
    with transaction.atomic():
        row = of(figure)
        if row.assignee == by:
            _free(row, by=by)


def assign(figure: Figure, *, to: User | None, by: User, due_at: datetime | None = None) -> None:
    """Gives the figure to a colleague until due_at, or to nobody. Raises NotAllowed when they may not mark."""
    with transaction.atomic():
        row = of(figure)
        if to is None:
            _free(row, by=by)
        elif not access.can_mark(to):
            raise NotAllowed(_("%(person)s may not work on figures: choose an editor or a checker.") % {"person": to})
        else:
            _give(row, to=to, by=by, due_at=due_at)


def decided(row: Workflow, verdict: Verdict, *, by: User, corrects: bool) -> None:
    """What follows from a verdict that was given: the state, an empty desk, and followers who are told."""
    to = "corrected" if corrects and row.state != "new" else "decided"
    notices.follow_by_acting(row.pk, by)
    move(row, to, by=by)
    row.assignee, row.due_at = None, None
    row.save(update_fields=["assignee", "due_at"])
    notices.tell_followers(row.pk, to, by=by, key=f"verdict-{verdict.pk}", anchor="verdict")


def settle(figures: Iterable[int]) -> None:
    """After verdicts went from figure to figure: the state is again what the verdicts say. Moves nothing that is in check."""
    ids = sorted(set(figures))
    latest = {verdict.figure_id: verdict for verdict in Verdict.objects.on(ids).latest_first().distinct("figure_id")}
    rows = {row.pk: row for row in Workflow.objects.on(ids)}
    checked = set(SecondCheck.objects.open().on(ids).values_list("figure", flat=True))
    for pk in ids:
        row, verdict = rows.get(pk), latest.get(pk)
        if row is None and verdict is None:
            continue
        state = _said(verdict, row)
        if row is not None and (row.state == "in_check" or (row.state == "second_check" and pk in checked)):
            state = row.state
        if row is None or row.state != state:
            Workflow.objects.update_or_create(pk=pk, defaults={"state": state, "moved_at": timezone.now()})


def _said(verdict: Verdict | None, row: Workflow | None) -> str:
    if verdict is None:
        return "in_check" if row is not None and row.assignee_id is not None else "new"
    return "withdrawn" if verdict.is_withdrawn else "corrected" if verdict.version > 1 else "decided"


def _give(row: Workflow, *, to: User, by: User, due_at: datetime | None) -> None:
    if (row.assignee, row.due_at) == (to, due_at):
        return
    row.assignee, row.due_at = to, due_at
    row.save(update_fields=["assignee", "due_at"])
    if row.state in ("new", "withdrawn"):
        move(row, "in_check", by=by)
    notices.follow_by_acting(row.pk, to)
    notices.notify([to], "assigned", row.pk, by=by, key=timezone.now().isoformat())


def _free(row: Workflow, *, by: User) -> None:
    """Back to new, unless something came of the work: a difference that waits to be settled, or a verdict of before."""
    if row.assignee is None:
        return
    row.assignee, row.due_at = None, None
    row.save(update_fields=["assignee", "due_at"])
    if row.state == "in_check" and row.check_asked is None and not Verdict.objects.on([row.pk]).exists():
        move(row, "new", by=by)
