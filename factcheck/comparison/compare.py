"""Do these statements agree? Every pair is judged by the rules; the gravest finding speaks for all."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from decimal import Decimal
from itertools import chain, combinations, islice, pairwise

from factcheck.comparison.answers import Comparison, Reason, Relation
from factcheck.comparison.diagnoses import diagnose
from factcheck.comparison.earlier_counts import at_their_moments
from factcheck.comparison.leeway import with_leeway
from factcheck.comparison.measures import in_one_unit
from factcheck.comparison.neighbour_slips import Context
from factcheck.comparison.one_count import of_one_count
from factcheck.comparison.out_of_turn import Pair, fallen, out_of_turn
from factcheck.comparison.rules import OF_ONE_MOMENT, RULES, Finding, self_contradiction
from factcheck.comparison.siblings import Sibling
from factcheck.comparison.statement import EXACT, Statement
from factcheck.comparison.wording import named

GRAVITY = {relation: place for place, relation in enumerate(Relation)}
#: reasons that say which label is wrong, rather than that two values are apart
SHOWS_THE_SLIP = frozenset(("currency", "currency_truncated", "percentage_points", "scale"))
MANY = 40  #: different wordings of one figure; beyond them not every pair is looked at
DISAGREE = (Relation.CONFLICT, Relation.UNIT_MISMATCH)


def compare(statements: Sequence[Statement], *, siblings: Sequence[Sibling] = ()) -> Comparison:
    """How the statements of one figure stand to each other. The order in which they are given changes nothing.

    siblings are what is stated of neighbouring figures: they change no relation, but may say where a number comes from.
    Raises ValueError when there is no statement.
    """
    if not statements:
        raise ValueError("There is nothing to compare: a figure needs one statement or more.")
    if len(statements) > 1 and len(_distinct(statements)) == 1:
        return _all_alike(statements)
    ordered = _supported(sorted(at_their_moments(with_leeway(in_one_unit(statements))), key=_order))
    distinct = _distinct(ordered)
    odd = out_of_turn(ordered) | fallen(ordered)
    findings = [found for one, other in _pairs(distinct) if (found := _judge(one, other, odd))]
    gravest = max(findings, key=_weight, default=None)
    disagree = gravest is not None and gravest.relation in DISAGREE
    relation, reason = _answer(ordered, distinct, gravest)
    outliers = _apart(ordered, distinct, findings) if disagree else ()
    return Comparison(
        relation=relation,
        reason=reason,
        diagnoses=diagnose(_against_the_others(findings, outliers), Context(siblings, ordered)) if disagree else (),
        spread=_spread(ordered, relation),
        outliers=tuple(statement.ref for statement in outliers),
    )


def _answer(ordered: Sequence[Statement], distinct: Sequence[Statement], gravest: Finding | None) -> tuple[Relation, Reason]:
    if len({statement.outlet for statement in ordered}) == 1:
        return _of_one_outlet(ordered, gravest)
    if len(distinct) == 1 or (gravest is not None and gravest.relation is Relation.SAME):
        return Relation.SAME, _equal(ordered)
    if gravest is not None:
        return gravest.relation, gravest.reason
    return Relation.SINGLE, Reason("units_apart", {"a": named(distinct[0]), "b": named(distinct[-1])})


def _all_alike(statements: Sequence[Statement]) -> Comparison:
    """What most figures come to, without looking at any pair."""
    outlets = {statement.outlet for statement in statements}
    relation, reason = _of_one_outlet(statements, None) if len(outlets) == 1 else (Relation.SAME, _equal(statements))
    spread = None if statements[0].value is None else Decimal(0)
    return Comparison(relation=relation, reason=reason, spread=spread)


def _equal(statements: Sequence[Statement]) -> Reason:
    return Reason("equal", {"a": named(statements[0]), "count": str(len(statements))})


def _of_one_outlet(statements: Sequence[Statement], gravest: Finding | None) -> tuple[Relation, Reason]:
    """One outlet alone confirms nothing however often it speaks; the reason says when it contradicts itself."""
    if gravest is not None and gravest.relation in DISAGREE:
        return Relation.SINGLE, self_contradiction(gravest)
    return Relation.SINGLE, Reason("one_outlet", {"outlet": statements[0].outlet, "a": named(statements[0])})


def _weight(found: Finding) -> tuple[int, bool, bool, Decimal]:
    """The gravest speaks; of two equally grave that of one moment, that which shows the slip (the same digits), the wider."""
    at_once = found.one.moment == found.other.moment
    return GRAVITY[found.relation], at_once, found.code in SHOWS_THE_SLIP, found.gap


def _supported(ordered: Sequence[Statement]) -> Sequence[Statement]:
    """Of an outlet that says several things at once, those that another outlet can agree with, where there is any.

    A headline's other year or a misread column must not raise a conflict between outlets that agree.
    """
    voices: dict[str, list[Statement]] = {}
    for statement in ordered:
        voices.setdefault(statement.outlet, []).append(statement)
    if len(voices) == 1 or len(voices) == len(ordered):
        return ordered
    dropped: set[int] = set()
    for outlet, voice in voices.items():
        if len(voice) == 1:
            continue
        theirs = (statement for other, said in voices.items() if other != outlet for statement in said)
        others = list(islice(theirs, MANY))
        agreeing = [s for s in voice if any(_together(s, o) for o in others)]
        if agreeing:
            moments = {s.moment for s in agreeing}
            dropped |= {id(s) for s in voice if s.moment in moments and not any(_together(s, a) for a in agreeing)}
    return [statement for statement in ordered if id(statement) not in dropped]


def _together(one: Statement, other: Statement) -> bool:
    return one.shares_unit_with(other) and one.bounds.overlaps(other.bounds)


def _pairs(distinct: Sequence[Statement]) -> Iterable[tuple[Statement, Statement]]:
    """All pairs of a few; of many only neighbours and extremes, among which some pair is disjoint if any is.

    The extremes of each moment too: what two say of one moment is no less a conflict because the count has moved on.
    """
    if len(distinct) <= MANY:
        return combinations(distinct, 2)
    units, moments = _groups(distinct, lambda s: s.unit), _groups(distinct, lambda s: (s.unit, s.moment))
    extremes = {id(found): found for group in units for found in _extremes(group)}
    at_once = [combinations({id(found): found for found in _extremes(group)}.values(), 2) for group in moments]
    return chain(pairwise(distinct), combinations((s for s in distinct if id(s) in extremes), 2), *at_once)


def _groups(statements: Sequence[Statement], key: Callable[[Statement], Hashable]) -> Iterable[list[Statement]]:
    """Those with one key together, in their order."""
    groups: dict[Hashable, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(key(statement), []).append(statement)
    return groups.values()


def _extremes(ordered: Sequence[Statement]) -> Iterable[Statement]:
    """Of the statements in one unit the least and the greatest value, the bounds that begin last and those that end first."""
    begun = [statement for statement in ordered if statement.bounds.low is not None]
    ended = [statement for statement in ordered if statement.bounds.high is not None]
    yield from (ordered[0], ordered[-1])
    if begun:
        yield max(begun, key=lambda s: (s.bounds.low, not s.bounds.low_closed))
    if ended:
        yield min(ended, key=lambda s: (s.bounds.high, s.bounds.high_closed))


def _judge(one: Statement, other: Statement, odd: frozenset[Pair]) -> Finding | None:
    """The finding of the first rule that has one, whichever of the two comes first. A number out of turn is no update."""
    at_once = frozenset((one.value, other.value)) in odd or of_one_count(one, other)
    rules = OF_ONE_MOMENT if at_once else RULES
    return next((found for rule in rules if (found := rule(one, other))), None)


def _against_the_others(findings: Sequence[Finding], outliers: Sequence[Statement]) -> list[Finding]:
    """The pairs that disagree; where some stand against a majority, only those of one of them and one of the majority."""
    disagreements = [found for found in findings if found.relation in DISAGREE]
    apart = {id(statement) for statement in outliers}
    across = [found for found in disagreements if (id(found.one) in apart) != (id(found.other) in apart)]
    return across or disagreements


def _distinct(statements: Sequence[Statement]) -> list[Statement]:
    """One of each wording: statements that are alike in all that the rules look at are judged once."""
    seen: dict[Hashable, Statement] = {}
    for statement in statements:
        seen.setdefault(_alike(statement), statement)
    return list(seen.values())


def _alike(statement: Statement) -> Hashable:
    bounds = statement.bounds
    ends = (bounds.low, bounds.high, bounds.low_closed, bounds.high_closed)
    how = (statement.decimals, statement.scale, statement.moment, statement.is_over, statement.stage, statement.beside)
    return (statement.value, ends, statement.unit, *how)


def _order(statement: Statement) -> tuple[Decimal, str, Decimal, str, str, str, str]:
    """An order of the statements' own, so that reasons do not depend on the caller's."""
    moment = f"{statement.moment or ''} {statement.moment_is_assumed}"
    bounds = f"{statement.bounds.low} {statement.bounds.high}"
    return statement.centre, statement.unit, statement.step, bounds, moment, statement.outlet, str(statement.ref)


def _spread(ordered: Sequence[Statement], relation: Relation) -> Decimal | None:
    """The widest gap as a part of the median, within the unit most outlets use (across units where they are muddled)."""
    if relation is not Relation.UNIT_MISMATCH:
        ordered = _largest(ordered, lambda statement: statement.unit)
    values = [statement.value for statement in ordered if statement.value is not None]
    if len(values) < 2:
        return None
    gap = EXACT.subtract(max(values), min(values))
    middle = abs(sorted(values)[(len(values) - 1) // 2]) or max(value.copy_abs() for value in values)
    return Decimal(0) if not gap else EXACT.divide(gap, middle).quantize(Decimal("1E-12"), context=EXACT).normalize(EXACT)


def _apart(ordered: Sequence[Statement], distinct: Sequence[Statement], findings: Sequence[Finding]) -> Sequence[Statement]:
    """Of a running count only those that disagree with another: the count of an earlier hour stands apart from nobody."""
    if all(statement.moment is None for statement in ordered):
        return _outliers(ordered, distinct)
    disagreements = [found for found in findings if found.relation in DISAGREE]
    at_once = [found for found in disagreements if found.one.moment == found.other.moment]
    odd = {_alike(said) for found in at_once or disagreements for said in (found.one, found.other)}
    at_odds = [said for said in ordered if _alike(said) in odd]
    return _outliers(at_odds, [said for said in distinct if _alike(said) in odd]) or at_odds


def _outliers(ordered: Sequence[Statement], distinct: Sequence[Statement]) -> Sequence[Statement]:
    """Those that the largest group of outlets which can be right together leaves out; none when two groups are equal.

    None among many values either: a figure of which everybody says something else has no outliers.
    """
    if len(distinct) > MANY:
        return ()
    companies = sorted(({id(s): s for s in _company(one, ordered)} for one in distinct), key=_outlets, reverse=True)
    largest, size = companies[0], _outlets(companies[0])
    if any(_outlets(company) == size and company.keys() != largest.keys() for company in companies[1:]):
        return ()
    return tuple(statement for statement in ordered if id(statement) not in largest)


def _company(one: Statement, statements: Sequence[Statement]) -> list[Statement]:
    """All that can be right where the bounds of this one begin: a common point of many begins where one of them does."""
    return [
        other
        for other in statements
        if other is one or (other.shares_unit_with(one) and other.bounds.overlaps(one.bounds) and _holds_start(other, one))
    ]


def _holds_start(other: Statement, one: Statement) -> bool:
    """Whether the bounds of other begin no later than those of one do."""
    low, start = other.bounds.low, one.bounds.low
    if low is None or start is None:
        return low is None
    return low < start or (low == start and (other.bounds.low_closed or not one.bounds.low_closed))


def _outlets(company: dict[int, Statement]) -> int:
    return len({statement.outlet for statement in company.values()})


def _largest(statements: Sequence[Statement], key: Callable[[Statement], str]) -> list[Statement]:
    return max(_groups(statements, key), key=lambda group: len({statement.outlet for statement in group}))
