"""Which time has the text reached? A mention moves it on, and a new sentence goes back to the span that is reported."""

from __future__ import annotations

import re
from datetime import date

from factcheck.extraction.period.tied_time import LEADER_OF, looks_back
from factcheck.extraction.scene import Memory
from factcheck.extraction.times.mention import Mention
from factcheck.figures import Period

#: compared with $2.46 billion in the first half of 2024
_COMPARED_WITH = re.compile(r"(?:compared (?:with|to)|from|against|versus) (?:[^.;,\n]|[.,][0-9]){0,70}$")
_LINE_BEGINS = ("\n", "\n今年", "\n累计", "\n累计今年", "\n前")
_GOES_ON = ("其中", "当中", "环比", "同比", "按月", "月增", "月减")  #: a sentence of what the one before tells of
_IN_PASSING = ("其中", "当中")  #: a part, for its clause alone
_FROM = ("自", "由", "从")
_SINCE = re.compile("[^，,。；;0-9]{0,8}起(?![来飞诉])")
_ASIDE = ("单计", "单是", "单以", "单看")  #: 單計第二季: a part of the reported span, for one sentence
#: the words with which an English sentence goes to a time
_BEGINS = re.compile(r"(?:^|[.\n\"”:] ?)(?:in|by|during|between|from|back in|on|as of|at the end of|for)?(?: the)? ?$")
_OLD = 4  #: years
_A_YEAR = 360  #: days
_PART_OF = re.compile("占[^，,。；0-9]{0,20}$")  #: 佔公司2020年度營業收入的17.77%: of what it is a part
_LINE_LEAD = 6  #: characters before the time with which a paragraph begins: In June alone
A_QUARTER = 95  #: days
#: 25% last year, 28 cases in 2023: said of the number before it
_BEHIND_NUMBER = re.compile(r"[0-9%] ?(?:[a-z]+ ){0,4}(?:in |for |on |at )?(?:the )?$")


def return_to_the_report(folded: str, start: int, memory: Memory) -> None:
    """A quarter of the year that the text reports holds for its sentence; the next one is of the year again."""
    if folded.endswith(("；", ";"), 0, start):
        return  # behind a semicolon the sentence goes on
    if memory.aside is not None:
        (memory.period,) = memory.aside
        memory.aside = None
    memory.period = whole_of(memory.period, memory)
    if memory.main is None or memory.period is None:
        return
    if _is_a_month_before(memory.period, memory.main):
        memory.period = None
        return
    if not (
        _is_the_year_until(memory.period, memory.main)
        or _is_over_before(memory.period, memory.main, memory.published)
        or (_is_its_last_month(memory.period, memory.main) and not folded.startswith(_GOES_ON, start))
    ):
        return
    said = memory.where.get(memory.period, (0, 0))[0]
    line = folded[folded.rfind("\n", max(0, said - _LINE_LEAD), said) : said]
    if (lead := folded[folded.rfind("\n", 0, said) : said]) == "\nin the ":
        line = lead  # In the January to August period, remittances rose
    if said and not line.startswith("\n") and not folded.endswith(_LINE_BEGINS, 0, said):
        memory.period = memory.main


def whole_of(part: Period | None, memory: Memory) -> Period | None:
    """The span that the text reports, for a quarter of it; any other period is itself."""
    whole = memory.main
    if part is None or whole is None or part.is_instant or part == whole:
        return part
    is_part = whole.start <= part.start and part.end <= whole.end
    return whole if is_part and (part.end - part.start).days > 80 else part


def _is_a_month_before(span: Period, whole: Period) -> bool:
    """去年4月啟用, in a report on the half year: named in passing."""
    is_a_report = (whole.end - whole.start).days > 80
    return is_a_report and not span.is_instant and (span.end - span.start).days < 80 and span.end < whole.start


def _is_the_year_until(span: Period, whole: Period) -> bool:
    """首五個月 in a text on May: told beside it, for one sentence."""
    begins_with_it = (span.start.month, span.start.day) == (1, 1) and span.end.month != 12
    return begins_with_it and span.end == whole.end and (whole.end - whole.start).days < A_QUARTER


def _is_its_last_month(span: Period, whole: Period) -> bool:
    """10月製造業PMI升至54.1。 in a text on 前10月: told beside it, for one sentence."""
    begins_the_year = (whole.start.month, whole.start.day) == (1, 1)
    return begins_the_year and span.end == whole.end and 27 <= (span.end - span.start).days < 31 <= (whole.end - whole.start).days


