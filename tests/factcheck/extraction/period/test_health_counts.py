"""To which day does a health office count? Told on Wednesday 4 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around

TOLD = date(2026, 11, 4)
TUESDAY = "2026-11-03"


def day(text: str, quote: str) -> str | None:
    period = around(text, quote, published=TOLD).period
    return None if period is None else period.iso


@pytest.mark.parametrize(
    "lead",
    [
        "The health ministry said on Tuesday that 412 cholera cases had been confirmed.",
        "412 cholera cases had been confirmed, the health ministry said in a statement on Tuesday.",
        "412 cholera cases have been confirmed, Dr Odu told a news conference on Tuesday.",
        "412 cholera cases had been confirmed, according to figures released on Tuesday.",
        "LASA, Nov 3 (Farwire) - 412 cholera cases have been confirmed, the ministry said.",
        "In its bulletin of November 3 the ministry counted 412 cholera cases.",
        "As of November 3, 412 cholera cases had been confirmed.",
        "The number of confirmed cholera cases reached 412 on Tuesday.",
    ],
)
def test_what_names_no_time_is_counted_to_the_day_of_the_cases(lead: str) -> None:
    text = f"{lead}\nForty-three people have died, a fatality rate of 3.6%. Some 3,410 tests have been carried out."

    assert [day(text, quote) for quote in ("412", "Forty-three", "3.6%", "3,410")] == [TUESDAY] * 4


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        (TUESDAY, "23例", "疾管署昨（3日）公布，新增確診病例6例。\n累計確診病例23例，重症2例。"),
        ("2026-11-02", "75例", "疾管署今天公布，本土病例截至2日累計4218例。\n重症方面，累計75例、死亡19例。"),
        # by weeks, and what has been before
        (None, "75例", "疾管署今天公布，上週（10月25日至31日）新增本土病例386例。\n重症累計75例。"),
        (None, "19人", "遠山市長週二說，全市建有快篩站412處。\n車禍死亡19人。"),
        # what is tested is no patient, where no disease spreads
        (None, "29批", "衛生局長今天表示，扣存的29批檢體仍在檢驗。"),
        # a time of its own
        ("2026-10-26/2026-11-01", "142", "The ministry said on Tuesday that 412 cases of cholera had been confirmed."
                                         " In the week to Sunday, 142 new cases were reported."),
    ],
)  # fmt: skip
def test_what_is_of_another_time_or_of_none(period: str | None, quote: str, text: str) -> None:
    assert day(text, quote) == period
