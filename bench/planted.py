"""How many planted slips does the comparison report, and are its alarms true? For a folder whose slips.csv names the slips."""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gold_set import Claim, GoldText, read

from factcheck.comparison import Comparison, Relation
from factcheck.lining_up import group
from factcheck.units import UNITS

UNSEEN = Path(__file__).resolve().parent / "unseen"
REPORTED = (Relation.CONFLICT, Relation.UNIT_MISMATCH)
#: which diagnoses, or reasons where there is no diagnosis, name a slip of a kind rightly
CODES: Mapping[str, Collection[str]] = {
    "transposed": {"transposed_digits"},
    "off_by_one": {"off_by_one", "last_digit"},
    "power_of_ten": {"power_of_ten"},
    "scale_word": {"scale_word", "scale"},
    "currency": {"currency_label", "currency"},
    "percent_point": {"percent_label", "percentage_points"},
    "truncated": {"truncated", "currency_truncated"},
    "direction": {"direction"},
}


@dataclass(frozen=True, kw_only=True)
class Slip:
    """A claim that was written down wrongly on purpose; other outlets state its figure rightly."""

    figure: str
    file: str
    start: int
    kind: str


@dataclass(frozen=True, kw_only=True)
class Told:
    """A claim that was written down, in its text."""

    text: GoldText
    claim: Claim

    @property
    def said(self) -> Hashable:
        """What its text says again with the same words: the line-up keeps one of several such claims."""
        claim = self.claim
        return self.text.file, claim.get("figure"), claim.get("value"), claim.get("unit"), claim.get("change")

    def __str__(self) -> str:
        return f"{self.text.file} {self.text.shown(self.claim)}"


@dataclass(frozen=True, kw_only=True)
class Alarm:
    """One figure of the line-up whose claims the comparison reports as apart; what of them was written down."""

    comparison: Comparison
    told: Sequence[Told]
    shown: str

    @property
    def code(self) -> str:
        """What is thought to have gone wrong, the likeliest; the reason's code where nothing is."""
        return self.comparison.diagnoses[0].code if self.comparison.diagnoses else self.comparison.reason.code


@dataclass
class KindScore:
    """Of the slips of one kind: how many there are, how many are reported, how many of these with the right diagnosis."""

    slips: int = 0
    reported: int = 0
    named: int = 0


@dataclass
class Score:
    """Counts of the slips by kind and of the alarms, with what went wrong in words."""

    kinds: dict[str, KindScore] = field(default_factory=lambda: defaultdict(KindScore))
    alarms: int = 0
    true: int = 0
    missed: list[str] = field(default_factory=list)
    misnamed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def total(self) -> KindScore:
        return KindScore(
            slips=sum(kind.slips for kind in self.kinds.values()),
            reported=sum(kind.reported for kind in self.kinds.values()),
            named=sum(kind.named for kind in self.kinds.values()),
        )

    def __str__(self) -> str:
        rows = [*sorted(self.kinds.items()), ("all", self.total)]
        return "\n".join(
            (
                f"{'':14} {'slips':>6} {'reported':>9} {'':>7} {'diagnosed first':>16}",
                *(
                    f"{name:14} {kind.slips:>6} {kind.reported:>9} {_part(kind.reported, kind.slips)} "
                    f"{kind.named:>16} {_part(kind.named, kind.reported)}"
                    for name, kind in rows
                ),
                "",
                f"figures reported {self.alarms:>4}  truly {self.true:>4} {_part(self.true, self.alarms)}",
            )
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", nargs="?", type=Path, default=UNSEEN, help="texts, each with its .jsonl; manifest.csv, slips.csv"
    )
    parser.add_argument("--wrong", action="store_true", help="print every slip that is missed or misnamed and every false alarm")
    arguments = parser.parse_args()
    score = judge(list(read(arguments.folder)), read_slips(arguments.folder / "slips.csv"))
    print(score)
    if arguments.wrong:
        for title, lines in (("missed", score.missed), ("misnamed", score.misnamed), ("false alarms", score.false)):
            print(f"\n{title}", *lines, sep="\n  ")


def read_slips(path: Path) -> list[Slip]:
    """The slips of a folder. Ends the program where one is of a kind that nobody knows."""
    with path.open(encoding="utf-8", newline="") as file:
        slips = [
            Slip(figure=row["figure"], file=row["file"], start=int(row["start"]), kind=row["kind"])
            for row in csv.DictReader(file)
        ]
    unknown = {slip.kind for slip in slips} - CODES.keys()
    if unknown:
        sys.exit(f"{path}: no slip is of the kind {', '.join(sorted(unknown))}; the kinds are {', '.join(CODES)}.")
    return slips


