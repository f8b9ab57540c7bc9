"""What is each piece of evidence worth that two numbers are of one figure? Ten times the natural logarithm of how much likelier.

The weights were fitted to the pairs that are written down in bench/stories and bench/slips, and then made smooth by hand where
few pairs had a piece: bench/likeness.py fits them anew, and says how many pairs there were of each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

#: what a pair of numbers begins with that are equal, or allow each other: both may be right
SAME = frozenset(("equal", "rounded", "hedged"))
ALARM = 4  #: so much more must speak for numbers that differ, because they raise an alarm
#: The number behind a piece of evidence counts: digits that are the number's own, neighbours, ideas; "words" goes up to 4.
WEIGHTS: Mapping[str, int] = {
    "before all": 1,
    # the numbers
    **{"equal 1": 15, "equal 2": 22, "equal 3": 22, "equal ranges": 10},
    **{"rounded 1": -5, "rounded 2": 9, "rounded 3": 9, "hedged": -25},
    **{"another scale 1": 8, "another scale 2": 20, "another scale 3": 20},
    **{"noughts more": -16, "point elsewhere 1": -4, "point elsewhere 2": 12, "point elsewhere 3": 10},
    **{"exchanged 2": 12, "exchanged 3": 9, "cut off": 6, "cut off and point elsewhere": -11},
    **{"one more 1": -19, "one more 2": 3, "one more 3": 9, "another digit": -10, "within a tenth": -40},
    # what they are counted in
    **{"one unit": 3, "half said": 10, "money or no unit": 1, "per cent or points": 2},
    **{"money": -4, "two currencies": -4, "counts": -8, "counts of anything": 0},
    # what they are said to be of
    **{
        "metric same": 6,
        "metric same but for a part": 4,
        "metric of two scopes": 2,
        "metric of two parts": -8,
        "metric of two names": -5,
        "metric of two languages": 2,
    },
    **{"metric open": -4, "metric known to one": -3, "metric named by one": 4, "metric different": -6},
    **{"kind same": 6, "kind open": 8, "kind different": -5},
    **{"entity same": 6, "entity open": -1, "entity different": -3, "entity told apart": -10},
    **{"period same": 6, "period open": 2, "period different": -2},
    # what stands beside them
    **{"adjacent 0": -8, "adjacent 1": 6, "adjacent 2": 7},
    "alone": -3,
    **{"near 0": -8, "near 1": 0, "near 2": 4, "near 3": 12},
    "one up, one down": -12,
    "anybody's": -25,
    "printed later": -8,
    **{"ideas 0": -4, "ideas 1": 5, "ideas 2": 10},
    **{"words 0": -17, "words 1": -2, "words 2": 6, "words 3": 7, "words 4": 8},
}


def are_same(found: Sequence[str]) -> bool:
    """Whether the two numbers may both be right."""
    return found[0].partition(" ")[0] in SAME


def spoken_for(found: Sequence[str]) -> list[str]:
    """What the numbers have in common, then what else spoke for the two, the weightiest first."""
    number, *more = found
    return [number, *sorted((one for one in more if WEIGHTS[one] > 0), key=lambda one: -WEIGHTS[one])]


def weight(found: Sequence[str]) -> int:
    """Above nought the two are one figure, more likely than not."""
    alarm = 0 if are_same(found) else ALARM
    return sum(WEIGHTS[one] for one in found) + WEIGHTS["before all"] - alarm
