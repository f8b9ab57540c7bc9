"""Which party won how many, where each name has a bare number behind it?"""

from __future__ import annotations

from tests.factcheck.extraction.examples import read

ROLL = "With all 54 seats declared, the state of the parties was: Harbour Union 21, Workers 16, Free Democrats 11, Moderates four, Greens two."


def test_each_name_has_the_number_behind_it() -> None:
    found = [(reading.entity, reading.metric, reading.value) for reading in read(ROLL)[1:]]
    assert found == [
        ("Harbour Union", "seats", 21), ("Workers", "seats", 16), ("Free Democrats", "seats", 11), ("Moderates", "seats", 4),
        ("Greens", "seats", 2),
    ]  # fmt: skip


def test_names_and_numbers_without_anything_counted_are_no_roll() -> None:
    text = "The editors, Apollo 11, Gate 21, Room 16 and Route 66 were all mentioned."
    assert [reading.metric for reading in read(text) if reading.metric == "seats"] == []
