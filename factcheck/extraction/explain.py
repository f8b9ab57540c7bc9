"""Why does a reading say what it says? A small tree: the quote, and for each slot its value, its words and its rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck.extraction.evidence import SLOTS, STAGE
from factcheck.figures import Bounds, Evidence, Kind, Qualifier, Reading

UNKNOWN = "unknown"
#: slots that the wording need not say: what it means when it does not
_UNSAID = {
    "hedge": "none: the number stands as written",
    "change": "level: no word of moving, and no share",
    "scope": "none: the metric as a whole",
    "attribution": "none: the outlet says so itself",
}


@dataclass(frozen=True, kw_only=True)
class Branch:
    """One slot. words is text[start:end], the words that gave the value; all three are None where the text gave none."""

    slot: str
    value: str  #: UNKNOWN where the text does not settle the slot
    words: str | None = None
    start: int | None = None
    end: int | None = None
    rule: str | None = None


@dataclass(frozen=True, kw_only=True)
class Tree:
    """One reading explained: its quote text[start:end] and a branch for every slot of SLOTS in order, and the stage if told."""

    quote: str
    start: int
    end: int
    branches: tuple[Branch, ...]

    def lines(self) -> list[str]:
        """As text, for a terminal: a branch a line, its words and rule under it."""
        drawn = [f"{self.start}-{self.end} {shown(self.quote)}"]
        for branch in self.branches:
            last = branch is self.branches[-1]
            drawn.append(f"{'└' if last else '├'}─ {branch.slot}: {branch.value}")
            if branch.words is not None:
                drawn.append(f"{' ' if last else '│'}  └─ {branch.start}-{branch.end} {shown(branch.words)}: {branch.rule}")
        return drawn


def tree(text: str, reading: Reading) -> Tree:
    """The reading of this text, explained."""
    said = {evidence.slot: evidence for evidence in reading.evidence}
    values = values_of(reading)
    return Tree(
        quote=reading.quote,
        start=reading.start,
        end=reading.end,
        branches=tuple(_branch(text, slot, values.get(slot), said.get(slot)) for slot in (*SLOTS, *({STAGE} & said.keys()))),
    )


def at(readings: Iterable[Reading], offset: int) -> Reading | None:
    """Of readings in the text's order the one that covers this offset, else the first that stands behind it; None: neither."""
    return next((reading for reading in readings if reading.end > offset), None)


def values_of(reading: Reading) -> Mapping[str, str]:
    """What each slot that is filled holds, in plain words."""
    filled = {
        "number": ", ".join(_number(reading)),
        "unit": reading.unit,
        "hedge": "" if reading.qualifier is Qualifier.EXACT else reading.qualifier.value,
        "change": "" if reading.kind is Kind.LEVEL and reading.change is None else _moved(reading),
        "metric": reading.metric or "",
        "scope": ", ".join(reading.scope),
        "entity": reading.entity or "",
        "period": "" if reading.period is None else reading.period.iso,
        "attribution": reading.attribution or "",
        STAGE: "" if reading.stage is None else reading.stage.value,
    }
    return {slot: value for slot, value in filled.items() if value}


def interval(bounds: Bounds) -> str:
    """Bounds as mathematicians write them: [7.35, 7.45), with nothing at an open end."""
    low, high = (None if end is None else plain(end) for end in (bounds.low, bounds.high))
    left = "[" if bounds.low_closed and low is not None else "("
    right = "]" if bounds.high_closed and high is not None else ")"
    return f"{left}{low or ''}, {high or ''}{right}"


def plain(value: Decimal) -> str:
    """All digits and no exponent."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def shown(words: str) -> str:
    """Words on one line, in marks that no sentence needs to close."""
    return f"“{' '.join(words.split())}”"


def _branch(text: str, slot: str, value: str | None, evidence: Evidence | None) -> Branch:
    if value is None:
        return Branch(slot=slot, value=_UNSAID.get(slot, UNKNOWN))
    if evidence is None:
        return Branch(slot=slot, value=value)
    words = text[evidence.start : evidence.end]
    return Branch(slot=slot, value=value, words=words, start=evidence.start, end=evidence.end, rule=evidence.rule)


def _number(reading: Reading) -> Iterator[str]:
    yield "no single value" if reading.value is None else plain(reading.value)
    yield f"in {interval(reading.bounds)}"
    if reading.decimals:
        yield f"{reading.decimals} decimal{'s' if reading.decimals > 1 else ''}"
    if reading.scale != 1:
        yield f"scale {plain(reading.scale)}"


def _moved(reading: Reading) -> str:
    return " ".join(word for word in (reading.kind.value, reading.change.value if reading.change else "") if word)
