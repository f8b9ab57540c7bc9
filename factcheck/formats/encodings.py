"""In which encoding were these bytes written? Each candidate is weighed by the text that it gives; a close race is called one.

The weight is how surprising the text is as news in Chinese or English, in nats: minus the logarithm of the probability of its
characters, each by its rank among Han characters or its kind. All candidates explain the same bytes, so the difference of two
weights is the logarithm of the odds between them.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.folding import fold
from factcheck.language_data import checked, load

REPLACEMENT = "\ufffd"
SAMPLE = 2**18  #: bytes that are weighed of a long file
SURE = 9.0  #: nats between the best and the next: odds of 8,000 to 1
MOST, LEEWAY = 8.5, 10.0  #: nats for each character outside ASCII, the leeway shared by the square root of their number

MOST_BROKEN = 0.01  #: of a text: a few broken places are damage, more are another encoding

#: what may have been meant, with the nats held against it before a look: rare, or a text that says nothing looks like it
CANDIDATES: Mapping[str, float] = {
    "utf_8": -10.0,  # bytes of other encodings are hardly ever valid UTF-8
    "gb18030": 0.0,
    "big5hkscs": 0.0,
    "cp950": 0.5,  # has a few marks that the other one lacks
    "cp1252": 5.0,
    "utf_16_le": 8.0,
    "utf_16_be": 8.0,
}
#: encodings of which one takes in the other: between them nobody has to choose
FAMILIES: Mapping[str, str] = {"cp950": "big5hkscs", "utf_8_sig": "utf_8"}
#: what declarations say, by Python's name, and what is meant by it; another one is not believed
DECLARED: Mapping[str, str] = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "cp950": "big5hkscs",
    "iso8859_1": "cp1252",
    "latin_1": "cp1252",
    "ascii": "cp1252",
    "cp1252": "cp1252",
    "utf_8": "utf_8",
    "utf_16": "utf_16",
    "utf_16_le": "utf_16_le",
    "utf_16_be": "utf_16_be",
    "shift_jis": "cp932",
    "cp932": "cp932",
    "euc_jp": "euc_jp",
    "euc_kr": "cp949",
    "cp949": "cp949",
    "cp1251": "cp1251",
    "koi8_r": "koi8_r",
}
#: every encoding that a person may choose
KNOWN = tuple(dict.fromkeys((*CANDIDATES, *DECLARED.values())))
TRUST = 9.0  #: nats in favour of what the file or its server declares: enough for a short text, and no more

_ASCII = 3.5
_LIKELY_MARKS, _MARK = "，。、「」！：（）》《？…“”；／\u3000\xa0", 5.5
_OTHER_MARKS, _OTHER_MARK = "—·－．～─’‘〈〉｜〇・『』①②③④⑤×■•–●○‧％＋【】〔〕€£°℃→﹑﹐﹕﹔⋯®©™‰", 8.0
_OUTSIDE_RANKS, _RARE, _FAR = 12.0, 14.0, 16.0  #: Han: of everyday use in either script, unified, of an extension
_FULL_WIDTH, _KANA, _ACCENTED, _SYMBOL, _OTHER, _UNFIT = 9.0, 10.5, 10.0, 13.0, 15.0, 20.0
_IN_LATIN_WORD = 6.0  #: what no word holds between its letters, as a wrong encoding makes of an apostrophe or an accent
_IN_PLACE = -4.0  #: an English apostrophe or dash where one belongs

_STRAY_IN_LATIN_WORD = re.compile("(?<=[A-Za-z])[^\u0000-\u02af’‘“”—–…](?=[a-z])")
_ENGLISH_MARK = re.compile("(?<=[A-Za-z])’(?=[a-z])|(?<= )[—–](?= )|(?<=[0-9])–(?=[0-9])")


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """One candidate: what the bytes say in it, how many places it could not decode, and how surprising that is."""

    encoding: str
    text: str
    broken: int
    surprise: float

    @property
    def is_likely(self) -> bool:
        """Whether this reads as text at all, whatever the other candidates give."""
        beyond_ascii = [character for character in self.text if not _is_ascii(character)]
        number = max(len(beyond_ascii), 1)
        most = MOST * number + LEEWAY * number**0.5
        return self.broken <= MOST_BROKEN * len(self.text) and sum(map(_surprise, beyond_ascii)) <= most


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The candidates, the likeliest first, one of each family. is_sure: nobody needs to be asked."""

    ranked: tuple[Weighed, ...]
    is_sure: bool

    @property
    def best(self) -> Weighed:
        return self.ranked[0]


