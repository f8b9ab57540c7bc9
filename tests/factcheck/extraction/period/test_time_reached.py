"""Which time has the text reached? Told on Wednesday 12 March 2025, in a report on 2024."""

from __future__ import annotations

import pytest

from factcheck.extraction.period.time_reached import (
    could_be_reported,
    is_where_the_text_goes,
    move_on,
    return_to_the_report,
    whole_of,
)
from factcheck.extraction.scene import Memory
from factcheck.figures import Period
from tests.factcheck.extraction.examples import PUBLISHED, scene

YEAR = Period.year(2024)


def report() -> Memory:
    return Memory(published=PUBLISHED, topic=None, main=YEAR, period=YEAR)


@pytest.mark.parametrize(
    ("goes_there", "text"),
    [
        (True, "第四季營收3億元。"),
        (True, "In the fourth quarter revenue was $3 million."),
        # compared with, told at, said in passing or of one number, ahead
        (False, "較去年增加3億元。"),
        (False, "昨日公布營收3億元。"),
        (False, "其中第四季營收3億元。"),
        (False, "過去三年累計3億元。"),
        (False, "2023年為3億元。"),
        (False, "今年營收目標3億元。"),
        (False, "Revenue was $3 million, compared with $2 million in 2023."),
    ],
)
def test_the_text_goes_to_the_time_that_it_names(goes_there: bool, text: str) -> None:
    sentence = scene(text)
    time = sentence.times[0]
    assert time.period is not None
    assert is_where_the_text_goes(sentence.folded, time.mention, time.period, report()) is goes_there


@pytest.mark.parametrize(
    ("period", "said"),
    [
        # a quarter of the reported year is of it again, a month before it was named in passing
        (YEAR, Period.months(2024, 10, 12)),
        (None, Period.months(2023, 4, 4)),
        # another year, a day, a month of it
        (Period.year(2023), Period.year(2023)),
        (Period.month(2024, 11), Period.month(2024, 11)),
    ],
)
def test_the_next_sentence_is_of_the_report_again(period: Period | None, said: Period) -> None:
    memory = report()
    memory.period = said
    return_to_the_report("第四季營收3億元。公司", 9, memory)
    assert memory.period == period


def test_behind_a_semicolon_the_sentence_goes_on() -> None:
    memory = report()
    memory.period = quarter = Period.months(2024, 10, 12)
    return_to_the_report("第四季營收3億元；公司", 9, memory)
    assert memory.period == quarter


def test_a_part_that_is_looked_at_alone_is_for_one_sentence() -> None:
    memory, sentence = report(), scene("單計第四季，營收3億元。")
    (time,) = sentence.times
    assert time.period is not None

    move_on(sentence.folded, memory, time.period, time.mention)
    assert memory.period == time.period
    return_to_the_report(sentence.folded, len(sentence.folded), memory)
    assert memory.period == YEAR


@pytest.mark.parametrize(
    ("reported", "text"),
    [(Period.months(2024, 10, 12), "第四季營收3億元。"), (Period.year(2023), "2023年營收3億元。"), (None, "2021年營收3億元。")],
)
def test_what_is_long_past_is_no_report(reported: Period | None, text: str) -> None:
    memory, sentence = report(), scene(text)
    (time,) = sentence.times
    assert time.period is not None
    move_on(sentence.folded, memory, time.period, time.mention)
    assert memory.reported == reported


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (YEAR, Period.months(2024, 7, 9)),
        (Period.month(2024, 7), Period.month(2024, 7)),
        (Period.months(2023, 7, 9), Period.months(2023, 7, 9)),
        (None, None),
    ],
)
def test_a_quarter_is_a_part_of_the_reported_year(whole: Period | None, part: Period | None) -> None:
    assert whole_of(part, report()) == whole


def test_a_report_is_of_a_month_at_least_that_is_over() -> None:
    assert could_be_reported(Period.month(2025, 2), PUBLISHED)
    assert could_be_reported(Period.year(2025), None)
    assert not could_be_reported(Period.year(2025), PUBLISHED)
    assert not could_be_reported(Period.day(PUBLISHED), PUBLISHED)
