"""How is the text laid out? Paragraphs, sentences and clauses of the folded text, and the passages that say the same twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from factcheck.folding import fold

# Both begin with one class of characters, so that the search passes over all others at once.
_SENTENCE_END = re.compile(
    r"[。！？!?；;.](?:(?<!\.)|(?<!inc\.)(?<!corp\.)(?<!ltd\.)(?<! co\.)(?<!mr\.)(?<!ms\.)(?<!dr\.)(?<! no\.)(?<!\b[a-z]\.)"
    r"(?=[ \n]+[a-z\"'“‘$]|$|\n))"
)
#: 遠山科技(2330)午後大漲: a stock code ends no clause where the share price moves behind it;
#: in 格隆匯12日丨遠山科技 the bar does
_CODE = r"\((?!(?:19|20)[0-9]{2}\))(?:[0-9]{4,6}(?:\.[a-z]{2})?|[a-z]{1,5}\.[a-z]{1,2})\)(?=[^，。]{0,6}[涨跌升挫泻弹扬崩飙])"
_IN_A_NUMBER = r"(?:[0-9]{2},){0,4}[0-9]{3}(?![0-9])"  #: behind its comma: 1,300 and, as India groups, 2,75,000
_CLAUSE_END = re.compile(
    _CODE + rf"(?P<code>)|[丨︱…]|[，：:()（）「」『』“”\",\- ](?:(?<![, \-])|(?<=,)(?!{_IN_A_NUMBER})|(?<=-)-|(?<= )- )"
)
_LONGEST_SENTENCE = 1000  #: characters
_NUMERAL = re.compile("[0-9]+|[零一二三四五六七八九十百千万亿两]{2,}|分之|hundred|thousand|[mb]illion")
#: that are read in one text: fifty times as many as the longest article has
MOST_NUMERALS = 12_000
_LONGEST_LINE = 2000  #: characters that are given up so as to end with a line or a sentence
_SHORTEST_REPEAT = 30  #: characters; shorter paragraphs (a date, "編輯") may stand twice for good reason


class Sentence(NamedTuple):
    """A sentence by offsets; marks are where its clauses end, 、 and quotation marks among them."""

    start: int
    end: int
    paragraph: int
    marks: tuple[int, ...]

    def clause_start(self, at: int) -> int:
        """Where the clause that holds this offset begins."""
        index = bisect_right(self.marks, at)
        return self.start if index == 0 else self.marks[index - 1]


def readable_end(folded: str) -> int:
    """Where reading ends: with the text, or, so that no text takes for ever, at the last line or sentence that is all within
    MOST_NUMERALS. What stands behind it is not read.
    """
    if len(folded) <= MOST_NUMERALS:
        return len(folded)
    beyond = next(islice(_NUMERAL.finditer(folded), MOST_NUMERALS, None), None)
    if beyond is None:
        return len(folded)
    end, floor = beyond.start(), max(0, beyond.start() - _LONGEST_LINE)
    return max(folded.rfind(mark, floor, end) + 1 for mark in "\n。 ") or end


def is_read_in_part(text: str) -> bool:
    """Whether it has more numbers than are read, for whoever has to say so."""
    return len(text) > MOST_NUMERALS and readable_end(fold(text)) < len(text)


def sentences(folded: str, skipped: list[tuple[int, int]]) -> Iterator[Sentence]:
    """Every sentence in order, but those inside the skipped passages."""
    skips = iter([*skipped, (len(folded) + 1, len(folded) + 1)])
    skip_start, skip_end = next(skips)
    for number, (start, end) in enumerate(_paragraphs(folded)):
        while skip_end <= start:
            skip_start, skip_end = next(skips)
        if skip_start <= start < skip_end:
            continue
        at = start
        for match in _SENTENCE_END.finditer(folded, start, end):
            yield from _sentences(folded, at, match.end(), number)
            at = match.end()
        if at < end:
            yield from _sentences(folded, at, end, number)


def _sentences(folded: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    """The sentence; one longer than anybody writes in pieces, so that no table on one line makes reading slow."""
    while end - start > _LONGEST_SENTENCE:
        cut = folded.rfind(",", start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE) + 1
        cut = (
            cut or folded.rfind("，", start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE) + 1 or start + _LONGEST_SENTENCE
        )
        yield _sentence(folded, start, cut, paragraph)
        start = cut
    yield _sentence(folded, start, end, paragraph)


def _sentence(folded: str, start: int, end: int, paragraph: int) -> Sentence:
    return Sentence(
        start, end, paragraph, tuple([mark.end() for mark in _CLAUSE_END.finditer(folded, start, end) if mark["code"] is None])
    )


def _paragraphs(folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(folded):
        end = folded.find("\n", start)
        end = len(folded) if end < 0 else end
        if end > start:
            yield start, end
        start = end + 1


def repeated_passages(text: str) -> list[tuple[int, int]]:
    """Where the text says again, word for word, what it has said: (start, end) in order, neighbours joined.

    A site that prints its body twice would count every figure twice.
    """
    return repeated(fold(text))


def repeated(folded: str) -> list[tuple[int, int]]:
    """repeated_passages() of a text that is folded already."""
    if "\n" not in folded:
        return []
    seen: set[str] = set()
    found: list[tuple[int, int]] = []
    previous_repeated = False
    for start, end in _paragraphs(folded):
        paragraph = folded[start:end].strip()
        long_enough = len(paragraph) >= _SHORTEST_REPEAT or previous_repeated
        previous_repeated = bool(paragraph) and paragraph in seen and long_enough
        if previous_repeated:
            joins = found and not folded[found[-1][1] : start].strip()
            if joins:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        seen.add(paragraph)
    return found
