"""How is a text laid out? Paragraphs, sentences, clauses, and passages that stand twice."""

from __future__ import annotations

import pytest

from factcheck.extraction import layout
from factcheck.folding import fold

BODY = "港灣大橋全長1.2公里，今年六月通車，工程費共48億元，市府估計每日有三萬輛車經過。"
OTHER = "市長說，第一年不收通行費，預計每年補助客運業者3億元，詳細辦法將在五月公布。"


def sentences(text: str) -> list[str]:
    folded = fold(text)
    return [text[s.start : s.end].strip() for s in layout.sentences(folded, [])]


def test_a_text_is_its_sentences_in_order() -> None:
    assert sentences("員工300人。\n營收3億元！\n\n股價漲了") == ["員工300人。", "營收3億元！", "股價漲了"]


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (2, "死者3人；傷者5人"),
        (2, "死者3人?傷者5人"),
        (2, "Three died. Five were hurt."),
        (2, 'Revenue rose to $5m. "We are glad," he said'),
        (2, "第一段\n第二段"),
        # no end of a sentence
        (1, "毛利率3.5%"),
        (1, "Acme Inc. said so"),
        (1, "員工300人，營收3億元"),
        (0, ""),
        (0, "\n\n"),
    ],
)
def test_a_sentence_ends_at_its_mark(count: int, text: str) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("營收3億元", "員工300人，營收3億元"),
        ("營收3億元", "員工300人：營收3億元"),
        ("營收3億元", "（員工300人）營收3億元"),
        ("重判6年半", "凌虐姊弟…重判6年半"),
        # thousands separators and enumerations part no clause
        ("員工1,300人", "員工1,300人"),
        ("capital of 2,75,000 crore", "capital of 2,75,000 crore"),
        ("34", "clauses 12,34"),
        ("員工300人、兩百人、3億元", "員工300人、兩百人、3億元"),
    ],
)
def test_a_clause_begins_behind_its_mark(clause: str, text: str) -> None:
    (sentence,) = layout.sentences(fold(text), [])
    assert text[sentence.clause_start(len(text) - 1) :] == clause


def test_paragraphs_are_counted() -> None:
    assert [s.paragraph for s in layout.sentences(fold("甲。乙。\n\n丙。"), [])] == [0, 0, 1]


def test_a_body_that_is_printed_twice_is_found_once() -> None:
    text = f"{BODY}\n{OTHER}\n{BODY}\n{OTHER}"
    ((start, end),) = layout.repeated_passages(text)
    assert text[start:end] == f"{BODY}\n{OTHER}"
    assert start == len(f"{BODY}\n{OTHER}\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        f"{BODY}\n{OTHER}",
        # other numbers are another passage
        f"{BODY}\n{BODY.replace('48', '49')}",
        # short lines may stand twice
        "2025年3月12日\n員工300人\n2025年3月12日",
    ],
)
def test_a_text_that_says_things_once_repeats_nothing(text: str) -> None:
    assert layout.repeated_passages(text) == []


@pytest.mark.parametrize("again", [f"　　{BODY}", f"{BODY}  ", BODY.replace("4", "４")])
def test_spaces_and_widths_make_no_difference(again: str) -> None:
    assert len(layout.repeated_passages(f"{BODY}\n{again}")) == 1


def test_repeated_passages_are_skipped() -> None:
    text = f"{BODY}\n{BODY}"
    folded = fold(text)
    assert len(list(layout.sentences(folded, layout.repeated_passages(text)))) == 1


def test_a_text_of_too_many_numbers_is_read_up_to_a_line() -> None:
    lines = "".join(f"第{number}列營收3億元\n" for number in range(layout.MOST_NUMERALS))
    end = layout.readable_end(fold(lines))
    assert lines[:end].count("\n") == layout.MOST_NUMERALS // 2
    assert lines[:end].endswith("億元\n")
    assert layout.is_read_in_part(lines) and not layout.is_read_in_part(lines[:end])


@pytest.mark.parametrize("number", ["三分之", "百分之"])
def test_parts_of_a_whole_are_numbers_too(number: str) -> None:
    assert layout.readable_end(fold(number * 20_000)) < 3 * 20_000


@pytest.mark.parametrize("text", ["3億元\n" * 5_000, "一名員工說，" * 20_000, "7" * 500_000])
def test_any_other_text_is_read_to_its_end(text: str) -> None:
    assert layout.readable_end(fold(text)) == len(text)
