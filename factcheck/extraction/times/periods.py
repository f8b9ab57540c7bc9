"""Where does the text name a time? Every mention in order, ranges joined, as-of times and comparisons marked."""

from __future__ import annotations

import re

from factcheck.extraction.times import (
    bases,
    chinese_times,
    ended_spans,
    english_times,
    quarters_of_books,
    since_then,
    telling,
    when_expected,
    year_of_books,
)
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.numbered_weeks import weeks_of_a_year
from factcheck.extraction.times.time_words import AS_OF

_RANGE_LINK = re.compile(r" ?(?:-{1,2}|~|起?[至到]|to|through|and|until|till) ?(?:the )?|-(?:to|through)-")
#: 今年截至4月15日, this year through Wednesday: from New Year on
_YEAR_UNTIL = re.compile(
    "(?:，|,)? ?(?:由|从|自)?(?:年初|1月1日)?(?:累计|统计)?(?:截至|截止|至|到|计至)(?:到|至)?"
    "| (?:through|up to|as of|until)(?: the)? "
)
_SINCE_NEW_YEAR = re.compile("以来|至今|迄今|到现在")  #: 今年年初以来
_WEEK_ENDED = re.compile("止?的?(?:一周|一星期|一个星期|一礼拜|7天|七天)(?!年)")  #: 截至上周六一周
#: 將於10月, 預計第三季, due to open in October: what is to come
_AHEAD_BEFORE = re.compile(
    "(?:将|距|(?<![模虚])拟|(?<![资材原塑饮燃史涂布])料|预计|预期|预估|预定|预料|计[划画]|有望|可望|目标|最快|最迟|订于|定于|力争|力拼)"
    "[^，,。；;、\n0-9至由从]{0,6}$"
    "|(?:will|due|scheduled|expected|expects?|forecasts?|sees|guided|projects|projected|predicts?|plans?|aims?|hopes?|intends?|targets)"
    " (?:[a-z0-9$£€.,%-]*[a-z0-9,%-] ){0,14}(?:early |late |mid-)?$"
)
_AHEAD_BEHIND = re.compile(
    "(?:份|内|起|前|之前|以前|时)?(?:将|可望|有望|料|拟|预计|预期|目标|要|力争|力拼|上看)"
    "|(?<!\\.),? (?:it|he|she|they|we|(?:the )?[a-z]{3,14}) (?:now |also |still )?"
    "(?:expects?|forecasts?|projects?|predicts?|anticipates?|guided)(?![a-z])"
)
#: 全年收入目標, 全年擬開50間: of the year that runs, whatever the text reports
_GOAL_BEHIND = re.compile("[^，,。；;、\n0-9]{0,6}(?:目标|预算|指引|财测|计[划画]|力争|力拼|拟|展望)")
_BEGINS = ("。", "\n")  #: 至周三早上，蓄水4.86億立方米
_AS_OF_ENDS = {w[-1] for w in AS_OF}


def scan(folded: str, *, english: bool) -> list[Mention]:
    """Every mention of a time in order, ranges joined; english looks for English forms too."""
    found = list(chinese_times.scan(folded))
    if english:
        found = _merged(found, list(english_times.scan(folded)))
    kept: list[Mention] = []
    for mention in _joined(folded, weeks_of_a_year(folded, found)):
        if not kept or mention.start >= kept[-1].end:  # 截至6月底全年 is one time: the year that ends then
            kept.append(_marked(folded, mention))
    return kept


def _merged(one: list[Mention], other: list[Mention]) -> list[Mention]:
    """Both lists in order; where two overlap, the earlier and longer stays."""
    if not one or not other:
        return one or other
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
        near = before is not None and (
            mention.start - before.end <= 9
            or (mention.start - before.end < 20 and (before.months or before.quarter_shift is not None))
        )
        if before is None or not near or (joined := _range(folded, before, mention)) is None:
            result.append(mention)
        else:
            result[-1] = joined
    return result


