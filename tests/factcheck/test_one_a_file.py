"""Which numbers count where a text gives two for one figure?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.figures import Bounds
from factcheck.one_a_file import Told, split


def told(file: str, value: str, unit: str = "USD") -> Told:
    return Told(file, unit, Bounds.point(Decimal(value)))


@pytest.mark.parametrize(
    ("counting", "others", "numbers"),
    [
        # one number a file
        ([0, 1], [], [told("a", "703"), told("b", "703")]),
        ([0, 1], [], [told("a", "703"), told("b", "730")]),
        # the number of most files, else the first
        ([0, 2], [], [told("a", "703"), told("a", "31"), told("b", "703")]),
        ([1, 2], [], [told("a", "31"), told("a", "703"), told("b", "703")]),
        ([0, 2], [], [told("a", "703"), told("a", "31"), told("b", "730")]),
        ([0, 1, 3], [], [told("a", "703"), told("b", "703"), told("b", "31"), told("c", "730"), told("c", "12")]),
        # a second number that two files give is a figure beside it
        ([0, 2], [[1, 3]], [told("a", "703"), told("a", "102"), told("b", "703"), told("b", "102")]),
        # another currency is another number
        ([0, 2], [], [told("a", "703"), told("a", "703", "CNY"), told("b", "703")]),
    ],
)
def test_one_number_a_file_counts(counting: list[int], others: list[list[int]], numbers: list[Told]) -> None:
    assert split(numbers) == (counting, others)
