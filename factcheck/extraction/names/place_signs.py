"""What shows that a name is a place's, though it ends with no 市 or 縣? What only a place has, its dateline, *a province*."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.extraction.names.name_words import either

_KINDS = "province|city|county|prefecture|district|region|islands?|town|township|village|state|municipality|peninsula|resort"
#: behind the name: 瀛川*CPI*, 橫門*警方*, 蘇克勒*常住人口*, 橫門*21日電*; Yingchuan, *a province* in the east
_BEHIND = re.compile(
    r"(?:[省市县州](?![场值面价委民长况售集占盈际])|盟(?![友军国主约])|旗(?![下舰手帜])|岛(?!内)|[一二三四五六七八九]区"
    r"|自治[区州县旗]|cpi|ppi|gdp|海拔|位于[^,，。;；]{1,6}[东西南北中][部方]|(?:常住|户籍|总)?人口|(?:调查)?失业率|地区生产总值|经济|财政局|当局|警方|居民|市民|县民"
    r"|日报|晚报|晨报|机场|海关|议会|市议会|县议会|市长|县长|州长|省长|(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:综合)?电"
    rf"| (?:{_KINDS})(?![a-z])|,? (?:an?|the) (?:[a-z-]+ ){{0,3}}(?:{_KINDS})(?![a-z])"
    rf"|['’]s (?:{either('english_of_places')}))"
)
_BEFORE = re.compile(r"(?:city|province|county|district|town|island|state|village|region|port|municipality) of $")
#: *householders in* Wyrefold, *pupils across* Northmere: where people live is a place
PEOPLE_BEFORE = re.compile(
    rf"(?<![a-z])(?:(?:{either('english_in_places')}) (?:in|across)"
    r"|(?:residents|voters|councillors|inflation|crime) (?:of|from)) (?:the city of )?$"
)
_DATELINE = re.compile(
    r"(?:^|\n|[】)〕讯报社网闻台])[ \u3000]*([一-鿿]{2,4}?)(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:综合)?[电讯]"
    r"|[/|]([一-鿿]{2,4}?)(?:报导|报道|讯|连线)"
)
_AGENCY_END = re.compile("[讯报社网闻台者]")
#: NORHAVEN — The class of; NEW HAVEN: The government; NORHAVEN, Norland (Agency) -
_IN_CAPITALS = re.compile(r"(?:, [A-Za-z0-9. ]{2,24})?(?: \([A-Za-z ./]{2,30}\))? ?[-–—:] ")
_MOST_USES = 20  #: of a name that are looked at

_MONEY = re.compile(r" ?(?:dollars?|cents?)(?![a-z])|\$")


def is_called_a_place(folded: str, name: str) -> bool:
    """Whether the text says of a name what only a place has, or calls it a city, a province, an island."""
    at = folded.find(name)
    for _ in range(_MOST_USES):
        if at < 0:
            return False
        if _BEHIND.match(folded, at + len(name)) or _BEFORE.search(folded, max(0, at - 16), at):
            return True
        if name.isascii() and PEOPLE_BEFORE.search(folded, max(0, at - 40), at):
            return True
        at = folded.find(name, at + len(name))
    return False


def written_at(text: str, folded: str, known: Mapping[str, str]) -> dict[str, str]:
    """Places that the dateline alone calls so, where the text names them besides: spelling, folded -> as written."""
    found: dict[str, str] = {}
    for match in _DATELINE.finditer(folded):
        end = match.end(match.lastindex or 1)
        name = _AGENCY_END.split(match[match.lastindex or 1])[-1]
        if len(name) > 1 and name not in known and folded.count(name) > 1:
            found[name] = text[end - len(name) : end]
    return found


def is_written_from(text: str, start: int, end: int) -> bool:
    """Whether these are the capitals of an English dateline: where it was written is not what the text is about."""
    written = text[start:end]
    if (start and text[start - 1] != "\n") or len(written) < 4 or not (written.isascii() and written.isupper()):
        return False
    return _IN_CAPITALS.match(text, end) is not None


def is_of_money(folded: str, start: int, end: int) -> bool:
    """12 HK cents, 80 billion HK dollars: two letters that only say which money it is."""
    return end - start == 2 and _MONEY.match(folded, end) is not None
