"""Words stand in the next version as they stood, or another number took their place, or nothing is known of them."""

from __future__ import annotations

import pytest

from factcheck.versions import compare

SAME, NEW, NOTHING = "same", "new", "nothing"

BEFORE = """遠山科技裁員
遠山科技於2024年12月31日有6113名員工，收入17.4億元。
公司另有3人離職。利潤為5億元，按年升21%。
長河集團同日公布，全年派息5億元。
"""


def found(before: str, after: str, quote: str, *, nth: int = 0) -> tuple[str, str]:
    """What became of the quote, and what stands there."""
    start = -1
    for _time in range(nth + 1):
        start = before.index(quote, start + 1)
    compared = compare(before, after)
    if (place := compared.unchanged(start, start + len(quote))) is not None:
        return SAME, after[place[0] : place[1]]
    if (place := compared.replaced(start, start + len(quote))) is not None:
        return NEW, after[place[0] : place[1]]
    return NOTHING, ""


@pytest.mark.parametrize(
    ("what", "there", "changes"),
    [
        # nothing was changed
        ("6113名", (SAME, "6113名"), {}),
        # a number was changed: the others of its sentence stand as they stood
        ("6113名", (NEW, "6,114名"), {"6113": "6,114"}),
        ("17.4億元", (SAME, "17.4億元"), {"6113": "6,114"}),
        ("17.4億元", (NEW, "1.74萬元"), {"17.4億": "1.74萬"}),
        ("21%", (NEW, "12%"), {"21%": "12%"}),
        ("13名", (NOTHING, ""), {"6113": "7,113"}),  # where the last digits of a changed number are now, nobody can say
        # a sentence before or behind it, or another one, was changed
        ("6113名", (SAME, "6113名"), {"公司另有3人離職": "公司另有4人離職"}),
        ("6113名", (SAME, "6113名"), {"遠山科技裁員\n": "遠山科技裁員\n【更正】本文數字已更正。\n"}),
        ("5億元", (SAME, "5億元"), {"長河集團同日公布，": "據長河集團，"}),
        # other words: nothing is taken for it by likeness
        ("6113名", (NOTHING, ""), {"有6113名員工": "共有6113名僱員"}),
        ("6113名", (NOTHING, ""), {"有6113名員工": "共有6114名僱員"}),
        ("6113名", (NOTHING, ""), {"遠山科技於2024年12月31日有6113名員工，收入17.4億元。\n": ""}),
        # few words around it: only behind the sentence that it stood behind
        ("3人", (SAME, "3人"), {}),
        ("3人", (SAME, "3人"), {"6113": "6114"}),
        ("3人", (NOTHING, ""), {"收入17.4億元。\n公司": "收入17.4億元，創新高。\n公司"}),
    ],
)
def test_words(what: str, there: tuple[str, str], changes: dict[str, str]) -> None:
    after = BEFORE
    for old, new in changes.items():
        assert old in after
        after = after.replace(old, new)
    assert found(BEFORE, after, what) == there


def test_a_sentence_that_stands_twice_is_known_by_its_neighbours() -> None:
    before = "甲公司的消息。\n全年派發股息合共5億元予全體股東。\n乙公司的消息。\n全年派發股息合共5億元予全體股東。\n"
    after = before.replace("甲公司的消息。\n", "")
    assert found(before, after, "5億元", nth=1) == (SAME, "5億元")
    gone = "丙公司的消息。\n全年派發股息合共5億元予全體股東。\n"
    assert found(before, gone, "5億元") == found(before, gone, "5億元", nth=1) == (NOTHING, "")


def test_a_paragraph_may_have_moved() -> None:
    lines = BEFORE.splitlines()
    after = "\n".join([lines[0], *lines[:0:-1]])
    assert found(BEFORE, after, "6113名") == (SAME, "6113名")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "遠山有6113名員工。"),
        ("遠山有6113名員工。", ""),
        ("。。。\n\n", "！\n"),
        ("1" * 1000, "一" * 1000),
        ("員工 # 3 名與 3# 名", "員工 3 # 名與 #3 名"),
    ],
)
def test_any_two_texts_can_be_compared(before: str, after: str) -> None:
    compared = compare(before, after)
    for start in range(min(len(before), 30)):
        compared.unchanged(start, start + 1)
        compared.replaced(start, start + 1)
