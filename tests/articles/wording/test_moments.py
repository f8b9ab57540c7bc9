"""A date stands on every page as the reader's region writes it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils import translation

from articles.wording import moments

AT = datetime(2026, 11, 22, 14, 5)


@pytest.mark.parametrize(
    ("language", "moment", "day", "lately", "on_an_axis"),
    [
        ("en", "22 Nov 2026 14:05", "22 Nov 2026", "22 Nov 14:05", "22 Nov"),
        ("zh-hant", "2026年11月22日 14:05", "2026年11月22日", "11月22日 14:05", "11月22日"),
        ("zh-hans", "2026年11月22日 14:05", "2026年11月22日", "11月22日 14:05", "11月22日"),
    ],
)
def test_as_each_region_writes_it(language: str, moment: str, day: str, lately: str, on_an_axis: str) -> None:
    with translation.override(language):
        assert (moments.moment(AT), moments.day(AT.date()), moments.lately(AT)) == (moment, day, lately)
        assert (moments.told(AT), moments.told(datetime(2026, 11, 22)), moments.told(None)) == (moment, day, "")
        ticks = (AT, AT.replace(hour=16), datetime(2026, 11, 23, 2), datetime(2026, 11, 22))
        said = [said for _moment, said in moments.on_an_axis(ticks)]
        assert (said[0], said[1], said[3]) == (lately, "16:05", on_an_axis)
        assert said[2].endswith("02:00") and said[2] != "02:00"  # another day


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        ("2025年3月2日 14:00", "2025-03-02 14:00"),
        ("2025年3月2日, 2025年3月3日 09:30", "2025-03-02, 2025-03-03 09:30"),
        ("第 12-3 號", "第 12-3 號"),
    ],
)
def test_moments_that_the_engine_wrote(said: str, stored: str) -> None:
    with translation.override("zh-hant"):
        assert moments.in_readers_words(stored) == said


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("2024年10月25日 01:30|2024年10月25日|10月25日 01:30", datetime(2024, 10, 24, 17, 30, tzinfo=UTC)),  # the desk's clock
        ("|2024年10月24日|", date(2024, 10, 24)),
        ("||", None),
    ],
)
def test_filters(said: str, value: date | None) -> None:
    shown = "{{ value|moment }}|{{ value|day }}|{{ value|lately }}"
    if type(value) is date:
        shown = "|{{ value|day }}|"
    with translation.override("zh-hant"):
        assert Template("{% load desk %}" + shown).render(Context({"value": value})) == said
