"""Which time do these Chinese words name, seen from another? 今年, 昨晚, 上周五, 去年同期."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extraction.times import chinese_time_tails as tails
from factcheck.extraction.times import school_years
from factcheck.extraction.times.chinese_time_tails import SAME_BEHIND, Found
from factcheck.extraction.times.time_words import (
    BOOKS_YEARS,
    DAYS,
    QUARTERS,
    SEEN_FROM_TEXT,
    WEEKDAYS,
    WEEKS,
    WRONG_BEFORE,
    YEARS,
    small,
)
from factcheck.extraction.times.time_words import MONTHS as RELATIVE_MONTHS

_SAME = re.compile("同(?:一?期|月|季|日)(?!间|时)|一年前")
_PAST_OF_ALL = ("历史", "往年", "历年", "常年", "近年", "来", "史上")
_DAYS = "".join(day for day in WEEKDAYS if len(day) == 1)
_HAN_DAYS = "".join(day for day in _DAYS if not day.isdigit())  #: 上周3例 are three cases
_WEEKDAY = re.compile(f"(?:周|星期|礼拜)(?P<day>[{_DAYS}])(?![岁年刊报福期个周生月至])")
_WEEKDAY_BEHIND = re.compile(f"(?:的?(?:周|星期|礼拜)(?P<day>[{_DAYS}])|(?P<han>[{_HAN_DAYS}]))(?![岁年刊报期个周生月次0-9])")
_NO_WEEKDAY_BEFORE = frozenset("每逢一两二三四五六七八九十几数半单双整四外圆0123456789")
_NO_WEEK_BEHIND = frozenset("期年刊边转围折到全密报长")
_RIGHT_BEFORE = ("截至", "超过", "好过", "高过", "多过", "大过", "胜过", "低过", "少过")  #: 超過*去年*, and not 過去
_NAMED_SO = ("新闻", "头条", "财经网", "导报", "之星")  #: 今日新聞: a paper; 明日之星: somebody young
#: 今年累計, 今年已有, 今年共錄得: from New Year to now
_SO_FAR = re.compile("(?:迄|至今)?(?:累计|累积|已经?[有录发出累新]|共[有录接计发]|合共|总共)")
_TO_DATE = re.compile("度?(?:以来|迄今|至今|初以来|初至今|初迄今|初到现在|截至目前|开年以来)")


def relative(folded: str, start: int, key: re.Match[str]) -> Found | None:
    word, end = key[0], key.end()
    before = folded[max(0, start - 2) : start]
    if start and before[-1] in WRONG_BEFORE.get(word[0], "") and before not in _RIGHT_BEFORE:
        return None
    if folded.startswith(_NAMED_SO, end) and word in DAYS:
        return None
    found = _by_word(folded, end, word)
    if found is not None and word in SEEN_FROM_TEXT and "same" not in found[1]:
        return found[0], found[1] | {"prior": True}
    return found


def _by_word(folded: str, end: int, word: str) -> Found | None:
    if word in YEARS:
        return _relative_year(folded, end, YEARS[word])
    if word in BOOKS_YEARS:
        end += folded.startswith("度", end)
        fields = {"year_shift": BOOKS_YEARS[word], "books": True}
        return tails.tail(folded, end, fields) or (end, fields)
    if word.endswith("学年"):
        return school_years.relative(folded, end, word)
    if word in DAYS:
        return _relative_day(folded, end, word, folded[end - len(word) - 1 : end - len(word)])
    if word in RELATIVE_MONTHS:
        return _relative_month(folded, end, word)
    if word in WEEKS:
        return _relative_week(folded, end, WEEKS[word])
    return _relative_quarter(folded, end, word)


def _relative_year(folded: str, end: int, shift: int) -> Found | None:
    if same := SAME_BEHIND.match(folded, end):
        return same.end(), {"same": -shift} if shift < 0 else {"same": 0}
    if shift == 0 and (to_date := _TO_DATE.match(folded, end)):
        return to_date.end(), {"year_shift": 0, "to_date": True}
    if folded.startswith("度", end) and not folded.startswith(("度假", "度过"), end):
        return tails.tail(folded, end + 1, {"year_shift": shift, "books": True}) or (
            end + 1,
            {"year_shift": shift, "books": True},
        )
    if shift == 0 and _SO_FAR.match(folded, end):
        return end, {"year_shift": 0, "to_date": True}
    return tails.tail(folded, end, {"year_shift": shift})


def _relative_day(folded: str, end: int, word: str, before: str) -> Found | None:
    late = word[-1] in "晚夜午"
    if word in ("前天", "后天") and before == "大":
        return tails.clock(folded, end, {"day_shift": DAYS[word] // 2 * 3})
    return tails.clock(folded, end, {"day_shift": DAYS[word]}, late=late)


_DAY_IN_BRACKETS = re.compile(r"(?P<word>[今昨明前后])\((?P<day>[0-9]{1,2})日?\)(?P<late>晚|夜)?[日天早晨]?")
_YEAR_IN_BRACKETS = re.compile(r"[今去明]\([0-9]{3,4}年?\)年?")
_MONTH_IN_BRACKETS = re.compile(r"[本上下]\((?:1[0-2]|0?[1-9])月?\)月份?")
_SHIFTS = {"今": 0, "昨": -1, "明": 1, "前": -2, "后": 2}


def in_brackets(folded: str, start: int, key: re.Match[str]) -> Found | None:
    """今（22）日, 昨（21日）晚: the day with its number; 去（2025）年, 本（7）月 likewise."""
    if (year := _YEAR_IN_BRACKETS.match(folded, start)) is not None:
        return _relative_year(folded, year.end(), YEARS[key[0] + "年"])
    if (month := _MONTH_IN_BRACKETS.match(folded, start)) is not None:
        return _relative_month(folded, month.end(), key[0] + "月")
    match = _DAY_IN_BRACKETS.match(folded, start)
    if match is None or not 1 <= int(match["day"]) <= 31:
        return None
    fields = {"day_shift": _SHIFTS[match["word"]], "day": int(match["day"])}
    return tails.clock(folded, match.end(), fields, late=match["late"] is not None)


def _relative_month(folded: str, end: int, word: str) -> Found | None:
    fields: dict[str, Any] = {"month_shift": RELATIVE_MONTHS[word]}
    if folded.startswith(("底", "末"), end):
        return end + 1, fields | {"edge": "end"}
    if tails.begins(folded, end):
        return end + 1, fields | {"edge": "start"}
    if (same := SAME_BEHIND.match(folded, end)) is not None:
        return same.end(), fields
    day = tails.DAY_BEHIND.match(folded, end)
    if day is not None and 1 <= small(day["day"]) <= 31:
        return tails.clock(folded, day.end(), fields | {"day": small(day["day"])})
    return end, fields


def _relative_week(folded: str, end: int, shift: int) -> Found | None:
    behind = folded[end : end + 1]
    day = _WEEKDAY_BEHIND.match(folded, end)
    if day is not None and not (behind == "日" and folded[end + 1 : end + 2] == "均"):
        return tails.clock(folded, day.end(), {"week_shift": shift, "weekday": WEEKDAYS[day["day"] or day["han"]]})
    return None if behind in _NO_WEEK_BEHIND and behind else (end, {"week_shift": shift})


def _relative_quarter(folded: str, end: int, word: str) -> Found | None:
    end += folded.startswith("度", end)
    if folded.startswith("报", end):
        return None
    if (same := SAME_BEHIND.match(folded, end)) is not None:
        return None if word.startswith("上") else (same.end(), {"quarter_shift": 0})
    edge = {"edge": "end"} if folded.startswith(("底", "末"), end) else {}
    return end + bool(edge), {"quarter_shift": QUARTERS[word]} | edge


def weekday(folded: str, start: int, key: re.Match[str]) -> Found | None:
    match = _WEEKDAY.match(folded, start)
    if match is None or (start and folded[start - 1] in _NO_WEEKDAY_BEFORE):
        return None
    return tails.clock(folded, match.end(), {"weekday": WEEKDAYS[match["day"]]})


def same(folded: str, start: int, key: re.Match[str]) -> Found | None:
    match = _SAME.match(folded, start)
    if match is None or folded[max(0, start - 2) : start].endswith(_PAST_OF_ALL):
        return None
    if match[0] == "同日":
        return tails.clock(folded, match.end(), {"this_day": True, "day_shift": 0})
    quarter = {"quarter_shift": 0} if match[0] == "同季" else {}
    return match.end(), {"same": 1 if match[0] == "一年前" else 0} | quarter
