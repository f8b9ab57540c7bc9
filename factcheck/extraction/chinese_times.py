"""Where does Chinese text name a time? Days, weeks, months, quarters, halves, years, clock times and their relatives.

A key finds the few places where a time can begin; the rule of that key decides there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from factcheck.extraction import chinese_time_tails as tails
from factcheck.extraction.chinese_time_tails import MONTH, MONTHS, Found
from factcheck.extraction.mention import Mention
from factcheck.extraction.time_words import (
    DAYS,
    QUARTERS,
    SEEN_FROM_TEXT,
    WEEKDAYS,
    WEEKS,
    WRONG_BEFORE,
    YEARS,
    chinese_only,
    small,
)
from factcheck.extraction.time_words import MONTHS as RELATIVE_MONTHS

_UNITS = {"年": "year", "月": "month", "季": "quarter", "周": "week", "星": "week", "礼": "week", "天": "day", "日": "day"}
_COUNT = "[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半"
_AMOUNT = rf"(?P<count>{_COUNT})(?P<unit>年|个?月|个?季度?|周|个?星期|个?礼拜|天|日)"
_COUNTED = "[0-9一二两三四五六七八九十]"
_YEAR = "(?:(?:19|20)[0-9]{2}|[一二][零一二三四五六七八九]{3})"

#: by rule: what begins a time, each with a first character that is written out
_WORDS: dict[str, list[str]] = {
    "said": [
        *("全年", "年内", "报告期", "期内", "期末", "回顾期", "单季", "中期", "中报", "年底", "年末", "年终", "年初", "年中"),
        *("月底", "月末", "月初", "季末", "季底", "当日", "当天", "当月", "当季", "当晚"),
        *("截至?发稿", "截稿", "发稿[时前]"),
    ],
    "relative": sorted(chinese_only((*YEARS, *QUARTERS, *RELATIVE_MONTHS, *WEEKS, *DAYS)), key=len, reverse=True),
    "part": ["第(?=[一二三四1-4]季)", "上半(?=[年财])", "下半(?=[年财])", "首季", f"首(?={_COUNTED})", f"前(?={_COUNTED})"],
    "weekday": ["周", "星期", "礼拜"],
    "same": ["同(?=[一期月季日])"],
    "past": ["过去", "过往", "最近", f"近(?={_COUNTED}|半)", "半年(?=[之以]?前)", "半个月(?=[之以]?前)"],
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
_SECOND = "".join(
    sorted({word[1] for words in _WORDS.values() for word in words if word[1:2] not in ("", "(")} - set("期季月日年"))
)
#: begins with one class of characters, so that the search skips to them; a second character settles most of the places
_KEYS = re.compile(
    f"[0-9零一二三四五六七八九十两昨{''.join(_BEGINS)}](?:"
    "(?P<digits>(?<=[0-9])[0-9]{0,3}+(?= ?[年月日号时点季财qh天周个半/.~至到、及和与-]))"
    "|(?P<han>(?<=[零一二三四五六七八九十两])[零一二三四五六七八九十两]{0,10}+(?=[年月日号季周天至到]|个[月季星礼]|星期))"
    f"|(?P<word>(?<![0-9零一二三四五六七八九十两])(?=[{_SECOND}期季月日年0-9一二三四五六七八九十两])|(?<=昨)))"
)

_WORD_BEHIND_MONTH = "饼|亮|台|球|嫂|薪|租|活|号|天|河|初|桂|季|均|之前|氏|光|子|刊|费"
_WORD_BEHIND_DAY = "线|本|元|楼|机|馆|店|仓|游|内|间|球|井|院|坑|均|站|门|厅|房|室|公路|风球|干线|码头|烈|坦克|型|文|系|之|后"
_NOT_A_DAY_BEFORE = frozenset("连续近去逾满期共每历首前头第隔约多数超达足足不.-/")
_DIGITS = re.compile(
    r"(?P<iso>(?:19|20)[0-9]{2}([-/.])[0-9]{1,2}\2[0-9]{1,2}(?![0-9]))"
    r"|(?P<fiscal>20[0-9]{2}[-/至~](?:20)?[0-9]{2} ?年?(?:财政|财务)?(?:年度|财年))"
    rf"|(?P<year>(?:19|20)[0-9]{{2}})(?: ?年度?(?!前(?!三|[0-9]|[一二两四五六七八九十]{{1,2}}个[月季])|来)"
    rf"|(?=(?: ?[-~至到、及和与] ?{_YEAR}){{1,8}} ?年)|(?= ?(?:[qh][1-4]|财年|上半年|下半年)))"
    r"|(?P<short>[12][0-9])(?= ?q[1-4](?![0-9a-z])|年(?:q[1-4]|h[12]|第[一二三四1-4]季|[一二三四]季度|[上下]半年))年?"
    r"|(?P<roc>1[01][0-9])年度?(?=[0-9]{1,2}月|[上下]半年|[底末]|第?[一二三四1-4]季|全年|度)"
    r"|(?P<turned>[1-4]q|[12]h)[0-9]{2}(?![0-9])"
    rf"|(?P<cumulative>{MONTHS})"
    rf"|(?P<month>{MONTH})月(?:份)?(?!{_WORD_BEHIND_MONTH})"
    r"|(?P<ago>[0-9]{1,3}(?:年|个?月|个?季度|周|个?星期|个?礼拜|天|日)(?:之|以)?前(?![三首]|[0-9]|[一二四]季))"
    rf"|(?P<days>[0-9]{{1,2}}[-~至到][0-9]{{1,2}}[日号](?!{_WORD_BEHIND_DAY}))"
    rf"|(?P<day>[0-9]{{1,2}})[日号](?!{_WORD_BEHIND_DAY})"
    r"|(?P<clock>[0-9]{1,2}[时点][0-9]{1,2}分|(?<!小)[0-9]{1,2}时(?!间|候|代|尚|段|长|速))"
)
_HAN = re.compile(
    rf"(?P<year>[一二][零一二三四五六七八九]{{3}})年度?(?!前|来)|(?P<cumulative>{MONTHS})"
    rf"|(?P<month>{MONTH})月(?:份)?(?!{_WORD_BEHIND_MONTH}|不知|十五)"
    "|(?P<quarter>[一二三四])季(?=[报营度])度?"
    "|(?P<ago>[一二两三四五六七八九十]{1,3}(?:年|个月|个季度|周|个?星期|个?礼拜|天)(?:之|以)?前)(?![三首]|[0-9])"
    "|(?P<day>[二三]?十[一二三四五六七八九]?)[日号](?=[上下晚凌早清傍中公发在举起，。、,]|$)"
)
_AHEAD = re.compile(
    "[^，,。；\n0-9]{0,8}(?:上看|将|可望|有望|目标|料|拟|可达|前(?!三|[0-9]))"
)  #: 年底…上看: the end that is coming
_UP_TO = ("预计", "料", "预期", "预计到", "预计至")
_LUNAR = ("农历", "阴历", "旧历", "闰")
_NUMERALS = frozenset("零一二三四五六七八九十两半几数")
_FISCAL = re.compile(r"(20[0-9]{2})[-/至~](?:20)?([0-9]{2})")
_AGO = re.compile(_AMOUNT)
_PAST = re.compile(
    rf"(?P<back>(?:过去|过往|最近|近)(?:的|这)?)(?:{_AMOUNT})(?:之?[内间]|以?来)?(?!以?来|的?[新最首次同历单高低])"
    "|(?P<ago>半年|半个月)(?:之|以)?前"
)
_CODE = re.compile(
    r"(?:q(?P<q>[1-4])|h(?P<h>[12]))(?:[ -]?(?:(?P<fy>fy|财年) ?'?(?P<fyear>(?:20)?[0-9]{2})|(?P<year>20[0-9]{2})))?"
    r"(?![0-9a-z])"
    r"|fy ?'?(?P<first>(?:20)?[0-9]{2})(?:[-/](?P<last>(?:20)?[0-9]{2}))?(?: ?(?:q(?P<fq>[1-4])|h(?P<fh>[12])))?(?![0-9a-z])"
)
_SAME = re.compile("同(?:一?期|月|季|日)(?!间|时)|一年前")
_SAME_BEHIND = re.compile("的?同(?:一?期|月|季|日)(?!间|时)")
_PAST_OF_ALL = ("历史", "往年", "历年", "常年", "近年", "来", "史上")
_WEEKDAYS = "".join(day for day in WEEKDAYS if len(day) == 1)
_WEEKDAY = re.compile(
    f"(?:周|星期|礼拜)(?P<day>[{''.join(day for day in WEEKDAYS if len(day) == 1)}])(?![岁年刊报福期个周生月至])"
)
_WEEKDAY_BEHIND = re.compile(
    f"的?(?:周|星期|礼拜)?(?P<day>[{''.join(day for day in WEEKDAYS if len(day) == 1)}])(?![岁年刊报期个周生月次0-9])"
)
_NO_WEEKDAY_BEFORE = frozenset("每逢一两二三四五六七八九十几数半单双整四外圆0123456789")
_NO_WEEK_BEHIND = frozenset("期年刊边转围折到全密报长")
_TO_DATE = re.compile("度?(?:以来|迄今|至今|初以来|初至今|初迄今|截至目前|开年以来)")
_YEAR_START_ON = re.compile("年初(?:至今|以来|迄今|到现在)")


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


def _digits(folded: str, start: int, key: re.Match[str]) -> Found | None:
    before = folded[start - 1] if start else ""
    if before in "0123456789." and before:
        return None
    match = _DIGITS.match(folded, start)
    if match is None:
        return None
    kind = match.lastgroup
    if kind is None:
        return None
    if before and before in _NOT_A_DAY_BEFORE and kind in ("day", "days", "month", "cumulative", "clock"):
        return None if kind != "month" or before in "第每" else _number(folded, kind, match)
    if (before == "年" and kind == "cumulative") or (kind == "month" and folded.endswith(_LUNAR, 0, start)):
        return None
    return _number(folded, kind, match)


def _number(folded: str, kind: str, match: re.Match[str]) -> Found | None:
    text, end = match[kind], match.end()
    match kind:
        case "year":
            return _year(folded, end, int(text))
        case "short":
            return tails.tail(folded, end, {"year": 2000 + int(text)})
        case "roc":
            return tails.tail(folded, end, {"year": 1911 + int(text)})
        case "iso":
            year, month, day = map(int, re.split("[-/.]", text))
            return (end, {"year": year, "months": (month, month), "day": day}) if 1 <= month <= 12 else None
        case "fiscal":
            return _fiscal(folded, end, text)
        case "turned":
            number, year = int(text[0]), 2000 + int(folded[end - 2 : end])
            return end, {"year": year, "months": _part(text[1], number)}
        case "cumulative" | "month":
            return tails.tail(folded, match.start(), {})
        case "ago":
            return _ago(text, end)
        case "days":
            first, last = (small(day) for day in re.split("[-~至到]", text[:-1]))
            return (end, _days(first, last)) if 1 <= first < last <= 31 else None
        case "day":
            return tails.clock(folded, end, {"day": int(text)}) if 1 <= int(text) <= 31 else None
        case _:
            return tails.clock(folded, match.start(), {"this_day": True})


def _days(first: int, last: int) -> dict[str, Any]:
    return {"day": first, "to": Mention(start=0, end=0, day=last)}


def _year(folded: str, end: int, year: int) -> Found:
    if same := _SAME_BEHIND.match(folded, end):
        return same.end(), {"same": 1, "year": year}
    return tails.tail(folded, end, {"year": year}) or (end, {"year": year})


def _fiscal(folded: str, end: int, text: str) -> Found | None:
    years = _FISCAL.match(text)
    assert years is not None
    first, last = int(years[1]), 2000 + int(years[2])
    if last == first + 1:
        return tails.tail(folded, end, {"year": first, "fiscal": True})
    return (end, {"year": first, "last_year": last}) if last > first else None


def _part(letter: str, number: int) -> tuple[int, int]:
    """The months of q1 to q4, of h1 and h2."""
    return (number * 3 - 2, number * 3) if letter == "q" else (number * 6 - 5, number * 6)


def _ago(text: str, end: int) -> Found | None:
    amount = _AGO.match(text)
    if amount is None:
        return None
    return end, {"ago": (_count(amount["count"]), _unit(amount["unit"]))}


def _count(text: str) -> int:
    return 0 if text == "半" else small(text)


def _unit(text: str) -> str:
    return _UNITS[text.removeprefix("个")[0]]


def _han(folded: str, start: int, key: re.Match[str]) -> Found | None:
    match = _HAN.match(folded, start)
    if match is None or (start and folded[start - 1] in "第每初" and match.lastgroup != "year"):
        return None
    kind, end = match.lastgroup or "", match.end()
    match kind:
        case "year":
            return _year(folded, end, int("".join(str("零一二三四五六七八九".index(c)) for c in match["year"])))
        case "ago":
            return _ago(match["ago"], end) if match["ago"] not in ("一年前", "一年之前", "一年以前") else (end, {"same": 1})
        case "day":
            return tails.clock(folded, end, {"day": small(match["day"])})
        case _:
            if kind == "month" and folded.endswith(_LUNAR, 0, start):
                return None
            return tails.tail(folded, start, {})


def _relative(folded: str, start: int, key: re.Match[str]) -> Found | None:
    word, end = key[0], key.end()
    if start and folded[start - 1] in WRONG_BEFORE.get(word[0], "") and folded[max(0, start - 2) : start] != "截至":
        return None
    found = _by_word(folded, end, word)
    if found is not None and word in SEEN_FROM_TEXT and "same" not in found[1]:
        return found[0], found[1] | {"prior": True}
    return found


def _by_word(folded: str, end: int, word: str) -> Found | None:
    if word in YEARS:
        return _relative_year(folded, end, YEARS[word])
    if word in DAYS:
        return _relative_day(folded, end, word)
    if word in RELATIVE_MONTHS:
        return _relative_month(folded, end, word)
    if word in WEEKS:
        return _relative_week(folded, end, WEEKS[word])
    return _relative_quarter(folded, end, word)


def _relative_year(folded: str, end: int, shift: int) -> Found | None:
    if same := _SAME_BEHIND.match(folded, end):
        return same.end(), {"same": -shift} if shift < 0 else {"same": 0}
    if shift == 0 and (to_date := _TO_DATE.match(folded, end)):
        return to_date.end(), {"year_shift": 0, "to_date": True}
    if folded.startswith("度", end) and not folded.startswith(("度假", "度过"), end):
        return tails.tail(folded, end + 1, {"year_shift": shift, "books": True}) or (
            end + 1,
            {"year_shift": shift, "books": True},
        )
    return tails.tail(folded, end, {"year_shift": shift})


def _relative_day(folded: str, end: int, word: str) -> Found | None:
    late = word[-1] in "晚夜午"
    return tails.clock(folded, end, {"day_shift": DAYS[word]}, late=late)


def _relative_month(folded: str, end: int, word: str) -> Found | None:
    fields: dict[str, Any] = {"month_shift": RELATIVE_MONTHS[word]}
    if folded.startswith(("底", "末"), end):
        return end + 1, fields | {"edge": "end"}
    if folded.startswith("初", end):
        return end + 1, fields | {"edge": "start"}
    if (same := _SAME_BEHIND.match(folded, end)) is not None:
        return same.end(), fields
    day = tails.DAY_BEHIND.match(folded, end)
    if day is not None and 1 <= small(day["day"]) <= 31:
        return tails.clock(folded, day.end(), fields | {"day": small(day["day"])})
    return end, fields


def _relative_week(folded: str, end: int, shift: int) -> Found | None:
    behind = folded[end : end + 1]
    day = _WEEKDAY_BEHIND.match(folded, end)
    if day is not None and not (behind == "日" and folded[end + 1 : end + 2] == "均"):
        return tails.clock(folded, day.end(), {"week_shift": shift, "weekday": WEEKDAYS[day["day"]]})
    return None if behind in _NO_WEEK_BEHIND and behind else (end, {"week_shift": shift})


def _relative_quarter(folded: str, end: int, word: str) -> Found | None:
    end += folded.startswith("度", end)
    if folded.startswith("报", end):
        return None
    if (same := _SAME_BEHIND.match(folded, end)) is not None:
        return None if word.startswith("上") else (same.end(), {"quarter_shift": 0})
    edge = {"edge": "end"} if folded.startswith(("底", "末"), end) else {}
    return end + bool(edge), {"quarter_shift": QUARTERS[word]} | edge


def _weekday(folded: str, start: int, key: re.Match[str]) -> Found | None:
    match = _WEEKDAY.match(folded, start)
    if match is None or (start and folded[start - 1] in _NO_WEEKDAY_BEFORE):
        return None
    return tails.clock(folded, match.end(), {"weekday": WEEKDAYS[match["day"]]})


def _code(folded: str, start: int, key: re.Match[str]) -> Found | None:
    """Q3, H1 2025, Q3 FY25, FY2024-25."""
    before = folded[start - 1] if start else ""
    match = _CODE.match(folded, start)
    if match is None or (before.isascii() and before.isalnum()):
        return None
    year = match["year"] or match["fyear"] or match["first"]
    fields: dict[str, Any] = {"year": int(year) % 100 + 2000} if year else {}
    quarter, half = match["q"] or match["fq"], match["h"] or match["fh"]
    if quarter or half:
        fields["months"] = _part("q" if quarter else "h", int(quarter or half))
    if match["last"]:
        if int(match["last"]) % 100 != int(match["first"]) % 100 + 1:
            return None
        fields["fiscal"] = True
    elif match["fy"] or match["first"]:
        fields["books"] = True
    return match.end(), fields


def _named_part(folded: str, start: int, key: re.Match[str]) -> Found | None:
    return tails.tail(folded, start, {})


def _same(folded: str, start: int, key: re.Match[str]) -> Found | None:
    match = _SAME.match(folded, start)
    if match is None or folded[max(0, start - 2) : start].endswith(_PAST_OF_ALL):
        return None
    if match[0] == "同日":
        return tails.clock(folded, match.end(), {"this_day": True})
    return match.end(), {"same": 1 if match[0] == "一年前" else 0}


def _said(folded: str, start: int, key: re.Match[str]) -> Found | None:
    """What the text reports, and the ends of what it is at."""
    word, end = key[0], key.end()
    before, behind = folded[start - 1 : start], folded[end : end + 1]
    if word == "年内":
        return (end, {"reported": True, "whole": True}) if not before or not (before.isdigit() or before in _NUMERALS) else None
    if word == "全年":
        if folded.startswith("度", end):
            end, behind = end + 1, folded[end + 1 : end + 2]
        return (end, {"whole": True}) if behind and behind != "的" and not (before and before in "健安") else None
    if word in ("报告期", "回顾期", "期内"):
        end += word != "期内" and folded.startswith(("内", "间"), end)
        return (end, {"reported": True}) if not (before and before in "学假定短长中近周限日工任") else None
    if word == "期末":
        return (end, {"reported": True, "edge": "end"}) if behind not in "考成测" or not behind else None
    if word in ("中期", "中报"):
        return _interim(folded, start, end)
    if word == "单季":
        return (
            (end, {"current": True, "quarter_shift": 0}) if behind != "度" else (end + 1, {"current": True, "quarter_shift": 0})
        )
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


def _of_that(folded: str, word: str, end: int) -> Found | None:
    """當日, 當月, 當季: the one that the text is at."""
    if word in ("当日", "当天", "当晚", "同日"):
        return tails.clock(folded, end, {"this_day": True}, late=word == "当晚")
    if word == "当月":
        edge = {"edge": "end"} if folded.startswith(("底", "末"), end) else {}
        return end + bool(edge), {"current": True} | edge
    if word == "当季":
        return end + folded.startswith("度", end), {"current": True, "quarter_shift": 0}
    return None  # 當周


def _past(folded: str, start: int, key: re.Match[str]) -> Found | None:
    match = _PAST.match(folded, start)
    if match is None or (start and folded[start - 1] in "将接附最邻靠贴逼相临就远迫" and key[0] == "近"):
        return None
    if match["ago"]:
        return match.end(), {"ago": (0, "year") if match["ago"] == "半年" else (0, "month")}
    unit = _unit(match["unit"])
    if key[0] == "近" and unit in ("day", "week"):
        return None
    return match.end(), {"past": (_count(match["count"]), unit)}


def _roc(folded: str, start: int, key: re.Match[str]) -> Found | None:
    match = tails.ROC_YEAR.match(folded, key.end())
    if match is None:
        return None
    year = int(match["year"]) if match["year"].isascii() else tails.by_digit(match["year"])
    return _year(folded, match.end(), 1911 + year) if year else None


def _clock(folded: str, start: int, key: re.Match[str]) -> Found | None:
    found = tails.clock(folded, start, {"this_day": True})
    return found if found and "clock" in found[1] else None


_RULES: dict[str, Callable[[str, int, re.Match[str]], Found | None]] = {
    "digits": _digits,
    "han": _han,
    "relative": _relative,
    "weekday": _weekday,
    "code": _code,
    "part": _named_part,
    "same": _same,
    "said": _said,
    "past": _past,
    "roc": _roc,
    "clock": _clock,
}
