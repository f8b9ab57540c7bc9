"""Which time has a headline's number that the text tells again? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from factcheck.extraction.period.headline_time import end_of_headline
from tests.factcheck.extraction.examples import read

BODY = "遠山公布去年業績，純利9.4億元，按年下跌6.2%，營收31.5億元。"


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2024-01-01/2024-12-31", f"遠山純利跌6%\n{BODY}"),
        ("2024-01-01/2024-12-31", f"遠山純利9.4億\n{BODY}"),
        ("2025-02-01/2025-02-28", "登革熱新增327例 創新高\n疾管署統計，2月新增登革熱本土病例327例。"),
        # its own time comes first
        ("2023-01-01/2023-12-31", f"遠山2023年純利9.4億\n{BODY}"),
        # another number, another metric, another direction, a text without a headline
        (None, f"遠山純利跌8%\n{BODY}"),
        (None, f"遠山裁員6%\n{BODY}"),
        (None, f"遠山純利升6%\n{BODY}"),
        (None, f"遠山純利跌6%。\n{BODY}"),
        # a number of two digits without its metric
        (None, "登革熱新增32例 創新高\n疾管署統計，2月新增登革熱本土病例32例。"),
    ],
)  # fmt: skip
def test_the_headline_has_the_time_of_the_number_below(period: str | None, text: str) -> None:
    reading = read(text)[0]
    assert (reading.period and reading.period.iso) == period


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        ("local_cases", "登革熱新增327例 創新高\n疾管署統計，2月新增登革熱本土病例327例。"),
        ("attendance", "瀾港絕殺封王 52,814人見證\n入場觀眾52,814人。"),
        # another number, a number of two digits
        (None, "瀾港絕殺封王 52,815人見證\n入場觀眾52,814人。"),
        (None, "瀾港絕殺封王 52人見證\n入場觀眾52人。"),
    ],
)
def test_the_headline_s_number_is_of_what_it_is_below(metric: str | None, text: str) -> None:
    assert read(text)[0].metric == metric


def test_the_headline_s_number_is_whose_it_is_below() -> None:
    assert read("中期多賺6%至9.4億\n遠山科技公布業績，遠山科技純利9.4億元，按年升6%。")[0].entity == "遠山科技"


def test_the_words_of_the_time_stand_below() -> None:
    reading = read(f"遠山純利跌6%\n{BODY}")[0]
    (words,) = (evidence for evidence in reading.evidence if evidence.slot == "period")
    assert words.start > reading.end


@pytest.mark.parametrize(
    ("end", "text"), [(4, "遠山轉盈\n遠山公布。"), (0, "遠山轉盈。\n遠山公布。"), (0, "遠山轉盈"), (0, "山" * 201 + "\n")]
)
def test_a_headline_is_a_first_line_that_is_no_sentence(end: int, text: str) -> None:
    assert end_of_headline(text) == end
