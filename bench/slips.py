"""How often is the right diagnosis first? Plants each kind of slip at random in right values, and asks the comparison why.

Prints how often each kind is named first, what the others are taken for, and how often two right statements raise an alarm.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from agreeing_makers import AGREEING
from slip_makers import SLIPS
from slip_values import Case

from factcheck.comparison import Comparison, Relation, compare

DISAGREE = (Relation.CONFLICT, Relation.UNIT_MISMATCH)
WANTED = 0.95


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=400, help="how many cases of each kind")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--wrong", type=int, default=0, metavar="N", help="print N cases of each kind whose diagnosis is another")
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    taken: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, make in SLIPS.items():
        shown = 0
        for _ in range(arguments.each):
            case = make(chance)
            answer = ask(case)
            taken[kind][first(answer)] += 1
            if first(answer) != kind and shown < arguments.wrong:
                shown += 1
                print(f"{kind} taken for {first(answer)}: {said(case)} | {'; '.join(map(str, answer.diagnoses))}")
    confusion(taken)
    alarms(chance, arguments.each, arguments.wrong)


def ask(case: Case) -> Comparison:
    return compare(case.statements, siblings=case.siblings)


def first(answer: Comparison) -> str:
    """The code of the likeliest diagnosis; "agreement" where no alarm was raised at all."""
    if answer.relation not in DISAGREE:
        return "agreement"
    return answer.diagnoses[0].code if answer.diagnoses else "nothing"


def said(case: Case) -> str:
    beside = ", ".join(f"{sibling.of}: {sibling.statement.quote}" for sibling in case.siblings)
    return " / ".join(statement.quote for statement in case.statements) + (f" beside {beside}" if beside else "")


def confusion(taken: dict[str, Counter[str]]) -> None:
    """A line for each kind that was planted: how often it is named first, and what it is taken for otherwise."""
    print(f"\n{'planted':22} {'first':>7}   taken for")
    for kind, counted in taken.items():
        others = ", ".join(f"{code} {number}" for code, number in counted.most_common() if code != kind)
        print(f"{kind:22} {counted[kind] / counted.total():>7.3f}   {others}")
    right, asked = sum(taken[kind][kind] for kind in taken), sum(counted.total() for counted in taken.values())
    print(f"{'all':22} {right / asked:>7.3f}   of {asked:,}; wanted: {WANTED}")


def alarms(chance: random.Random, each: int, wrong: int) -> None:
    """A line for each way of writing one value twice: how often the comparison cries out."""
    print(f"\n{'one value, written':22} {'alarms':>7}")
    for kind, make in AGREEING.items():
        cases = [make(chance) for _ in range(each)]
        raised = [case for case in cases if ask(case).relation in DISAGREE]
        print(f"{kind:22} {len(raised) / each:>7.3f}")
        for case in raised[:wrong]:
            print(f"    {said(case)}: {ask(case).reason}")


if __name__ == "__main__":
    main()
