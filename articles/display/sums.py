"""Do the numbers of an article add up? Its sums as rows for people, made from the claims as they now stand; nothing is stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from articles.display.passages import ENDS
from articles.models import Claim
from articles.readings import of_claim
from articles.wording import amounts
from articles.wording.sums import OFF, OTHER_BASE, OUTCOMES, RULES, SAYS
from factcheck.figures import EXACT, Reading
from factcheck.sums import SIGNED, Check, Outcome, check, result, steps

ICONS = {Outcome.FAILS: "conflict", Outcome.NEARLY: "compatible", Outcome.HOLDS: "same"}
_WINDOW = 300  #: code points on either side of a number in which its sentence ends
_LONGEST = 60  #: code points of a run of words without a number that takes part


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A run of words; claim is the key of the claim whose quote it is."""

    text: str
    claim: int | None = None


@dataclass(frozen=True, kw_only=True)
class Row:
    """One sum: what it is, how it came out, the sum written out, what the text says instead, and the sentences."""

    outcome: str
    icon: str
    word: str
    rule: str
    sum: str
    says: str
    off: str
    note: str
    sentences: Sequence[Sequence[Piece]]


@dataclass(frozen=True, kw_only=True)
class Sums:
    """All sums of a text: those to look at first, those that hold, and how many came out how."""

    to_look_at: Sequence[Row]
    hold: Sequence[Row]
    counts: Sequence[tuple[str, str, str, int]]  #: outcome, icon, word, number


def of_text(text: str, start: int, claims: Iterable[Claim]) -> Sums:
    """The sums of a text, or of a part of one that begins at start, from its live claims with figure, entity and metric."""
    keys: dict[int, int] = {}
    readings = []
    for claim in claims:
        if start <= claim.start and claim.end <= start + len(text):
            readings.append(_counted_from(start, claim))
            keys[claim.start - start] = claim.pk
    found = check(text, readings)
    rows = [_row(one, text, keys) for one in found]
    return Sums(
        to_look_at=[row for row in rows if row.outcome != Outcome.HOLDS],
        hold=[row for row in rows if row.outcome == Outcome.HOLDS],
        counts=[
            (outcome.value, ICONS[outcome], str(OUTCOMES[outcome.value]), number)
            for outcome in Outcome
            if (number := sum(one.outcome is outcome for one in found))
        ],
    )


def _counted_from(start: int, claim: Claim) -> Reading:
    """The claim with its place counted from start on, and its entity known by its key: two may have one name."""
    entity = None if claim.entity_id is None else str(claim.entity_id)
    return replace(of_claim(claim), start=claim.start - start, end=claim.end - start, entity=entity)


def _row(one: Check, text: str, keys: dict[int, int]) -> Row:
    right = result(one)
    off = _rounded(one.off, right) if one.outcome is Outcome.FAILS else None
    unit = "percentage_point" if one.stated.unit == "percent" else one.stated.unit
    return Row(
        outcome=one.outcome.value,
        icon=ICONS[one.outcome],
        word=str(OUTCOMES[one.outcome.value]),
        rule=str(RULES[one.rule.value]),
        sum=written(one),
        says=str(SAYS) % {"quote": one.stated.quote},
        off="" if not off else str(OFF) % {"amount": amounts.amount(off, unit, scale=_scale(one, unit))},
        note=str(OTHER_BASE) if one.is_other_base else "",
        sentences=_sentences(one, text, keys),
    )


def written(one: Check) -> str:
    """The sum in one line: 34.33 + 49.68 = 84.01 億元; 18.92 億元 ÷ 17.83 億元 − 1 = +6.11%."""
    left, right = steps(one), result(one)
    unit = left[0].reading.unit
    scale = _scale(one, unit)
    is_one_unit = scale is not None and unit == one.stated.unit
    words: list[str] = []
    for step in left:
        if scale is not None and is_one_unit and unit not in amounts.RATIOS:
            number = amounts.digits(step.value / scale.factor)  # the unit stands once, behind the result
        else:
            number = amounts.amount(step.value, step.reading.unit, scale=scale)
        words += [part for part in (step.sign, number, step.behind) if part]
    sign = "+" if right > 0 and one.rule in SIGNED else ""
    shown = amounts.amount(right, one.stated.unit, scale=scale if is_one_unit else None)
    return f"{' '.join(words)} = {sign}{shown}"


def _scale(one: Check, unit: str) -> amounts.Scale | None:
    """One scale word for all numbers of the sum that are in this unit; None where one of them is in another."""
    left = steps(one)
    return amounts.scale_for(step.value for step in left) if all(step.reading.unit == unit for step in left) else None


def _rounded(off: Decimal, like: Decimal) -> Decimal:
    """To as many places as the result is shown with."""
    exponent = like.as_tuple().exponent
    return off.quantize(Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1), context=EXACT)


def _sentences(one: Check, text: str, keys: dict[int, int]) -> list[list[Piece]]:
    """The sentences in which the numbers of the sum stand, in text order, each number linked to its claim."""
    found: list[tuple[int, int, list[Reading]]] = []
    for reading in sorted((part.reading for part in one.parts), key=lambda reading: reading.start):
        start, end = _around(text, reading)
        if found and start < found[-1][1]:
            low, high, inside = found.pop()
            found.append((low, max(high, end), [*inside, reading]))
        else:
            found.append((start, end, [reading]))
    return [_pieces(text, start, end, inside, keys) for start, end, inside in found]


def _around(text: str, reading: Reading) -> tuple[int, int]:
    low = max(0, reading.start - _WINDOW)
    before = [low + match.end() for match in ENDS.finditer(text[low : reading.start])]
    stop = ENDS.search(text, reading.end, min(len(text), reading.end + _WINDOW))
    return (before[-1] if before else low), (stop.end() if stop else min(len(text), reading.end + _WINDOW))


def _pieces(text: str, start: int, end: int, inside: Sequence[Reading], keys: dict[int, int]) -> list[Piece]:
    found: list[Piece] = []
    at = start
    for reading in inside:
        words = text[at : reading.start]
        if len(words) > _LONGEST:
            words = ("" if at == start else words[: _LONGEST // 2]) + "…" + words[-_LONGEST // 2 :]
        found += [Piece(text=words.lstrip() if at == start else words), Piece(text=reading.quote, claim=keys.get(reading.start))]
        at = reading.end
    rest = text[at:end].rstrip()
    found.append(Piece(text=rest if len(rest) <= _LONGEST else rest[:_LONGEST] + "…"))
    return [piece for piece in found if piece.text]
