"""When do the quarters end by which a company counts, and its year? 第二財季（7至9月）, fiscal second quarter ended Sept 27."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.extraction.times.mention import Mention
from factcheck.printed_dates import MONTH, MONTHS

_MONTH_NAME = re.compile(r"(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
#: between a quarter's number and its days, which are one time then
_ITS_DAYS = re.compile(
    r" ?\((?:即|指|对应|相当于)?(?:截至|截止|至|到)?"
    r"|,? (?:which |that )?(?:ended|ending|to|through|(?:ran|runs) (?:to|from)|covers|covering|spanning)(?: on| in)? |止?的?"
    r"|,? (?:its|the) (?:fiscal |financial )?"
)
_UNTIL = ("截", "至", "到", "ended", "ending")
#: the same, with what is reported between: only what it says of the books is taken
_REPORTED = re.compile(r"(?:业绩|财报|财务报告|季报)[，,]?(?:该财?季度?)?(?:截至|截止)?|[a-z ]{0,24},? for (?:the )?")
#: the July-September quarter, *the second of its fiscal year*
_NTH_OF_YEAR = re.compile(
    r"(?:,| [-–—]{1,2}| ?\() ?(?:the|its) (?P<nth>first|second|third|fourth)(?: quarter)? of (?:its|the|the company's) "
    r"(?:fiscal|financial|business) year"
)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
#: 遠山的財政年度於3月底結束, 財年從4月開始, the company's fiscal year ends in March
_ENDS = re.compile(
    r"(?:财政年度|财务年度|会计年度|财年)(?:的?(?:截止|结束|完结|年结)日期?)?(?:于|在|以|为|是|止于|截至|截止)?每?年?"
    r"(?P<month>1[0-2]|[1-9])月(?:底|末|[0-9]{1,2}日)?(?:(?<=日)(?=[，,。;；)])|结束|完结|终结|年结|为止|止)"
    r"|(?:财政年度|财务年度|会计年度|财年)(?:从|自|由|于|在)每?年?(?P<first>1[0-2]|[1-9])月(?:1日)?(?:起|开始|始)"
    r"|(?:fiscal|financial) year (?:that |which )?"
    rf"(?P<verb>ends|ended|begins|starts|runs (?:from [a-z]{{3,9}} )?(?:to|through|until)) (?:in |on )?{MONTH}",
    re.IGNORECASE,
)
#: 竞争对手长河上周披露的三季度, rival Longriver's third quarter: counted by other books
_OTHERS = re.compile("对手|同业|同行|rivals?(?![a-z])|competitors?(?![a-z])|peers?(?![a-z])|gdp|economy|经济")
_RESULTS = re.compile("利润|盈利|纯利|净利|营收|营业额|销售|亏损|业绩|profit|revenue|earnings|sales|turnover|loss")
_OF_STATE = re.compile("budget|government|treasury|minist|财政(?!年度|季)|预算|政府|税收")
_STOP = re.compile("[。\n]|\\. ")
_CLAUSE = 30  #: characters
_SENTENCE = 140  #: characters
#: the end of a sentence, or what the quarter is compared with
_ELSE = re.compile(
    r"[。；;\n]|\. |较|比|而|(?<![a-z])(?:compared|versus|against|than|from|while|and for|expects?|previous|prior) "
)
_WHOLE_WEEKS = 4  #: days; quarters of whole weeks end so much before or after the month does


def by_quarters(folded: str, mentions: Sequence[Mention]) -> int | None:
    """The month in which the year ends by which the text counts its quarters: it says when one of them, or the year, ends."""
    for one, other in pairwise(mentions):
        if (said := end_by_quarter(folded, one, other)) is not None:
            return said
    for mention in mentions:
        nth = mention.nth
        if nth is None and mention.english and (told := _NTH_OF_YEAR.match(folded, mention.end)) is not None:
            nth = _NTH[told["nth"]]
        last = mention.months[1] if mention.to is None and mention.months else _last_month(mention)
        if nth is not None and last is not None:
            return _end_of_year(last, 3 * nth)
    return _said_outright(folded) or _of_results(folded, mentions)


def _of_results(folded: str, mentions: Sequence[Mention]) -> int | None:
    """Pre-tax profit for the six months to September, revenue for the year ending March 2027: no government's year."""
    for mention in mentions:
        if mention.months is None or mention.span not in (6, 12) or mention.base:
            continue
        near = _CLAUSE * (3 if mention.english else 1)
        first, last = max(0, mention.start - near), mention.end + _CLAUSE
        if _RESULTS.search(folded, first, last) is not None and _OF_STATE.search(folded, first, last) is None:
            return mention.months[1] if mention.span == 12 else _end_of_year(mention.months[1], 6)
    return None


