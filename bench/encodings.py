"""How often is an encoding found? Counts right, asked and wrong over the labelled set of the tests, or over real texts."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.formats.decoding import decode
from factcheck.formats.document import Unreadable

LENGTHS = (10, 20, 40, 200)  #: characters at the beginning of each text, as a headline and as a paragraph


def pieces(paths: list[Path]) -> Iterator[str]:
    """The beginnings of the texts in the paths; without any, the labelled set of the tests."""
    if not paths:
        from tests.factcheck.formats.labelled_texts import texts

        yield from (text for _kind, text in texts())
        return
    import texts as corpora

    for named in corpora.read(paths):
        words = " ".join(named.text.split())
        yield from dict.fromkeys(words[:length] for length in LENGTHS)


def outcome(text: str, data: bytes) -> str:
    try:
        return "right" if decode(data).text == text else "wrong"
    except Unreadable:
        return "asks"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="texts, .jsonl or .jsonl.gz with texts")
    parser.add_argument("--most", type=int, default=2_000, help="pieces of texts in each encoding")
    options = parser.parse_args()
    from tests.factcheck.formats.labelled_texts import ENCODINGS

    counted = {encoding: Counter[str]() for encoding in ENCODINGS}
    for number, text in enumerate(pieces(options.paths)):
        if number == options.most:
            break
        for encoding in ENCODINGS:
            try:
                data = text.encode(encoding)
            except UnicodeEncodeError:
                continue
            counted[encoding][outcome(text, data)] += 1
    print(f"{'encoding':12}{'texts':>8}{'right':>8}{'asks':>8}{'wrong':>8}")
    for encoding, row in [*counted.items(), ("all", sum(counted.values(), Counter()))]:
        print(f"{encoding:12}{row.total():>8}{row['right']:>8}{row['asks']:>8}{row['wrong']:>8}")
    sys.exit(1 if any(row["wrong"] for row in counted.values()) else 0)


if __name__ == "__main__":
    main()
