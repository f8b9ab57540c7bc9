"""What shows that English words are one name? Two names that the text calls by their initials, a founder, what it is."""

from __future__ import annotations

import re

from factcheck.extraction.names.name_words import either, words
from factcheck.folding import fold

_AND = re.compile(r" and ([A-ZÀ-Þ][A-Za-zÀ-ÿ0-9'’-]*)")
_TWO = re.compile(r"([a-z])[a-z'-]* (?:and|&) ([a-z])[a-z'-]*")
#: Farhill, *Norland's biggest retailer*, has: what no word is but a name
_IS_A = re.compile(
    r", (?:[A-Z][a-z]{2,12}['’]s |the |an? )(?:(?!research|market|data|consult|polling|analy|advis)[a-z0-9-]{2,14} ){0,4}"
    rf"(?:bank|group|company|{either('english_kinds')}),"
)


def end_of_two(text: str, start: int, run: str) -> int:
    """Where the name ends that begins here: Farhill and Longriver is one that the text calls F&L elsewhere."""
    end = start + len(run)
    other = _AND.match(text, end)
    return other.end() if other is not None and f"{run[0]}&{other[1][0]}" in text else end


def initials_of_two(full: str) -> str | None:
    """f&l of farhill and longriver."""
    two = _TWO.fullmatch(full)
    return f"{two[1]}&{two[2]}" if two is not None else None


def is_told_what_it_is(text: str, end: int) -> bool:
    """Whether an apposition behind the name tells which company it is; who only tells numbers is none."""
    return _IS_A.match(text, end) is not None


def names_its_founder(text: str, written: str) -> bool:
    """Divi's Laboratories, which the text never calls anything else: no owner stands before its apostrophe."""
    head, apostrophe, rest = written.partition("'s ") if "'s " in written else written.partition("’s ")
    if not apostrophe or " " in head or fold(rest.rsplit(" ", 1)[-1]) not in words("suffixes"):
        return False
    return text.count(head) == text.count(f"{head}{apostrophe}{rest}")
