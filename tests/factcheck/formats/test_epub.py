"""EPUB: the chapters in reading order."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from factcheck.formats import read
from factcheck.formats.document import Unreadable
from tests.factcheck.formats.blocks import blocks

CONTAINER = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>遠山十年</dc:title><dc:creator>陳大文</dc:creator><dc:date>2024-10-24</dc:date><dc:language>zh-TW</dc:language></metadata>
<manifest><item id="b" href="two.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="c" href="a.css" media-type="text/css"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="gone"/></spine></package>"""


def book(*, one: str = "<h1>第一章</h1><p>公司有6113名員工。</p>") -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as into:
        into.writestr("mimetype", "application/epub+zip")
        into.writestr("META-INF/container.xml", CONTAINER)
        into.writestr("OEBPS/content.opf", PACKAGE)
        into.writestr("OEBPS/two.xhtml", "<html><body><h2>二</h2><p>營收17.4億元。</p></body></html>")
        into.writestr(
            "OEBPS/text/one.xhtml", f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html><body>{one}</body></html>'
        )
    return packed.getvalue()


def test_chapters_in_reading_order() -> None:
    document = read(book(), name="a.epub")

    assert blocks(document) == [
        ("title", "第一章"),
        ("paragraph", "公司有6113名員工。"),
        ("heading", "二"),
        ("paragraph", "營收17.4億元。"),
    ]
    assert (document.proposed.title, document.proposed.byline) == ("遠山十年", "陳大文")
    assert (document.proposed.published, document.proposed.language) == (date(2024, 10, 24), "zh-hant")


def test_entities_are_refused() -> None:
    with pytest.raises(Unreadable, match="declares_entities"):
        read(book(one="<!ENTITY a 'b'>"), name="a.epub")
