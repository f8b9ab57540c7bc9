"""What does it cost to read a file apart? One article in each format, read again and again in child processes."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import openpyxl

from factcheck.formats import child, read, read_apart

LINE = "遠山科技上半年收入為人民幣17.4億元，同比增長21%，截至6月底共有6113名員工。"


def files(lines: int) -> dict[str, bytes]:
    """The same article in the formats that the readers' own libraries write."""
    words = [LINE] * lines
    page = (
        f"<html><body><nav><a href=/>首頁</a></nav><article>{''.join(f'<p>{word}</p>' for word in words)}</article></body></html>"
    )
    text = "\n\n".join(words)
    rich = "".join(f"\\u{ord(one) - (0x10000 if ord(one) > 0x7FFF else 0)}?" if ord(one) > 127 else one for one in text)
    return {
        "a.txt": text.encode(),
        "a.big5.txt": text.encode("big5"),
        "a.md": text.encode(),
        "a.html": page.encode(),
        "a.docx": _saved(docx.Document(), lambda word: [word.add_paragraph(line) for line in words]),
        "a.xlsx": _saved(openpyxl.Workbook(), lambda book: [book.active.append([line, 17.4, 0.21]) for line in words]),
        "a.csv": "\n".join(f"{line},17.4,21%" for line in words).encode(),
        "a.rtf": f"{{\\rtf1\\ansi {rich}}}".encode(),
        "a.eml": b"Subject: x\nContent-Type: text/plain; charset=utf-8\n\n" + text.encode(),
    }


def _saved(made: Any, fill: Callable[[Any], object]) -> bytes:
    fill(made)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=40, help="paragraphs of the article")
    parser.add_argument("--times", type=int, default=20)
    options = parser.parse_args()
    print(f"{'file':12}{'KB':>8}{'first, ms':>12}{'then, ms':>12}{'without a child, ms':>22}")
    for name, data in files(options.lines).items():
        child._close_all()
        first = _milliseconds(lambda: read_apart(data, name=name), 1)  # noqa: B023
        then = _milliseconds(lambda: read_apart(data, name=name), options.times)  # noqa: B023
        read(data, name=name)
        alone = _milliseconds(lambda: read(data, name=name), options.times)  # noqa: B023
        print(f"{name:12}{len(data) / 1024:8.0f}{first:12.0f}{then:12.1f}{alone:22.1f}")


def _milliseconds(work: Callable[[], object], times: int) -> float:
    begun = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - begun) / times * 1000


if __name__ == "__main__":
    main()
