"""How right is `extract`? Precision and recall of every slot over texts whose claims were written down by hand (gold/)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import gold_pairs
from gold_set import Claim, GoldText, read

from factcheck.extraction.names import entities
from factcheck.extraction.names.name_words import words
from factcheck.extraction.words.vocabulary import Vocabulary
from factcheck.folding import fold
from factcheck.metrics import METRICS, is_known

#: behind the name of a place: the same place, its government or its team
_OF_A_PLACE = ("省", "市", "县", "区", "州", "国", "政府", "队", "当局", " province", " city", " county", " state", " government")
GOLD = Path(__file__).resolve().parent / "gold"
SLOTS = ("value", "low", "high", "unit", "change", "entity", "metric", "period", "attribution")


@dataclass
class Score:
    """Counts of one slot, or of the claims themselves: written down, read, and read rightly."""

    gold: int = 0
    read: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, expected: object, found: object, *, slot: str, place: str) -> None:
        """One slot of one claim that was found. A null is no answer: it can miss, but it cannot be wrong."""
        self.gold += expected is not None
        self.read += found is not None
        if is_right(expected, found, slot=slot):
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
    texts = list(read(arguments.folder))
    scores = judge(texts)
    pairs = gold_pairs.judge(texts)
    print(f"{'':12} {'gold':>6} {'read':>6} {'right':>6} {'precision':>10} {'recall':>8}")
    for slot, score in scores.items():
        print(f"{slot:12} {score}")
    if pairs.one_figure:
        print(f"\n{pairs}")
    if arguments.wrong:
        for slot, score in scores.items():
            print(f"\n{slot}", *score.wrong, sep="\n  ")
        print("\npairs", *pairs.wrong, sep="\n  ")


def judge(texts: Iterable[GoldText]) -> Mapping[str, Score]:
    """The scores of the claims and of each slot over all the texts."""
    scores = {name: Score() for name in ("claims", *SLOTS)}
    for text in texts:
        _judge_text(scores, text)
    return scores


def _judge_text(scores: Mapping[str, Score], text: GoldText) -> None:
    spare = {id(part) for pair in text.pairs if "optional" in pair[0] for part in pair}  # speech that may pass for a figure
    pairs = [pair for pair in text.pairs if id(pair[0]) not in spare]
    gold = [claim for claim in text.gold if "optional" not in claim]
    found = [claim for claim in text.found if id(claim) not in spare]
    hit = {id(part) for pair in pairs for part in pair}
    claims = scores["claims"]
    claims.gold += len(gold)
    claims.read += len(found)
    claims.right += len(pairs)
    claims.wrong += [f"{text.name}: {text.shown(claim)} missed" for claim in gold if id(claim) not in hit]
    claims.wrong += [f"{text.name}: {text.shown(claim)} is none" for claim in found if id(claim) not in hit]
    for expected, answer in pairs:
        for slot in SLOTS:
            if slot in expected and not _is_phrase(expected, answer, slot):  # what is not written down is not judged
                known_as = _as_lined_up(answer) if slot == "metric" else None
                said = known_as if known_as is not None and known_as == expected[slot] else answer[slot]
                scores[slot].add(expected[slot], said, slot=slot, place=f"{text.name}: {text.shown(expected)}")


def _is_phrase(expected: Claim, answer: Claim, slot: str) -> bool:
    """Whether the metric is a noun outside the vocabulary where none is written down: the vocabulary's keys alone are."""
    return slot == "metric" and expected["metric"] is None and answer["metric"] is not None and not is_known(answer["metric"])


def _as_lined_up(answer: Claim) -> str | None:
    """The other name under which the line-up knows a growth: GDP up by 3.1% on the year is an economic growth of 3.1%."""
    key = str(answer["metric"] or "")
    metric = METRICS.get(key.partition("/")[0])
    grown = answer["change"] is not None and answer["unit"] == "percent" and not {"qoq", "mom"} & {*key.split("/")}
    return metric.rate_is if metric is not None and grown else None


def is_right(expected: object, found: object, *, slot: str) -> bool:
    """Whether a slot is as written down: an entity under its short or its full name, a metric with the scopes written down."""
    if not isinstance(expected, str) or not isinstance(found, str):
        return expected == found
    one, other = fold(expected), fold(found)
    if slot == "entity":
        return _is_one_name(one, other)
    if slot == "metric" and "/" not in one:
        return one == other.partition("/")[0]
    return one == other


def _is_one_name(written: str, found: str) -> bool:
    """Whether two names, folded, call one: 遠山 is 遠山科技, 雷鳥 is 北原雷鳥, Cabrera is Felix Cabrera; 台灣 is not 台灣大學."""
    known = Vocabulary.standard().entities
    if written in known and known[written] == known.get(found):
        return True  # 澳大利亚 is 澳洲
    short, full = sorted((written, found), key=len)
    if len(short) < 2 or (short in _places() and full != short and not full.endswith(_OF_A_PLACE)):
        return False
    if full.startswith(short):
        return True
    return full.endswith(f" {short}") if short.isascii() else found == short and full.endswith(short) and short not in _kinds()


@cache
def _kinds() -> frozenset[str]:
    return words("suffixes") | words("kinds") | words("pronouns")


@cache
def _places() -> frozenset[str]:
    return frozenset(alias for alias, name in Vocabulary.standard().entities.items() if name in entities.standard("place"))


def _part(right: int, of: int) -> str:
    return f"{right / of:.1%}" if of else "-"


if __name__ == "__main__":
    main()
