"""Archives that are bombs, lie about themselves, or carry names that lead elsewhere."""

from __future__ import annotations

import io
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from email.message import EmailMessage

from tests.hostile.hostile import GOOD, Hostile, packed

MEGABYTE = bytes(2**20)


def archives() -> Iterator[Hostile]:
    def add(name: str, make: object) -> Hostile:
        return Hostile("archive", name, make)  # type: ignore[arg-type]

    yield add("nested.zip", lambda: nested(5))
    yield add("bomb.zip", lambda: bomb(200))
    yield add("bomb-below-the-limit.zip", lambda: bomb(31))
    yield add("many-bombs.zip", lambda: packed((f"{number}.txt", MEGABYTE * 30) for number in range(9)))
    yield add("overlapping.zip", overlapping)
    yield add("lying-small.zip", lambda: lying(size=10))
    yield add("lying-large.zip", lambda: lying(size=2**31))
    yield add(
        "wrong-checksum.zip",
        lambda: changed(packed([("a.txt", GOOD * 9)], method=zipfile.ZIP_STORED), GOOD.encode()[:6], b"abcdef"),
    )
    yield add("65536-entries.zip", lambda: packed(((f"{number}.txt", "") for number in range(65_536)), method=zipfile.ZIP_STORED))
    yield add("no-entries.zip", lambda: packed([]))
    yield add("only-folders.zip", lambda: packed([("a/", ""), ("a/b/", "")]))
    yield add("encrypted.zip", encrypted)
    yield add("link.zip", lambda: packed_link("/etc/passwd"))
    yield add("dot-dot.zip", lambda: packed([("../../../../tmp/factcheck-escaped.txt", GOOD)]))
    yield add("absolute.zip", lambda: packed([("/tmp/factcheck-escaped.txt", GOOD)]))
    yield add("drive.zip", lambda: packed([("C:\\factcheck-escaped.txt", GOOD), ("..\\..\\factcheck-escaped.txt", GOOD + "又")]))
    yield add("names-in-big5.zip", lambda: renamed("遠山年報.txt".encode("big5")))
    yield add("names-in-gbk.zip", lambda: renamed("远山年报.txt".encode("gbk")))
    yield add("names-in-shift-jis.zip", lambda: renamed("決算短信.txt".encode("shift_jis")))
    yield add("name-with-nul.zip", lambda: renamed(b"a\x00b.exe.txt"))
    yield add("name-of-300.zip", lambda: packed([("漢" * 100 + "/" + "字" * 200 + ".txt", GOOD)]))
    yield add("name-of-65000.zip", lambda: packed([("a" * 65_000 + ".txt", GOOD)]))
    yield add("one-name-twice.zip", lambda: twice("a.txt", "a.txt"))
    yield add("one-name-but-for-nfc.zip", lambda: twice("é.txt", unicodedata.normalize("NFD", "é.txt")))
    yield add("html-behind.zip", lambda: packed([("a.txt", GOOD)]) + b"<html><script>alert(1)</script></html>")
    yield add("bytes-before.zip", lambda: b"MZ" + bytes(500) + packed([("a.txt", GOOD)]))
    yield add("truncated.zip", lambda: packed([("a.txt", GOOD * 50)])[:-40])
    yield add("truncated-in-the-middle.zip", lambda: packed([("a.txt", GOOD * 50)])[:90])
    yield add("directory-alone.zip", lambda: packed([("a.txt", GOOD)])[-76:])
    yield add("zip64.zip", zip64)
    yield add("long-comment.zip", commented)
    yield add("unknown-method.zip", lambda: changed(packed([("a.txt", GOOD)]), struct.pack("<H", 8), struct.pack("<H", 99)))
    yield add("articles-as-docx.docx", lambda: packed([("a.txt", GOOD)]))
    yield add(
        "bomb-of-names.zip",
        lambda: packed((("深" * 200 + f"{number}", GOOD) for number in range(400)), method=zipfile.ZIP_STORED),
    )
    yield add("zip-in-zip.zip", lambda: packed([("inner.zip", packed([("a.txt", GOOD)]))]))
    yield add(
        "zip-in-mail-in-zip.zip", lambda: packed([("a.eml", mailed("a.zip", packed([("b.eml", mailed("b.zip", bomb(31)))])))])
    )
    yield add("quoted.zip", quoted)
    yield add("sizes-behind.zip", sizes_behind)
    yield add("gzip.txt", lambda: zlib.compress(MEGABYTE, wbits=31))
    yield add("a.tar.gz", lambda: zlib.compress(bytes(10_240), wbits=31))
    yield add("a.7z", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(100))
    yield add("a.rar", lambda: b"Rar!\x1a\x07\x01\x00" + bytes(100))


