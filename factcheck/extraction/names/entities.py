"""Which names does this article know, and where does it use them? The vocabulary's, and those that it introduces itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

from factcheck.extraction.names import analysts, demonyms, foreign_names, names, place_signs, short_places, spoken_of
from factcheck.extraction.names import english_offices as offices_in
from factcheck.extraction.names import places as places_in
from factcheck.extraction.names.name_runs import Runs
from factcheck.extraction.names.name_words import endings_of, ends_with, is_agency
from factcheck.extraction.words import epidemic, tells
from factcheck.extraction.words.vocabulary import Role, Vocabulary, Word
from factcheck.extraction.words.whole_words import WholeWords
from factcheck.figures import Period
from factcheck.folding import fold
from factcheck.language_data import load

#: where an article was written is not what it is about: 〔記者…/台北報導〕, 台北15日電, SHANGHAI, July 2 (…) -
_DATELINE = re.compile(
    r"市?县?(?:[0-9]{1,2}日)?(?:综合)?(?:[外专]?电|报导|报道|专讯|讯)|,? ?(?:[a-z]{3,9}\.? [0-9]{1,2} ?)?\([a-z .]{2,30}\) ?-"
)
_TEAM = re.compile("(?:代表)?队(?![员长伍友医])|代表团")
_VOTES = re.compile(r"[0-9万千百][余多]?[票席]")  #: what somebody has, though no word says so
#: behind a place that only begins the name of something else
_OF_ITS_NAME = (
    *("大学", "医药大学", "科技大学", "师范大学"),
    "党部",
    "市党部",
    "县党部",
    "科学院",
    "工程院",
    "社会科学院",
    "研究院",
    "银行",
    "时报",
    "日报",
    "生产建设兵团",
)
_DATELINE_STARTS = frozenset("市县综外专电报讯0123456789, (")
#: before a company whose shares are spoken of
_HOLDS = ("持有", "所持", "增持", "减持", "质押", "转让", "收购", "认购", "受让", "取得", "买入", "卖出", "出售", "占")


@dataclass(frozen=True, kw_only=True)
class Cast:
    """The entities of one article: where they stand, how they are spelled, and which one it is about."""

    text: str
    words: list[Word]
    topic: str | None
    places: frozenset[str]
    people: frozenset[str]
    parties: frozenset[str]  #: and governments: what a place has, they may have
    indices: frozenset[str]
    judges: frozenset[str]  #: who only tells of others here
    offices: frozenset[str]  #: short names of those that tell numbers of others
    countries: frozenset[str]  #: an event is told of for a whole country by everybody: the country is no part of it
    of_event: bool
    cases: str | None  #: what 87宗 are, where it tells of a disease that spreads
    public: bool  #: it tells of a public budget: what companies have, a place or its government has too
    home: str | None  #: the country of the paper, where the text means it without a name
    of_nation: bool  #: whether the text says that it counts in the whole country
    place: str | None  #: where the article is about, if it says so at its head or often

    @cached_property
    def names(self) -> dict[str, tuple[str, ...]]:
        """Name -> what the article calls it, then its other spellings."""
        spellings: dict[str, dict[str, None]] = defaultdict(dict)
        for word in self.words:
            said = spellings[word.meaning]  # a dict, for its order
            if not places_in.is_here(spelling := self.text[word.start : word.end]):
                said[demonyms.country_of(spelling) or spelling] = None
        return {name: _as_written(name, said) for name, said in spellings.items()}

    def may_be_spoken_of(self, name: str) -> bool:
        """Whether sentences may go on about it without naming it again: an organisation, no place, person or office."""
        known = name in self.places or name in self.people or name in self.indices or name in self.parties
        return not known and not self.is_office(name)

    def is_office(self, name: str) -> bool:
        """Whether it tells numbers of others: a ministry, and what the article calls one for short."""
        return name in self.offices or is_agency(name)


def cast(text: str, folded: str, known: list[Word], vocabulary: Vocabulary, *, english: bool, region: str | None = None) -> Cast:
    """The article's entities: known ones as found by the vocabulary, and those it introduces."""
    runs = Runs(folded)
    local = list(places_in.named(text, runs, vocabulary.entities))
    local = _merged(local, list(foreign_names.states(text, folded, vocabulary.entities)))
    called_short = list(short_places.named(folded, vocabulary.entities))
    local = _merged(local, called_short)
    short = place_signs.written_at(text, folded, vocabulary.entities) | places_in.short_names(folded, local, vocabulary.entities)
    discovered = (
        names.discover(text, runs, vocabulary, english=english)
        if tells.of_what_somebody_has(known) or _VOTES.search(folded)
        else []
    )
    if short:
        discovered = [kept for name in discovered if (kept := _without_spellings(name, short)) is not None]
    called_places = [name.shown for name in discovered if _is_called_a_place(folded, name)]
    spelled = short | {spelling: name.shown for name in discovered for spelling in name.spellings}
    words = places_in.ours([word for word in known if word.role is Role.ENTITY], folded, region, standard("place"))
    words = [_team(text, folded, word) or word for word in words]
    if english:
        words = _merged(words, list(demonyms.named(folded, vocabulary.entities)))
    if spelled:
        words = _merged(words, list(_occurrences(folded, spelled)))
    if words or local:
        words = [word for word in _merged(words, local) if _is_meant(text, folded, word)]
    people = _with(standard("person"), [name.shown for name in discovered if name.person])
    places = _with(standard("place"), [*(place.meaning for place in local), *short.values(), *called_places])
    indices = standard("index")  # places, people and indices are not what an article about a company is about
    judges = analysts.of(folded, words) - places
    offices = offices_in.among(words, text, places_in.home_offices(region)[1:]) - places if english else frozenset()
    topic = spoken_of.topic(words, (places, people, indices, judges, offices), folded)
    many = short_places.several(called_short)
    place = places_in.main_place(folded, [word for word in words if word.meaning not in many], places, standard("place"))
    return Cast(
        text=text,
        words=words,
        topic=topic,
        places=places,
        people=people,
        parties=_with(standard("party"), [n.shown for n in discovered if ends_with("parties", fold(n.shown))]),
        indices=indices,
        judges=judges,
        offices=offices,
        countries=countries(),
        place=place,
        of_event=tells.of_an_event(known),
        cases=epidemic.cases(known, folded),
        public=tells.of_public_money(known, of_place=place is not None and topic is None),
        home=places_in.home(folded, words, places, region, english=english),
        of_nation=places_in.is_of_a_nation(folded, words, places),
    )


