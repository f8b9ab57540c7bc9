"""Word documents: everything in order, changes as if accepted, nothing opened that could harm."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from factcheck.formats import read
from factcheck.formats.document import Unreadable
from tests.factcheck.formats.blocks import blocks, cells


def saved(*fill: Callable[[Word], object]) -> bytes:
    word = docx.Document()
    for each in fill:
        each(word)
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def repacked(data: bytes, wanted: Mapping[str, bytes | None]) -> bytes:
    """The file with some of its parts replaced; None leaves one out."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *wanted}:
            content = wanted[name] if name in wanted else old.read(name)
            if content is not None:
                new.writestr(name, content)
    return packed.getvalue()


def paragraph(inner: str) -> Callable[[Word], object]:
    xml = f"<w:p {nsdecls('w', 'r')}>{inner}</w:p>"
    return lambda word: word.element.body.insert(len(word.element.body) - 1, parse_xml(xml))


def table(*rows: tuple[str, ...]) -> Callable[[Word], object]:
    def fill(word: Word) -> None:
        made = word.add_table(len(rows), len(rows[0]))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                made.cell(number, column).text = text

    return fill


ARTICLE = saved(
    lambda word: word.add_heading("遠山半年收入增兩成", 0),
    lambda word: word.add_paragraph("【長河報專訊】遠山科技公布業績。"),
    lambda word: word.add_heading("分部", 1),
    table(("單位：億元", "2023", "2024"), ("營收", "14.3", "17.4")),
    lambda word: word.add_paragraph("生成式AI", style="List Bullet"),
    lambda word: word.add_paragraph("圖一：遠山總部", style="Caption"),
    lambda word: word.add_paragraph("公司有6113名員工。"),
    lambda word: setattr(word.sections[0].footer.paragraphs[0], "text", "長河報 內部傳閱"),
)


def test_paragraphs_and_tables_in_order() -> None:
    document = read(ARTICLE, name="a.docx")

    assert blocks(document) == [
        ("title", "遠山半年收入增兩成"),
        ("paragraph", "【長河報專訊】遠山科技公布業績。"),
        ("heading", "分部"),
        ("table", "單位：億元\t2023\t2024\n營收\t14.3\t17.4"),
        ("item", "生成式AI"),
        ("caption", "圖一：遠山總部"),
        ("paragraph", "公司有6113名員工。"),
        ("furniture", "長河報 內部傳閱"),
    ]
    assert cells(document)[3:] == [(1, 0, "營收", False), (1, 1, "14.3", False), (1, 2, "17.4", False)]


def test_merged_cells() -> None:
    def merge(word: Word) -> None:
        made = word.tables[0]
        made.cell(0, 1).merge(made.cell(0, 2))
        made.cell(1, 0).merge(made.cell(2, 0))

    data = saved(table(("", "2024年", ""), ("營收", "上半年", "17.4"), ("", "下半年", "20.3")), merge)

    [block] = read(data, name="a.docx").blocks
    assert [(cell.row, cell.column, cell.columns) for cell in block.cells] == [
        (0, 1, 2),
        (1, 0, 1),
        (1, 1, 1),
        (1, 2, 1),
        (2, 1, 1),
        (2, 2, 1),
    ]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("有6114名員工", "<w:r><w:t>有</w:t></w:r><w:del><w:r><w:delText>6113</w:delText></w:r></w:del><w:ins><w:r><w:t>6114</w:t></w:r></w:ins><w:r><w:t>名員工</w:t></w:r>"),
        ("有6113名員工", "<w:r><w:t>有6113</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>（草稿：6115）</w:t></w:r><w:r><w:t>名員工</w:t></w:r>"),
        ("有6113名員工", "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>有6113名員工</w:t></w:r>"),
        ("見 公告 第二頁", "<w:r><w:t xml:space='preserve'>見 </w:t></w:r><w:hyperlink><w:r><w:t>公告</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>第二頁</w:t></w:r>"),
        ("頁 3", "<w:r><w:t xml:space='preserve'>頁 </w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE 9999</w:instrText></w:r><w:r><w:t>3</w:t></w:r>"),
        ("甲\n乙", "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>"),
        ("甲3", "<w:smartTag><w:r><w:t>甲</w:t></w:r></w:smartTag><w:sdt><w:sdtContent><w:r><w:t>3</w:t></w:r></w:sdtContent></w:sdt>"),
        ("甲\n\n框內6113名", "<w:r><w:t>甲</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框內6113名</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"),
    ],
)  # fmt: skip
def test_a_paragraph_as_it_is_printed(text: str, inner: str) -> None:
    assert read(saved(paragraph(inner)), name="a.docx").text == text


