"""Which English words away from a number say that it moved?"""

from __future__ import annotations

import pytest

from factcheck.figures import Change
from tests.factcheck.extraction.examples import around, flat


@pytest.mark.parametrize(
    ("moved", "text"),
    flat(
        # the verb of the clause before
        ("rate down", ["Exports to Taiwan shrank for a fifth straight month, by 35 per cent."]),
        ("change down", ["Vacancies dropped for the 39th consecutive quarter, by 35,000 to 717,000."]),
        # the number before, of which this one is another measure
        ("rate up", ["Average hourly earnings increased 0.3% from September and 35% from a year earlier."]),
        # what is done to the number
        ("change down", ["Some Sh35 billion has been cut from roads.", "About £35 million will be trimmed from the budget."]),
        ("change up", ["The rise will add £35 to a Band D bill.", "About £35 million was added to the budget."]),
        ("rate up", ["Linjin is to raise subway fares by 35% next year."]),
    ),
)
def test_what_moves_it(moved: str, text: str) -> None:
    reading = around(text, "35")
    assert f"{reading.kind} {reading.change}" == moved


@pytest.mark.parametrize(
    "text",
    [
        "The plan was turned down by 35% of voters.",
        "Farhill plans to raise £35 million by selling shares.",
        "It will add £35 million.",
        "Floods brought down 35 houses.",
        "The fire burned down 35 houses.",
        "About £35 million was spent to get it.",
    ],
)
def test_what_does_not(text: str) -> None:
    assert around(text, "35").change is None


def test_what_moved_stands_where_its_verb_does() -> None:
    assert (
        around("Exports to Taiwan expanded, while those to Peru shrank for a fifth month, by 35 per cent.", "35").metric
        == "exports"
    )
    assert around("Average hourly earnings increased 0.3% from September and 35% from a year earlier.", "35").metric == "wage"


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (Change.DOWN, "Traffic in the port fell, leaving it 13 per cent short of the level in 2018."),
        (Change.DOWN, "Sales in the west are 13 per cent shy of the record."),
        (Change.UP, "Revenue in the west is running 13 per cent ahead of 2024."),
    ],
)
def test_short_of_and_ahead_of_say_which_way(change: Change, text: str) -> None:
    assert around(text, "13").change is change


def test_a_boat_that_is_ahead_has_not_grown() -> None:
    assert around("The 13 boats ahead of the others are in the west.", "13").change is None
