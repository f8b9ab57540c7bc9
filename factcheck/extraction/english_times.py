"""Where does English text name a time? Dates, months, quarters, halves, years and "a year earlier"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extraction.mention import Mention

_ENGLISH_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_EN_MONTH = "(?:" + "|".join(f"{m[:3]}(?:{m[3:]})?" if m != "may" else "may" for m in _ENGLISH_MONTHS) + r")\.?"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

_ENGLISH = re.compile(
    rf"(?:(?P<mfirst>{_EN_MONTH}) (?P<mday>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<mdyear>(?:19|20)[0-9]{{2}}))?(?![0-9%])"
    rf"|(?P<dday>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<dmonth>{_EN_MONTH})(?: (?P<dyear>(?:19|20)[0-9]{{2}}))?"
    rf"|(?P<emonth>{_EN_MONTH}),? (?P<emyear>(?:19|20)[0-9]{{2}})"
    r"|(?:the )?(?P<eq>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter"
    r"(?:,? (?:of )?(?P<eqyear>(?:19|20)[0-9]{2}|this year|last year))?"
    r"|(?:the )?(?P<eh>first|second)[ -]half(?: (?:of )?(?P<ehyear>(?:19|20)[0-9]{2}|this year|last year|the year))?"
    r"|(?:the )?first (?P<efm>[a-z]+|[0-9]{1,2}) months(?: of (?P<efmyear>(?:19|20)[0-9]{2}|this year|last year|the year))?"
    r"|(?P<hq>[hq][1-4]) ?(?P<hqyear>20[0-9]{2})|(?P<hqyear2>20[0-9]{2}) ?(?P<hq2>[hq][1-4])"
    rf"|(?:(?:(?:at |by )?the )?end of |end-|late )(?P<emend>{_EN_MONTH})"
    r"(?: (?P<emendyear>(?:19|20)[0-9]{2}|last year|this year))?"
    r"|(?P<eend>(?:(?:at |by )?the )?end of|year-end|end-) ?(?P<eendyear>(?:19|20)[0-9]{2}|last year|this year)"
    r"|(?:the )?(?P<esame>same period (?:last year|a year earlier|a year ago|of last year|the year before)"
    r"|same period in (?P<esameyear>20[0-9]{2})"
    r"|(?:a )?year (?:earlier|ago)|same period)"
    r"|(?P<elast>last year|this year)|(?P<eday>yesterday|today)"
    r"|(?:fiscal|fy|financial year|full-year|full year|the year) ?(?P<efy>20[0-9]{2})"
    r"|(?:in|of|for|during|since|by|from|to|and|between|until|than) (?P<eyear>(?:19|20)[0-9]{2})"
    r"(?![0-9%]|,[0-9]|\.[0-9])(?! (?:people|employees|cases|votes|homes)))"
    r"(?![a-z])"
)  # fmt: skip
_SMALL_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
}


def scan(folded: str) -> Iterator[Mention]:
    for match in _ENGLISH.finditer(folded):
        fields = {name: text for name, text in match.groupdict().items() if text}
        mention = _from_english(match.start(), match.end(), fields)
        if mention is not None:
            yield mention


def _from_english(start: int, end: int, said: dict[str, str]) -> Mention | None:
    def month(name: str) -> int:
        return next(i for i, m in enumerate(_ENGLISH_MONTHS, 1) if m.startswith(said[name].rstrip(".")[:3]))

    def year(name: str) -> dict[str, int]:
        text = said.get(name, "")
        if text.isdigit():
            return {"year": int(text)}
        return {"last year": {"year_shift": -1}, "this year": {"year_shift": 0}}.get(text, {})

    def at(**fields: object) -> Mention:
        return Mention(start=start, end=end, **fields)  # type: ignore[arg-type]

    if "mfirst" in said:
        return at(months=(month("mfirst"),) * 2, day=int(said["mday"]), **year("mdyear")) if int(said["mday"]) <= 31 else None
    if "dmonth" in said:
        return at(months=(month("dmonth"),) * 2, day=int(said["dday"]), **year("dyear")) if int(said["dday"]) <= 31 else None
    if "emonth" in said:
        return at(months=(month("emonth"),) * 2, **year("emyear"))
    if "eq" in said:
        quarter = _ORDINALS[said["eq"]]
        return at(months=(quarter * 3 - 2, quarter * 3), **year("eqyear"))
    if "eh" in said:
        return at(months=(1, 6) if said["eh"] == "first" else (7, 12), **year("ehyear"))
    if "efm" in said:
        count = int(said["efm"]) if said["efm"].isdigit() else _SMALL_NUMBERS.get(said["efm"], 0)
        return at(months=(1, count), **year("efmyear")) if 1 <= count <= 12 else None
    for name, of in (("hq", "hqyear"), ("hq2", "hqyear2")):
        if name in said:
            number = int(said[name][1])
            if said[name][0] == "h":
                return at(months=(1, 6) if number == 1 else (7, 12), **year(of)) if number < 3 else None
            return at(months=(number * 3 - 2, number * 3), **year(of))
    if "emend" in said:
        return at(months=(month("emend"),) * 2, edge="end", **year("emendyear"))
    if "eend" in said:
        return at(edge="end", **year("eendyear"))
    if "esame" in said:
        return at(same=1, **year("esameyear"))
    if "elast" in said:
        return at(year_shift=-1 if said["elast"] == "last year" else 0)
    if "eday" in said:
        return at(day_shift=-1 if said["eday"] == "yesterday" else 0)
    name = "efy" if "efy" in said else "eyear"
    return at(**year(name))._replace(start=end - 4)
