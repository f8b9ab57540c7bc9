"""Which digits are no figure? Parts of names, versions, codes, ordinals, clock times and spans that only place something."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.extraction.numbers import change_words, hedges, old_years
from factcheck.extraction.numbers.magnitudes import ENGLISH_SCALE, scale_at
from factcheck.extraction.numbers.unit_words import currency_before, unit_at
from factcheck.folding import fold
from factcheck.language_data import checked, load
from factcheck.units import MONEY, dimension_of

_Table = dict[str, tuple[str, ...]]


def _by_character(words: Iterable[str], at: int) -> _Table:
    """Folded words by their first or last character, so that most digits are done with one look."""
    table: _Table = {}
    for word in sorted(set(map(fold, words))):
        table[word[at]] = (*table.get(word[at], ()), word)
    return table


_ROWS = checked(
    load("exclusions"), place="data/exclusions.toml", required=("before", "behind", "teams", "spans", "no_shares", "longer")
)
_BEFORE = _by_character(checked(_ROWS["before"], place="data/exclusions.toml [before]", required=("words",))["words"], -1)
_BEHIND = _by_character(checked(_ROWS["behind"], place="data/exclusions.toml [behind]", required=("words",))["words"], 0)
_TEAMS = {
    key: tuple(map(fold, words))
    for key, words in checked(_ROWS["teams"], place="data/exclusions.toml [teams]", required=("names", "sports")).items()
}
_NEAR_TEAM = 120  #: characters
_SPANS = checked(_ROWS["spans"], place="data/exclusions.toml [spans]", required=("before", "behind"))
_SPAN_BEFORE = _by_character(_SPANS["before"], -1)
_SPAN_BEHIND = _by_character(_SPANS["behind"], 0)

#: a telephone number or a serial one: groups of digits that no comma parts
_SERIAL = re.compile(
    r"0[0-9]{1,3}[- ][0-9]{3,8}(?:[- ][0-9]{3,4})?(?![0-9,.])"
    r"|[0-9]{1,4}[- ][0-9]{3,4}[- ][0-9]{3,4}(?![0-9,.%])"
    r"|[0-9]{4} [0-9]{4}(?![0-9,.%])"
    r"|0[0-9]{2,}(?![0-9,.])"
)
#: 737-800, 3-1, 3比1 and 11:9: two whole numbers tied together that count nothing
_PAIR = re.compile(r"[0-9]{1,4}(?:-|比)[0-9]{1,4}(?![0-9,.])")
#: 台9線161.3公里處, 國道1號北向35.6公里處, 蘇花公路160.7K處, 165K+300: where on a road
_ALONG = re.compile(r"(?:公里|km)处|k(?:处|路段|\+[0-9]{3}|[至到~-][0-9]{1,4}(?:\.[0-9])?k)")
_ON_A_ROAD = re.compile(
    r"(?:线|[国县乡省]道|国[1-9一二三]|公路|高速|道路|路|步道|号|北上|南下|[东西南北]向|往[东西南北])[^，,。;；、\n0-9]{0,8}$"
)
#: 403強震, 921大地震, 228事件: called by their day
_CALLED_BY_ITS_DAY = re.compile(
    "(?:0?[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[\u4e00-\u9fff]{2})?(?:大?地震|强震|震灾|风灾|水灾|大火|气爆|空难|惨案|枪击|事件|事变)"
)
#: 增速居全省第2位，比去年提升*3位*: places of a ranking; but 3位市民 are people
_RISEN = re.compile("(?:提升|上升|提高|前移|前进|攀升|跃升|下降|下滑|下跌|后退|后移|退步|进步|跃进|倒退|推前)了?$")
_PLACES = re.compile("[位名](?![\u4e00-\u9fff])")
_IN_BRACKETS = {"(": ")", "[": "]", "【": "】", "〔": "〕"}
_LARGE_SCALES = frozenset("万亿兆千")
_AMOUNTS = frozenset((MONEY, "percent", "percentage_point"))
_SEPARATORS = frozenset(" :：.")
_BOUND = frozenset("第#_/@№&·^\\+")
_AMOUNT = frozenset("%万亿元")  #: what only an amount has behind it
_YEARS = re.compile(r"(?:19|20)[0-9]{2}(?![0-9]|[,.][0-9])")


def is_name(folded: str, start: int, end: int, *, floor: int = 0) -> bool:
    """Whether the digits are part of a name, a version, a code, an ordinal or a clock time rather than a number.

    floor is where the number before ends: what is tied to it (80億-85億) is a range, no code.
    """
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if after in _AMOUNT and not before.isascii() and before not in _BOUND:
        return before == "比" and folded[start - 2 : start - 1].isdigit()
    if before == "+" and after == "%" and change_words.has_basis_before(folded, start - 1):
        return False  # 同比+12.3%, but not 底薪+10%
    if (
        before in _BOUND
        or after in ("_", "/", "\\", "^")
        or folded.startswith("24小时", start)
        or folded.endswith("top ", 0, start)
    ):
        return True
    if before == "比" and folded[start - 2 : start - 1].isdigit():
        return True
    if before.isascii() and _tied_to_latin(folded, start, end, floor):
        return True
    if after.isascii() and after and _goes_on_in_latin(folded, start, end, after):
        return True
    if folded.startswith(_BEHIND.get(after, ()), end) and _stays_behind(folded, start, end):
        return True
    if _is_labelled(folded, start) and not _counts(folded, end):
        return True
    if _is_milepost(folded, start, end) or is_team(folded, start):
        return True
    if after in "位名" and after and _PLACES.match(folded, end) and _RISEN.search(folded, max(0, start - 4), start):
        return True
    if before == "近" and after == "日" and folded[end + 1 : end + 2] not in ("元", "圆", "币"):
        return True  # 近30日內: up to now, while 近30日元 are money
    if _CALLED_BY_ITS_DAY.match(folded, start) is not None or old_years.is_one(folded, start):
        return True
    return _SERIAL.match(folded, start) is not None or _is_apart(folded, start, end, before, after)


def is_team(folded: str, start: int) -> bool:
    """費城76人, 76人 beside NBA: a team named by a number."""
    if not folded.startswith(_TEAMS["names"], start):
        return False
    nearby = folded[max(0, start - _NEAR_TEAM) : start + _NEAR_TEAM]
    return any(word in nearby for word in _TEAMS["sports"])


def _is_milepost(folded: str, start: int, end: int) -> bool:
    if _ALONG.match(folded, end) is None:
        return False
    by_its_letter = folded[end] == "k" and folded[end + 1] != "m"
    return by_its_letter or _ON_A_ROAD.search(folded, max(0, start - 14), start) is not None


def _tied_to_latin(folded: str, start: int, end: int, floor: int) -> bool:
    """A100, GPT-4, 777-300: but not CPI2.1%, tokens2元 or GPU4萬張, which only want a space."""
    before = folded[start - 1 : start]
    if before.isalpha():
        if currency_before(folded, start) is not None or (folded[end : end + 1] in _LARGE_SCALES and end < len(folded)):
            return False
        unit = unit_at(folded, end)
        return unit is None or dimension_of(unit[0]) not in _AMOUNTS
    if before not in "-.:" or start < 2:
        return False
    further = folded[start - 2]
    if _is_letter(further):
        return before != ":"
    return further.isascii() and further.isdigit() and (before != "-" or floor != start - 1)


def _goes_on_in_latin(folded: str, start: int, end: int, after: str) -> bool:
    """16e, 5G, 1.2.3, 14:30, 1+1: what follows makes a word of the digits."""
    following = folded[end + 1 : end + 2]
    if after.isalpha():
        return unit_at(folded, end) is None and scale_at(folded, start, end) is None
    if after == "+":
        return following.isascii() and following.isalnum()
    if after == ".":
        return following.isdigit()
    if after == ":":
        return following.isascii() and following.isalnum()
    if after == "-" and following.isascii() and following.isalpha():
        return unit_at(folded, end) is None and scale_at(folded, start, end) is None
    return False


def _is_labelled(folded: str, start: int) -> bool:
    """電話 2345, 股份代號：700, iPhone 17, No. 7: a word before says that a name follows."""
    at = start
    while at and start - at < 2 and folded[at - 1] in _SEPARATORS:
        at -= 1
    words = _BEFORE.get(folded[at - 1 : at])
    if words is None or not folded.endswith(words, 0, at):
        return False
    return not folded[at - 1].isascii() or (
        at < start
        and any(folded.endswith(word, 0, at) and not _is_letter(folded[at - len(word) - 1 : at - len(word)]) for word in words)
    )


def _stays_behind(folded: str, start: int, end: int) -> bool:
    """Whether what follows the digits is really the word that makes a name of them: 500強, but not 規模6.8強震 or 38°C."""
    after, following = folded[end], folded[end + 1 : end + 2]
    match after:
        case "强":
            return following not in ("震", "烈", "的")
        case "比":
            return following.isdigit()
        case "后":  # 90後
            return end - start == 2 and folded[end - 1] in "05"
        case "次":  # 2632次區間車
            return end - start >= 3
        case "款":  # 2024款
            return _YEARS.match(folded, start) is not None and end - start == 4
        case "°":
            return unit_at(folded, end) is None
    return True


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _is_apart(folded: str, start: int, end: int, before: str, after: str) -> bool:
    """Digits that stand for themselves: a list's number, a footnote, a stock code in brackets, 737-800, a bare year."""
    digits = end - start
    if before == " " and _is_letter(folded[start - 2 : start - 1]) and "\u4e00" <= after <= "\u9fff":
        return (
            digits <= 4 and after not in "多余左以或和及至到的" and not _counts(folded, end) and folded[start:end].isdigit()
        )  # RTX 4090顯示卡
    if digits > 6 or "." in folded[start:end] or "," in folded[start:end]:
        return False
    if before in _IN_BRACKETS and before and after == _IN_BRACKETS[before]:
        return True
    if digits <= 2 and before == "。" and not _counts(folded, end + (after == " ")):
        return True  # the mark of a note behind a sentence
    if before in _IN_BRACKETS and before and after == "-" and _is_letter(folded[end + 1 : end + 2]):
        return True
    if (
        digits <= 2
        and after in ("、", ".", ")")
        and after
        and (start == 0 or before in "\n(")
        and not folded[end + 1 : end + 2].isdigit()
    ):
        return True
    if after in ("-", "比") and after and (pair := _PAIR.match(folded, start)) is not None:
        return not _counts(folded, pair.end()) and not (digits > 1 and _is_letter(folded[pair.end() + 1 : pair.end() + 2]))
    return False


def _counts(folded: str, end: int) -> bool:
    """Whether a unit, a scale word follows, so that the digits count something."""
    if folded[end : end + 1] in "十百千万亿兆成多余" and end < len(folded):
        return True
    unit = unit_at(folded, end)
    return (unit is not None and unit[0] != "degree") or ENGLISH_SCALE.match(folded, end) is not None


def is_bare_year(folded: str, start: int) -> bool:
    """2024 without unit and hedge: a year, also where nothing calls it one."""
    return _YEARS.match(folded, start) is not None


def has_lead(folded: str, start: int) -> bool:
    """上千人, 近百家: a scale word counts something only behind a hedge; 百度, 千里 and 千萬別 are words."""
    return hedges.before(folded, start) is not None


def is_span_that_places(folded: str, start: int, end: int) -> bool:
    """4年內, 近3個月, 每10年, 10年期: spans that place or name something, not an amount."""
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return folded.endswith(_SPAN_BEFORE.get(before, ()), 0, start) or folded.startswith(_SPAN_BEHIND.get(after, ()), end)
