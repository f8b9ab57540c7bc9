"""From which value to which did something move, and which number says by how much?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.figures import Change, Kind, Period, Reading
from factcheck.sums import amounts
from factcheck.sums.page import Page, Sentence
from factcheck.sums.words import says

_NEAR = 16  #: characters between a value and the number that says by how much it moved
_LEAD = 24  #: characters before an old value in which 由 or 較 stands
_IN_LIST = tuple("、和及与")
_GAP = 24  #: characters between the two values of a move
_FROM = re.compile(r"(?:由|从|自|较|比|from)")
_ENGLISH_FROM = re.compile(r"\b(?:from|compared with|against|versus) $")
_AT_ONCE = re.compile(r"[，,、]?(?:由|从|自)")
_APART = 3  #: sentences between an old and a new value that only their periods bring together


@dataclass(frozen=True, kw_only=True)
class Move:
    """The old value, the new one, and the number that says by how much it moved."""

    old: Reading
    new: Reading
    stated: Reading
    is_other_base: bool = False  #: the text measures it from a later day than that of the old value


def moves(page: Page) -> Iterator[Move]:
    """Every move that the text tells in full, each once."""
    told: set[int] = set()
    for sentence in page.sentences:
        for move in _in_sentence(page, sentence):
            if move.stated.start not in told:
                told.add(move.stated.start)
                yield move
    yield from (move for move in _by_period(page) if move.stated.start not in told)
    yield from (move for move in _reached(page) if move.stated.start not in told)


def _in_sentence(page: Page, sentence: Sentence) -> Iterator[Move]:
    for place in range(len(sentence.readings) - 2):
        window = sentence.readings[place : place + 3]
        for way in (_from_to, _over_from_to, _by_from_to, _by_to_from, _new_than_old, _old_then_new):
            move = way(page, *window)
            if move is not None:
                yield move


def _from_to(page: Page, old: Reading, new: Reading, stated: Reading) -> Move | None:
    """由A增至B，增加R."""
    if _is_from_to(page, old, new) and _may_state(stated, new) and _is_short(page, new, stated):
        return Move(old=old, new=new, stated=stated)
    return None


def _over_from_to(page: Page, old: Reading, stated: Reading, new: Reading) -> Move | None:
    """較去年同期的A增加R，達B."""
    words = page.between(stated, new)
    if not _may_state(stated, new) or not _may_move(old, new) or len(words) > _NEAR or not says("to", words[-4:]):
        return None
    if not _FROM.search(page.before(old, _LEAD)) or not _is_short(page, old, stated):
        return None
    return Move(old=old, new=new, stated=stated)


def _by_from_to(page: Page, stated: Reading, old: Reading, new: Reading) -> Move | None:
    """上升R，由A升至B: only where no other subject can stand between."""
    if not _may_state(stated, new) or not _is_from_to(page, old, new):
        return None
    if _is_short(page, stated, old) and (amounts.same_metric(stated, new) or _AT_ONCE.match(page.between(stated, old))):
        return Move(old=old, new=new, stated=stated)
    return None


def _by_to_from(page: Page, stated: Reading, new: Reading, old: Reading) -> Move | None:
    """rose R to B from A."""
    if not _may_state(stated, new) or not _may_move(old, new) or not _is_short(page, stated, new):
        return None
    words = page.between(new, old)
    if says("to", page.between(stated, new)[-4:]) and _ENGLISH_FROM.search(words) and len(words) <= 2 * _GAP:
        return Move(old=old, new=new, stated=stated)
    return None


def _new_than_old(page: Page, new: Reading, old: Reading, stated: Reading) -> Move | None:
    """達B，較去年同期的A增加R; B，去年同期A，增加R. Not of the last of a list: 男41例、女17例，為去年同期19例的3.1倍."""
    words = page.between(new, old)
    if not _may_state(stated, new) or not _may_move(old, new) or len(words) > _GAP or page.before(new, _GAP).startswith(_IN_LIST):
        return None
    if says("than", words) and not says("this_year", words) and not says("turn", words) and _is_short(page, old, stated):
        return Move(old=old, new=new, stated=stated)
    return None


def _old_then_new(page: Page, old: Reading, new: Reading, stated: Reading) -> Move | None:
    """去年同期為A，今年為B，增加R."""
    words = page.between(old, new)
    if not _may_state(stated, new) or not _may_move(old, new) or len(words) > _GAP or says("turn", words):
        return None
    if says("last_year", page.before(old, _LEAD)) and says("this_year", words) and _is_short(page, new, stated):
        return Move(old=old, new=new, stated=stated)
    return None


def _is_from_to(page: Page, old: Reading, new: Reading) -> bool:
    words = page.between(old, new)
    is_from = _may_move(old, new) and _FROM.search(page.before(old, _LEAD)) is not None
    return is_from and len(words) <= _GAP and says("to", words[-4:]) and not says("turn", words)


def _by_period(page: Page) -> Iterator[Move]:
    """Two values of one figure with their periods, and a rate beside the new one that is measured from the older period."""
    known = amounts.by_figure(page.readings)
    for new, stated in _with_rate(page):
        since = _base(page, new, stated)
        if new.period is None or since is None or since.end >= new.period.start:
            continue
        old = amounts.agreed(known.get(amounts.figure_of(new, since), ()))
        mine = amounts.agreed(known.get(amounts.figure_of(new, new.period), ()))
        if old is not None and mine is not None and _may_move(old, new) and _is_near(page, old, new):
            yield Move(old=old, new=new, stated=stated)


def _base(page: Page, new: Reading, stated: Reading) -> Period | None:
    """The period from which the rate is measured: the one that is named, or a year before where the words say yearly."""
    named = amounts.measured_from(stated)
    if named is not None:
        return named.last_day if new.period is not None and new.period.is_instant else named
    yearly = says("yearly", page.between(new, stated)) or says("yearly", page.behind(stated, _NEAR))
    return new.period.years_earlier() if new.period is not None and yearly and not amounts.is_on_last_period(stated) else None


def _reached(page: Page) -> Iterator[Move]:
    """A … . B，上升至C，較今年三月提升R: R over a part of the way cannot be more than over all of it, if it only rose."""
    last: dict[amounts.Figure, Reading] = {}
    for sentence in page.sentences:
        for new, stated in zip(sentence.readings, sentence.readings[1:], strict=False):
            old = last.get(amounts.figure_of(new, None))
            if old is None or stated.change is not Change.UP or stated.kind is not Kind.RATE or not _rises_to(page, new):
                continue
            is_next = page.number(new) - page.number(old) <= 2 and amounts.is_earlier(old, new) and _may_move(old, new)
            if is_next and amounts.same_metric(new, stated) and _is_since_between(page, old, new, stated):
                yield Move(old=old, new=new, stated=stated, is_other_base=True)
        for reading in sentence.readings:
            if amounts.is_level(reading) and reading.metric is not None and reading.entity is not None:
                last[amounts.figure_of(reading, None)] = reading


def _is_since_between(page: Page, old: Reading, new: Reading, stated: Reading) -> bool:
    """Whether the rate is measured from a time between the two, as far as the text says from when."""
    words, since = page.between(new, stated), amounts.measured_from(stated)
    if not says("than", words) or says("yearly", words) or says("last", words) or not _is_short(page, new, stated):
        return False
    if since is None or old.period is None or new.period is None:
        return True
    return old.period.end < since.start and since.end < new.period.start


def _with_rate(page: Page) -> Iterator[tuple[Reading, Reading]]:
    """Each value with the rate that follows it and is read as of the same figure."""
    for sentence in page.sentences:
        for new, stated in zip(sentence.readings, sentence.readings[1:], strict=False):
            is_rate = amounts.is_level(new) and stated.kind is Kind.RATE and stated.value is not None
            if is_rate and _is_short(page, new, stated) and _are_of_one_figure(new, stated):
                yield new, stated


def _are_of_one_figure(new: Reading, stated: Reading) -> bool:
    return amounts.same_metric(new, stated) and new.entity == stated.entity and new.period == stated.period


def _rises_to(page: Page, new: Reading) -> bool:
    return amounts.is_level(new) and re.search(r"(?:升|增|增加|增长|扩大|提高|提升)[至到]$", page.before(new, 6)) is not None


def _is_short(page: Page, one: Reading, stated: Reading) -> bool:
    """Whether the number that says by how much follows at once, with nothing that turns to another thing."""
    words = page.between(one, stated)
    return len(words) <= _NEAR and not says("turn", words) and not says("averaged", words)


def _is_near(page: Page, one: Reading, other: Reading) -> bool:
    return abs(page.number(one) - page.number(other)) <= _APART


def _may_state(stated: Reading, new: Reading) -> bool:
    return amounts.is_move(stated) and not amounts.apart(stated, new)


def _may_move(old: Reading, new: Reading) -> bool:
    return (
        amounts.is_level(old)
        and amounts.is_level(new)
        and amounts.same_unit(old, new)
        and not amounts.apart(old, new)
        and amounts.is_negative(old) == amounts.is_negative(new)
    )
