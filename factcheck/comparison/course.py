"""How did a running count go, and who still prints what others have left behind?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from factcheck.comparison.statement import Statement


class Remark(StrEnum):
    """What sets one statement apart on the time line."""

    APART = "apart"  #: another outlet says something else of the same moment
    OLD = "old"  #: a value told before, though another has been told since
    LOWER = "lower"  #: below the count before it


@dataclass(frozen=True, kw_only=True)
class Step:
    """One statement in its place. others are what its remarks speak of, in their order."""

    said: Statement
    remarks: tuple[tuple[Remark, Statement], ...]
    leads: bool  #: whether the count stood so until the next that leads; one statement of a moment does, or none


def course(statements: Iterable[Statement]) -> tuple[Step, ...]:
    """The statements that have a moment, in one unit, in the order of time. Linear in their number but for the sorting."""
    steps: list[Step] = []
    first_told: dict[object, Statement] = {}
    count: Statement | None = None
    for together in _moments(statements):
        old = {id(said): first for said in together if (first := _told_before(said, count, first_told))}
        leader = _leader([said for said in together if id(said) not in old])
        ends = _ends(together)
        for said in together:
            remarks = [(Remark.APART, end) for end in ends if end.outlet != said.outlet and _disjoint(said, end)][:1]
            if id(said) in old:
                remarks.append((Remark.OLD, old[id(said)]))
            elif count is not None and _below(said, count):
                remarks.append((Remark.LOWER, count))
            steps.append(Step(said=said, remarks=tuple(remarks), leads=said is leader))
        for said in together:
            first_told.setdefault(said.value, said)
        if leader is not None and (count is None or _disjoint(leader, count) or not _is_looser(leader, count)):
            count = leader
    return tuple(steps)


def _moments(statements: Iterable[Statement]) -> Sequence[list[Statement]]:
    groups: dict[datetime, list[Statement]] = {}
    for said in statements:
        if said.moment is not None:
            groups.setdefault(said.moment, []).append(said)
    return [groups[moment] for moment in sorted(groups)]


def _told_before(said: Statement, count: Statement | None, first_told: dict[object, Statement]) -> Statement | None:
    """Who told this very value first, where the count has been another since."""
    first = None if said.value is None else first_told.get(said.value)
    if first is None or count is None or not _disjoint(said, count) or _is_earlier(count, first):
        return None
    return first


def _is_earlier(count: Statement, first: Statement) -> bool:
    """Whether the count stood so before, or when, the value was first told."""
    return count.moment is None or first.moment is None or count.moment <= first.moment


def _leader(together: Sequence[Statement]) -> Statement | None:
    """The value that most outlets give of this moment; among equals the narrower wording, then the higher count."""
    if not together:
        return None
    outlets: dict[object, set[str]] = {}
    for said in together:
        outlets.setdefault(said.value, set()).add(said.outlet)
    return max(together, key=lambda said: (len(outlets[said.value]), said.is_exact, said.centre, said.outlet, str(said.ref)))


def _ends(together: Sequence[Statement]) -> tuple[Statement, Statement]:
    """The bounds that begin last and those that end first: whoever is disjoint from any is disjoint from one of these."""
    begun = [said for said in together if said.bounds.low is not None] or together
    ended = [said for said in together if said.bounds.high is not None] or together
    last = max(begun, key=lambda said: (said.bounds.low or 0, not said.bounds.low_closed))
    first = min(ended, key=lambda said: (said.bounds.high or 0, said.bounds.high_closed))
    return last, first


def _disjoint(one: Statement, other: Statement) -> bool:
    return not one.bounds.overlaps(other.bounds)


def _below(said: Statement, count: Statement) -> bool:
    return _disjoint(said, count) and said.centre < count.centre


def _is_looser(said: Statement, count: Statement) -> bool:
    """逾10人 after 15人: it says less than is known, so the count stays."""
    return count.is_exact and not said.is_exact
