"""Where does Chinese text name a time? Days, weeks, months, quarters, halves, years, clock times and their relatives.

A key finds the few places where a time can begin; the rule of that key decides there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.extraction.times import (
    chinese_dates,
    chinese_distances,
    chinese_relatives,
    chinese_reported,
    five_year_plans,
    period_codes,
)
from factcheck.extraction.times import chinese_time_tails as tails
from factcheck.extraction.times.chinese_time_tails import Found
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import BOOKS_YEARS, DAYS, QUARTERS, SCHOOL_YEARS, WEEKS, YEARS, chinese_only
from factcheck.extraction.times.time_words import MONTHS as RELATIVE_MONTHS

_COUNTED = "[0-9一二两三四五六七八九十]"
#: by rule: what begins a time, each with a first character that is written out
_WORDS: dict[str, list[str]] = {
    "bracket": [
        *(f"{day}(?=\\([0-9]{{1,2}}日?\\))" for day in "今昨明前后"),
        *(f"{year}(?=\\((?:20[0-9]{{2}}|1[01][0-9])年?\\))" for year in "今去明"),
        *(f"{month}(?=\\([0-9]{{1,2}}月?\\)月)" for month in "本上下"),
    ],
    "said": [
        *("全年", "年内", "报告期", "期内", "期末", "回顾期", "单季", "中期", "中报", "年底", "年末", "年终", "年初", "年中"),
        *("月底", "月末", "月初", "季末", "季底", "当日", "当天", "当月", "当季", "当晚", "季内", "单月", "单周"),
        *("前一(?=[天日晚])", "翌日", "次日(?!本)", "隔[天日](?!本)"),
        *("当年(?!度)", "该年度?", "同年(?!级|龄|代|纪|期)", "那年", "该日", "该月", "该季", "当周", "该周", "那周"),
        *(
            "今明(?=两年)",
            "半年(?=[多少劲赚蚀亏转盈])",
            "新年度",
            "新财年",
            "新财政年度",
            "截至?发稿",
            "截稿",
            "截至本?公告(?:披露)?日",
            "截止本?公告(?:披露)?日",
            "发稿[时前]",
            "即日(?=起?[至到][0-9])",
        ),
    ],
    "relative": sorted(
        chinese_only((*YEARS, *BOOKS_YEARS, *SCHOOL_YEARS, "新学年", *QUARTERS, *RELATIVE_MONTHS, *WEEKS, *DAYS)),
        key=len,
        reverse=True,
    ),
    "part": [
        "第(?=[0-9一二三四五]{1,3}周)",
        *(
            "第(?=[一二三四1-4](?:财政?)?季)",
            "上半(?=[年财])",
            "下半(?=[年财])",
            "首半(?=年)",
            "头半(?=年)",
            "首季",
            "次季(?![后军节赛])",
        ),
        *(f"首(?={_COUNTED})", f"前(?<![先之此]前)(?={_COUNTED})", f"头(?={_COUNTED}{{1,2}}个?[月季])"),
    ],
    "weekday": ["周", "星期", "礼拜"],
    "same": ["同(?=[一期月季日])"],
    "past": ["过去", "过往", "最近", "未来", "今后", "往后", f"近(?={_COUNTED}|半)", "半年(?=[之以]?前)", "半个月(?=[之以]?前)"],
    "roc": ["民国"],
    "code": ["q(?=[1-4])", "h(?=[12])", "fy(?=[ '0-9])"],
    "clock": ["上午", "下午", "晚间", "晚上", "凌晨", "清晨", "早上", "中午", "正午", "傍晚", "深夜", "夜间", "晚"],
}


def _by_first_character() -> dict[str, re.Pattern[str]]:
    branches: dict[str, list[str]] = {}
    for rule, words in _WORDS.items():
        for first in dict.fromkeys(word[0] for word in words):
            those = "|".join(word for word in words if word[0] == first)
            branches.setdefault(first, []).append(f"(?P<{rule}>{those})")
    return {first: re.compile("|".join(those)) for first, those in branches.items()}


_BEGINS = _by_first_character()
_TIMES = frozenset("每首多几数此这该再屡上本同其依两")  #: 首次季後賽: no second quarter
_SECOND = "".join(
    sorted({word[1] for words in _WORDS.values() for word in words if word[1:2] not in ("", "(")} - set("期季月日年"))
)
#: begins with one class of characters, so that the search skips to them; a second character settles most of the places
_KEYS = re.compile(
    f"[0-9零一二三四五六七八九十两昨{''.join(_BEGINS)}](?:"
    "(?P<digits>(?<=[0-9])[0-9]{0,3}+(?= ?[年月日号时点季财会qh天周个半学/.~至到、及和与-]))"
    "|(?P<han>(?<=[零一二三四五六七八九十两])[零一二三四五六七八九十两]{0,10}+(?=[年月日号季周天至到]|财季|个[月季星礼]|星期))"
    "|(?P<plan>(?<=十)[一二三四五六]五(?=[”」时期末以初]))"
    f"|(?P<word>(?<![0-9零一二三四五六七八九十两])(?=[({_SECOND}期季月日年0-9一二三四五六七八九十两])|(?<=昨)))"
)


def scan(folded: str) -> Iterator[Mention]:
    """Every time in order; none overlaps another."""
    done = 0
    for key in _KEYS.finditer(folded):
        start = key.start()
        if start < done:
            continue
        rule = key.lastgroup
        if rule == "word":
            word = _BEGINS[folded[start]].match(folded, start)
            if word is None:
                continue
            key, rule = word, word.lastgroup
        found = _RULES[rule or ""](folded, start, key)
        if found is not None:
            done, fields = found
            yield Mention(start=start, end=done, **fields)


def _named_part(folded: str, start: int, key: re.Match[str]) -> Found | None:
    if key[0] == "次季" and folded[start - 1 : start] in _TIMES and start:
        return None
    return tails.tail(folded, start, {})


def _clock(folded: str, start: int, key: re.Match[str]) -> Found | None:
    found = tails.clock(folded, start, {"this_day": True})
    return found if found and "clock" in found[1] else None


_RULES: dict[str, Callable[[str, int, re.Match[str]], Found | None]] = {
    "digits": chinese_dates.digits,
    "han": chinese_dates.han,
    "bracket": chinese_relatives.in_brackets,
    "relative": chinese_relatives.relative,
    "weekday": chinese_relatives.weekday,
    "code": period_codes.code,
    "part": _named_part,
    "same": chinese_relatives.same,
    "said": chinese_reported.said,
    "past": chinese_distances.past,
    "roc": chinese_dates.roc,
    "plan": five_year_plans.years,
    "clock": _clock,
}
