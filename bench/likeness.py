"""How much does each piece of evidence say that two numbers left over in two texts are one figure? Fits lining_up/weights.

Takes every pair that left_over would weigh in the stories whose claims are written down; a pair is of one figure where both
claims are. A logistic regression with a small penalty, so that what is rare weighs little. --halves fits one half of the
stories and prints how the other half fares.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gold_set import GoldText, read

from factcheck.lining_up import left_over
from factcheck.lining_up.figure_key import Figure, Key, Member
from factcheck.lining_up.grouping import settled
from factcheck.lining_up.likeness import Lone
from factcheck.lining_up.probably_one import apart, lone_of, standing_of
from factcheck.lining_up.weights import ALARM, are_same, weight

HERE = Path(__file__).resolve().parent
FOLDERS = ("stories", "slips")
PENALTY = 1.0
SWEEPS = 40
BIAS = "before all"
Weigh = Callable[[Sequence[str]], int]


class Row(NamedTuple):
    """The evidence on one pair of one story, and whether both claims are of one figure."""

    story: str
    found: Sequence[str]
    is_one: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", default=FOLDERS, help="folders of bench/ with stories")
    parser.add_argument("--halves", action="store_true", help="fit one half, judge the other")
    arguments = parser.parse_args()
    stories = [story for folder in arguments.folders for story in _stories(read(HERE / folder))]
    if arguments.halves:
        halves = stories[::2], stories[1::2]
        for mine, other in (halves, halves[::-1]):
            weights = fit([row for story in mine for row in rows(story)])
            print(_judged(other, lambda found, weights=weights: _sum(weights, found)))  # type: ignore[misc]
        return
    data = [row for story in stories for row in rows(story)]
    weights = fit(data)
    seen, right = Counter(name for row in data for name in row.found), Counter(n for r in data if r.is_one for n in r.found)
    for name in sorted(weights):
        print(f'    "{name}": {weights[name]},  # {right[name]} of {seen[name]}')
    print(_judged(stories, weight))


def _sum(weights: dict[str, int], found: Sequence[str]) -> int:
    return weights.get(BIAS, 0) + sum(weights.get(name, -10) for name in found) - (0 if are_same(found) else ALARM)


def rows(story: Sequence[GoldText]) -> Iterator[Row]:
    """Every pair that is weighed before any is joined."""
    members, owners, keys, figures = settled(text.as_file for text in story)
    figure_of = {
        (text.file, found["start"]): str(gold["figure"]).partition("@")[0]
        for text in story
        for gold, found in text.pairs
        if "figure" in gold
    }
    of = [figure_of.get((member.file.name, member.reading.start)) for member in members]
    for pair in left_over.weighed(*_left(members, owners, keys, figures)):
        yield Row(story[0].story, pair.found, of[pair.one] is not None and of[pair.one] == of[pair.other])


def fit(data: Sequence[Row]) -> dict[str, int]:
    """Weights in tenths of a natural logarithm, by steps of Newton for one weight after another."""
    names = sorted({name for row in data for name in row.found} | {BIAS})
    where: dict[str, list[int]] = defaultdict(list)
    for index, row in enumerate(data):
        for name in (*row.found, BIAS):
            where[name].append(index)
    weights, score = dict.fromkeys(names, 0.0), [0.0] * len(data)
    for _ in range(SWEEPS):
        for name in names:
            chances = [(1 / (1 + math.exp(-score[index])), index) for index in where[name]]
            slope = sum(data[index].is_one - chance for chance, index in chances) - PENALTY * weights[name]
            step = slope / (sum(chance * (1 - chance) for chance, _ in chances) + PENALTY)
            weights[name] += step
            for index in where[name]:
                score[index] += step
    return {name: round(10 * found) for name, found in weights.items()}


def _left(
    members: Sequence[Member], owners: Sequence[str | None], keys: Sequence[Key | None], figures: Sequence[Figure]
) -> tuple[list[Lone], list[int | None]]:
    parts = [part for figure in figures for part in apart(members, figure)]
    return lone_of(members, owners, keys), standing_of(members, parts)


def _stories(texts: Iterable[GoldText]) -> Iterable[Sequence[GoldText]]:
    stories: dict[str, list[GoldText]] = defaultdict(list)
    for text in texts:
        stories[text.story].append(text)
    return stories.values()


def _judged(stories: Iterable[Sequence[GoldText]], weigh: Weigh) -> str:
    """How many pairs would be joined, and how many of them rightly; of the written down only."""
    joined = right = 0
    for story in stories:
        members, owners, keys, figures = settled(text.as_file for text in story)
        of = {
            (text.file, found["start"]): str(gold.get("figure", id(gold))).partition("@")[0]
            for text in story
            for gold, found in text.pairs
        }
        for pair in left_over.pairs(*_left(members, owners, keys, figures), weigh):
            one, other = ((members[place].file.name, members[place].reading.start) for place in (pair.one, pair.other))
            if one in of and other in of:
                joined += 1
                right += of[one] == of[other]
    return f"joined {joined}, rightly {right}"


if __name__ == "__main__":
    main()