def _is_over_before(span: Period, whole: Period, published: date | None) -> bool:
    """首三季投資回報4.9%, in a text on the budget of the year to come."""
    return published is not None and span.end <= published < whole.start and not span.is_instant


def is_where_the_text_goes(folded: str, mention: Mention, period: Period, memory: Memory) -> bool:
    """Whether what follows stands in this time: not a comparison, nor a time said in passing, nor one tied to its number."""
    lead = max(0, mention.start - 30)
    if memory.main is not None and period.end < memory.main.end and _BEHIND_NUMBER.search(folded, lead, mention.start):
        return False
    if folded.endswith(_IN_PASSING, 0, mention.start) or _is_since(folded, mention):
        return False
    if (period.end - period.start).days >= _A_YEAR and _PART_OF.search(folded, lead, mention.start) is not None:
        return False
    if mention.ahead and memory.published is not None and period.end > memory.published:
        return False
    if mention.english and LEADER_OF.match(folded, mention.end) is not None:
        return False
    if mention.in_brackets or mention.since or mention.base or mention.told or mention.prior:
        return False
    if mention.is_distance or mention.same is not None:
        return False
    is_range = mention.english and (mention.to is not None or mention.last_year is not None)  # from Jan 1 to March 15
    if (
        not is_range
        and (mention.english or (memory.period is not None and period.end < memory.period.end))
        and _COMPARED_WITH.search(folded, max(0, mention.start - 90), mention.start)
    ):
        return False
    if folded[mention.end : mention.end + 1] == "的" and folded[mention.end + 1 : mention.end + 2].isdigit():
        return False
    if memory.main is not None and memory.published is not None and period.end > memory.published >= memory.main.end:
        return False  # 全年目標, 第三季料增長: what is ahead, in a text about what has been
    return not looks_back(folded, mention, period, memory.period or memory.main)


def _is_old_in_passing(folded: str, mention: Mention, period: Period, memory: Memory) -> bool:
    """It includes the 96 cases at Hillsborough in 1989: years ago, and not where an English sentence begins."""
    if not mention.english or memory.published is None:
        return False
    if period.start.year > memory.published.year + 1:
        return True  # a surplus in each of 2027-28 and 2028-29: far ahead
    if memory.published.year - period.end.year < _OLD:
        return False
    lead = folded[max(0, mention.start - 24) : mention.start]
    return _BEGINS.search(lead) is None and mention.start > 0


def _is_since(folded: str, mention: Mention) -> bool:
    """自7月8日首宗個案起，累計4,237宗: since when it has been counted, which what follows is not of."""
    return folded.endswith(_FROM, 0, mention.start) and _SINCE.match(folded, mention.end) is not None


def move_on(folded: str, memory: Memory, period: Period, mention: Mention) -> None:
    """The text is at this period now; a span that a report can be of is the one that it reports."""
    if folded.endswith(_ASIDE, 0, mention.start) or _is_old_in_passing(folded, mention, period, memory):
        memory.aside = memory.aside or (memory.period,)
        memory.period = period
        return
    memory.period = period
    if mention.as_of or mention.edge is not None:
        memory.counted.add(period)
    if could_be_reported(period, memory.published) and (memory.main is None or _tells_more(folded, period, memory)):
        memory.main, memory.main_said = period, mention.start
    to_come = memory.published is not None and period.start > memory.published  # 明年擴建: nothing that is reported
    long_past = memory.main is not None and period.end.year < memory.main.end.year - 1  # 距2021年高位: no report either
    if not period.is_instant and (period.end - period.start).days > 80 and not to_come and not long_past:
        memory.reported = period
        if memory.main is None or memory.published is None or period.end <= memory.published:
            memory.spans.add(period)  # 今年擬開60家 beside a report on the half year is no later report


def _tells_more(folded: str, period: Period, memory: Memory) -> bool:
    """披露三季報。前三季度…: a paper named by its quarter tells of the months up to its end."""
    main, said = memory.main, memory.where.get(memory.main or "", (0, 0))
    if main is None or period.end != main.end or period.start >= main.start or memory.main_said != said[0]:
        return False
    return folded.startswith("报", said[1])


def could_be_reported(period: Period, published: date | None) -> bool:
    """Whether a report can be of it: a month or longer, and over when it was printed."""
    return (period.end - period.start).days >= 27 and (published is None or period.end <= published)
