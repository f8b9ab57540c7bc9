"""Old value, new value and rate, told in one sentence or found by their periods."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.sums import Role
from tests.factcheck.sums.examples import said, sums

HOLDS = [
    ("growth holds 6.11", "遠山科技研發開支由去年同期的17.83億元增加6.1%，達到18.92億元。"),
    ("growth holds 6.11", "遠山科技研發開支18.92億元，較去年同期的17.83億元增加6.1%。"),
    ("growth holds -5.2", "遠山科技股價下跌5.2%，股價從12.5萬韓元下跌至11.85萬韓元。"),
    ("growth holds 20", "遠山科技去年門市45000家，今年54000家，增加20%。"),
    ("growth holds 20.8", "Yuanshan's revenue rose 21% to 1.74 billion yuan from 1.44 billion yuan."),
    # hedges count, and rounding never raises an alarm
    ("growth holds 65.8", "月費由1200元漲至1990元，漲幅高達66%。"),
    ("growth holds 72.6", "天然氣價格從4.2美元升至7.25美元，漲幅超過70%。"),
    ("growth holds -21", "遠山科技淨虧損24.57億元，較上年同期的31.23億元減少兩成以上。"),
    # by their periods, in two sentences
    ("growth holds 30.18", "遠山科技2024年純利9.36億元，按年增加30.2%。遠山科技2023年純利為7.19億元。"),
]
FAILS = [
    ("growth fails 20", "遠山科技門市由45000家增至54000家，增幅約70%。"),
    ("growth fails 6.11", "遠山科技研發開支18.92億元，較去年同期的17.83億元增加1.6%。"),
    ("growth fails -6.11", "遠山科技研發開支17.83億元，較去年同期的18.99億元增加6.1%。"),  # the direction
]
SILENT = [
    "遠山科技收入17.4億元，同比增長21%，淨虧損則從31.23億元減少至24.57億元。",  # the rate is of the revenue
    "本土41例、境外17例，為去年同期19例的3.1倍。",  # the multiple is of both
    "遠山科技收入由10億元增至20億元，年均增長15%。",  # a year on average
    "遠山科技跌3.7%，長河證券將其目標價從75元下調至55元。",
    "遠山科技11月收入20億元，環比增長5%。遠山科技去年11月收入為10億元。",  # against the month before
]


@pytest.mark.parametrize(("expected", "text"), HOLDS + FAILS)
def test_growth(expected: str, text: str) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_of_growth_whose_values_are_not_sure(text: str) -> None:
    assert said(text) == []


def test_the_order_of_the_year_before_and_this_year_is_read() -> None:
    [one] = sums("去年同期榕南市有53例，今年同期為41例，同比下降22.6%。")
    assert [(part.role, part.reading.quote) for part in one.parts] == [
        (Role.NEW, "41例"),
        (Role.OLD, "53例"),
        (Role.GROWTH, "22.6%"),
    ]


REACHED = (
    "遠山科技公布，截至2023年年底，遠山科技GPU數量達到45000張卡。截至2024年8月，GPU數量上升至54000張卡，相較今年3月提升約{rate}。"
)


@pytest.mark.parametrize(("rate", "expected"), [("70%", [("fails", True, 50)]), ("10%", [])])
def test_growth_over_a_part_of_the_way_cannot_be_more_than_over_all_of_it(
    rate: str, expected: list[tuple[str, bool, int]]
) -> None:
    checks = sums(REACHED.format(rate=rate), published=date(2024, 10, 23))
    assert [(one.outcome, one.is_other_base, one.off) for one in checks] == expected
