"""What stands behind a Chinese year, month or day and belongs to it? Halves, quarters, months, days, ends and clock times."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import PARTS_OF_DAY, chinese_only, either, small

Found = tuple[int, dict[str, Any]]  #: where the mention ends, and the fields that it says

_CN = "[一二两三四五六七八九十]"
MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
FIRST_MONTHS = f"[前首头](?:[二两三23]个?季度?|(?:[0-9]{{1,2}}|{_CN}{{1,2}})个?月)"
MONTHS = f"{MONTH}月?(?:份)?[-~至到]-?{MONTH}月(?:份)?(?![0-9]{{1,2}}[日号])"
ROC_YEAR = re.compile("(?P<year>[0-9]{2,3}|[一二三四五六七八九零]{2,3}|一百[一二]?十?[一二三四五六七八九]?) ?年度?")
#: 去年*同期*
SAME_BEHIND = re.compile("的?同(?:一?期|月|季|日)(?!间|时)")
_QUARTERS = {"首": 1, "一": 1, "次": 2, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_EDGES = {"底": "end", "末": "end", "终": "end", "初": "start", "中": "middle"}
_EDGE = (
    "年?(?P<edge>[底末](?!端)|终(?!奖|于|止|点|端)"
    "|初(?![一二三四五六七八九十步级期创审]|预算|计[划画]|目标|确定|制定)|中(?=[，,、。的时至较为]|$))"
)
_TAIL = re.compile(
    rf"的? ?(?:(?P<cumulative>{FIRST_MONTHS}|{MONTHS})"
    r"|(?P<half>[上下]半(?:财?年度?)|[首头]半年度?|h[12](?![0-9])|半年(?:度)?(?=报|业绩))"
    r"|(?P<quarter>第[一二三四1-4](?:财政?)?季度?|[一二三四首次]财?季度?|q[1-4](?![0-9]))"
    rf"|(?P<month>{MONTH}|首)月(?:份)?"
    r"|(?P<books>(?:财政年度|财年|财务年度|会计年度)"
    r"(?:的? ?(?:(?:第(?P<bq>[一二三四1-4])(?:财政?|财务)?季度?|(?P<bq3>[一二三四首次])财?季度?|q(?P<bq2>[1-4]))"
    r"|(?P<bh>[上下])半(?:财?年)))?)"
    rf"|第(?P<week>[0-9]{{1,2}}|{_CN}{{1,3}})周(?![年岁])"
    r"|(?P<full>全年度?)"
    rf"|(?P<edged>{_EDGE}))"
)
_AFTER_MONTH = re.compile(
    r"(?P<day>[0-9]{1,2}|[一二三]?十?[一二三四五六七八九十])(?:(?P<link>[-~至到、及和与])(?P<last>[0-9]{1,2}|[一二三]?十?[一二三四五六七八九十]))?[日号]"
    r"|(?P<edge>[底末]|初(?![步审创赛试选]))|(?P<third>[上中下]旬)"
)
DAY_BEHIND = re.compile("(?P<day>[0-9]{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]")
_PARTS = either(word for word in chinese_only(PARTS_OF_DAY))
_COUNTS = "[0-9.,万亿千百人名例宗户死伤栋座间](?!到|至)"  #: 20时9人, 8时30人: behind the hour stands what was counted
_CLOCK = re.compile(
    rf"(?:的)?(?P<part>{_PARTS})?(?:的)?(?P<hour>[0-9]{{1,2}}|二十[一二三]?|十[一二三四五六七八九]?|[零一二两三四五六七八九])"
    rf"(?:[时点](?!点|间)(?:(?P<minute>[0-9](?=分)|(?:[0-9]{{2}}|[二三四五]?十[一二三四五六七八九]?)(?!{_COUNTS}))分?|(?P<half>半))?"
    r"(?:(?<=时)(?!%)|(?![0-9%]))|[:：](?P<minutes>[0-9]{2})时?(?![0-9%]))"
    r"|(?P<noon>中午|正午)"
)
_AT_NIGHT = ("晚间", "晚上", "晚", "夜", "深夜", "夜间", "入夜")  #: 晚上12時: the end of the day, not its noon
_CLOCK_STARTS = frozenset("的零0123456789十一二两三四五六七八九") | {word[0] for word in chinese_only(PARTS_OF_DAY)}


def begins(folded: str, end: int) -> bool:
    """上月初, but not 上月初步訪港旅客: whether 初 behind a month is its beginning."""
    edge = _AFTER_MONTH.match(folded, end)
    return edge is not None and edge["edge"] == "初"


def tail(folded: str, end: int, fields: dict[str, Any]) -> Found | None:
    """The year (or nothing yet) with the half, quarter, month or edge behind it; None where there is neither."""
    match = _TAIL.match(folded, end)
    if match is None:
        return (end, fields) if fields else None
    kind, at = match.lastgroup, match.end()
    text = match[kind or "full"]
    match kind:
        case "cumulative":
            return at, fields | {"months": _cumulative(text)}
        case "half":
            months = (1, 6) if text[0] in "上半首头" or text == "h1" else (7, 12)
            return at, fields | {"months": months} | ({"books": True} if "财" in text else {})
        case "quarter":
            number = _QUARTERS[text[1] if text[0] in "第q" else text[0]]
            if folded.startswith(("末", "底"), at) and not folded.startswith("末端", at):
                return at + 1, fields | {"months": (number * 3, number * 3), "edge": "end"}
            books = {"books": True} if "财" in text else {}
            return at, fields | {"months": (number * 3 - 2, number * 3)} | books
        case "month":
            month = small(match["month"])
            return _day(folded, at, fields | {"months": (month, month)})
        case "books":
            return at, fields | _of_books(match)
        case "week":
            return at, fields | {"week": small(text)}
        case "edged":
            return at, fields | {"edge": _EDGES[match["edge"]]}
        case _:
            return at, fields


def _of_books(match: re.Match[str]) -> dict[str, Any]:
    quarter = match["bq"] or match["bq2"] or match["bq3"]
    if quarter:
        number = _QUARTERS[quarter]
        return {"books": True, "months": (number * 3 - 2, number * 3)}
    if match["bh"]:
        return {"books": True, "months": (1, 6) if match["bh"] == "上" else (7, 12)}
    return {"books": True}


def edge_behind(folded: str, start: int) -> tuple[int, str] | None:
    """年底, 年末, 年初, 年中 at this offset: where it ends, and which edge."""
    match = _LONE_EDGE.match(folded, start)
    return (match.end(), _EDGES[match["edge"]]) if match else None


_LONE_EDGE = re.compile(_EDGE)


def _day(folded: str, end: int, fields: dict[str, Any]) -> Found:
    match = _AFTER_MONTH.match(folded, end)
    if match is None:
        return end, fields
    at = match.end()
    if match["edge"]:
        return at, fields | {"edge": _EDGES[match["edge"]]}
    if match["third"]:
        first = {"上": 1, "中": 11, "下": 21}[match["third"][0]]
        last = Mention(start=at, end=at, months=fields["months"], day=None if first == 21 else first + 9)
        return at, fields | {"day": first, "to": last}
    day, last_day = small(match["day"]), small(match["last"] or "")
    if not 1 <= day <= 31:
        return end, fields
    if match["last"] and (match["link"] in "-~至到" or last_day == day + 1):  # 7月18、19日: two days that follow
        return at, fields | {"day": day, "to": Mention(start=at, end=at, day=last_day)}
    if match["last"]:
        return at, fields | {"day": day}
    return clock(folded, at, fields | {"day": day})


def clock(folded: str, end: int, fields: dict[str, Any], *, late: bool = False) -> Found:
    """The hour behind a day, where there is one; late makes it one of the afternoon or evening."""
    if folded[end : end + 1] not in _CLOCK_STARTS:
        return end, fields
    match = _CLOCK.match(folded, end)
    if match is None:
        return end, fields
    part = PARTS_OF_DAY.get(match["part"] or "", "pm" if late else "")
    if match["noon"]:
        hour, minute = 12, 0
    else:
        hour = small(match["hour"])
        minute = 30 if match["half"] else small(match["minute"] or match["minutes"] or "")
        if (part == "pm" and hour < 12) or (part == "noon" and hour < 10):
            hour += 12
    if (hour, minute) == (12, 0) and match["part"] in _AT_NIGHT:
        hour = 24
    if (hour, minute) == (24, 0) and "this_day" not in fields:
        return match.end(), fields  # 8日24時: the whole day
    return (match.end(), fields | {"clock": (hour, minute)}) if hour < 24 and minute < 60 else (end, fields)


def _cumulative(text: str) -> tuple[int, int]:
    if text[0] in "前首头":
        count = small(text[1:].rstrip("个月季度"))
        count = min(12, count * 3 if "季" in text else count)
        return 1, max(1, count)
    first, last = (small(month) for month in re.split("[-~至到]+", text.replace("月", "").replace("份", "")))
    return (first, last) if first <= last else (last, last)


def by_digit(text: str) -> int:
    """一一三 and 一百一十三 as 113; 0 where the characters write no number."""
    if text.startswith("一百"):
        rest = text[2:].lstrip("零")
        return 100 + small(rest) if rest else 100
    return int("".join(str("零一二三四五六七八九".index(c)) for c in text)) if "十" not in text else small(text)


def full_year(short: int) -> int:
    """15年3月2日, 98年, 07年: two digits of a year, which those of this century come first for."""
    return short + (2000 if short < 50 else 1900)


_CENTURY = re.compile("(?P<century>[12][0-9]|十八|十九|二十一?|上|本)世纪$")
_CENTURIES = {"十八": 18, "十九": 19, "二十": 20, "二十一": 21, "上": 20, "本": 21}


def decade(folded: str, start: int, end: int, years: int) -> Found:
    """90年代, 20世紀80年代, 上世紀90年代."""
    said = _CENTURY.search(folded, max(0, start - 6), start)
    if said is None:
        first = 1900 + years if years > 40 else 2000 + years
    else:
        century = said["century"]
        first = (int(century) if century.isdigit() else _CENTURIES[century]) * 100 - 100 + years
    return end, {"year": first, "last_year": first + 9}
