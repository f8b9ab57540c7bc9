"""Which share or index has moved in an English market report?"""

from __future__ import annotations

import pytest

from factcheck.figures import Change
from tests.factcheck.extraction.examples import around, flat

#: what makes the text one on a market; it names no other share
_MARKET = (
    "Shares in Harbour City closed mixed on Wednesday. The benchmark Harbour City Index was little changed in thin trading. "
)


@pytest.mark.parametrize(
    ("entity", "text"),
    flat(
        (
            "Farhill",
            [
                "Local developer Farhill rose 3.7 per cent to $9.54.",
                "Longriver gained 1.2 per cent, and Farhill shed 3.7 per cent.",
                "The lender Farhill, which hit a high on Monday, fell 3.7 per cent.",
                "Shares of Farhill closed 3.7 per cent lower.",
                "Carmaker Farhill was trading 27 cents or 3.7 per cent higher.",
                "Its local unit Farhill closed down 3.7 percent at 150.2 HK dollars.",
            ],
        ),
        ("Farhill Properties", ["Farhill Properties edged down 3.7 percent to 19.46 HK dollars."]),
        # the index, by its name or without
        ("Harbour City Index", ["The 30-share barometer declined 13.68 points, or 3.7 per cent, to 4,909.34."]),
        ("Farhill Composite", ["The Farhill Composite ended 3.7 per cent higher at 7,608 points."]),
    ),
)
def test_what_has_moved(entity: str, text: str) -> None:
    reading = around(_MARKET + text, "3.7")
    assert (reading.metric, reading.entity) == (
        "index_level" if entity.endswith(("Index", "Composite")) else "share_price",
        entity,
    )


@pytest.mark.parametrize(
    ("metric", "unit", "change", "words", "text"),
    [
        ("share_price", "HKD", Change.DOWN, "21 HK cents", "Farhill Group dropped 21 HK cents or 4.2 per cent to HK$4.81."),
        ("share_price", "HKD", None, "4.81", "Farhill Group dropped 21 HK cents or 4.2 per cent to HK$4.81."),
        ("share_price", "USD", None, "US$72.66", "Farhill Group was down 4.8 per cent or US$3.62 to US$72.66."),
        ("share_price", "USD", Change.UP, "25 cents", "French Farhill rose 25 cents to $2.70."),
        ("share_price", "USD", Change.DOWN, "62 cents", "Royal Bank of Farhill shares were 62 cents lower at $3.01."),
        ("index_level", "point", Change.UP, "126", "The Longriver Index rose 126 points or 0.32 per cent to 39,958."),
        ("index_level", "point", None, "39,958", "The Longriver Index rose 126 points or 0.32 per cent to 39,958."),
    ],
)
def test_one_move_told_in_several_numbers(metric: str, unit: str, change: Change | None, words: str, text: str) -> None:
    reading = around(_MARKET + text, words)
    assert (reading.metric, reading.unit, reading.change) == (metric, unit, change)


@pytest.mark.parametrize(
    "text",
    [
        "Gold rose 3.7 per cent.",
        "Deliveries rose 3.7 per cent to 105,800.",
        "Its Harbour City-listed stock rose 3.7 per cent.",
        "In the six months to June 30 rose 3.7 per cent.",
        "The Finance sub-index fell 3.7 per cent.",
        "Sales of its antibody Farhillab climbed 3.7 per cent.",
        "Analysts at Farhill expect 3.7 per cent.",
    ],
)
def test_what_is_no_share(text: str) -> None:
    rules = {said.rule for said in around(_MARKET + text, "3.7").evidence if said.slot == "metric"}
    assert "the name before a verb of the market" not in rules


def test_no_share_where_no_market_is_told_of() -> None:
    assert around("The pupils met on Wednesday. Farhill Academy rose 3.7 per cent.", "3.7").metric is None


def test_a_day_told_in_passing_is_none_of_the_move() -> None:
    text = _MARKET + "Farhill Group, which hit a high on March 5, fell 3.7 per cent to $21.29."
    assert [around(text, words).period.iso for words in ("3.7", "21.29")] == ["2025-03-12", "2025-03-12"]


def test_a_day_that_the_sentence_before_looks_back_on_is_none_of_the_move() -> None:
    text = _MARKET + "The yield stood at 2.9% on Wednesday, after 2.8% on Monday. Farhill Group fell 3.7 per cent."
    assert around(text, "3.7").period.iso == "2025-03-12"


def test_turnover_of_a_session_is_the_market_s() -> None:
    session = "The benchmark index lost 13 points. Gainers and losers were level. "
    assert around(session + "Turnover totalled 80.83 billion HK dollars.", "80.83").metric == "trading_turnover"
    assert around("Farhill is a retailer. Turnover totalled 80.83 billion HK dollars.", "80.83").metric == "revenue"
