"""Which names of a story are one entity by their numbers?"""

from __future__ import annotations

import pytest

from factcheck.lining_up.names_by_numbers import Owned, joined


def told(*owners: str) -> list[Owned]:
    """The owners that file 0, file 1, … give to one number; none where a file does not tell it."""
    return [Owned(f"file {number}", owner) for number, owner in enumerate(owners) if owner]


def names(*numbers: list[Owned], more: list[Owned] | None = None) -> dict[str, str]:
    return joined(numbers, [one for number in numbers for one in number] + (more or []))


BOTH = told("遠山銀行", "Farhill Bank")


def test_two_names_of_the_same_numbers_are_one() -> None:
    assert names(BOTH, BOTH) == {"Farhill Bank": "遠山銀行"}


def test_the_name_of_more_files_stays() -> None:
    found = names(told("商遠山銀行", "遠山銀行", "遠山銀行"), told("商遠山銀行", "遠山銀行"))

    assert found == {"商遠山銀行": "遠山銀行"}


@pytest.mark.parametrize(
    ("numbers", "more"),
    [
        ([BOTH], []),  # one number may be chance
        ([told("遠山銀行", "長河"), told("遠山銀行", "長河")], []),  # names of one script with nothing in common
        ([told("Farhill Bank", "Riverton Foods"), told("Farhill Bank", "Riverton Foods")], []),
        (
            [told("遠山銀行", "長河銀行"), told("遠山銀行", "長河銀行")],
            [Owned("file 0", "長河銀行")],
        ),  # one text tells them apart
        ([[Owned("file 0", "遠山銀行"), Owned("file 0", "Farhill Bank")]] * 2, []),
    ],
)
def test_names_that_stay_apart(numbers: list[list[Owned]], more: list[Owned]) -> None:
    assert names(*numbers, more=more) == {}
