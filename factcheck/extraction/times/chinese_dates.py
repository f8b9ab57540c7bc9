"""Which day, month or year do these Chinese figures write? 2024年3月5日, 二〇二四年, 26/27年度, Q3 FY25."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extraction.times import chinese_time_tails as tails
from factcheck.extraction.times import period_codes, school_years
from factcheck.extraction.times.chinese_distances import ago
from factcheck.extraction.times.chinese_time_tails import MONTH, MONTHS, SAME_BEHIND, Found
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import small

_YEAR = "(?:(?:19|20)[0-9]{2}|[一二][零一二三四五六七八九]{3})"
_WORD_BEHIND_MONTH = "交割|合约|期货|到期|饼|亮|台|球|嫂|薪|租|活|号|天|河|初(?!步)|桂|季|均|之前|氏|光|子|刊|费"
_WORD_BEHIND_DAY = "线|本|元|楼|机|馆|店|仓|游|内|间|球|井|院|坑|均|站|门|厅|房|室|公路|风球|干线|码头|烈|坦克|型|文|系|之|后"
_NOT_A_DAY_BEFORE = frozenset("连续近去逾满期共每历首前头第隔约多数超达足足不.-/+")
#: of 114年 that is no year of Taiwan but so long: 長達114年, 建校114年, 114年歷史
_BEFORE_A_SPAN = frozenset("达逾近超约满过历经时校厂店业立期了已有共判刑第久刊龄今隔守长相度走亏赚持续前后每")
_BEHIND_A_SPAN = (
    "来|前|后|的?历史|之久|之间|老|的老|刑|徒|有期|以[来上下内]|多|余|内|半|古|岁月|光阴|校史|校庆|校龄|店|基业|一遇|产权|租约"
)
_DIGITS = re.compile(
    r"(?P<iso>(?:1[5-9]|20)[0-9]{2}([-/.])[0-9]{1,2}\2[0-9]{1,2}(?![0-9]))"
    r"|(?P<school>(?:20[0-9]{2}|1[01][0-9])(?:[-/至~到](?:20)?[0-9]{2,3})? ?年?学年)"
    r"|(?P<slashes>(?:1[0-2]|0?[1-9])/[0-9]{1,2}[-~至到](?:1[0-2]|0?[1-9])/[0-9]{1,2}(?![0-9/]))"
    r"|(?<=\()(?<![0-9]\()(?P<slash>(?:1[0-2]|0?[1-9])/[0-9]{1,2})(?=\))"
    r"|(?P<fiscal>20[0-9]{2}[-/至~](?:20)?[0-9]{2}(?: ?年?(?:财政|财务)?(?:年度|财年)(?![马球赛波雪]季)|(?=\))))"
    r"|(?P<run>(?:19|20)[0-9]{2}[-~至到][0-9]{2})年(?!度)"
    rf"|(?P<year>(?:19|20)[0-9]{{2}})(?: ?年度?(?!前(?!三|[0-9]|[一二两四五六七八九十]{{1,2}}个?[月季])|来)"
    rf"|(?=(?: ?[-~至到、及和与] ?{_YEAR}){{1,8}}+ ?年)|(?= ?(?:[qh][1-4]|财年|财政年度|财务年度|会计年度|上半年|下半年)))"
    r"|(?P<season>20[0-9]{2}[-/](?:20)?[0-9]{2})赛季的?(?=财报|财务|年报|业绩|账目)"
    r"|(?P<decade>[1-9]0)年代"
    r"|(?P<twodigit>[0-9]{2})年(?=[0-9]{1,2}月[0-9]{1,2}[日号])|(?P<padded>0[0-9])年"
    r"|(?P<short>[12][0-9])(?= ?q[1-4](?![0-9a-z])|财年|财政年度"
    r"|年(?:q[1-4]|h[12]|第[一二三四1-4]季|[一二三四]季度|[上下]半年|[0-9]{1,2}月))年?"
    r"|(?P<rocs>1[01][0-9]年?[-~至到]1[01][0-9])年"
    r"|(?P<roc>1[01][0-9])年度?(?=[0-9]{1,2}月|[上下]半年|[底末]|第?[一二三四1-4]季|全年|度|的?[0-9]|起(?!来)|间"
    r"|预算|决算|财报|医院|部分|实施|启用|国庆|全国|全民|统计|营收)"
    rf"|(?P<told>1[01][0-9])年(?=[一-鿿(])(?!{_BEHIND_A_SPAN})"
    r"|(?P<turned>[1-4]q|[12]h|9m)(?: ?(?:fy)? ?'?[0-9]{2}| ?(?:fy)? ?20[0-9]{2})(?![0-9])"
    r"|(?P<bare>[1-4]q)(?![0-9a-z])"
    rf"|(?P<cumulative>{MONTHS})"
    rf"|(?P<month>{MONTH})月(?:份)?(?!{_WORD_BEHIND_MONTH})"
    r"|(?P<ago>[0-9]{1,3}(?:年|个?月|个?季度|周|个?星期|个?礼拜|天|日)(?:之|以)?前(?![三首]|[0-9]|[一二四]季))"
    rf"|(?P<days>[0-9]{{1,2}}[-~至到][0-9]{{1,2}}[日号](?!{_WORD_BEHIND_DAY}))"
    rf"|(?P<day>[0-9]{{1,2}})[日号](?!{_WORD_BEHIND_DAY})"
    r"|(?P<clock>[0-9]{1,2}[时点][0-9]{1,2}分|(?<!小)[0-9]{1,2}时(?!间|候|代|尚|段|长|速))"
)
_HAN = re.compile(
    rf"(?P<year>[一二][零一二三四五六七八九]{{3}})年度?(?!前|来)|(?P<decade>[一二三四五六七八九]十)年代"
    "|(?P<short>[零一二三四五六七八九]{2})年(?=[0-9]{1,2}月|[一二三四五六七八九十]{1,2}月|[上下]半年|[一二三四首]季|第[一二三四]季|前)"
    rf"|(?P<cumulative>{MONTHS})"
    rf"|(?P<month>{MONTH})月(?:份)?(?!{_WORD_BEHIND_MONTH}|不知|十五)"
    "|(?P<quarter>[一二三四])(?:季(?=[报营度])度?|财季)"
    "|(?P<ago>[一二两三四五六七八九十]{1,3}(?:年|个月|个季度|周|个?星期|个?礼拜|天)(?:之|以)?前)(?![三首]|[0-9])"
    "|(?P<day>[二三]?十[一二三四五六七八九]?)[日号](?=[上下晚凌早清傍中公发在举起，。、,]|$)"
)
_YEAR_DIGITS = frozenset("0123456789零一二三四五六七八九")
_BEFORE_A_DAY = frozenset("在于至到自从今昨明")
_BEHIND_A_DAY = frozenset("上下早晚凌清中傍深夜晨当前后起至到在举开召发公宣表说将要抵飞访有被因与和、，,。；;)(（） \n")
_LUNAR = ("农历", "阴历", "旧历", "闰")
_UNTIL_NOW = re.compile("(?:初)?(?:迄今|至今(?!年)|到现在)")  #: 2022年迄今
_FISCAL = re.compile(r"(20[0-9]{2})[-/至~](?:20)?([0-9]{2})")


def digits(folded: str, start: int, key: re.Match[str]) -> Found | None:
    before = folded[start - 1] if start else ""
    if before in "0123456789." and before:
        return None
    match = _DIGITS.match(folded, start)
    if match is None:
        return None
    kind = match.lastgroup
    if kind is None or kind == "school":
        return school_years.written(folded, start) if kind else None
    if before and before in _NOT_A_DAY_BEFORE and kind in ("day", "days", "month", "cumulative", "clock"):
        return None if kind != "month" or before in "第每" else _number(folded, kind, match)
    if before and before in "至到于在" and kind == "ago" and match[0][-2:] in ("日前", "月前"):
        return None  # 至22日前: a deadline, and no distance
    if kind == "told" and before and before in _BEFORE_A_SPAN:
        return None  # 長達114年, 建校114年
    if kind == "day" and match[0][-1] == "号" and not _is_of_a_day(folded, start, match.end()):
        return None  # 國道3號, 滿天星1號, 20號膠
    if (before == "年" and kind == "cumulative") or (kind == "month" and folded.endswith(_LUNAR, 0, start)):
        return None
    if before and before in "判刑处囚押" and kind == "month" and match[0][-1] == "月":
        return None  # 判處6月: a term
    if before == "年" and kind == "month" and folded[start - 2 : start - 1] in _YEAR_DIGITS:
        return None  # 1357年6月: of a year that nothing here reads
    if before == "月" and kind == "day":
        return None  # a month takes its day along; this one was not read
    return _number(folded, kind, match)


def _is_of_a_day(folded: str, start: int, end: int) -> bool:
    """在25號, 25號舉行, 25號晚上: anything else that has a number is a thing."""
    before, behind = folded[max(0, start - 1) : start], folded[end : end + 1]
    if before and before in "道线路街巷弄第":
        return False
    return not behind or behind in _BEHIND_A_DAY or (before != "" and before in _BEFORE_A_DAY)


def _number(folded: str, kind: str, match: re.Match[str]) -> Found | None:
    text, end = match[kind], match.end()
    match kind:
        case "year":
            return _year(folded, end, int(text))
        case "short":
            return tails.tail(folded, end, {"year": 2000 + int(text)})
        case "roc" | "told":
            return tails.tail(folded, end, {"year": 1911 + int(text)})
        case "rocs":
            first, last = 1911 + int(text[:3]), 1911 + int(text[-3:])
            return (end, {"year": first, "last_year": last}) if first < last else None
        case "iso":
            year, month, day = map(int, re.split("[-/.]", text))
            fields: dict[str, Any] = {"year": year, "months": (month, month), "day": day}
            clock_at = end + (folded[end : end + 1] == " " and folded[end + 1 : end + 2].isdigit())
            at, fields = tails.clock(folded, clock_at, fields)
            return (at if "clock" in fields else end, fields) if 1 <= month <= 12 else None
        case "slashes" | "slash":
            return _with_slashes(text, end)
        case "decade":
            return tails.decade(folded, match.start(), end, int(text))
        case "run":
            first, last = int(text[:4]), int(text[:2] + text[-2:])
            return (end, {"year": first, "last_year": last}) if first < last else None
        case "twodigit" | "padded":
            return tails.tail(folded, end, {"year": tails.full_year(int(text))})
        case "fiscal":
            return _fiscal(folded, end, text)
        case "season":
            return _season(end, text)
        case "bare":
            return end, {"months": period_codes.part("q", int(text[0]))}
        case "turned":
            number, year = int(text[0]), 2000 + int(folded[end - 2 : end])
            months = (1, 9) if text[1] == "m" else period_codes.part(text[1], number)
            return end, {"year": year, "months": months} | ({"books": True} if "fy" in match[0] else {})
        case "cumulative" | "month":
            return tails.tail(folded, match.start(), {})
        case "ago":
            return ago(text, end)
        case "days":
            first, last = (small(day) for day in re.split("[-~至到]", text[:-1]))
            return (end, {"day": first, "to": Mention(start=0, end=0, day=last)}) if 1 <= first < last <= 31 else None
        case "day":
            return tails.clock(folded, end, {"day": int(text)}) if 1 <= int(text) <= 31 else None
        case _:
            at, said = tails.clock(folded, match.start(), {"this_day": True})
            return (at, said) if "clock" in said else None


def _with_slashes(text: str, end: int) -> Found | None:
    """8/2-8/8, (7/15): month and day as Taiwan's papers write them in brackets."""
    numbers = [int(number) for number in re.split("[-~至到/]", text)]
    if any(not 1 <= day <= 31 for day in numbers[1::2]):
        return None
    month, day = numbers[:2]
    fields: dict[str, Any] = {"months": (month, month), "day": day}
    if len(numbers) == 4:
        fields["to"] = Mention(start=end, end=end, months=(numbers[2],) * 2, day=numbers[3])
    return end, fields


