"""Who says so? The source that a sentence names."""

from __future__ import annotations

import pytest

from factcheck.extraction import attribution
from factcheck.folding import fold
from tests.factcheck.extraction.examples import around


def source(text: str) -> str | None:
    found = attribution.of_sentence(fold(text), 0, len(text))
    return text[slice(*found)] if found else None


def test_who_is_quoted_is_the_source() -> None:
    assert source("消防署表示，事故造成3人死亡。") == "消防署"


@pytest.mark.parametrize(
    ("who", "text"),
    [
        # …表示
        ("消防署", "消防署指出，事故造成3人死亡。"),
        ("消防署", "消防署昨日表示，事故造成3人死亡。"),
        ("消防署", "消防署透露：事故造成3人死亡。"),
        ("消防署", "消防署12日說明，事故造成3人死亡。"),
        # 據…
        ("市交通局", "據市交通局統計，每日有三萬輛車。"),
        ("市交通局", "根据市交通局的最新数据，每日有三万辆车。"),
        ("统计局", "依据统计局公告，物价上涨3%。"),
        # English
        ("the fire department", "Three people died, according to the fire department."),
        ("police", "According to police, three people died."),
        ("The company", "The company said revenue rose 3%."),
        ("Acme", "Acme reported revenue of $3m."),
    ],
)
def test_ways_to_name_a_source(who: str, text: str) -> None:
    assert source(text) == who


@pytest.mark.parametrize("text", ["事故造成3人死亡。", "營收3億元，年增3%。", "Three people died.", ""])
def test_a_sentence_may_name_nobody(text: str) -> None:
    assert source(text) is None


def test_the_reading_says_who_is_quoted() -> None:
    text = "消防署表示，事故造成3人死亡。另有5人受傷。"
    assert around(text, "3人").attribution == "消防署"
    assert around(text, "5人").attribution is None
