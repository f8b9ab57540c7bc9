"""An archive gives its files by readable names, and refuses what would harm."""

from __future__ import annotations

import stat
import struct
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from factcheck.formats import members_apart, read, registry
from factcheck.formats.document import Unreadable

TEXT = "遠山科技有6113名員工。".encode()


def archive(files: Mapping[str, bytes], *, names: str | None = None) -> bytes:
    """names: the encoding of the names where no flag says UTF-8, as Windows in Taiwan or China writes them."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as into:
        for name, data in files.items():
            into.writestr(name, data)
    data = packed.getvalue()
    if names:
        for name in files:
            data = data.replace(name.encode(), name.encode(names).ljust(len(name.encode()), b"_"))
        data = _without_utf_8_flag(data)
    return data


def _without_utf_8_flag(data: bytes) -> bytes:
    changed = bytearray(data)
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(signature)
        while at >= 0:
            (flags,) = struct.unpack_from("<H", changed, at + place)
            struct.pack_into("<H", changed, at + place, flags & ~0x800)
            at = changed.find(signature, at + 4)
    return bytes(changed)


def listed(data: bytes) -> list[tuple[str, bytes | str]]:
    return [(member.name, member.data if member.refused is None else member.refused.code) for member in registry.members(data)]


def test_the_files_in_order() -> None:
    data = archive({"甲/a.txt": TEXT, "b.txt": b"b"})

    assert read(data, name="a.zip").encloses
    assert listed(data) == [("甲/a.txt", TEXT), ("b.txt", b"b")]


def test_the_same_from_a_process_apart() -> None:
    data = archive({"a.txt": TEXT, "b.bin": bytes(range(256)) * 3000, "c.zip": archive({"d.txt": TEXT})})

    apart = [(member.name, member.data, member.refused and member.refused.code) for member in members_apart(data)]

    assert apart == [("a.txt", TEXT, None), ("b.bin", bytes(range(256)) * 3000, None), ("c.zip", b"", "archive_in_archive")]


@pytest.mark.parametrize("encoding", ["big5", "gb18030"])
def test_names_in_the_encodings_of_windows(encoding: str) -> None:
    names = ["新聞稿中文名單.txt", "公司年報數字匯總.txt"]
    data = archive(dict.fromkeys(names, TEXT), names=encoding)

    assert [name.rstrip("_") for name, _ in listed(data)] == [
        name.encode(encoding).ljust(len(name.encode()), b"_").decode(encoding).rstrip("_") for name in names
    ]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("etc/passwd", "../../etc/passwd"),
        ("etc/passwd", "/etc/passwd"),
        ("a.txt", "C:\\a.txt"),
        ("gpjexe", "gpj\x1fexe"),
        ("unnamed", ".."),
    ],
)
def test_no_name_leads_out_of_the_archive(name: str, raw: str) -> None:
    assert [found for found, _ in listed(archive({raw: TEXT}))] == [name]


def test_two_files_of_one_name() -> None:
    assert [name for name, _ in listed(archive({"a.txt": TEXT, "./a.txt": b"b"}))] == ["a.txt", "a (2).txt"]


def test_what_packing_programs_add_is_not_sent() -> None:
    assert [name for name, _ in listed(archive({"__MACOSX/._a.txt": b"x", ".DS_Store": b"x", "a.txt": TEXT}))] == ["a.txt"]


def _link() -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as into:
        info = ZipInfo("a.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        into.writestr(info, "/etc/passwd")
    return packed.getvalue()


def _encrypted() -> bytes:
    data = bytearray(archive({"a.txt": TEXT}))
    for at in (6, data.find(b"PK\x01\x02") + 8):
        data[at] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("archive_in_archive", archive({"b.zip": archive({"a.txt": TEXT})})),
        ("pressed_too_hard", archive({"a.txt": bytes(20 * 2**20)})),
        ("link", _link()),
        ("encrypted", _encrypted()),
        ("damaged", archive({"a.txt": TEXT * 9}).replace(b"\xcf", b"\xce")),
    ],
)
def test_an_entry_that_is_not_taken(code: str, data: bytes) -> None:
    assert [said for _, said in listed(data)] == [code]


def _overlapping() -> bytes:
    """Two names for one body, as the bombs that unpack to petabytes have them."""
    data = archive({"a.txt": TEXT, "b.txt": TEXT})
    at = data.rfind(b"PK\x01\x02")
    return data[: at + 42] + bytes(4) + data[at + 46 :]


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("too_many_entries", archive({f"{number}.txt": b"" for number in range(501)})),
        ("empty_archive", archive({})),
        ("empty_archive", archive({"a/": b""})),
        ("expands_too_far", archive({f"{number}": bytes(30 * 2**20) for number in range(9)})),
        ("entries_overlap", _overlapping()),
        ("damaged", archive({"a.txt": TEXT})[:-30]),
    ],
)
def test_an_archive_that_is_not_opened(code: str, data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, name="a.zip")

    assert refused.value.code == code


def test_a_packed_document_is_no_archive() -> None:
    word = archive({"[Content_Types].xml": b"", "word/document.xml": b""})

    assert registry.format_of(word, name="a.zip") == "docx"
    assert listed(archive({"a.docx": word})) == [("a.docx", word)]