def _year(folded: str, end: int, year: int) -> Found:
    if same := SAME_BEHIND.match(folded, end):
        return same.end(), {"same": 1, "year": year}
    if until_now := _UNTIL_NOW.match(folded, end):
        return until_now.end(), {"year": year, "to_date": True}
    return tails.tail(folded, end, {"year": year}) or (end, {"year": year})


def _fiscal(folded: str, end: int, text: str) -> Found | None:
    years = _FISCAL.match(text)
    assert years is not None
    first, last = int(years[1]), 2000 + int(years[2])
    if last == first + 1:
        return tails.tail(folded, end, {"year": first, "fiscal": True})
    return (end, {"year": first, "last_year": last}) if last > first else None


def _season(end: int, text: str) -> Found | None:
    """The books of a club's season run from July to June: 2025-26賽季財報."""
    first, last = int(text[:4]), int(text[:2] + text[-2:])
    june = Mention(start=end, end=end, year=last, months=(6, 6))
    return (end, {"year": first, "months": (7, 7), "to": june}) if last == first + 1 else None


def han(folded: str, start: int, key: re.Match[str]) -> Found | None:
    match = _HAN.match(folded, start)
    if match is None or (start and folded[start - 1] in "第每初上下前" and match.lastgroup != "year"):
        return None
    kind, end = match.lastgroup or "", match.end()
    match kind:
        case "year":
            return _year(folded, end, int("".join(str("零一二三四五六七八九".index(c)) for c in match["year"])))
        case "decade":
            return tails.decade(folded, start, end, small(match["decade"]))
        case "short":
            return tails.tail(
                folded, end, {"year": tails.full_year(int("".join(str("零一二三四五六七八九".index(c)) for c in match["short"])))}
            )
        case "ago":
            return ago(match["ago"], end) if match["ago"] not in ("一年前", "一年之前", "一年以前") else (end, {"same": 1})
        case "day":
            return tails.clock(folded, end, {"day": small(match["day"])})
        case _:
            if kind == "month" and folded.endswith(_LUNAR, 0, start):
                return None
            return tails.tail(folded, start, {})


def roc(folded: str, start: int, key: re.Match[str]) -> Found | None:
    match = tails.ROC_YEAR.match(folded, key.end())
    if match is None:
        return None
    year = int(match["year"]) if match["year"].isascii() else tails.by_digit(match["year"])
    return _year(folded, match.end(), 1911 + year) if year else None
