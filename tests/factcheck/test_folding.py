"""How does text become comparable without losing an offset? What folds together, what stays apart, and that no length changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.folding import fold


def test_traditional_simplified_and_full_width_text_fold_to_one() -> None:
    assert fold("商湯２０２１年員工６１１３名") == fold("商汤2021年员工6113名") == "商汤2021年员工6113名"


@pytest.mark.parametrize(
    ("folded", "written"),
    [
        # Traditional of Taiwan and Hong Kong
        ("台湾", "臺灣"),
        ("台湾", "台灣"),
        ("净亏损", "淨虧損"),
        ("里", "裏"),
        ("里", "裡"),
        ("群众", "羣衆"),
        ("为", "爲"),
        ("亿", "億"),
        # full width
        ("hk$17.4", "ＨＫ＄１７．４"),
        ("21%", "２１％"),
        ("(a)", "（Ａ）"),
        ("1,234,567元", "１，２３４，５６７元"),
        # dashes, tildes and spaces
        ("3-5", "3–5"),
        ("3-5", "3—5"),
        ("-5", "−5"),
        ("3~5", "3～5"),
        ("3~5", "3〜5"),
        ("5 人", "5\u3000人"),
        ("5 人", "5\u00a0人"),
        # half a character, of which a broken text may have some
        ("\ufffd5人", "\ud8005人"),
        # zeros
        ("二零二四", "二〇二四"),
        ("二零二四", "二○二四"),
        # Latin letters
        ("sensetime ai", "SenseTime AI"),
    ],
)
def test_ways_to_write_one_thing_fold_together(folded: str, written: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    "text",
    [
        "營收3億元，200人離職",  # a full-width comma parts clauses
        "共５人，１２歲",
        "第３，第４",
    ],
)
def test_a_full_width_comma_outside_a_number_stays(text: str) -> None:
    assert "，" in fold(text)


@pytest.mark.parametrize(("one", "other"), [("商湯", "商場"), ("3.5", "35"), ("萬", "億"), ("。", "."), ("，", "、")])
def test_different_things_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@settings(max_examples=60)
@given(st.text())
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@settings(max_examples=60)
@given(st.text(alphabet="０１２３４５６７８９，,.億萬元ＡＢ商湯 　"))
def test_folding_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
