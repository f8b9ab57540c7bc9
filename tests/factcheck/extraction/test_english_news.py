"""How do English papers name times, units and owners that Chinese ones write otherwise?"""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around, flat, only


@pytest.mark.parametrize(
    ("period", "text", "published"),
    [
        # books of whole weeks, and the year before them
        ("2025-02-02/2025-08-02", "Revenue of Farhill plc was $350 million in the 26 weeks to August 2.", date(2025, 9, 15)),
        # a quarter that says when it ended, and one to come
        ("2025-04-01/2025-06-30", "Farhill posted a net profit of $350 million for the first quarter ended June 30.", date(2025, 7, 16)),
        ("2025-10-01/2025-12-31", "For the current quarter ending in December, Farhill expects revenue of $350 million.", date(2025, 10, 28)),
        # a rate on the year is its last month's
        ("2025-08-01/2025-08-31", "Consumer prices in Switzerland rose by 3.50% in the year to August.", date(2025, 9, 16)),
        # what is expected lies ahead
        ("2026-01-01/2026-03-31", "Farhill Ltd expects to record a charge of $350 million in the first quarter.", date(2026, 1, 21)),
        # a month is the one before the month that the text is at
        ("2025-08-01/2025-08-31", "Exports of Switzerland grew 6.9% in September, after a 3.50% decline the month before.", date(2025, 10, 17)),
    ],
)  # fmt: skip
def test_when_english_says_it_was(period: str, text: str, published: date) -> None:
    reading = around(text, "3.50" if "3.50" in text else "350", published=published)
    assert reading.period is not None
    assert reading.period.iso == period


@pytest.mark.parametrize(
    ("unit", "text"),
    flat(
        ("percent", ["Profit slides 35pc as wages rise.", "Profit was up 35pc."]),
        ("GBP", ["Farhill left its dividend at 35p a share.", "Petrol rose by 35p a litre to £1.61."]),
        ("KES", ["The treasury tabled a Sh35 trillion budget.", "It will spend KSh35 billion."]),
        ("percentage_point", ["The poll has a margin of error of 35 points."]),
    ),
)
def test_units_of_english_papers(unit: str, text: str) -> None:
    assert around(text, "35").unit == unit


@pytest.mark.parametrize("text", ["The video is 1080p.", "A 720p camera with a £35 stand.", "股票SH 600143收市"])
def test_what_only_looks_like_them(text: str) -> None:
    assert [unit for unit in ("GBP", "KES") if unit == getattr(next(iter(_smallest(text)), None), "unit", None)] in ([], ["GBP"])


def _smallest(text: str) -> list[object]:
    from tests.factcheck.extraction.examples import read

    return [reading for reading in read(text) if reading.quote.startswith(("1080", "720", "SH", "600"))]


@pytest.mark.parametrize(
    ("entity", "text"),
    [
        # where an English sentence says that it was counted
        ("Nairobi", "In Nairobi, 350 new cases were reported last week."),
        # where people live is a place
        ("Wyrefold", "Householders in Wyrefold face a 3.50% rise in council tax.\nCouncil tax will go up again."),
        # a mark of the quarter is no part of a name
        ("Vistara Infologic", "Vistara Infologic Q1 net profit up 3.50%\nBengaluru: Vistara Infologic on Thursday posted a net profit of Rs 1,042 crore."),
    ],
)  # fmt: skip
def test_whose_english_says_it_is(entity: str, text: str) -> None:
    assert around(text, "3.50" if "3.50" in text else "350").entity == entity


def test_who_tells_a_number_behind_it_is_not_whose_the_next_ones_are() -> None:
    text = (
        "Singapore's exports rise in September\nSINGAPORE: Singapore's exports grew 6.9 per cent year on year in September, after a"
        " fall in the month before, Enterprise Harbour said on Friday.\nExports reached S$15.2 billion."
    )
    assert around(text, "15.2").entity == "Singapore"


def test_a_dividend_a_share_is_no_profit_a_share() -> None:
    assert only("Farhill plc left its interim dividend at $3.10 a share.").metric == "dividend_per_share"
