"""Which unit does an English number leave to another one?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.factcheck.extraction.examples import around, bounds, flat, read

_POLL = "Labor's primary vote is down two points to 33 per cent, the poll found. "


@pytest.mark.parametrize(
    ("unit", "text"),
    flat(
        # the other side of a percentage
        ("percent", ["Turnout was 36.4 per cent, against 35 when the wards were fought last.", "Labor leads by 65 per cent to 35."]),
        ("percent", ["Turnout was 36.4 per cent, down from 35 in 2022."]),
        # of a poll that has been told in percentages
        ("percent", [_POLL + "One Nation is steady on 35 and the Greens are on 12.", _POLL + "The Coalition is up one to 35."]),
        ("percentage_point", [_POLL + "The Coalition is up 35 to 48."]),
        # compared with what was counted, and a part of it
        ("dwelling", ["A total of 41 flats changed hands for $1 million, up from 35 in the second quarter."]),
        ("case", ["Queensland recorded 41 influenza cases last week, three times the 35 reported a week earlier."]),
        ("seat", ["The alliance won 35 of the 243 seats.", "The alliance won 58 seats. Labour was down 35, and the rest are others'."]),
        ("case", ["The south had 410 dengue cases, followed by Metro Wyre with 135."]),
        ("person", ["A record 3.13 million people passed through, topping the mark of 2.35 million set last year."]),
        # what a toll has risen from
        ("person", ["The death toll from the rains rose from 35 to 49."]),
    ),
)  # fmt: skip
def test_the_unit_of_another_number(unit: str, text: str) -> None:
    assert around(text, "35").unit == unit


@pytest.mark.parametrize(
    ("unit", "text"),
    flat(
        # what has moved by a percentage to a number is in no percentage
        ("number", ["Its stock of flats rose 5 per cent to 3,500.", "Labor leads by 52 per cent to 3,500."]),
        # bags are no vehicles, and who scored so many had votes
        ("number", ["Maize production fell to 38,500 bags.", "He got 4,000 votes, and Ibrahim Sule scored 289,500 in all."]),
        ("quintal", ["Arrivals averaged 18,500 quintals a day."]),
        # nothing has been told in percentages
        (None, ["The team is on 3500 and the others are on 12."]),
    ),
)
def test_what_leaves_no_unit_out(unit: str | None, text: str) -> None:
    assert [reading.unit for reading in read(text) if "500" in reading.quote] == [unit] * (unit is not None)


def test_what_a_toll_has_risen_from_is_the_earlier_one() -> None:
    earlier, now = read("The death toll from the rains rose from 41 to 49.")
    assert (earlier.metric, earlier.scope, now.metric, now.scope) == ("dead", ("earlier",), "dead", ())


def test_points_of_a_percentage_are_rounded() -> None:
    assert around(_POLL, "two points").bounds == bounds("[1.5, 2.5)")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("20", "Shoplifting jumped by a fifth to 104,300 offences."),
        ("10", "Online sales grew by almost a tenth."),
        ("25", "Exports fell by a quarter in May."),
    ],
)
def test_a_part_by_which_something_moved(value: str, text: str) -> None:
    assert read(text)[0].value == Decimal(value)


@pytest.mark.parametrize(
    "text", ["He was hit by a third person.", "She came in by a quarter past noon.", "By a third reading it passed."]
)
def test_a_part_of_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("units", "text"), [
    (["percent", "point"], "The S&P 500 fell 1.4% to close at 6,512.30 on Friday."),
    (["point", "percent", "point"], "The Dow Jones Industrial Average lost 482.11 points, or 1.1%, to 44,903.27."),
])  # fmt: skip
def test_an_index_is_of_points(units: list[str], text: str) -> None:
    assert [reading.unit for reading in read(text)] == units
