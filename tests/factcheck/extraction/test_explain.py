"""Which words and which rule gave each slot of a reading, drawn as a small tree?"""

from __future__ import annotations

import pytest

from factcheck.extraction import explain
from factcheck.extraction.evidence import SLOTS
from tests.factcheck.extraction.examples import around, bounds, read

REPORT = "遠山科技公布業績。2024年上半年，遠山科技收入約17.4億元人民幣，按年增長21%。"


def test_a_tree_says_for_every_slot_its_value_its_words_and_its_rule() -> None:
    reading = around(REPORT, "17.4")
    owner = next(evidence.rule for evidence in reading.evidence if evidence.slot == "entity")
    assert explain.tree(REPORT, reading).lines() == [
        "24-34 “約17.4億元人民幣”",
        "├─ number: 1740000000, in [1735000000, 1745000000), 1 decimal, scale 100000000",
        "│  └─ 25-30 “17.4億”: numeral and scale words",
        "├─ unit: CNY",
        "│  └─ 30-34 “元人民幣”: the unit as written",
        "├─ hedge: approx",
        "│  └─ 24-25 “約”: a word for about",
        "├─ change: level: no word of moving, and no share",
        "├─ metric: revenue",
        "│  └─ 22-24 “收入”: before the number in its clause",
        "├─ scope: none: the metric as a whole",
        "├─ entity: 遠山科技",
        f"│  └─ 18-22 “遠山科技”: {owner}",
        "├─ period: 2024-01-01/2024-06-30",
        "│  └─ 9-17 “2024年上半年”: the nearest before the number",
        "└─ attribution: none: the outlet says so itself",
    ]


def test_every_branch_quotes_the_text() -> None:
    tree = explain.tree(REPORT, around(REPORT, "21%"))
    assert [branch.slot for branch in tree.branches] == list(SLOTS)
    assert all(REPORT[branch.start : branch.end] == branch.words for branch in tree.branches if branch.words is not None)


def test_what_the_text_does_not_settle_is_unknown() -> None:
    text = "有關開支為3億元。"
    [reading] = read(text)
    unknown = {branch.slot for branch in explain.tree(text, reading).branches if branch.value == explain.UNKNOWN}
    assert unknown >= {"entity", "period"}


@pytest.mark.parametrize(
    ("quote", "offset"),
    [
        ("約17.4億元人民幣", 0),  # the next one behind
        ("約17.4億元人民幣", 28),  # inside
        ("21%", 36),
    ],
)
def test_a_place_in_the_text_finds_the_reading_there_or_the_next(quote: str, offset: int) -> None:
    found = explain.at(read(REPORT), offset)
    assert found is not None
    assert found.quote == quote


def test_behind_the_last_figure_there_is_none() -> None:
    assert explain.at(read(REPORT), len(REPORT)) is None


@pytest.mark.parametrize("written", ["[7.35, 7.45)", "(, 6000)", "[3, 3]", "(100, )"])
def test_bounds_are_written_as_intervals(written: str) -> None:
    assert explain.interval(bounds(written)) == written
