"""Which amount or time does a person mean by what they type into a field: 6,113, 約17.4億元, 2024年上半年, 2021-12-31?"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from factcheck.extraction.numbers import hedges, quantities
from factcheck.extraction.numbers.numeral_to_quantity import ROUNDED
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.times import calendar, periods
from factcheck.figures import Bounds, Period, Qualifier
from factcheck.folding import fold

_YEAR_OR_MONTH = re.compile(r"([12]\d{3})(?:-(0[1-9]|1[0-2]))?")
LONGEST = 200  #: characters; whatever is longer is no amount and no time


def amount(text: str) -> Quantity | None:
    """The one number that the text is, with its hedge, scale and unit as an article would have them; else None."""
    folded = fold(text.strip())
    found = list(quantities.scan(folded, [], bare=True)) if len(folded) <= LONGEST else []
    return found[0] if len(found) == 1 and (found[0].start, found[0].end) == (0, len(folded)) else None


def period(text: str, *, published: date | None = None) -> Period | None:
    """The one time that the text is, in ISO 8601 or in words; published settles 去年. None for anything else.

    Years have four digits and begin with 1 or 2: before and after them nothing is told in newspapers.
    """
    found = _period(text.strip(), published)
    return found if found is not None and found.start.year >= 1000 and found.end.year < 3000 else None


def _period(text: str, published: date | None) -> Period | None:
    if (bare := _YEAR_OR_MONTH.fullmatch(text)) is not None:
        return Period.month(int(bare[1]), int(bare[2])) if bare[2] else Period.year(int(bare[1]))
    try:
        return Period.from_iso(text.replace(" ", "T", 1) if text[:4].isdigit() and ":" in text else text)
    except ValueError:
        pass
    folded = fold(text)
    found = periods.scan(folded, english=True) if 0 < len(folded) <= LONGEST else []
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(folded)):
        return None
    return calendar.resolve(found[0], published=published, anchor=None)


def bounds(value: Decimal, *, decimals: int, scale: Decimal, unit: str, qualifier: Qualifier) -> Bounds:
    """What such a number stands for, by the rule for numbers in articles."""
    whole = decimals == 0 and scale <= 1 and unit not in ROUNDED
    return hedges.bounds(value, scale.scaleb(-decimals), whole=whole, qualifier=qualifier)
