"""Where does Chinese text name a time? Days, months, quarters, halves, years, clock times and their relatives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.extraction.mention import Mention
from factcheck.extraction.numerals import chinese

_CN = "[一二两三四五六七八九十]"
_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_FIRST_MONTHS = f"(?:前|首)(?:[三3]季度?|(?:[0-9]{{1,2}}|{_CN}{{1,2}})个?月)"
_MONTHS = f"{_MONTH}月?[-~至到]{_MONTH}月(?:份)?(?![0-9]{{1,2}}[日号])"
_YEAR = r"(?:(?:19|20)[0-9]{2}|民国[0-9]{2,3}|[一二][零一二三四五六七八九]{3})"
_RELATIVE_YEAR = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
_RELATIVE_DAY = {
    "今天": 0,
    "今日": 0,
    "今早": 0,
    "今晚": 0,
    "昨天": -1,
    "昨日": -1,
    "昨晚": -1,
    "今午": 0,
    "昨午": -1,
    "昨": -1,
    "前天": -2,
    "前日": -2,
    "明天": 1,
    "明日": 1,
}
_RELATIVE_MONTH = {"本月": 0, "当月": None, "上月": -1, "上个月": -1}
_RELATIVE_QUARTER = {"本季": 0, "上季": -1, "上一季": -1, "上季度": -1, "本季度": 0}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "首": 1, "1": 1, "2": 2, "3": 3, "4": 4}
_HEAD = re.compile(
    rf"(?P<iso>(?<![0-9])(?:19|20)[0-9]{{2}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}(?![0-9]))"
    r"|(?P<same>(?:(?P<sameyear>去年|上年|前年|20[0-9]{2}年)的?)?同(?:一?期|月|季)(?!间)|一年前)"
    r"|(?<![0-9])(?P<fiscal>20[0-9]{2})[-/至](?P<fiscalto>(?:20)?[0-9]{2})(?:财政)?年度"
    r"|(?P<full>全年(?=[^度的])|full[ -]year)"
    r"|(?P<reported>期内|报告期内?)"
    r"|(?P<clock>(?:上午|下午|晚间|晚上|凌晨|清晨|早上|傍晚|深夜|晚|今早|今晚)[0-9]{1,2}[时点]半?(?:[0-9]{1,2}分)?"
    r"|(?<![0-9])[0-9]{1,2}[时点][0-9]{1,2}分|(?<![0-9小])[0-9]{1,2}时(?!间|候|代|尚|段))"
    rf"|(?<![0-9.])(?P<year>{_YEAR})(?: ?年度?(?!前(?!三|[0-9])|来)|(?=(?: ?[-~至到、及和与] ?{_YEAR}){{1,8}} ?年)"
    r"|(?= ?(?:[qh][1-4]|财年|上半年|下半年)))"
    r"|(?<![0-9.])(?P<roc>1[01][0-9])年度?(?=[0-9]{1,2}月|上半年|下半年|[底末]|第?[一二三四1-4]季|全年|度)"
    r"|(?P<relyear>今年|本年|去年|上年|前年|明年|后年)度?"
    r"|(?P<relday>[今昨前明][天日]|今早|今晚|昨晚|[今昨]午)"
    r"|(?P<relmonth>上个?月|本月|当月)(?P<reledge>[底末])?"
    r"|(?P<relquarter>上一?季度?|本季度?)(?!报)"
    rf"|(?P<cumulative>{_FIRST_MONTHS}|(?<![0-9.年]){_MONTHS})|(?P<half>上半年|下半年)"
    r"|(?P<quarter>第[一二三四1-4]季度?|[一二三四首]季度|首季|(?<![a-z])q[1-4](?![0-9a-z])|[一二三四]季(?=[报营度]))"
    rf"|(?<![0-9.第])(?P<month>{_MONTH})月(?:份)?(?!饼|亮|台|球|嫂|薪|租|活)"
    r"|(?P<day>(?<![0-9.月年])[0-9]{1,2})[日号](?!线|本|元|楼|机|馆|店|仓)"
    r"|(?P<yearedge>年[底末终](?!奖))"
    r"|(?<![0-9a-z])(?P<shortq>[1-4])q(?P<shortqy>[0-9]{2})(?![0-9])|(?<![0-9a-z])(?P<shorth>[12])h(?P<shorthy>[0-9]{2})(?![0-9])"
)
_TAIL = re.compile(
    rf"的? ?(?:(?P<cumulative>{_FIRST_MONTHS}|{_MONTHS})|(?P<half>上半年|下半年|h[12](?![0-9]))"
    rf"|(?P<quarter>第[一二三四1-4]季度?|[一二三四首]季度?|q[1-4](?![0-9]))|(?P<month>{_MONTH})月(?:份)?"
    r"|(?P<full>全年|全年度|财政年度|财年|财务年度)|(?P<yearedge>年?[底末终](?!奖|端)))"
)
#: the group that made a match says what it is
_KINDS = (
    *("iso", "fiscal", "full", "reported", "clock", "year", "roc", "same"),
    *("relyear", "relday", "relmonth", "relquarter"),
    *("cumulative", "half", "quarter", "month", "day", "yearedge", "shortq", "shorth"),
)
_AFTER_MONTH = re.compile(
    r"(?P<day>[0-9]{1,2}|[一二三]?十?[一二三四五六七八九十])[日号]|(?P<edge>底|末)|(?P<start>初)|(?:上旬|中旬|下旬)"
)
_CLOCK = re.compile(
    r"(?:的)?(?P<part>上午|下午|晚间|晚上|晚|凌晨|清晨|早上|中午|傍晚|深夜)?(?P<hour>[0-9]{1,2})[时点:]"
    r"(?:(?P<minute>[0-9]{1,2})分?)?|(?P<noon>中午|正午)"
)


def scan(folded: str) -> Iterator[Mention]:
    done = 0
    for match in _HEAD.finditer(folded):
        if match.start() < done:
            continue
        mention = _from_head(folded, match)
        if mention is not None:
            done = mention.end
            yield mention


def _from_head(folded: str, match: re.Match[str]) -> Mention | None:
    kind = next(name for name in _KINDS if match[name])
    start, end = match.span()
    text = match[kind]
    match kind:
        case "iso":
            year, month, day = map(int, re.split("[-/.]", text))
            return Mention(start=start, end=end, year=year, months=(month, month), day=day) if 1 <= month <= 12 else None
        case "fiscal":
            first, last = int(text), 2000 + int(match["fiscalto"][-2:])
            return Mention(start=start, end=end, year=first, **({"fiscal": True} if last == first + 1 else {"last_year": last}))
        case "full":
            return Mention(start=start, end=end, whole=True)
        case "reported":
            return Mention(start=start, end=end, reported=True)
        case "clock":
            return _with_clock(folded, Mention(start=start, end=start, day_shift=None, this_day=True))
        case "year" | "roc":
            year = int(text) + 1911 if kind == "roc" else _year(text)
            return _with_tail(folded, Mention(start=start, end=end, year=year))
        case "same":
            return _same(match)
        case "relyear":
            return _with_tail(folded, Mention(start=start, end=end, year_shift=_RELATIVE_YEAR[text]))
        case "relday":
            return _with_clock(
                folded, Mention(start=start, end=end, day_shift=_RELATIVE_DAY.get(text, 0)), late=text[-1] in "晚午"
            )
        case "relmonth":
            shift = _RELATIVE_MONTH["上月" if text.startswith("上") else text]
            return Mention(
                start=start, end=end, month_shift=shift, current=shift is None, edge="end" if match["reledge"] else None
            )
        case "relquarter":
            return Mention(start=start, end=end, quarter_shift=-1 if text.startswith("上") else 0)
        case "day":
            day = int(text)
            return _with_clock(folded, Mention(start=start, end=end, day=day)) if 1 <= day <= 31 else None
        case "shortq":
            quarter = int(text)
            return Mention(start=start, end=end, year=2000 + int(match["shortqy"]), months=(quarter * 3 - 2, quarter * 3))
        case "shorth":
            return Mention(start=start, end=end, year=2000 + int(match["shorthy"]), months=(1, 6) if text == "1" else (7, 12))
        case _:
            return _with_tail(folded, Mention(start=start, end=start))


def _same(match: re.Match[str]) -> Mention:
    named = match["sameyear"]
    bare = named is None and match["same"].startswith("同")
    back = 2 if named == "前年" else 0 if bare else 1
    year = int(named[:4]) if named and named[0].isdigit() else None
    return Mention(start=match.start(), end=match.end(), same=back, year=year)


def _year(text: str) -> int:
    if text.startswith("民国"):
        return int(text[2:]) + 1911
    if text.isdigit() and text.isascii():
        return int(text)
    number = chinese(text)
    return int(number.value) if number and number.value is not None else 0


def _with_tail(folded: str, mention: Mention) -> Mention | None:
    """The year (or nothing yet) with the half, quarter, month or edge behind it."""
    tail = _TAIL.match(folded, mention.end)
    if tail is None:
        return mention if mention.end > mention.start else None
    end = tail.end()
    if text := tail["cumulative"]:
        return replace(mention, end=end, months=_cumulative(text))
    if text := tail["half"]:
        return replace(mention, end=end, months=(1, 6) if text in ("上半年", "h1") else (7, 12))
    if text := tail["quarter"]:
        quarter = _QUARTERS[text.strip("第季度q")]
        return replace(mention, end=end, months=(quarter * 3 - 2, quarter * 3))
    if tail["full"] is not None:
        return replace(mention, end=end)
    if tail["yearedge"]:
        return replace(mention, end=end, edge="end")
    month = small(tail["month"])
    return _with_day(folded, replace(mention, end=end, months=(month, month)))


def _with_day(folded: str, mention: Mention) -> Mention:
    more = _AFTER_MONTH.match(folded, mention.end)
    if more is None:
        return mention
    if more["day"]:
        day = small(more["day"])
        return _with_clock(folded, replace(mention, end=more.end(), day=day)) if 1 <= day <= 31 else mention
    edge = "end" if more["edge"] else "start" if more["start"] else None
    return replace(mention, end=more.end(), edge=edge)


def _with_clock(folded: str, mention: Mention, *, late: bool = False) -> Mention:
    clock = _CLOCK.match(folded, mention.end)
    if clock is None:
        return mention
    hour = 12 if clock["noon"] else int(clock["hour"])
    if ((late and not clock["part"]) or clock["part"] in ("下午", "晚间", "晚上", "晚", "傍晚", "深夜")) and hour < 12:
        hour += 12
    minute = int(clock["minute"] or 0) if not clock["noon"] else 0
    return replace(mention, end=clock.end(), clock=(hour, minute)) if hour < 24 and minute < 60 else mention


def _cumulative(text: str) -> tuple[int, int]:
    if text[0] in "前首":
        return (1, 9) if "季" in text else (1, max(1, min(12, small(text[1:].rstrip("个月")))))
    first, last = re.split("[-~至到]", text.replace("月", "").replace("份", ""))
    return (small(first), small(last)) if small(first) <= small(last) else (small(last), small(last))


def small(text: str) -> int:
    if text.isascii():
        return int(text)
    number = chinese(text)
    return int(number.value) if number and number.value is not None else 0
