"""When was an index or a share price, told beside others? On Thursday 29 October 2026."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around

TOLD = date(2026, 10, 29)
LEAD = "差估署今日公布，9月私人住宅售價指數報301.2點，按月升0.8%。"


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # indexes that come out by the month
        ("2026-09-01/2026-09-30", "271.4", f"{LEAD}\n中小型單位9月指數報302.5，大型單位指數報271.4。"),
        ("2026-09-01/2026-09-30", "200.1", f"{LEAD}同期租金指數報200.1，續創新高。"),
        # of a day of trading
        ("2026-10-29", "143.5", f"{LEAD}\n中原城市領先指數最新報143.5點。"),
        ("2026-10-28", "215", "遠山電子10月28日公布9月營收48.6億元。股價28日收215元。"),
        # how far a price has come in the year that runs
        ("2026-01-01/2026-10-28", "42%", "遠山股份10月28日晚間發布三季報。今年以來，公司股價累計上漲42%。"),
        ("2026-01-01/2026-10-29", "42%", "遠山股份發布三季報。今年年初以來，公司股價累計上漲42%。"),
        ("2026-10-28", "4.2%", "今年以來人工智慧火熱，遠山股價28日上漲4.2%。"),
        # the same span a year before, behind a day of the books
        ("2025-01-01/2025-09-30", "12.1", "遠山股份前三季度營業收入128.6億元。截至三季度末，總資產312億元；經營活動現金流淨額18.7億元，上年同期為12.1億元。"),
        # the year that goes by the half year to September
        ("2026-04-01/2027-03-31", "3億", "遠山控股公布截至9月底止中期業績，純利4.12億元。\n管理層預期全年資本開支約3億元。"),
    ],
)  # fmt: skip
def test_the_time_of_what_moves(period: str, quote: str, text: str) -> None:
    found = around(text, quote, published=TOLD).period
    assert (None if found is None else found.iso) == period
