"""Which year do these English digits write? In 2024, 2024-25, fiscal 2025, the 2025 financial year, so far in 2025."""

from __future__ import annotations

import re

from factcheck.extraction.times.english_dates import EDGE_BEFORE, RECORD, Found

_YEAR_AT = re.compile(r"(?P<y>(?:19|20)[0-9]{2})(?:[-/]['’]?(?P<y2>(?:20)?[0-9]{2}))?(?![0-9a-z%])(?![,.][0-9])")
_YEAR_LED = re.compile(
    "(?:in|of|for|during|since|by|from|to|and|between|until|till|than|through|versus|vs|late|early|full-year|full year|calendar"
    "|after|before|against|expects|expected|forecast|the|its|their|our|late-|mid-|mid|fiscal|fiscal year|financial year|the year"
    "|as recently as|annual|,|or) ?$|[-(]$"
)
_COUNTED_BEHIND = re.compile(
    " ?(?:people|employees|cases|votes|homes|houses|staff|workers|jobs|units|vehicles|cars|tonnes|tons|km|kilometres|metres|mw"
    "|students|patients|troops|buildings|flights|companies|shares|points|dollars|yuan|yen|million|billion|households|residents"
    "|passengers|members|seats|stores)(?![a-z])"
)
#: below *1990 levels*, 6% more passengers in 1999 *over 1998*
_ABOVE = re.compile(r"(?<![a-z])(?:above|below|over|under|beyond|at|around|near|about) $")
_LEVELS = re.compile(r" (?:levels?|average|figures|highs?|lows?|peaks?|baseline)(?![a-z])")
_ENDS = re.compile(r"[.,;)]|$|\n| (?:and|but|when|while|as|with|to|according|the)(?![a-z])")
_YEAR_END_BEFORE = re.compile("year-end $")
_BOOKS_BEFORE = re.compile("(?:fiscal|financial|fiscal year|financial year) $")
#: the 2025 *financial year*
_BOOKS_BEHIND = re.compile(" (?:fiscal|financial|tax|budget)(?: year)?(?![a-z])")
#: the 2024-25 *season*: days that nobody dates
_NO_BOOKS_BEHIND = (" season", " school year", " academic year", " campaign", " edition")
_A_SEASON = re.compile(
    " (?:flu|influenza|football|league|cricket|nba|nfl|nhl|ski|hurricane|rainy|dry|growing|crop|hunting|fishing) season"
)
_SO_FAR = re.compile("(?:so far (?:in )?|already in |year-to-date |year to date )$")
_BOOKS = re.compile(
    r"fiscal (?:year )?(?P<y>20[0-9]{2})(?:[-/](?P<y2>(?:20)?[0-9]{2}))?(?![0-9])"
    r"(?: q(?P<q>[1-4])(?![0-9a-z])|(?:'s)? (?P<nth>first|second|third|fourth)[ -]quarter)?"
)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_FISCAL_LED = re.compile("(?:the )?(?P<which>last|this|next|current|previous|prior) $")
#: Rs 350 crore last fiscal, against …: what follows is no noun that *fiscal* speaks of
_FISCAL_CLOSES = re.compile(
    r"fiscal(?: year)?(?=[.,;:)]|$|\n| (?:and|as|at|against|from|to|by|on|in|was|were|is|are|due|while|when|which|with|compared"
    "|after|but|than)(?![a-z]))"
)


def year(folded: str, at: int, lead: str) -> Found | None:
    """in 2024, (2023: $1.44bn), 2024-25, the end of 2024, its 2026 revenue; not 2,024 and not 2024 people."""
    match = _YEAR_AT.match(folded, at)
    if match is None or lead.endswith(("$", "€", "£", ".", ",")):
        return None
    number, end = int(match["y"]), match.end()
    edge = EDGE_BEFORE.search(lead) or _YEAR_END_BEFORE.search(lead)
    if edge is not None:
        side = "end" if edge.re is _YEAR_END_BEFORE or edge["end"] or edge["end2"] else "start" if edge["start"] else None
        start = at - len(lead) + edge.start()
        if side == "start" and lead.endswith("since ", 0, edge.start()) and RECORD.search(lead, 0, edge.start()) is None:
            return start - 6, end, {"year": number, "to_date": True}
        return start, end, {"year": number} | ({"edge": side} if side else {})
    if match["y2"]:
        return _run_of_years(folded, at, match)
    if (so_far := _SO_FAR.search(lead)) is not None:
        return at - len(lead) + so_far.start(), end, {"year": number, "to_date": True}
    if (books := _BOOKS_BEHIND.match(folded, end)) is not None:
        return at, books.end(), {"year": number, "books": True}
    is_compared = _ABOVE.search(lead) is not None and _LEVELS.match(folded, end) is not None
    is_compared = is_compared or (lead.endswith(" over ") and _ENDS.match(folded, end) is not None)
    if is_compared and _COUNTED_BEHIND.match(folded, end) is None:
        return at, end, {"year": number}
    if _YEAR_LED.search(lead) is None or _COUNTED_BEHIND.match(folded, end):
        return None
    if lead.endswith("(") and folded.startswith(":", end):
        return at, end, {"year": number, "in_brackets": True}
    return at, end, {"year": number} | ({"books": True} if _BOOKS_BEFORE.search(lead) else {})


def _run_of_years(folded: str, at: int, match: re.Match[str]) -> Found | None:
    """2024-25 and 2024/2025 are a year of the books, 2019-2023 a run of calendar years."""
    first, end = int(match["y"]), match.end()
    last = int(match["y2"]) if len(match["y2"]) == 4 else first // 100 * 100 + int(match["y2"])
    if folded.startswith(_NO_BOOKS_BEHIND, end) or _A_SEASON.match(folded, end):
        return None
    books = _BOOKS_BEHIND.match(folded, end)
    is_short = len(match["y2"]) == 2 or folded[match.start("y2") - 1] == "/"
    if last == first + 1 and (is_short or books is not None):
        return at, books.end() if books else end, {"year": first, "fiscal": True}
    return (at, end, {"year": first, "last_year": last}) if first < last < first + 60 else None


def books(folded: str, at: int, lead: str) -> Found | None:
    """fiscal 2024, fiscal year 2024-25, last fiscal."""
    match = _BOOKS.match(folded, at)
    if match is not None:
        fields = {"year": int(match["y"]), "fiscal": True} if match["y2"] else {"year": int(match["y"]), "books": True}
        quarter = int(match["q"] or 0) or _NTH.get(match["nth"], 0)
        if quarter:
            return at, match.end(), fields | {"months": (3 * quarter - 2, 3 * quarter)}
        return at, match.end(), fields
    led, closes = _FISCAL_LED.search(lead), _FISCAL_CLOSES.match(folded, at)
    if led is None or closes is None:
        return None
    shift = {"next": 1, "this": 0, "current": 0}.get(led["which"], -1)
    return at - len(lead) + led.start(), closes.end(), {"year_shift": shift, "books": True}
