"""In which order is a text read? The table of contents of the engine: each step is a module beside this one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TypeVar

from factcheck.extraction import attribution, english_left_out, evidence, layout, lists, unit_slot
from factcheck.extraction.change import change_slot
from factcheck.extraction.entity import entity_carried, entity_slot, national_teams, told_of_one
from factcheck.extraction.metric import (
    aftershocks,
    english_places,
    english_rolls,
    english_stocks,
    metric_slot,
    outages,
    peaks,
    small_counts,
    stages,
    stock_moves,
    tolls_in_turn,
    topics,
)
from factcheck.extraction.names import entities
from factcheck.extraction.numbers import change_words, counted_things, english_ages, one_unit, quantities
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.period import (
    counted_at,
    day_of_event,
    fieldwork,
    headline_time,
    market_day,
    old_value,
    past_event,
    period_slot,
    sessions,
    tallies,
    told_together,
)
from factcheck.extraction.period.timeline import Timeline
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.times import day_of_telling, periods
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.words.vocabulary import Vocabulary, Word
from factcheck.figures import Kind, Reading
from factcheck.folding import fold

T = TypeVar("T", Mention, Quantity, Word)
_SCALES = "十百千万亿兆"
_DIGIT = re.compile("[0-9]")
_CHINESE = re.compile("[\u3400-\u9fff]")
_MOST_NUMBERS = 60  #: in a sentence; one with more is a table without its lines, in which no word tells what a number is of


def extract(
    text: str, *, published: date | datetime | None = None, region: str | None = None, vocabulary: Vocabulary | None = None
) -> list[Reading]:
    """Every figure of the text, in order. text is kept as it is: all offsets are into it.

    published settles relative times (去年), region (TW, HK, CN …) the money that a bare 元 means. A passage that repeats
    an earlier one word for word is read once. Time is linear in the text's length, and bounded: layout.MOST_NUMERALS.
    """
    vocabulary = vocabulary or Vocabulary.standard()
    folded = fold(text)
    if not _has_numbers(folded):
        return []
    if (end := layout.readable_end(folded)) < len(folded):
        text, folded = text[:end], folded[:end]
    english = _has_english(folded)
    day = published.date() if isinstance(published, datetime) else published
    mentions = periods.scan(folded, english=english)
    day = day_of_telling.seen_from(folded, mentions, day)
    numbers = one_unit.shared(folded, list(quantities.scan(folded, [(m.start, m.end) for m in mentions])))
    numbers = english_ages.marked(text, folded, numbers) if english else numbers
    if not numbers and not change_words.says_an_amount(folded):
        return []
    words = _outside_numerals(vocabulary.words(folded), numbers, folded)
    numbers = change_words.with_whole(numbers, words, folded)
    if not numbers:
        return []
    cast = entities.cast(text, folded, words, vocabulary, english=english, region=region)
    sources = attribution.Sources(folded)
    said = evidence.Text(folded, region)
    readings: list[Reading] = []
    memory = Memory(
        published=day,
        topic=cast.topic,
        place=cast.place,
        public=cast.public,
        cases=cast.cases,
        staged=stages.are_told(folded),
        topics=topics.of_text(folded),
    )
    memory.has_moments = counted_at.has_moments(mentions)
    memory.where.update(entities.first_words(cast))
    inside_mentions, inside_numbers = _by_place(mentions), _by_place(numbers)
    inside_words, inside_entities = _by_place(entities.outside_names(words, cast, folded)), _by_place(cast.words)
    timeline = Timeline(folded, mentions, day, region)
    for sentence in layout.sentences(folded, layout.repeated(folded)):
        memory.enter(sentence.paragraph)
        times = timeline.of_sentence(folded, sentence.start, inside_mentions(sentence), memory)
        here, entities_here = inside_numbers(sentence), inside_entities(sentence)
        if not here and not entities_here:
            continue  # what it says of times is remembered
        scene = Scene(text, folded, sentence, here, times, inside_words(sentence), entities_here)
        if not here:
            entity_carried.remember_subject(scene, memory, cast)
            continue
        drafts = _read(scene, memory, cast, sources)
        readings.extend([_reading(text, said, draft, cast) for draft in _figures(scene, drafts)])
        if here[-1] is numbers[-1]:
            break  # nothing behind it is read of
    headline_end = headline_time.end_of_headline(folded)
    readings = headline_time.fill(readings, headline_end, english=folded[:headline_end].isascii()) if headline_end else readings
    readings = counted_at.fill(readings, folded, mentions)
    readings = day_of_event.fill(readings, folded, mentions, timeline.event_day, day)
    readings = fieldwork.fill(readings, folded, mentions, day)
    return told_of_one.fill(readings, folded, cast)


def _has_numbers(folded: str) -> bool:
    """Whether there is anything to read: digits, or numbers and amounts in words. Four news items in ten have none."""
    if _DIGIT.search(folded) is not None or change_words.says_an_amount(folded):
        return True
    return next(quantities.scan(folded, []), None) is not None


def _outside_numerals(words: list[Word], numbers: list[Quantity], folded: str) -> list[Word]:
    """The words that begin with no scale word of a number: 5百|萬科|技男 names nobody."""
    scales = {at for number in numbers for at in range(number.core + 1, number.end) if folded[at] in _SCALES}
    return [word for word in words if word.start not in scales]


def _by_place(found: list[T]) -> Callable[[layout.Sentence], list[T]]:
    """What of the found lies in a sentence, by bisection: the whole text is searched once for all sentences."""
    starts = [thing.start for thing in found]

    def inside(sentence: layout.Sentence) -> list[T]:
        return found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]

    return inside


def _has_english(folded: str) -> bool:
    """Whether there is English to read, beside names in Latin letters: all of a text without one Chinese character is."""
    return any(word in folded for word in (" the ", " of ", " in ", " and ")) or _CHINESE.search(folded) is None


def _read(scene: Scene, memory: Memory, cast: entities.Cast, sources: attribution.Sources) -> list[Draft]:
    """One draft a number, every slot filled that the text settles: none in a sentence that is no prose."""
    if len(scene.quantities) > _MOST_NUMBERS:
        return [Draft(quantity=quantity, unit=quantity.unit) for quantity in scene.quantities]
    drafts: list[Draft] = []
    for written in scene.quantities:
        quantity = english_left_out.completed(scene, written, drafts, memory) if written.unit is None else written
        draft = Draft(quantity=quantity, unit=quantity.unit)
        if quantity.unit is None and drafts:
            draft.unit = counted_things.said_once(scene.folded, quantity, [draft.quantity for draft in drafts[-3:]])
        draft.unit = draft.unit or english_left_out.counted_as(scene, quantity, drafts, memory)
        metric_slot.fill(scene, draft, drafts, memory)
        if draft.metric is None and quantity.is_small_talk and draft.unit is None:
            drafts.append(draft)  # 3, 2018: a figure only where a list deals it a metric, and its other slots with it
            change_slot.fill(scene, draft, drafts[:-1])
            period_slot.fill(scene, draft, memory)
            continue
        change_slot.fill(scene, draft, drafts)
        entity_slot.fill(scene, draft, memory, cast)
        national_teams.mark(draft)
        stock_moves.mark(scene, draft, cast)
        english_stocks.mark(scene, draft, drafts, memory, cast)
        period_slot.fill(scene, draft, memory)
        market_day.date_share(draft, memory)
        if (source := sources.at(quantity.start)) is not None:
            draft.attribution = scene.text[slice(*source.words)]
            draft.because("attribution", *source.words, source.rule)
        drafts.append(draft)
        memory.before = draft
        if draft.metric is not None and draft.kind is Kind.LEVEL:
            memory.last = draft
        if draft.scope and draft.scope != ("qoq",):
            memory.scope = draft.scope
    lists.distribute(scene, drafts, memory)
    english_rolls.deal(scene, drafts)
    english_places.deal(scene, drafts)
    tolls_in_turn.deal(scene, drafts, memory)
    english_left_out.share_back(scene, drafts)
    told_together.share(scene, drafts)
    old_value.date(scene, drafts, memory)
    told_together.share_per_share(scene, drafts)
    for draft in drafts:
        outages.mark(scene, draft)
        past_event.mark(draft, memory.published)
        aftershocks.mark(scene, draft)
        tallies.tell_apart(scene, draft, memory)
        if memory.staged:
            stages.mark(scene, draft)
    sessions.mark(scene, drafts)
    entity_carried.remember_subject(scene, memory, cast)
    return drafts


def _figures(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts of numbers that say how much of something there is."""
    last: Draft | None = None
    for draft in drafts:
        if small_counts.is_figure(scene, draft, last):
            draft.quantity = peaks.as_reached(scene.folded, draft, scene.clause_start(draft.quantity.start))
            yield draft
        last = draft


