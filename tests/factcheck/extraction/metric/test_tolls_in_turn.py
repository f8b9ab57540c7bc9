"""Which tolls are numbers behind a time alone? Those of the time before, in their order. Published 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import read

Told = list[tuple[str, str | None, str | None]]


@pytest.mark.parametrize(
    ("tolls", "text"),
    [
        (
            [("2", "dead", "2025-03-10T16:00"), ("6", "dead", "2025-03-11T08:00"), ("15", "dead", "2025-03-11T20:00")],
            "10日16時遇難2人，11日8時6人，20時15人。",
        ),
        (
            [("3.12", "evacuated", "2025-03-10T18:00"), ("5.84", "evacuated", "2025-03-11T08:00")],
            "截至10日18時，撤離3.12萬人，11日8時5.84萬人，當局說。",
        ),
        (
            [
                ("24", "dead", "2025-03-11T20:00"),
                ("31", "missing", "2025-03-11T20:00"),
                ("17", "dead", "2025-03-11T08:00"),
                ("41", "missing", "2025-03-11T08:00"),
            ],
            "11日晚間8時，死亡與失蹤分別是24人與31人；11日上午8時則為17人與41人。",
        ),
        (
            [("9", "dead", "2025-03-09T18:00"), ("24", "dead", "2025-03-10T20:00"), ("33", "dead", "2025-03-11T18:00")],
            "On Sunday at 6pm the toll was nine dead; by Monday evening at 8pm, 24; on Tuesday at 6pm, 33.",
        ),
        # something else behind the time, or behind the number
        ([("2", "dead", "2025-03-10T16:00")], "10日16時遇難2人，11日8時派出6人，20時返回。"),
        ([("2", "dead", "2025-03-10T16:00")], "10日16時遇難2人，11日8時6人到場。"),
        # the numbers of the time before are no tolls
        ([], "10日16時開會2小時，11日8時6人。"),
    ],
)
def test_a_course_of_tolls(tolls: Told, text: str) -> None:
    found = [one for one in read(text) if one.metric in ("dead", "missing", "evacuated")]
    told = [(str(one.value / one.scale if one.value else None), one.metric, one.period and one.period.iso) for one in found]
    assert [(value.rstrip("0").rstrip(".") if "." in value else value, *more) for value, *more in told] == tolls


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2025-03-11T08:30", "截至11日8時30分，9人死亡。"),
        ("2025-03-11T08:05", "截至11日8時05分，9人死亡。"),
        ("2025-03-11T08:00", "11日8時30人死亡。"),
        ("2025-03-11T20:00", "11日20時9人死亡。"),
    ],
)
def test_a_count_behind_an_hour_is_no_minute(moment: str, text: str) -> None:
    [one] = [one for one in read(text) if one.metric == "dead"]
    assert one.period is not None
    assert one.period.iso == moment
