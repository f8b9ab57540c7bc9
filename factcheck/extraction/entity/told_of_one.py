"""Whose is a number of nobody knows what? In a text whose other numbers are nearly all of one owner, that one's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from factcheck.extraction.evidence import added
from factcheck.extraction.names.entities import Cast
from factcheck.extraction.names.name_words import holds
from factcheck.figures import Evidence, Reading
from factcheck.metrics import METRICS
from factcheck.units import dimension_of

RULE = "the one of whom nearly all numbers of the text are"
_ENOUGH = 4  #: numbers whose owner the text settles
_FARTHEST = 160  #: characters of the sentence before the number that are looked at
_BEHIND = 8  #: and behind it
_ENDS = "。!?;\n"
#: how long, how old, how far something is, and who was there, is no matter of the text's owner
_OF_NOBODY = frozenset(
    (*("time", "age", "length", "area", "magnitude", "celsius", "degree", "person", "vote", "score", "seat", "animal"),
     *("cubic_metre", "millisecond", "nit", "pixel", "milliampere_hour", "kilometre_per_hour", "metre_per_second"))
)  # fmt: skip
#: what a market does is not the place's where it trades
_OF_THE_MARKET = re.compile("[涨跌]|板块|期货|类股|个股|报价|均价|股票|外资|网友|民众")


def fill(readings: list[Reading], folded: str, cast: Cast) -> list[Reading]:
    """The readings; the text's one owner where the metric is unknown and the sentence names nobody else."""
    about = cast.place if cast.topic is None else cast.topic
    if cast.of_event or about is None:
        return readings
    is_place = about in cast.places
    model = _of_the_one(readings, cast, about)
    if model is None:
        return readings
    words = next(e for e in model.evidence if e.slot == "entity")
    said = Evidence(slot="entity", start=words.start, end=words.end, rule=RULE)
    starts = [word.start for word in cast.words]

    def is_its(reading: Reading) -> bool:
        if reading.entity is not None or not _is_of_nobody_knows_what(reading):
            return False
        floor = max(0, reading.start - _FARTHEST)
        since = max(floor, *(folded.rfind(end, floor, reading.start) for end in _ENDS))
        near = cast.words[bisect_left(starts, since) : bisect_left(starts, reading.end + _BEHIND)]
        if holds("others", folded, since, reading.start) or any(cast.text[w.start : w.end] not in model.names for w in near):
            return False
        return not is_place or _OF_THE_MARKET.search(folded, since, reading.end + _BEHIND) is None

    return [
        replace(one, entity=model.entity, names=model.names, evidence=added(one.evidence, said)) if is_its(one) else one
        for one in readings
    ]


def _of_the_one(readings: Sequence[Reading], cast: Cast, about: str) -> Reading | None:
    """A reading of what the text is about, where four in five of its numbers are this one's, and no other like it is
    named half as often.
    """
    owners = Counter(reading.entity for reading in readings if reading.entity is not None)
    one, most = owners.most_common(1)[0] if owners else (None, 0)
    if one is None or most < _ENOUGH or 5 * most < 4 * owners.total():
        return None
    model = next(reading for reading in readings if reading.entity == one)
    if about not in model.names:
        return None
    is_place = about in cast.places
    named = Counter(w.meaning for w in cast.words if (w.meaning in cast.places) is is_place and w.meaning not in cast.people)
    rival = max((times for name, times in named.items() if name != about), default=0)
    return model if 2 * rival <= named[about] else None


def _is_of_nobody_knows_what(reading: Reading) -> bool:
    return reading.metric not in METRICS and reading.unit is not None and dimension_of(reading.unit) not in _OF_NOBODY
