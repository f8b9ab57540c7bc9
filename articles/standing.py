"""Does a verdict still stand: is it withdrawn, or upheld against what came in since?"""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import judging, notices, texts, workflow
from articles.models import Figure, Outcome, Verdict
from articles.workflow import NotAllowed


def withdraw(figure: Figure, *, by: User, reason: str) -> Verdict:
    """The verdict stands no more; it stays to be read, with the reason. Done already is well too.

    Raises ValueError without a reason, NotAllowed where there is no verdict, or while a second check runs.
    """
    reason = texts.prose(reason)
    if not reason:
        raise ValueError(_("A verdict is withdrawn for a reason: say what is wrong with it."))
    with transaction.atomic():
        row = workflow.of(figure)
        verdict: Verdict | None = Verdict.objects.on([figure.pk]).latest_first().first()
        if verdict is None:
            raise NotAllowed(_("There is no verdict to withdraw."))
        if verdict.is_withdrawn:
            return verdict
        if row.is_sealed:
            raise NotAllowed(_("A second check runs: call it off first, or wait for it."))
        workflow.move(row, "withdrawn", by=by, note=reason)
        verdict.withdrawn_by, verdict.withdrawn_at, verdict.withdrawn_reason = by, timezone.now(), reason
        verdict.save(update_fields=["withdrawn_by", "withdrawn_at", "withdrawn_reason"])
        judging.judge([figure.pk])
        notices.follow_by_acting(figure, by)
        notices.tell_followers(figure, "withdrawn", by=by, key=f"verdict-{verdict.pk}", anchor="verdict")
        return verdict


def uphold(figure: Figure, *, by: User, note: str = "") -> None:
    """Somebody has looked at what came in since the verdict, and it stands: the figure leaves the top of the board.

    Where nothing contradicts the verdict nothing is to be done. Raises NotAllowed while a second check runs.
    """
    with transaction.atomic():
        row = workflow.of(figure)
        if row.is_sealed:
            raise NotAllowed(_("A second check runs: call it off first, or wait for it."))
        if not Outcome.objects.contradicting().of_verdicts_on([figure.pk]).exists():
            return
        workflow.move(row, row.state, by=by, note=texts.prose(note))
        row.upheld_at = row.moved_at
        row.save(update_fields=["upheld_at"])
        judging.judge([figure.pk])
