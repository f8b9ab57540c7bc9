"""How far from another time do Chinese words go? What is measured back, what is measured ahead, and what is near in space."""

from __future__ import annotations

import pytest

from factcheck.extraction.times import periods
from factcheck.folding import fold


@pytest.mark.parametrize(
    ("ago", "past", "text"),
    [
        ((3, "year"), None, "三年前"),
        ((2, "week"), None, "兩周之前"),
        ((0, "month"), None, "半個月前"),
        (None, (5, "year"), "過去五年"),
        (None, (2, "week"), "最近兩個星期"),
        (None, (3, "quarter"), "近三季"),
        (None, (-6, "month"), "未來6個月"),
    ],
)
def test_how_far_and_which_way(ago: tuple[int, str] | None, past: tuple[int, str] | None, text: str) -> None:
    (mention,) = periods.scan(fold(text), english=False)
    assert (mention.ago, mention.past) == (ago, past)


@pytest.mark.parametrize("text", ["附近三年級", "逼近三年", "近五天", "近三年新高", "半年度"])
def test_what_is_no_distance(text: str) -> None:
    assert [mention for mention in periods.scan(fold(text), english=False) if mention.ago or mention.past] == []
