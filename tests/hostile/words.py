"""Word files with declarations, links, bombs, and more of everything than any article has."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.hostile.hostile import GOOD, Hostile, packed

TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
BOMB = (
    '<!DOCTYPE w:document [<!ENTITY a "億億億億億億億億億億">'
    + "".join(f'<!ENTITY {chr(98 + level)} "{("&" + chr(97 + level) + ";") * 10}">' for level in range(8))
    + "]>"
)


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def docx(
    body: str = "",
    *,
    doctype: str = "",
    types: str = TYPES,
    relations: str = RELATIONS,
    links: str = "",
    more: Iterator[tuple[str, str | bytes]] | tuple[tuple[str, str | bytes], ...] = (),
) -> bytes:
    document = f'<?xml version="1.0"?>{doctype}<w:document {SPACE}><w:body>{body or paragraph(GOOD)}</w:body></w:document>'
    parts: list[tuple[str, str | bytes]] = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", relations),
        ("word/document.xml", document),
    ]
    if links:
        parts.append(
            (
                "word/_rels/document.xml.rels",
                f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>',
            )
        )
    return packed([*(part for part in parts if part[1]), *more])


def link(kind: str, target: str) -> str:
    return f'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" TargetMode="External"/>'


def table(depth: int) -> str:
    inner = paragraph(GOOD)
    for _level in range(depth):
        inner = f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    return inner


def words() -> Iterator[Hostile]:
    def add(name: str, make: Callable[[], bytes]) -> Hostile:
        return Hostile("word", name, make)

    yield add("billion-laughs.docx", lambda: docx(paragraph("&i;"), doctype=BOMB))
    yield add(
        "entity-file.docx", lambda: docx(paragraph("&x;"), doctype='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    )
    yield add(
        "entity-http.docx", lambda: docx(paragraph("&x;"), doctype='<!DOCTYPE d [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>')
    )
    yield add("parameter-entity.docx", lambda: docx(doctype='<!DOCTYPE d [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>'))
    yield add("doctype-in-types.docx", lambda: docx(types=TYPES.replace("?>", f"?>{BOMB}", 1)))
    yield add("external-template.docx", lambda: docx(links=link("attachedTemplate", "http://127.0.0.1:9/t.dotm")))
    yield add("external-image.docx", lambda: docx(links=link("image", "http://127.0.0.1:9/i.png")))
    yield add("external-link.docx", lambda: docx(links=link("hyperlink", "file:///etc/passwd")))
    yield add(
        "macros.docx",
        lambda: docx(
            types=TYPES.replace("document.main", "macroEnabled.main"),
            more=(("word/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(512)),),
        ),
    )
    yield add("300000-paragraphs.docx", lambda: docx(paragraph("x") * 300_000))
    yield add("table-in-table-200.docx", lambda: docx(table(200)))
    yield add("table-in-table-2000.docx", lambda: docx(table(2_000)))
    yield add("part-of-70-MB.docx", lambda: docx(paragraph("億" * 2**20) * 24))
    yield add("part-that-is-a-bomb.docx", lambda: docx(more=(("word/media/image1.png", bytes(2**20 * 80)),)))
    yield add("no-types.docx", lambda: docx(types=""))
    yield add("no-relations.docx", lambda: docx(relations=""))
    yield add("no-body.docx", lambda: docx(types=TYPES).replace(b"w:body", b"w:bodx"))
    yield add("broken-xml.docx", lambda: docx("<w:p><w:r><w:t>遠山"))
    yield add("a-million-deep.docx", lambda: docx("<w:p>" * 200_000 + "</w:p>" * 200_000))
    yield add(
        "tracked-changes.docx",
        lambda: docx(
            paragraph("遠山有")
            + "<w:p><w:del><w:r><w:delText>6,113</w:delText></w:r></w:del><w:ins><w:r><w:t>6,114名員工</w:t></w:r></w:ins></w:p>"
        ),
    )
    yield add(
        "hidden.docx", lambda: docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>虧損88億元</w:t></w:r></w:p>" + paragraph(GOOD))
    )
    yield add(
        "many-attributes.docx",
        lambda: docx("<w:p " + "".join(f"w:a{number}='1' " for number in range(100_000)) + "/>" + paragraph(GOOD)),
    )
    yield add("as.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000))
    yield add("spreadsheet-as-word.docx", lambda: packed([("[Content_Types].xml", TYPES), ("xl/workbook.xml", "<workbook/>")]))
    yield add(
        "bomb.odt",
        lambda: packed(
            [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", f'<?xml version="1.0"?>{BOMB}<a>&i;</a>')]
        ),
    )
    yield add(
        "bomb.epub",
        lambda: packed(
            [("mimetype", "application/epub+zip"), ("META-INF/container.xml", f'<?xml version="1.0"?>{BOMB}<a>&i;</a>')]
        ),
    )
    yield add("no-content.epub", lambda: packed([("mimetype", "application/epub+zip")]))
    yield add(
        "out-of-itself.epub",
        lambda: packed(
            [
                ("mimetype", "application/epub+zip"),
                (
                    "META-INF/container.xml",
                    '<container><rootfiles><rootfile full-path="../../../../etc/passwd"/></rootfiles></container>',
                ),
            ]
        ),
    )
    yield add(
        "bomb.xlsx",
        lambda: packed(
            [("[Content_Types].xml", TYPES), ("xl/workbook.xml", f'<?xml version="1.0"?>{BOMB}<workbook>&i;</workbook>')]
        ),
    )
    yield add("deep.rtf", lambda: b"{\\rtf1 " + b"{" * 100_000 + b"6113" + b"}" * 100_000 + b"}")
    yield add("binary.rtf", lambda: b"{\\rtf1 \\bin2000000000 " + bytes(1_000) + b"}")
    yield add("open.rtf", lambda: b"{\\rtf1\\ansi\\u-10000?\\'ff\\'fe")
    yield add("cells.csv", lambda: b"a," * 50_000 + b"\n=cmd|'/C calc'!A0,6113\n")
    yield add("quotes.csv", lambda: b'"' * 500_001)
