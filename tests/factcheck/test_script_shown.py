"""A text in the other script is the same text, character by character in the same places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.script_shown import shown

#: Simplified, and how Traditional readers see it
TRADITIONAL = [
    ("公司2021年末有6113名员工", "公司2021年末有6113名員工"),
    ("头发的发展", "頭髮的發展"),
    ("皇后在后面", "皇后在後面"),
    ("公里与里面", "公里與裡面"),
    ("软件和信息", "軟件和信息"),  # the outlet's own words, not Taiwan's
    ("17.4亿元，同比增长21%", "17.4億元，同比增長21%"),
    ("SenseTime 有 6,113 人", "SenseTime 有 6,113 人"),
]
#: Traditional of any region, and how Simplified readers see it
SIMPLIFIED = [
    ("截至年底有6113名員工", "截至年底有6113名员工"),
    ("頭髮的發展", "头发的发展"),
    ("裏面和裡面", "里面和里面"),
    ("綫上平臺", "线上平台"),
    ("乾燥與乾隆", "干燥与乾隆"),
]


@pytest.mark.parametrize(("simplified", "traditional"), TRADITIONAL)
def test_simplified_is_shown_in_traditional(simplified: str, traditional: str) -> None:
    assert shown(simplified, "hant") == traditional


@pytest.mark.parametrize(("traditional", "simplified"), SIMPLIFIED)
def test_traditional_is_shown_in_simplified(traditional: str, simplified: str) -> None:
    assert shown(traditional, "hans") == simplified


@given(st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("发后里头面台湾軟體乾隆線裏😀6,"), max_size=80))
def test_no_mark_moves(text: str) -> None:
    assert len(shown(text, "hant")) == len(text) == len(shown(text, "hans"))


def test_another_script_is_refused() -> None:
    with pytest.raises(ValueError, match="'kana' is no script: use hant or hans"):
        shown("六", "kana")