def _said_outright(folded: str) -> int | None:
    if (ends := _ENDS.search(folded)) is None:
        return None
    if ends["first"]:
        return _month_before(int(ends["first"]))
    month = int(ends["month"]) if ends["month"] else MONTHS[ends["name"][:3]]
    return _month_before(month) if ends["verb"] in ("begins", "starts") else month


def end_by_quarter(folded: str, one: Mention, other: Mention) -> int | None:
    """第四財季（7至9月）, the fiscal fourth quarter ended September 27: the month in which the year ends."""
    first = is_numbered_quarter(folded, one) and not (other.books and is_numbered_quarter(folded, other))
    quarter, named = (one, other) if first else (other, one)
    if not is_numbered_quarter(folded, quarter) or quarter.months is None:
        return None
    if is_numbered_quarter(folded, named) and not _is_of_the_calendar(quarter, named):
        return None
    if (last := _last_month(named)) is None:
        return None
    near = _ITS_DAYS.fullmatch(folded, one.end, other.start) or _REPORTED.fullmatch(folded, one.end, other.start)
    is_one = near is not None or (first and _is_told_of(folded, quarter, named))
    return _end_of_year(last, quarter.months[1]) if is_one else None


def _is_told_of(folded: str, quarter: Mention, named: Mention) -> bool:
    """First-quarter net profit of $212 million, *or $1.04 per share, for the three months ended Sept. 30*."""
    if named.span != 3 or named.base or quarter.base or named.start - quarter.end > _SENTENCE:
        return False
    return _ELSE.search(folded, quarter.end, named.start) is None


def _is_of_the_calendar(quarter: Mention, named: Mention) -> bool:
    """2027財年第二財季（對應2026年第三季度）."""
    return quarter.books and not named.books and named.year is not None


def quarter_that_ends(folded: str, before: Mention, mention: Mention) -> Mention | None:
    """第二財季（7至9月）, its fiscal second quarter, which ended September 27: as one mention of the three months."""
    if is_numbered_quarter(folded, before) and is_numbered_quarter(folded, mention):
        return None  # 2026年第三季度（2027財年第二財季）: each says its own
    last = _last_month(mention)
    if before.months is None:
        last = _end_of_last_quarter(folded, before, mention)
    elif not is_numbered_quarter(folded, before) or end_by_quarter(folded, before, mention) is None:
        return None
    if last is None:
        return None
    year = mention.to.year if mention.to is not None else mention.year
    year = year - 1 if year is not None and mention.day and mention.day <= _WHOLE_WEEKS and last == 12 else year
    return Mention(
        start=before.start,
        end=mention.end + folded.startswith(")", mention.end),
        year=year,
        year_shift=mention.year_shift,
        months=(last, last),
        span=3,
        nth=before.months and before.months[1] // 3,
        english=mention.english,
    )


def _end_of_last_quarter(folded: str, before: Mention, mention: Mention) -> int | None:
    """上季（截至9月底）, the latest quarter, which ended in September."""
    near = _ITS_DAYS.fullmatch(folded, before.end, mention.start)
    if before.quarter_shift is None or before.edge is not None or near is None or not any(map(near[0].__contains__, _UNTIL)):
        return None
    if mention.to is not None or mention.months is None or mention.months[0] != mention.months[1] or mention.span is not None:
        return None
    return _last_month(mention) or (mention.months[1] if mention.english and mention.day is None else None)


