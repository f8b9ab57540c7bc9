"""How right is `extract`? Precision and recall of every slot over texts whose claims were written down by hand (gold/)."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck import manifest
from factcheck.extraction import extract
from factcheck.folding import fold
from factcheck.json_lines import claim_line

GOLD = Path(__file__).resolve().parent / "gold"
SLOTS = ("value", "low", "high", "unit", "change", "entity", "metric", "period")
Claim = Mapping[str, Any]


@dataclass
class Score:
    """Counts of one slot, or of the claims themselves: written down, read, and read rightly."""

    gold: int = 0
    read: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, expected: object, found: object, *, place: str) -> None:
        """One slot of one claim that was found. A null is no answer: it can miss, but it cannot be wrong."""
        self.gold += expected is not None
        self.read += found is not None
        if _same(expected, found):
            self.right += expected is not None
        else:
            self.wrong.append(f"{place}: {found!r}, not {expected!r}")

    def __str__(self) -> str:
        return (
            f"{self.gold:>6} {self.read:>6} {self.right:>6} {_part(self.right, self.read):>10} {_part(self.right, self.gold):>8}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=GOLD, help="texts, each with its .jsonl, and a manifest.csv")
    parser.add_argument("--wrong", action="store_true", help="print every mistake too")
    arguments = parser.parse_args()
    scores = {name: Score() for name in ("claims", *SLOTS)}
    for name, text, gold, found in read(arguments.folder):
        judge(scores, name, text, gold, found)
    print(f"{'':8} {'gold':>6} {'read':>6} {'right':>6} {'precision':>10} {'recall':>8}")
    for slot, score in scores.items():
        print(f"{slot:8} {score}")
    if arguments.wrong:
        for slot, score in scores.items():
            print(f"\n{slot}", *score.wrong, sep="\n  ")


def read(folder: Path) -> Iterator[tuple[str, str, list[Claim], list[Claim]]]:
    """Name, text, the claims written down and the claims read of every text in the folder."""
    rows = manifest.read(folder / "manifest.csv")
    for path in sorted(folder.glob("*.txt")):
        text, row = path.read_text(encoding="utf-8"), rows[path.name]
        gold = [json.loads(line) for line in path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()]
        for claim in gold:
            if text[claim["start"] : claim["end"]] != claim["quote"]:
                sys.exit(f"{path.with_suffix('.jsonl')}: {claim['quote']} does not stand at {claim['start']}.")
        readings = extract(text, published=row.published, region=row.region)
        yield path.stem, text, gold, [claim_line(reading, file=path.name) for reading in readings]


def judge(scores: Mapping[str, Score], name: str, text: str, gold: list[Claim], found: list[Claim]) -> None:
    pairs = matched(gold, found)
    spare = {id(part) for pair in pairs if "optional" in pair[0] for part in pair}  # speech that may pass for a figure
    pairs = [pair for pair in pairs if id(pair[0]) not in spare]
    gold = [claim for claim in gold if "optional" not in claim]
    found = [claim for claim in found if id(claim) not in spare]
    claims = scores["claims"]
    claims.gold += len(gold)
    claims.read += len(found)
    claims.right += len(pairs)
    claims.wrong += [f"{name}: {_context(text, claim)} missed" for claim in gold if id(claim) not in {id(g) for g, _ in pairs}]
    claims.wrong += [f"{name}: {_context(text, claim)} is none" for claim in found if id(claim) not in {id(f) for _, f in pairs}]
    for expected, read in pairs:
        for slot in SLOTS:
            if slot in expected:  # what is not written down is not judged
                scores[slot].add(expected[slot], read[slot], place=f"{name}: {_context(text, expected)}")


def matched(gold: Iterable[Claim], found: list[Claim]) -> list[tuple[Claim, Claim]]:
    """Pairs of claims on the same words; each is in one pair at most, the longest overlap first."""
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


def _same(expected: object, found: object) -> bool:
    if isinstance(expected, str) and isinstance(found, str):
        return fold(expected) == fold(found)
    return expected == found


def _context(text: str, claim: Claim) -> str:
    start, end = claim["start"], claim["end"]
    return f"{text[max(0, start - 8) : start]}[{text[start:end]}]{text[end : end + 4]}".replace("\n", " ")


def _part(right: int, of: int) -> str:
    return f"{right / of:.1%}" if of else "-"


if __name__ == "__main__":
    main()
