"""Which text do these bytes hold? The one boundary: decoded by rule, cleaned of what no database keeps, or refused."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from factcheck.formats.document import Note, Unreadable, note

LONGEST = 5_000_000  #: characters of one article
CHINESE = ["utf_8", "utf_16", "big5", "big5hkscs", "cp950", "gb18030"]  # guessing in an open world takes Big5 for Japanese
BYTE_ORDER_MARKS = (  # the longer first: UTF-32 begins as UTF-16 does
    (codecs.BOM_UTF32_LE, "utf_32"),
    (codecs.BOM_UTF32_BE, "utf_32"),
    (codecs.BOM_UTF8, "utf_8_sig"),
    (codecs.BOM_UTF16_LE, "utf_16"),
    (codecs.BOM_UTF16_BE, "utf_16"),
)
SAMPLE = 65_536  #: bytes looked at to tell text from other content
MOST_CONTROLS = 0.005  #: a text has a stray control character, another file many
MOST_BROKEN = 0.01  #: of a UTF-8 file: a few broken bytes are damage, more are another encoding

NUL, REPLACEMENT = "\x00", "\ufffd"


@dataclass(frozen=True, kw_only=True)
class Decoded:
    """A text fit for the database, how its bytes were read, and what had to be changed: ({code, params}, …)."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The text of a plain file, in the encoding that a person has named, else in the one that fits.

    Raises Unreadable when it is empty, no text, in no known encoding or too long.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("empty_file")
    text, encoding, broken = _leniently(data, encoding) if encoding else _decoded(data)
    notes = [note("undecodable_replaced", count=broken, encoding=encoding)] if broken else []
    cleaned = clean(text)
    _refuse_binary(cleaned.text)
    return Decoded(text=cleaned.text, encoding=encoding, notes=(*notes, *cleaned.notes))


def clean(text: str) -> Decoded:
    """A pasted text, without NUL and lone surrogates, which PostgreSQL does not keep. Raises Unreadable as decode does."""
    notes = []
    if nuls := text.count(NUL):
        text = text.replace(NUL, "")
        notes.append(note("nul_removed", count=nuls))
    try:
        text.encode()
    except UnicodeEncodeError:
        lone = sum("\ud800" <= character <= "\udfff" for character in text)
        text = "".join(REPLACEMENT if "\ud800" <= character <= "\udfff" else character for character in text)
        notes.append(note("surrogates_replaced", count=lone))
    if not text.strip():
        raise Unreadable("no_text")
    if len(text) > LONGEST:
        raise Unreadable("too_long", length=f"{len(text):,}", longest=f"{LONGEST:,}")
    return Decoded(text=text, encoding="utf_8", notes=tuple(notes))


def _refuse_binary(text: str) -> None:
    sample = text[:SAMPLE]
    controls = sum(character < " " and character not in "\t\n\r\f\x1b\x1a" for character in sample)
    if controls > len(sample) * MOST_CONTROLS:
        raise Unreadable("not_text")


def _decoded(data: bytes) -> tuple[str, str, int]:
    """Text, name of the encoding, and how many broken places were replaced."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _leniently(data, encoding)
    try:
        return data.decode("utf_8"), "utf_8", 0
    except UnicodeDecodeError:
        pass
    if not _looks_like_utf_16(data):
        _refuse_binary(data[:SAMPLE].decode("latin_1"))
    damaged = data.decode("utf_8", "replace")
    if damaged.count(REPLACEMENT) < len(damaged) * MOST_BROKEN:
        return damaged, "utf_8", damaged.count(REPLACEMENT)
    best = from_bytes(data, cp_isolation=CHINESE).best()
    if best is None:
        raise Unreadable("encoding_unknown")
    return _leniently(data, best.encoding)


def _leniently(data: bytes, encoding: str) -> tuple[str, str, int]:
    try:
        return data.decode(encoding), encoding, 0
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return text, encoding, text.count(REPLACEMENT)
    except LookupError:
        raise Unreadable("encoding_unknown") from None


def _looks_like_utf_16(data: bytes) -> bool:
    """Whether the NULs stand in every other byte and are many, as in Latin text without a byte order mark."""
    sample = data[:SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return min(even, odd) == 0 and max(even, odd) > len(sample) / 10
