"""Is this a count of the match that the text tells of? Published 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import flat, time_of

_CHINESE = "遠山隊昨晚在主場擊敗長河隊封王。\n後衛羅紹昀{}"
_ENGLISH = "Farhill beat Longriver in the league on Tuesday.\nThe striker {}"


@pytest.mark.parametrize(
    ("period", "text"),
    flat(
        (
            "2025-03-11",
            [_CHINESE.format(said) for said in ("轟下37分。", "攻下37分、送出9次助攻。", "命中率37%。", "送出37次助攻。")],
        ),
        ("2025-03-11", [_ENGLISH.format(said) for said in ("scored 37 points.", "and his side had 37 per cent of possession.")]),
        # counted over many
        (None, [_CHINESE.format(said) for said in ("本季場均37分。", "生涯累計37次助攻。", "近5場命中率37%。")]),
        (None, [_ENGLISH.format(said) for said in ("has 37 goals this season.", "has scored 37 goals in 50 games.")]),
        # of no match
        (None, ["遠山公司昨天公布業績。\n股東會通過37項議案。", "Farhill met Longriver on Tuesday.\nIt has 37 shops."]),
    ),
)
def test_what_is_counted_in_a_match_is_of_its_day(period: str | None, text: str) -> None:
    assert time_of(text, "37") == period
