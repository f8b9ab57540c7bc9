"""In which currency is a sum that its text does not name?"""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from factcheck.lining_up.assumed_money import said, settled
from factcheck.lining_up.figure_key import File, Member


def members(*texts: tuple[str, str]) -> list[Member]:
    """The only reading of each text, printed in that region."""
    found = []
    for number, (region, text) in enumerate(texts):
        [reading] = extract(text, region=region)
        found.append(Member(file=File(name=str(number), outlet=str(number), readings=[reading]), reading=reading))
    return found


@pytest.mark.parametrize(
    ("money", "region", "text"),
    [
        ("CNY", "HK", "去年收入人民幣132.6億元。"),
        ("USD", "TW", "去年營收60億美元。"),
        ("CNY", "CN", "去年收入132.6亿元。"),
        (None, "HK", "去年收入132.6億元。"),
        (None, "HK", "The company earned $132 million."),
        (None, "TW", "員工6113名。"),
    ],
)
def test_what_the_text_says_of_its_money(money: str | None, region: str, text: str) -> None:
    [member] = members((region, text))

    assert said(member.reading) == money


@pytest.mark.parametrize(
    ("units", "texts"),
    [
        (["CNY", "CNY"], [("HK", "去年收入132.6億元。"), ("CN", "去年收入人民币132.6亿元。")]),
        (["USD", "USD"], [("HK", "It earned $132 million."), ("CN", "去年收入1.32亿美元。")]),
        # a bare 元 is no US dollar; what both say stands; what the others say differently settles nothing
        # the mainland's papers name every money but their own
        (["CNY", "HKD"], [("CN", "去年收入132.6亿元。"), ("HK", "去年收入132.6億港元。")]),
        (["HKD", "USD"], [("HK", "去年收入132.6億元。"), ("CN", "去年收入132.6亿美元。")]),
        (["TWD", "CNY"], [("TW", "去年營收新台幣132.6億元。"), ("CN", "去年收入人民币132.6亿元。")]),
        (["HKD", "CNY", "TWD"], [("HK", "收入132億元。"), ("CN", "收入人民币132亿元。"), ("TW", "營收新台幣132億元。")]),
    ],
)
def test_an_assumed_currency_gives_way_to_the_one_that_is_said(units: list[str], texts: list[tuple[str, str]]) -> None:
    assert [member.reading.unit for member in settled(members(*texts))] == units
