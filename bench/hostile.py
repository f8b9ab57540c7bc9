"""Does any text make the engine slow? A megabyte of each kind, timed at three lengths: seconds, and growth for twice the text.

What is timed is the reading of the text; with --copies, the search for passages that it shares with itself turned round.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from texts import GENERATED, grown

from factcheck.extraction import extract
from factcheck.extraction.words.vocabulary import Vocabulary
from factcheck.lineage import passages, tokens

SIZES = (250_000, 500_000, 1_000_000)  #: characters
MOST_SECONDS = 5.0
MOST_GROWTH = 2.5  #: for twice the text
NOISE = 0.2  #: seconds below which growth is not judged: the machine's breath

#: what is written again and again; each is one line unless it breaks it
REPEATED = {
    "digits": "7",
    "digits in groups": "1,234,567,",
    "decimals": "1.",
    "Chinese digits": "一二三四五六七",
    "Chinese scales": "十百千万",
    "億": "億",
    "億 after digits": "3億",
    "多 and 餘": "多餘",
    "几 and 數": "幾數",
    "years and dashes": "2018-",
    "年月日": "年月日",
    "days": "3月5日",
    "days to days": "3月5日至",
    "截至": "截至",
    "clock": "12:30 ",
    "commas": ",",
    "Chinese commas": "，",
    "full stops": "。",
    "points": ".",
    "line ends": "\n",
    "blanks": " ",
    "tabs and digits": "\t1",
    "brackets open": "(",
    "brackets open, Chinese": "（「",
    "brackets closed": "）」",
    "brackets and digits": "（1",
    "quotation marks": '"a',
    "percent": "%",
    "percentages": "12%",
    "tildes": "1~",
    "ranges": "3至5萬",
    "fractions": "三分之",
    "百分之": "百分之",
    "hedges": "約近逾超過",
    "hedges, English": "more than ",
    "hedges and digits": "約3",
    "up to": "up to 3 ",
    "at least": "at least ",
    "money": "US$",
    "元": "元",
    "capitals": "ABCDEFG",
    "capital words": "Alpha Beta ",
    "capitals and points": "A.B.",
    "small letters": "abcdefg",
    "English numbers": "three million ",
    "English prose": "the company of the in and revenue ",
    "companies": "遠山科技股份有限公司",
    "公司": "公司",
    "集團 and 3": "集團3",
    "據…表示": "據長河報道，發言人表示，",
    "表示": "表示",
    "據": "據據據",
    "said, and a quotation opens": "他說：「",
    "a quotation ends, and who said it": "」王大明說",
    "quotations, English": "“a,” he said ",
    "according to": "according to ",
    "names and metrics": "營業收入",
    "同比增長": "同比增長",
    "較去年同期的": "較去年同期的",
    "其中": "其中3人、",
    "respectively": "甲、乙分別為1億元、2億元，",
    "addresses": "http://a.b/",
    "hashes": "#3",
    "zero width": "\u200b1",
    "emoji": "😀3",
    "combining marks": "1\u0301",
    "full width": "１２，",
    "stock codes": "(0700.HK)",
    "list numbers": "1. 3億元\n",
    "headings": "一、營收3億元\n",
}


def texts(size: int) -> Iterator[tuple[str, str]]:
    """Name and text of that many characters, of every kind; the random ones are the same in every run."""
    for name, passage in REPEATED.items():
        yield name, (passage * (size // len(passage) + 1))[:size]
    for name, sentence in GENERATED.items():
        yield f"{name}, numbered", grown(sentence, size)
    for name, draw in _random().items():
        chance = random.Random(7)
        yield name, draw(chance, size)


def _random() -> dict[str, Callable[[random.Random, int], str]]:
    def of(alphabet: str) -> Callable[[random.Random, int], str]:
        return lambda chance, size: "".join(chance.choices(alphabet, k=size))

    han = "".join(map(chr, range(0x4E00, 0x9FA6)))
    return {
        "bytes as UTF-8": lambda chance, size: chance.randbytes(size).decode("utf-8", errors="replace"),
        "bytes as Latin-1": lambda chance, size: chance.randbytes(size).decode("latin-1"),
        "bytes as UTF-16": lambda chance, size: chance.randbytes(2 * size).decode("utf-16-le", errors="replace"),
        "bytes as GB 18030": lambda chance, size: chance.randbytes(2 * size).decode("gb18030", errors="replace")[:size],
        "any Han": of(han),
        "Han and digits": of(han[::200] + "0123456789" * 10),
        "numeral characters": of("零一二三四五六七八九十百千萬億兆點兩幾數廿半成分之"),
        "characters of figures": of("0123456789.,%-~至約近逾萬億元人年月日同比增減公司（）「」 \n，。"),
        "words of figures": lambda chance, size: "".join(chance.choices([*REPEATED.values()], k=size))[:size],
    }


def seconds(text: str, vocabulary: Vocabulary, *, copies: bool) -> float:
    """Of the processor, so that another program's work is not counted; the engine waits for nothing."""
    begun = time.process_time()
    if copies:
        passages(tokens(text), tokens(text[len(text) // 2 :] + text[: len(text) // 2]))
    else:
        extract(text, vocabulary=vocabulary)
    return time.process_time() - begun


def growth(taken: tuple[float, ...]) -> float:
    """The worst factor from one length to the next; 0 where all are too short to tell."""
    steps = [after / before for before, after in pairwise(taken) if before > NOISE]
    return max(steps, default=0.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", metavar="WORD", help="the kinds with this word in their name")
    parser.add_argument("--tenth", action="store_true", help="a tenth of each length: a quick look")
    parser.add_argument("--copies", action="store_true", help="the search for copied passages instead of the reading")
    arguments = parser.parse_args()
    sizes = [size // 10 if arguments.tenth else size for size in SIZES]
    vocabulary = Vocabulary.standard()
    extract("遠山科技2024年收入3億元。", vocabulary=vocabulary)  # builds what is built once
    print(f"{'text':26}" + "".join(f"{size:>12,}" for size in sizes) + f"{'growth':>9}")
    slow = []
    for kind in zip(*(texts(size) for size in sizes), strict=True):
        name = kind[0][0]
        if arguments.only not in name:
            continue
        taken = tuple(seconds(text, vocabulary, copies=arguments.copies) for _, text in kind)
        print(f"{name:26}" + "".join(f"{one:>12.2f}" for one in taken) + f"{growth(taken) or '':>9.3}", flush=True)
        if taken[-1] > MOST_SECONDS * sizes[-1] / SIZES[-1] or growth(taken) > MOST_GROWTH:
            slow.append(name)
    print(f"\nmore than {MOST_SECONDS} s or {MOST_GROWTH} times for twice the text: {', '.join(slow) or 'none'}")
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
