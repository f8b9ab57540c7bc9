"""Does a short name mean the place, and 全國 the paper's country?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("place", "quote", "text"),
    [
        ("四川省", "7%", "1月，四川外贸进出口增长7%。"),
        ("江蘇省", "2例", "新增確診病例3例，其中江蘇2例，上海1例。"),
        # a company begins with it, or a person ends with it
        ("四川遠山公司", "7%", "1月，四川遠山公司訂單增長7%。"),
        (None, "50.85%", "李四川50.85%，領先對手。"),
    ],
)
def test_a_short_name_is_the_place_by_what_stands_behind(place: str | None, quote: str, text: str) -> None:
    assert around(text, quote, region="CN").entity == place


@pytest.mark.parametrize(
    ("country", "region", "text"),
    [
        ("中國", "CN", "1月，全国出口增长7%。"),
        ("中國", "HK", "1月，全國出口增長7%。"),
        ("台灣", "TW", "1月，全國發電量增長7%。"),
        ("中國", "CN", "其中，全国发电量增长7%。"),
        # elsewhere, a part of a longer name, and what something is ranked in or measured against
        (None, "CN", "莫桑比克1月下雨。全国发电量增长7%。"),
        (None, "CN", "全国人大代表建议，发电量增长7%。"),
        (None, "CN", "1月，全省发电量增长7%，增速位列全国第8。"),
        (None, None, "1月，全国发电量增长7%。"),
        (None, "CN", "全国公安行动开展以来，全市报警量增长7%。"),
    ],
)
def test_the_whole_country_is_the_paper_s(country: str | None, region: str | None, text: str) -> None:
    assert around(text, "7%", region=region).entity == country


def test_a_text_on_many_provinces_is_about_none() -> None:
    text = "四川新增2例，江苏新增1例，广东新增3例\n\n各地報告新增確診病例6例。"
    assert around(text, "6例", region="CN").entity is None


def test_a_list_in_brackets_owns_nothing_behind_it() -> None:
    text = "通報新增確診病例11例，其中境外輸入病例9例(廣東8例，陝西1例)，本土病例2例。"
    assert around(text, "2例", region="CN").entity is None
