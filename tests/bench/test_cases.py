"""Is an answer to a public test case judged as a fair reader would? One way for this engine and for its peers."""

from __future__ import annotations

import pytest
from cases import KINDS, Case, is_right, kind_of, load

from factcheck.folding import fold

DAY = {"start": "2017-01-10", "end": "2017-01-10"}


def case(kind: str, *expect: dict[str, object], reference: str | None = None) -> Case:
    return Case(kind=kind, source="a test", text="…", expect=expect, reference=reference)


@pytest.mark.parametrize(
    ("right", "kind", "expected", "answer"),
    [
        # numbers
        (True, "numbers", {"value": "100000"}, {"value": "100000.0"}),
        (True, "numbers", {"value": "0.333333333333333"}, {"value": "0.3333333333333333333"}),
        (True, "numbers", {"value": "52.3333333333333"}, {"value": "52.33333"}),
        (False, "numbers", {"value": "0.333"}, {"value": "0.3333333333333333333"}),
        (False, "numbers", {"value": "1000000.00005"}, {"value": "1000000"}),
        (True, "numbers", {"value": "200000"}, {"value": None, "low": "200000", "high": "300000"}),
        (False, "numbers", {"value": "300000"}, {"value": None, "low": "200000", "high": "300000"}),
        # both ends
        (True, "number ranges", {"low": "20", "high": None}, {"low": "20", "high": None}),
        (False, "number ranges", {"low": "20", "high": None}, {"low": "20", "high": "30"}),
        (False, "number ranges", {"low": "20", "high": "30"}, {"low": "20", "high": "35"}),
        # money: the amount and the currency
        (True, "money", {"low": "5", "high": "5", "unit": "CNY"}, {"value": "5", "low": "5", "high": None, "unit": "CNY"}),
        (False, "money", {"low": "5", "high": "5", "unit": "CNY"}, {"value": "5", "unit": "USD"}),
        (True, "money", {"low": "5", "high": "9", "unit": "CNY"}, {"value": None, "low": "5", "high": "9", "unit": "CNY"}),
        (False, "money", {"low": "5", "high": "9", "unit": "CNY"}, {"value": "5", "unit": "CNY"}),
        # times: the last day, the day behind it, or the first day of the last year
        (True, "times: days", DAY, DAY),
        (False, "times: days", DAY, {"start": "2017-01-10", "end": "2017-01-20"}),
        (True, "times: periods", {"start": "2008-01-01", "end": "2009-01-01"}, {"start": "2008-01-01", "end": "2008-12-31"}),
        (True, "times: periods", {"start": "1995-01-01", "end": "1997-01-01"}, {"start": "1995-01-01", "end": "1997-12-31"}),
        (False, "times: periods", {"start": "1995-01-01", "end": "1997-01-01"}, {"start": "1995-01-01", "end": "1998-12-31"}),
        (False, "times: periods", {"start": "2008-01-01", "end": "2009-01-01"}, {"start": "2008-02-01", "end": "2008-12-31"}),
        (True, "times: days", {**DAY, "or": [{"start": "2018-01-10", "end": "2018-01-10"}]}, {"start": "2018-01-10", "end": "2018-01-10"}),
        # 17點: the minute, or the hour up to its last second
        (True, "times: with a clock", {"start": "2021-06-09T17:00:00", "end": "2021-06-09T17:59:59"}, {"start": "2021-06-09T17:00", "end": "2021-06-09T17:00"}),
        (False, "times: with a clock", {"start": "2021-06-09T17:00:00", "end": "2021-06-09T17:59:59"}, {"start": "2021-06-09T18:00", "end": "2021-06-09T18:00"}),
        (False, "times: with a clock", {"start": "2021-06-09T17:00:00", "end": "2021-06-09T19:00:00"}, {"start": "2021-06-09T17:00", "end": "2021-06-09T17:00"}),
        # an open end
        (True, "times: vague or open", {"start": None, "end": "2018-01-01"}, {"start": None, "end": "2018-01-01"}),
        (False, "times: vague or open", {"start": None, "end": "2018-01-01"}, {"start": "2018-01-01", "end": "2018-12-31"}),
    ],
)  # fmt: skip
def test_one_answer(*, right: bool, kind: str, expected: dict[str, object], answer: dict[str, object]) -> None:
    assert is_right(case(kind, expected), [answer]) is right


def test_what_ends_now_may_be_answered_to_the_second() -> None:
    since = case("times: periods", {"start": "2001-01-01", "end": "2021-06-14"}, reference="2021-06-14T01:06:40")
    assert is_right(since, [{"start": "2001-01-01T00:00:00", "end": "2021-06-14T01:06:40"}])
    assert not is_right(since, [{"start": "2001-01-01T00:00:00", "end": "2021-06-15T01:06:40"}])


def test_every_answer_counts_and_their_order() -> None:
    two = case("numbers", {"value": "1"}, {"value": "2"})
    assert is_right(two, [{"value": "1"}, {"value": "2"}])
    assert not is_right(two, [{"value": "2"}, {"value": "1"}])
    assert not is_right(two, [{"value": "1"}])
    assert not is_right(case("numbers"), [{"value": "1"}])
    assert is_right(case("numbers"), [])


@pytest.mark.parametrize(
    ("kind", "text", "expect"),
    [
        ("times: days", "3月5日", [DAY]),
        ("times: periods", "2017年", [{"start": "2017-01-01", "end": "2018-01-01"}]),
        ("times: with a clock", "3月5日6時", [{"start": "2017-03-05T06:00", "end": "2017-03-05T06:00"}]),
        ("times: vague or open", "2018年以前", [{"start": None, "end": "2018-01-01", "open": True}]),
        ("times: lunar days, feasts, seasons", "农历三月", [{"start": "2017-03-01", "end": "2017-03-30"}]),
        ("times: none", "二十一", []),
    ],
)
def test_times_are_told_apart_by_words_and_answer(*, kind: str, text: str, expect: list[dict[str, object]]) -> None:
    assert kind_of("times", {"text": text, "expect": expect}) == kind


def test_every_file_of_cases_is_read() -> None:
    assert {one.kind.partition(":")[0].replace(" ", "_") for one in load()} == set(KINDS)


def test_every_answer_stands_in_its_text() -> None:
    """So no slip of the pen went by when the cases were taken; their makers fold the width of characters."""

    def narrow(words: str) -> str:
        return fold(words).replace("，", ",")

    answers = [(one.text, str(answer["text"])) for one in load() for answer in one.expect]
    assert [pair for pair in answers if narrow(pair[1]) not in narrow(pair[0])] == []
