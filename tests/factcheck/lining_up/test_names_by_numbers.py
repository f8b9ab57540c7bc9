"""Which names of a story are one entity by their numbers?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.lining_up.names_by_numbers import Owned, joined


def owned(file: str, owner: str, *values: str, metric: str | None = "revenue", story: int | None = 1) -> list[Owned]:
    return [Owned(file, story, owner, metric, "HKD", Decimal(value)) for value in values]


TOLD = ("12580000000", "31260000000")


def test_two_names_of_the_same_numbers_are_one() -> None:
    assert joined(owned("a", "遠山銀行", *TOLD) + owned("b", "Farhill Bank", *TOLD)) == {"Farhill Bank": "遠山銀行"}


def test_two_digits_count_where_the_metric_is_the_same() -> None:
    rates = owned("a", "遠山銀行", "9.6") + owned("b", "Farhill Bank", "9.6")

    assert joined(owned("a", "遠山銀行", TOLD[0]) + owned("b", "Farhill Bank", TOLD[0]) + rates) == {"Farhill Bank": "遠山銀行"}
    assert (
        joined(owned("a", "遠山銀行", TOLD[0], "9.6", metric=None) + owned("b", "Farhill Bank", TOLD[0], "9.6", metric=None))
        == {}
    )


def test_the_name_of_more_files_stays() -> None:
    names = joined(owned("a", "商遠山銀行", *TOLD) + owned("b", "遠山銀行", *TOLD) + owned("c", "遠山銀行", "1140000000"))

    assert names == {"商遠山銀行": "遠山銀行"}


@pytest.mark.parametrize(
    "others",
    [
        owned("b", "長河銀行", *TOLD) + owned("a", "長河銀行", "999"),  # one text tells them apart
        owned("b", "長河", *TOLD),  # names of one script with nothing in common
        owned("b", "Farhill Bank", TOLD[0]),  # one number may be chance
        owned("b", "Farhill Bank", "12000000000", "31000000000"),  # other numbers
        owned("b", "Farhill Bank", TOLD[0], "5") + owned("a", "遠山銀行", "5"),  # one digit is shared by chance
        owned("b", "Farhill Bank", *TOLD, metric="net_profit"),  # of another metric
        owned("b", "Farhill Bank", *TOLD, story=2),
        owned("a", "Farhill Bank", *TOLD),
    ],
)
def test_names_that_stay_apart(others: list[Owned]) -> None:
    assert joined(owned("a", "遠山銀行", *TOLD) + others) == {}


def test_numbers_of_no_story_join_nobody() -> None:
    assert joined(owned("a", "遠山銀行", *TOLD, story=None) + owned("b", "Farhill Bank", *TOLD, story=None)) == {}
