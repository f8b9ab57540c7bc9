"""How do the engine's tables of examples read a sentence? Short ways to one reading, for tests of every slot."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from factcheck.extraction import extract, layout
from factcheck.extraction.numbers import quantities
from factcheck.extraction.numbers.quantities import Quantity
from factcheck.extraction.scene import Scene, Time
from factcheck.extraction.times import calendar, periods
from factcheck.figures import Bounds, Reading
from factcheck.folding import fold

PUBLISHED = date(2025, 3, 12)


def flat(*rows: tuple[object, Iterable[str]]) -> list[tuple[object, str]]:
    """(value, ways to write it) rows as one (value, way) row each."""
    return [(value, way) for value, ways in rows for way in ways]


def read(text: str, *, published: date | datetime | None = PUBLISHED, region: str | None = None) -> list[Reading]:
    """The readings of a text that was published on Wednesday 12 March 2025."""
    return extract(text, published=published, region=region)


def only(text: str, *, published: date | datetime | None = PUBLISHED, region: str | None = None) -> Reading:
    """The one reading of a text; a second one or none fails the test."""
    readings = read(text, published=published, region=region)
    assert len(readings) == 1, f"{[reading.quote for reading in readings]} in {text}"
    return readings[0]


def around(text: str, words: str, *, published: date | datetime | None = PUBLISHED, region: str | None = None) -> Reading:
    """The reading whose quote holds these words."""
    found = [reading for reading in read(text, published=published, region=region) if words in reading.quote]
    assert len(found) == 1, f"{words} is in {[reading.quote for reading in found]} of {text}"
    return found[0]


def time_of(text: str, words: str, *, published: date | datetime | None = PUBLISHED, region: str | None = None) -> str | None:
    """The period of the reading whose quote holds these words, as ISO 8601 writes it."""
    period = around(text, words, published=published, region=region).period
    return period.iso if period else None


def numbers(text: str) -> list[Quantity]:
    """Every number of a text without dates, before anybody knows what it is about."""
    return list(quantities.scan(fold(text), []))


def number(text: str) -> Quantity:
    """The one number of a text without dates."""
    found = numbers(text)
    assert len(found) == 1, f"{[fold(text)[one.start : one.end] for one in found]} in {text}"
    return found[0]


def scene(text: str) -> Scene:
    """The one sentence of a text with its numbers and times, before anybody knows what they are about."""
    folded = fold(text)
    mentions = periods.scan(folded, english=text.isascii())
    (sentence,) = layout.sentences(folded, [])
    return Scene(
        text=text,
        folded=folded,
        sentence=sentence,
        quantities=list(quantities.scan(folded, [(mention.start, mention.end) for mention in mentions])),
        times=[Time(mention, calendar.resolve(mention, published=PUBLISHED, anchor=None)) for mention in mentions],
        words=[],
        entities=[],
    )


def bounds(written: str) -> Bounds:
    """Bounds as mathematicians write them: [7.35, 7.45) or (100, ) with an open end."""
    low, _, high = written[1:-1].partition(",")
    return Bounds(
        low=Decimal(low.strip()) if low.strip() else None,
        high=Decimal(high.strip()) if high.strip() else None,
        low_closed=written[0] == "[",
        high_closed=written[-1] == "]",
    )
