"""Which bare English numbers are somebody's age, and which are none?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, read

AGES = [
    ("57", "A woman, 57, was found dead."),
    ("41", "Two men aged 38 and 41 were hurt."),
    ("eight", "Two children, aged eight and 10, were killed."),
    ("64", "Ada Okoro, 64, was released."),
]
NO_AGES = [
    ("21", "In Norhaven the Harbour Party took 14 seats, Labour 21, and the Greens two."),
    ("21", "New Harbour, 21, Labour, 16 and Greens, two took seats."),
    ("130", "A woman, 130, was found in the ledger."),
    ("350", "They cut spending on pupils aged 12 by 350 pounds."),
]


@pytest.mark.parametrize(("number", "text"), AGES)
def test_an_age_has_its_unit(number: str, text: str) -> None:
    assert around(text, number).unit == "age"


@pytest.mark.parametrize(("number", "text"), NO_AGES)
def test_other_numbers_between_commas_are_none(number: str, text: str) -> None:
    assert all(reading.unit != "age" for reading in read(text) if number in reading.quote)


def test_a_bracket_of_ages_is_nobody_s() -> None:
    assert [reading.quote for reading in read("Boys aged 15 to 19 and people aged 65 and over are exempt.")] == []


def test_the_verb_behind_the_ages_is_of_the_people_before_them() -> None:
    assert around("Two children, aged eight and 10, were killed.", "Two").metric == "dead"
