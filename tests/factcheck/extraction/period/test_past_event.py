"""Which tallies are of the event that the text tells, and which of one that it looks back on?"""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from tests.factcheck.extraction.examples import read


def keys(text: str) -> list[str | None]:
    return [reading.metric_key for reading in read(text)]


@pytest.mark.parametrize(
    ("metric_keys", "text"),
    [
        (["dead", "dead/of 2018"], "白石鎮地震造成6人死亡。2018年的地震曾造成17人死亡。"),
        (["dead/of 2025-01"], "今年1月7日的大火造成9人死亡。"),
        (["turnout", "turnout/of 2022"], "投票率為61.2%，2022年的投票率為64.7%。"),
        # counted since long ago, though up to now
        (["area_burned", "area_burned/of 2025"], "山火過火面積達3,400公頃。今年至今過火面積累計6.13萬公頃。"),
        # as news
        (["dead"], "昨天的地震造成6人死亡。"),
        (["dead"], "3月2日的地震造成6人死亡。"),
        (["dead"], "地震造成6人死亡。"),
        # only tallies of an event: what a company had in 2018 has its period
        (["employees"], "遠山科技2018年底有6,113名員工。"),
    ],
)
def test_a_tally_of_long_ago_is_another_events(metric_keys: list[str], text: str) -> None:
    assert keys(text) == metric_keys


def test_without_a_published_day_nothing_is_long_ago() -> None:
    [reading] = extract("2018年的地震曾造成17人死亡。")

    assert reading.metric_key == "dead"


def test_the_words_of_the_time_say_why() -> None:
    [reading] = read("2018年的地震曾造成17人死亡。")

    scope = next(evidence for evidence in reading.evidence if evidence.slot == "scope")
    assert "2018年的地震曾造成17人死亡。"[scope.start : scope.end] == "2018年"
