"""Which money does a bare 元, 億 or $ mean in this text? What the text names itself, its wording, the outlet's region last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extraction.numbers import conversions

Span = tuple[int, int]


class Money(NamedTuple):
    """The currency of a bare 元, the words that settle it (None where no word does), and the rule."""

    code: str | None
    words: Span | None
    rule: str


#: the rule of a text that says itself what its 元 means; no money named beside a number changes it
FOR_ALL = "the money that the text names for all that follows"
_UNSETTLED = Money(None, None, "nothing says which money")
#: names of the currencies whose papers write a bare 元; a foreign one is named each time
_NAMES = {
    "CNY": ("人民币", "rmb", "renminbi", "yuan"),
    "TWD": ("新台币", "nt$"),
    "HKD": ("港元", "港币", "hk$"),
    "MOP": ("澳门元", "澳门币", "葡币", "mop", "patacas"),
}
_NAMED = tuple((name, code) for code, names in _NAMES.items() for name in names)
#: words that only one region's papers use for the same thing
_WORDING = {
    "CNY": ("同比", "环比", "归母", "扣非"),
    "TWD": ("税后纯益", "每股盈余", "台股", "立法院", "行政院", "万元罚款", "健保", "北市", "台北", "高雄"),
    "HKD": ("按年", "按月", "按季", "港股", "恒指", "立法会", "特区政府"),
}
#: 年增, 月減 without 按 or 去 before them are Taiwan's
_YEARLY = tuple(span + move for span in "年月季" for move in "增减")
_NOT_YEARLY = frozenset("去今前上按同每本")
_OF_REGION = {
    "TW": "TWD", "HK": "HKD", "CN": "CNY", "SG": "SGD", "MO": "MOP", "MY": "MYR", "JP": "JPY", "US": "USD", "GB": "GBP",
    "AU": "AUD", "CA": "CAD", "KR": "KRW", "IN": "INR", "TH": "THB", "KE": "KES", "NG": "NGN", "ZA": "ZAR",
}  # fmt: skip
#: whether it need be looked which money a text names, or what its wording shows: most texts have neither
_FOREIGN = ("CNY", "TWD", "MOP")  #: what another region's paper may go on to call 元; Hong Kong's own is named by all
_ANY_NAME = re.compile("|".join(re.escape(name) for code in _FOREIGN for name in _NAMES[code]))
_ANY_WORDING = re.compile("|".join((*(word for words in _WORDING.values() for word in words), *_YEARLY)))
_CONVERTED = ("约", "约合", "折合", "折合约", "合", "相当于", "相当于约")
#: where a money is at home: of a text that is about Macau 元 are patacas, in whatever paper
_AT_HOME = {"CNY": ("中国", "内地", "大陆"), "TWD": ("台湾",), "MOP": ("澳门",), "HKD": ("香港", "本港")}
_OFTEN = 3  #: times that a place must be named
#: a sum in 元, and whether a name stands before it
_SUM = re.compile(r"(?<![0-9.,万亿千百])(人民币|新台币|港币)?约?[0-9][0-9.,]{0,12}[万亿千百兆]{0,2}元(?!人民币|新台|港|美)")
_BEGINS_A_SUM = frozenset("0123456789一二三四五六七八九十两百千约近逾超 ")
_NEAR = 200  #: characters back that a name is looked for
_OF_DOLLAR = {"HK": "HKD", "TW": "TWD", "SG": "SGD", "AU": "AUD", "CA": "CAD"}
#: （人民幣，下同）: the text says itself what its 元 means
_STATED = {
    "人民币": "CNY", "新台币": "TWD", "港元": "HKD", "港币": "HKD", "美元": "USD",
    "澳门元": "MOP", "澳门币": "MOP", "葡币": "MOP", "新加坡元": "SGD", "新元": "SGD", "坡币": "SGD",
    "澳元": "AUD", "加元": "CAD", "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "日圆": "JPY", "韩元": "KRW",
    "令吉": "MYR", "泰铢": "THB",
}  # fmt: skip
_ANY_STATED = "|".join(_STATED)
_FROM_HERE_ON = re.compile(
    rf"({_ANY_STATED})[^，,。()\n]{{0,4}}[,，、(]? ?(?:下同|为单位)"
    rf"|(?:[下均皆律]|[金数]额|数字)以({_ANY_STATED})计(?![价算]?的)"
    rf"|[注标列说]明者?外?[，,]?(?:文中)?(?:金额|数额|数字|货币|币值)?(?:均|皆|一律)?[以为是]({_ANY_STATED})(?!计?价?的)"
)
_SAYS_FROM_HERE_ON = ("下同", "为单位", "下以", "均以", "皆以", "律以", "额以", "数字以", "明外", "明，", "明者", "明以")
#: an article on a company's results keeps to the money that the company reports in, once it has named it
_RESULTS = ("营收", "溢利", "净利", "纯利", "亏损", "毛利", "盈利", "利润")


_OWN_NAMES = "人民币|新台币|港币|港元|澳门元"
_RESULT = re.compile(
    rf"(?:{'|'.join(_RESULTS)}|收入|营业额|收益)[^，,。；;、:：()\n0-9]{{0,8}}(?P<before>{_OWN_NAMES})?约?"
    rf"[0-9][0-9.,]{{0,12}}[万亿千百兆]{{0,2}}(?:元?(?P<behind>{_OWN_NAMES})|元)"
)


def of_text(folded: str, region: str | None) -> str | None:
    """ISO 4217 code of the money that 元 means here; None where nothing says it."""
    return settled(folded, region).code


def settled(folded: str, region: str | None) -> Money:
    """What 元 means: said for the whole text, named for a company's results, the region's, or shown by the wording."""
    if any(words in folded for words in _SAYS_FROM_HERE_ON):
        stated = _FROM_HERE_ON.search(folded)
        if stated is not None:
            group = stated.lastindex or 1
            return Money(_STATED[stated[group]], stated.span(group), FOR_ALL)
    own = _OF_REGION.get(region or "")
    named: dict[str, Span] = {}
    if _ANY_NAME.search(folded):
        named = {code: span for code in _FOREIGN if (span := _first(folded, _NAMES[code])) is not None}
    if named and own is None:
        code = min(named, key=lambda code: named[code]) if len(named) > 1 and _as_often(folded) else _oftenest(folded, named)
        return Money(code, named[code], "the money that the text names")
    if own is not None:
        foreign = [code for code in named if code != own]
        if len(foreign) == 1 and not _is_used(folded, own):
            code, span = foreign[0], named[foreign[0]]
            put_into = conversions.is_put_into(folded, _NAMES[code], _NAMES.get(own, ()))
            is_its = put_into or any(word in folded for word in _RESULTS) or _is_about(folded, code, own)
            leads = _first(folded, _NAMES.get(own, ())) is None and _leads_once(folded, code, span)
            if leads or (is_its and _is_dropped(folded, code)):
                return Money(code, span, "the money that the text names")
        if not named and own != "MOP" and _is_about(folded, "MOP", own):
            return Money("MOP", _first(folded, _AT_HOME["MOP"]), "the money of the place that the text is about")
        return Money(own, None, "the money of the outlet's region")
    return _by_wording(folded) if _ANY_WORDING.search(folded) else _UNSETTLED


def of_results(folded: str, region: str | None) -> Money | None:
    """The money of the first of a company's results, where the text names another than the region's: 溢利39.46億元人民幣."""
    found = _RESULT.search(folded)
    name = (found["before"] or found["behind"]) if found is not None else None
    if found is None or name is None or _STATED[name] == _OF_REGION.get(region or ""):
        return None
    span = found.span("before" if found["before"] else "behind")
    return Money(_STATED[name], span, "the money that the text names")


def nearby(folded: str, at: int) -> Money | None:
    """The money named last before this place, in the same paragraph and not far off; None where none is named there."""
    start = max(folded.rfind("\n", max(0, at - _NEAR), at) + 1, at - _NEAR, 0)
    last: tuple[str, Span] | None = None
    for name, code in _NAMED:
        found = folded.rfind(name, start, at)
        while found >= 0 and conversions.names_none(folded, found, start, at):
            found = folded.rfind(name, start, found)
        if found >= 0:
            last, start = (code, (found, found + len(name))), found + 1
    return Money(*last, "the money named last before it") if last is not None else None


def _is_about(folded: str, code: str, own: str) -> bool:
    """Whether the text speaks of the place whose money that is, and never of its paper's own."""
    at_home = sum(folded.count(place) for place in _AT_HOME[code])
    return at_home >= _OFTEN and not any(place in folded for place in _AT_HOME.get(own, ()))


