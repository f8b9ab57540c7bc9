"""What stands in one sentence, and what does the text remember? The material that every slot is filled from."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from factcheck.extraction.layout import Sentence
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.figures import Change, Evidence, Kind, Period

_CLAUSE = 70  #: characters of an English clause behind its number


class Time(NamedTuple):
    """A mention of a time and the period that it means."""

    mention: Mention
    period: Period | None


@dataclass
class Memory:
    """What the text has been speaking of so far."""

    published: date | None
    topic: str | None
    place: str | None = None  #: the place that the text is about
    public: bool = False  #: whether it tells of a public budget
    cases: str | None = None  #: the metric that cases are of without another word, where it tells of a disease that spreads
    topics: frozenset[str] = frozenset()  #: those of data/topics.toml that it is about
    staged: bool = False  #: whether it calls any number a first one or the last word
    paragraph: int = -1
    subject: str | None = None
    period: Period | None = None  #: of this paragraph
    carried: Period | None = None  #: with which the sentence began
    aside: tuple[Period | None] | None = None  #: where the text was before a sentence that tells of a part (單看10月)
    quarter: Period | None = None  #: the last quarter that it names, where it ends with the reported span
    passed: list[tuple[Mention, Period]] = field(default_factory=list)  #: where it moves on to another
    reported: Period | None = None  #: the last span that a report was spoken of (2024年上半年財報)
    main: Period | None = None  #: the first span of a month or more that the text names
    main_said: int = sys.maxsize  #: where it does
    week: Period | None = None  #: the last week that it names, where that was just over (reported_week.py)
    of_main: int = 0  #: numbers of which the text says that they are of it
    named_day: Period | None = None  #: the day that this paragraph has named last, for whatever
    event_day: Period | None = None  #: the first day shortly before the article that it names
    has_moments: bool = False  #: whether it counts anything to an hour (截至17日18時)
    until: date | None = None  #: the day up to which the figures go that the text tells of the running year
    told: Period | None = None  #: the last day on which somebody said something
    last: Draft | None = None  #: the number before, in this paragraph
    before: Draft | None = None  #: the same, a move among them
    counted: set[Period] = field(default_factory=set)  #: the days to which the text counts (截至13日, 6月底)
    counted_on: Period | None = None  #: the day of which a health office's count was told last
    spans: set[Period] = field(default_factory=set)  #: every span of a quarter or more that the text has named
    dealt: tuple[Period, ...] = ()  #: the times last dealt out to a list; 同期 before a list means them
    scope: tuple[str, ...] = ()
    tallies: dict[tuple[str, tuple[str, ...], str], Draft] = field(default_factory=dict)  #: the first of each (tallies.py)
    counts: list[Draft] = field(default_factory=list)  #: the tolls of the time told last (tolls_in_turn.py)
    where: dict[str | Period, tuple[int, int]] = field(default_factory=dict)  #: the words that last said a name or a period

    def words_of(self, value: str | Period | None, default: int) -> tuple[int, int]:
        """Where the text said what is carried from it; an empty place at default where that is not known."""
        return self.where.get(value, (default, default)) if value is not None else (default, default)

    def period_at(self, folded: str, number: Quantity) -> Period | None:
        """The period that the text has reached at a number of the sentence; English may name it behind, in the clause."""
        reached = next((period for mention, period in reversed(self.passed) if mention.end <= number.start), None)
        if reached is None and self.passed:
            mention, period = self.passed[0]
            if mention.english and mention.start - number.end < _CLAUSE and not _is_parted(folded[number.end : mention.start]):
                return period
        return reached or self.carried

    def enter(self, paragraph: int) -> None:
        """A new paragraph keeps its subject and the reported period; other times do not carry over."""
        if paragraph != self.paragraph:
            self.paragraph, self.period, self.last, self.aside, self.named_day = paragraph, None, None, None, None
            self.before = None


@dataclass(slots=True, eq=False)
class Draft:
    """A reading while its slots are being filled."""

    quantity: Quantity
    unit: str | None
    metric: str | None = None
    metric_word: Word | None = None
    scope: tuple[str, ...] = ()
    kind: Kind = Kind.LEVEL
    change: Change | None = None
    entity: str | None = None
    owner: str | None = None  #: folded words before the metric that name whose it is
    period: Period | None = None
    time: Time | None = None  #: the mention that gave the period
    left_behind: bool = False  #: what things have moved on from: of no time that the text names
    attribution: str | None = None
    evidence: dict[str, Evidence] = field(default_factory=dict)  #: by slot

    def because(self, slot: str, start: int, end: int, rule: str) -> None:
        self.evidence[slot] = Evidence(slot=slot, start=start, end=end, rule=rule)

    def as_in(self, model: Draft, *slots: str, rule: str) -> None:
        """Takes over the words that gave another draft these slots."""
        for slot in slots:
            if (said := model.evidence.get(slot)) is not None:
                self.because(slot, said.start, said.end, rule)


@dataclass(slots=True, eq=False)
class Scene:
    """One sentence: its numbers, times, known words and names, each in order."""

    text: str
    folded: str
    sentence: Sentence
    quantities: list[Quantity]
    times: list[Time]
    words: list[Word]
    entities: list[Word]
    _by_role: dict[Role, list[Word]] = field(default_factory=dict)  #: the words once more, sorted out when first asked for
    _moves_by_end: dict[int, Word | None] = field(default_factory=dict)
    subjects: dict[int, bool] = field(default_factory=dict)  #: whether the name that starts here is a subject (owners.py)

    def clause_start(self, at: int) -> int:
        sentence = self.sentence  # its own method once more: this one is asked ten times for each number
        place = bisect_right(sentence.marks, at)
        return sentence.marks[place - 1] if place else sentence.start

    def roles(self, start: int, end: int, *roles: Role) -> list[Word]:
        """Known words of these roles between two offsets, in order."""
        by_role = self._by_role
        if not by_role:
            for word in self.words:
                by_role.setdefault(word.role, []).append(word)
        found: list[Word] = []
        for role in roles:
            if role in by_role:
                found += [word for word in by_role[role] if word.start >= start and word.end <= end]
        if len(roles) > 1 and len(found) > 1:
            found.sort(key=_place)
        return found

    def is_of_number(self, word: Word) -> bool:
        """Whether a word lies within a number and its unit."""
        place = bisect_right(self.quantities, word.start, key=_core) - 1
        return place >= 0 and word.end <= self.quantities[place].end

    def move_ending(self, at: int) -> Word | None:
        """The word of moving, of a share or of 分別 that ends at an offset."""
        if not self._moves_by_end:
            self._moves_by_end[-1] = None
            moves = self.roles(self.sentence.start, self.sentence.end, *_MOVING)
            self._moves_by_end.update((word.end, word) for word in moves)
        return self._moves_by_end.get(at)

    def closes_a_bracket(self, start: int, end: int) -> bool:
        """輸入病例9例（廣東4例，陝西1例），本土病例2例: what stands in brackets says nothing of what follows them."""
        gap = self.folded[start:end]
        return ")" in gap and "(" not in gap[: gap.index(")")]

    def outside_brackets(self, quantity: Quantity, done: list[Draft]) -> list[Draft]:
        """澳門46例（出院46例），台灣481例: the drafts with which the text goes on behind a bracket that has closed."""
        kept = list(done)
        while len(kept) > 1 and self.closes_a_bracket(kept[-1].quantity.end, quantity.start):
            kept.pop()
        return kept

    def token_end_before(self, at: int, floor: int) -> int:
        """Where the last name, time or number before this offset ends; floor if there is none."""
        ends = [floor]
        ends += [t.mention.end for t in self.times if t.mention.end <= at]
        for place in range(bisect_right(self.quantities, at, key=_end) - 1, -1, -1):
            if self.quantities[place].unit is not None or not self.quantities[place].runs_on:
                ends.append(self.quantities[place].end)
                break
        ends += [e.end for e in self.entities if e.end <= at]
        return max(ends)

    def previous(self, quantity: Quantity) -> Quantity | None:
        place = bisect_right(self.quantities, quantity.start, key=_end)  # they stand in order and share no character
        return self.quantities[place - 1] if place else None

    def following(self, quantity: Quantity) -> Quantity | None:
        place = bisect_left(self.quantities, quantity.end, key=_start)
        return self.quantities[place] if place < len(self.quantities) else None


def _is_parted(gap: str) -> bool:
    """8.3 points lower *than* the 31.7 per cent of May: what stands behind is of another number."""
    return ", " in gap or " than " in gap


_MOVING = (Role.MOVE, Role.RATE, Role.BASIS, Role.EACH, Role.SHARE)


def _core(quantity: Quantity) -> int:
    return quantity.core


def _place(word: Word) -> int:
    return word.start


def _start(quantity: Quantity) -> int:
    return quantity.start


def _end(quantity: Quantity) -> int:
    return quantity.end
