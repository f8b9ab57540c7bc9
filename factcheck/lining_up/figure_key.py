"""Which figure does a reading speak of? What two readings of two files must share to be lined up."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from factcheck.figures import Kind, Period, Reading
from factcheck.metrics import METRICS, Nature
from factcheck.units import dimension_of_figure


@dataclass(frozen=True, kw_only=True)
class File:
    """One text with what was read in it. A file without a known outlet stands for itself: give its name as the outlet.

    Files of one story have the same story (one_story.stories()): a tally, whose owner is the story's event, meets no other
    story's, and a reading that leaves something open may be known by its number within it.
    """

    name: str
    outlet: str
    readings: Sequence[Reading]
    published: datetime | None = None
    story: Hashable = None
    text: str = ""  #: whose words tell which numbers are probably one; without it the numbers alone do


@dataclass(frozen=True, kw_only=True)
class Member:
    """One reading of a group, with its sign unified, and the file that states it."""

    file: File
    reading: Reading
    number: int | None = None  #: the same for readings that are known to be of one figure by their number
    circle: int = 0  #: the same for the texts of its story that tell of the same (circles)
    beside: frozenset[tuple[str, Decimal]] = frozenset()  #: what its text counts in the same breath (counted_beside)


def nature(metric: str | None) -> Nature:
    """The nature of a metric; one that the vocabulary does not know lasts over its period as most do."""
    return METRICS[metric].nature if metric is not None and metric in METRICS else Nature.DURATION


def figure_period(reading: Reading) -> Period | None:
    """The period of the figure: an instant metric speaks of the last day (employees of 2021), an event of none."""
    kind_of_metric = nature(reading.metric)
    if reading.period is None or kind_of_metric is Nature.EVENT:
        return None
    if kind_of_metric is Nature.INSTANT:
        return reading.period.last_day
    return Period(start=reading.period.start, end=reading.period.end)


class Key(NamedTuple):
    """What two readings must share to speak of one figure."""

    entity: str | None
    metric_key: str | None
    period: Period | None
    kind: Kind
    dimension: str
    story: Hashable  #: of a tally, and with the number of readings that leave something open; None for all else


class Figure(NamedTuple):
    """One figure while the readings are lined up: the places of its readings among all."""

    key: Key
    scope: str
    places: list[int]
    again: list[int]  #: readings that say the same again in one file


def figure_of(reading: Reading, entity: str | None, story: Hashable) -> Key | None:
    """The figure that a reading speaks of, or None where the text leaves one part of it open."""
    is_event = nature(reading.metric) is Nature.EVENT
    if reading.metric_key is None or reading.is_of_a_part or (not is_event and (entity is None or reading.period is None)):
        return None
    kind, dimension = reading.kind, dimension_of_figure(reading.unit)
    if kind is Kind.CHANGE and dimension == "percentage_point":
        kind, dimension = Kind.RATE, "percent"  # up by 2 % and up by 2 points must meet, to be told apart
    return Key(entity, reading.metric_key, figure_period(reading), kind, dimension, story if entity is None else None)
