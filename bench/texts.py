"""Which texts is something measured over? Files and folders of .txt and .jsonl, and texts made up to any length."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

SIZES = (1_000, 10_000, 100_000, 1_000_000)  #: characters
#: kinds of text that a reader could be slow on; {n} grows, so that no passage repeats
GENERATED = {
    "news": "遠山科技{n}日公布，2024年上半年營業收入{n}.5億元，同比增長{n}.4%；截至6月30日，僱員{n}名，較去年同期減少逾{n}人。",
    "prose": "公司發言人表示，未來會繼續專注於核心業務，並與各地的夥伴保持緊密的合作（第{n}次會議），為客戶帶來更好的服務。",
    "digits": "{n}，{n}.{n}、{n}萬；{n}%",
    "one long number": "{n}",
}


class Named(NamedTuple):
    name: str
    text: str

    @property
    def file(self) -> str:
        return self.name.partition(":")[0]


def read(paths: Sequence[Path]) -> Iterator[Named]:
    """Every text of the files, and of the files in the folders: a .txt is one, a line of a .jsonl or .jsonl.gz one or more."""
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            if file.suffix == ".txt":
                yield Named(file.name, file.read_text(encoding="utf-8", errors="replace"))
            elif file.name.endswith((".jsonl", ".jsonl.gz")):
                yield from _lines(file)


def _lines(file: Path) -> Iterator[Named]:
    opened = gzip.open if file.suffix == ".gz" else open
    with opened(file, "rt", encoding="utf-8", errors="replace", newline="\n") as lines:  # a text may hold other line ends
        for number, line in enumerate(lines, 1):
            if line.strip():
                for text in of_row(json.loads(line)):
                    yield Named(f"{file.name}:{number}", text)


def of_row(row: Mapping[str, Any]) -> Iterator[str]:
    """title and text of a row, and of each of its articles where it has some; a row without a text has none to read."""
    for part in (row, *row.get("articles", ())):
        if isinstance(part.get("text"), str):
            yield f"{part['title']}\n\n{part['text']}" if part.get("title") else part["text"]


def sample(texts: Sequence[Named], count: int) -> list[Named]:
    """So many of the texts, evenly from first to last: the same ones in every run."""
    if len(texts) <= count:
        return list(texts)
    return [texts[place * len(texts) // count] for place in range(count)]


def generated() -> Iterator[Named]:
    for name, sentence in GENERATED.items():
        for size in SIZES:
            yield Named(f"{name}, {size:,}", grown(sentence, size))


def grown(sentence: str, size: int) -> str:
    """The sentence again and again, {n} one more each time, cut to that many characters."""
    parts: list[str] = []
    length, number = 0, 1
    while length < size:
        parts.append(sentence.format(n=number))
        length += len(parts[-1])
        number += 1
    return "".join(parts)[:size]
