"""Where does the text name a time, and which fields of it does it say? Mentions of days, months, quarters, halves, years and their relatives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.extraction.numerals import chinese

_CN = "[一二三四五六七八九十]"
_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
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
    "昨": -1,
    "前天": -2,
    "前日": -2,
    "明天": 1,
    "明日": 1,
}
_RELATIVE_MONTH = {"本月": 0, "当月": None, "上月": -1, "上个月": -1}
_RELATIVE_QUARTER = {"本季": 0, "上季": -1, "上一季": -1, "上季度": -1, "本季度": 0}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "首": 1, "1": 1, "2": 2, "3": 3, "4": 4}
_ENGLISH_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_EN_MONTH = "(?:" + "|".join(f"{m[:3]}(?:{m[3:]})?" if m != "may" else "may" for m in _ENGLISH_MONTHS) + r")\.?"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

_HEAD = re.compile(
    rf"(?P<iso>(?<![0-9])(?:19|20)[0-9]{{2}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}(?![0-9]))"
    r"|(?P<same>(?:(?P<sameyear>去年|上年|前年|20[0-9]{2}年)的?)?同(?:一?期|月|季)(?!间)|一年前)"
    r"|(?<![0-9])(?P<fiscal>20[0-9]{2})[-/至](?P<fiscalto>(?:20)?[0-9]{2})(?:财政)?年度|(?P<full>全年(?=[^度的])|full[ -]year)"
    r"|(?P<clock>(?:(?:上午|下午|晚间|晚上|凌晨|清晨|早上|傍晚|深夜|晚|今早|今晚)[0-9]{1,2}[时点]半?(?:[0-9]{1,2}分)?|(?<![0-9])[0-9]{1,2}[时点][0-9]{1,2}分|(?<![0-9小])[0-9]{1,2}时(?!间|候|代|尚|段)))"
    rf"|(?<![0-9.])(?P<year>{_YEAR})(?: ?年度?(?!前(?!三|[0-9])|来)|(?= ?[-~至到] ?{_YEAR} ?年)|(?= ?(?:[qh][1-4]|财年|上半年|下半年)))"
    r"|(?<![0-9.])(?P<roc>1[01][0-9])年度?(?=[0-9]{1,2}月|上半年|下半年|[底末]|第?[一二三四1-4]季|全年|度)"
    r"|(?P<relyear>今年|本年|去年|上年|前年|明年|后年)度?"
    r"|(?P<relday>[今昨前明][天日]|今早|今晚|昨晚)"
    r"|(?P<relmonth>上个?月|本月|当月)(?P<reledge>[底末])?"
    r"|(?P<relquarter>上一?季度?|本季度?)(?!报)"
    rf"|(?P<cumulative>(?:前|首)(?:[三3]季度?|[0-9]{{1,2}}个?月|{_CN}{{1,2}}个?月)|(?<![0-9.年]){_MONTH}月?[-~至到]{_MONTH}月(?:份)?(?![0-9]{{1,2}}[日号]))"
    rf"|(?P<half>上半年|下半年)|(?P<quarter>第[一二三四1-4]季度?|[一二三四首]季度|首季|(?<![a-z])q[1-4](?![0-9a-z])|[一二三四]季(?=[报营度]))"
    rf"|(?<![0-9.第])(?P<month>{_MONTH})月(?:份)?(?!饼|亮|台|球|嫂|薪|租|活)"
    r"|(?P<day>(?<![0-9.月年])[0-9]{1,2})[日号](?!线|本|元|楼|机|馆|店|仓)"
    r"|(?P<yearedge>年[底末终](?!奖))"
    r"|(?<![0-9a-z])(?P<shortq>[1-4])q(?P<shortqy>[0-9]{2})(?![0-9])|(?<![0-9a-z])(?P<shorth>[12])h(?P<shorthy>[0-9]{2})(?![0-9])"
)
_TAIL = re.compile(
    rf"的? ?(?:(?P<cumulative>(?:前|首)(?:[三3]季度?|[0-9]{{1,2}}个?月|{_CN}{{1,2}}个?月)|{_MONTH}月?[-~至到]{_MONTH}月(?:份)?(?![0-9]{{1,2}}[日号]))"
    rf"|(?P<half>上半年|下半年|h[12](?![0-9]))|(?P<quarter>第[一二三四1-4]季度?|[一二三四首]季度?|q[1-4](?![0-9]))|(?P<month>{_MONTH})月(?:份)?"
    r"|(?P<full>全年|全年度|财政年度|财年|财务年度)|(?P<yearedge>年?[底末终](?!奖|端)))"
)
_AFTER_MONTH = re.compile(
    r"(?P<day>[0-9]{1,2}|[一二三]?十?[一二三四五六七八九十])[日号]|(?P<edge>底|末)|(?P<start>初)|(?:上旬|中旬|下旬)"
)
_CLOCK = re.compile(
    r"(?:的)?(?P<part>上午|下午|晚间|晚上|晚|凌晨|清晨|早上|中午|傍晚|深夜)?(?P<hour>[0-9]{1,2})[时点:](?:(?P<minute>[0-9]{1,2})分?)?|(?P<noon>中午|正午)"
)
_RANGE_LINK = re.compile(r" ?(?:[-~至到]|to|through) ?")
_ENDED = re.compile(r"止?的?(?P<months>三|六|九|3|6|9)个月|止?的?(?P<year>年度|财政年度|全年|一年|财年)")
_BASE_BEFORE = (
    "较",
    "比",
    "比起",
    "相较",
    "相比",
    "对比",
    "相对",
    "较之",
    "compared with",
    "compared to",
    "from",
    "versus",
    "than in",
    "than",
)
_ENGLISH = re.compile(
    rf"(?:(?P<mfirst>{_EN_MONTH}) (?P<mday>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<mdyear>(?:19|20)[0-9]{{2}}))?(?![0-9%])"
    rf"|(?P<dday>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<dmonth>{_EN_MONTH})(?: (?P<dyear>(?:19|20)[0-9]{{2}}))?"
    rf"|(?P<emonth>{_EN_MONTH}),? (?P<emyear>(?:19|20)[0-9]{{2}})"
    r"|(?:the )?(?P<eq>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter(?:,? (?:of )?(?P<eqyear>(?:19|20)[0-9]{2}|this year|last year))?"
    r"|(?:the )?(?P<eh>first|second)[ -]half(?: (?:of )?(?P<ehyear>(?:19|20)[0-9]{2}|this year|last year|the year))?"
    r"|(?:the )?first (?P<efm>[a-z]+|[0-9]{1,2}) months(?: of (?P<efmyear>(?:19|20)[0-9]{2}|this year|last year|the year))?"
    r"|(?P<hq>[hq][1-4]) ?(?P<hqyear>20[0-9]{2})|(?P<hqyear2>20[0-9]{2}) ?(?P<hq2>[hq][1-4])"
    rf"|(?:(?:(?:at |by )?the )?end of|end-|late )(?P<emend>{_EN_MONTH})(?: (?P<emendyear>(?:19|20)[0-9]{{2}}|last year|this year))?"
    r"|(?P<eend>(?:(?:at |by )?the )?end of|year-end|end-) ?(?P<eendyear>(?:19|20)[0-9]{2}|last year|this year)"
    r"|(?:the )?(?P<esame>same period (?:last year|a year earlier|a year ago|of last year|the year before|in (?P<esameyear>20[0-9]{2}))|(?:a )?year (?:earlier|ago)|same period)"
    r"|(?P<elast>last year|this year)|(?P<eday>yesterday|today)"
    r"|(?:fiscal|fy|financial year|full-year|full year|the year) ?(?P<efy>20[0-9]{2})"
    r"|(?:in|of|for|during|since|by|from|to|and|between|until|than) (?P<eyear>(?:19|20)[0-9]{2})(?![0-9%]|,[0-9]|\.[0-9])(?! (?:people|employees|cases|votes|homes)))"
    r"(?![a-z])"
)  # fmt: skip
_SMALL_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """A time as the text names it: the fields it says, the others None. calendar.resolve() makes a Period of it."""

    start: int
    end: int
    year: int | None = None
    year_shift: int | None = None  #: years from the published one: 去年 is -1
    last_year: int | None = None  #: of a range of whole years
    months: tuple[int, int] | None = None
    month_shift: int | None = None  #: months from the published one
    quarter_shift: int | None = None
    day: int | None = None
    day_shift: int | None = None
    edge: str | None = None  #: "end" (年底, 月底) or "start"
    same: int | None = None  #: 同期: the period before it, so many years earlier
    to: Mention | None = None  #: the other end of a range of days or months
    clock: tuple[int, int] | None = None
    fiscal: bool = False  #: a government's year that begins in this one's April (2026-27年度)
    whole: bool = False  #: 全年: the year that the text is at
    this_day: bool = False  #: a clock time alone: of the day that the text is at
    as_of: bool = False
    base: bool = False  #: what something is compared with (較去年同期): not the time of the sentence
    current: bool = False  #: 當月: the month that the text is at

    @property
    def whole_year_only(self) -> bool:
        return (
            self.months is None
            and self.day is None
            and self.edge is None
            and self.same is None
            and (self.year is not None or self.year_shift is not None)
        )


def scan(folded: str, *, english: bool) -> list[Mention]:
    """Every mention of a time in order, ranges joined; english looks for English forms too."""
    found = list(_chinese(folded))
    if english:
        found = _merged(found, list(_english(folded)))
    return [_marked(folded, mention) for mention in _joined(folded, found)]


def _chinese(folded: str) -> Iterator[Mention]:
    done = 0
    for match in _HEAD.finditer(folded):
        if match.start() < done:
            continue
        mention = _from_head(folded, match)
        if mention is not None:
            done = mention.end
            yield mention


def _from_head(folded: str, match: re.Match[str]) -> Mention | None:
    kind = next(
        name
        for name in (
            "iso",
            "fiscal",
            "full",
            "clock",
            "year",
            "roc",
            "same",
            "relyear",
            "relday",
            "relmonth",
            "relquarter",
            "cumulative",
            "half",
            "quarter",
            "month",
            "day",
            "yearedge",
            "shortq",
            "shorth",
        )
        if match[name]
    )
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
            return _with_clock(folded, Mention(start=start, end=end, day_shift=_RELATIVE_DAY.get(text, 0)))
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
    month = _small(tail["month"])
    return _with_day(folded, replace(mention, end=end, months=(month, month)))


def _with_day(folded: str, mention: Mention) -> Mention:
    more = _AFTER_MONTH.match(folded, mention.end)
    if more is None:
        return mention
    if more["day"]:
        day = _small(more["day"])
        return _with_clock(folded, replace(mention, end=more.end(), day=day)) if 1 <= day <= 31 else mention
    edge = "end" if more["edge"] else "start" if more["start"] else None
    return replace(mention, end=more.end(), edge=edge)


def _with_clock(folded: str, mention: Mention) -> Mention:
    clock = _CLOCK.match(folded, mention.end)
    if clock is None:
        return mention
    hour = 12 if clock["noon"] else int(clock["hour"])
    if clock["part"] in ("下午", "晚间", "晚上", "晚", "傍晚", "深夜") and hour < 12:
        hour += 12
    minute = int(clock["minute"] or 0) if not clock["noon"] else 0
    return replace(mention, end=clock.end(), clock=(hour, minute)) if hour < 24 and minute < 60 else mention


def _cumulative(text: str) -> tuple[int, int]:
    if text[0] in "前首":
        return (1, 9) if "季" in text else (1, max(1, min(12, _small(text[1:].rstrip("个月")))))
    first, last = re.split("[-~至到]", text.replace("月", "").replace("份", ""))
    return (_small(first), _small(last)) if _small(first) <= _small(last) else (_small(last), _small(last))


def _small(text: str) -> int:
    if text.isascii():
        return int(text)
    number = chinese(text)
    return int(number.value) if number and number.value is not None else 0


def _english(folded: str) -> Iterator[Mention]:
    for match in _ENGLISH.finditer(folded):
        fields = {name: text for name, text in match.groupdict().items() if text}
        mention = _from_english(match.start(), match.end(), fields)
        if mention is not None:
            yield mention


def _from_english(start: int, end: int, said: dict[str, str]) -> Mention | None:
    def month(name: str) -> int:
        return next(i for i, m in enumerate(_ENGLISH_MONTHS, 1) if m.startswith(said[name].rstrip(".")[:3]))

    def year(name: str) -> dict[str, int]:
        text = said.get(name, "")
        if text.isdigit():
            return {"year": int(text)}
        return {"last year": {"year_shift": -1}, "this year": {"year_shift": 0}}.get(text, {})

    def at(**fields: object) -> Mention:
        return replace(Mention(start=start, end=end), **fields)  # type: ignore[arg-type]

    if "mfirst" in said:
        return at(months=(month("mfirst"),) * 2, day=int(said["mday"]), **year("mdyear")) if int(said["mday"]) <= 31 else None
    if "dmonth" in said:
        return at(months=(month("dmonth"),) * 2, day=int(said["dday"]), **year("dyear")) if int(said["dday"]) <= 31 else None
    if "emonth" in said:
        return at(months=(month("emonth"),) * 2, **year("emyear"))
    if "eq" in said:
        quarter = _ORDINALS[said["eq"]]
        return at(months=(quarter * 3 - 2, quarter * 3), **year("eqyear"))
    if "eh" in said:
        return at(months=(1, 6) if said["eh"] == "first" else (7, 12), **year("ehyear"))
    if "efm" in said:
        count = int(said["efm"]) if said["efm"].isdigit() else _SMALL_NUMBERS.get(said["efm"], 0)
        return at(months=(1, count), **year("efmyear")) if 1 <= count <= 12 else None
    for name, of in (("hq", "hqyear"), ("hq2", "hqyear2")):
        if name in said:
            number = int(said[name][1])
            if said[name][0] == "h":
                return at(months=(1, 6) if number == 1 else (7, 12), **year(of)) if number < 3 else None
            return at(months=(number * 3 - 2, number * 3), **year(of))
    if "emend" in said:
        return at(months=(month("emend"),) * 2, edge="end", **year("emendyear"))
    if "eend" in said:
        return at(edge="end", **year("eendyear"))
    if "esame" in said:
        return at(same=1, **year("esameyear"))
    if "elast" in said:
        return at(year_shift=-1 if said["elast"] == "last year" else 0)
    if "eday" in said:
        return at(day_shift=-1 if said["eday"] == "yesterday" else 0)
    name = "efy" if "efy" in said else "eyear"
    return replace(at(**year(name)), start=end - 4)


def _merged(one: list[Mention], other: list[Mention]) -> list[Mention]:
    """Both lists in order; where two overlap, the earlier and longer stays."""
    kept: list[Mention] = []
    for mention in sorted((*one, *other), key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _joined(folded: str, mentions: list[Mention]) -> list[Mention]:
    """2018年-2023年 and 6月1日至5日 as one mention each."""
    result: list[Mention] = []
    for mention in mentions:
        before = result[-1] if result else None
        link = _RANGE_LINK.fullmatch(folded[before.end : mention.start]) if before and mention.start - before.end <= 4 else None
        if before is None or link is None or before.to or before.last_year or mention.same:
            result.append(mention)
        elif before.whole_year_only and mention.whole_year_only and before.year and mention.year and before.year < mention.year:
            result[-1] = replace(before, end=mention.end, last_year=mention.year)
        elif before.months and (mention.months or mention.day):
            result[-1] = replace(before, end=mention.end, to=mention)
        else:
            result.append(mention)
    return result


def _marked(folded: str, mention: Mention) -> Mention:
    """截至 makes it an as-of time, 較 what something is compared with; 止六個月 makes it a span that ends there."""
    lead = folded[max(0, mention.start - 14) : mention.start].rstrip(" 了了於于在")
    as_of = lead.endswith(
        ("累计至", "累积至", "统计至", "截至", "截止", "截止到", "截至到", "as of", "as at", "until", "by", "at", "为止")
    )
    base = lead.endswith(_BASE_BEFORE)
    if as_of and mention.day is not None and (ended := _ENDED.match(folded, mention.end)) and mention.months:
        count = 12 if ended["year"] else _small(ended["months"])
        last = mention.months[1]
        if count <= last:
            return replace(mention, end=ended.end(), months=(last - count + 1, last), day=None)
    if mention.same == 0 and base:  # 較同期: of the year before; 同期 alone is the time just spoken of
        mention = replace(mention, same=1)
    return replace(mention, as_of=as_of or mention.as_of, base=base)
