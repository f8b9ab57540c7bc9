"""What do the words around a number allow? Hedges of data/hedges.toml, and the bounds that each makes."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.figures import EXACT, Bounds, Qualifier
from factcheck.folding import fold
from factcheck.language_data import checked, load

_Table = dict[str, tuple[tuple[str, Qualifier], ...]]
#: what is faster than something is not nearly so much
_FASTER = re.compile("[比较][^，,。；;0-9]{1,16}$")


def _rows(place: str) -> dict[str, Qualifier]:
    """Every hedge that stands there (before, after or inside a number), folded, with what it does."""
    found: dict[str, Qualifier] = {}
    for row in load("hedges")["hedge"]:
        checked(row, place="data/hedges.toml", required=("qualifier",), optional=("before", "after", "inside"))
        found |= {fold(word): Qualifier(row["qualifier"]) for word in row.get(place, ())}
    return found


def _by(place: str, at: int) -> _Table:
    """The hedges by the character that a number sees of them first, the longest of each before the shorter ones."""
    table: dict[str, list[tuple[str, Qualifier]]] = {}
    for word, qualifier in sorted(_rows(place).items(), key=lambda row: -len(row[0])):
        table.setdefault(word[at], []).append((word, qualifier))
    return {char: tuple(words) for char, words in table.items()}


def _others(place: str, at: int) -> dict[str, tuple[str, ...]]:
    """Words that are no hedges, by the same character."""
    rows = checked(load("hedges")["other"], place="data/hedges.toml [other]", required=("before", "after", "moved_up"))
    table: dict[str, tuple[str, ...]] = {}
    for word in sorted(set(map(fold, rows[place]))):
        table[word[at]] = (*table.get(word[at], ()), word)
    return table


INSIDE = _rows("inside")
_EXACT, _APPROX = Qualifier.EXACT, Qualifier.APPROX  # an Enum's member takes a while to be looked up
_BEFORE, _AFTER = _by("before", -1), _by("after", 0)
_NOT_BEFORE, _NOT_AFTER = _others("before", -1), _others("after", 0)
_MOVED_UP = tuple(f"{verb} " for verb in load("hedges")["other"]["moved_up"])
_NUMBERS = frozenset("0123456789一二三四五六七八九十两百")
_GROWN = frozenset("扩加放增壮最")  #: verbs and adjectives that end in 大
_OF_SCALES = frozenset("百千万亿")  #: what 上 hedges: 上千人, but not 上300人


def before(folded: str, start: int) -> tuple[Qualifier, int] | None:
    """The hedge that ends at start, spaces aside, and where it begins; two of them count together (至少約300人)."""
    found = _one_before(folded, start)
    if found is None or found[1] == 0:
        return found
    further = _one_before(folded, found[1])
    return found if further is None else (together(further[0], found[0]), further[1])


def _one_before(folded: str, start: int) -> tuple[Qualifier, int] | None:
    end = start
    while end > 0 and folded[end - 1] == " ":
        end -= 1
    last = folded[end - 1 : end]
    for word, qualifier in _BEFORE.get(last, ()):
        if not folded.endswith(word, 0, end):
            continue
        first = end - len(word)
        if word[0].isascii() and word[0].isalpha() and folded[first - 1 : first].isalnum() and folded[first - 1].isascii():
            continue  # "thunder 30": a part of another word
        if word == "大约" and folded[first - 1 : first] in _GROWN and first:
            first += 1  # 擴大約3個基點
        if word == "up to" and folded.endswith(_MOVED_UP, 0, first):
            continue  # edged up to 62.5%
        if word == "快" and _FASTER.search(folded, max(0, first - 20), first):
            continue  # 增速比工業快4.2個百分點
        if word == "上" and folded[end : end + 1] not in _OF_SCALES:
            continue
        if len(word) == 1 and folded.endswith(_NOT_BEFORE.get(last, ()), 0, end):
            return None
        return qualifier, first
    return None


def after(folded: str, end: int) -> tuple[Qualifier, int] | None:
    """The hedge that begins at end, one space aside, and where it ends."""
    start = end + 1 if folded[end : end + 1] == " " else end
    first = folded[start : start + 1]
    for word, qualifier in _AFTER.get(first, ()):
        if not folded.startswith(word, start):
            continue
        stop = start + len(word)
        if word[-1].isascii() and folded[stop : stop + 1].isascii() and folded[stop : stop + 1].isalnum():
            continue
        if folded.startswith(_NOT_AFTER.get(first, ()), start) or (len(word) == 1 and folded[stop : stop + 1] in _NUMBERS):
            return None  # 起訴; 較去年的3億元多1億元
        if word == "强" and folded[end - 1] not in "成%" and "一" <= folded[stop : stop + 1] <= "鿿" and folded[stop] != "的":
            return None  # 26檔強茂: a name begins
        return qualifier, stop
    return None


_LOWER = frozenset((Qualifier.OVER, Qualifier.AT_LEAST))


def together(one: Qualifier, other: Qualifier) -> Qualifier:
    """What two hedges say of one number: 至少約 at least, 逾300人以上 more than; opposites (近300餘人) only about."""
    if one is other or other in (_EXACT, _APPROX):
        return one if one is not _EXACT else other
    if one in (_EXACT, _APPROX):
        return other
    if (one in _LOWER) is not (other in _LOWER):
        return Qualifier.APPROX
    return Qualifier.OVER if one in _LOWER else Qualifier.UNDER


def bounds(value: Decimal, step: Decimal, *, whole: bool, qualifier: Qualifier) -> Bounds:
    """What the wording allows around a value whose last written digit is worth step.

    whole: the number is written out to its last unit (6113名), so that it is exactly itself; else it stands for half a
    step either side, half-open as rounding is.
    """
    if qualifier is _EXACT and not value < 0:  # nine numbers of ten
        if whole:
            return Bounds(low=value, high=value, high_closed=True)
        half = step / 2
        return Bounds(low=EXACT.subtract(value, half), high=EXACT.add(value, half))
    if value < 0 and qualifier in (_EXACT, _APPROX):  # as the positive number, mirrored: half a step is half open outwards
        return bounds(value.copy_negate(), step, whole=whole, qualifier=qualifier).mirrored()
    match qualifier:
        case Qualifier.UNDER:
            return Bounds(low=None, high=value, low_closed=False, high_closed=False)
        case Qualifier.OVER:
            return Bounds(low=value, high=None, low_closed=False, high_closed=False)
        case Qualifier.AT_LEAST:
            return Bounds(low=value, high=None, low_closed=True, high_closed=False)
        case Qualifier.AT_MOST:
            return Bounds(low=None, high=value, low_closed=False, high_closed=True)
        case Qualifier.APPROX:
            half = max(step, _last_digit_worth(value)) / 2
            return Bounds(low=EXACT.subtract(value, half), high=EXACT.add(value, half))
        case _:
            if whole:
                return Bounds.point(value)
            half = step / 2
            return Bounds(low=EXACT.subtract(value, half), high=EXACT.add(value, half))


def _last_digit_worth(value: Decimal) -> Decimal:
    """What one more in the last non-zero digit is worth: 1000 for 45000, 1 for 3001, 0.1 for 0.3."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and value else Decimal(1)
