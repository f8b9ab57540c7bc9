"""Which numbers that found no partner are joined? Each the likeliest for the other, beside the same numbers and words."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.figures import Period
from factcheck.lining_up.left_over import pairs
from factcheck.lining_up.likeness import Lone
from factcheck.lining_up.surroundings import NOTHING, Around
from tests.factcheck.lining_up.saying import between, said

OPEN = {"metric_key": None, "entity": None, "period": None, "kind": None, "unit": "number"}


def lone(file: str, value: str, *words: str, unit: str = "person", **slots: object) -> Lone:
    around = Around(frozenset(words), frozenset(), is_latin=False) if words else NOTHING
    return Lone(said(file, value, **(OPEN | slots)), unit, around)


def joined(told: list[Lone], standing: list[int | None]) -> list[tuple[int, int]]:
    return [(pair.one, pair.other) for pair in pairs(told, standing)]


def test_a_small_number_between_two_that_both_texts_tell() -> None:
    """9人死亡，[32]人受傷，5人失聯: the first and the last are known to be one figure each."""
    one = [lone("a", "9"), lone("a", "32", "受伤", "人受", "入院"), lone("a", "5")]
    other = [lone("b", "9"), lone("b", "33", "受伤", "人受", "入院"), lone("b", "5")]

    assert joined([*one, *other], [0, None, 1, 0, None, 1]) == [(1, 4)]
    assert not joined([*one, *other], [0, None, 1, 2, None, 3]), "nothing beside them is told by both"


def test_without_anything_beside_it_a_slip_is_none() -> None:
    assert not joined([lone("a", "32"), lone("b", "33")], [None, None])


def test_the_same_rare_words_join_equal_numbers() -> None:
    told = [lone("a", "7", "烧毁", "毁车"), lone("b", "7", "烧毁", "毁车"), *(lone("a", str(n), "其他") for n in range(200, 230))]

    assert joined(told, [None] * len(told)) == [(0, 1)]
    apart = [told[0], lone("b", "7", "救出"), *told[2:]]
    assert not joined(apart, [None] * len(apart))


def test_two_that_are_as_likely_are_left_alone() -> None:
    told = [lone("a", "9"), lone("a", "32", "受伤", "人受", "入院"), lone("a", "5")]
    told += [lone("b", "9"), lone("b", "33", "受伤", "人受", "入院"), lone("b", "31", "受伤", "人受", "入院"), lone("b", "5")]

    assert not joined(told, [0, None, 1, 0, None, None, 1])


def test_the_same_number_again_is_no_rival() -> None:
    told = [lone("a", "9"), lone("a", "32"), lone("a", "5"), lone("b", "9"), lone("b", "32"), lone("b", "5"), lone("b", "32")]

    assert joined(told, [0, None, 1, 0, None, 1, None]) == [(1, 4)]


def test_figures_that_one_text_tells_both_of_are_never_joined() -> None:
    """32 stands in a figure that b tells too: it is not what is left over."""
    told = [lone("a", "9"), lone("a", "32"), lone("a", "5"), lone("b", "9"), lone("b", "33"), lone("b", "5"), lone("b", "32")]

    assert not joined(told, [0, 2, 1, 0, None, 1, 2])


def test_what_is_joined_is_evidence_for_its_neighbours() -> None:
    """2元調至3元, told by both: the one beside 44 of both first, then the one beside that."""
    one = [lone("a", "44"), lone("a", "8", "票价"), lone("a", "7", "票价")]
    other = [lone("b", "44"), lone("b", "8", "票价"), lone("b", "7", "票价")]

    assert joined([*one, *other], [0, None, None, 0, None, None]) == [(1, 4), (2, 5)]


def test_texts_of_two_stories_never_meet() -> None:
    one = [lone("a", "9"), lone("a", "32"), lone("a", "5")]
    other = [lone("b", "9", story=2), lone("b", "32", story=2), lone("b", "5", story=2)]

    assert not joined([*one, *other], [0, None, 1, 0, None, 1])


@pytest.mark.parametrize(
    ("is_one", "says_so", "files"),
    [
        (False, True, ["c"]),  # the clause of 63.7 names the year
        (False, False, ["c", "d"]),  # or two texts give it the year
        (True, False, ["c"]),  # carried over from elsewhere by one text, the year may be wrong
    ],
)
def test_a_number_without_a_period_joins_no_two_periods(is_one: bool, says_so: bool, files: list[str]) -> None:
    """佔60.4%（上半年）, 佔約60%, 佔63.7%（全年）: the one between them may be either, and makes them no one."""
    half, year = Period(start=date(2024, 1, 1), end=date(2024, 6, 30)), Period.year(2024)
    outright = frozenset(("period",)) if says_so else frozenset[str]()
    told: list[Lone] = []
    for file, value, slots in (
        ("a", "60.4", {"period": half}),
        ("b", "60", {"bounds": between("55", "65")}),
        *((file, "63.7", {"period": year, "outright": outright}) for file in files),
    ):
        told += [lone(file, "44"), lone(file, value, "占收", "收入", "整体", unit="percent", **slots), lone(file, "5")]
    known = [0, None, 1, 0, None, 1, *([0, 2, 1] * len(files))]

    assert (len(joined(told, known)) == 2) is is_one