def _leads_once(folded: str, code: str, span: Span) -> bool:
    """Whether the name stands once and before its number (新台幣3億元); one behind (3億元新台幣) labels its own number only."""
    return sum(folded.count(name) for name in _NAMES[code]) == 1 and folded[span[1] : span[1] + 1] in _BEGINS_A_SUM


def _is_dropped(folded: str, code: str) -> bool:
    """Whether more sums go without the name than carry it: a text that labels each foreign sum means its own by 元."""
    bare = sum(1 for match in _SUM.finditer(folded) if match[1] is None)
    return bare > sum(folded.count(name) for name in _NAMES[code])


def _is_used(folded: str, own: str) -> bool:
    """Whether the region's own money is named, but for sums that are only converted (約合新台幣210億元)."""
    for name in _NAMES.get(own, ()):
        at = _find(folded, name)
        while at >= 0:
            if not folded.endswith(_CONVERTED, 0, at) and folded[folded.rfind("(", 0, at) + 1 : at].strip(
                "0123456789.,亿万约近逾"
            ):
                return True
            at = folded.find(name, at + 1)
    return False


def _first(folded: str, names: tuple[str, ...]) -> Span | None:
    """Where one of the names stands first, as a word of its own."""
    found = [(at, at + len(name)) for name in names if (at := _find(folded, name)) >= 0]
    return min(found, default=None)


