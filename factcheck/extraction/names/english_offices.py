"""Which short names are an office's that tells numbers of others? The *ONS* beside the Office for National Statistics."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from factcheck.extraction.names.name_words import is_agency
from factcheck.extraction.words.vocabulary import Word

_SMALL = frozenset(("of", "for", "and", "the", "on"))
_WORD = "[A-Z][A-Za-z-]+"
#: Norland's Housing Authority, the Office for Household Statistics, and the letters in brackets behind it
_FULL = re.compile(
    rf"(?<![A-Za-z-]){_WORD}(?: (?:{_WORD}|(?:of|for|and|on)(?: the)? {_WORD})){{1,9}}(?:['’]s)?(?: \(([A-Z][A-Za-z]{{1,7}})\))?"
)
#: the disaster agency *BNPX*
_KIND = re.compile(r" (?:agency|bureau|forecaster|regulator|watchdog|(?:statistics|weather|met) office) ([A-Z]{3,7})(?![A-Za-z])")
_LETTERS = re.compile("(?<![A-Za-z])[A-Z]{3,6}(?![A-Za-z])")


def among(words: Iterable[Word], text: str, known: Collection[str]) -> frozenset[str]:
    """Which names of the text are such short names. known: what the offices of the paper's country are called, the letters
    among them; a central bank owns its rate."""
    short = _introduced(text) | {name.upper() for name in known if " " not in name}
    return frozenset(word.meaning for word in words if text[word.start : word.end] in short) if short else short


def _introduced(text: str) -> frozenset[str]:
    """The short names, as the text writes them; time is linear in its length."""
    letters = set(_LETTERS.findall(text))
    if not letters:
        return frozenset()
    short = set(_KIND.findall(text))
    for match in _FULL.finditer(text):
        full = match[0].partition("(")[0].strip().removesuffix("'s").removesuffix("’s")
        if is_agency(full):
            short.add(match[1] or "")
            initials = "".join(word[0] for word in full.split(" ") if word not in _SMALL)
            short.update(initials[at:] for at in range(len(initials) - 2) if initials[at:] in letters)
    return frozenset(short - {""})
