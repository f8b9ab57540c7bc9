"""Does any hostile file hold up the reader? Every one that tests/hostile makes: seconds, memory and outcome of each."""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.formats import Unreadable, read_apart
from tests.hostile.corpus import corpus
from tests.hostile.hostile import GOOD, Hostile

MOST_SECONDS = 60.0
MOST_GROWTH = 50.0  #: megabytes that this process, which stands for the worker, may have gained at the end


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slower", type=float, default=0.0, help="list only files that took at least so many seconds")
    parser.add_argument("--only", default="", help="only names that hold these letters")
    arguments = parser.parse_args()
    for hostile in corpus():
        hostile.make()  # what it takes to make them is not the reader's
    written = set(os.listdir()), set(os.listdir(tempfile.gettempdir()))
    before = held()
    failures: list[str] = []
    read = refused = 0
    print(f"{'seconds':>7} {'here MB':>7} {'file kB':>8}  file, outcome")
    for hostile in corpus():
        if arguments.only not in hostile.name:
            continue
        seconds, kilobytes, outcome, ended = one(hostile)
        read, refused = read + (outcome == "read"), refused + (ended and outcome != "read")
        if seconds >= arguments.slower:
            print(f"{seconds:7.2f} {held() - before:7.1f} {kilobytes:8.0f}  {hostile.id}: {outcome}", flush=True)
        if not ended or seconds > MOST_SECONDS:
            failures.append(f"{hostile.id}: {outcome} after {seconds:.1f} s")
        if GOOD not in read_apart(GOOD.encode(), name="next.txt").text:
            failures.append(f"{hostile.id}: the next file was not read")
    if held() - before > MOST_GROWTH:
        failures.append(f"memory grew by {held() - before:.0f} MB")
    if (set(os.listdir()), set(os.listdir(tempfile.gettempdir()))) != written:
        failures.append("files were written where the process works, or among its temporary ones")
    print(f"{read} read, {refused} refused, {len(failures)} failures; this process gained {held() - before:.1f} MB")
    print("\n".join(failures))
    return 1 if failures else 0


def one(hostile: Hostile) -> tuple[float, float, str, bool]:
    """Seconds, size in kilobytes, what became of it, and whether it ended as a file should."""
    data = hostile.make()
    begun = time.monotonic()
    try:
        read_apart(data, name=hostile.name)
        outcome, ended = "read", True
    except Unreadable as error:
        outcome, ended = error.code, True
    except Exception as error:  # what would have ended the worker's job as a fault of the program
        outcome, ended = f"{type(error).__name__}: {error}"[:200], False
    return time.monotonic() - begun, len(data) / 1000, outcome, ended


def held() -> float:
    """Megabytes that this process holds now (Linux)."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 2**20


if __name__ == "__main__":
    sys.exit(main())
