"""To which number is a time tied? Told on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from factcheck.extraction.period.tied_time import are_enumerated, is_old_value, is_tied, is_tied_to_its_list, looks_back
from factcheck.figures import Period
from tests.factcheck.extraction.examples import scene


@pytest.mark.parametrize(
    ("tied", "text"),
    [
        (True, "2021年12月31日的6113名。"),
        (True, "去年同期為31.23億元。"),
        (True, "Spending came to this year's revised $3 million."),
        (True, "It was more than in 2024, when it stood at $3 million."),
        # a word of its own stands between, or half the sentence
        (False, "2021年12月31日有6113名。"),
        (False, "2021年12月31日的員工人數為6113名。"),
        (False, "去年同期的營業收入則為31.23億元。"),
        (False, "It was more than in 2024, and stood at $3 million."),
    ],
)
def test_a_time_is_tied_to_the_number_behind_it(tied: bool, text: str) -> None:
    sentence = scene(text)
    assert is_tied(sentence, sentence.times[0], sentence.quantities[0]) is tied


@pytest.mark.parametrize(
    ("tied", "text"),
    [(True, "與3月11日的24死、318傷相比。"), (False, "與3月11日的24死相比，318人受傷。"), (False, "3月11日有24死、318傷。")],
)
def test_what_the_first_of_a_list_is_tied_to_the_others_are(tied: bool, text: str) -> None:
    sentence = scene(text)
    assert is_tied_to_its_list(sentence, sentence.times[0], sentence.quantities[1]) is tied


@pytest.mark.parametrize(
    ("old", "text"), [(True, "較上年度修訂赤字872億元減少。"), (True, "較去年的872億元增加。"), (False, "較去年減少872億元。")]
)
def test_what_a_move_is_measured_from_is_of_the_time_of_the_comparison(old: bool, text: str) -> None:
    sentence = scene(text)
    assert is_old_value(sentence, sentence.times[0], sentence.quantities[0]) is old


@pytest.mark.parametrize(
    ("back", "text"),
    [
        (True, "2023年為7.74億元，增長兩成。"),
        (True, "淨損5億元，2023年淨損9億元；"),
        # something else, or a clause that goes on
        (False, "轉盈，2023年淨損9億元；"),
        (False, "淨損5億元，2023年淨損9億元，營收3億元。"),
        (False, "2023年營收7.74億元。"),
    ],
)
def test_a_text_about_a_later_time_looks_back(back: bool, text: str) -> None:
    sentence = scene(text)
    mention, year = sentence.times[0].mention, Period.year(2023)
    assert looks_back(sentence.folded, mention, year, Period.year(2024)) is back
    assert not looks_back(sentence.folded, mention, year, None)
    assert not looks_back(sentence.folded, mention, year, year)


@pytest.mark.parametrize(
    ("enumerated", "text"), [(True, "24死、318傷。"), (True, "3,640億元及4.8%。"), (False, "24死，另318傷。")]
)
def test_numbers_of_an_enumeration(enumerated: bool, text: str) -> None:
    sentence = scene(text)
    assert are_enumerated(sentence, sentence.quantities) is enumerated
