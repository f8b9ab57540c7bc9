"""What does a cell of a table say? The sentence that its row, its column and the words above the table make of its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.extraction.tables.table_grid import Grid, Label
from factcheck.extraction.tables.table_units import Unit
from factcheck.extraction.words.vocabulary import Vocabulary
from factcheck.figures import PART, Reading
from factcheck.folding import fold
from factcheck.formats.document import Block
from factcheck.metrics import METRICS
from factcheck.units import MONEY

MOST_CELLS = 3_000  #: of one text: a larger table is data, no report
#: what each contestant has of its own: the row names whose it is, not a part of something
OF_CONTESTANTS = frozenset({"votes", "vote_share", "seats"})
BY_THE_SHARE = frozenset({"eps", "loss_per_share", "dividend_per_share", "book_value_per_share", "share_price"})

_HAN = re.compile("[\u3400-\u9fff]")
_MOVED = re.compile(r"变动|变化|增减|增长|升跌|增幅|涨跌|同比|按年|环比|按季|change|growth|yoy|y/y|qoq|increase", re.IGNORECASE)
_ON_QUARTER = re.compile(r"环比|按季|qoq|q/q", re.IGNORECASE)
_ON_YEAR = re.compile(r"同比|按年|yoy|y/y|year", re.IGNORECASE)
_OUTGOING = re.compile(r"成本|费用|开支|支出|税|亏损|减值|cost|expense|tax|loss|impairment", re.IGNORECASE)
_INCOMING = re.compile(r"利润|溢利|盈利|收益|profit|earnings|income", re.IGNORECASE)
_SHARE = re.compile(r"占比|比重|比例|占.{0,8}%|share|% of", re.IGNORECASE)
_SCALED = re.compile("[百千万亿兆]|illion|thousand")
_TOTAL = re.compile(r"(?:合|总|小)计|总数|总额|总和|整体|全部|全体|total|all|overall", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a sentence, and where they stand in the text; -1 where they only join others. name: whom a cell speaks of."""

    text: str
    start: int
    end: int
    is_number: bool = False
    name: str | None = None
    at: int = -1  #: where the table stands
    is_settled: bool = False  #: of a number: its labels say of what part or which time it is

    @property
    def is_exact(self) -> bool:
        return not self.is_number and self.start >= 0 and self.end - self.start == len(self.text) and self.at < 0

    @property
    def order(self) -> int:
        return self.start if self.at < 0 else self.at


@dataclass(frozen=True, slots=True)
class Told:
    """What tables say: a sentence a number, the cells that are prose, and the words above that only say the unit."""

    sentences: list[list[Part]]
    prose: list[tuple[int, int]]
    units: list[tuple[int, int]]


def told(text: str, blocks: Sequence[Block], vocabulary: Vocabulary) -> Told:
    """For each cell with a number whose metric is known, the sentence that it says."""
    found = Told([], [], [])
    for place, block in enumerate(blocks):
        if not block.cells:
            continue
        grid = Grid(text, block, blocks[max(0, place - 3) : place], vocabulary)
        found.prose.extend(grid.prose())
        if grid.unit and grid.unit.start < block.start:
            found.units.append((grid.unit.start, grid.unit.end))
        if len(found.sentences) < MOST_CELLS:
            found.sentences.extend(_of_table(grid, block.start))
    del found.sentences[MOST_CELLS:]
    return found


def named(reading: Reading, part: Part) -> Reading:
    """The reading of a cell whose row or column names something: a contestant, the owner, or a part of what the text tells."""
    name = part.name
    if part.is_settled and PART in reading.scope:
        reading = replace(reading, scope=tuple(scope for scope in reading.scope if scope != PART))
    if name is None or reading.metric is None or reading.entity == name or fold(name) in reading.scope:
        return reading
    if reading.metric in OF_CONTESTANTS or (reading.entity is None and METRICS[reading.metric].of_organisation):
        return replace(reading, entity=name, names=(name,))
    return replace(reading, scope=(*reading.scope, fold(name)))