def judge(texts: Sequence[GoldText], slips: Iterable[Slip]) -> Score:
    """Each story's texts lined up among themselves and compared, as a newsroom does it."""
    score = Score()
    told = [Told(text=text, claim=claim) for text in texts for claim in text.gold if "optional" not in claim]
    at = {(one.text.file, one.claim["start"]): one for one in told}
    slipped = [(slip, _of(slip, at)) for slip in slips]
    wrong = {one.said for _, one in slipped}
    alarms = [alarm for story in _stories(texts) for alarm in _alarms(story, at)]
    for slip, one in slipped:
        _judge_slip(score, slip, one, next((alarm for alarm in alarms if _shows(alarm, one, wrong)), None))
    for alarm in alarms:
        true = any(one.said in wrong for one in alarm.told) or any(_are_apart(a, b) for a, b in _pairs(alarm.told))
        score.alarms += 1
        score.true += true
        if not true:
            score.false.append(f"{alarm.comparison.relation} ({alarm.code}): {alarm.shown}")
    return score


def _judge_slip(score: Score, slip: Slip, one: Told, alarm: Alarm | None) -> None:
    kind = score.kinds[slip.kind]
    kind.slips += 1
    if alarm is None:
        score.missed.append(f"{slip.kind} {slip.figure}: {one}")
        return
    kind.reported += 1
    kind.named += alarm.code in CODES[slip.kind]
    if alarm.code not in CODES[slip.kind]:
        score.misnamed.append(f"{slip.kind} {slip.figure}: {one} is called {alarm.code}")


def _of(slip: Slip, at: Mapping[tuple[str, int], Told]) -> Told:
    """The claim that a slip is. Ends the program where slips.csv and the claims do not fit."""
    one = at.get((slip.file, slip.start))
    if one is None or one.claim.get("figure") != slip.figure:
        sys.exit(f"slips.csv: no claim of {slip.figure} stands at {slip.start} of {slip.file}.")
    return one


def _shows(alarm: Alarm, slipped: Told, wrong: Collection[Hashable]) -> bool:
    """Whether the slip stands there beside a right claim of another outlet."""
    return any(one.said == slipped.said for one in alarm.told) and any(
        one.claim.get("figure") == slipped.claim["figure"] and one.text.file != slipped.text.file and one.said not in wrong
        for one in alarm.told
    )


def _stories(texts: Iterable[GoldText]) -> Iterable[Sequence[GoldText]]:
    stories: dict[str, list[GoldText]] = defaultdict(list)
    for text in texts:
        stories[text.story].append(text)
    return stories.values()


def _alarms(story: Sequence[GoldText], at: Mapping[tuple[str, int], Told]) -> Iterator[Alarm]:
    """The figures of a story that are reported."""
    read = {
        (text.file, found["start"], found["end"]): at[text.file, gold["start"]]
        for text in story
        for gold, found in text.pairs
        if "optional" not in gold
    }
    for figure in group(text.as_file for text in story):
        comparison = figure.comparison
        if comparison.relation not in REPORTED:
            continue
        readings = [(member.file.name, member.reading) for member in figure.members]
        places = [(file, reading.start, reading.end) for file, reading in readings]
        yield Alarm(
            comparison=comparison,
            told=[read[place] for place in places if place in read],
            shown=" / ".join(
                str(read[place]) if place in read else f"{file} [{reading.quote}]"
                for place, (file, reading) in zip(places, readings, strict=True)
            ),
        )


def _pairs(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Those of two files that speak of one figure."""
    for one, other in combinations(told, 2):
        figure = one.claim.get("figure")
        if figure is not None and figure == other.claim.get("figure") and one.text.file != other.text.file:
            yield one, other


def _are_apart(one: Told, other: Told) -> bool:
    """Whether no value satisfies both as they were written down. Two roundings that only touch are apart: ends are open."""
    (low, high), (other_low, other_high) = _bounds(one.claim), _bounds(other.claim)
    begin = max((end for end in (low, other_low) if end is not None), default=None)
    end = min((end for end in (high, other_high) if end is not None), default=None)
    if begin is None or end is None:
        return False
    are_wide = None not in (low, high, other_low, other_high) and low != high and other_low != other_high
    return begin > end or (begin == end and are_wide)


def _bounds(claim: Claim) -> tuple[Decimal | None, Decimal | None]:
    """The ends in the base unit of the dimension, with the sign of the change: down by 5 % ends below zero."""
    unit = UNITS.get(claim.get("unit") or "")
    factor = Decimal(1) if unit is None else unit.factor
    low, high = (None if claim.get(end) is None else Decimal(claim[end]) * factor for end in ("low", "high"))
    if claim.get("change") != "down":
        return low, high
    return None if high is None else -high, None if low is None else -low


def _part(count: int, of: int) -> str:
    return f"{count / of:>7.1%}" if of else f"{'–':>7}"


if __name__ == "__main__":
    main()
