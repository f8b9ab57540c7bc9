"""One article in every format gives the same claims as its plain text."""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage

import pytest

from factcheck.extraction import extract
from factcheck.formats import Document, read
from tests.factcheck.formats import test_epub, test_odt, test_sheets
from tests.factcheck.formats.pdfs import Words, pdf
from tests.factcheck.formats.test_docx import saved, table

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


# --- a table -----------------------------------------------------------------------------------------------------------

HEAD = "遠山科技中期業績"
ROWS = (("單位：人民幣億元", "2024年上半年", "2023年上半年"), ("收入", "17.4", "14.3"), ("員工人數", "4,672", "5,098"))


def in_odt() -> bytes:
    def cell(words: str) -> str:
        return f"<table:table-cell><text:p>{words}</text:p></table:table-cell>"

    rows = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in ROWS)
    return test_odt.saved(f"<text:h text:outline-level='1'>{HEAD}</text:h><table:table>{rows}</table:table>")


def in_rtf() -> bytes:
    def written(words: str) -> str:
        return "".join(one if one.isascii() else f"\\u{ord(one) - (0x10000 if ord(one) > 0x7FFF else 0)}?" for one in words)

    rows = "".join("\\trowd " + "".join(f"{written(words)}\\cell " for words in row) + "\\row\n" for row in ROWS)
    return ("{\\rtf1\\ansi " + written(HEAD) + "\\par\n" + rows + "}").encode()


def in_pdf() -> bytes:
    shown: list[Words] = [(50, 780, HEAD)]
    shown += [
        (left, 740 - 14 * number, words)
        for number, row in enumerate(ROWS)
        for left, words in zip((50, 250, 400), row, strict=True)
    ]
    return pdf([shown], sizes={HEAD: 18})


TABLES = {
    "a.docx": saved(lambda made: made.add_heading(HEAD, 0), table(*ROWS)),
    "a.html": (
        f"<html><body><article><h1>{HEAD}</h1><p>{LINES[2]}</p><table>"
        + "".join(f"<tr>{''.join(f'<td>{words}</td>' for words in row)}</tr>" for row in ROWS)
        + "</table></article></body></html>"
    ).encode(),
    "a.md": (
        f"# {HEAD}\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in (ROWS[0], ("---",) * 3, *ROWS[1:])) + "\n"
    ).encode(),
    "a.odt": in_odt(),
    "a.rtf": in_rtf(),
    "a.pdf": in_pdf(),
    "a.csv": "\n".join([HEAD, *(",".join(f'"{words}"' for words in row) for row in ROWS)]).encode("utf_8_sig"),
    "a.xlsx": test_sheets.book(
        [[HEAD], *(list(row) for row in ROWS[:1]), ["收入", 17.4, 14.3], ["員工人數", 4672, 5098]], formats={"B4": "#,##0", "C4": "#,##0"}
    ),
    "a.epub": test_epub.book(
        one=f"<h1>{HEAD}</h1><table>" + "".join(f"<tr>{''.join(f'<td>{words}</td>' for words in row)}</tr>" for row in ROWS) + "</table>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_the_unit_at_the_head_of_a_table_is_its_cells(name: str) -> None:
    document = read(TABLES[name], name=name)
    cells = [block for block in document.blocks if block.cells]
    found = extract(document.text, blocks=document.blocks, region="CN")

    assert len(cells) == 1
    assert [
        (reading.quote, reading.value, reading.unit, reading.metric_key, reading.period and reading.period.iso)
        for reading in found
        if cells[0].start <= reading.start < cells[0].end
    ] == [
        ("17.4", 1_740_000_000, "CNY", "revenue", "2024-01-01/2024-06-30"),
        ("14.3", 1_430_000_000, "CNY", "revenue", "2023-01-01/2023-06-30"),
        ("4,672", 4672, "person", "employees", "2024-06-30"),
        ("5,098", 5098, "person", "employees", "2023-06-30"),
    ]
