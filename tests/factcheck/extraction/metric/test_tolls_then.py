"""Which bare numbers are the toll of an earlier hour? English tells them by a time behind each. Published 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import read

TOLL = "The death toll stood at 19, with 112 people injured. "


@pytest.mark.parametrize(
    ("tolls", "text"),
    [
        (
            [("19", None), ("16", "2025-03-11T12:00"), ("10", "2025-03-10T21:00")],
            TOLL + "It had been 16 at noon on Tuesday and 10 at 9 p.m. on Monday.",
        ),
        (
            [("13", "2025-03-11T12:00"), ("8", "2025-03-10")],
            "The toll stood at 13 at noon on Tuesday, when five people were missing, and at eight on Monday.",
        ),
        # no time behind, or another subject
        ([("19", None)], TOLL + "It had been 16 and rose."),
        ([("19", None)], TOLL + "The shop opened at 9 on Monday and 10 on Tuesday."),
        ([("19", None)], TOLL + "He was 16 on Monday."),
        ([("16", None)], "The death toll was 16, while 40 homes burned on Tuesday and 10 on Monday."),
        ([], "It had been 16 at noon on Tuesday."),
    ],
)
def test_a_number_with_a_time_behind_it_is_the_toll_of_then(tolls: list[tuple[str, str | None]], text: str) -> None:
    found = [(str(one.value), one.period and one.period.iso) for one in read(text) if one.metric == "dead"]
    assert found == tolls
