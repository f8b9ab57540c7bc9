"""Do the scores of the pages' looks, point by point, say what docs/looks.md says of them?"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"
POINTS = 38
MUST_NOT_FAIL = {1, 5, 7, 11, 16, 24, 31}


def scores() -> dict[str, dict[int, int]]:
    """Of each page the points that it has; a page without any figure has no score for one."""
    with (DOCS / "looks.csv").open(newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["page", *map(str, range(1, POINTS + 1))]
    return {name: {point: int(score) for point, score in enumerate(given, 1) if score != "–"} for name, *given in rows[1:]}


@pytest.mark.parametrize(("page", "given"), scores().items(), ids=str)
def test_each_page_is_well(page: str, given: dict[int, int]) -> None:
    assert set(given.values()) <= {0, 1, 2}
    assert all(given[point] for point in MUST_NOT_FAIL & given.keys())
    assert sum(given.values()) >= 0.9 * 2 * len(given)


def test_the_page_of_the_looks_sums_them() -> None:
    told = re.findall(r"^\| ([^|]+?) \| (\d+) \| ([\d, –]+?) \|", (DOCS / "looks.md").read_text(), re.MULTILINE)
    summed = [
        (
            page,
            str(int(50 * sum(given.values()) / len(given))),
            ", ".join(str(point) for point, score in given.items() if score < 2) or "–",
        )
        for page, given in scores().items()
    ]
    assert sorted(told) == sorted(summed)


def test_what_is_not_at_its_best_is_said_of_each_point() -> None:
    told = re.findall(r"^\| (?:\*\*)?(\d+)(?:\*\*)? [^|]+\| [^|]+\|$", (DOCS / "looks.md").read_text(), re.MULTILINE)
    below = {point for given in scores().values() for point, score in given.items() if score < 2}
    assert [int(point) for point in told] == sorted(below)
