"""Which names in several files are names of one entity?"""

from __future__ import annotations

import pytest

from factcheck.entity_names import joined

Mention = tuple[str, str, tuple[str, ...]]


def test_one_company_under_three_names() -> None:
    found = joined(
        [("a", "商湯科技", ("商湯科技", "商湯", "SenseTime")), ("b", "商汤", ("商汤",)), ("c", "SenseTime", ("SenseTime",))]
    )

    assert set(found.values()) == {"SenseTime"}  # each name stands in one file: the longest is shown


@pytest.mark.parametrize(
    "mentions",
    [
        # nothing shared
        [("a", "甲公司", ("甲公司",)), ("b", "乙公司", ("乙公司",))],
        # a word for any company
        [("a", "甲", ("甲", "公司")), ("b", "乙", ("乙", "公司"))],
        # told apart by one file, although another knows one of them under both names
        [("a", "商湯科技", ("商湯科技",)), ("a", "商湯智能", ("商湯智能",)), ("b", "商湯科技", ("商湯科技", "商湯智能"))],
    ],
)
def test_these_stay_apart(mentions: list[Mention]) -> None:
    assert len(set(joined(mentions).values())) == 2


def test_the_longest_shared_name_decides() -> None:
    found = joined(
        [
            ("a", "台灣大車隊", ("台灣大車隊", "台灣大")),
            ("a", "台灣大哥大", ("台灣大哥大",)),
            ("b", "台灣大哥大", ("台灣大哥大", "台灣大")),
        ]
    )

    assert found["b", "台灣大哥大"] == found["a", "台灣大哥大"] != found["a", "台灣大車隊"]


def test_the_name_that_most_files_use_is_shown() -> None:
    found = joined([("a", "商湯", ("商湯",)), ("b", "商湯", ("商湯",)), ("c", "商湯科技", ("商湯科技", "商湯"))])

    assert set(found.values()) == {"商湯"}


def test_readings_without_an_entity_have_no_name() -> None:
    assert joined([("a", None, ())]) == {}
