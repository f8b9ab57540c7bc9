"""What does the news of a day only look back on?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import time_of


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what there is now is of no day that has passed (published on 12 March 2025)
        ("2025-03-12", "3座", "遠山渡輪3月6日擱淺。當局目前開放3座碼頭。"),
        # the day to which things have been counted, and that of the telling, hold
        ("2025-03-10", "42.3%", "截至3月10日，曾嶺水庫蓄水率51%。雲峽水庫目前蓄水率42.3%。"),
        # a year long ago, of which no number has been told
        (None, "1.57億", "女星昨日被判刑。\n她2021年結婚。罪名是逃稅1.57億元。"),
        (None, "3億", "遠山第三季營收12億元。2021年擴產。淨利3億元。"),
        ("2021-01-01/2021-12-31", "3億", "遠山第三季營收12億元。2021年營收9億元。淨利3億元。"),
        ("2021-01-01/2021-12-31", "0.3億", "遠山2021年營收1.57億元。淨利0.3億元，昨日卻停業。"),
        # what is counted behind a time more than a year ago is of no such time; an amount may be
        (None, "5項", "長河球場2022年重新啟用，共打了2場球賽。監察人員認定有5項缺失。"),
        ("2023-01-01/2023-12-31", "3億元", "遠山球場2023年收入5億元。修繕費用3億元。"),
    ],
)
def test_what_is_looked_back_on(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
