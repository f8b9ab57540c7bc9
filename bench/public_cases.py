"""How many of the public test cases does each recogniser get right? This engine and its peers on the same cases."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import engine_answers
from cases import Case, is_right, load
from opencc import OpenCC
from peer_environment import Peers, peers

OURS = "ours"
SCRIPTS = {"as written": None, "Traditional": "s2t"}
Right = Counter[tuple[str, str, str]]  #: (kind, script, who) -> cases right


@cache
def converter(name: str) -> OpenCC:
    return OpenCC(name)


def written(text: str, script: str) -> str:
    """The text in the script asked for; as written is what its makers wrote, now and then in Traditional too."""
    name = SCRIPTS[script]
    return text if name is None else converter(name).convert(text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours", action="store_true", help="leave the peers out; they are installed at the first run")
    parser.add_argument("--wrong", metavar="KIND", help="print what this engine gets wrong of the kinds that begin so")
    arguments = parser.parse_args()
    cases = list(load())
    right: Right = Counter()
    for case in cases:
        for script in SCRIPTS:
            text = written(case.text, script)
            answers = engine_answers.read(case, text)
            if is_right(case, answers):
                right[case.kind, script, OURS] += 1
            elif arguments.wrong is not None and case.kind.startswith(arguments.wrong):
                print(case.kind, case.source, text, case.reference or "", shown(answers), f"not {shown(case.expect)}", sep=" | ")
    reads: set[tuple[str, str]] = {(case.kind, OURS) for case in cases}
    with nullcontext() if arguments.ours else peers() as others:
        if others is not None:
            reads |= ask(others, cases, right)
    report(cases, right, reads)


def ask(others: Peers, cases: Sequence[Case], right: Right) -> set[tuple[str, str]]:
    """Counts what the peers get right; which kinds each of them reads at all."""
    reads = set()
    for kind in dict.fromkeys(case.kind for case in cases):
        asked = [case for case in cases if case.kind == kind]
        for who in others.names:
            for script in SCRIPTS:
                put = [
                    {"text": written(case.text, script), "reference": case.reference, "given": "_parser" in case.source}
                    for case in asked
                ]
                answers = others.ask(peer=who, kind=kind, cases=put)
                if answers == "reads none":
                    continue
                reads.add((kind, who))
                pairs = zip(asked, answers, strict=True)
                right[kind, script, who] += sum(found is not None and is_right(case, found) for case, found in pairs)
    return reads


def report(cases: Sequence[Case], right: Right, reads: set[tuple[str, str]]) -> None:
    total = Counter(case.kind for case in cases)
    who = [OURS, *(name for name in Peers.names if any(reader == name for _, reader in reads))]
    print(f"{'':36} {'cases':>6}" + "".join(f"{f'{name}':>14} {'Trad.':>6}" for name in who))
    for kind, count in total.items():
        cells = []
        for name in who:
            if (kind, name) in reads:
                as_written, traditional = (right[kind, script, name] for script in SCRIPTS)
                cells.append(f"{as_written:>6} {as_written / count:>7.1%} {traditional:>6}")
            else:
                cells.append(f"{'–':>14} {'–':>6}")
        print(f"{kind:36} {count:>6}" + "".join(cells))


def shown(answers: Sequence[object]) -> str:
    return "; ".join(
        " ".join(f"{key}={value}" for key, value in answer.items() if key != "text" and value is not None)
        if isinstance(answer, dict)
        else str(answer)
        for answer in answers
    )


if __name__ == "__main__":
    main()
