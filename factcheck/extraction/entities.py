"""Which names does this article know, and where does it use them? The vocabulary's, and those that it introduces itself."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.extraction import names
from factcheck.extraction import places as places_in
from factcheck.extraction.name_words import is_agency
from factcheck.extraction.vocabulary import Role, Vocabulary, Word
from factcheck.figures import Period


@dataclass(frozen=True, kw_only=True)
class Cast:
    """The entities of one article: where they stand, how they are spelled, and which one it is about."""

    words: list[Word]
    names: dict[str, tuple[str, ...]]  #: shown name -> the article's own spellings
    topic: str | None
    places: frozenset[str]
    place: str | None  #: where the article is about, if it says so at its head or often


def cast(text: str, folded: str, known: list[Word], vocabulary: Vocabulary, *, english: bool) -> Cast:
    """The article's entities: known ones as found by the vocabulary, and those it introduces."""
    discovered = names.discover(text, folded, vocabulary, english=english)
    spelled = {spelling: name.shown for name in discovered for spelling in name.spellings}
    words = [word for word in known if word.role is Role.ENTITY]
    if spelled:
        words = _merged(words, list(_occurrences(folded, spelled)))
    local = list(places_in.named(text, folded))
    words = _merged(words, local)
    places = frozenset(Vocabulary.standard().entities.values()) | {place.meaning for place in local}
    spellings: dict[str, dict[str, None]] = defaultdict(dict)
    for word in words:
        spellings[word.meaning][text[word.start : word.end]] = None
    return Cast(
        words=words,
        names={name: tuple(dict.fromkeys((name, *said))) for name, said in spellings.items()},
        topic=_topic(
            words, {name.shown for name in discovered if not is_agency(name.shown)} | set(vocabulary.entities.values()) - places
        ),
        places=places,
        place=places_in.main_place(words, places),
    )


def first_words(cast: Cast) -> dict[str | Period, tuple[int, int]]:
    """Where the article first names what it is about, and where it plays."""
    about = [next((w for w in cast.words if w.meaning == name), None) for name in (cast.topic, cast.place) if name is not None]
    return {word.meaning: (word.start, word.end) for word in about if word is not None}


def _topic(words: list[Word], candidates: set[str]) -> str | None:
    """The entity that the article is about: the organisation or person that it names most, if it names it often enough."""
    counts = Counter(word.meaning for word in words if word.meaning in candidates)
    if not counts:
        return None
    (first, most), *others = counts.most_common(2)
    return first if not others or most >= 2 * others[0][1] or most - others[0][1] >= 5 else None


def _occurrences(folded: str, spelled: dict[str, str]) -> Iterator[Word]:
    pattern = re.compile("|".join(map(re.escape, sorted(spelled, key=len, reverse=True))))
    for match in pattern.finditer(folded):
        before, after = folded[match.start() - 1 : match.start()], folded[match.end() : match.end() + 1]
        latin_edge = (match[0][0].isascii() and before.isascii() and before.isalnum()) or (
            match[0][-1].isascii() and after.isascii() and after.isalnum()
        )
        if not latin_edge:
            yield Word(match.start(), match.end(), Role.ENTITY, spelled[match[0]])


def _merged(one: list[Word], other: list[Word]) -> list[Word]:
    kept: list[Word] = []
    for word in sorted((*one, *other), key=lambda w: (w.start, -w.end)):
        if not kept or word.start >= kept[-1].end:
            kept.append(word)
    return kept
