"""PDF files written by hand for the tests: lines of words at places, in a font whose letters say what they are."""

from __future__ import annotations

from collections.abc import Sequence

Words = tuple[float, float, str]  #: left, bottom, words
SIZE = 10


def pdf(pages: Sequence[Sequence[Words]], *, trailer: str = "", sizes: dict[str, int] | None = None) -> bytes:
    """A page an entry. Han and Latin letters alike are as wide as the size: a line of n letters ends n × size further right."""
    objects: list[bytes] = [b"", b""]

    def add(body: str | bytes) -> int:
        objects.append(body.encode() if isinstance(body, str) else body)
        return len(objects)

    descendant = add(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
        " /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 /FontBBox [0 -120 1000 880] >> >>"
    )
    font = add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [{descendant} 0 R] >>"
    )
    kids = []
    for page in pages:
        shown = "".join(
            f"BT /F {(sizes or {}).get(words, SIZE)} Tf {left} {bottom} Td <{words.encode('utf_16_be').hex()}> Tj ET\n"
            for left, bottom, words in page
        )
        stream = add(f"<< /Length {len(shown)} >>\nstream\n{shown}endstream")
        kids.append(
            add(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {stream} 0 R /Resources << /Font << /F {font} 0 R >> >> >>"
            )
        )
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    return _file(objects, trailer)


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    data, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        data += f"{place:010} 00000 n \n".encode()
    data += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(data)


def lines(*words: str, left: float = 50, top: float = 780) -> list[Words]:
    """One line below the other."""
    return [(left, top - number * 14, line) for number, line in enumerate(words)]
