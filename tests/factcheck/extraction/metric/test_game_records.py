"""26勝8和4負 are games won, drawn and lost; a score and a responsibility are none."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, read


@pytest.mark.parametrize(
    "text",
    [
        "遠山城全季38場錄得26勝8和4負。",
        "遠山城以26勝8和4敗封王。",
        "战绩：26胜8平4负",
        "遠山城26勝8和4負，攻入79球、失31球。",
    ],
)
def test_a_record_is_three_figures(text: str) -> None:
    told = [(r.metric, str(r.value)) for r in read(text) if r.metric in ("wins", "draws", "losses_of_games")]
    assert told == [("wins", "26"), ("draws", "8"), ("losses_of_games", "4")]


@pytest.mark.parametrize(
    ("metric", "quote", "text"),
    [
        ("wins", "10勝", "球隊本季10勝5敗。"),
        ("losses_of_games", "5敗", "球隊本季10勝5敗。"),
        ("goals", "79球", "全隊攻進79球、只失31球。"),
        ("goals_conceded", "31球", "全隊攻進79球、只失31球。"),
        ("draws", "eight", "They have drawn eight matches in the league this season under their coach."),
        ("league_points", "86分", "遠山城以86分封王。"),
        ("possession", "57.4%", "控球率57.4%，射門18次，角球9個。"),
        ("shots_at_goal", "18次", "控球率57.4%，射門18次，角球9個。"),
        ("corners", "9個", "控球率57.4%，射門18次，角球9個。"),
        ("vote_margin", "313張", "陳慕雲以313張多數票險勝。"),
    ],
)
def test_what_a_match_counts(metric: str, quote: str, text: str) -> None:
    assert around(text, quote).metric == metric


def test_games_without_a_goal_are_games() -> None:
    assert around("遠山隊6場比賽零失球。", "6場").metric != "goals_conceded"


@pytest.mark.parametrize("text", ["遠山隊以1：2敗。", "上半年3勝負責任。", "遠山隊3比2勝。"])
def test_no_record(text: str) -> None:
    assert not {"wins", "draws", "losses_of_games"} & {reading.metric for reading in read(text)}