def test_what_stands_in_content_controls_is_read_in_its_place() -> None:
    """As templates and forms have it: around a paragraph, a row, and what is in a cell."""
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    held = "<w:tc>" + control.format("<w:p><w:r><w:t>17.4</w:t></w:r></w:p>") + "<w:p/></w:tc>"
    rows = f"<w:tr>{cell.format('單位：億元')}{cell.format('2024')}</w:tr>" + control.format(
        f"<w:tr>{cell.format('營收')}{held}</w:tr>"
    )
    made = parse_xml(f"<w:tbl {nsdecls('w')}>{rows}</w:tbl>")
    data = saved(
        paragraph("<w:r><w:t>甲</w:t></w:r>"),
        lambda word: word.element.body.insert(1, made),
        paragraph("<w:r><w:t>乙</w:t></w:r>"),
    )

    assert blocks(read(data, name="a.docx")) == [
        ("paragraph", "甲"),
        ("table", "單位：億元\t2024\n營收\t17.4"),
        ("paragraph", "乙"),
    ]


def test_struck_out_passages_are_counted() -> None:
    data = saved(paragraph("<w:r><w:t>6114名</w:t></w:r><w:del><w:r><w:delText>6113</w:delText></w:r></w:del>"))

    assert read(data, name="a.docx").notes == ({"code": "deletions_left_out", "params": {"count": 1}},)


def test_footnotes() -> None:
    notes = f"<w:footnotes {nsdecls('w')}><w:footnote w:type='separator'><w:p/></w:footnote><w:footnote><w:p><w:r><w:t>未經審計，單位百萬元。</w:t></w:r></w:p></w:footnote></w:footnotes>"
    data = saved(lambda word: word.add_paragraph("收入17.4億元。"))
    with ZipFile(BytesIO(data)) as old:
        relations = old.read("word/_rels/document.xml.rels").decode()
        types = old.read("[Content_Types].xml").decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relations = relations.replace("</Rel", f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Rel', 1)
    part = '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>'
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(packed, "w") as new:
        for name in old.namelist():
            changed = {
                "word/_rels/document.xml.rels": relations,
                "[Content_Types].xml": types.replace("</Types>", part + "</Types>"),
            }
            new.writestr(name, changed.get(name, old.read(name)))
        new.writestr("word/footnotes.xml", notes)

    assert blocks(read(packed.getvalue(), name="a.docx")) == [("paragraph", "收入17.4億元。"), ("note", "未經審計，單位百萬元。")]


BOMB = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="x">&b;</w:document>'


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("declares_entities", repacked(ARTICLE, {"word/document.xml": BOMB})),
        ("declares_entities", repacked(ARTICLE, {"word/document.xml": BOMB.decode().encode("utf_16")})),
        ("declares_entities", repacked(ARTICLE, {"customXml/item1.xml": BOMB})),
        ("pressed_too_hard", repacked(ARTICLE, {"word/document.xml": b" " * (40 * 2**20)})),
        ("part_too_large", repacked(ARTICLE, {"word/media/a.png": bytes(65 * 2**20)})),
        ("damaged", repacked(ARTICLE, {"word/document.xml": b"<w:document>"})),
        ("damaged", repacked(ARTICLE, {"[Content_Types].xml": None})),
        ("damaged", ARTICLE[:2000]),
        ("no_text", saved()),
    ],
)  # fmt: skip
def test_what_is_not_opened(code: str, data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, name="a.docx")

    assert refused.value.code == code


def test_what_a_document_points_to_is_not_fetched() -> None:
    data = saved(lambda word: word.add_paragraph("6113名"), lambda word: word.part.relate_to("http://127.0.0.1:1/x.dotx", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", is_external=True))  # fmt: skip

    assert read(data, name="a.docx").text == "6113名"
