"""OpenDocument texts, as LibreOffice writes them."""

from __future__ import annotations

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


def saved(body: str, *, head: str = "") -> bytes:
    content = f'<?xml version="1.0"?>{head}<office:document-content {SPACES}><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as into:
        into.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        into.writestr("content.xml", content)
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
