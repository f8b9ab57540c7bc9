"""How long does it take to find the words of one version in the next? Two versions of a text at three lengths, and the growth."""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from texts import GENERATED, grown

from factcheck.versions import compare

SIZES = (1_250_000, 2_500_000, 5_000_000)  #: characters; the last is the longest text that comes in
EVERY = 400  #: characters from one place that is looked up to the next, as claims stand
MOST_GROWTH = 3.0  #: for twice the text; what is sorted, and the larger heap, grow a little faster than it


def numbered(size: int) -> str:
    return grown(GENERATED["news"] + "\n", size)


def shuffled(text: str) -> str:
    lines = text.split("\n")
    random.Random(7).shuffle(lines)
    return "\n".join(lines)


#: what became of the text in its next version
CHANGES: Mapping[str, Callable[[str], str]] = {
    "nothing was changed": lambda text: text,
    "every other number was changed": lambda text: re.sub(r"(\d+)([^\d]+)(\d+)", r"\g<1>\g<2>7\g<3>", text),
    "paragraphs in another order": shuffled,
    "nothing of it is left": lambda text: text.replace("公布", "公告").replace("僱員", "員工"),
    "one sentence again and again": lambda text: re.sub(r"\d+", "7", text),
}


def seconds(before: str, after: str) -> float:
    """Of the processor: both texts taken apart and set side by side, then the places looked up."""
    begun = time.process_time()
    compared = compare(before, after)
    for start in range(0, len(before), EVERY):
        if compared.unchanged(start, start + 4) is None:
            compared.replaced(start, start + 4)
    return time.process_time() - begun


def main() -> None:
    print(f"{'next version':34}" + "".join(f"{size:>12,}" for size in SIZES) + f"{'growth':>9}")
    slow = []
    for name, change in CHANGES.items():
        taken = []
        for size in SIZES:
            before = numbered(size)
            taken.append(seconds(change(before) if name.startswith("one") else before, change(before)))
        growth = max(after / before for before, after in pairwise(taken))
        print(f"{name:34}" + "".join(f"{one:>12.2f}" for one in taken) + f"{growth:>9.2f}", flush=True)
        slow += [name] if growth > MOST_GROWTH else []
    print(f"\nmore than {MOST_GROWTH} times for twice the text: {', '.join(slow) or 'none'}")
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
