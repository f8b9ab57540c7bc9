"""Which numbers count where a text gives two for one figure?"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from factcheck.figures import Bounds
from factcheck.lining_up.one_a_file import Told, split


def told(file: str, value: str, unit: str = "USD") -> Told:
    return Told(file, unit, Decimal(value), Bounds.point(Decimal(value)))


@pytest.mark.parametrize(
    ("counting", "others", "numbers"),
    [
        # one number a file
        ([0, 1], [], [told("a", "703"), told("b", "703")]),
        ([0, 1], [], [told("a", "703"), told("b", "730")]),
        # the number of most files, else the first
        ([0, 2], [], [told("a", "703"), told("a", "531"), told("b", "703")]),
        ([1, 2], [], [told("a", "531"), told("a", "703"), told("b", "703")]),
        ([0, 2], [], [told("a", "703"), told("a", "531"), told("b", "730")]),
        ([0, 1, 3], [], [told("a", "703"), told("b", "703"), told("b", "531"), told("c", "730"), told("c", "512")]),
        # of several the one that a slip leads to
        ([0, 1, 3], [], [told("a", "41"), told("b", "41"), told("c", "45"), told("c", "42")]),
        # a file that gives only what another gives beside the number has none
        ([0, 2], [[1, 3]], [told("a", "41"), told("a", "38"), told("c", "41"), told("b", "38")]),
        # a second number that two files give is a figure beside it
        ([0, 2], [[1, 3]], [told("a", "703"), told("a", "402"), told("b", "703"), told("b", "402")]),
        # another currency is another number
        ([0, 2], [], [told("a", "703"), told("a", "703", "CNY"), told("b", "703")]),
        # near to nothing in another one, but for a wrong label
        ([0, 1], [], [told("a", "972"), told("b", "972"), told("c", "1940", "CNY")]),
        ([0, 1, 2], [], [told("a", "972"), told("b", "972"), told("c", "970", "CNY")]),
    ],
)
def test_one_number_a_file_counts(counting: list[int], others: list[list[int]], numbers: list[Told]) -> None:
    assert split(numbers) == (counting, others)


@pytest.mark.parametrize(
    ("counting", "others", "values"),
    [
        # twice as much, with other digits, is of something else; what one text alone gives is left out
        ([0, 1], [], ["703", "730", "1590"]),
        ([0, 1], [[2, 3]], ["703", "730", "1590", "1600"]),
        ([0, 1, 2], [], ["703", "1402", "2790"]),  # each is near to one of them
        # the point in another place, and small numbers, may be slips
        ([0, 1], [], ["703", "7030"]),
        ([0, 1], [], ["14605", "100004605"]),  # 1萬4605, 1億4605
        ([0, 1], [], ["2", "7"]),
    ],
)
def test_numbers_of_another_size_are_of_something_else(counting: list[int], others: list[list[int]], values: list[str]) -> None:
    assert split([told(f"file {place}", value) for place, value in enumerate(values)]) == (counting, others)


def within(file: str, value: str, low: str | None, high: str | None) -> Told:
    return Told(file, "CNY", Decimal(value), Bounds(low=low and Decimal(low), high=high and Decimal(high)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("counting", "most", "hedged", "below"),
    [
        ([0, 1, 2, 3], "11", "10", "12"),
        # less than 逾10 or as much as 20, and a headline that means another number than the others'
        ([0, 1, 2], "11", "10", "9"),
        ([0, 1, 2], "11", "10", "20"),
        ([0, 1, 2], "312", "500", "538"),
    ],
)
def test_below_a_hedged_headline_stands_the_number_of_its_text(counting: list[int], most: str, hedged: str, below: str) -> None:
    headline = within("c", hedged, hedged, None)
    numbers = [told("a", most, "CNY"), told("b", most, "CNY"), headline, told("c", below, "CNY")]

    assert split(numbers) == (counting, [])


@pytest.mark.parametrize(
    ("counting", "again"),
    [
        # finer below its headline
        ([0, 1, 2, 3], within("c", "27.61", "27.605", "27.615")),
        ([0, 1, 2], within("c", "27.81", "27.805", "27.815")),
        # a hedge would do for anything
        ([0, 1, 2], within("c", "27.3", "27.3", None)),
        ([0, 1, 2], within("c", "30", "27.5", "32.5")),
    ],
)
def test_a_text_gives_its_number_finer_and_coarser(counting: list[int], again: Told) -> None:
    two = [within(file, "27.2", "27.15", "27.25") for file in ("a", "b")]

    assert split([*two, within("c", "27.6", "27.55", "27.65"), again]) == (counting, [])


def down(file: str, value: str) -> Told:
    one = told(file, value, "percentage_point")
    return one._replace(bounds=one.bounds.mirrored())


@pytest.mark.parametrize(
    ("counting", "numbers"),
    [
        # the direction is a slip where the digits are the same
        ([0, 1], [told("a", "0.3", "percentage_point"), down("b", "0.3")]),
        # on the month, and on the year
        ([0, 1], [told("a", "0.3", "percentage_point"), told("b", "0.3", "percentage_point"), down("c", "0.8")]),
        ([0, 1], [down("a", "0.8"), down("b", "0.8"), told("c", "0.7", "percentage_point")]),
        ([0, 1, 2], [down("a", "0.8"), down("b", "0.8"), down("c", "0.7")]),
        # a loss and a profit are two values of one thing
        ([0, 1], [told("a", "-24", "CNY"), told("b", "25", "CNY")]),
    ],
)
def test_a_rise_and_a_fall_by_other_digits_are_two_moves(counting: list[int], numbers: list[Told]) -> None:
    assert split(numbers) == (counting, [])


def test_quakes_of_other_magnitudes_are_other_quakes() -> None:
    values = ["7.3", "7.4", "6.3", "6.9"]

    assert split([told(f"file {place}", value, "magnitude") for place, value in enumerate(values)]) == ([0, 1, 3], [])


def test_a_first_number_is_of_the_quake_of_the_revised_one() -> None:
    others = [told(file, value, "magnitude") for file, value in (("b", "7.3"), ("c", "7.3"), ("d", "7.4"), ("e", "7.4"))]

    for is_first, counting, apart in ((True, [0, 2, 3, 4, 5], []), (False, [0, 2, 3], [[1, 4, 5]])):
        both = [told("a", "7.3", "magnitude"), told("a", "7.4", "magnitude")._replace(is_first=is_first)]
        assert split([*both, *others]) == (counting, apart), is_first


def test_a_tally_keeps_the_earlier_numbers_of_one_text() -> None:
    numbers = [told("a", "21"), told("a", "17"), told("b", "21")]

    assert split(numbers) == ([0, 2], [])
    assert split(numbers, moves_on=True) == ([0, 1, 2], [])


def test_two_tallies_that_the_same_texts_give_are_of_two_places() -> None:
    numbers = [told("a", "31"), told("a", "23"), told("b", "31"), told("b", "23")]

    assert split(numbers, moves_on=True) == ([0, 2], [[1, 3]])


def test_what_was_all_that_a_text_gave_is_an_earlier_count_of_one_printed_later() -> None:
    """The last article of a story tells the course once more: 17, then 21, then 24."""
    told_by = [("a", "17"), ("b", "17"), ("b", "21"), ("c", "17"), ("c", "21"), ("c", "24"), ("d", "24")]
    numbers = [told(file, value) for file, value in told_by]
    days = {"a": 1, "b": 2, "c": 3, "d": 3}

    in_turn = [one._replace(published=datetime(2026, 7, days[one.file])) for one in numbers]
    assert split(in_turn, moves_on=True) == ([0, 1, 2, 3, 4, 5, 6], [])
    # printed after the one that gives more, or nobody knows when
    too_late = [one._replace(published=datetime(2026, 7, 9 - days[one.file])) for one in numbers]
    for apart in (too_late, numbers):
        assert split(apart, moves_on=True) == ([0, 1, 3, 5, 6], [[2, 4]])


def test_a_count_that_one_text_gives_as_of_two_moments_has_moved_on() -> None:
    evening, morning = datetime(2026, 7, 18, 22), datetime(2026, 7, 19, 8)
    numbers = [told("a", "17"), told("b", "17"), told("b", "21"), told("c", "17"), told("c", "21")]
    timed = [one._replace(moment=evening if one.value == 17 else morning) for one in numbers]

    assert split(timed, moves_on=True) == ([0, 1, 2, 3, 4], [])
    assert split(timed) == ([0, 1, 3], [[2, 4]])
    at_once = [one._replace(moment=evening) for one in numbers]
    assert split(at_once, moves_on=True) == ([0, 1, 3], [[2, 4]])


@pytest.mark.parametrize(
    ("counting", "numbers"),
    [
        # the later text gives more, even if it is many times as much
        ([0, 1, 2], [("a", "4", 8), ("b", "23", 18), ("c", "74", 40)]),
        # one text gives both, each with its time
        ([0, 1, 2], [("a", "486", 30), ("b", "486", 30), ("b", "57", 8)]),
        # but not twelve times as much, nor less
        ([0, 2], [("a", "4", 8), ("b", "90", 18), ("c", "5", 18)]),
        ([0, 1], [("a", "40", 8), ("b", "41", 8), ("c", "13", 18)]),
        # nor of one hour
        ([0, 1], [("a", "23", 8), ("b", "23", 8), ("c", "74", 8)]),
    ],
)
def test_a_tally_grows_by_more_than_twice_from_one_hour_to_another(
    counting: list[int], numbers: list[tuple[str, str, int]]
) -> None:
    start = datetime(2026, 8, 27)
    timed = [told(file, value, "person")._replace(moment=start + timedelta(hours=hour)) for file, value, hour in numbers]

    assert split(timed, moves_on=True) == (counting, [])


def test_of_what_ends_there_may_be_far_fewer_at_a_later_hour() -> None:
    start = datetime(2026, 8, 27)
    numbers = [
        told(file, value, "person")._replace(moment=start + timedelta(days=day))
        for day, (file, value) in enumerate((("a", "41"), ("b", "38"), ("c", "6")))
    ]

    assert split(numbers, moves_on=True) == ([0, 1], [])
    assert split(numbers, moves_on=True, ends=True) == ([0, 1, 2], [])


def test_when_it_was_printed_is_no_time_by_which_a_tally_has_grown() -> None:
    """24 were taken in, and of those that were held the evening's papers write 5: nothing says which count a number is of."""
    morning, evening = datetime(2026, 8, 27, 9), datetime(2026, 8, 27, 21)
    numbers = [told("a", "57", "person")._replace(published=morning), told("b", "318", "person")._replace(published=evening)]

    assert split(numbers, moves_on=True) == ([0], [])
    timed = [one._replace(moment=one.published) for one in numbers]
    assert split(timed, moves_on=True) == ([0, 1], [])


