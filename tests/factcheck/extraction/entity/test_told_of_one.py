"""Whose is a number of nobody knows what, where the other numbers of the text are one owner's?"""

from __future__ import annotations

import pytest

from factcheck.extraction.entity.told_of_one import RULE
from tests.factcheck.extraction.examples import around

COMPANY = "遠山科技公布年報，遠山科技營收18億元，淨利2億元，毛利率21%，遠山科技員工264人。\n"
LONG = "管理層表示，市場需求仍然穩定，會繼續控制開支，並把資源放在研發與海外市場，預計下半年的情況會有所改善。"
PLACE = "北澳自治區議會通過預算，北澳自治區人口241萬，北澳失業率9.8%，北澳通膨率3.1%，北澳赤字18億元。\n"


@pytest.mark.parametrize(
    ("text", "quote", "owner"),
    [
        (COMPANY + "資料中心電源佔31%。", "31%", "遠山科技"),
        (PLACE + "警務和安全26億元。", "26億元", "北澳"),
        # another name, or others, in the sentence
        (COMPANY + "資料中心電源佔31%，高於騰訊。", "31%", None),
        (COMPANY + "業界的資料中心電源佔31%。", "31%", None),
        # who was there, how long it took, what a market does
        (PLACE + "典禮有三千人。", "三千人", None),
        (PLACE + "典禮長達8小時。", "8小時", None),
        (PLACE + "個股報2元。", "2元", None),
        # an event, the numbers of another than the text is about, another named nearly as often
        (COMPANY + "地震造成3人死亡、5人受傷、2人失蹤。\n資料中心電源佔31%。", "31%", None),
        ("遠山科技公布年報，遠山科技擴產。騰訊營收800億元，淨利90億元，毛利率21%，員工264人。\n電源佔31%。", "31%", None),
        (COMPANY + LONG + "騰訊看好，騰訊入股。\n資料中心電源佔31%。", "31%", None),
        (COMPANY + LONG + "騰訊看好。\n資料中心電源佔31%。", "31%", "遠山科技"),
        # two owners, or too few numbers
        (COMPANY + "騰訊營收800億元，淨利90億元。\n資料中心電源佔31%。", "31%", None),
        (COMPANY + "騰訊營收800億元，騰訊淨利90億元。資料中心電源佔31%。\n資料中心冷卻佔12%。", "12%", None),
        ("遠山科技營收18億元，遠山科技淨利2億元。\n資料中心電源佔31%。", "31%", None),
    ],
)
def test_whose_it_is(text: str, quote: str, owner: str | None) -> None:
    assert around(text, quote).entity == owner


def test_it_says_why() -> None:
    reading = around(PLACE + "警務和安全26億元。", "26億元")
    assert [evidence.rule for evidence in reading.evidence if evidence.slot == "entity"] == [RULE]
