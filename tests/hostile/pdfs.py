"""PDF files that unpack to more than a machine has, go in circles, or hold what runs."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator

from tests.factcheck.formats.pdfs import lines, pdf
from tests.hostile.hostile import GOOD, Hostile

OPENED = "<< /Type /Catalog /Pages 2 0 R {more} >>"
PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {resources} >> >>"


def written(objects: dict[int, bytes], *, trailer: str = "/Root 1 0 R") -> bytes:
    """A file of these objects; where each begins is left to the reader, who has to mend it."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, data) for number, data in objects.items())
    return b"%PDF-1.7\n" + body + b"trailer << " + trailer.encode() + b" >>\nstartxref\n0\n%%EOF"


def stream(data: bytes, *, filters: str = "", length: int | None = None) -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data) if length is None else length, filters.encode(), data)


def one_page(content: bytes, *, more: str = "", resources: str = "", **others: bytes) -> bytes:
    objects = {
        1: OPENED.format(more=more).encode(),
        2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        3: PAGE.format(resources=resources).encode(),
        4: content,
    }
    return written(objects | {int(name.removeprefix("o")): data for name, data in others.items()})


def flate(data: bytes, times: int) -> bytes:
    for _time in range(times):
        data = zlib.compress(data, 9)
    return stream(data, filters=f"/Filter [{'/FlateDecode ' * times}]")


def pdfs() -> Iterator[Hostile]:
    def add(name: str, make: Callable[[], bytes]) -> Hostile:
        return Hostile("pdf", name, make)

    good = lines(GOOD)
    yield add("double-flate.pdf", lambda: one_page(flate(b"(a) Tj " * 2**23, 2)))
    yield add("flate-of-600-MB.pdf", lambda: one_page(flate(bytes(2**20 * 200), 3)))
    yield add("hex-20-times.pdf", lambda: one_page(stream(b"28>" * 1_000, filters=f"/Filter [{'/ASCIIHexDecode ' * 20}]")))
    yield add("run-length.pdf", lambda: one_page(stream(b"\x81a" * 500_000, filters="/Filter /RunLengthDecode")))
    yield add(
        "pages-in-a-circle.pdf",
        lambda: written({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>"}),
    )
    yield add(
        "page-is-its-parent.pdf",
        lambda: written(
            {
                1: b"<< /Type /Catalog /Pages 2 0 R >>",
                2: b"<< /Type /Pages /Parent 2 0 R /Count 99999999 /Kids [3 0 R] >>",
                3: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>",
            }
        ),
    )
    yield add(
        "form-in-itself.pdf",
        lambda: one_page(
            stream(b"/X Do"),
            resources="/XObject << /X 5 0 R >>",
            o5=b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream",
        ),
    )
    yield add("forms-that-double.pdf", lambda: doubling(10))
    yield add(
        "xref-in-a-circle.pdf",
        lambda: pdf([good]).replace(b"%%EOF", b"") + b"trailer << /Prev 0 /Root 1 0 R >>\nstartxref\n9\n%%EOF",
    )
    yield add("no-startxref.pdf", lambda: pdf([good]).partition(b"startxref")[0])
    yield add("no-end.pdf", lambda: pdf([good])[:-200])
    yield add("header-alone.pdf", lambda: b"%PDF-1.7\n")
    yield add("huge-length.pdf", lambda: one_page(stream(b"BT (6113) Tj ET", length=2**40)))
    yield add("negative-length.pdf", lambda: one_page(stream(b"BT (6113) Tj ET", length=-5)))
    yield add("600-pages.pdf", lambda: pdf([lines("6113")] * 600))
    yield add(
        "encrypted.pdf",
        lambda: pdf(
            [good],
            trailer="/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <"
            + "41" * 32
            + "> /U <"
            + "42" * 32
            + "> >> /ID [<41> <42>]",
        ),
    )
    yield add("unknown-encryption.pdf", lambda: pdf([good], trailer="/Encrypt << /Filter /Nobody >>"))
    yield add("javascript.pdf", lambda: one_page(stream(b""), more="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"))
    yield add("launches.pdf", lambda: one_page(stream(b""), more="/OpenAction << /S /Launch /F (/bin/sh) >>"))
    yield add(
        "goes-to-an-address.pdf", lambda: one_page(stream(b""), more="/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>")
    )
    yield add(
        "file-inside.pdf",
        lambda: one_page(
            stream(b""),
            more="/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >>",
            o5=b"<< /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>",
            o6=stream(b"MZ"),
        ),
    )
    yield add(
        "picture-alone.pdf",
        lambda: one_page(
            stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
            resources="/XObject << /I 5 0 R >>",
            o5=stream(
                bytes(100),
                filters="/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray",
            ),
        ),
    )
    yield add(
        "picture-of-a-gigapixel.pdf",
        lambda: one_page(
            stream(b"/I Do"),
            resources="/XObject << /I 5 0 R >>",
            o5=stream(
                bytes(9),
                filters="/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
            ),
        ),
    )
    yield add(
        "no-unicode.pdf",
        lambda: one_page(
            stream(b"BT /F 12 Tf <00410042> Tj ET"),
            resources="/Font << /F << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> >>] >> >>",
        ),
    )
    yield add("brackets.pdf", lambda: one_page(stream(b"[" * 500_000)))
    yield add(
        "dictionaries.pdf", lambda: b"%PDF-1.7\n1 0 obj\n" + b"<</a " * 200_000 + b"\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"
    )
    yield add("a-page-of-a-kilometre.pdf", lambda: pdf([good]).replace(b"[0 0 595 842]", b"[0 0 9e9 9e9]"))
    yield add("a-line-of-100000.pdf", lambda: pdf([lines("億" * 100_000)]))


def doubling(times: int) -> bytes:
    """Each form shows the next one twice."""
    forms = {
        number: b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream"
        % (number + 1)
        for number in range(5, 5 + times)
    }
    forms[5 + times] = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 15 >>\nstream\nBT (6113) Tj ET\nendstream"
    return one_page(
        stream(b"/X Do"), more="", resources="/XObject << /X 5 0 R >>", **{f"o{number}": data for number, data in forms.items()}
    )
