"""How many months does a time tell by its last one? 截至12月底止六個月, 截至2027年6月的年度."""

from __future__ import annotations

import re

from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import small

_ENDED = re.compile(
    r" ?止?的?(?:(?P<months>十[一二]?|1[0-2]|[一二三四五六七八九]|[1-9])个月"
    r"|(?P<year>(?:财[政务]|会计|作物|[产运]?销售?|市场|榨)?年度|全年|一年|财年)"
    r"|(?P<half>[上下]?半(?:财政?)?年度?|中期(?=业绩|报告|财报|纯利|溢利|盈利|收入|营业额))|(?P<quarter>(?P<nth>第?[一二三四1-4]|首)?(?:财政?|财务)?季度?))"
)
_LATE = 4  #: days; books of whole weeks end on 1月1日 what others end on 12月31日


def that_ends(folded: str, mention: Mention, *, as_of: bool) -> Mention | None:
    """The months up to the one named, where such a span stands behind it; as_of is whether 截至 stands before."""
    if (
        mention.months
        and mention.day is None
        and mention.months[0] == mention.months[1]
        and folded.startswith("季度", mention.end)
    ):
        return mention._replace(end=mention.end + 2, span=3)  # 2026年9月季度
    if not mention.months or not (as_of or folded.startswith("止", mention.end)):
        return None
    ended = _ENDED.match(folded, mention.end)
    if ended is None:
        return None
    end_said = bool(mention.day or mention.edge) or ended[0].strip().startswith("止") or (as_of and _says_its_end(ended))
    return _span_that_ends(mention, ended, end_said=end_said)


def _says_its_end(ended: re.Match[str]) -> bool:
    """截至2027年6月的年度, 截至9月的三個月, 截至6月財年; 截至6月全年 leaves open whether the year is over."""
    return "的" in ended[0] or (ended["year"] or "").endswith(("财年", "年度"))


def _span_that_ends(mention: Mention, ended: re.Match[str], *, end_said: bool) -> Mention:
    """截至12月底止六個月: the months up to that one, of the year before too where they reach back."""
    if not end_said or mention.months is None:
        return mention._replace(as_of=True)
    if mention.day is not None and mention.day <= _LATE:
        before = (mention.months[0] + 10) % 12 + 1
        year = mention.year - (before == 12) if mention.year is not None else None
        mention = mention._replace(months=(before, before), year=year)
    months = 12 if ended["year"] else 6 if ended["half"] else 3 if ended["quarter"] else small(ended["months"])
    nth = (small(ended["nth"].removeprefix("第")) or 1) if ended["nth"] else None
    return mention._replace(end=ended.end(), day=None, edge=None, clock=None, span=months, nth=nth or mention.nth)
