"""Which claims of a story met no other article's, and are probably one? The rule of lining_up.left_over on the record.

Asked for stories of a few articles alone. A claim keeps its slots: only where it stands is known, as in known_numbers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from django.db.backends.utils import CursorWrapper

from articles import open_figures
from articles.live_claims import Live
from articles.statements import local
from factcheck.figures import Change, Kind, Stage, stage_of
from factcheck.lining_up import said_outright, surroundings
from factcheck.lining_up.known_by_number import counter, like, people
from factcheck.lining_up.left_over import MOST, pairs
from factcheck.lining_up.likeness import Lone
from factcheck.lining_up.one_a_file import Told, split
from factcheck.lining_up.probably_one import heaps_of
from factcheck.lining_up.said import CROWD, Said
from factcheck.lining_up.weights import spoken_for
from factcheck.metrics import ends, moves_on
from factcheck.units import in_base

_WORDS = """
    SELECT claim.id, claim.start, claim."end", claim.as_of, article.published_at, ARRAY(
        SELECT (words ->> 'slot') || '|' || (words ->> 'rule') FROM jsonb_array_elements(claim.evidence) AS words
    )
    FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
    WHERE claim.id = ANY (%(claims)s)
"""
_TEXTS = "SELECT id::text, text FROM articles_article WHERE id = ANY (%(articles)s)"
#: units that a text has left half unsaid: the claim would keep its own, and be compared with nothing
_KEPT_APART = frozenset(("money or no unit", "half said"))


class _Words(NamedTuple):
    """Where a claim stands in its text, and when; rules as slot|rule."""

    claim: int
    start: int
    end: int
    as_of: datetime | None
    published: datetime | None
    rules: Sequence[str]

    @property
    def is_first(self) -> bool:
        """Whether its text calls the number a first one, which another has replaced."""
        return stage_of(rule.partition("|")[2] for rule in self.rules) is Stage.PROVISIONAL


def place(
    cursor: CursorWrapper,
    live: Sequence[Live],
    said: Sequence[Said],
    figures: list[int | None],
    why: list[tuple[str, ...]],
) -> None:
    """Puts claims into the figures of those that they are probably one with: changes figures and why in place. Two statements.

    Why gets the names of what spoke for it (lining_up.weights).
    """
    claims = _of_small_stories(live)
    if not claims:
        return
    cursor.execute(_WORDS, {"claims": [live[index].claim for index in claims]})
    words = {row[0]: _Words(*row) for row in cursor.fetchall()}
    cursor.execute(_TEXTS, {"articles": sorted({live[index].article for index in claims})})
    around = surroundings.of(dict(cursor.fetchall()))
    claims.sort(key=lambda index: (live[index].article, words[live[index].claim].start))
    lone = [_lone(live[index], said[index], words[live[index].claim], around) for index in claims]
    standing = _standing([live[i] for i in claims], [figures[i] for i in claims], [words[live[i].claim] for i in claims])
    likely = [pair for pair in pairs(lone, standing) if not _KEPT_APART.intersection(pair.found)]
    found = [(pair.one, pair.other) for pair in likely]
    reasons = {claims[at]: tuple(spoken_for(pair.found)) for pair in reversed(likely) for at in (pair.one, pair.other)}
    count = 1 + max((number for number in standing if number is not None), default=-1)
    for heap in heaps_of(count, standing, found):
        places = [claims[at] for at, number in enumerate(standing) if (count + at if number is None else number) in heap]
        named = Counter(figure for figure, _article in {(figures[p], live[p].article) for p in places} if figure is not None)
        figure = named.most_common(1)[0][0] if named else open_figures.of(live, places)
        if figure is None:
            continue
        of_heap = next(reasons[index] for index in places if index in reasons)
        for index in places:
            if not live[index].is_corrected and figures[index] != figure:
                figures[index], why[index] = figure, reasons.get(index, of_heap)


def _of_small_stories(live: Sequence[Live]) -> list[int]:
    stories: dict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(live):
        stories[one.story].append(index)
    small = (found for found in stories.values() if 1 < len({live[i].article for i in found}) <= CROWD and len(found) <= MOST)
    return [index for found in small for index in found]


def _lone(one: Live, said: Said, words: _Words, around: surroundings.Of) -> Lone:
    value, bounds, unit = in_base(said.value, said.bounds, one.unit)
    is_open = one.metric_key is None and not one.change and one.kind == Kind.LEVEL
    metric = one.metric_key and one.metric_key.partition("/")[0]
    rules = (tuple(rule.split("|", 1)) for rule in words.rules)
    return Lone(
        said=replace(
            said,
            story=(one.story, one.circle),
            unit=like(unit),
            counter=counter(unit),
            people=people(unit, metric),
            value=value,
            bounds=bounds,
            kind=None if is_open else said.kind,
            outright=said_outright.named(((slot, rule) for slot, rule in rules), metric),
        ),
        unit=one.unit,
        around=around(str(one.article), words.start, words.end),
        change=Change(one.change) if one.change else None,
        published=local(words.published),
    )


def _standing(live: Sequence[Live], figures: Sequence[int | None], words: Sequence[_Words]) -> list[int | None]:
    """For each claim the number of those that it stands with; None where another of its article counts instead of it."""
    standing: list[int | None] = [None] * len(live)
    of: dict[int, dict[tuple[object, ...], list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, (one, figure) in enumerate(zip(live, figures, strict=True)):
        if figure is not None:
            of[figure][one.article, one.unit, one.change, one.value, one.low, one.high].append(index)
    number = 0
    for once in of.values():
        again = list(once.values())
        for same in _counting([live[places[0]] for places in again], [words[places[0]] for places in again]):
            for place in (place for index in same for place in again[index]):
                standing[place] = number
            number += 1
    return standing


def _counting(live: Sequence[Live], words: Sequence[_Words]) -> list[list[int]]:
    """The indexes that stand together: one number an article, as the line-up without a database has it."""
    is_tally = moves_on(live[0].metric_key)
    if len({one.article for one in live}) == 1:
        return [list(range(len(live)))] if is_tally else [[index] for index in range(len(live))]
    told = [
        Told(
            str(one.article),
            one.unit,
            one.value,
            one.signed_bounds,
            moment=words[index].as_of,
            published=local(words[index].published),
            is_first=words[index].is_first,
        )
        for index, one in enumerate(live)
    ]
    counting, others = split(told, moves_on=is_tally, ends=ends(live[0].metric_key))
    return [counting, *others]
