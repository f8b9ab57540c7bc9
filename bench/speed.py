"""How many characters a second does `extract` read? Over the texts given, and over generated ones that grow tenfold."""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.extraction import extract
from factcheck.extraction.vocabulary import Vocabulary

RUNS = 5  #: of each text; the median is printed
SIZES = (1_000, 10_000, 100_000, 1_000_000)  #: characters
#: kinds of text that a reader could be slow on; {n} grows, so that no passage repeats
GENERATED = {
    "news": "遠山科技{n}日公布，2024年上半年營業收入{n}.5億元，同比增長{n}.4%；截至6月30日，僱員{n}名，較去年同期減少逾{n}人。",
    "prose": "公司發言人表示，未來會繼續專注於核心業務，並與各地的夥伴保持緊密的合作（第{n}次會議），為客戶帶來更好的服務。",
    "digits": "{n}，{n}.{n}、{n}萬；{n}%",
    "one long number": "{n}",
}


def texts(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """Name and text of every .txt file among the paths and in the folders among them."""
    for path in paths:
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            yield file.name, file.read_text(encoding="utf-8", errors="replace")


def generated() -> Iterator[tuple[str, str]]:
    for name, sentence in GENERATED.items():
        for size in SIZES:
            parts, length, number = [], 0, 1
            while length < size:
                part = sentence.format(n=number)
                parts.append(part)
                length += len(part)
                number += 1
            yield f"{name}, {size:,}", "".join(parts)[:size]


def measure(text: str, vocabulary: Vocabulary) -> tuple[int, float]:
    """Readings found, and seconds taken: the median of RUNS."""
    seconds = []
    for _ in range(RUNS if len(text) < SIZES[-1] else 1):
        begun = time.perf_counter()
        readings = extract(text, vocabulary=vocabulary)
        seconds.append(time.perf_counter() - begun)
    return len(readings), statistics.median(seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a text in UTF-8, or a folder of .txt files")
    begun = time.perf_counter()
    vocabulary = Vocabulary.standard()
    extract("遠山科技2024年收入3億元。", vocabulary=vocabulary)  # builds what is built once
    print(f"start: {time.perf_counter() - begun:.2f} s, once for each process\n")
    print(f"{'text':40} {'characters':>12} {'readings':>9} {'ms':>10} {'characters/s':>14}")
    characters = readings = 0
    total = 0.0
    named = list(texts(parser.parse_args().paths))
    for name, text in named:
        found, seconds = measure(text, vocabulary)
        characters, readings, total = characters + len(text), readings + found, total + seconds
        report(name, len(text), found, seconds)
    if named:
        report("all of them", characters, readings, total)
        print()
    for name, text in generated():
        found, seconds = measure(text, vocabulary)
        report(name, len(text), found, seconds)


def report(name: str, characters: int, readings: int, seconds: float) -> None:
    print(
        f"{name[:40]:40} {characters:>12,} {readings:>9,} {seconds * 1000:>10.1f} {characters / max(seconds, 1e-9):>14,.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
