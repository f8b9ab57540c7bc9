"""Of which year is a mention? Told on Wednesday 12 March 2025, with and without a period that the text is at."""

from __future__ import annotations

import pytest

from factcheck.extraction.times import periods
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.year_of_mention import is_news, is_to_come, year_of
from factcheck.figures import Period
from factcheck.folding import fold
from tests.factcheck.extraction.examples import PUBLISHED


def mention_in(text: str) -> Mention:
    (mention,) = periods.scan(fold(text), english=text.isascii())
    return mention


@pytest.mark.parametrize(
    ("year", "text", "anchor"),
    [
        # the year that it says
        (2021, "2021年12月31日", None),
        (2021, "2021年底", "2024-01-01/2024-06-30"),
        (2024, "去年11月", None),
        # the latest that had come, and what is near
        (2025, "3月5日", None),
        (2025, "2月", None),
        (2024, "11月30日", None),
        (2025, "4月20日", None),
        # the one that the text is at
        (2022, "6月底", "2022-01-01/2022-12-31"),
        (2024, "8月5日", "2024-01-01/2024-12-31"),
        # a day shortly before the article is of its year
        (2025, "3月5日", "2024-01-01/2024-12-31"),
    ],
)
def test_a_mention_is_of_a_year(year: int, text: str, anchor: str | None) -> None:
    assert year_of(mention_in(text), PUBLISHED, Period.from_iso(anchor) if anchor else None) == year


def test_without_a_published_day_it_is_of_no_year() -> None:
    assert year_of(mention_in("3月5日"), None, None) is None


@pytest.mark.parametrize(
    ("news", "text", "anchor"),
    [
        # behind a sentence that has looked back
        (True, "3月5日", "2019-01-01/2019-12-31"),
        (True, "2月底", "2019-01-01/2019-12-31"),
        (False, "8月5日", "2019-01-01/2019-12-31"),
        (False, "2019年3月5日", "2019-01-01/2019-12-31"),
        # behind one that has looked ahead
        (True, "3月5日", "2030-01-01/2030-12-31"),
        # a report of the year before is no looking back
        (False, "3月5日", "2024-01-01/2024-12-31"),
    ],
)
def test_what_is_near_is_news_behind_a_year_named_in_passing(news: bool, text: str, anchor: str) -> None:
    assert is_news(mention_in(text), PUBLISHED, Period.from_iso(anchor)) is news


@pytest.mark.parametrize(
    ("is_ahead", "text"),
    [
        (True, "6月登場"),
        (True, "8月開學"),
        (False, "2月登場"),
        (False, "去年6月登場"),
        (False, "6月營收"),
        (False, "10月登場"),
        (False, "6月底上路"),
    ],
)
def test_a_month_in_which_something_begins_is_ahead(is_ahead: bool, text: str) -> None:
    assert is_to_come(fold(text), mention_in(text), PUBLISHED) is is_ahead
