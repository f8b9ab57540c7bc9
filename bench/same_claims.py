"""Does the format change what is read? Writes each text as Word, PDF, a web page, Big5 and GB18030, and compares the claims."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import texts as corpora

from factcheck.extraction import extract
from factcheck.figures import Reading
from factcheck.formats import Document, Unreadable, read_apart

#: a site's own words around an article, with figures that are none of the article's
ABOVE = (
    "<nav><ul><li><a href=/>首頁</a><li><a href=/f>財經</a><li><a href=/w>國際</a></ul></nav><div class=ad>廣告 限時85折</div>"
)
BELOW = (
    "<aside><h3>延伸閱讀</h3><ul><li><a href=/1>長河航運去年虧損41億元</a><li><a href=/2>颱風奪走27命</a>"
    "<li><a href=/3>股市下跌3.2%</a></ul></aside><footer>© 2024 版權所有 不得轉載</footer>"
)


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def as_docx(text: str) -> bytes:
    import docx

    document, held = docx.Document(), BytesIO()
    for line in lines(text):
        document.add_paragraph(line)
    document.save(held)
    return held.getvalue()


def as_pdf(text: str) -> bytes:
    """Set in a font that every PDF reader has by name, so that no font file is needed."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    font = "STSong-Light" if _fits(text, "gb2312") else "MSung-Light"
    pdfmetrics.registerFont(UnicodeCIDFont(font))
    style = ParagraphStyle("body", fontName=font, fontSize=11, leading=17, spaceAfter=8, wordWrap="CJK")
    held = BytesIO()
    SimpleDocTemplate(held, pagesize=A4).build([Paragraph(escape(line), style) for line in lines(text)])
    return held.getvalue()


def as_page(text: str) -> bytes:
    title, *body = lines(text)
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in body)
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{escape(title)}</title></head><body>{ABOVE}"
        f"<main><article><h1>{escape(title)}</h1>{paragraphs}</article></main>{BELOW}</body></html>"
    ).encode()


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def written(text: str) -> Iterator[tuple[str, str, bytes]]:
    """(format, file name, bytes); the encodings that have all characters of the text, else with ? for the others."""
    yield "docx", "a.docx", as_docx(text)
    yield "pdf", "a.pdf", as_pdf(text)
    yield "html", "a.html", as_page(text)
    for encoding in ("big5hkscs", "gb18030", "utf_16"):
        if _fits(text, encoding):
            yield encoding, "a.txt", text.encode(encoding)


def claims(document: Document, **known: str | None) -> Counter[tuple[object, ...]]:
    readings = extract(document.text, blocks=document.blocks, region=known.get("region"))
    return Counter(map(_said, readings))


def _said(reading: Reading) -> tuple[object, ...]:
    """What a claim says, without its place and the spaces in its words."""
    quote = "".join(reading.quote.split())
    return (
        quote,
        reading.value,
        reading.unit,
        reading.entity,
        reading.metric,
        str(reading.period),
        str(reading.kind),
        reading.change,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=50, help="texts")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="claims that differ, of each file")
    options = parser.parse_args()
    equal, different = Counter[str](), Counter[str]()
    for named in corpora.sample(list(corpora.read(options.paths)), options.most):
        plain = claims(read_apart(named.text.encode(), name="a.txt"))
        for kind, name, data in written(named.text):
            begun = time.perf_counter()
            try:
                found = claims(read_apart(data, name=name))
            except Unreadable as error:
                print(f"{named.name}  {kind}: {error}")
                different[kind] += 1
                continue
            lost, added = plain - found, found - plain
            (different if lost or added else equal)[kind] += 1
            verdict = "same" if not lost and not added else f"{lost.total()} lost, {added.total()} added"
            taken = time.perf_counter() - begun
            print(f"{named.name}  {kind:10} {found.total():4} claims of {plain.total():4}: {verdict}  {taken:.1f} s")
            _show(lost, added, options.show)
    for kind in sorted(equal | different):
        print(f"{kind:10} {equal[kind]} of {equal[kind] + different[kind]} texts with the same claims")
    sys.exit(1 if different else 0)


def _show(lost: Counter[tuple[object, ...]], added: Counter[tuple[object, ...]], most: int) -> None:
    pairs: Sequence[tuple[str, Counter[tuple[object, ...]]]] = (("-", lost), ("+", added))
    for sign, differing in pairs:
        for said in list(differing)[:most]:
            print(f"    {sign} {' | '.join(map(str, said))}")


if __name__ == "__main__":
    main()
