"""How many in each place of an English list?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, read

LISTS = [
    ({"22": "dead", "17": "dead", "eight": "dead"}, "Some 22 deaths were recorded in Norhaven, 17 in Wyrefold and eight in Port Ash."),
    ({"16": "crime_cases", "two": "crime_cases"}, "Some 16 robberies were recorded in Norland, two in Utterby."),
    ({"22": "districts", "36": "districts", "12": "districts"}, "The floods struck 22 districts of Norland, 36 of Serra, 12 of West Ash."),
    ({"22": "dead", "20": "dead"}, "Some 22 deaths were recorded in Norhaven and 20 in two other regions."),
]  # fmt: skip


@pytest.mark.parametrize(("metrics", "text"), LISTS)
def test_each_number_counts_what_the_first_does(metrics: dict[str, str], text: str) -> None:
    assert {number: around(text, number).metric for number in metrics} == metrics


def test_a_place_that_the_text_knows_owns_its_number() -> None:
    text = "Some 22 offences were recorded in London, 17 in Tokyo."
    assert around(text, "17").entity == "Tokyo"


def test_a_number_of_another_preposition_or_with_a_noun_is_no_part_of_the_list() -> None:
    text = "Some 22 deaths were recorded in Norhaven, 17 of Ash's ships sank and 35 trees in Serra fell."
    assert [reading.quote for reading in read(text) if reading.metric == "dead"] == ["Some 22 deaths"]
