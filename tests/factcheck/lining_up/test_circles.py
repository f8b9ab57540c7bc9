"""Which texts of a story tell of the same, and where is an equal number chance?"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest

from factcheck.extraction import extract
from factcheck.lining_up import File, Group, group
from factcheck.lining_up.circles import OwnedNumber, drawn

DAY = datetime(2026, 7, 10)


def lined_up(*texts: str) -> list[Group]:
    """What several of the texts of one story tell."""
    files = [
        File(name=str(n), outlet=str(n), readings=extract(text, published=DAY), published=DAY, story=1, text=text)
        for n, text in enumerate(texts)
    ]
    return [found for found in group(files) if len({member.file.name for member in found.members}) > 1]


ABOUT_ONE = [
    # owners of two scripts, and two numbers or more
    (
        "遠山集團上半年營收35.62億元，增長12.5%，員工6113人。",
        "Farhill Group's revenue rose 12.5 per cent to 3.562 billion yuan in the first half. It had 6,114 employees.",
    ),
    ("遠山集團上半年營收35.62億元。", "遠山集團上半年营业收入35.62亿元。"),
    # no text says whose
    ("遠山集團上半年營收35.62億元。", "上半年营业收入35.62亿元。"),
]


@pytest.mark.parametrize("texts", ABOUT_ONE)
def test_texts_about_one_company(texts: tuple[str, ...]) -> None:
    assert lined_up(*texts)


ABOUT_TWO = [
    ("遠山集團2021年底有6113名員工。", "Farhill Group had 6,113 employees at the end of 2021."),
    ("遠山集團2025年底有員工5000人。", "長河公司2025年底有員工5000人。"),
    ("遠山集團2025年底有員工5238人。", "長河公司2025年底有員工5238人。"),
    ("遠山集團公布業績。2025年底有員工5238人。", "長河公司公布業績。2025年底有員工5238人。"),
    ("遠山集團上半年營收3.5億元，增長12.5%。", "長河公司上半年營收3.5億元，增長8.2%。"),
    # rounded, with a slip in it, hedged
    ("遠山集團上半年淨利潤12.4億元。", "長河公司上半年淨利潤12.42億元。"),
    ("遠山集團公布業績，上半年淨利潤1.245億元。", "長河公司公布業績，上半年淨利潤1.254億元。"),
    ("遠山集團上半年營收35.6億元，逾1200名員工。", "長河公司有1230名員工。"),
    # of two countries
    ("日本第二季GDP增長3.1%。", "德國第二季GDP增長3.1%。"),
    ("日本第二季GDP增長3.1%。", "Germany's economy grew 3.1 per cent in the second quarter."),
]


@pytest.mark.parametrize("texts", ABOUT_TWO)
def test_texts_about_two(texts: tuple[str, ...]) -> None:
    assert lined_up(*texts) == []


def test_a_mail_about_another_company_joins_no_disagreement() -> None:
    story = [
        "遠山科技2021年底有6113名員工，2024年營收35.62億元。",
        "远山科技2021年底有6114名员工，2024年营收35.62亿元。",
        "遠山科技去年裁員，2021年底有6114名員工。",
    ]
    alone = lined_up(*story)
    beside = lined_up(*story, "Farhill Group had 6,113 employees at the end of 2021.")

    assert [len(found.members) for found in beside] == [len(found.members) for found in alone]


def told(file: str, owner: str | None, *values: str, metric: str | None = "revenue") -> list[OwnedNumber]:
    return [OwnedNumber(file, 1, owner, metric, "CNY", Decimal(value)) for value in values]


CIRCLES = [
    ([0, 0], [told("a", "遠山", "101"), told("b", "遠山", "202")]),
    ([0, 0], [told("a", "遠山", "101", "202"), told("b", "Farhill", "101", "202")]),
    ([0, 1], [told("a", "遠山", "101", "202"), told("b", "Farhill", "101", "303")]),
    # by way of a third
    ([0, 0, 0], [told("a", "遠山", "101", "202"), told("b", "Farhill", "101", "202"), told("c", "Farhill", "303")]),
    # long texts have two numbers in common by chance, short numbers more
    ([0, 1], [told(file, file, "101", "202", *(f"{n}7{file == 'b':d}" for n in range(10, 30))) for file in "ab"]),
    ([0, 1], [told("a", "遠山", "11", "12", "13"), told("b", "Farhill", "11", "12", "13")]),
    ([0, 0], [told("a", "遠山", "11", "12", "13", "14"), told("b", "Farhill", "11", "12", "13", "14")]),
    # the largest is that of the story; who names nobody belongs to it
    ([1, 0, 0], [told("a", "長河", "101"), told("b", "遠山", "202"), told("c", "遠山", "303")]),
    ([0, 0], [told("a", "遠山", "101"), told("b", None, "202")]),
    # an event has many owners
    ([0, 0], [told("a", "遠山縣", "101", metric="injured"), told("b", "長河縣", "202", metric="injured")]),
    # a crowd
    ([0] * 13, [told(str(n), f"公司{n}", "101") for n in range(13)]),
]


@pytest.mark.parametrize(("circles", "texts"), CIRCLES)
def test_circles(circles: list[int], texts: list[list[OwnedNumber]]) -> None:
    assert list(drawn(one for text in texts for one in text).values()) == circles
