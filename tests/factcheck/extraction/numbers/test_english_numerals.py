"""Which number do English words write? Value first, then the words; and words that only look like numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extraction.numbers import english_numerals
from factcheck.figures import Qualifier
from tests.factcheck.extraction.examples import bounds, flat, number, numbers


def test_a_number_in_words_ends_where_its_words_end() -> None:
    words = english_numerals.read("twenty-three people", 0)
    assert words is not None
    assert (words.number.value, words.end, words.is_part) == (23, len("twenty-three"), False)


@pytest.mark.parametrize(
    ("expected", "text"),
    flat(
        (("4", "person"), ["four people", "Four people", "4 people"]),
        (("11", "person"), ["eleven people", "Eleven people"]),
        (("23", "person"), ["twenty-three people", "twenty three people"]),
        (("24", "person"), ["two dozen people"]),
        (("12", "flight"), ["a dozen flights", "twelve flights"]),
        (("100", "person"), ["a hundred people", "one hundred people"]),
        (("120", "person"), ["one hundred and twenty people", "one hundred twenty people", "a hundred and twenty people"]),
        (("1200", "vote"), ["one thousand two hundred votes", "twelve hundred votes"][:1]),
        (("200000", "vote"), ["two hundred thousand votes", "200,000 votes"]),
        (("3000000", "USD"), ["three million dollars", "US$3 million", "3 million US dollars"]),
        (("2300000", "person"), ["two million three hundred thousand people"]),
        (("1500000", "person"), ["one and a half million people", "1.5 million people"]),
        (("500000", "person"), ["half a million people", "half-million people"]),
        (("1.5", "percent"), ["1 1/2 per cent", "1-1/2 percent", "1½ per cent"]),
        (("3.5", "percent"), ["3-1/2 per cent", "3½%"]),
        # parts
        (("50", "percent"), ["half of the homes", "half the homes", "nearly half", "one half of the homes"]),
        (("33.3333", "percent"), ["a third of firms", "one third of the firms", "one-third"]),
        (("66.6667", "percent"), ["two-thirds of voters", "two thirds of the voters", "two-thirds"]),
        (("25", "percent"), ["a quarter of staff", "one-quarter of staff"]),
        (("75", "percent"), ["three-quarters", "three quarters of staff"]),
        (("20", "percent"), ["one in five people", "one in 5 people", "one out of five", "a fifth of the people"]),
        (("90", "percent"), ["nine out of ten", "nine in ten people"]),
    ),
)
def test_ways_to_write_a_number_in_words(expected: tuple[str, str], text: str) -> None:
    quantity = number(text)
    assert (quantity.value, quantity.unit) == (Decimal(expected[0]), expected[1])


@pytest.mark.parametrize(
    ("allowed", "text"),
    [
        ("[200, 1000)", "hundreds of people"),
        ("[2000, 10000)", "thousands of people"),
        ("[20000, 100000)", "tens of thousands of people"),
        ("[200000, 1000000)", "hundreds of thousands of people"),
        ("[24, 120)", "dozens of people"),
        ("[200, 1000)", "several hundred people"),
        ("[2000, 10000)", "a few thousand people"),
        ("[3, 5]", "three to five people"),
    ],
)
def test_words_for_some_number_are_ranges(allowed: str, text: str) -> None:
    quantity = number(text)
    assert (quantity.qualifier, quantity.value) == (Qualifier.RANGE, None)
    assert quantity.bounds == bounds(allowed)


@pytest.mark.parametrize("text", ["Eleven dead", "a toll at seven", "two dead, three injured", "one dead", "one killed"])
def test_a_bare_count_waits_for_its_metric(text: str) -> None:
    assert all(quantity.unit is None and quantity.is_small_talk for quantity in numbers(text))
    assert numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        # ordinals, pronouns, parts of words
        "the second phase",
        "the third quarter of the year",
        "one of them",
        "no one knows",
        "someone",
        "often",
        "a tenth-placed team",
        "none",
        "a one-off charge",
        "a two-way street",
        "seventh heaven",
        # halves that are no part
        "the first half",
        "the second half of the year",
        "half-year results",
        "a half-time score",
        "in a quarter",
        # names
        "Phase three",
        "Level four",
        "a twenty-something",
        "hundreds",
        "the one and only",
    ],
)
def test_words_that_are_no_number(text: str) -> None:
    assert [quantity for quantity in numbers(text) if not quantity.is_small_talk] == []
