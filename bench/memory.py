"""How much memory does the engine take? The highest of a process that imports it alone and reads texts."""

from __future__ import annotations

import argparse
import resource
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

MOST = 150  #: megabytes


def peak() -> float:
    """The most memory that this process has held so far, in megabytes (Linux counts in kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a .txt, .jsonl or .jsonl.gz, or a folder of them")
    paths = parser.parse_args().paths
    from texts import generated, read

    print(f"{'Python':40} {peak():>8.1f} MB")
    from factcheck.extraction import extract

    extract("遠山科技2024年收入3億元。")  # builds what is built once
    print(f"{'the engine, its words loaded':40} {peak():>8.1f} MB")
    count = 0
    for _, text in read(paths):  # one after another: the texts themselves are not the engine's
        extract(text)
        count += 1
    if count:
        print(f"{f'after {count:,} texts':40} {peak():>8.1f} MB   at most {MOST} wanted")
    most = peak()
    for name, text in generated():
        if len(text) < 1_000_000:
            extract(text)
        else:
            print(f"{f'before {name}':40} {peak():>8.1f} MB")
    sys.exit(1 if most > MOST else 0)


if __name__ == "__main__":
    main()
