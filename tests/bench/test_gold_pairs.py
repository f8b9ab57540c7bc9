"""Are the pairs of the line-up counted rightly? Three short texts of one story, and what was written down of them."""

from __future__ import annotations

from typing import Any

from gold_pairs import judge
from gold_set import GoldText, matched

from factcheck.extraction import extract
from factcheck.json_lines import claim_line
from factcheck.manifest import Row

FIRST = "遠山科技2024年營業收入30億元，淨利潤2億元。"
SECOND = "遠山科技2024年營業收入31億元。"


def text(file: str, words: str, **figures: str) -> GoldText:
    """A text of which each of the quoted words is written down with its figure."""
    gold: list[dict[str, Any]] = []
    for figure, quote in figures.items():
        start = words.index(quote)
        gold.append({"start": start, "end": start + len(quote), "quote": quote, "unit": "CNY", "figure": figure})
    readings = extract(words, region="CN")
    found = [claim_line(reading, file=file) for reading in readings]
    return GoldText(file=file, text=words, gold=gold, readings=readings, found=found, row=Row(file=file))


def test_a_pair_of_one_figure_is_found() -> None:
    score = judge([text("s__a.txt", FIRST, revenue="30億元", profit="2億元"), text("s__b.txt", SECOND, revenue="31億元")])
    assert (score.one_figure, score.found) == (1, 1)
    assert (score.lined_up, score.right) == (1, 1)
    assert (score.look_alikes, score.taken_for_one) == (2, 0)


def test_a_pair_that_the_gold_set_tells_apart_is_a_look_alike() -> None:
    score = judge([text("s__a.txt", FIRST, revenue="30億元"), text("s__b.txt", SECOND, other="31億元")])
    assert (score.one_figure, score.lined_up, score.right) == (0, 1, 0)
    assert (score.look_alikes, score.taken_for_one) == (1, 1)


def test_a_missed_claim_counts_among_the_pairs() -> None:
    score = judge([text("s__a.txt", FIRST, revenue="30億元"), text("s__b.txt", "它那年有31億元進帳。", revenue="31億元")])
    assert (score.one_figure, score.found) == (1, 0)


def test_what_has_no_figure_is_not_judged() -> None:
    score = judge([text("s__a.txt", FIRST, profit="2億元"), text("s__b.txt", SECOND)])
    assert (score.lined_up, score.right, score.unjudged) == (0, 0, 1)


def test_texts_of_two_stories_do_not_meet() -> None:
    score = judge([text("s__a.txt", FIRST, revenue="30億元"), text("t__b.txt", SECOND, revenue="31億元")])
    assert (score.one_figure, score.lined_up) == (0, 0)


def test_the_longest_overlap_is_matched_first() -> None:
    gold = [{"start": 0, "end": 4}, {"start": 4, "end": 9}]
    found = [{"start": 3, "end": 9}]
    assert matched(gold, found) == [(gold[1], found[0])]
