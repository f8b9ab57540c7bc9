"""Do the words before a metric name somebody, or a thing of their own, rather than narrow it?"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.extraction.metric.owner_words import is_other_noun, is_owner, is_place_or_person, may_be_name, may_be_winner
from factcheck.folding import fold


@pytest.mark.parametrize(
    ("question", "names", "others"),
    [
        (is_owner, ["上海遠山", "北京長河"], ["雲端", "生成式AI"]),
        (is_place_or_person, ["北區", "青石縣", "周柏鈞"], ["雲端", "自治區域", "兩"]),
        (may_be_winner, ["林國棟", "邱德昌"], ["分別", "合計", "公司"]),
        (may_be_name, ["遠瀾", "遠瀾ADR"], ["大幅", "上漲"]),
        (is_other_noun, ["客戶", "的客戶"], ["增長", "", "因為這次的所有的客戶"]),
    ],
)
def test_what_the_words_are(question: Callable[[str], bool], names: list[str], others: list[str]) -> None:
    assert [question(fold(name)) for name in names] == [True] * len(names)
    assert [question(fold(name)) for name in others] == [False] * len(others)
