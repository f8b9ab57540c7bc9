"""Texts with what no text has, or with far more of one thing than any has; files that are two things; names that are not names."""

from __future__ import annotations

import codecs
import random
from collections.abc import Callable, Iterator

from tests.factcheck.formats.pdfs import lines, pdf
from tests.hostile.hostile import GOOD, Hostile, packed
from tests.hostile.pages import page


def plain() -> Iterator[Hostile]:
    def add(name: str, make: Callable[[], bytes]) -> Hostile:
        return Hostile("text", name, make)

    yield add("nul.txt", lambda: GOOD.replace("年", "年\x00").encode())
    yield add("nul-alone.txt", lambda: bytes(10_000))
    yield add("surrogates.txt", lambda: (GOOD + "\ud800\udfff").encode("utf_8", "surrogatepass"))
    yield add("surrogate-in-utf-16.txt", lambda: codecs.BOM_UTF16_LE + GOOD.encode("utf_16_le") + b"\x00\xd8")
    yield add("half-a-character.txt", lambda: GOOD.encode()[:-1])
    yield add("mark-alone.txt", lambda: codecs.BOM_UTF8)
    yield add("marks.txt", lambda: codecs.BOM_UTF8 * 3 + GOOD.encode())
    yield add("utf-32.txt", lambda: GOOD.encode("utf_32"))
    yield add("odd-utf-16.txt", lambda: GOOD.encode("utf_16") + b"\x00")
    yield add("utf-16-without-mark.txt", lambda: GOOD.encode("utf_16_be"))
    yield add("two-encodings.txt", lambda: (GOOD * 20).encode("big5", "ignore") + (GOOD * 20).encode("gb18030"))
    yield add("gb18030-four-bytes.txt", lambda: (GOOD + "㐀𠀀😀").encode("gb18030"))
    yield add("hkscs.txt", lambda: (GOOD + "佢哋喺𨋢口").encode("big5hkscs", "ignore"))
    yield add("one-line-of-10-MB.txt", lambda: ("遠山科技公布業績，" * 400_000).encode()[:9_999_999])
    yield add("one-line-of-31-MB.txt", lambda: b"1" * (31 * 2**20))
    yield add("a-million-yi.txt", lambda: ("億" * 1_000_000).encode())
    yield add("a-million-digits.txt", lambda: b"7" * 1_000_000)
    yield add("a-million-numbers.txt", lambda: b"7,1 " * 250_000)
    yield add("exponent.txt", lambda: "遠山收入1e1000000元，虧損9e99999999999億元，佔1.0E+999999999999%。".encode())
    yield add("long-decimals.txt", lambda: f"遠山收入{'9' * 5_000}.{'9' * 5_000}億元。".encode())
    yield add("brackets.txt", lambda: ("（「" * 100_000 + "6113名" + "」）" * 100_000).encode())
    yield add("bidi.txt", lambda: "遠山有\u202e3116\u202c名員工\u2066，虧損\u202e5.7億元".encode())
    yield add("zero-width.txt", lambda: "遠山有6\u200b1\u200d1\ufeff3名員工。".encode())
    yield add("combining.txt", lambda: ("遠山有6" + "\u0301" * 100_000 + "113名員工。").encode())
    yield add("other-numerals.txt", lambda: "遠山有６１１３名員工、⑥⑴Ⅻ壹貳參肆伍陸名、৬১১৩名、٦١١٣名、6¹¹³名、Ⅵ人。".encode())
    yield add("mixed-scripts.txt", lambda: "遠山有6113名員工，远山有6114名员工，とおやまは6115名。".encode())
    yield add("carriage-returns.txt", lambda: (GOOD + "\r").encode() * 5_000)
    yield add("line-ends.txt", lambda: b"\n" * 2_000_000 + GOOD.encode())
    yield add("unicode-line-ends.txt", lambda: "\u2028\u2029\x85\x0b\x0c".join([GOOD] * 3_000).encode())
    yield add("private-use.txt", lambda: ("\ue000\uf8ff\U000f0000" * 5_000 + GOOD).encode())
    yield add("noncharacters.txt", lambda: ("\ufffe\uffff\U0010ffff" * 100 + GOOD).encode())
    yield add("control-characters.txt", lambda: ("".join(map(chr, range(1, 32))) + GOOD * 30).encode())
    yield add("escapes.txt", lambda: ("\x1b[31m\x1b]0;owned\x07" + GOOD * 30).encode())
    yield add("random-bytes.txt", lambda: random.Random(7).randbytes(100_000))
    yield add("zip-as.txt", lambda: packed([("a.txt", GOOD)]))
    yield add("program.txt", lambda: b"\x7fELF\x02\x01\x01" + random.Random(8).randbytes(5_000))
    yield add("empty.txt", lambda: b"")
    yield add("blank.txt", lambda: b" \r\n\t" * 1_000)
    yield add("five-million-and-one.txt", lambda: b"a" * 5_000_001)
    yield add("table.md", lambda: ("|" * 2_000 + "\n" + "|-" * 2_000 + "|\n" + ("|1" * 2_000 + "|\n") * 20).encode())
    yield add("quotes.md", lambda: (">" * 50_000 + GOOD).encode())
    yield add("stars.md", lambda: b"*_" * 100_000)
    yield add("links.md", lambda: b"[" * 100_000 + b"](javascript:alert(1))" * 1_000)
    yield add("front.md", lambda: b"---\n" + b"title: \x00\n" * 10_000 + b"---\n" + GOOD.encode())


