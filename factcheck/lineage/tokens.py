"""What of a text is compared with other texts? Its characters and letters, folded; every number alike; no signs, no spaces.

So a copy is found again in the other script, with the words of another region, in other punctuation, and with another number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.folding import fold
from factcheck.lineage.written_numbers import plain
from factcheck.region_words import replaced

LONGEST = 500_000  #: code points of a text that are compared; a book's worth
NUMBER = ord("#")  #: what stands for every number

_DIGIT = "0-9零一二三四五六七八九十百千万亿兆两"
# A Han character, kana or hangul is a token; of a word in letters every four are one, counted from its beginning, so that a
# passage of so many tokens says about as much in English as in Chinese.
_TOKEN = re.compile(
    f"(?P<number>[{_DIGIT}](?:[,.]?[{_DIGIT}])*)|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]|[a-z\u00df-\u024f]{{1,4}}"
)


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """The tokens of a text in order: what each says, as a number, and which code points of the text it stands for."""

    codes: list[int]
    starts: list[int]
    ends: list[int]
    numbers: dict[int, str]  #: for the place of each number among the tokens, the number: 6113 for 6,113

    def __len__(self) -> int:
        return len(self.codes)


def tokens(text: str) -> Tokens:
    """The tokens of the first LONGEST code points. Takes time in proportion to the text."""
    folded = fold(text[:LONGEST])
    found = Tokens(codes=[], starts=[], ends=[], numbers={})
    at = 0
    for start, end, word in replaced(folded):  # a number among them (第一季) is a part of the word
        _take(found, folded, at, start)
        for letter in word:  # each stands for the whole word: half a word is no passage's end
            _add(found, ord(letter), start, end)
        at = end
    _take(found, folded, at, len(folded))
    return found


def _take(found: Tokens, folded: str, start: int, end: int) -> None:
    for match in _TOKEN.finditer(folded, start, end):
        first, last = match.span()
        if match.lastgroup == "number":
            found.numbers[len(found.codes)] = plain(match[0])
            _add(found, NUMBER, first, last)
        elif last - first == 1:
            _add(found, ord(folded[first]), first, last)
        else:
            _add(found, int.from_bytes(match[0].encode(), "big"), first, last)


def _add(found: Tokens, code: int, start: int, end: int) -> None:
    found.codes.append(code)
    found.starts.append(start)
    found.ends.append(end)
