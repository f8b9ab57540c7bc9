"""Of which time is the number that things have moved on from, in a report on a quarter?"""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around

_QUARTER = "Farhill reported on its third quarter of 2024. "


@pytest.mark.parametrize(
    "text",
    [
        "Revenue grew 16.9% on an annual basis to $36.6 million from $31.3 million.",
        "Revenue grew 16.9% year over year to $36.6 million from $31.3 million.",
        "Revenue grew 16.9% year-on-year to $36.6 million from $31.3 million.",
    ],
)
def test_a_move_on_the_year_began_a_year_before(text: str) -> None:
    period = around(_QUARTER + text, "31.3").period
    assert period is not None and (period.start, period.end) == (date(2023, 7, 1), date(2023, 9, 30))


def test_a_move_of_a_quarter_that_says_no_more_began_at_no_known_time() -> None:
    assert around(_QUARTER + "Revenue grew 16.9% to $36.6 million from $31.3 million.", "31.3").period is None
