"""Which words stand around a claim, and how is a whole text cut so that its claims can be marked?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.formats.paged import Turns, page_at

AROUND = 90  #: code points kept on each side where no sentence ends sooner
PART = 40_000  #: code points of one page of the reader: a text of 5 MB is read page by page

ENDS = re.compile(r"[。！？!?\n]|\.(?=\s)")


@dataclass(frozen=True, kw_only=True)
class Passage:
    """The sentence around a quote. A cut start or end is told by …"""

    before: str
    quote: str
    after: str


def passage(text: str, start: int, end: int, *, text_start: int = 0) -> Passage:
    """The sentence that holds text[start:end], no longer than AROUND on either side.

    text may be cut out of a longer one, whose code points are counted from text_start on.
    """
    start, end = start - text_start, end - text_start
    left = text[max(0, start - AROUND * 2) : start]
    breaks = [match.end() for match in ENDS.finditer(left)]
    before = left[breaks[-1] :] if breaks else left
    if len(before) > AROUND or (not breaks and start + text_start > len(left)):
        before = "…" + before[-AROUND:]
    right = text[end : end + AROUND * 2]
    stop = ENDS.search(right)
    after = right[: stop.end()] if stop else right
    if len(after) > AROUND or (stop is None and end + len(right) < len(text)):
        after = after[:AROUND] + "…"
    return Passage(before=before.lstrip(), quote=text[start:end], after=after.rstrip())


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """The words of one claim (item), from start up to but not including end."""

    start: int
    end: int
    item: Any


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A run of text of one sort: plain, or the words of a claim."""

    text: str
    item: Any = None


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One line of the text. again: it repeats an earlier passage word for word; apart: it is the site's own, as a menu is.

    Neither is read; first_…: the note that says so stands before it. pages: the first and the last page of its file on which it
    stands, where that is not said of the one above.
    """

    pieces: Sequence[Piece]
    start: int = 0  #: of its first code point in the text
    again: bool = False
    first_again: bool = False
    apart: bool = False
    first_apart: bool = False
    pages: tuple[int, int] | None = None


@dataclass(frozen=True, kw_only=True)
class Part:
    """One page of a long text: text[start:end], ending at the end of a line where one is near."""

    number: int
    start: int
    end: int


def parts(text: str) -> list[Part]:
    """The pages of the reader. A short text is one; every code point is in exactly one."""
    found: list[Part] = []
    start = 0
    while start < len(text):
        end = min(len(text), start + PART)
        if end < len(text):
            line_end = text.rfind("\n", start + PART // 2, end)
            end = line_end + 1 if line_end >= 0 else end
        found.append(Part(number=len(found) + 1, start=start, end=end))
        start = end
    return found or [Part(number=1, start=0, end=0)]


def paragraphs(
    text: str,
    part: Part,
    stretches: Iterable[Stretch],
    repeated: Sequence[tuple[int, int]] = (),
    furniture: Sequence[tuple[int, int]] = (),
    turns: Turns = (),
) -> list[Paragraph]:
    """The lines of one part, cut into pieces. Of stretches that overlap, the one that starts first is marked.

    repeated and furniture: passages that repeat what was said, and such as are the site's own, each in order. turns: where
    which page of the file begins.
    """
    waiting = sorted((s for s in stretches if s.end > part.start and s.start < part.end), key=lambda s: (s.start, -s.end))
    found: list[Paragraph] = []
    at = part.start
    told = None
    for line in text[part.start : part.end].split("\n"):
        end = at + len(line)
        if line.strip():
            mine = [s for s in waiting if s.start < end and s.end > at]
            apart = _within(furniture, at + len(line) - len(line.lstrip()), at + len(line.rstrip()))
            again = not apart and _within(repeated, at, end)
            above = found[-1] if found else Paragraph(pieces=())
            pages, told = told, _pages(turns, at, end)
            found.append(
                Paragraph(
                    pieces=_pieces(text, at, end, mine),
                    start=at,
                    again=again,
                    first_again=again and not above.again,
                    apart=apart,
                    first_apart=apart and not above.apart,
                    pages=told if told != pages else None,
                )
            )
        while waiting and waiting[0].end <= end:
            waiting.pop(0)
        at = end + 1
    return found


def _pages(turns: Turns, start: int, end: int) -> tuple[int, int] | None:
    first, last = page_at(turns, start), page_at(turns, end - 1)
    return None if first is None or last is None else (first, last)


def _within(passages: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    place = bisect_right(passages, start, key=lambda passage: passage[0]) - 1
    return place >= 0 and end <= passages[place][1]


def _pieces(text: str, start: int, end: int, stretches: Iterable[Stretch]) -> list[Piece]:
    found: list[Piece] = []
    at = start
    for stretch in stretches:
        low, high = max(stretch.start, start), min(stretch.end, end)
        if low < at:
            continue
        if low > at:
            found.append(Piece(text=text[at:low]))
        found.append(Piece(text=text[low:high], item=stretch.item))
        at = high
    if at < end:
        found.append(Piece(text=text[at:end]))
    return found


def language_tag(language: str, region: str) -> str:
    """The BCP 47 tag of an outlet's words, so that the browser sets Han in that place's forms: zh-HK, zh-Hant-TW, zh-Hans."""
    if language == "zh-hans" or (not language and region in ("CN", "SG")):
        return "zh-Hans"
    if language == "zh-hant" or (not language and region in ("TW", "HK", "MO")):
        return {"HK": "zh-HK", "MO": "zh-HK"}.get(region, "zh-Hant-TW")
    return language or "und"
