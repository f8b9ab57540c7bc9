"""Which words name a time? The tables of data/times.toml, folded, and the alternations that patterns are built from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from factcheck.folding import fold
from factcheck.language_data import checked, load

_TABLES = (
    "year",
    "quarter",
    "month",
    "week",
    "day",
    "books_year",
    "school_year",
    "weekday",
    "clock",
    "wrong_before",
    "books_end",
    "weeks_begin",
    "school_begins",
)
_LISTS = (
    "as_of",
    "base",
    "told",
    "told_between",
    "told_longer",
    "told_before",
    "told_behind",
    "to_come",
    "leaders",
    "ranks",
    "counted_since",
    "not_counted_since",
    "seen_from_text",
    "report_words",
    "held",
    "held_to_tell",
    "weeks_counted_from",
)
_METRICS = (
    "of_one_day",
    "of_a_match",
    "of_the_market",
    "of_the_day",
    "of_the_economy",
    "of_casualties",
    "of_the_season",
    "over_a_span",
    "of_acts",
    "of_projects",
    "of_the_hour",
    "of_the_event",
    "of_epidemics",
    "of_a_poll",
)
_DATA = checked(load("times"), place="data/times.toml", required=(*_TABLES, *_LISTS, *_METRICS))


def _numbers(table: str) -> dict[str, int]:
    return {fold(word): int(number) for word, number in _DATA[table].items()}


YEARS, QUARTERS, MONTHS, WEEKS, DAYS, BOOKS_YEARS, SCHOOL_YEARS = map(_numbers, _TABLES[:7])
WEEKDAYS = _numbers("weekday")
PARTS_OF_DAY: Mapping[str, str] = {fold(word): part for word, part in _DATA["clock"].items()}
WRONG_BEFORE: Mapping[str, str] = {fold(first): fold(before) for first, before in _DATA["wrong_before"].items()}
(
    AS_OF,
    BASE,
    TOLD,
    TOLD_BETWEEN,
    TOLD_LONGER,
    TOLD_BEFORE,
    TOLD_BEHIND,
    TO_COME,
    LEADERS,
    RANKS,
    COUNTED_SINCE,
    NOT_COUNTED_SINCE,
    SEEN_FROM_TEXT,
    REPORT_WORDS,
    HELD,
    HELD_TO_TELL,
    WEEKS_COUNTED_FROM,
) = (tuple(map(fold, _DATA[name])) for name in _LISTS)
(
    OF_ONE_DAY,
    OF_A_MATCH,
    OF_THE_MARKET,
    OF_THE_DAY,
    OF_THE_ECONOMY,
    OF_CASUALTIES,
    OF_THE_SEASON,
    OVER_A_SPAN,
    OF_ACTS,
    OF_PROJECTS,
    OF_THE_HOUR,
    OF_THE_EVENT,
    OF_EPIDEMICS,
    OF_A_POLL,
) = (frozenset[str](_DATA[name]) for name in _METRICS)
#: by region: the last month of the years in which its government and its companies keep their books
BOOKS_END: Mapping[str, int] = _DATA["books_end"]
#: by region: the month in which a school year begins, where it is not September
SCHOOL_BEGINS: Mapping[str, int] = _DATA["school_begins"]
#: by region: the day on which the weeks of its epidemiologists begin, Monday = 0
WEEKS_BEGIN: Mapping[str, int] = _DATA["weeks_begin"]

_DIGITS = dict(zip("一二三四五六七八九", range(1, 10), strict=True))
#: 一, 十二, 三十一, 1, 01 … 99: what dates and small counts are written with
SMALL: Mapping[str, int] = (
    {str(n): n for n in range(1000)}
    | {f"0{n}": n for n in range(10)}
    | _DIGITS
    | {"十": 10, "两": 2, "首": 1, "首个": 1}
    | {f"十{c}": 10 + n for c, n in _DIGITS.items()}
    | {f"{c}十": 10 * n for c, n in _DIGITS.items()}
    | {f"{a}十{b}": 10 * m + n for a, m in _DIGITS.items() for b, n in _DIGITS.items()}
)


def small(text: str) -> int:
    """The number that a date or a small count writes; 0 where it writes none."""
    return SMALL.get(text, 0)


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def chinese_only(words: Iterable[str]) -> list[str]:
    return [word for word in words if not word.isascii()]


def english_only(words: Iterable[str]) -> list[str]:
    return [word for word in words if word.isascii()]
