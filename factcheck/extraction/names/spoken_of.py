"""Whom is an article about? The organisation or person that it names most, its headline counting thrice."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from factcheck.extraction.names.name_words import is_agency
from factcheck.extraction.words.vocabulary import Word

_HEAD = 100  #: characters: a headline and the beginning of the lead
_OPENING = 20  #: characters of a Chinese lead in which whom it is about is named, where it is named but once


def topic(words: Iterable[Word], others: Iterable[Collection[str]], folded: str) -> str | None:
    """The name, if the article names it often enough; others: what it is not about (places, people who only speak)."""
    counts: dict[str, int] = {}
    first_at: dict[str, int] = {}
    passed_over = list(others)
    for word in words:
        name = word.meaning
        if not any(name in several for several in passed_over) and not is_agency(name):
            counts[name] = counts.get(name, 0) + 1
            first_at.setdefault(name, word.start)
    if not counts:
        return None
    head = _headline_end(folded)
    for name, start in first_at.items():
        if start < (_HEAD if counts[name] > 1 else head):
            counts[name] += 2  # a headline says whom the article is about
    return _leading(counts)


def _headline_end(folded: str) -> int:
    """Where the headline ends; without one, where the words do that open the lead."""
    line = folded.find("\n", 0, _HEAD)
    if line > 0:
        return line
    return _HEAD if folded[:_HEAD].isascii() else _OPENING


def _leading(counts: dict[str, int]) -> str | None:
    """The name that counts most, by enough: twice the next, three more, or named first too."""
    opening, first = next(iter(counts)), max(counts, key=counts.__getitem__)
    most = counts.pop(first)
    if most < 2:
        return None
    second = max(counts.values(), default=0)
    leads = most > second and opening == first
    return first if leads or most >= 2 * second or most - second >= 3 else None
