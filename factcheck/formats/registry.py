"""Which reader reads these bytes? By how they begin, then by the file's name, then by what the server called them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import cast

from factcheck.formats import container, furniture
from factcheck.formats.document import LARGEST, Document, Member, Unreadable, megabytes

#: the module of each format, imported when a file of its kind is first read
MODULES: Mapping[str, str] = {
    "txt": "plain",
    "md": "markdown",
    "html": "html",
    "docx": "docx",
    "odt": "odt",
    "pdf": "pdf",
    "epub": "epub",
    "rtf": "rtf",
    "eml": "eml",
    "csv": "csv",
    "xlsx": "sheets",
    "zip": "zipped",
}
SUFFIXES: Mapping[str, str] = {
    "txt": "txt",
    "text": "txt",
    "md": "md",
    "markdown": "md",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "docx": "docx",
    "odt": "odt",
    "pdf": "pdf",
    "epub": "epub",
    "rtf": "rtf",
    "eml": "eml",
    "csv": "csv",
    "tsv": "csv",
    "xlsx": "xlsx",
    "xlsm": "xlsx",
    "zip": "zip",
}
TYPES: Mapping[str, str] = {
    "text/plain": "txt",
    "text/markdown": "md",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/pdf": "pdf",
    "application/epub+zip": "epub",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "message/rfc822": "eml",
    "text/csv": "csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/zip": "zip",
}
#: files that begin so are of a kind that is not read, whatever their name says
OTHER_KINDS = (
    (b"\xd0\xcf\x11\xe0", "DOC, XLS"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
)
#: formats that do not begin with a signature: the name is believed
TEXTUAL = {"txt", "md", "html", "eml", "csv"}
ENCLOSING = {"zip", "eml"}
PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<!--[^>]{0,400}-->\s{0,200})?<(?:!doctype\s{1,9}html|html[\s>])", re.IGNORECASE)
PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")

Read = Callable[..., Document]


def read(data: bytes, *, name: str = "", content_type: str | None = None, encoding: str | None = None) -> Document:
    """The text of a file. encoding: the one that a person has chosen, for formats that do not say theirs. Raises Unreadable.

    Reads in this process: bytes from outside belong into child.read_apart, which does the same under limits.
    """
    if len(data) > LARGEST:
        raise Unreadable("too_large_file", size=megabytes(len(data)), most=megabytes(LARGEST))
    kind = format_of(data, name=name, content_type=content_type)
    return furniture.set_apart(reader(kind)(data, encoding=encoding, declared=_charset(content_type)))


def format_of(data: bytes, *, name: str = "", content_type: str | None = None) -> str:
    """The key in MODULES. Raises Unreadable for a kind of file that is not read."""
    for signature, kind in OTHER_KINDS:
        if data.startswith(signature):
            raise Unreadable("other_kind", kind=kind)
    if data.startswith(PACKED):
        return container.kind_of(data)
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    promised = named(name, content_type)
    if promised in TEXTUAL and promised != "txt":
        return promised
    return "html" if PAGE.match(data[:1024]) else "txt"


def named(name: str, content_type: str | None = None) -> str | None:
    """The format that the name or the content type promises."""
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    mime = (content_type or "").partition(";")[0].strip().lower()
    return SUFFIXES.get(suffix) or TYPES.get(mime)


def members(data: bytes, *, name: str = "") -> Iterator[Member]:
    """The files that a file encloses, each by its name. Raises Unreadable where it is none that encloses others."""
    kind = format_of(data, name=name)
    if kind not in ENCLOSING:
        raise Unreadable("empty_archive")
    return cast("Iterator[Member]", import_module(f"factcheck.formats.{MODULES[kind]}").members(data))


def reader(kind: str) -> Read:
    return cast(Read, import_module(f"factcheck.formats.{MODULES[kind]}").read)


def _charset(content_type: str | None) -> str | None:
    """text/html; charset=big5"""
    _, found, charset = (content_type or "").lower().partition("charset=")
    return charset.partition(";")[0].strip(" \"'") or None if found else None