def _team(text: str, folded: str, word: Word) -> Word | None:
    """日本隊, 北澳代表團: what stands for a place in a contest has its medals and goals, not its people."""
    if word.meaning not in standard("place") or (found := _TEAM.match(folded, word.end)) is None:
        return None
    return Word(word.start, found.end(), Role.ENTITY, text[word.start : found.end()])


def _is_called_a_place(folded: str, name: names.Name) -> bool:
    """Whether a name of no organisation's form is used as a place's: 瀛川 in 瀛川CPI, Yingchuan, a province in the east."""
    if name.person or any(ends_with("suffixes", spelling) or ends_with("parties", spelling) for spelling in name.spellings):
        return False
    return place_signs.is_called_a_place(folded, fold(name.shown))


def _without_spellings(name: names.Name, taken: Collection[str]) -> names.Name | None:
    """臨津地鐵 without 臨津, which is the city's; None for a name that is spelled so and no more."""
    spellings = tuple(spelling for spelling in name.spellings if spelling not in taken)
    if not spellings or fold(name.shown) in taken:
        return None
    return name if len(spellings) == len(name.spellings) else replace(name, spellings=spellings)


def _as_written(name: str, spelled: Collection[str]) -> tuple[str, ...]:
    """The name, then the article's other spellings. A name of the vocabulary that the article does not write gives way to the
    fullest one that it does, unless it only says the same in full: 海星 is 海星電子, but 韩国 stays as it is written.
    """
    if (
        not spelled
        or name in spelled
        or any(name.startswith(said) or names.is_behind_its_country(said, name) for said in spelled)
    ):
        return tuple(dict.fromkeys((name, *spelled)))
    own = sorted(spelled, key=lambda spelling: (spelling.isascii(), -len(spelling)))
    return (*own, name)


def _is_meant(text: str, folded: str, word: Word) -> bool:
    """Whether the article speaks of it: where it was written is no part of it, and 其中|國際 and 中國|醫藥大學 are no 中國."""
    beside = _only_beside().get(folded[word.start : word.end])
    if beside is not None and not any(sign in folded for sign in beside):
        return False
    if folded.startswith(_OF_ITS_NAME, word.end) or folded.startswith(endings_of("where_behind"), word.end):
        return False
    if folded[word.end : word.end + 1] in _DATELINE_STARTS and _DATELINE.match(folded, word.end) is not None:
        return False
    if place_signs.is_written_from(text, word.start, word.end) or place_signs.is_of_money(folded, word.start, word.end):
        return False
    return folded[word.start] != "中" or folded[word.start - 1 : word.start + 1] != "其中"


def _with(names: frozenset[str], more: list[str]) -> frozenset[str]:
    """The names and more; the same set where there are no more, for most articles add none."""
    return names.union(more) if more else names


@cache
def standard(kind: str) -> frozenset[str]:
    """The names of one kind that data/entities.toml has."""
    return frozenset(row["name"] for row in load("entities")["entity"] if row["kind"] == kind)


@cache
def countries() -> frozenset[str]:
    return frozenset(load("entities")["countries"])


@cache
def _only_beside() -> dict[str, tuple[str, ...]]:
    return {fold(word): tuple(map(fold, signs)) for word, signs in load("entities")["only_beside"].items()}


def first_words(cast: Cast) -> dict[str | Period, tuple[int, int]]:
    """Where the article first names what it is about, and where it plays."""
    names = [name for name in (cast.topic, cast.place) if name is not None]
    return {name: next((word.start, word.end) for word in cast.words if word.meaning == name) for name in names}


def _occurrences(folded: str, spelled: dict[str, str]) -> Iterator[Word]:
    """Where the names stand, the longest at each place; a Latin name only as whole words."""
    for start, end, name in WholeWords(spelled).found(folded):
        yield Word(start, end, Role.ENTITY, name)


def _by_place(word: Word) -> tuple[int, int]:
    return word.start, -word.end


def _merged(one: list[Word], other: list[Word]) -> list[Word]:
    if not other:
        return one
    kept: list[Word] = []
    for word in sorted((*one, *other), key=_by_place):
        if not kept or word.start >= kept[-1].end:
            kept.append(word)
    return kept


def outside_names(words: list[Word], cast: Cast, folded: str) -> list[Word]:
    """The words of the vocabulary but names, and parts of names: 奇信*股份* tells of no stake, 持有奇信*股份* does."""
    found, name = [], 0
    for word in words:
        while name < len(cast.words) and cast.words[name].end <= word.start:
            name += 1
        is_part = name < len(cast.words) and cast.words[name].start < word.start and word.end <= cast.words[name].end
        if word.role is not Role.ENTITY and not (is_part and not folded.endswith(_HOLDS, 0, cast.words[name].start)):
            found.append(word)
    return found
