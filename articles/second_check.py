"""Do two people come to the same verdict without having seen each other's? A second check, from the request to its end."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import access, notices, verdicts, workflow
from articles.models import Citation, Figure, Opinion, SecondCheck, Verdict, Workflow
from articles.workflow import NotAllowed
from factcheck.clean_text import prose


def ask(figure: Figure, *, by: User, of: User | None = None, with_view: bool = False) -> SecondCheck:
    """From now on nobody sees a verdict on the figure, but for their own, until two people have given their views.

    A verdict that stands is the first of the two, unless whoever asks gives theirs at once (with_view). Where a check is open
    already, that one is meant. Raises NotAllowed when the colleague it is asked of may not decide, or gave that verdict.
    """
    with transaction.atomic():
        row = workflow.of(figure)
        if row.is_sealed:
            return SecondCheck.objects.open().get(figure=figure)
        stands: Verdict | None = Verdict.objects.on([figure.pk]).current().with_people().first()
        if of is not None and not access.can_decide(of):
            raise NotAllowed(_("%(person)s may not decide: ask a checker.") % {"person": of})
        if of is not None and stands is not None and stands.decided_by == of:
            raise NotAllowed(_("%(person)s gave the verdict: ask somebody else for the second view.") % {"person": of})
        check = SecondCheck.objects.create(figure=figure, asked_by=by, asked_of=of, before=row.state)
        row.check_asked = check
        row.save(update_fields=["check_asked"])
        workflow.move(row, "second_check", by=by)
        if stands is not None and not with_view:
            cited = stands.citations.all()
            _write(check, stands.decided_by, True, stands.value, stands.unit, stands.reason, cited)
        notices.follow_by_acting(figure, by, *([of] if of is not None else []))
        if of is not None:
            notices.notify([of], "second_check", figure, by=by, key=f"check-{check.pk}", anchor="verdict")
        return check


def call_off(figure: Figure, *, by: User) -> None:
    """The figure is again where it was. A view that was given stays sealed: nobody but its writer reads it."""
    with transaction.atomic():
        row = workflow.of(figure)
        if not row.is_sealed:
            return
        check = SecondCheck.objects.open().get(figure=figure)
        _close(check, "called_off")
        workflow.move(row, check.before, by=by)


def give_view(
    figure: Figure,
    *,
    by: User,
    reason: str,
    value: Decimal | None = None,
    unit: str = "",
    citations: Iterable[Citation] = (),
) -> SecondCheck:
    """One of the two views; until the other is in, its writer may give another instead. The second one closes the check.

    Equal ones are the verdict, in the words of the first; a difference goes back to both. Raises ValueError without a
    reason, NotAllowed when no second check runs, or the first view is the verdict that its writer had in sight on asking.
    """
    reason = prose(reason)
    if not reason:
        raise ValueError(_("A verdict needs its reason: say why this value stands."))
    with transaction.atomic():
        row = workflow.of(figure)
        check = SecondCheck.objects.open().filter(figure=figure).first()
        if check is None:
            raise NotAllowed(_("No second check runs any more. Reload the page to see how the figure stands."))
        first = Opinion.objects.filter(check_asked=check).select_related("given_by").first()
        is_first = first is None or first.given_by == by
        if first is not None and not is_first and _had_in_sight(check, first, by):
            raise NotAllowed(
                _("You asked for this second check when the verdict could still be read: somebody else gives the second view.")
            )
        own = _write(check, by, is_first, value, unit, reason, citations)
        notices.follow_by_acting(figure, by)
        if first is not None and not is_first:
            _both_are_in(row, check, first, own)
        return check


def ask_with_view(figure: Figure, *, by: User, **view: Any) -> SecondCheck:
    """Asks for a second check and gives the first view in one go: who decides wants somebody else to look, too."""
    with transaction.atomic():
        ask(figure, by=by, with_view=True)
        return give_view(figure, by=by, **view)


def _write(
    check: SecondCheck,
    by: User,
    is_first: bool,
    value: Decimal | None,
    unit: str,
    reason: str,
    citations: Iterable[Citation],
) -> Opinion:
    said = {"value": value, "unit": unit, "reason": reason, "is_first": is_first}
    opinion, _new = Opinion.objects.update_or_create(check_asked=check, given_by=by, defaults=said)
    opinion.citations.set(citations)
    return opinion


def _had_in_sight(check: SecondCheck, first: Opinion, by: User) -> bool:
    """Whether the first view is a verdict that stood, and could be read, when they asked for the check."""
    return check.asked_by == by and Verdict.objects.on([check.figure_id]).current().filter(decided_by=first.given_by).exists()


def _both_are_in(row: Workflow, check: SecondCheck, first: Opinion, second: Opinion) -> None:
    """Equal in value and unit: decided, in the words of the first. Else the figure is in check again, with both in sight."""
    unit = check.figure.unit
    if (first.value, first.unit or unit) == (second.value, second.unit or unit):
        _close(check, "agreed")
        verdict = verdicts.write(
            row,
            decided_by=first.given_by,
            moved_by=second.given_by,
            reason=first.reason,
            value=first.value,
            unit=first.unit,
            citations=first.citations.all(),
        )
        Verdict.objects.filter(pk=verdict.pk, seconded_by=None).update(seconded_by=second.given_by)
        return
    _close(check, "differs")
    workflow.move(row, "in_check", by=second.given_by)
    people = (first.given_by, second.given_by)
    notices.notify(people, "differs", check.figure_id, key=f"check-{check.pk}", anchor="verdict")


def _close(check: SecondCheck, outcome: str) -> None:
    check.outcome, check.closed_at = outcome, timezone.now()
    check.save(update_fields=["outcome", "closed_at"])
