"""What is an English number about, where the vocabulary does not know it? N *ferry trips*, *water use* rose to N."""

from __future__ import annotations

import re
from functools import cache

from factcheck.extraction.names import demonyms
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.language_data import load

_WORDS_BEHIND = re.compile(r" ([a-z][a-z'-]*)(?: ([a-z][a-z'-]*))?(?: ([a-z][a-z'-]*))?")
_LAST_WORDS = re.compile(r"(?:^|[^a-z'-])((?:[a-z][a-z-]* ){0,2}[a-z][a-z-]*)$")
_PERSONS = frozenset(("people", "men", "women", "children", "nationals", "citizens"))
_LONGEST = 48


@cache
def words_of(name: str) -> frozenset[str]:
    """A list of data/head_nouns.toml."""
    return frozenset(load("head_nouns")[name])


@cache
def _links() -> tuple[str, ...]:
    return tuple(sorted((f" {link} " for link in load("head_nouns")["english_links"]), key=len, reverse=True))


def of_english(scene: Scene, quantity: Quantity) -> Word | None:
    """The plural behind a bare number, or the measure that an English verb leads to the number from."""
    return _counted(scene, quantity) or _measured(scene, quantity)


def counts_people(folded: str, end: int) -> bool:
    """Whether the words behind a bare number are people: 1,250 *officers*, 18 *crew*, 312 young *runners*."""
    found = _WORDS_BEHIND.match(folded, end)
    people = words_of("english_people")
    if found is not None and demonyms.country_of(found[1]) is not None:
        return found[2] in people or found[2] in _PERSONS  # 39 Vietnamese people
    return found is not None and (found[1] in people or (found[2] in people and found[1] not in words_of("english_plain")))


def _counted(scene: Scene, quantity: Quantity) -> Word | None:
    """4,672 ferry trips: the first plural behind, with the words before it; not what is counted in speech."""
    if quantity.unit is not None or quantity.in_words:
        return None
    found = _WORDS_BEHIND.match(scene.folded, quantity.end, scene.sentence.end)
    if found is None:
        return None
    for group in (1, 2, 3):
        word = found[group]
        if word is None or word in words_of("english_plain") or scene.text[found.start(group)].isupper():
            return None
        if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and len(word) > 3:
            name = scene.folded[found.start(1) : found.end(group)]
            if any(w.start < found.end(group) and w.end > found.start(1) for w in scene.entities):
                return None
            following = scene.following(quantity)
            if following is not None and following.start < found.end(group):
                return None  # 3 two-thirds
            return Word(found.start(1), found.end(group), Role.METRIC, name)
    return None


def _measured(scene: Scene, quantity: Quantity) -> Word | None:
    """water use rose 4% to 3 million tonnes: nothing but verbs of being and moving between the noun and the number."""
    start = max(scene.clause_start(quantity.start), quantity.start - _LONGEST)
    lead = scene.folded[start : quantity.start].rstrip() + " "
    link = next((link for link in _links() if lead.endswith(link)), None)
    if link is None:
        return None
    found = _LAST_WORDS.search(lead[: -len(link)])
    if found is None:
        return None
    kept: list[str] = []
    for word in reversed(found[1].split(" ")):
        if word in words_of("english_plain"):
            break
        kept.insert(0, word)
    if len(kept) < 2 or kept[-1] not in words_of("english_measures"):
        return None
    name = " ".join(kept)
    end = start + found.end(1)
    if any(w.end == end for w in scene.roles(start, end, Role.METRIC, Role.AFTER)):
        return None
    return Word(end - len(name), end, Role.METRIC, name)
