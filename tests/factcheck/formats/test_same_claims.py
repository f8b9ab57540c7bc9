"""One article in every format gives the same claims as its plain text."""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage

import pytest

from factcheck.extraction import extract
from factcheck.formats import Document, read
from tests.factcheck.formats import test_epub, test_odt
from tests.factcheck.formats.pdfs import Words, pdf
from tests.factcheck.formats.test_docx import saved

TITLE = "遠山科技上半年收入增兩成"
LINES = (
    "【長河報專訊】遠山科技昨日公布業績，截至2024年6月30日止六個月，收入為人民幣17.4億元，按年增長21%，其中生成式AI收入達10.51億元，佔總收入60.4%。",
    "公司的虧損淨額收窄至24.77億元。截至2024年6月底，集團共有4,672名員工，較2023年底的4,531名增加。",
    "集團主席表示，全年資本開支預計約8億元，並將於年底前再聘請逾300人。",
)
PLAIN = "\n\n".join((TITLE, *LINES))


def word() -> bytes:
    return saved(lambda made: made.add_heading(TITLE, 0), *(lambda made, line=line: made.add_paragraph(line) for line in LINES))


def page() -> bytes:
    body = "".join(f"<p>{line}</p>" for line in LINES)
    return (
        f"<html><head><title>{TITLE} - 長河報</title></head><body><nav><a href=/>首頁</a> 熱話：大火致12人死</nav><article><h1>{TITLE}</h1>{body}</article>"
        "<aside class=related><h3>相關文章</h3><a href=/2>大河去年虧損9億元</a></aside><footer>長河報共有1,234名員工</footer></body></html>"
    ).encode()


def printed() -> bytes:
    """Lines of forty letters, a running head, a number at the foot of each page."""
    lines = [part for line in ("　" + TITLE, *LINES) for part in [*_cut(line, 40), ""]]
    pages: list[list[Words]] = []
    for number, first in enumerate(range(0, len(lines), 6), start=1):
        shown: list[Words] = [(50, 800, "長河報 2024年"), (280, 30, f"- {number} -")]
        shown += [(50, 760 - 14 * place, words) for place, words in enumerate(lines[first : first + 6]) if words]
        pages.append(shown)
    return pdf(pages)


def _cut(line: str, width: int) -> Sequence[str]:
    return [line[at : at + width] for at in range(0, len(line), width)]


def mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "press@example.org", TITLE
    message.set_content("\n\n".join(LINES), charset="big5")
    return message.as_bytes()


def rich() -> bytes:
    escaped = "".join(
        f"\\u{ord(one) - (0x10000 if ord(one) > 0x7FFF else 0)}?" if ord(one) > 127 else one for one in "\n".join((TITLE, *LINES))
    )
    return ("{\\rtf1\\ansi " + escaped.replace("\n", "\\par ") + "}").encode()


FORMATS = {
    "a.docx": word(),
    "a.html": page(),
    "a.pdf": printed(),
    "a.md": f"# {TITLE}\n\n{chr(10).join(line + chr(10) for line in LINES)}".encode(),
    "a.odt": test_odt.saved(
        f"<text:h text:outline-level='1'>{TITLE}</text:h>" + "".join(f"<text:p>{line}</text:p>" for line in LINES)
    ),
    "a.rtf": rich(),
    "a.eml": mail(),
    "a.txt": PLAIN.encode("big5"),
    "b.txt": PLAIN.encode("gb18030"),
    "c.txt": PLAIN.encode("utf_16"),
}


def claims(document: Document) -> list[tuple[object, ...]]:
    found = extract(document.text, blocks=document.blocks, region="HK")
    assert all(document.text[reading.start : reading.end] == reading.quote for reading in found)
    return [
        (
            reading.quote,
            reading.value,
            reading.unit,
            reading.metric_key,
            reading.entity,
            reading.period,
            reading.kind,
            reading.attribution,
        )
        for reading in found
    ]


def test_the_plain_text_has_claims() -> None:
    assert len(claims(read(PLAIN.encode(), name="a.txt"))) == 10


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_claims(name: str) -> None:
    assert claims(read(FORMATS[name], name=name)) == claims(read(PLAIN.encode(), name="plain.txt"))


def test_chapters_of_a_book() -> None:
    book = test_epub.book(one=f"<h1>{TITLE}</h1>" + "".join(f"<p>{line}</p>" for line in LINES))
    plain = read((PLAIN + "\n\n二\n\n營收17.4億元。").encode(), name="plain.txt")

    assert claims(read(book, name="a.epub")) == claims(plain)
