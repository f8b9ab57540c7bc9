"""Which digits are no figure? Parts of names, versions, codes, ordinals, clock times and spans that only place something."""

from __future__ import annotations

from factcheck.extraction import hedges
from factcheck.extraction.magnitudes import ENGLISH_SCALE
from factcheck.extraction.unit_words import currency_before, unit_at

_YEARS_BEHIND = ("内", "前", "后", "来", "间", "期", "级", "代", "度", "以", "之", "初", "份")
_YEARS_BEFORE = ("近", "每", "前", "后", "去", "这", "第")


def is_name(folded: str, start: int, end: int) -> bool:
    """Whether the digits are part of a name, a version, a code, an ordinal or a clock time rather than a number."""
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if folded[max(0, start - 4) : start] == "top " or folded.startswith("24小时", start):
        return True
    if before in ("第", "#", "_", "/", "@", "№", "&") or before == "+" or after in ("+", "_", "/"):
        return True
    if before.isascii() and before.isalpha() and currency_before(folded, start) is None:
        return True
    if (
        before in ("-", ".", ":")
        and start > 1
        and folded[start - 2].isascii()
        and (folded[start - 2].isalpha() or (before != "-" and folded[start - 2].isdigit()))
    ):
        return True
    if after.isascii() and after.isalpha():
        return unit_at(folded, end) is None and ENGLISH_SCALE.match(folded, end) is None
    if after in (":", "-") and folded[end + 1 : end + 2].isascii() and folded[end + 1 : end + 2].isalpha():
        return not folded.startswith("-fold", end) and not folded.startswith("-year", end)
    return after == ":" and folded[end + 1 : end + 2].isdigit()


def has_lead(folded: str, start: int) -> bool:
    """上千人, 近百家: a scale word counts something only behind a hedge; 百度, 千里 and 千萬別 are words."""
    return hedges.before(folded, start) is not None


def is_span_of_years(folded: str, start: int, end: int) -> bool:
    """4年內, 近3年, 每10年, 10年期: years that place or name something, not an amount."""
    return folded[end : end + 1] in _YEARS_BEHIND or folded[start - 1 : start] in _YEARS_BEFORE