def polyglots() -> Iterator[Hostile]:
    def add(name: str, make: Callable[[], bytes]) -> Hostile:
        return Hostile("polyglot", name, make)

    gif = b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)//"
    yield add("gif-and-page.html", lambda: gif + page(""))
    yield add("gif-and-page.gif", lambda: gif + page(""))
    yield add("png-and-page.html", lambda: b"\x89PNG\r\n\x1a\n" + page("<script>alert(1)</script>"))
    yield add("pdf-and-page.html", lambda: b"<html><!--" + pdf([lines(GOOD)]) + b"-->" + page(""))
    yield add("page-before-pdf.pdf", lambda: page("") + pdf([lines(GOOD)]))
    yield add("pdf-and-zip.pdf", lambda: pdf([lines(GOOD)]) + packed([("a.txt", GOOD)]))
    yield add("zip-and-pdf.zip", lambda: packed([("a.txt", GOOD)]) + pdf([lines(GOOD)]))
    yield add("word-and-page.hta", lambda: packed([("a.txt", GOOD)]) + b"<script>alert(1)</script>")
    yield add("rtf-and-page.rtf", lambda: b"{\\rtf1 " + page(""))
    yield add("page-as-word.docx", lambda: page(""))
    yield add("text-as.pdf", lambda: GOOD.encode())


def names() -> Iterator[Hostile]:
    told = (
        "<img src=x onerror=alert(1)>.txt",
        "a.pdf\r\nSet-Cookie: x=1.txt",
        "=cmd|'/C calc'!A0.txt",
        "gpj.\u202etxt.exe",
        "CON.txt",
        "漢" * 250 + ".txt",
        "../../../../etc/passwd.txt",
        "C:\\Windows\\System32\\a.txt",
        "a\x00.txt",
        "%2e%2e%2fa%00.txt",
        "{{ 7 * 7 }}{% debug %}.txt",
        "'; DROP TABLE articles_article; --.txt",
        ".txt",
        "",
        "noext",
        "\ufeff\u200b.txt",
        "a" * 5_000 + ".txt",
        '"; filename="b.html',
    )
    for number, name in enumerate(told):
        yield Hostile("name", name, lambda number=number: f"{GOOD}（第{number}篇）".encode())  # type: ignore[misc]
