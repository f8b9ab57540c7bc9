"""How would a file read in each encoding that may be meant? A name and the first telling lines, for a person to choose by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.wording.encodings import NAMES
from factcheck.formats.encodings import KNOWN

LOOKED_AT = 2**18  #: bytes from the beginning
LINES, LONGEST = 10, 400  #: of a preview; characters of all its lines together
BEFORE = 20  #: characters that are kept in front of the first one outside ASCII, where a line is cut
USUAL = ("utf_8", "gb18030", "big5hkscs", "cp1252")  #: offered where reading has named no candidates


@dataclass(frozen=True, kw_only=True)
class Choice:
    """preview: text as any other, never markup."""

    encoding: str
    name: str
    preview: str


def choices(data: bytes, candidates: Iterable[object]) -> list[Choice]:
    """The candidates that are known, in their order; the usual ones where there are none."""
    known = dict.fromkeys(str(candidate) for candidate in candidates if candidate in KNOWN)
    return [Choice(encoding=one, name=str(NAMES[one]), preview=preview(data, one)) for one in known or USUAL]


def others(shown: Iterable[Choice]) -> list[tuple[str, str]]:
    """Encoding and name of those that are not offered already."""
    offered = {choice.encoding for choice in shown}
    return [(encoding, str(NAMES[encoding])) for encoding in KNOWN if encoding not in offered]


def preview(data: bytes, encoding: str) -> str:
    """The first lines that tell encodings apart, those with more than ASCII; of a text without such lines its first."""
    text = data[:LOOKED_AT].decode(encoding, "replace").replace("\x00", "\ufffd")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    telling = [line for line in lines if not line.isascii()] or lines
    kept, room = [], LONGEST
    for line in telling[:LINES]:
        kept.append(_from_what_tells(line)[:room])
        room -= len(kept[-1])
        if not room:
            break
    return "\n".join(kept)


def _from_what_tells(line: str) -> str:
    """A page may be one line, which begins with a long head in ASCII."""
    if len(line) <= LONGEST:
        return line
    first = next((place for place, character in enumerate(line) if not character.isascii()), 0)
    return line[max(0, first - BEFORE) :]
