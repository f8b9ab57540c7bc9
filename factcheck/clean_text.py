"""What of a person's words is fit to be kept? All but what nobody sees: NUL, controls, marks of direction, and what has no width.

For names, titles and notes, in which such a character makes two of what looks like one. An article's own text stays as it came.
"""

from __future__ import annotations

import re

_LINES = dict.fromkeys(map(ord, "\r\v\f\x85\u2028\u2029"), "\n")
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_WIDTHLESS = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\uffa0" + "".join(
    map(chr, range(0x206A, 0x2070))
)
_CONTROLS = "".join(map(chr, (*range(9), *range(14, 32), *range(127, 133), *range(134, 160))))
_GONE = {
    **dict.fromkeys(map(ord, _DIRECTIONS + _WIDTHLESS + _CONTROLS)),
    **dict.fromkeys(range(0xE0000, 0xE0080)),  # tags, which spell words that nobody sees
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # surrogates that stand alone
    **_LINES,
}
#: joiners belong between the parts of an emoji and between letters of India and Persia, not into what the desk reads
_OURS = r"\x00-\u05ff\u2e80-\ufe0e\ufe10-\U0001f000"
_JOINER = re.compile(rf"(?<![^{_OURS}])[\u200c\u200d]+|[\u200c\u200d]+(?![^{_OURS}])")


def visible(text: str) -> str:
    """The text as it is seen. \\r\\n and the other ends of lines become \\n."""
    return _JOINER.sub("", text.replace("\r\n", "\n").translate(_GONE))


def prose(text: str) -> str:
    """Several lines, without spaces around them all."""
    return visible(text).strip()


def line(text: str) -> str:
    """One line: every run of spaces, tabs and ends of lines is one space; 　, the space of Chinese, stays."""
    return re.sub(r"[ \t\n\xa0]+", " ", prose(text)).strip()
