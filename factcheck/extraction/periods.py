"""Where does the text name a time? Every mention in order, ranges joined, as-of times and comparisons marked."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction import chinese_times, english_times
from factcheck.extraction.chinese_times import small
from factcheck.extraction.mention import Mention

_RANGE_LINK = re.compile(r" ?(?:[-~至到]|to|through) ?")
_ENDED = re.compile(r"止?的?(?P<months>三|六|九|3|6|9)个月|止?的?(?P<year>年度|财政年度|全年|一年|财年)")
_TOLD = re.compile(r"(?:晚间?|早间|盘后|上午|下午|正式|最新|,|，)?(?:披露|发布|公布|公告|宣布|表示|称|指出|说|报道|消息|讯|电)")
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


def scan(folded: str, *, english: bool) -> list[Mention]:
    """Every mention of a time in order, ranges joined; english looks for English forms too."""
    found = list(chinese_times.scan(folded))
    if english:
        found = _merged(found, list(english_times.scan(folded)))
    return [_marked(folded, mention) for mention in _joined(folded, found)]


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
    lead = folded[max(0, mention.start - 14) : mention.start].rstrip(" 了于在")
    as_of = lead.endswith(
        ("累计至", "累积至", "统计至", "截至", "截止", "截止到", "截至到", "as of", "as at", "until", "by", "at", "为止")
    )
    base = lead.endswith(_BASE_BEFORE)
    if as_of and mention.months and (ended := _ENDED.match(folded, mention.end)):
        return _span_that_ends(mention, ended, end_said=bool(mention.day or mention.edge) or ended[0].startswith("止"))
    if (mention.day or mention.day_shift is not None) and _TOLD.match(folded, mention.end):
        base = True  # 8月20日晚間披露: when it was told, not what it is of
    if mention.same == 0 and base:  # 較同期: of the year before; 同期 alone is the time just spoken of
        mention = replace(mention, same=1)
    return replace(mention, as_of=as_of or mention.as_of, base=base)


def _span_that_ends(mention: Mention, ended: re.Match[str], *, end_said: bool) -> Mention:
    """截至12月底止六個月: the months up to that one, of the year before too where they reach back."""
    if not end_said or mention.months is None:
        return replace(mention, as_of=True)
    last = mention.months[1]
    first = last - (12 if ended["year"] else small(ended["months"])) + 1
    whole = replace(mention, end=ended.end(), months=(first, last), day=None, edge=None)
    if first >= 1:
        return whole
    began = replace(whole, months=(first + 12, first + 12), to=replace(whole, months=(last, last)))
    return replace(began, year=mention.year - 1) if mention.year else replace(began, year_shift=(mention.year_shift or 0) - 1)
