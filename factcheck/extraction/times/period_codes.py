"""Which quarter, half or year do letters and digits name? Q3, H1 2025, Q3 FY25, Q3 of this year, FY2024-25."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extraction.times.chinese_time_tails import Found

_CODE = re.compile(
    r"(?:q(?P<q>[1-4])|h(?P<h>[12]))"
    r"(?:[ -]?(?:(?P<fy>fy|财年) ?'?(?P<fyear>(?:20)?[0-9]{2})(?:[-/](?P<fnext>[0-9]{2}))?"
    r"|(?:of )?(?:(?P<year>20[0-9]{2})|(?P<said>this|last) year)))?(?![0-9a-z])"
    r"|fy ?'?(?P<first>(?:20)?[0-9]{2})(?:[-/](?P<last>(?:20)?[0-9]{2}))?(?: ?(?:q(?P<fq>[1-4])|h(?P<fh>[12])))?(?![0-9a-z])"
)


def part(letter: str, number: int) -> tuple[int, int]:
    """The months of q1 to q4, of h1 and h2."""
    return (number * 3 - 2, number * 3) if letter == "q" else (number * 6 - 5, number * 6)


def code(folded: str, start: int, key: re.Match[str]) -> Found | None:
    """Q3, H1 2025, Q3 FY25, FY2024-25."""
    before = folded[start - 1] if start else ""
    match = _CODE.match(folded, start)
    if match is None or (before.isascii() and before.isalnum()):
        return None
    year = match["year"] or match["fyear"] or match["first"]
    fields: dict[str, Any] = {"year": int(year) % 100 + 2000} if year else {}
    if match["said"]:
        fields["year_shift"] = 0 if match["said"] == "this" else -1
    quarter, half = match["q"] or match["fq"], match["h"] or match["fh"]
    if quarter or half:
        fields["months"] = part("q" if quarter else "h", int(quarter or half))
    if match["last"] or match["fnext"]:
        if int(match["last"] or match["fnext"]) % 100 != int(year) % 100 + 1:
            return None
        fields["fiscal"] = True
    elif match["fy"] or match["first"]:
        fields["books"] = True
    return match.end(), fields
