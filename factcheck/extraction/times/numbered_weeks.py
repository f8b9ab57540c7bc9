"""Is 第44周 a week of the year? In a text on a disease, or where the text gives such a week its year or its days."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import WEEKS_COUNTED_FROM, either
from factcheck.extraction.words import epidemic

#: 懷孕第20周, 連續第5周, 上映第二周: counted from something else than New Year; 1月第三周: within the month
_COUNTED_FROM = re.compile(f"(?:{either(WEEKS_COUNTED_FROM)})[^，,。；\\n]{{0,3}}$|月(?:份)?的?$")
_LEAD = 8  #: characters


def weeks_of_a_year(folded: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions without the numbered weeks that are of no year."""
    alone = [mention for mention in mentions if _is_alone(mention)]
    if not alone:
        return mentions
    are_told = epidemic.is_told(folded) or any(
        (m.week is not None and not _is_alone(m)) or (_is_alone(m) and behind.to is not None and behind.start - m.end == 1)
        for m, behind in pairwise((*mentions, mentions[-1]))
    )
    return [mention for mention in mentions if not _is_alone(mention) or (are_told and _is_of_the_year(folded, mention))]


def _is_alone(mention: Mention) -> bool:
    return mention.week is not None and mention.year is None and mention.year_shift is None


def _is_of_the_year(folded: str, mention: Mention) -> bool:
    return _COUNTED_FROM.search(folded, max(0, mention.start - _LEAD), mention.start) is None
