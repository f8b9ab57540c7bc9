"""Is an English time only what something is compared with? Up 5% *over 2021*, above the *1961-1990 average*."""

from __future__ import annotations

import re
from functools import cache

from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import RANKS, either

_LEAD = 90  #: characters before a time
#: 2% *over* 2004/05, an increase *over* last year; but 20,000 over the past year
_OVER = re.compile(
    r"(?:[0-9] ?%|per ?cent"
    r"|(?<![a-z])(?:increase|rise|growth|decrease|decline|drop|fall|jump|gain|improvement|surge|reduction)s?(?![a-z]))"
    r"[^.;:\n]{0,40} over (?:the )?$"
)
#: higher *than when* records began in 2010, more *than it was* in 2019
_THAN = re.compile(
    r" than (?:when|it was|it did|they were|they did|there were|was|were|at any|those|that)(?![a-z])[^.;:\n]{0,60}$"
)
#: a *similar* proportion *to* 2018, the *same* number *as* 2019
_SIMILAR = re.compile(
    r"(?<![a-z])(?:(?:similar|comparable|identical) [a-z]{2,16} to|(?:the )?same [a-z]{2,16} as(?: in)?) (?:the )?$"
)
#: above the 1961-1990 *average*, of 1990 *levels*
_AVERAGE = re.compile(r" (?:[a-z-]+ )?(?:average|mean|baseline|norm|normal|reference|base period)(?![a-z])")
_LEVELS = re.compile(r" (?:levels?|highs?|lows?|peaks?|baseline)(?![a-z])")


@cache
def _ranked() -> re.Pattern[str]:
    """The *strongest* storm this year, the *second* crash this year: of the year, and the number is of its event."""
    return re.compile(rf"(?<![a-z])(?:{either(RANKS)})(?![a-z])[^.;:,0-9\n]{{0,50}} (?:so far |of |in )?$")


def is_one(folded: str, mention: Mention) -> bool:
    """Whether the words around the time compare something with it."""
    if mention.is_distance:
        return False
    lead = folded[max(0, mention.start - _LEAD) : mention.start]
    is_span = mention.whole_year_only or mention.fiscal or mention.books or mention.prior or mention.quarter_shift is not None
    if is_span and mention.last_year is None and _OVER.search(lead):
        return True
    if mention.last_year is not None and _AVERAGE.match(folded, mention.end):
        return True
    if mention.whole_year_only and _LEVELS.match(folded, mention.end):
        return True
    if mention.whole_year_only and mention.year_shift == 0 and _ranked().search(lead):
        return True
    return _THAN.search(lead) is not None or _SIMILAR.search(lead) is not None
