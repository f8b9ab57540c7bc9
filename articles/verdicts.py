"""What does the desk decide on a figure? A verdict is given, withdrawn, or upheld against what came in since.

Each verb is one transaction, and safe to repeat.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import judging, notices, workflow
from articles.models import Citation, Figure, Outcome, Verdict, Workflow
from articles.workflow import NotAllowed
from factcheck.clean_text import prose


class Stale(Exception):
    """Somebody has decided since the page was loaded. current is the verdict that stands now."""

    def __init__(self, current: Verdict) -> None:
        super().__init__(
            _("%(person)s has given version %(version)s since you opened this page. Compare it with yours, and decide again.")
            % {"person": current.decided_by, "version": current.version}
        )
        self.current = current


class UnderSecondCheck(Exception):
    """A second check runs: a view is given to it, sealed, and nothing is decided before both are in."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "A second check of this figure has been asked for. Your words are still in the form and are not saved: "
                "save again to give them as your view, which nobody reads before the other one is in."
            )
        )


def decide(
    figure: Figure,
    *,
    decided_by: User,
    reason: str,
    value: Decimal | None = None,
    unit: str = "",
    citations: Iterable[Citation] = (),
    after: int | None = None,
) -> Verdict:
    """The desk's decision, as a new version (value in the figure's canonical sign; None when none can be said).

    after is the version that the editor saw (0 for none): when another has come since, Stale is raised and nothing is
    written. The very same decision twice by one person is one version. Raises ValueError without a reason,
    UnderSecondCheck while one runs.
    """
    reason = prose(reason)
    if not reason:
        raise ValueError(_("A verdict needs its reason: say why this value stands."))
    with transaction.atomic():
        row = workflow.of(figure)
        if row.is_sealed:
            raise UnderSecondCheck
        return write(
            row,
            decided_by=decided_by,
            moved_by=decided_by,
            reason=reason,
            value=value,
            unit=unit,
            citations=citations,
            after=after,
        )


def write(
    row: Workflow,
    *,
    decided_by: User,
    moved_by: User,
    reason: str,
    value: Decimal | None,
    unit: str,
    citations: Iterable[Citation],
    after: int | None = None,
) -> Verdict:
    """As decide(), for whoever has locked the figure's row; moved_by has given the last word for it."""
    cited = sorted({citation.pk for citation in citations})
    current = Verdict.objects.filter(figure=row.pk).with_people().order_by("-version").first()
    stands = current is not None and not current.is_withdrawn
    if current is not None and stands and _says(current, decided_by, value, unit, reason, cited):
        if row.state not in ("decided", "corrected"):
            workflow.decided(row, current, by=moved_by, corrects=current.version > 1)
        return current
    if after is not None and current is not None and current.version != after:
        raise Stale(current)
    verdict: Verdict = Verdict.objects.create(
        figure_id=row.pk,
        version=current.version + 1 if current else 1,
        value=value,
        unit=unit,
        reason=reason,
        decided_by=decided_by,
    )
    verdict.citations.set(cited)
    judging.judge([row.pk])
    workflow.decided(row, verdict, by=moved_by, corrects=stands)
    return verdict


def withdraw(figure: Figure, *, by: User, reason: str) -> Verdict:
    """The verdict stands no more; it stays to be read, with the reason. Done already is well too.

    Raises ValueError without a reason, NotAllowed where there is no verdict, or while a second check runs.
    """
    reason = prose(reason)
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
        workflow.move(row, row.state, by=by, note=prose(note))
        row.upheld_at = row.moved_at
        row.save(update_fields=["upheld_at"])
        judging.judge([figure.pk])


def _says(verdict: Verdict, decided_by: User, value: Decimal | None, unit: str, reason: str, cited: list[int]) -> bool:
    said = (verdict.decided_by_id, verdict.value, verdict.unit, verdict.reason)
    kept = sorted(verdict.citations.values_list("pk", flat=True))
    return said == (decided_by.pk, value, unit, reason) and kept == cited
