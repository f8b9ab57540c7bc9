"""Whose news is each item of a digest?"""

from __future__ import annotations

import pytest

from factcheck.extraction.names import digests
from factcheck.folding import fold


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ("順河合金 長林基因", "光遠科技發行申請獲受理。\n順河合金：獲補助3億元。\n長林基因：終止回購。\n公告：三家公司停牌。"),
        # two colons make no digest, and words that name nobody no names
        ("", "順河合金：獲補助3億元。長林基因：終止回購。"),
        ("", "優點：價格低。缺點：速度慢。原因：產能不足。"),
    ],
)
def test_names_before_the_colons(names: str, text: str) -> None:
    found = [run.name for run in digests.labels(fold(text))]
    assert [name for name in found if name != "公告"] == [fold(name) for name in names.split()]