def judge(data: bytes, *, declared: str | None = None, among: Iterable[str] = CANDIDATES) -> Judgement:
    """Weighs the candidates, and what is declared, over the beginning of the bytes, which are not all ASCII or hold NULs."""
    sample = _sample(data)
    trusted = meant_by(declared)
    names = dict.fromkeys((*among, *([trusted] if trusted else [])))
    weighed = [candidate for name in names if (candidate := _weigh(sample, name, trusted)) is not None]
    best_of_family: dict[str, Weighed] = {}
    for candidate in sorted(weighed, key=lambda candidate: candidate.surprise):
        best_of_family.setdefault(_family(candidate.encoding), candidate)
    ranked = tuple(best_of_family.values())
    return Judgement(ranked=ranked, is_sure=_is_sure(ranked))


def meant_by(declared: str | None) -> str | None:
    """The encoding that a declaration means: gb2312 is read as its superset, an unknown name is none."""
    try:
        return DECLARED.get(codecs.lookup(declared or "").name.replace("-", "_"))
    except (LookupError, ValueError):
        return None


def contradicts(encoding: str, declared: str | None) -> bool:
    """Whether a declaration that means something means another encoding."""
    meant, found = _family(meant_by(declared) or encoding), _family(encoding)
    return not meant.startswith(found) and not found.startswith(meant)


def _family(encoding: str) -> str:
    return FAMILIES.get(encoding, encoding)


def _sample(data: bytes) -> bytes:
    """The beginning, to the end of a line where it is cut: a character cut in two would look like damage."""
    if len(data) <= SAMPLE:
        return data
    end = data.rfind(b"\n", SAMPLE // 2, SAMPLE)
    end = SAMPLE if end < 0 else end + 1
    return data[: end - end % 2]


def _weigh(data: bytes, encoding: str, trusted: str | None) -> Weighed | None:
    """None where the encoding does not fit at all."""
    try:
        text, broken = data.decode(encoding), 0
    except UnicodeDecodeError:
        if encoding == "cp1252":
            return None
        text = data.decode(encoding, "replace")
        broken = text.count(REPLACEMENT)
    prior = CANDIDATES.get(encoding, 0.0) if not broken else max(0.0, CANDIDATES.get(encoding, 0.0))
    same = trusted is not None and _family(trusted) == _family(encoding)
    surprise = surprise_of(text) + prior - (TRUST if same else 0.0)
    return Weighed(encoding=encoding, text=text, broken=broken, surprise=surprise)


def surprise_of(text: str) -> float:
    """In nats."""
    surprise = sum(number * _surprise(character) for character, number in Counter(text).items())
    surprise += _IN_LATIN_WORD * sum(1 for _ in _STRAY_IN_LATIN_WORD.finditer(text))
    return surprise + _IN_PLACE * sum(1 for _ in _ENGLISH_MARK.finditer(text))


def _is_sure(ranked: Sequence[Weighed]) -> bool:
    best, others = ranked[0], ranked[1:]
    return best.is_likely and all(one.text == best.text or one.surprise - best.surprise >= SURE for one in others)


def _is_ascii(character: str) -> bool:
    return " " <= character <= "~" or character in "\n\r\t"


@cache
def _surprise(character: str) -> float:
    if _is_ascii(character):
        return _ASCII
    if (rank := _ranks().get(fold(character))) is not None:
        return 6.0 + rank / 400
    if character in _LIKELY_MARKS:
        return _MARK
    if character in _OTHER_MARKS:
        return _OTHER_MARK
    return _surprise_of_kind(character)


def _surprise_of_kind(character: str) -> float:
    category = unicodedata.category(character)
    if character == REPLACEMENT or category in ("Cc", "Cs", "Co", "Cn"):
        return _UNFIT
    if "\u4e00" <= character <= "\u9fff":
        return _OUTSIDE_RANKS if _is_everyday(character) else _RARE
    if "\u3400" <= character <= "\u4dbf" or character >= "\U00020000":
        return _FAR
    if "\uff10" <= character <= "\uff5a" and character.isalnum():
        return _FULL_WIDTH
    if "\u3041" <= character <= "\u30ff":
        return _KANA
    if "\xc0" <= character <= "\xff":
        return _ACCENTED
    return _SYMBOL if category[0] in "SPN" or category == "Cf" else _OTHER


@cache
def _ranks() -> Mapping[str, int]:
    row = checked(load("common_characters")["han"], place="[han] in common_characters.toml", required=["ranked"])
    return {character: rank for rank, character in enumerate(row["ranked"].replace("\n", ""))}


def _is_everyday(character: str) -> bool:
    """Whether the standards themselves count it among the characters of everyday use, their level 1."""
    return _within(character, "gb2312", b"\xb0\xa1", b"\xd7\xf9") or _within(character, "big5", b"\xa4\x40", b"\xc6\x7e")


def _within(character: str, encoding: str, first: bytes, last: bytes) -> bool:
    try:
        return first <= character.encode(encoding) <= last
    except UnicodeEncodeError:
        return False
