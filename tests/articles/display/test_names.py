"""Periods as people say them."""

from __future__ import annotations

import pytest
from django.utils import translation

from articles.display.names import period_text
from factcheck.figures import Period

PERIODS = [
    ("2021-12-31", "31 December 2021", "2021年12月31日"),
    ("2023-01-01/2023-12-31", "2023", "2023年"),
    ("2024-01-01/2024-06-30", "first half of 2024", "2024年上半年"),
    ("2024-07-01/2024-12-31", "second half of 2024", "2024年下半年"),
    ("2024-07-01/2024-09-30", "quarter 3 of 2024", "2024年第3季"),
    ("2024-02-01/2024-02-29", "February 2024", "2024年2月"),
    ("2024-01-01/2024-09-30", "first 9 months of 2024", "2024年首9個月"),
    ("2023-07-01/2024-06-30", "1 July 2023 to 30 June 2024", "2023年7月1日至2024年6月30日"),
    ("2024-02-10/2024-02-17", "10 February 2024 to 17 February 2024", "2024年2月10日至2024年2月17日"),
]


@pytest.mark.parametrize(("iso", "english", "chinese"), PERIODS)
def test_periods(iso: str, english: str, chinese: str) -> None:
    assert period_text(Period.from_iso(iso)) == english
    with translation.override("zh-hant"):
        assert period_text(Period.from_iso(iso)) == chinese


def test_the_figures_of_an_event_have_none() -> None:
    assert period_text(None) == ""
