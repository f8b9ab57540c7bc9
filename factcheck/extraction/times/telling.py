"""Is a time only when somebody told a number? 昨天公布, said on Tuesday, figures published this week, LANGANG, Nov 29 -."""

from __future__ import annotations

import re

from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import (
    HELD,
    HELD_TO_TELL,
    TOLD,
    TOLD_BEFORE,
    TOLD_BEHIND,
    TOLD_BETWEEN,
    TOLD_LONGER,
    either,
)

#: 週二*在聲明中*指出, 18日*於市政會議上*表示
_WHERE = "[在于][^，,。；;：:、\\n0-9]{1,12}[中上时里后]"
_TOLD = re.compile(rf"(?:{_WHERE}|{either(TOLD_BETWEEN)})?(?!{either(TOLD_LONGER)})(?:{either(TOLD)})")
#: Farhill on Tuesday *reported* …; on Friday said at least 12 people had died
_TOLD_BEHIND = re.compile(f" (?:also )?(?:{either(TOLD_BEHIND)})(?![a-z])")
#: said *in a statement on* Tuesday, told a news conference on Friday
_SAID_IN = re.compile(
    "(?<![a-z])(?:(?:said|announced|reported|disclosed|revealed|confirmed) (?:in|at) (?:a|an|the|its|his|her|their) |told )"
    "[a-z' -]{3,30} on $"
    "|(?<![a-z])(?:said|announced) in an? [a-z -]{4,20} $"
)
_LEAD = 60  #: characters
#: at which things are told: 舉行*業績記者會*, while 10日舉行選舉 is the day of the poll itself
_TO_TELL = re.compile(f"[^，,。；;、\\n0-9]{{0,12}}(?:{either(HELD_TO_TELL)})")
_DATELINE = re.compile(
    r" -{1,2} | \([a-z][a-z .]{1,24}\) ?-|[^，,。、:：\n0-9]{1,5}电(?=[—-])"
)  #: LANGANG, Nov 29 -; 11月11日遠山電——
#: 今日*(22日)*表示, 局長(22日*)*表示; but 周二晚上9時(本港今日凌晨4時)公布
_IN_BRACKETS = re.compile(r"\((?:周[一二三四五六日]|星期[一二三四五六日]|[0-9]{1,2}[日号]?)\)")
#: figures *published* this week; but 63 cases were reported last week
_PUBLISHED = re.compile(r"(?<!were )(?<!was )(?<!been )(?:published|unveiled|disclosed|announced|released)$")
#: last week reported quarterly earnings of …: a report is of no week
_REPORT_OF_A_WEEK = re.compile(
    " (?:had )?(?:reported|posted|announced|released|disclosed) [^.;,\n]{0,24}"
    "(?:quarter|annual|profit|loss|earnings|revenue|results)"
    "| (?:announced|unveiled|said|released|published|disclosed|posted|declared|reported an? [0-9.]{1,6} ?(?:%|per))(?![a-z])"
    "|(?:已|刚)?(?:公布|披露|发布|公告)[^，,。；;\n0-9]{0,12}(?:年报|季报|财报|业绩|营收|利润|净利|盈利|收入)"
)


def is_one(folded: str, mention: Mention, lead: str, *, of_days: bool) -> bool:
    """Whether the words around the time tell; of_days: it names a day, or a week as Chinese does."""
    if mention.english and mention.week_shift is not None and _PUBLISHED.search(lead):
        return True  # figures published this week
    return (of_days and _is_told(folded, mention.start, mention.end, lead)) or _is_of_a_report(folded, mention)


def _is_told(folded: str, start: int, end: int, lead: str) -> bool:
    """Whether the day is when somebody said it: 昨天公布, said on Tuesday, LANGANG, Nov 29 -."""
    if (bracket := _IN_BRACKETS.match(folded, end)) is not None:
        end = bracket.end()
    elif lead.endswith("(") and folded.startswith(")", end):
        end += 1
    said = _TOLD.match(folded, end)
    if said is not None and said[0].endswith(HELD) and _TO_TELL.match(folded, said.end()) is None:
        return False
    if _TOLD_BEHIND.match(folded, end) is not None:
        return True
    if lead.isascii() and _SAID_IN.search(folded, max(0, start - _LEAD), start) is not None:
        return True
    return lead.endswith(TOLD_BEFORE) or said is not None or _DATELINE.match(folded, end) is not None


def _is_of_a_report(folded: str, mention: Mention) -> bool:
    """Whether the week is when a report came out."""
    return mention.week_shift is not None and _REPORT_OF_A_WEEK.match(folded, mention.end) is not None
