"""OpenDocument texts, as LibreOffice writes them."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from factcheck.formats import read
from factcheck.formats.document import Unreadable
from tests.factcheck.formats.blocks import blocks, cells

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"))
)


def saved(body: str, *, head: str = "", meta: str = "") -> bytes:
    content = f'<?xml version="1.0"?>{head}<office:document-content {SPACES}><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as into:
        into.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        into.writestr("content.xml", content)
        if meta:
            spaces = 'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            into.writestr(
                "meta.xml", f"<office:document-meta {SPACES} {spaces}><office:meta>{meta}</office:meta></office:document-meta>"
            )
    return packed.getvalue()


CHANGES = "<text:tracked-changes><text:changed-region><text:deletion><text:p>6113</text:p></text:deletion></text:changed-region></text:tracked-changes>"
ARTICLE = saved(
    f"{CHANGES}<text:h text:outline-level='1'>遠山收入增兩成</text:h>"
    "<text:p>公司有<text:span>6114</text:span>名<text:s/>員工<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>截至年底。</text:p></text:note-body></text:note>。</text:p>"
    "<text:list><text:list-item><text:p>生成式AI</text:p></text:list-item></text:list>"
    "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>單位：億元</text:p></table:table-cell><table:table-cell table:number-columns-spanned='2'><text:p>2024</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>"
    "<table:table-row><table:table-cell><text:p>營收</text:p></table:table-cell><table:table-cell table:number-columns-repeated='2'><text:p>17.4</text:p></table:table-cell><table:table-cell table:number-columns-repeated='1000000'/></table:table-row></table:table>"
    "<text:p><draw:frame><draw:text-box><text:p>框內文字</text:p></draw:text-box></draw:frame></text:p>"
)


def test_everything_in_order() -> None:
    document = read(ARTICLE, name="a.odt")

    assert blocks(document) == [
        ("title", "遠山收入增兩成"),
        ("paragraph", "公司有6114名 員工。"),
        ("item", "生成式AI"),
        ("table", "單位：億元\t2024\n營收\t17.4\t17.4"),
        ("paragraph", "框內文字"),
        ("note", "截至年底。"),
    ]
    assert [header for _, _, _, header in cells(document)] == [True, True, False, False, False]


def test_a_comment_and_a_note_are_none_of_the_cell_they_stand_in() -> None:
    comment = "<office:annotation><text:p>查一下 9999</text:p></office:annotation>"
    note = "<text:note><text:note-body><text:p>未經審計</text:p></text:note-body></text:note>"
    rows = "".join(
        f"<table:table-row><table:table-cell><text:p>{name}</text:p></table:table-cell>"
        f"<table:table-cell><text:p>{words}</text:p></table:table-cell></table:table-row>"
        for name, words in (("單位：億元", "2024"), ("營收", f"17.4{comment}{note}"))
    )

    document = read(saved(f"<table:table>{rows}</table:table>"), name="a.odt")

    assert blocks(document) == [("table", "單位：億元\t2024\n營收\t17.4"), ("note", "未經審計")]


@pytest.mark.parametrize(
    ("byline", "published", "meta"),
    [
        ("陳大文", date(2024, 8, 27), "<meta:initial-creator>陳大文</meta:initial-creator><meta:creation-date>2024-08-26T18:00:00</meta:creation-date><dc:date>2024-08-27T09:05:01.123456789</dc:date>"),
        ("陳大文", None, "<dc:creator>陳大文</dc:creator><meta:creation-date>2019-08-26T18:00:00</meta:creation-date><dc:date>2024-08-27T09:05:01</dc:date>"),  # a template's
        (None, None, "<dc:creator>User</dc:creator><dc:date>昨日</dc:date>"),
        (None, None, ""),
    ],
)  # fmt: skip
def test_what_it_says_of_itself(byline: str | None, published: date | None, meta: str) -> None:
    proposed = read(saved("<text:p>公司有6113名員工。</text:p>", meta=meta), name="a.odt").proposed

    assert (proposed.byline, proposed.published) == (byline, published)


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("declares_entities", saved("<text:p>&a;</text:p>", head='<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
        ("damaged", saved("<text:p>")),
        ("no_text", saved("<text:p/>")),
    ],
)
def test_what_is_not_opened(code: str, data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, name="a.odt")

    assert refused.value.code == code
