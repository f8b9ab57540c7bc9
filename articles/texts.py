"""Which text do these bytes hold, or why none? factcheck.formats says it by a code, this in a sentence for the sender."""

from __future__ import annotations

from articles.wording import reasons
from factcheck.formats import decoding, registry
from factcheck.formats.decoding import Decoded
from factcheck.formats.document import Note
from factcheck.formats.document import Unreadable as _Unreadable

__all__ = ["Decoded", "Unreadable", "clean", "decode"]


class Unreadable(ValueError):
    """These bytes are no article. The message says why and what to do, in the language of whoever sent them."""

    def __init__(self, reason: Note) -> None:
        super().__init__(reasons.sentence(reason))
        self.reason = reason  #: {code, params}


def decode(data: bytes) -> Decoded:
    """The text of a plain file. Raises Unreadable when it is empty, no text, in no known encoding or too long."""
    try:
        if (kind := registry.format_of(data)) != "txt":
            raise _Unreadable("other_kind", kind=kind.upper())
        return decoding.decode(data)
    except _Unreadable as error:
        raise Unreadable(error.reason) from error


def clean(text: str) -> Decoded:
    """A pasted text, without NUL and lone surrogates, which PostgreSQL does not keep. Raises Unreadable as decode does."""
    try:
        return decoding.clean(text)
    except _Unreadable as error:
        raise Unreadable(error.reason) from error
