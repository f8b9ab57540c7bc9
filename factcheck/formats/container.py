"""Which parts does a packed file hold (Word, OpenDocument, EPUB, Excel)? Opened only where none is a bomb."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

from factcheck.formats.document import Unreadable, megabytes

MOST_PARTS = 5_000  #: pictures of a long document among them
LARGEST_PART = 64 * 2**20
LARGEST = 256 * 2**20  #: of all parts together
HARDEST = 100  #: times its size that a part may unpack to
SMALL = 2**20  #: bytes that any part may unpack to
MARKUP = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx", ".vml")
#: what a packed file holds, by a part that only such a file has
PARTS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
OTHER_PARTS = {"ppt/presentation.xml": "PPTX", "xl/workbook.bin": "XLSB", "AndroidManifest.xml": "APK"}
MIMETYPES = {"application/vnd.oasis.opendocument.text": "odt", "application/epub+zip": "epub"}


class Container:
    """The parts of a packed file by name. Raises Unreadable instead of unpacking what is larger than it says or may be."""

    def __init__(self, data: bytes) -> None:
        self._zip = opened(data)
        entries = self._zip.infolist()
        if len(entries) > MOST_PARTS:
            raise Unreadable("too_many_entries", count=len(entries), most=MOST_PARTS)
        if sum(entry.file_size for entry in entries) > LARGEST:
            raise Unreadable("expands_too_far", most=megabytes(LARGEST))
        for entry in entries:
            if entry.flag_bits & 1:
                raise Unreadable("encrypted")
            if entry.file_size > LARGEST_PART:
                raise Unreadable("part_too_large", most=megabytes(LARGEST_PART))
        self.names = [entry.filename for entry in entries]

    def part(self, name: str) -> bytes:
        """Raises KeyError where there is none of that name."""
        return unpacked(self._zip, self._zip.getinfo(name), most=LARGEST_PART)

    def refuse_entities(self, *, doctype: bool = True) -> None:
        """Raises Unreadable where a part of markup has a document type (doctype=False: declares an entity)."""
        needles = (b"<!DOCTYPE", b"<!ENTITY") if doctype else (b"<!ENTITY",)
        for _, markup in self._markup():
            plain = markup.replace(b"\x00", b"")  # UTF-16 hides them otherwise
            if any(needle in plain for needle in needles):
                raise Unreadable("declares_entities")

    def _markup(self) -> Iterator[tuple[str, bytes]]:
        for name in self.names:
            if name.lower().endswith(MARKUP):
                yield name, self.part(name)


def kind_of(data: bytes) -> str:
    """Which packed format these bytes are: docx, xlsx, odt, epub, or zip where they are none of them."""
    archive = opened(data)
    names = archive.NameToInfo
    for part, kind in PARTS.items():
        if part in names:
            return kind
    if entry := names.get("mimetype"):
        said = unpacked(archive, entry, most=1000).decode("ascii", "replace").strip()
        if said in MIMETYPES:
            return MIMETYPES[said]
        if said.startswith("application/"):
            raise Unreadable("other_kind", kind=said.rpartition(".")[2].upper())
    for part, kind in OTHER_PARTS.items():
        if part in names:
            raise Unreadable("other_kind", kind=kind)
    return "zip"


def opened(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(BytesIO(data), metadata_encoding=None)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise Unreadable("damaged", error=type(error).__name__) from error


def unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, *, most: int) -> bytes:
    """The bytes of an entry. Raises Unreadable when there are more than most, or many times more than it has packed."""
    limit = min(most, max(SMALL, entry.compress_size * HARDEST))
    try:
        with archive.open(entry) as part:
            data = part.read(limit + 1)
    except NotImplementedError as error:  # packed in a way that Python cannot unpack
        raise Unreadable("damaged", error=type(error).__name__) from error
    except RuntimeError as error:  # a password
        raise Unreadable("encrypted") from error
    except Exception as error:  # whatever zlib, bz2 and lzma say of broken bytes
        if isinstance(error, MemoryError):
            raise
        raise Unreadable("damaged", error=type(error).__name__) from error
    if len(data) > most:
        raise Unreadable("part_too_large", most=megabytes(most))
    if len(data) > limit:
        raise Unreadable("pressed_too_hard", most=HARDEST)
    return data
