"""Which cells of a table are numbers, and what heads each of them? Rows above and columns before; a year there is no number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.extraction.tables import table_units
from factcheck.extraction.tables.table_units import Unit
from factcheck.extraction.times import periods
from factcheck.extraction.words.vocabulary import Role, Vocabulary
from factcheck.folding import fold
from factcheck.formats.document import Block, BlockKind, Cell

MOST_HEADERS = 4  #: rows
LONGEST_LABEL = 60  #: characters
SHORTEST_PROSE = 12  #: characters
LONGEST_ABOVE = 120  #: characters of a line above a table that may say what it is in

_NUMBER = re.compile(
    r"[(（]?\s?[+-]?(?:[a-z]{0,3}[$¥€£]|rmb ?|usd ?|hkd ?)?[0-9][0-9,]{0,29}(?:\.[0-9]{1,10})?\s?[^0-9\s]{0,6}[)）]?"
)
_DIGIT = re.compile("[0-9]")
_YEAR = re.compile(r"(?:fy ?)?(?:19|20)[0-9]{2}(?:年度?)?(?:\s?\(?[a-z]\)?)?")
_DAY_AND_SPAN = re.compile(r"截至(?=[0-9]{1,2}月)")


@dataclass(frozen=True, slots=True)
class Label:
    """A cell as words: what it is a label for is settled by what it says."""

    words: str
    start: int
    end: int
    is_period: bool = False
    is_unit: bool = False
    metric: str | None = None
    unit: Unit | None = None

    @property
    def folded(self) -> str:
        return fold(self.words)

    @property
    def is_metric(self) -> bool:
        return self.metric is not None and not self.is_period

    def as_period(self, *, chinese: bool) -> str:
        """2024 alone is a year."""
        words = self.words.strip()
        return f"{words}年" if chinese and words.isdigit() else words


class Grid:
    """One table: its labels are looked at once."""

    def __init__(self, text: str, block: Block, above: Sequence[Block], vocabulary: Vocabulary) -> None:
        self.text, self.vocabulary = text, vocabulary
        self.rows: dict[int, list[Cell]] = defaultdict(list)
        for cell in block.cells:
            self.rows[cell.row].append(cell)
        self._labels: dict[tuple[int, int], Label] = {}
        self.headers = self._header_rows()
        self.first = self._first_column()
        self._above = [near for near in above if near.end - near.start <= LONGEST_ABOVE and near.kind is not BlockKind.FURNITURE]
        self.unit = self._unit_of_table()
        self.metric_above = self._metric_above()

    def numbers(self) -> Iterator[tuple[Label, list[Label]]]:
        """Every cell with a number, with the labels of its row and of its columns."""
        for number, row in self.rows.items():
            if number in self.headers:
                continue
            labels = [self.label(cell) for cell in row if cell.column < self.first]
            for cell in row:
                if cell.column >= self.first and self._is_number(cell):
                    yield self.label(cell), [*labels, *self._heads(cell)]

    def prose(self) -> Iterator[tuple[int, int]]:
        """The cells that tell something in words, numbers among them."""
        data = (cell for number, row in self.rows.items() if number not in self.headers for cell in row)
        for cell in data:
            words = self.text[cell.start : cell.end]
            if len(words) < SHORTEST_PROSE or not _DIGIT.search(fold(words)) or self._is_number(cell):
                continue
            if not (self.label(cell).is_period or self.label(cell).is_unit):
                yield cell.start, cell.end

    def unit_of(self, labels: Sequence[Label]) -> Unit | None:
        """That which a row or a column of these labels says, else that of the table."""
        return next((label.unit for label in labels if label.unit), self.unit)

    @property
    def first_period(self) -> list[Label]:
        """What the first column of numbers speaks of."""
        heads = [self.label(cell) for row in self.headers for cell in self.rows[row] if cell.column >= self.first]
        return [label for label in heads if label.is_period][:1]

    def label(self, cell: Cell) -> Label:
        key = (cell.row, cell.column)
        if key not in self._labels:
            self._labels[key] = self._label(cell.start, cell.end)
        return self._labels[key]

    def _label(self, start: int, end: int) -> Label:
        words = self.text[start : min(end, start + LONGEST_LABEL)]
        folded = fold(words)
        unit = table_units.stated(folded, start)
        bracket = table_units.without(folded)
        if bracket and bracket[1] == len(folded.rstrip()):
            words, folded = words[: bracket[0]], folded[: bracket[0]]
        is_unit = unit is not None and unit.end - unit.start >= len(folded.strip()) - 4 and not bracket
        found = next((word for word in self.vocabulary.words(folded) if word.role in (Role.METRIC, Role.AFTER)), None)
        return Label(
            words=words.strip(),
            start=start,
            end=start + len(words.rstrip()),
            is_period=_is_period(folded),
            is_unit=is_unit,
            metric=None if found is None else found.meaning,
            unit=unit,
        )

    def _is_number(self, cell: Cell) -> bool:
        folded = fold(self.text[cell.start : cell.end]).strip()
        return _NUMBER.fullmatch(folded) is not None and not _is_dated(folded)

    def _header_rows(self) -> set[int]:
        """The rows that the file calls headers, and the first ones up to that with a number which is no year."""
        heads: set[int] = set()
        for number in sorted(self.rows)[:MOST_HEADERS]:
            row = self.rows[number]
            numbers = [cell for cell in row if self._is_number(cell)]
            years = [cell for cell in row if _YEAR.fullmatch(fold(self.text[cell.start : cell.end]).strip())]
            if all(cell.header for cell in row) or not numbers or len(years) == len(numbers) > 0:
                heads.add(number)
            else:
                break
        return heads if len(heads) < len(self.rows) else set()

    def _first_column(self) -> int:
        """Where the numbers begin: behind the columns that mostly hold words."""
        counted: dict[int, list[int]] = defaultdict(lambda: [0, 0])
        for number, row in self.rows.items():
            for cell in row if number not in self.headers else ():
                counted[cell.column][self._is_number(cell)] += 1
        columns = [column for column, (words, numbers) in sorted(counted.items()) if numbers > words and column > 0]
        return columns[0] if columns else 1

    def _heads(self, cell: Cell) -> list[Label]:
        """What stands above the cell, its year put into a day that has none: 截至6月30日止六個月 over 2024年."""
        above = [
            head
            for row in sorted(self.headers)
            for head in self.rows[row]
            if head.column < cell.column + cell.columns and cell.column < head.column + head.columns and head.column >= self.first
        ]
        labels = [self.label(head) for head in above]
        years = [label for label in labels if _YEAR.fullmatch(label.folded.strip())]
        days = [label for label in labels if _DAY_AND_SPAN.match(label.folded)]
        if years and days:
            year = years[0].words.strip().removesuffix("年")
            joined = Label(f"截至{year}年{days[0].words[2:]}", days[0].start, days[0].end, is_period=True)
            return [joined, *(label for label in labels if label is not years[0] and label is not days[0])]
        return labels

    def _unit_of_table(self) -> Unit | None:
        """Said above the table or in its corner, the nearest first."""
        corner = [cell for row in self.headers for cell in self.rows[row] if cell.column < self.first]
        said = [self.label(cell).unit for cell in corner]
        said += [
            table_units.stated(fold(self.text[near.start : near.end]), near.start)
            for near in reversed(self._above)
            if _may_say(near)
        ]
        return next((unit for unit in said if unit), None)

    def _metric_above(self) -> Label | None:
        """The one metric that the heading, the caption or the corner names for the whole table."""
        corner = [(cell.start, cell.end) for row in self.headers for cell in self.rows[row] if cell.column < self.first]
        for start, end in [*corner, *((near.start, near.end) for near in reversed(self._above) if _may_say(near))]:
            folded = fold(self.text[start:end])
            words = [word for word in self.vocabulary.words(folded) if word.role is Role.METRIC]
            if len({word.meaning for word in words}) == 1:
                word = words[0]
                return Label(
                    self.text[start + word.start : start + word.end], start + word.start, start + word.end, metric=word.meaning
                )
        return None


def _may_say(block: Block) -> bool:
    return block.kind in (BlockKind.CAPTION, BlockKind.HEADING, BlockKind.TITLE) or block.end - block.start <= LONGEST_LABEL


def _is_period(folded: str) -> bool:
    words = folded.strip()
    return bool(words) and (_YEAR.fullmatch(words) is not None or _DAY_AND_SPAN.match(words) is not None or _is_dated(words))


def _is_dated(words: str) -> bool:
    """Whether nearly all of the words say a time."""
    found = periods.scan(words, english=True)
    return sum(mention.end - mention.start for mention in found) >= 0.6 * len(words)
