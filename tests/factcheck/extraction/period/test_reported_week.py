"""Which week does a text report, and up to which day does its year go then? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import time_of


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # a week by its number, and by the days that the text gives it
        ("2025-03-03/2025-03-09", "486例", "今年第10周新增登革熱486例。"),
        ("2025-03-02/2025-03-08", "486例", "今年第10週（3月2日至8日）新增登革熱486例。"),
        # the one before it, and what the week is called further on
        ("2025-02-23/2025-03-01", "317例", "今年第10週（3月2日至8日）新增登革熱486例，較前一週317例增加。"),
        ("2025-03-02/2025-03-08", "12例", "今年第10週（3月2日至8日）新增登革熱486例。\n遠山市單週12例最多。"),
        ("2025-03-02/2025-03-08", "12例", "截至3月8日的一周，登革熱新增486例。\n遠山市過去一周錄得12例。"),
        ("2025-02-23/2025-03-01", "19例", "截至3月8日的一周，登革熱新增486例。\n遠山市過去一周錄得12例，較前一周的19例減少。"),
        # the year goes up to the end of the week, whenever that was told
        ("2025-01-01/2025-03-08", "3,829例", "官員11日公布，今年第10週（3月2日至8日）新增登革熱486例，今年累計3,829例。"),
        # up to the day itself where it names no week
        ("2025-01-01/2025-03-11", "3,829例", "官員11日公布，今年登革熱累計3,829例。"),
        # a week of last month is not just over; without one 過去一周 ends yesterday
        ("2025-03-05/2025-03-11", "12例", "2月3日至9日的一周，登革熱新增486例。\n遠山市過去一周錄得12例。"),
        ("2025-03-05/2025-03-11", "12例", "遠山市過去一周錄得登革熱12例。"),
        # the week of pregnancy, the fifth week running
        (None, "12人", "懷孕第20周的12人接種。"),
    ],
)  # fmt: skip
def test_the_week_of_a_number(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period


def test_a_text_that_says_when_its_weeks_begin_is_taken_at_its_word() -> None:
    text = "疾管署昨天公布，上週（3月2日至3月8日）新增確診病例50例。上週新增境外移入病例8例。"
    assert {time_of(text, "50例"), time_of(text, "8例")} == {"2025-03-02/2025-03-08"}
