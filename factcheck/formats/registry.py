"""Which reader reads these bytes? By how they begin, then by the file's name, then by what the server called them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import cast

from factcheck.formats.document import Document, Unreadable

LARGEST = 32 * 2**20  #: bytes of one file

#: the module of each format, imported when a file of its kind is first read
MODULES: Mapping[str, str] = {
    "txt": "plain",
}
SUFFIXES: Mapping[str, str] = {"txt": "txt", "text": "txt"}
TYPES: Mapping[str, str] = {"text/plain": "txt"}
#: files that begin so are of a kind that is not read, whatever their name says
OTHER_KINDS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, XLSX"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "RTF"),
)

Read = Callable[..., Document]


def read(data: bytes, *, name: str = "", content_type: str | None = None, encoding: str | None = None) -> Document:
    """The text of a file. encoding: the one that a person has chosen, for formats that do not say theirs. Raises Unreadable.

    Reads in this process: bytes from outside belong into child.read_apart, which does the same under limits.
    """
    if len(data) > LARGEST:
        raise Unreadable("too_large_file", size=megabytes(len(data)), most=megabytes(LARGEST))
    return reader(format_of(data, name=name, content_type=content_type))(data, encoding=encoding)


def format_of(data: bytes, *, name: str = "", content_type: str | None = None) -> str:
    """The key in MODULES. Raises Unreadable for a kind of file that is not read."""
    for signature, kind in OTHER_KINDS:
        if data.startswith(signature):
            raise Unreadable("other_kind", kind=kind)
    return named(name, content_type) or "txt"


def named(name: str, content_type: str | None = None) -> str | None:
    """The format that the name or the content type promises."""
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    mime = (content_type or "").partition(";")[0].strip().lower()
    return SUFFIXES.get(suffix) or TYPES.get(mime)


def reader(kind: str) -> Read:
    return cast(Read, import_module(f"factcheck.formats.{MODULES[kind]}").read)


def megabytes(size: int) -> str:
    return f"{size / 2**20:.1f} MB".replace(".0 MB", " MB")
