"""Which names does an article introduce itself, and how does it spell them? Candidates that are names, short tied to full."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

import rjieba

from factcheck.company_names import bare, core, is_registered, plain
from factcheck.extraction.names import latin_names, name_candidates, name_runs
from factcheck.extraction.names.name_ties import tied
from factcheck.extraction.names.name_words import ends_with, words
from factcheck.extraction.words.vocabulary import Vocabulary
from factcheck.folding import fold

_MOST_NAMES = 200
#: places that papers elsewhere put before a company's name
_ADJECTIVES = frozenset(
    (
        "香港",
        "台湾",
        "澳门",
        "新加坡",
        "马来西亚",
        "日本",
        "韩国",
        "南韩",
        "美国",
        "英国",
        "印尼",
        "泰国",
        "越南",
        "菲律宾",
        "德国",
    )
)
_SHORT_FOR = re.compile(r"\((?:以下|下)?(?:简称|下称|称|又称|前称)[:：为]?[“「『\"'‘]?([^”」』\"'’)），,、]{2,12})[”」』\"'’]?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """One entity of the article: the name to show and every spelling, folded, by which the text calls it."""

    shown: str
    spellings: tuple[str, ...]
    person: bool = False


def discover(text: str, runs: name_runs.Runs, vocabulary: Vocabulary, *, english: bool) -> list[Name]:
    """Names that the article introduces: by their endings, by what surrounds them, by capitals; short names tied to full ones."""
    folded = runs.folded
    found = name_candidates.of_text(runs)
    chosen = [name for name, one in found.items() if one.is_name(found) and not _is_known(name, vocabulary)]
    people = {name for name in chosen if found[name].person}
    if not chosen and not english:
        return []
    seen = {name for name in found if name not in vocabulary.entities}
    all_chosen = set(chosen)
    whole = {name: short for name in chosen if (short := _of_a_country(name, all_chosen, vocabulary))}
    chosen = list(dict.fromkeys(whole.get(name, name) for name in chosen))
    groups = tied(chosen, _given(folded, chosen), folded, seen=seen)
    for name, short in whole.items():
        next((spellings for spellings in groups.values() if short in spellings), []).append(name)
    if english:
        latin = latin_names.discover(text, vocabulary)
        groups |= latin.groups
        people |= latin.people
    latin_names.add_aliases(folded, groups)
    own = {shown: _shown([one for one in spellings if one not in whole]) for shown, spellings in groups.items()}
    return [
        Name(shown=_as_written(text, folded, own[shown]), spellings=tuple(spellings), person=shown in people)
        for shown, spellings in list(groups.items())[:_MOST_NAMES]
    ]


def _is_known(name: str, vocabulary: Vocabulary) -> bool:
    if name in vocabulary.entities or name in vocabulary.metrics or (len(name) > 2 and name[-1] in "省市县区乡镇"):
        return True
    return any(word.start == 0 and word.end == len(name) for word in vocabulary.words(name))  # 年增


def _of_a_country(name: str, names: Collection[str], vocabulary: Vocabulary) -> str | None:
    """印尼遠山航空 where the text has 遠山航空 too, 香港康灣醫院集團: the country only tells whose it is."""
    sizes = [size for size in range(2, len(name) - 1) if name[:size] in vocabulary.entities]
    return next((name[size:] for size in sizes if name[size:] in names or _stands_alone(name[:size], name[size:])), None)


def is_behind_its_country(spelling: str, name: str) -> bool:
    """Whether a spelling is the name with a country before it."""
    return len(spelling) > len(name) and spelling.endswith(name) and fold(spelling[: -len(name)]) in _ADJECTIVES


def _stands_alone(country: str, name: str) -> bool:
    """Whether a name needs no country before it: it has a form of its own, and begins with no word."""
    beginning = core(name)
    return (
        country in _ADJECTIVES
        and 2 <= len(beginning) <= 4
        and ends_with("legal_forms", name)
        and not rjieba.has_word(beginning)
        and not any(tag.startswith("v") for _, tag in rjieba.tag(beginning))
        and not any(rjieba.has_word(beginning[:size]) for size in range(2, len(beginning)))
    )


def _given(folded: str, chosen: list[str]) -> dict[str, str]:
    """Short names that the text gives itself: 遠山科技股份有限公司(以下簡稱遠山)."""
    given: dict[str, str] = {}
    for match in _SHORT_FOR.finditer(folded):
        lead = folded[max(0, match.start() - name_runs.LONGEST - 6) : match.start()]
        full = max((name for name in chosen if lead.endswith(name)), key=len, default=None)
        if full is not None and match[1] not in words("pronouns"):
            given[match[1]] = full
    return given


def _shown(spellings: list[str]) -> str:
    """The name to show: the longest, without a form that only contracts spell out or any company may add (遠山智能科技)."""
    latin = spellings[0].isascii()
    name = max(spellings, key=lambda name: (name.isascii() == latin, not is_registered(name), len(name)))
    return next(
        (short for short in (plain(name), bare(name)) if short in spellings and core(short) != short and name.startswith(short)),
        name,
    )


def _as_written(text: str, folded: str, name: str) -> str:
    at = folded.find(name)
    return text[at : at + len(name)] if at >= 0 else name
