"""Which numbers are of no time?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


def iso(text: str, quote: str) -> str | None:
    period = around(text, quote).period
    return period.iso if period else None


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # how long something lasts or lasted is of no day (published on 12 March 2025)
        (None, "10年", "遠山前經理昨天辭職，他任職10年。"),
        (None, "5天", "遠山百貨3月10日起舉行為期5天的特賣。"),
        (None, "11年", "遠山醫院2024年賺4.2億元，連續11年居首。"),
        (None, "66歲", "昨日上午，一名66歲男子在遠山失聯。"),
        # the points of a tie-break are no day
        (None, "10場", "遠山選手以6比7（7/9）、7比6（7/2）逆轉，連勝達10場。"),
        # what is measured by it is of the time that the text names
        ("2025-01-01/2025-03-12", "38天", "長河市高溫日數今年已有38天。"),
        ("2024-01-01/2024-12-31", "11.9年", "2024年，長河債券平均期限11.9年。"),
        ("2025-02-01/2025-02-28", "20天", "長河港2月按工作日20天計算，日均裝卸3萬噸。"),
        # other numbers of that sentence keep their day
        ("2025-03-11", "2輛", "昨天遠山有2輛車追撞，駕駛已任職10年。"),
    ],
)
def test_how_long_something_lasts_is_of_no_time(period: str | None, quote: str, text: str) -> None:
    assert iso(text, quote) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what a law allows is of no day; what somebody was fined is
        (None, "3000萬", "立法院昨日三讀，違者最重可罰3000萬元。"),
        (None, "60萬", "遠山保母昨天遭檢舉，最高可處60萬元罰鍰。"),
        ("2025-03-11", "60萬", "遠山保母昨天遭罰60萬元。"),
    ],
)
def test_what_a_law_allows_is_of_no_time(period: str | None, quote: str, text: str) -> None:
    assert iso(text, quote) == period
