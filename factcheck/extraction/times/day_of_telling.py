"""On which day was the text told? A dateline of the day before the paper says so: its 今天 is that day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.extraction.times import calendar
from factcheck.extraction.times.mention import Mention

_LEAD = 250  #: characters: the headline, and the bracket behind it
_LATER = 2  #: days; what is told in the evening elsewhere is printed in the morning here
#: （遠山社華盛頓16日專電）, 新华社华盛顿1月31日电
_DATELINE = re.compile("(?:专|综合外|综合)?电(?:报[导道])?[)—-]|电[(]")


def seen_from(folded: str, mentions: Sequence[Mention], published: date | None) -> date | None:
    """The day of the dateline, where it is one or two days before the published one; else that."""
    if published is None:
        return None
    for mention in mentions:
        if mention.start > _LEAD:
            break
        if mention.day is None or not mention.told or _DATELINE.match(folded, mention.end) is None:
            continue
        told = calendar.resolve(mention, published=published, anchor=None)
        if told is not None and 0 < (published - told.end).days <= _LATER:
            return told.end
        break
    return published
