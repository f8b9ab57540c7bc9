"""Whose are German exports?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, flat


@pytest.mark.parametrize(
    ("country", "text"),
    flat(
        ("Germany", ["German inflation rose to 3.5% in February.", "German consumer prices rose 3.5% in February."]),
        ("Switzerland", ["Swiss unemployment was 3.5% in February.", "Swiss inflation slowed to 3.5% in February."]),
        ("South Korea", ["South Korean unemployment was 3.5% in February."]),
    ),
)
def test_the_adjective_of_what_a_nation_counts_names_the_country(country: str, text: str) -> None:
    assert around(text, "3.5").entity == country


@pytest.mark.parametrize("text", ["The German carmaker sold 3.5 million cars.", "A Swiss watchmaker cut 3.5% of its staff."])
def test_a_company_of_a_country_is_not_the_country(text: str) -> None:
    assert around(text, "3.5").entity not in ("Germany", "Switzerland")
