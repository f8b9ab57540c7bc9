"""Which words of the text does the engine know? Metrics, entities, changes and connectors, found in one pass of an automaton."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum, auto
from functools import cache, cached_property
from types import MappingProxyType
from typing import NamedTuple

from factcheck.extraction.words.whole_words import WholeWords
from factcheck.figures import Change
from factcheck.folding import fold
from factcheck.language_data import LanguageDataError, checked, load
from factcheck.metrics import METRICS


class Role(IntEnum):
    """What a word does in a sentence. An IntEnum, because it is looked up thousands of times and hashes as quickly as an int."""

    METRIC = auto()
    AFTER = auto()  #: a metric that only stands behind its number: 三人死亡
    ENTITY = auto()
    PRONOUN = auto()
    MOVE = auto()  #: 增長, 減少
    RATE = auto()  #: 增幅, 跌幅
    SHARE = auto()
    BASIS = auto()  #: 同比, 按年: what a move is measured against
    EACH = auto()  #: 分別


class Word(NamedTuple):
    """A known word at its place in the folded text; meaning is the metric key, the entity's name or the direction."""

    start: int
    end: int
    role: Role
    meaning: str


#: the lists of data/entities.toml beside its entities
_ENTITY_LISTS = (
    *(
        "pronouns",
        "suffixes",
        "legal_forms",
        "plain_trades",
        "kinds",
        "kind_endings",
        "offices",
        "followers",
        "place_followers",
        "not_names",
    ),
    *(
        "general",
        "no_places",
        "where_behind",
        "no_stocks",
        "english_indices",
        "of_teams",
        "naming_verbs",
        "surnames",
        "agencies",
        "english_agencies",
        "english_agency_heads",
        "english_kinds",
        "english_titles",
        "governments",
        "parties",
        "others",
    ),
    *(
        "of_people",
        "of_parties",
        "of_places",
        "of_nations",
        "of_nations_told",
        "national_offices",
        "abroad",
        "of_no_place",
        "of_judged",
        "of_persons",
        "not_of_the_subject",
        "not_of_the_place",
        "of_named",
        "of_markets",
        "countries",
        "with_states",
        "of_nation",
        "ranked_in",
        "short_places",
        "short_place_followers",
        "small_words",
    ),
    *("english_doers", "english_of_places", "english_in_places", "national", "before_national"),
)
_KINDS = ("place", "organisation", "party", "person", "index")
_MEDALS = frozenset("金银铜")
#: 7金、9銀: a letter of many words (基金, 金融, 獎金93萬, 千金股) is a medal only right behind the number
_COUNTED_MEDAL = re.compile(
    "(?<=[0-9一二两三四五六七八九十面枚])[金银铜](?![融额价币属控条饰砖矿色门管行库纸股库礼华山川店子像锣质器钱元])"
)
_EACH = ("分别", "依次", "依序", "各为", "respectively")


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Names and metric phrases that the desk knows; a newsroom adds its own to the standard ones."""

    entities: Mapping[str, str] = field(default_factory=dict)  #: folded alias -> name
    metrics: Mapping[str, str] = field(default_factory=dict)  #: folded phrase -> metric key

    @classmethod
    def standard(cls) -> Vocabulary:
        """The seed of data/entities.toml and data/metrics.toml."""
        return _standard()

    def with_entities(self, names: Mapping[str, Iterable[str]]) -> Vocabulary:
        """This vocabulary and more names; keys are names, values their aliases."""
        more = {fold(alias): name for name, aliases in names.items() for alias in (name, *aliases)}
        return replace(self, entities={**self.entities, **more})

    def with_metrics(self, aliases: Mapping[str, str]) -> Vocabulary:
        """This vocabulary and more phrases; values are metric keys."""
        return replace(self, metrics={**self.metrics, **{fold(phrase): key for phrase, key in aliases.items()}})

    def words(self, folded: str) -> list[Word]:
        """Every known word in order, the longest where several fit; a Latin word only as a whole word."""
        return [
            Word(start, end, role, meaning)
            for start, end, roles in self._words.found(folded)
            if end - start > 1 or folded[start] not in _MEDALS or _COUNTED_MEDAL.match(folded, start) is not None
            for role, meaning in roles
        ]

    def _is_shared(self, word: str, key: str) -> bool:
        """Whether a seeded metric has this word besides the first one of the file, and nobody has given it to another."""
        first = self.metrics.get(word)
        return first is not None and first != key and first in METRICS and word in METRICS[first].words

    @cached_property
    def _words(self) -> WholeWords[list[tuple[Role, str]]]:
        roles: dict[str, list[tuple[Role, str]]] = {}

        def add(words: Iterable[str], role: Role, meaning: str, *, also: bool = False) -> None:
            for word in words:
                known = roles.setdefault(fold(word), [])
                if also or all(role is not other for other, _ in known):
                    known.append((role, meaning))

        for phrase, key in self.metrics.items():
            add((phrase,), Role.METRIC, key)
        for metric in METRICS.values():
            shared = (word for word in metric.words if self._is_shared(word, metric.key))
            add(shared, Role.METRIC, metric.key, also=True)  # 銷量 of cars or of rice: the unit tells
            add(metric.after, Role.AFTER, metric.key, also=True)
        for alias, name in self.entities.items():
            add((alias,), Role.ENTITY, name)
        changes = load("changes")
        add(changes["up"], Role.MOVE, Change.UP)
        add(changes["down"], Role.MOVE, Change.DOWN)
        add((word for word, percent in changes["whole"].items() if not percent.startswith("-")), Role.MOVE, Change.UP)
        add((word for word, percent in changes["whole"].items() if percent.startswith("-")), Role.MOVE, Change.DOWN)
        add(changes["rate_up"], Role.RATE, Change.UP)
        add(changes["rate_down"], Role.RATE, Change.DOWN)
        add(changes["share"], Role.SHARE, "")
        add(_EACH, Role.EACH, "")
        add((*changes["yoy"], *changes["qoq"], *changes["neutral"]), Role.BASIS, "")
        add(load("entities")["pronouns"], Role.PRONOUN, "")
        for word in load("exclusions")["longer"]["words"]:
            roles.setdefault(fold(word), [])  # 經濟學家 are not the economy: the longer word is found, and says nothing
        return WholeWords(roles)


@cache
def _standard() -> Vocabulary:
    seed = load("entities")
    checked(seed, place="data/entities.toml", required=(*_ENTITY_LISTS, "demonyms", "only_beside", "home_offices", "entity"))
    entities: dict[str, str] = {}
    for row in seed["entity"]:
        checked(row, place=f"data/entities.toml {row.get('name')}", required=("kind", "name", "aliases"))
        if row["kind"] not in _KINDS:
            raise LanguageDataError(f"data/entities.toml {row['name']}: {row['kind']} is none of {', '.join(_KINDS)}")
        for alias in (row["name"], *row["aliases"]):
            other = entities.setdefault(fold(alias), row["name"])
            if other != row["name"]:
                raise LanguageDataError(f"data/entities.toml: {alias} is given to {other} and to {row['name']}")
    metrics = {fold(alias): "index_level" for row in seed["entity"] if row["kind"] == "index" for alias in row["aliases"]}
    for metric in METRICS.values():
        for word in metric.words:
            metrics.setdefault(word, metric.key)
    return Vocabulary(entities=MappingProxyType(entities), metrics=MappingProxyType(metrics))
