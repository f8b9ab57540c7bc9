"""Which lines does a page of a PDF print, and where? Each with the runs of words between which it leaves a gap."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as raw

GAP = 1.0  #: of a letter's size: what parts two runs of a line
SAME_LINE = 0.5  #: of the height that two pieces of one line have in common
MOST_LETTERS = 200_000  #: of one page
HYPHENS = "\x02\ufffe"  #: what pdfium makes of a hyphen at the end of a line


@dataclass(frozen=True, slots=True)
class Run:
    """Words without a gap, from left to right."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page in points, counted from the bottom left. size: the height of its letters."""

    runs: tuple[Run, ...]
    bottom: float
    top: float
    size: float

    @property
    def text(self) -> str:
        return " ".join(run.text for run in self.runs)

    @property
    def left(self) -> float:
        return self.runs[0].left

    @property
    def right(self) -> float:
        return self.runs[-1].right


def lines(textpage: Any) -> list[Line]:
    """The lines of a page in the order in which they are written, pieces of one line put together."""
    found: list[Line] = []
    for line in _as_written(textpage):
        if found and _continues(found[-1], line):
            found[-1] = _together(found[-1], line)
        else:
            found.append(line)
    return found


@dataclass(slots=True)
class _Letter:
    text: str
    left: float
    right: float
    bottom: float
    top: float


def _as_written(textpage: Any) -> Iterator[Line]:
    letters: list[_Letter] = []
    for letter in _letters(textpage):
        if letter is None:
            if line := _line(letters):
                yield line
            letters = []
        else:
            letters.append(letter)
    if line := _line(letters):
        yield line


def _letters(textpage: Any) -> Iterator[_Letter | None]:
    """Every letter with its place; None where a line ends. Spaces have no place of their own."""
    box = raw.FS_RECTF()
    place = ctypes.byref(box)
    high = 0
    for index in range(min(textpage.count_chars(), MOST_LETTERS)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code in (10, 13):
            yield None
            continue
        if 0xD800 <= code < 0xDC00:  # the first half of a letter beyond the basic plane
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0
        text = chr(code)
        if text in HYPHENS:
            yield _Letter("-", box.left, box.right, box.bottom, box.top)
            yield None
        elif text.isspace() or not raw.FPDFText_GetLooseCharBox(textpage, index, place):
            yield _Letter(" ", 0, 0, 0, 0)
        else:
            yield _Letter(text, box.left, box.right, box.bottom, box.top)


def _line(letters: list[_Letter]) -> Line | None:
    placed = [letter for letter in letters if letter.text != " "]
    if not placed:
        return None
    size = sorted(letter.top - letter.bottom for letter in placed)[len(placed) // 2]
    runs: list[Run] = []
    words: list[str] = []
    left = right = 0.0
    space = False
    for letter in letters:
        if letter.text == " ":
            space = bool(words)
            continue
        if words and letter.left - right > GAP * size:
            runs.append(Run("".join(words), left, right))
            words, space = [], False
        if not words:
            left = letter.left
        elif space:
            words.append(" ")
        words.append(letter.text)
        right, space = letter.right, False
    runs.append(Run("".join(words), left, right))
    bottom, top = min(letter.bottom for letter in placed), max(letter.top for letter in placed)
    return Line(tuple(runs), bottom, top, size)


def _continues(one: Line, other: Line) -> bool:
    """Whether the second is written to the right of the first on the same line, as the cells of a row are."""
    common = min(one.top, other.top) - max(one.bottom, other.bottom)
    return common > SAME_LINE * min(one.top - one.bottom, other.top - other.bottom) and other.left >= one.right - one.size * 0.2


def _together(one: Line, other: Line) -> Line:
    runs = one.runs + other.runs
    if other.left - one.right <= GAP * max(one.size, other.size):
        middle = Run(f"{one.runs[-1].text}{other.runs[0].text}", one.runs[-1].left, other.runs[0].right)
        runs = (*one.runs[:-1], middle, *other.runs[1:])
    return Line(runs, min(one.bottom, other.bottom), max(one.top, other.top), max(one.size, other.size))
