"""What stands in a folder of texts with their claims written down, and which readings of the engine are those claims?"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from factcheck import manifest
from factcheck.extraction import extract
from factcheck.figures import Reading
from factcheck.json_lines import claim_line
from factcheck.lining_up import File

Claim = Mapping[str, Any]  #: a line of a .jsonl, or of `manage.py extract`


@dataclass(frozen=True, kw_only=True)
class GoldText:
    """One text: the claims written down, the readings of it, and the pairs of both on the same words."""

    file: str
    text: str
    gold: Sequence[Claim]
    readings: Sequence[Reading]
    found: Sequence[Claim]  #: the readings as `manage.py extract` prints them, in the same order
    row: manifest.Row

    @property
    def name(self) -> str:
        return self.file.removesuffix(".txt")

    @property
    def story(self) -> str:
        """tw_quake__a.txt and tw_quake__b.txt are of one story; a text without __ is one of its own."""
        return self.name.partition("__")[0]

    @property
    def pairs(self) -> list[tuple[Claim, Claim]]:
        return matched(self.gold, self.found)

    @property
    def as_file(self) -> File:
        published = self.row.published
        if isinstance(published, date) and not isinstance(published, datetime):
            published = datetime.combine(published, time.min)
        return File(
            name=self.file,
            outlet=self.row.outlet or self.file,
            readings=self.readings,
            published=published,
            story=self.story,
            text=self.text,
        )

    def shown(self, claim: Claim) -> str:
        """The claim's words with a few around them."""
        start, end = claim["start"], claim["end"]
        return f"{self.text[max(0, start - 8) : start]}[{self.text[start:end]}]{self.text[end : end + 4]}".replace("\n", " ")


def read(folder: Path) -> Iterator[GoldText]:
    """Every text of the folder, read by the engine as its manifest describes it."""
    rows = manifest.read(folder / "manifest.csv")
    for path in sorted(folder.glob("*.txt")):
        text, row = path.read_text(encoding="utf-8"), rows[path.name]
        gold = [json.loads(line) for line in path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()]
        for claim in gold:
            if text[claim["start"] : claim["end"]] != claim["quote"]:
                sys.exit(f"{path.with_suffix('.jsonl')}: {claim['quote']} does not stand at {claim['start']}.")
        readings = extract(text, published=row.published, region=row.region)
        found = [claim_line(reading, file=path.name) for reading in readings]
        yield GoldText(file=path.name, text=text, gold=gold, readings=readings, found=found, row=row)


def matched(gold: Iterable[Claim], found: Iterable[Claim]) -> list[tuple[Claim, Claim]]:
    """Pairs of claims on the same words; each is in one pair at most, the longest overlap first."""
    found = list(found)
    pairs = [(g, f) for g in gold for f in found if _overlap(g, f) > 0]
    pairs.sort(key=lambda pair: -_overlap(*pair))
    taken: Counter[int] = Counter()
    kept = []
    for g, f in pairs:
        if not taken[id(g)] and not taken[id(f)]:
            taken.update((id(g), id(f)))
            kept.append((g, f))
    return sorted(kept, key=lambda pair: pair[0]["start"])


def _overlap(one: Claim, other: Claim) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))