def _reading(text: str, said: evidence.Text, draft: Draft, cast: entities.Cast) -> Reading:
    quantity = draft.quantity
    unit = unit_slot.of(said, draft)
    end = _end(said.folded, draft)
    bounds = english_left_out.rounded(draft, unit)
    words = evidence.of(draft, said, unit=unit, end=end)
    names = cast.names.get(draft.entity, (draft.entity,)) if draft.entity else ()
    return Reading(
        start=quantity.start,
        end=end,
        quote=text[quantity.start : end],
        value=quantity.value,
        bounds=bounds,
        unit=unit,
        kind=draft.kind,
        qualifier=quantity.qualifier,
        change=draft.change,
        decimals=quantity.decimals,
        scale=quantity.scale,
        entity=names[0] if names else None,
        names=names,
        metric=draft.metric,
        scope=draft.scope,
        period=draft.period,
        attribution=draft.attribution,
        evidence=words,
    )


def _end(folded: str, draft: Draft) -> int:
    """Where the quote ends: a bare number takes the noun that it counts along (4,672 employees)."""
    quantity, word = draft.quantity, draft.metric_word
    counts = quantity.unit is None and word is not None and 0 <= word.start - quantity.end <= 1
    return word.end if counts and word is not None and folded[quantity.end : word.start].strip() == "" else quantity.end
