"""Which text do these bytes hold? The one boundary: decoded by rule, cleaned of what no database keeps, or refused."""

from __future__ import annotations

import codecs
from contextlib import suppress
from dataclasses import dataclass

from factcheck.formats import encodings
from factcheck.formats.document import Note, Unreadable, note

LONGEST = 5_000_000  #: characters of one article
BYTE_ORDER_MARKS = (  # the longer first: UTF-32 begins as UTF-16 does
    (codecs.BOM_UTF32_LE, "utf_32"),
    (codecs.BOM_UTF32_BE, "utf_32"),
    (codecs.BOM_UTF8, "utf_8_sig"),
    (codecs.BOM_UTF16_LE, "utf_16"),
    (codecs.BOM_UTF16_BE, "utf_16"),
)
SAMPLE = 65_536  #: bytes looked at to tell text from other content
MOST_CONTROLS = 0.005  #: a text has a stray control character, another file many
MOST_CANDIDATES = 4  #: between which a person has to choose

NUL, REPLACEMENT = "\x00", "\ufffd"
FIRST_OF_THREE_BYTES = (
    "\u0800"  #: from it on, three bytes of UTF-8 in a row; those of two are sometimes Chinese of another encoding
)


@dataclass(frozen=True, kw_only=True)
class Decoded:
    """A text fit for the database, how its bytes were read, and what had to be changed: ({code, params}, …)."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


def decode(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """The text of a plain file, in the encoding that a person has named, else in the one that fits.

    declared: what the file or its server says of itself, weighed with the rest. Raises Unreadable when it is empty, no text,
    too long, or when a person has to say which of several encodings (params: candidates, the likeliest first) is meant.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("empty_file")
    text, encoding, broken = _leniently(data, encoding) if encoding else _decoded(data, declared)
    notes = [note("undecodable_replaced", count=broken, encoding=encoding)] if broken else []
    if encodings.contradicts(encoding, declared) and not data.isascii():
        notes.append(note("declared_wrongly", declared=str(declared)[:40], encoding=encoding))
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


def _decoded(data: bytes, declared: str | None) -> tuple[str, str, int]:
    """Text, name of the encoding, and how many broken places were replaced."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _leniently(data, encoding)
    with suppress(UnicodeDecodeError):
        text = data.decode("utf_8")
        if NUL not in text and (data.isascii() or max(text) >= FIRST_OF_THREE_BYTES):
            return text, "utf_8", 0
    judgement = encodings.judge(data, declared=declared)
    if not judgement.is_sure:
        if not judgement.best.is_likely:
            _refuse_binary(data[:SAMPLE].decode("latin_1"))
        raise Unreadable("encoding_unsure", candidates=[candidate.encoding for candidate in judgement.ranked[:MOST_CANDIDATES]])
    return _leniently(data, judgement.best.encoding)


def _leniently(data: bytes, encoding: str) -> tuple[str, str, int]:
    try:
        return data.decode(encoding), encoding, 0
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return text, encoding, text.count(REPLACEMENT)
    except (LookupError, ValueError):
        raise Unreadable("encoding_unknown") from None
