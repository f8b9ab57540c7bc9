"""Which period does each mention of a sentence mean, and at which period is the text then?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from factcheck.extraction import calendar
from factcheck.extraction.mention import Mention
from factcheck.extraction.scene import Memory, Time
from factcheck.figures import Period


class Timeline:
    """The times of one text: what its books say about its years, and the half year that it reports, wherever it says so."""

    def __init__(self, mentions: Sequence[Mention], published: date | None) -> None:
        self.published = published
        self.books_end = _books_end(mentions)
        self.half_year = self._first_half_year(mentions)

    def of_sentence(self, folded: str, mentions: Iterable[Mention], memory: Memory) -> list[Time]:
        """The sentence's mentions with their periods, each seen from the one before it; the memory moves along."""
        times: list[Time] = []
        for mention in mentions:
            period = self._resolved(mention, memory)
            times.append(Time(mention, period))
            if period is not None and _is_where_the_text_goes(folded, mention):
                _move(memory, period)
                memory.where[period] = (mention.start, mention.end)
        return times

    def _resolved(self, mention: Mention, memory: Memory) -> Period | None:
        return calendar.resolve(
            mention, published=self.published, anchor=self._seen_from(mention, memory), books_end=self.books_end
        )

    def _seen_from(self, mention: Mention, memory: Memory) -> Period | None:
        """The period that the text is at, as far as it lends this mention anything."""
        if mention.interim:
            return self.half_year
        if mention.same is not None and memory.period is None:
            memory.period = memory.reported  # 去年同期 in a new paragraph: the report goes on
        anchor = memory.period
        if anchor is None and (mention.whole or mention.reported or mention.edge or mention.ago):
            anchor = memory.reported or memory.main
        if mention.reported and (anchor is None or anchor.is_instant):
            anchor = memory.reported
        if mention.current and mention.quarter_shift is not None and (anchor is None or anchor.is_instant):
            anchor = memory.reported
        return anchor

    def _first_half_year(self, mentions: Iterable[Mention]) -> Period | None:
        """The first half year that the text names in so many words (截至12月底止六個月): what its 中期 means."""
        for mention in mentions:
            if mention.span == 6 or (mention.months in ((1, 6), (7, 12)) and not mention.books and mention.day is None):
                return calendar.resolve(mention, published=self.published, anchor=None, books_end=self.books_end)
        return None


def _books_end(mentions: Iterable[Mention]) -> int | None:
    """The month in which the text's financial years end; None where it does not say."""
    fiscal = None
    for mention in mentions:
        if mention.span == 12 and mention.months is not None:
            return mention.months[1]
        if mention.span == 6 and mention.months is not None:
            return (mention.months[1] + 5) % 12 + 1
        if mention.fiscal:
            fiscal = calendar.APRIL_TO_MARCH
    return fiscal


def _is_where_the_text_goes(folded: str, mention: Mention) -> bool:
    """Whether what follows stands in this time: not a comparison, nor a time said in passing, nor one tied to its number."""
    if mention.base or mention.told or mention.is_distance or mention.same is not None:
        return False
    return not (folded[mention.end : mention.end + 1] == "的" and folded[mention.end + 1 : mention.end + 2].isdigit())


def _move(memory: Memory, period: Period) -> None:
    memory.period = period
    if memory.main is None and _is_span(period, memory.published):
        memory.main = period
    if not period.is_instant and (period.end - period.start).days > 80:
        memory.reported = period
        memory.spans.add(period)


def _is_span(period: Period, published: date | None) -> bool:
    """Whether a report can be of it: a month or longer, and over when it was printed."""
    return (period.end - period.start).days >= 27 and (published is None or period.end <= published)
