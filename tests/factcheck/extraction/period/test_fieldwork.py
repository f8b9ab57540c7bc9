"""Of which days are the shares of a poll?"""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import read

PUBLISHED = date(2026, 11, 9)


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        ("2026-11-03/2026-11-05", "42.3%", "遠山民調顯示，陳一清支持度42.3%領先。\n調查於11月3日至5日進行，訪問1,078名選民。"),
        ("2026-11-03/2026-11-05", "38.2%", "民調顯示市民滿意率為38.2%。\n調查於11月3日至5日由訪問員以電話訪問1,003名居民。"),
        (
            "2026-11-03/2026-11-05",
            "46%",
            "Support for the mayor rose to 46%, a poll showed.\nIt surveyed 1,204 voters between Nov. 3 and Nov. 5.",
        ),
        (
            "2026-11-03/2026-11-05",
            "58%",
            "58% support the plan, according to the poll of 2,014 adults, which was carried out Nov. 3-5.",
        ),
        ("2026-11-03/2026-11-05", "61.2%", "民調於11月3日至5日訪問1,003名居民，回應率61.2%。"),
        # another poll, two polls, days that are nobody's to answer on, what no poll finds
        (None, "35.1%", "民調顯示，陳一清支持度42.3%，上次民調支持度為35.1%。\n調查於11月3日至5日進行。"),
        (None, "42.3%", "民調顯示，陳一清支持度42.3%。\n調查於11月3日至5日進行。\n另一民調於10月3日至5日進行。"),
        (None, "42.3%", "民調顯示，陳一清支持度42.3%。\n11月3日至5日有集會。"),
        (None, "42.3%", "民調顯示，陳一清支持度42.3%。\n下一次調查於12月3日至5日進行。"),
    ],
)
def test_what_a_poll_found_is_of_the_days_on_which_it_asked(period: str | None, quote: str, text: str) -> None:
    [found] = [reading for reading in read(text, published=PUBLISHED) if reading.quote == quote]

    assert (found.period.iso if found.period else None) == period
