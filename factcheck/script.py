"""In which language and script is a text written? Counts the characters that only one of them uses."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib import resources

ENOUGH = 4000  #: characters looked at: the first pages tell


def language_of(text: str) -> str | None:
    """zh-hant, zh-hans or en; None for a text without letters."""
    counts = Counter(text[:ENOUGH])
    han = sum(count for letter, count in counts.items() if "\u3400" <= letter <= "\u9fff")
    latin = sum(count for letter, count in counts.items() if letter.isascii() and letter.isalpha())
    if not han and not latin:
        return None
    if han * 8 < latin:  # an English article may well quote a Chinese name
        return "en"
    traditional, simplified = (
        sum(count for letter, count in counts.items() if letter in letters) for letters in (_only("TS"), _only("ST"))
    )
    if traditional == simplified:
        return "zh-hant" if han else "en"
    return "zh-hant" if traditional > simplified else "zh-hans"


@cache
def _only(direction: str) -> frozenset[str]:
    """The characters of one script that cannot stand in the other: 國 (TS) or 国 (ST), but not 后, which both have."""
    dictionary = resources.files("opencc") / "dictionary" / f"{direction}Characters.txt"
    rows = (line.split("\t") for line in dictionary.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return frozenset(row[0] for row in rows if row[0] not in row[1].split(" "))
