"""Which texts tell one story, and which tell two that look alike?"""

from __future__ import annotations

from datetime import datetime

import pytest

from factcheck.extraction import extract
from factcheck.lining_up.one_story import Telling, stories, telling

QUAKE = "白石鎮2日下午發生規模6.1地震，截至晚間9時造成6人死亡、137人受傷，白石醫院收治41人。"
QUAKE_OF_ANOTHER = "白石鎮地震死亡人數增至9人，傷者增至152人，白石醫院仍在搶救4名重傷者。"
QUAKE_IN_SIMPLIFIED = "白石镇2日发生6.1级地震，已致6人死亡。白石医院收治41人。"
QUAKE_IN_ENGLISH = "At least 6 people were killed and 137 injured when an earthquake struck the town of Whitestone on Sunday."
FIRE = "青港區一幢工廈昨晚起火，3人死亡、29人受傷，青港消防局派出40輛消防車。"
FIRE_IN_ENGLISH = "Three people were killed and 29 injured in a fire in an industrial building in Tsing Kong on Sunday."


def one(file: str, text: str, published: str | None) -> Telling:
    moment = None if published is None else datetime.fromisoformat(published)
    return telling(file, text, extract(text, published=moment), moment)


@pytest.mark.parametrize(
    ("is_one", "text", "other"),
    [
        (True, QUAKE, QUAKE_OF_ANOTHER),
        (True, QUAKE, QUAKE_IN_SIMPLIFIED),
        (True, QUAKE, QUAKE_IN_ENGLISH),
        # another event of the same days
        (False, QUAKE, FIRE),
        (False, QUAKE_IN_ENGLISH, FIRE),
        (False, QUAKE_IN_ENGLISH, FIRE_IN_ENGLISH),
    ],
)
def test_texts_of_one_story_share_its_names(is_one: bool, text: str, other: str) -> None:
    found = stories([one("a", text, "2025-03-02T19:10"), one("b", other, "2025-03-03")])

    assert (found["a"] == found["b"]) is is_one


@pytest.mark.parametrize(
    ("is_one", "published", "other"),
    [
        (True, "2025-03-02", "2025-03-05"),
        (True, "2025-03-02", None),
        (True, "2025-03-02T08:00:00+08:00", "2025-03-02"),
        # the quake of another year at the same place
        (False, "2025-03-02", "2026-03-02"),
    ],
)
def test_an_event_is_told_of_for_days_not_for_years(is_one: bool, published: str, other: str | None) -> None:
    found = stories([one("a", QUAKE, published), one("b", QUAKE_OF_ANOTHER, other)])

    assert (found["a"] == found["b"]) is is_one


def test_a_third_text_joins_two() -> None:
    found = stories(
        [
            one("a", QUAKE_IN_ENGLISH, "2025-03-02"),
            one("b", QUAKE_OF_ANOTHER, "2025-03-03"),
            one("c", QUAKE, "2025-03-02"),
            one("d", FIRE, "2025-03-02"),
        ]
    )

    assert found["a"] == found["b"] == found["c"] != found["d"]
