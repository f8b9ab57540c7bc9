"""How is a text read that has blocks? Its prose without the furniture, its tables cell by cell with what their headers say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from factcheck.extraction import pipeline
from factcheck.extraction.tables import table_units, tables
from factcheck.extraction.words.vocabulary import Vocabulary
from factcheck.figures import Evidence, Reading
from factcheck.folding import fold
from factcheck.formats.document import Block, BlockKind

_DIGIT = re.compile("[0-9０-９]")
_BREAK = tables.Part("\n", -1, -1)
_AS_A_CELL = "what the table's headers and captions say of the cell"


def extract(
    text: str,
    *,
    published: date | datetime | None = None,
    region: str | None = None,
    vocabulary: Vocabulary | None = None,
    blocks: Sequence[Block] = (),
) -> list[Reading]:
    """Every figure of the text, in order, as pipeline.extract reads it. blocks: of this text; without them all of it is prose.

    Furniture is not read. A cell of a table is read as the sentence that its headers make of it; its quote is the cell.
    """
    vocabulary = vocabulary or Vocabulary.standard()
    apart = [block for block in blocks if block.kind is BlockKind.FURNITURE or block.cells]
    if not apart:
        readings = pipeline.extract(text, published=published, region=region, vocabulary=vocabulary)
        return [reading for reading in readings if not _states_a_unit(text, reading)]
    told = tables.told(text, blocks, vocabulary)
    kept = _kept(text, [(block.start, block.end) for block in apart] + told.units)
    cells = [part for start, end in told.prose for part in (tables.Part(text[start:end], start, end), _BREAK)]
    prose = _Composed.of(_in_order([*kept, *cells]))
    readings = pipeline.extract(prose.text, published=published, region=region, vocabulary=vocabulary)
    found = prose.original(text, readings, _in_prose)
    if told.sentences:
        whole = _Composed.of(_in_order([*kept, *(part for sentence in told.sentences for part in (*sentence, _BREAK))]))
        readings = pipeline.extract(whole.text, published=published, region=region, vocabulary=vocabulary)
        found += [reading for reading in whole.original(text, readings, _in_cell) if reading.metric is not None]
    found = [reading for reading in found if not _states_a_unit(text, reading)]
    return sorted(found, key=lambda reading: (reading.start, reading.end))


def _states_a_unit(text: str, reading: Reading) -> bool:
    """Whether a reading is no amount but what a table or a report is in."""
    if reading.metric is not None or _DIGIT.search(reading.quote):
        return False
    around = fold(text[max(0, reading.start - 6) : reading.end + 6])
    start = min(6, reading.start)
    return table_units.only_states(around, start, start + reading.end - reading.start)


def _kept(text: str, apart: Iterable[tuple[int, int]]) -> list[tables.Part]:
    """What stands between the passages that are set apart."""
    parts, at = [], 0
    for start, end in [*sorted(apart), (len(text), len(text))]:
        if words := text[at:start].strip("\n"):
            first = text.index(words, at)
            parts += [tables.Part(words, first, first + len(words)), _BREAK]
        at = max(at, end)
    return parts


def _in_order(parts: Iterable[tables.Part]) -> list[tables.Part]:
    """Sentences of cells stand where their table does, so that what is told above it is known to them."""
    ordered: list[list[tables.Part]] = [[]]
    for part in parts:
        ordered[-1].append(part)
        if part is _BREAK:
            ordered.append([])
    first = [(line[0].order, line) for line in ordered if line]
    return [part for _, line in sorted(first, key=lambda pair: pair[0]) for part in line]


def _in_prose(part: tables.Part) -> bool:
    return part.is_exact


def _in_cell(part: tables.Part) -> bool:
    return part.is_number


@dataclass(frozen=True)
class _Composed:
    """A text made of parts of another one, and where each of them comes from."""

    text: str
    parts: Sequence[tables.Part]
    starts: Sequence[int]

    @classmethod
    def of(cls, parts: Sequence[tables.Part]) -> _Composed:
        starts, at = [], 0
        for part in parts:
            starts.append(at)
            at += len(part.text)
        return cls("".join(part.text for part in parts), parts, starts)

    def original(self, text: str, readings: Iterable[Reading], wanted: Callable[[tables.Part], bool]) -> list[Reading]:
        """The readings that lie in a wanted part, with the offsets of the text they come from."""
        found = []
        for reading in readings:
            part = self._wanted(reading, wanted)
            if part is None:
                continue
            start, end = self._place(reading.start, reading.end) if part.is_exact else (part.start, part.end)
            said = tuple(self._evidence(evidence, (start, end)) for evidence in reading.evidence)
            moved = replace(reading, start=start, end=end, quote=text[start:end], evidence=said)
            found.append(moved if part.is_exact else tables.named(moved, part))
        return found

    def _wanted(self, reading: Reading, wanted: Callable[[tables.Part], bool]) -> tables.Part | None:
        first, last = (bisect_right(self.starts, at) - 1 for at in (reading.start, reading.end - 1))
        inside = [part for part in self.parts[first : last + 1] if wanted(part)]
        return inside[0] if len(inside) == 1 else None

    def _place(self, start: int, end: int) -> tuple[int, int]:
        index = bisect_right(self.starts, start) - 1
        moved = self.parts[index].start - self.starts[index]
        return start + moved, end + moved

    def _evidence(self, evidence: Evidence, number: tuple[int, int]) -> Evidence:
        """Words that stand for a header or a caption are those of the header or the caption; what joins them is the number."""
        part = self.parts[bisect_right(self.starts, evidence.start) - 1]
        if part.is_exact:
            start, end = self._place(evidence.start, evidence.end)
        else:
            start, end = (part.start, part.end) if part.start >= 0 else number
        rule = evidence.rule if part.is_exact else _AS_A_CELL
        return Evidence(slot=evidence.slot, start=start, end=end, rule=rule)
