"""Which numbers are one number, written less precisely and wrongly so? Each rule with its near misses."""

from __future__ import annotations

import pytest

from factcheck.comparison import Statement
from factcheck.comparison.rounding_slips import last_digit, rounded_silently, truncated
from tests.factcheck.comparison.wordings import money, part, quoted, stated

LAST_DIGIT = [
    ("1,000,000", money("7.35億"), money("7.34億")),
    ("0.1", part("33.7"), part("33.8")),
    ("100,000,000", money("35億"), money("34億")),
    # counts are off by one
    (None, stated("6113"), stated("6114")),
    # two units, another precision
    (None, money("7.35億"), money("7.33億")),
    (None, money("7.35億"), money("7.4億")),
    (None, money("7.35億"), money("7.34億", "USD")),
]


@pytest.mark.parametrize(("expected", "one", "other"), LAST_DIGIT, ids=quoted)
def test_last_digit(expected: str | None, one: Statement, other: Statement) -> None:
    found = last_digit(one, other)

    assert (found and found.params["gap"]) == expected


TRUNCATED = [
    ("6,100,000,000", money("60億"), money("60.93億")),
    ("256", part("255"), part("255.7")),
    ("61", part("60"), part("60.5")),
    ("-6,100,000,000", money("-60億"), money("-60.93億")),
    # properly rounded
    (None, money("61億"), money("60.93億")),
    (None, money("60億"), money("60.13億")),
    # neither cut off nor rounded
    (None, money("59億"), money("60.93億")),
    (None, money("60.9億"), money("60.8億")),
]


@pytest.mark.parametrize(("expected", "one", "other"), TRUNCATED, ids=quoted)
def test_truncated(expected: str | None, one: Statement, other: Statement) -> None:
    found, swapped = truncated(one, other), truncated(other, one)

    assert (found and found.params["rounded"]) == (swapped and swapped.params["rounded"]) == expected


ROUNDED = [
    (("rounded", "100"), stated("6,100"), stated("6,113")),
    (("rounded", "10"), stated("6,110"), stated("6,113")),
    (("rounded", "1,000"), stated("15,000"), stated("14,826")),
    # noughts, and cut off
    (("truncated", None), stated("6,100"), stated("6,187")),
    # another number
    (None, stated("6,200"), stated("6,113")),
    (None, stated("6,113"), stated("6,114")),
    # with a scale word too; a decimal says that it is rounded there
    (("truncated", None), money("2,340萬"), money("2,346萬")),
    (("rounded", "100,000"), money("2,350萬"), money("2,346萬")),
    (None, money("2,340.0萬"), money("2,346.0萬")),
    # one digit before its noughts: 6000 is near too much
    (None, stated("6,000"), stated("6,113")),
]


@pytest.mark.parametrize(("expected", "one", "other"), ROUNDED, ids=quoted)
def test_rounded_without_saying_so(expected: tuple[str, str | None] | None, one: Statement, other: Statement) -> None:
    found = rounded_silently(one, other)

    assert (found and (found.code, found.params.get("unit"))) == expected
