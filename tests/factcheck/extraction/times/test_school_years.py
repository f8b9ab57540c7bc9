"""Which months are a school year? Published on Tuesday 10 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import time_of

PUBLISHED = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("period", "region", "quote", "text"),
    [
        # from August on in Taiwan, from September on in Hong Kong and on the mainland, of the calendar in Singapore
        ("2026-08-01/2027-07-31", "TW", "2萬人", "115學年度國中小學生2萬人。"),
        ("2026-09-01/2027-08-31", "HK", "4.2萬元", "2026/27學年學費上調至4.2萬元。"),
        ("2026-09-01/2027-08-31", "CN", "800元", "2026学年起每生补助提高到800元。"),
        ("2026-01-01/2026-12-31", "SG", "112宗", "本学年录得112宗欺凌。"),
        # whatever else the text tells of
        ("2026-08-01/2027-07-31", "TW", "2萬人", "縣議會通過116年度（2027年）教育預算186.4億元。\n115學年度國中小學生2萬人。"),
        # seen from the article
        ("2026-08-01/2027-07-31", "TW", "2萬人", "本學年國中小學生2萬人。"),
        ("2025-08-01/2026-07-31", "TW", "5,710人", "上學年度流失學生5,710人。"),
        ("2026-09-01/2026-11-10", "HK", "112宗", "本學年至今錄得112宗欺凌。"),
        # what goes on with it, and what it is compared with
        ("2026-08-01/2027-07-31", "TW", "4.6%", "115學年度國中小學生2萬人，比上學年少4.6%。"),
        ("2025-08-01/2026-07-31", "TW", "89.1%", "115學年度註冊率88.2%，較114學年度的89.1%下降。"),
        # several, and a term, whose days nobody names
        ("2024-08-01/2027-07-31", "TW", "1,200名", "113至115學年度減少1,200名學生。"),
        (None, "TW", "93%", "115學年度第1學期註冊率93%。"),
    ],
)  # fmt: skip
def test_the_school_year_of_a_number(period: str | None, region: str, quote: str, text: str) -> None:
    assert time_of(text, quote, published=PUBLISHED, region=region) == period


@pytest.mark.parametrize(
    ("published", "period"), [(date(2026, 6, 30), "2026-09-01/2027-08-31"), (date(2026, 10, 2), "2026-09-01/2027-08-31")]
)
def test_the_new_school_year_is_the_next_one_or_the_one_that_has_just_begun(published: date, period: str) -> None:
    assert time_of("新學年招生1,200人。", "1,200人", published=published, region="HK") == period