def bomb(megabytes: int) -> bytes:
    return packed([("a.txt", MEGABYTE * megabytes)])


def nested(depth: int) -> bytes:
    data = bomb(10)
    for _level in range(depth):
        data = packed((f"{number}.zip", data) for number in range(4))
    return data


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    return data.replace(old, new)


def overlapping() -> bytes:
    """Every entry of the directory shows the same bytes."""
    data = packed([(f"{number}.txt", "A" * 2**20) for number in range(200)])
    archive = bytearray(data)
    at = data.index(b"PK\x01\x02")
    while (at := archive.find(b"PK\x01\x02", at)) >= 0:
        archive[at + 42 : at + 46] = struct.pack("<L", 0)
        at += 46
    return bytes(archive)


def quoted() -> bytes:
    """The second entry, header and all, is also the content of the first."""
    second = packed([("b.txt", GOOD)], method=zipfile.ZIP_STORED)
    held, directory = (
        second[: second.index(b"PK\x01\x02")],
        bytearray(second[second.index(b"PK\x01\x02") : second.index(b"PK\x05\x06")]),
    )
    first = packed([("a.txt", held)], method=zipfile.ZIP_STORED)
    at, end = first.rindex(b"PK\x01\x02"), bytearray(first[-22:])
    directory[42:46] = struct.pack("<L", 30 + len("a.txt"))
    both = first[at:-22] + directory
    end[8:16] = struct.pack("<HHL", 2, 2, len(both))
    return first[:at] + both + end


def sizes_behind() -> bytes:
    """As programs write that pack while they send: what an entry measures stands behind it."""

    class Pipe:
        def __init__(self) -> None:
            self.held = bytearray()

        def write(self, data: bytes) -> int:
            self.held += data
            return len(data)

        def flush(self) -> None:
            pass

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[call-overload]
        archive.writestr("a.txt", GOOD)
    return bytes(pipe.held)


def mailed(name: str, data: bytes) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "遠山年報"
    mail.set_content(GOOD)
    mail.add_attachment(data, maintype="application", subtype="zip", filename=name)
    return mail.as_bytes()


def lying(*, size: int) -> bytes:
    """Another size than there is, in the directory and before the entry."""
    data = bytearray(packed([("a.txt", MEGABYTE * 3)]))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(mark) + offset
        data[at : at + 4] = struct.pack("<L", size)
    return bytes(data)


def encrypted() -> bytes:
    data = bytearray(packed([("a.txt", GOOD)]))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


def packed_link(target: str) -> bytes:
    entry = zipfile.ZipInfo("a.txt")
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(entry, target)
    return held.getvalue()


def renamed(name: bytes) -> bytes:
    """A name in its own bytes, without the flag that calls it UTF-8."""
    stand_in = "x" * len(name)
    return packed([(stand_in, GOOD)]).replace(stand_in.encode(), name)


def twice(one: str, other: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(one, GOOD)
        archive.writestr("-" if one == other else other, GOOD + "又有27人離職。")
    return held.getvalue().replace(b"\x01\x00-", b"\x01\x00-")


def zip64() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.txt", "w", force_zip64=True) as entry:
        entry.write(GOOD.encode())
    return held.getvalue()


def commented() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a.txt", GOOD)
        archive.comment = b"PK\x05\x06" * 16_000
    return held.getvalue()