def quarter_of_year(folded: str, before: Mention, mention: Mention) -> Mention | None:
    """2027財年（2026年4月至2027年3月）第二季度, the second quarter of the year to March 2027."""
    year, quarter = (mention, before) if mention.english else (before, mention)
    if (ends := _year_up_to(year)) is None or not is_numbered_quarter(folded, quarter) or quarter.months is None:
        return None
    between = folded[before.end : mention.start]
    if between not in ((" of ", " of the ") if mention.english else ("", ")", "的", ")的")):
        return None
    month = (ends.months[1] + quarter.months[1] - 1) % 12 + 1 if ends.months else 0
    end_year = ends.year - (month > ends.months[1]) if ends.year and ends.months else None
    return Mention(
        start=before.start,
        end=mention.end,
        year=end_year,
        year_shift=ends.year_shift,
        months=(month, month),
        span=3,
        nth=quarter.months[1] // 3,
        english=mention.english,
    )


def _year_up_to(year: Mention) -> Mention | None:
    """The month with which a year of twelve months ends."""
    if year.span == 12 and year.months is not None:
        return year
    return year.to if year.to is not None and runs_a_year(year, year.to) else None


def is_numbered_quarter(folded: str, mention: Mention) -> bool:
    """第二季, 第二財季, Q2, the second quarter: not the April-June quarter, nor one whose last day it says itself."""
    if mention.months is None or mention.months[1] - mention.months[0] != 2 or mention.months[1] % 3:
        return False
    if mention.to is not None or mention.day is not None or mention.span is not None or mention.same is not None:
        return False
    said = folded[mention.start : mention.end]
    return ("季" in said or "quarter" in said or "q" in said) and _MONTH_NAME.search(said) is None and "月" not in said


def is_one_of_its_parts(folded: str, mention: Mention) -> bool:
    """Whether a quarter or a half that is named by its number alone is of the company's year: papers say fiscal once."""
    if mention.year is not None or mention.books or not (is_numbered_quarter(folded, mention) or _is_half(folded, mention)):
        return False
    return _OTHERS.search(folded, max(0, mention.start - _CLAUSE), mention.end + _CLAUSE) is None


def _is_half(folded: str, mention: Mention) -> bool:
    if mention.months not in ((1, 6), (7, 12)) or mention.year_shift is not None or mention.to is not None or mention.edge:
        return False
    if mention.span is not None or mention.day is not None or mention.same is not None:
        return False
    said = folded[mention.start : mention.end]
    before, behind = folded[max(0, mention.start - _CLAUSE) : mention.start], folded[mention.end : mention.end + _CLAUSE]
    near = _STOP.split(before)[-1] + said + _STOP.split(behind)[0]  # 上半年的旅客 may be of any half
    return ("half" in said or "半年" in said) and _RESULTS.search(near) is not None


def _last_month(named: Mention) -> int | None:
    """The month with which the quarter ends of which this is told: its months, its last one, its last day."""
    if named.to is not None:
        return named.to.months[1] if named.to.months and not (named.day or named.to.day) else None
    if named.months is None or named.months[1] - named.months[0] not in (0, 2):
        return None
    if named.day is not None and _WHOLE_WEEKS < named.day < 28 - _WHOLE_WEEKS:
        return None
    if named.months[0] == named.months[1] and not (named.day or named.edge or named.span):
        return None
    return _month_before(named.months[1]) if named.day and named.day <= _WHOLE_WEEKS else named.months[1]


def _end_of_year(month: int, months_in: int) -> int:
    """The last month of a year of which so many months are over at the end of this one."""
    return (month + 12 - months_in - 1) % 12 + 1


def _month_before(month: int) -> int:
    return (month + 10) % 12 + 1


def runs_a_year(mention: Mention, to: Mention) -> bool:
    """2025-26賽季財報: from July of the one to June of the other."""
    if mention.months is None or to.months is None or mention.year is None or mention.day or to.day:
        return False
    return to.year == mention.year + 1 and to.months[1] + 1 == mention.months[0]
