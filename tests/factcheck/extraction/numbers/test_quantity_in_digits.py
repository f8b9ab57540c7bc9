"""What does a number in digits say with its unit? A point before it is its own, or that of a list."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extraction import extract


def test_a_number_may_begin_with_its_point() -> None:
    [average] = [one for one in extract("a winning percentage of .602, third best") if one.value]

    assert (average.quote, average.value) == (".602", Decimal("0.602"))


@pytest.mark.parametrize("text", ["林曉本季打擊率.312，", "林曉打擊率達.312。", "勝率升至.312排名第三"])
def test_an_average_has_no_nought_before_its_point_in_chinese_either(text: str) -> None:
    [average] = [one for one in extract(text) if one.value]

    assert average.value == Decimal("0.312")


@pytest.mark.parametrize("text", ["數字背後\n．66人死亡", "．66人死亡"])
def test_a_point_that_opens_a_line_is_that_of_a_list(text: str) -> None:
    [dead] = [one for one in extract(text) if one.value]

    assert (dead.quote, dead.value) == ("66人", Decimal(66))