def _of_table(grid: Grid, at: int) -> Iterator[list[Part]]:
    for cell, labels in grid.numbers():
        metrics = [label for label in labels if label.is_metric and not _is_move(label)]
        metric = metrics[0] if metrics else grid.metric_above
        moved = next((label for label in labels if _is_move(label)), None)
        share = next((label for label in labels if not label.is_metric and _SHARE.search(label.folded)), None)
        plain = [label for label in labels if label.words and not (label.is_metric or label.is_period or label.is_unit)]
        total = any(_TOTAL.search(label.folded) for label in plain)
        names = [label for label in plain if label not in (moved, share) and not _TOTAL.search(label.folded)]
        if metric is None or len(metrics) > 1 or len(names) > 1 or (share and (total or not names)):
            continue  # of two things at once, or of none: what the number is of, nobody can say
        periods = [label for label in labels if label.is_period] or (grid.first_period if moved or share else [])
        told = _Told(cell, metric, names, periods, moved, share, grid.unit_of(labels), bool(names or periods or total))
        yield [replace(part, at=at) for part in _sentence(told)]


def _is_move(label: Label) -> bool:
    return _MOVED.search(label.folded) is not None and not label.is_period


@dataclass(frozen=True, slots=True)
class _Told:
    cell: Label
    metric: Label
    names: Sequence[Label]
    periods: Sequence[Label]
    moved: Label | None
    share: Label | None
    unit: Unit | None
    is_settled: bool


def _sentence(told: _Told) -> list[Part]:
    """Empty where the cell is a difference that is no percentage: of what it is one, its label does not say."""
    number, own = _number(told.cell, told.metric)
    unit = None if own or (told.unit and not _fits(told.unit, told.metric)) else told.unit
    percent = "%" in told.cell.folded or (unit is not None and unit.suffix.strip() == "%")
    if (told.moved or told.share) and not percent:
        return []
    chinese = _HAN.search(told.metric.words) is not None
    verb, number = _verb(told, number, chinese=chinese)
    name = told.names[0].words if told.names else None
    value = [Part(number, told.cell.start, told.cell.end, is_number=True, name=name, is_settled=told.is_settled)]
    if unit is not None:
        before, behind = (Part(words, unit.start, unit.end) for words in (unit.prefix, unit.suffix))
        value = [part for part in (before, *value, behind) if part.text]
    when = [Part(period.as_period(chinese=chinese), period.start, period.end) for period in told.periods]
    whose, said = [_part(label) for label in told.names], _part(told.metric)
    if chinese:
        comma = [Part("，", -1, -1)] if when else []
        return [*when, *comma, *whose, *([verb, said] if told.share else [said, verb]), *value, Part("。", -1, -1)]
    joined = [piece for part in (*whose, said) for piece in (part, Part(" ", -1, -1))][:-1]
    return [*joined, verb, *value, *([Part(" in ", -1, -1)] if when else []), *when, Part(".", -1, -1)]


def _verb(told: _Told, number: str, *, chinese: bool) -> tuple[Part, str]:
    """What joins metric and number, and the number without the sign that the verb says."""
    if told.share is not None:
        return Part("占" if chinese else " was ", told.share.start, told.share.end), number
    if told.moved is None:
        return Part("为" if chinese else " was ", -1, -1), number
    down, place = number.startswith("-"), (told.moved.start, told.moved.end)
    on = "环比" if _ON_QUARTER.search(told.moved.folded) else "同比" if _ON_YEAR.search(told.moved.folded) else ""
    verb = f"{on}{'下降' if down else '增长'}" if chinese else f" {'fell' if down else 'rose'} by "
    return Part(verb, *place), number.lstrip("+-")


def _part(label: Label) -> Part:
    return Part(label.words, label.start, label.end)


def _number(cell: Label, metric: Label) -> tuple[str, bool]:
    """The number of a cell, and whether it brings its own unit. Brackets say minus, but where the label says what goes out."""
    words = cell.words.strip()
    negative = words.startswith(("(", "（"))
    bare = words.strip("()（） ")
    outgoing = _OUTGOING.search(metric.folded) and not _INCOMING.search(metric.folded)
    if negative and not outgoing:
        bare = f"-{bare}"
    return bare, re.fullmatch(r"[+-]?[0-9][0-9,.]*", fold(bare)) is None


def _fits(unit: Unit, metric: Label) -> bool:
    """Whether what the table is in can be what the row counts: neither are employees its money, nor is a share its millions."""
    known = METRICS.get(metric.metric or "")
    if known is None or not unit.is_money:
        return True
    return MONEY in known.dimensions and not (known.key in BY_THE_SHARE and _SCALED.search(unit.suffix))
