"""Does `extract` read every text without an exception, with offsets that hold? And some readings at random, for the eye."""

from __future__ import annotations

import argparse
import random
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from texts import Named, read

from factcheck.extraction import extract
from factcheck.figures import Reading
from factcheck.json_lines import claim_line

AROUND = 60  #: characters shown on either side of a reading
SHOWN = ("value", "low", "high", "unit", "change", "metric", "entity", "period", "attribution")


def faults(text: str, readings: list[Reading]) -> Iterator[str]:
    """What does not hold in the readings of a text: offsets, order, bounds, evidence."""
    before = 0
    for reading in readings:
        if not 0 <= reading.start < reading.end <= len(text) or text[reading.start : reading.end] != reading.quote:
            yield "a quote that does not stand where it says"
        if reading.start < before:
            yield "a reading that begins before the end of the one before it"
        if reading.value is not None and not reading.value.is_finite():
            yield "a value that is no number"
        if any(not 0 <= one.start <= one.end <= len(text) for one in reading.evidence):
            yield "evidence outside the text"
        before = reading.end


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a .txt, .jsonl or .jsonl.gz, or a folder of them")
    parser.add_argument("--region", help="whose texts they are: TW, HK, CN …")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print so many readings at random, every slot of each")
    parser.add_argument("--seed", type=int, default=1, help="another seed shows others")
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    texts = found = 0
    wrong: Counter[str] = Counter()
    kept: list[tuple[Named, Reading]] = []
    for one in read(arguments.paths):
        texts += 1
        try:
            readings = extract(one.text, region=arguments.region)
        except Exception:  # which one it is, is what this bench is for
            wrong["an exception"] += 1
            print(one.name, traceback.format_exc(limit=-2), sep="\n")
            continue
        for fault in faults(one.text, readings):
            wrong[fault] += 1
            print(f"{one.name}: {fault}")
        for reading in readings:
            found += 1
            _keep(kept, (one, reading), seen=found, most=arguments.show, chance=chance)
    for one, reading in kept:
        show(one, reading)
    print(
        f"{texts:,} texts, {found:,} readings; {', '.join(f'{count} × {fault}' for fault, count in wrong.items()) or 'all sound'}"
    )
    sys.exit(1 if wrong else 0)


def _keep(kept: list[tuple[Named, Reading]], new: tuple[Named, Reading], *, seen: int, most: int, chance: random.Random) -> None:
    """Each of all readings with the same chance, without holding them all (reservoir sampling)."""
    if len(kept) < most:
        kept.append(new)
    elif most and (place := chance.randrange(seen)) < most:
        kept[place] = new


def show(one: Named, reading: Reading) -> None:
    """The words around a reading, and under them the slots that it fills."""
    text = one.text
    around = text[max(0, reading.start - AROUND) : reading.start], reading.quote, text[reading.end : reading.end + AROUND]
    print(f"{one.name}  " + "{}【{}】{}".format(*around).replace("\n", " "))
    line = claim_line(reading, file=one.name)
    print("    " + "  ".join(f"{slot} {line[slot]}" for slot in SHOWN if line[slot] is not None) + "\n")


if __name__ == "__main__":
    main()
