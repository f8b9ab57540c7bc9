"""Which time does Chinese text mean by what it reports or has reached? 期內, 中期, 全年, 年底, 月初, 當日, 截至發稿."""

from __future__ import annotations

import re

from factcheck.extraction.times import chinese_time_tails as tails
from factcheck.extraction.times.chinese_time_tails import Found
from factcheck.extraction.times.mention import Mention

_AHEAD = re.compile(
    "[^，,。；\n0-9]{0,8}(?:上看|将|可望|有望|目标|料|拟|可达|前(?!三|[0-9]))"
)  #: 年底…上看: the end that is coming
_UP_TO = ("预计", "料", "预期", "预计到", "预计至")
_NEXT_DAY = ("翌日", "次日", "隔天", "隔日")
_NUMERALS = frozenset("零一二三四五六七八九十两半几数")
_YEAR_START_ON = re.compile("年初(?:至今|以来|迄今|到现在)")


def said(folded: str, start: int, key: re.Match[str]) -> Found | None:
    """What the text reports, and the ends of what it is at."""
    word, end = key[0], key.end()
    before, behind = folded[start - 1 : start], folded[end : end + 1]
    if word == "月初" and before and before in "正腊冬":
        return None  # 正月初六: a day of the old calendar
    if word == "年内":
        return (end, {"reported": True, "whole": True}) if not before or not (before.isdigit() or before in _NUMERALS) else None
    if word == "全年":
        if folded.startswith("度", end):
            end, behind = end + 1, folded[end + 1 : end + 2]
        return (end, {"whole": True}) if behind and behind != "的" and not (before and before in "健安") else None
    if word.startswith("新"):
        new = {"year_shift": 1, "books": True, "current": True}
        return (end, new) if before not in ("创", "迎", "更", "最") or not before else None
    if word in ("报告期", "回顾期", "期内"):
        end += word != "期内" and folded.startswith(("内", "间"), end)
        return (end, {"reported": True}) if not (before and before in "学假定短长中近周限日工任") else None
    if word == "期末":
        return (end, {"reported": True, "edge": "end"}) if behind not in "考成测" or not behind else None
    if word in ("中期", "中报"):
        return _interim(folded, start, end)
    if word in ("单季", "季内", "该季"):
        return end + (behind == "度"), {"current": True, "quarter_shift": 0}
    if word in ("单月", "单周", "该月") or word[0] in "该同那" or word in ("当年", "当周"):
        return _spoken_of(folded, word, end)
    if word == "半年":
        return (end, {"interim": True}) if before not in ("上", "下", "近", "每", "后", "前", "个") else None
    if word == "今明":
        return end + 2, {"year_shift": 0, "to": Mention(start=start, end=end, year_shift=1)}
    if word[0] == "年":
        return _year_edge(folded, start, end)
    if word[0] == "月":
        if before and (before in "个蜜岁满半几数" or before.isdigit() or before in "一二三四五六七八九十"):
            return None
        return end, {"month_shift": 0, "current": True, "edge": "start" if word[1] == "初" else "end"}
    if word[0] == "季":
        return (
            (end, {"quarter_shift": 0, "current": True, "edge": "end"}) if not before or before not in "赛雨旺淡四本上" else None
        )
    if word in _NEXT_DAY or word == "前一":
        shift = 1 if word in _NEXT_DAY else -1
        end += word == "前一"
        return tails.clock(folded, end, {"this_day": True, "day_shift": shift}, late=behind == "晚")
    if word == "即日":
        return end, {"day_shift": 0}
    if word[0] in "截发":
        return end + folded.startswith(("时", "前"), end), {"day_shift": 0, "as_of": True}
    return _of_that(folded, word, end)


def _interim(folded: str, start: int, end: int) -> Found | None:
    """中期轉蝕: the half year that a report is of; 中期選舉, 中期息率 and 中期目標 are no times."""
    before, behind = folded[start - 1 : start], folded[end : end + 1]
    if before and before in "年初早末世纪孕手术短长":
        return None
    return (end, {"interim": True}) if behind and behind in "业纯盈赚蚀亏利收营溢转扭多少净股录绩报派" else None


def _year_edge(folded: str, start: int, end: int) -> Found | None:
    if to_date := _YEAR_START_ON.match(folded, start):
        return to_date.end(), {"year_shift": 0, "to_date": True}
    if start and (folded[start - 1].isdigit() or folded[start - 1] in "每历近去今明前后本当多几青幼少老成周新常整"):
        return None
    edge = tails.edge_behind(folded, start)
    if edge is None:
        return None
    ahead = {"year_shift": 0} if _AHEAD.match(folded, edge[0]) or folded.endswith(_UP_TO, 0, start) else {}
    return edge[0], {"edge": edge[1]} | ahead


def _spoken_of(folded: str, word: str, end: int) -> Found:
    """單月, 當周, 該年, 同年: of the month, the week, the year that the text is at; 同年5月 is a month of it."""
    if "年" in word and (month := tails.tail(folded, end, {})) is not None and "months" in month[1]:
        return month if word == "同年" else (month[0], month[1] | {"current": True})
    if word == "该日":
        return end, {"this_day": True, "day_shift": 0}
    return end, {"current": True} | ({"whole": True} if "年" in word else {"week_shift": 0} if "周" in word else {})


def _of_that(folded: str, word: str, end: int) -> Found | None:
    """當日, 當月, 當季: the one that the text is at."""
    if word in ("当日", "当天", "当晚", "同日"):
        return tails.clock(folded, end, {"this_day": True, "day_shift": 0}, late=word == "当晚")
    if word == "当月":
        edge = {"edge": "end"} if folded.startswith(("底", "末"), end) else {}
        return end + bool(edge), {"current": True} | edge
    if word == "当季":
        return end + folded.startswith("度", end), {"current": True, "quarter_shift": 0}
    return None  # 當周
