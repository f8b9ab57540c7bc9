"""What do the lines of a page make up? Paragraphs by indents, short lines and gaps; tables by columns that stay in place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.formats.pdf_lines import Line, Run
from factcheck.formats.writing import Placed

INDENT = 1.2  #: of a letter: what begins a paragraph
SHORT = 2.5  #: letters that a full line of Han characters may lack
RAGGED = 0.2  #: of the width that a full line of words may lack
WIDE = 1.1  #: of a letter: a gap above a line that parts it from the one before
LARGER = 1.15  #: times the usual size: a heading
SHORTEST_TABLE = 2  #: rows

_DIGIT = re.compile("[0-9]")
_ENDS = ("。", ".", "！", "？", "!", "?", "」", "”", "：")
_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(slots=True)
class Passage:
    """Lines that belong together: a paragraph, or a table with its cells."""

    lines: list[Line] = field(default_factory=list)
    cells: list[Placed] = field(default_factory=list)
    ends_open: bool = False  #: its last line is full and ends no sentence: it may go on overleaf

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        return max((line.size for line in self.lines), default=0)


def passages(lines: Sequence[Line]) -> Iterator[Passage]:
    """Every passage of a page in order."""
    margin = max((line.right for line in lines), default=0)
    at = prose = 0
    while at < len(lines):
        end = _end_of_table(lines, at)
        if end > at and (cells := _cells(lines[at:end])):
            head = _head(lines, prose, at, end)
            if head < at:
                cells = _cells(lines[head:end]) or cells
            yield from _paragraphs(lines[prose:head], margin)
            yield Passage(lines=list(lines[head:end]), cells=cells)
            at = prose = end
        else:
            at = max(end, at + 1)
    yield from _paragraphs(lines[prose:], margin)


# Paragraphs


def _paragraphs(lines: Sequence[Line], margin: float) -> Iterator[Passage]:
    """margin: where the longest line of the page ends."""
    for column in _columns_of_text(lines):
        left, right = min(line.left for line in column), max(line.right for line in column)
        passage = Passage()
        for line in column:
            if passage.lines and _begins(line, passage.lines[-1], left, right):
                yield passage
                passage = Passage()
            passage.lines.append(line)
        last = passage.lines[-1]
        passage.ends_open = _is_full(last, left, margin) and not last.text.endswith(_ENDS)
        yield passage


def _columns_of_text(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines one below the other, without a wide gap and of one size."""
    column: list[Line] = []
    for line in lines:
        if column and _parts(column[-1], line):
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def _parts(above: Line, line: Line) -> bool:
    gap = above.bottom - line.top
    size = min(above.size, line.size)
    return gap > WIDE * size or gap < -2 * size or max(above.size, line.size) > LARGER * size


def _begins(line: Line, above: Line, left: float, right: float) -> bool:
    """Whether a line begins a paragraph: it is indented, or the line above is not full."""
    return (line.left > left + INDENT * line.size and above.left <= left + INDENT * line.size) or not _is_full(above, left, right)


def _is_full(line: Line, left: float, right: float) -> bool:
    lacking = right - line.right
    return lacking <= (SHORT * line.size if _HAN.search(line.text[-4:]) else max(SHORT * line.size, RAGGED * (right - left)))


# Tables


def _end_of_table(lines: Sequence[Line], at: int) -> int:
    """Where the rows end that begin here; a line of one run among them is the rest of a cell."""
    end, rows = at, 0
    for number in range(at, len(lines)):
        line = lines[number]
        if number > at and lines[number - 1].bottom - line.top > 2 * line.size:
            break
        if len(line.runs) > 1:
            end, rows = number + 1, rows + 1
        elif number - end >= 1 or not rows:
            break
    return end if rows >= SHORTEST_TABLE else at


def _head(lines: Sequence[Line], first: int, at: int, end: int) -> int:
    """Where a table begins with what stands above several of its columns: a line of its own, to the right of the first."""
    columns = _columns(lines[at:end])
    while at > first and len(lines[at - 1].runs) == 1 and lines[at - 1].left > columns[0][1]:
        at -= 1
    return at


def _cells(lines: Sequence[Line]) -> list[Placed]:
    """The cells where the runs stand in columns and most of what is not in the first of them holds a digit."""
    columns = _columns(lines)
    if len(columns) < 2:
        return []
    cells, counted, numbers = [], 0, 0
    for row, line in enumerate(lines):
        for run in line.runs:
            inside = [number for number, (left, right) in enumerate(columns) if run.left < right and left < run.right]
            first = inside[0] if inside else _nearest(columns, run)
            if first and row:
                counted, numbers = counted + 1, numbers + (_DIGIT.search(run.text) is not None)
            cells.append(Placed(text=run.text, row=row, column=first, columns=max(1, len(inside))))
    same = Counter((cell.row, cell.column) for cell in cells)
    return cells if counted and numbers * 2 >= counted and max(same.values()) == 1 else []


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """From where to where each column goes, by the rows with the usual number of runs."""
    usual = Counter(len(line.runs) for line in lines if len(line.runs) > 1).most_common(1)
    runs = sorted((run.left, run.right) for line in lines if len(line.runs) == usual[0][0] for run in line.runs) if usual else []
    columns: list[tuple[float, float]] = []
    for left, right in runs:
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    return columns


def _nearest(columns: Sequence[tuple[float, float]], run: Run) -> int:
    return min(range(len(columns)), key=lambda number: max(columns[number][0] - run.right, run.left - columns[number][1]))