def _range(folded: str, before: Mention, mention: Mention) -> Mention | None:
    """The two as one range, where they are linked as one."""
    if (year := year_of_books.said_behind(folded, before, mention)) is not None:
        return year
    if (quarter := quarters_of_books.quarter_that_ends(folded, before, mention)) is not None:
        return quarter
    if (quarter := quarters_of_books.quarter_of_year(folded, before, mention)) is not None:
        return quarter
    if mention.start - before.end > 9:
        return None
    if _is_its_weekday(folded, before, mention):
        return before._replace(end=mention.end, clock=mention.clock or before.clock)
    if _is_day_of_that_year(before, mention) and _YEAR_UNTIL.fullmatch(folded, before.end, mention.start):
        return before._replace(end=mention.end, to_date=True, to=mention)
    link = _RANGE_LINK.fullmatch(folded, before.end, mention.start)
    if link is None or before.to or before.last_year or mention.same is not None or before.same is not None:
        return None
    if "and" in link[0] and not folded.endswith("between ", max(0, before.start - 8), before.start):
        return None
    if before.whole_year_only and mention.whole_year_only:
        if before.year and mention.year and before.year < mention.year:
            return before._replace(end=mention.end, last_year=mention.year)
        return before._replace(end=mention.end, to=mention) if before.year or before.year_shift else None
    if before.whole_year_only and before.year and mention.months and (mention.year or 0) > before.year and not mention.span:
        return before._replace(end=mention.end, months=(1, 1), to=mention)  # 2016年至2021年12月
    if before.months and (mention.months or mention.day):
        if before.year is None and before.year_shift is None and mention.year is not None:
            began_before = mention.months is not None and mention.months[0] < before.months[0]
            before = before._replace(year=mention.year - began_before)
        return before._replace(end=mention.end, to=mention)
    if before.day is not None and mention.day is not None and mention.months is None and before.clock is None:
        return before._replace(end=mention.end, to=mention)
    if before.day_shift == 0 and mention.day is not None and mention.clock is None:
        return before._replace(end=mention.end, to=mention._replace(ahead=True))  # 即日起至9月11日
    return None


def _is_day_of_that_year(before: Mention, mention: Mention) -> bool:
    whole = before.whole_year_only or (before.to_date and before.english and before.year_shift == 0)
    whole = whole and before.to is None and before.last_year is None
    return whole and _is_of_a_day(mention) and mention.year is None and mention.same is None


def _is_its_weekday(folded: str, before: Mention, mention: Mention) -> bool:
    """10月12日，星期一: the day once more."""
    if mention.weekday is None or mention.week_shift is not None or before.day is None or mention.start - before.end > 2:
        return False
    return folded[before.end : mention.start].strip() in ("", ",", "，", "(")


def _marked(folded: str, mention: Mention) -> Mention:
    """截至 makes it an as-of time, 較 what something is compared with; 止六個月 makes it a span that ends there."""
    lead = folded[max(0, mention.start - 20) : mention.start].rstrip(" 了于在到") if mention.start else ""
    last = lead[-1:]
    on_a_span = mention.english and last == "n" and lead.endswith(" on") and not _is_of_a_day(mention)  # 5% on last quarter
    if last == "n" and lead.endswith(" on"):
        lead = lead[:-3]
        last = lead[-1:]
    if mention.whole and _GOAL_BEHIND.match(folded, mention.end) is not None:
        mention = mention._replace(ahead=True)
    if mention.year is None and (mention.months or mention.day or mention.edge) and _is_ahead(folded, mention):
        mention = mention._replace(ahead=True)
    as_of = (last in _AS_OF_ENDS and lead.endswith(AS_OF)) or (
        last == "至" and (mention.clock is not None or (lead[-2:-1] in _BEGINS and _is_of_a_day(mention)))
    )
    counted = since_then.counted_in_english if mention.english else since_then.counted
    if (since := counted(folded, mention)) is not None:
        return since
    if mention.edge == "start" and mention.year_shift == 0 and (on := _SINCE_NEW_YEAR.match(folded, mention.end)) is not None:
        return mention._replace(end=on.end(), edge=None, to_date=True)
    base = on_a_span or bases.is_one(folded, mention, lead)
    if (span := ended_spans.that_ends(folded, mention, as_of=as_of)) is not None:
        return span
    if as_of and _is_of_a_day(mention) and (week := _WEEK_ENDED.match(folded, mention.end)):
        return mention._replace(end=week.end(), week_ends=True, clock=None)
    is_of_days = _is_of_a_day(mention) or (mention.week_shift is not None and not mention.english)
    told = telling.is_one(folded, mention, lead, of_days=is_of_days)
    told = told or when_expected.is_one(folded, mention, lead)
    if bases.is_the_one_before(folded, mention):
        mention = mention._replace(prior=True)
    same = 1 if base and mention.same == 0 else mention.same  # 較同期: of the year before; 同期 alone is the time just spoken of
    if as_of or base or told or same != mention.same:
        return mention._replace(as_of=as_of or mention.as_of, base=base, told=told, same=same)
    return mention


def _is_ahead(folded: str, mention: Mention) -> bool:
    if mention.year_shift is not None or mention.month_shift is not None or mention.to is not None:
        return False
    if _AHEAD_BEHIND.match(folded, mention.end) is not None:
        return True
    return _AHEAD_BEFORE.search(folded, max(0, mention.start - (90 if mention.english else 12)), mention.start) is not None


def _is_of_a_day(mention: Mention) -> bool:
    return mention.day is not None or mention.day_shift is not None or mention.weekday is not None or mention.this_day
