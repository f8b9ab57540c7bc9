"""Which metric do the words say by which papers of London, Delhi, Sydney, Lagos and New York tell a number?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, flat


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        (
            "rent",
            ["Tenants were paying £350 a month.", "The average private rent rose to £350.", "Median monthly rent was $350."],
        ),
        (
            "home_sales",
            ["Sales of lived-in homes fell to 350.", "The secondary market was calm: 350 lived-in homes changed hands."],
        ),
        ("vehicle_sales", ["Dispatches to dealers fell to 350 vehicles.", "In May 350 electric cars were registered."]),
        ("pass_rate", ["The matric pass rate was 35.0%.", "In Norland 35.0% of candidates sitting passed."]),
        ("passengers", ["In the quarter 350 rail journeys were made.", "The airport served 350 travellers."]),
        ("on_time_rate", ["Only 35.0% of its trains arrived on time.", "The punctuality rate was 35.0%."]),
        ("oil_output", ["Crude oil output of the country was 350 bpd.", "The field pumped 350 barrels."]),
        ("fraud_cases", ["There were 350 deception cases.", "Police counted 350 romance scams."]),
        ("amount_defrauded", ["Pensioners were tricked out of $350.", "Victims handed over $350 to scammers."]),
        ("death_toll_of_animals", ["Norland lost 350 rhinos to poachers.", "In the drought 350 cattle perished."]),
        ("life_expectancy", ["Life expectancy for men was 35.0 years."]),
        ("foreign_reserves", ["Forex reserves rose to $350 billion."]),
        ("external_debt", ["The external debt stock stood at $350 billion."]),
        ("non_performing_loans", ["Soured loans rose to $350 million."]),
        ("turnover_of_staff", ["Employee attrition fell to 35.0%."]),
        ("daily_rainfall", ["The station had 350 mm of rain in a single day."]),
        ("hourly_rainfall", ["The station had 350 mm of rain in an hour."]),
        ("ransom", ["The hackers demanded $350 million in ransom."]),
        ("bail", ["He was released on $350 bail."]),
        ("mobile_subscribers", ["The operator has 350 postpaid customers."]),
        ("gaming_revenue", ["Gross gambling revenue was $350 million."]),
        ("freight_rate", ["Container freight rates rose to $350."]),
        ("box_office", ["The film opened in cinemas. The sequel pulled in $350."]),
        ("flats_sold", ["The developer sold 350 units. The flats face the sea."]),
    ),
)
def test_what_english_words_say(metric: str, text: str) -> None:
    said = around(text, "35").metric
    assert said is not None
    assert said.partition("/")[0] == metric


@pytest.mark.parametrize(
    ("never", "text"),
    [
        ("box_office", "The tow truck pulled in $350."),  # no film, no concert
        ("flats_sold", "The carmaker sold 350 units in May."),
        ("bail", "The bank was bailed out with $350 million."),
        ("daily_rainfall", "The shop sold 350 umbrellas in 24 hours."),
    ],
)
def test_elsewhere_they_say_something_else(never: str, text: str) -> None:
    assert never not in (around(text, "35").metric or "")