def test_what_a_text_gives_beside_more_is_a_part_and_has_not_grown() -> None:
    """Three bodies found today, of 17 in all: 21 the next day are no more than ten times as many, and not of them."""
    day = datetime(2026, 3, 19)
    whole, part = told("b", "17", "person"), told("b", "3", "person")
    later = told("c", "21", "person")._replace(moment=day + timedelta(days=1))
    found = split([later, whole._replace(moment=day), part._replace(moment=day)], moves_on=True)
    timed = split([later, whole._replace(moment=day + timedelta(hours=15)), part._replace(moment=day)], moves_on=True)

    assert found == timed == ([0, 1], [])


def test_areas_and_sums_do_not_grow() -> None:
    start = datetime(2026, 3, 19)
    numbers = [
        told("a", "3270", "hectare")._replace(moment=start),
        told("b", "14700", "hectare")._replace(moment=start + timedelta(1)),
    ]

    assert split(numbers, moves_on=True) == ([0], [])


def test_magnitudes_do_not_grow() -> None:
    start = datetime(2026, 8, 27)
    values = ["6.9", "5.1", "7.0"]
    numbers = [
        told(f"file {place}", value, "magnitude")._replace(moment=start + timedelta(hours=place))
        for place, value in enumerate(values)
    ]

    assert split(numbers, moves_on=True) == ([0, 2], [])


def test_what_is_one_by_its_number_stays_together_whatever_slip_is_in_it() -> None:
    """Of two prices both texts give both; one of them under another currency."""
    numbers = [told("a", "203"), told("a", "169"), told("b", "203"), told("b", "169", "HKD")]
    known = [one._replace(number=1 if one.value == 169 else 0) for one in numbers]

    assert split(known) == ([0, 2], [[1, 3]])
    assert split(numbers) == ([0, 2], [])
