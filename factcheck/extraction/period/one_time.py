"""Which two mentions of a sentence say one time? A moment by two clocks, and the day to which the year has been counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.extraction.scene import Time
from factcheck.extraction.times.mention import Mention
from factcheck.figures import Period

_NEAR = 16  #: characters
_LONGEST = 9  #: characters: (即本港時間
_PLANNED = re.compile("[^，,。；;0-9]{0,12}(?:目标|计[划画]|预算|预[计期测估]|指引|拟|将|料|要)")


def is_by_another_clock(folded: str, before: Mention, mention: Mention) -> bool:
    """當地時間14日晚上9時（本港時間15日凌晨4時）: one moment, told once more for those who live elsewhere."""
    between = folded[before.end : mention.start]
    if not between.startswith("(") or len(between) > _LONGEST or any(c.isdigit() or c in ")，,。" for c in between):
        return False
    both = before.clock is not None and mention.clock is not None
    return both or ("时间" in between and (mention.day is not None or mention.clock is not None))


def is_counted_to(folded: str, before: Time, mention: Mention, published: date | None) -> bool:
    """截至7月14日，葡萄牙*今年*過火面積累計6.13萬公頃: from New Year to the day of the count."""
    day = before.period
    is_this_year = mention.year_shift == 0 and (mention.whole_year_only or (mention.to_date and mention.to is None))
    if not is_this_year or mention.ahead or day is None or published is None:
        return False
    if not before.mention.as_of or not day.is_instant or day.end.year != published.year or day.end > published:
        return False
    between = folded[before.mention.end : mention.start]
    if len(between) >= _NEAR or any(c.isdigit() or c in "；;" for c in between):
        return False
    return _PLANNED.match(folded, mention.end) is None


def is_quarter_before(times: Sequence[Time], mention: Mention, period: Period | None) -> bool:
    """第三季營收52.3億元，上一季*48億元*, in October: the quarter before the one that the sentence has named."""
    if mention.quarter_shift != -1 or mention.prior or period is None:
        return False
    return any(time.period == period and time.mention.quarter_shift is None for time in times)