def _find(folded: str, name: str) -> int:
    at = folded.find(name)
    while at > 0 and name[0].isascii() and "a" <= folded[at - 1] <= "z":
        at = folded.find(name, at + 1)
    return at


def _oftenest(folded: str, named: dict[str, Span]) -> str:
    return max(named, key=lambda code: (sum(folded.count(name) for name in _NAMES[code]), code == "CNY"))


def _as_often(folded: str) -> bool:
    counts = {sum(folded.count(name) for name in _NAMES[code]) for code in ("CNY", "TWD")}
    return len(counts) == 1


def _by_wording(folded: str) -> Money:
    """The region whose words the text uses most; nothing where two are level."""
    counts = {code: sum(folded.count(word) for word in words) for code, words in _WORDING.items()}
    yearly = list(_yearly(folded))
    counts["TWD"] += len(yearly)
    best = max(counts, key=lambda code: counts[code])
    if not counts[best] or any(counts[best] <= n for code, n in counts.items() if code != best):
        return _UNSETTLED
    words = _first(folded, _WORDING[best]) or (yearly[0], yearly[0] + 2)
    return Money(best, words, "the wording of one region's papers")


def _yearly(folded: str) -> Iterator[int]:
    for words in _YEARLY:
        at = folded.find(words)
        while at >= 0:
            if folded[at - 1 : at] not in _NOT_YEARLY:
                yield at
            at = folded.find(words, at + 2)


def of_dollar_sign(region: str | None, *, converts: bool = False) -> str:
    """What $ alone means: the outlet's own dollar where it has one; converts: US dollars, for another money is put into it."""
    return "USD" if converts and region != "HK" else _OF_DOLLAR.get(region or "", "USD")


def of_yuan_or_yen(money: str | None) -> str | None:
    """What ¥ alone means: the text's money where that is yuan or yen; None where nothing says it."""
    return money if money in ("CNY", "JPY") else None
