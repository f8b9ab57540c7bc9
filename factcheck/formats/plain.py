"""How is a plain text read? Exactly as it stands, line ends included."""

from __future__ import annotations

from factcheck.formats.decoding import decode
from factcheck.formats.document import Document


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    decoded = decode(data, encoding=encoding, declared=declared)
    return Document(text=decoded.text, format="txt", encoding=decoded.encoding, notes=decoded.notes)
