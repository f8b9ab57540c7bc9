"""Of which day is a count of the scene that names no time? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import time_of


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # before the sentence that names the day, in the headline too, and behind it
        ("2025-03-11", "3死", "遠山倉庫大火3死\n遠山一處倉庫11日凌晨起火。火警造成3人死亡，23人受傷。"),
        ("2025-03-11", "23人", "遠山一處倉庫11日凌晨起火。\n火警造成3人死亡，23人受傷。"),
        ("2025-03-11", "12輛", "遠山一處倉庫昨晚起火。\n消防局派出12輛消防車到場。"),
        ("2025-03-11", "14", "A bus overturned in Yuanshan on Tuesday, killing four people.\n\nPolice said 14 others were hurt."),
        ("2025-03-11", "Three people", "Three people were killed in Yuanshan.\n\nA bus overturned early on Tuesday."),
        ("2025-03-11", "6.2-magnitude", "A quake struck Yuanshan on Tuesday.\n\nThe 6.2-magnitude tremor was felt in Farhill."),
        # days later it is not said to when they were counted
        (None, "23人", "遠山一處倉庫8日凌晨起火。\n火警造成3人死亡，23人受傷。"),
        # another event, which the line looks back on
        (None, "30人", "遠山一處倉庫11日凌晨起火。\n2018年長河起火後，有批評指應改善。死者30人。"),
        # what went before, and what is no count of the scene
        (None, "30名", "遠山一處倉庫11日凌晨起火。\n遠山科技員工30名。"),
        (None, "30人", "遠山一處倉庫11日凌晨起火。\n長河日前一場大火，造成30人死亡。"),
        # counted on since, or told of the day after
        (None, "23人", "遠山一處倉庫11日凌晨起火，死亡人數增至3人。\n火警另造成23人受傷。"),
        (None, "14 people", "A ferry sank off Yuanshan on Tuesday, officials said on Wednesday.\n\nThe accident injured 14 people."),
        # the day of a court or of an anniversary
        (None, "23人", "遠山地院11日審理倉庫大火案。\n火警造成3人死亡，23人受傷。"),
        (None, "14 people", "The trial opened on Tuesday.\n\nThe crash injured 14 people."),
        # a text that counts to an hour
        (None, "2輛", "截至11日下午2時，遠山大火已致3人死亡。\n消防局派出2輛消防車。"),
    ],
)  # fmt: skip
def test_a_count_of_the_scene_is_of_the_event_s_day(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
