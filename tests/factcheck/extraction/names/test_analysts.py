"""Which names only judge others in this article?"""

from __future__ import annotations

import pytest

from factcheck.extraction.names import analysts
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.folding import fold

#: who judges, of 遠山 and 長河
JUDGES = [
    ("遠山", "遠山發研報指，長河純利增長兩成。"),
    ("遠山", "遠山證券發布最新研究報告稱，長河純利增長兩成。"),
    ("遠山", "遠山：重申長河買入評級。"),
    ("遠山", "遠山維持長河買入評級，目標價84元。"),
    ("遠山", "遠山上調長河目標價至84元。"),
    ("遠山", "遠山兩次上調美債收益率預測。"),
    ("遠山", "遠山預估長河每股賺60元，將目標價調升至360元。"),
    ("遠山", "遠山分析師陳大明在報告中說，長河股價偏高。"),
    # who is judged
    ("長河", "長河：遠山維持增持評級，目標價84元。"),
    ("", "遠山維持「增持」評級，目標價84元。"),
    ("", "遠山獲外資上調目標價。"),
    # who tells of itself
    ("", "遠山發布年度報告，營收84億元。"),
    ("", "遠山公布報告期內營收84億元。"),
    ("", "遠山上修毛利率預測。"),
    ("", "遠山上調全年營收預測至84億元。"),
]


@pytest.mark.parametrize(("name", "text"), JUDGES)
def test_who_judges(name: str, text: str) -> None:
    words = [
        Word(at, at + 2, Role.ENTITY, one) for one in ("遠山", "長河") for at in range(len(text)) if text.startswith(one, at)
    ]
    assert analysts.of(fold(text), words) == ({name} if name else frozenset())
