"""How many characters a second does `extract` read, and how many do the established recognisers, over the same texts?"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from peer_environment import Peers, peers
from texts import Named, generated, read, sample

from factcheck.extraction import extract
from factcheck.extraction.words.vocabulary import Vocabulary

TOGETHER = "money and times"  #: what a peer must read at least to stand beside the engine
WANTED = 20  #: times the quickest such peer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a .txt, .jsonl or .jsonl.gz, or a folder of them")
    parser.add_argument("--texts", type=int, default=200, help="how many of them the peers read too; 0 leaves the peers out")
    parser.add_argument("--each", action="store_true", help="print a line for each text too")
    parser.add_argument("--generated", action="store_true", help="read generated texts from 1,000 to 1,000,000 characters too")
    arguments = parser.parse_args()
    begun = time.perf_counter()
    vocabulary = Vocabulary.standard()
    extract("遠山科技2024年收入3億元。", vocabulary=vocabulary)  # builds what is built once
    print(f"start: {time.perf_counter() - begun:.2f} s, once for each process\n")
    named = list(read(arguments.paths))
    if named:
        print(f"{'text':40} {'characters':>12} {'readings':>9} {'ms':>10} {'characters/s':>14}")
        if arguments.each:
            for one in named:
                report(one.name, [one], vocabulary)
        report(f"all {len(named):,}", named, vocabulary)
        if arguments.texts:
            beside_peers(sample(named, arguments.texts), vocabulary)
    if arguments.generated or not named:
        print(f"\n{'generated text':40} {'characters':>12} {'readings':>9} {'ms':>10} {'characters/s':>14}")
        for one in generated():
            report(one.name, [one], vocabulary)


def passed(texts: Sequence[Named], vocabulary: Vocabulary) -> tuple[int, list[float]]:
    """Readings found, and seconds of the processor for each text in one pass: a second one would find words remembered."""
    found, seconds = 0, []
    for _, text in texts:
        begun = time.process_time()
        found += len(extract(text, vocabulary=vocabulary))
        seconds.append(time.process_time() - begun)
    return found, seconds


def report(name: str, texts: Sequence[Named], vocabulary: Vocabulary) -> None:
    found, seconds = passed(texts, vocabulary)
    length = characters(texts)
    total = sum(seconds)
    print(f"{name[:40]:40} {length:>12,} {found:>9,} {total * 1000:>10.1f} {length / total:>14,.0f}", flush=True)


def beside_peers(texts: Sequence[Named], vocabulary: Vocabulary) -> None:
    """One table for all of them over the same texts, and how many times the quickest peer this engine is."""
    length = characters(texts)
    print(f"\n{len(texts):,} of them, {length:,} characters, the same for all\n")
    print(f"{'reader':14} {'reads':18} {'seconds':>9} {'characters/s':>14} {'broke on':>9}")
    ours = passed(texts, vocabulary)[1]
    row("this engine", "every slot", ours, length, 0)
    theirs: dict[str, list[float]] = {}
    with peers() as others:
        for name in Peers.names:
            for job, (seconds, broken) in others.ask(peer=name, texts=[text for _, text in texts]).items():
                row(name, job, seconds, length, broken)
                if job == TOGETHER:
                    theirs[name] = seconds
    print(f"\ntimes the quickest peer that reads {TOGETHER}; wanted: {WANTED}")
    for file in ("all", *dict.fromkeys(one.file for one in texts)):
        places = [place for place, one in enumerate(texts) if file in ("all", one.file)]
        taken = {name: sum(seconds[place] for place in places) for name, seconds in theirs.items()}
        quickest = min(taken, key=lambda name: taken[name])
        size = characters([texts[place] for place in places])
        here = sum(ours[place] for place in places)
        print(
            f"{file:40} {taken[quickest] / here:>6.1f}  {size / here:>9,.0f} against {size / taken[quickest]:,.0f} ({quickest})"
        )


def row(reader: str, reads: str, seconds: Sequence[float], length: int, broken: int) -> None:
    total = sum(seconds)
    print(f"{reader:14} {reads:18} {total:>9.2f} {length / total:>14,.0f} {broken or '':>9}", flush=True)


def characters(texts: Sequence[Named]) -> int:
    return sum(len(text) for _, text in texts)


if __name__ == "__main__":
    main()
