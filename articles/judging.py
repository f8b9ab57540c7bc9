"""How does each claim come out against the desk's verdict on its figure? By the rules that compare claims with each other.

What cannot be said is left open: an outlet's record may suffer from nothing but what is sure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.db import transaction

from articles import notices
from articles.models import Claim, Outcome, Verdict, Workflow
from articles.statements import local, statement, voice
from factcheck import comparison
from factcheck.comparison.arithmetic import rounded
from factcheck.comparison.statement import EXACT, Statement
from factcheck.figures import Bounds, Change
from factcheck.metrics import Nature

DESK = "\N{BULLET} the desk"  #: who gives the verdict: no outlet is called so
AGREED = (comparison.Relation.SAME, comparison.Relation.COMPATIBLE)
APART = (comparison.Relation.CONFLICT, comparison.Relation.UNIT_MISMATCH)


def judge(figures: Iterable[int]) -> None:
    """Holds every live claim of the figures against the verdict that stands, and keeps the outcomes; safe to repeat.

    Four statements for any number of figures, two where none is decided; two more where claims that came in since
    contradict a verdict, of which the followers are told.
    """
    ids = sorted(set(figures))
    with transaction.atomic(savepoint=False):
        Outcome.objects.of_verdicts_on(ids).delete()
        verdicts = {verdict.figure_id: verdict for verdict in Verdict.objects.current().on(ids).with_figure()}
        if verdicts:
            claims = Claim.objects.live().on(verdicts).with_outlet().defer("evidence")
            outcomes = [_outcome(claim, verdicts[claim.figure_id or 0]) for claim in claims]
            Outcome.objects.bulk_create(
                outcomes,
                update_conflicts=True,
                unique_fields=["claim"],
                update_fields=["verdict", "word", "slip", "since"],
            )
            against = [outcome for outcome in outcomes if outcome.since and outcome.word == "fell"]
            notices.tell_of_contradictions([(one.verdict.figure_id, one.claim_id) for one in against if _is_settled(one.verdict)])


def _outcome(claim: Any, verdict: Verdict) -> Outcome:
    said = statement(claim, verdict.figure, 1, outlet=voice(claim), published=claim.published_at)
    word, slip = judged(said, decided(verdict, said))
    work: Workflow | None = getattr(verdict.figure, "workflow", None)
    upheld = None if work is None else work.upheld_at
    seen = verdict.created_at if upheld is None else max(verdict.created_at, upheld)
    return Outcome(claim=claim, verdict=verdict, word=word, slip=slip, since=claim.created_at > seen)


def _is_settled(verdict: Verdict) -> bool:
    """Nobody is at it: while a second check runs, that a claim fell would tell what the verdict is."""
    work: Workflow | None = getattr(verdict.figure, "workflow", None)
    return work is None or work.state in ("decided", "corrected")


def decided(verdict: Verdict, beside: Statement) -> Statement | None:
    """The verdict as the comparison wants it, in digits as fine as those it is set beside; None where it names no value."""
    value, scale = verdict.value, beside.scale
    if value is None:
        return None
    parts = EXACT.divide(value, scale).normalize(EXACT).as_tuple().exponent
    return Statement(
        ref=None,
        outlet=DESK,
        quote="",
        value=value,
        bounds=Bounds.point(value),
        unit=verdict.unit or verdict.figure.unit or beside.unit,
        kind=beside.kind,
        decimals=max(beside.decimals, -parts if isinstance(parts, int) else 0),
        scale=scale,
        runs=verdict.figure.metric.nature == Nature.EVENT or beside.runs,
        as_of=local(verdict.created_at),
        year=beside.year,
    )


def judged(said: Statement, verdict: Statement | None) -> tuple[str, str]:
    """stood, fell or open, and the kind of slip by which it fell: the value that stands lies in the claim's bounds, or not."""
    if verdict is None:
        return "open", ""
    found = comparison.compare([said, verdict])
    if found.relation in AGREED:
        return "stood", ""
    if found.relation not in APART or _may_still_be_right(said, verdict):
        return "open", ""
    return "fell", found.diagnoses[0].code if found.diagnoses else ""


def _may_still_be_right(said: Statement, verdict: Statement) -> bool:
    """A count of no known hour, a number finer than the verdict, and a fall by 20 % where the verdict says 20 % alone."""
    if verdict.runs and said.moment is None:
        return True
    if said.value is not None and verdict.value is not None:
        step = _last_digit(verdict.value)
        if said.step < step and rounded(said.value, step) == verdict.value:
            return True
    unsigned = said.change is Change.DOWN and verdict.value is not None and verdict.value > 0
    return unsigned and comparison.compare([said, _turned(verdict)]).relation in AGREED


def _last_digit(value: Decimal) -> Decimal:
    """What its last digit before idle zeros is worth: 1000000 for 6093000000; a digit alone (5000) is exact."""
    found = value.normalize(EXACT)
    exponent = found.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) and len(found.as_tuple().digits) > 1 else 0)


def _turned(verdict: Statement) -> Statement:
    value = None if verdict.value is None else verdict.value.copy_negate()
    return replace(verdict, value=value, bounds=verdict.bounds.mirrored())
