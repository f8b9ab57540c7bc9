"""One number in two ways of writing it is one number."""

import pytest

from factcheck.lineage.written_numbers import plain


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("6113", ("6,113", "六千一百一十三")),
        ("30000000", ("三千万", "3000万")),
        ("1740000000", ("17.4亿", "17亿4000万")),
        ("44200000000", ("四四二亿", "442亿")),
        ("1000000000000", ("一万亿", "1兆")),
        ("15", ("十五",)),
        ("7", ("07", "7", "七")),
    ],
)
def test_one_number(number: str, written: tuple[str, ...]) -> None:
    assert {plain(each) for each in written} == {number}


@pytest.mark.parametrize(("one", "other"), [("6113", "6114"), ("6000", "6000万"), ("000600", "600"), ("1.5", "15")])
def test_two_numbers(one: str, other: str) -> None:
    assert plain(one) != plain(other)


def test_what_makes_no_sense_stays_as_it_stands() -> None:
    assert plain("1.2.3万") == "1.2.3万"
