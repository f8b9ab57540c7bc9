"""Which files does an archive hold? Each by its readable name with its bytes, or why it is not taken; nothing goes to a disk."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from factcheck.formats import encodings
from factcheck.formats.container import HARDEST, opened, unpacked
from factcheck.formats.document import LARGEST, Document, Member, Unreadable, megabytes

MOST = 500  #: entries
MOST_UNPACKED = 256 * 2**20  #: bytes of all entries together
LONGEST_NAME = 255
UTF_8_NAME = 0x800
ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"BZh", b"\xfd7zXZ")
#: what packing programs add by themselves
NOT_SENT = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    """An archive has no text of its own; one that cannot be opened is refused here."""
    _entries(data)
    return Document(text="", format="zip", encloses=True)


def members(data: bytes) -> Iterator[Member]:
    """Every file of the archive in order. Raises Unreadable when the whole is not opened."""
    archive, entries = _entries(data)
    names, left = _names(entries), MOST_UNPACKED
    for entry, name in zip(entries, names, strict=True):
        try:
            unpacked_data = _unpacked(archive, entry, left)
        except Unreadable as error:
            yield Member(name=name, refused=error)
        else:
            left -= len(unpacked_data)
            yield Member(name=name, data=unpacked_data)


def _entries(data: bytes) -> tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]:
    archive = opened(data)
    entries = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_not_sent(entry.filename)]
    if len(archive.infolist()) > MOST:
        raise Unreadable("too_many_entries", count=len(archive.infolist()), most=MOST)
    if not entries:
        raise Unreadable("empty_archive")
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise Unreadable("expands_too_far", most=megabytes(MOST_UNPACKED))
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            raise Unreadable("entries_overlap")
        end = entry.header_offset + 30 + entry.compress_size  # thirty bytes head every entry, before its name
    return archive, entries


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    if entry.flag_bits & 1:
        raise Unreadable("encrypted")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Unreadable("link")
    if entry.file_size > entry.compress_size * HARDEST and entry.file_size > 2**20:
        raise Unreadable("pressed_too_hard", most=HARDEST)
    if left <= 0:
        raise Unreadable("expands_too_far", most=megabytes(MOST_UNPACKED))
    data = unpacked(archive, entry, most=min(LARGEST, left))
    if data.startswith(ARCHIVES) and not _is_packed_document(data):
        raise Unreadable("archive_in_archive")
    return data


def _is_packed_document(data: bytes) -> bool:
    """Whether a zip is a Word, Excel, OpenDocument or EPUB file, as its first entries say."""
    return any(mark in data[:4096] for mark in (b"[Content_Types].xml", b"_rels/", b"mimetype", b"word/", b"xl/"))


def _is_not_sent(name: str) -> bool:
    return name.startswith(NOT_SENT[0]) or name.rsplit("/", 1)[-1] in NOT_SENT


def _names(entries: list[zipfile.ZipInfo]) -> list[str]:
    """Readable names, each once, with their folders but none that leads out of the archive."""
    raw = b"\n".join(entry.filename.encode("cp437", "replace") for entry in entries if not entry.flag_bits & UTF_8_NAME)
    encoding = _encoding(raw)
    names: list[str] = []
    taken: set[str] = set()
    for entry in entries:
        name = entry.filename
        if not entry.flag_bits & UTF_8_NAME and not name.isascii():
            name = name.encode("cp437", "replace").decode(encoding, "replace")
        name = _safe(name)
        count, first = 1, PurePosixPath(name)
        while name in taken:
            count += 1
            name = str(first.with_name(f"{first.stem} ({count}){first.suffix}"))
        taken.add(name)
        names.append(name)
    return names


def _encoding(names: bytes) -> str:
    """Of names that no flag calls UTF-8: the Chinese encoding that fits all of them."""
    if names.isascii():
        return "ascii"
    try:
        names.decode("utf_8")
    except UnicodeDecodeError:
        return encodings.judge(names, among=("gb18030", "big5hkscs", "cp950", "cp932", "cp437")).best.encoding
    return "utf_8"


def _safe(name: str) -> str:
    name = "".join(character for character in name.replace("\\", "/") if character >= " " and character != "\x7f")
    name = name.encode("utf_8", "replace").decode()
    parts = [part for part in name.split("/") if part not in ("", ".", "..") and not part.endswith(":")]
    return "/".join(parts)[-LONGEST_NAME:] or "unnamed"
