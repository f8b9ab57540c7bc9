"""How many figures a second does `compare` answer? For figures that agree, that disagree, and of many outlets; one process."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from agreeing_makers import rounded_rightly
from slip_makers import SLIPS
from slip_values import Case, any_value, like, stated, telling

from factcheck.comparison import compare

OUTLETS = (2, 3, 5, 20, 100)


def alike(chance: random.Random, outlets: int) -> Case:
    """All give one number in one wording: most figures of an archive."""
    right = any_value(chance)
    return Case(statements=[stated(right) for _ in range(outlets)])


def one_apart(chance: random.Random, outlets: int) -> Case:
    """One outlet against all others, whose number is no slip of theirs."""
    right = telling(any_value, chance)
    return Case(statements=[*(stated(right) for _ in range(outlets - 1)), stated(like(chance, right, 0.8, 1.2))])


def all_apart(chance: random.Random, outlets: int) -> Case:
    """Everybody says something else."""
    right = telling(any_value, chance, 4)
    return Case(statements=[stated(like(chance, right, 0.8, 1.2)) for _ in range(outlets)])


def measured(name: str, make: Callable[[random.Random], Case], figures: int, chance: random.Random) -> None:
    cases = [make(chance) for _ in range(figures)]
    begun = time.process_time()
    for case in cases:
        compare(case.statements, siblings=case.siblings)
    seconds = time.process_time() - begun
    print(f"{name:30} {figures:>8,} {figures / seconds:>12,.0f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--figures", type=int, default=2_000, help="how many of each make; a twentieth of the large ones")
    parser.add_argument("--seed", type=int, default=2026)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    print(f"{'figures':30} {'compared':>8} {'a second':>12}")
    for make in (alike, one_apart, all_apart):
        for outlets in OUTLETS:
            figures = arguments.figures if outlets < 10 else arguments.figures // 20
            measured(f"{make.__name__}, {outlets} outlets", partial(make, outlets=outlets), figures, chance)
    measured("rounded, 2 to 4 outlets", rounded_rightly, arguments.figures, chance)
    measured("slips, 2 to 4, with neighbours", lambda c: c.choice(list(SLIPS.values()))(c), arguments.figures, chance)


if __name__ == "__main__":
    main()
