"""Which ages of one story are one person's, though texts give them a year or two apart? Those of which no text tells another.

Newspapers count ages in two ways, and ask at two doors: 57歲 here, 56歲 there. Where each text tells one age and all of them
lie so near to each other, they are of whom the story is about.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from decimal import Decimal

from factcheck.figures import EXACT
from factcheck.lining_up.said import Said, crowds, most_first

_APART = 1  #: years; twice as many where several texts tell one of the ages


def ages(said: Sequence[Said]) -> list[tuple[int, ...]]:
    """Lists of indexes of the readings of one person's age, those that say most first; one list a story at most."""
    told: dict[Hashable, dict[str, dict[Decimal, list[int]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for index, one in enumerate(said):
        if one.unit == "age" and one.story is not None and one.value is not None and one.bounds.low == one.bounds.high:
            told[one.story][one.file][one.value].append(index)
    if not told:
        return []
    crowded = crowds(said)
    found = (_of_one(files.values()) for story, files in told.items() if story not in crowded)
    return [most_first(said, indexes) for indexes in found if indexes]


def _of_one(files: Collection[Mapping[Decimal, Sequence[int]]]) -> list[int]:
    """The indexes of the ages, where no text tells two and they are not all equal; else none."""
    if any(len(of_file) > 1 for of_file in files):
        return []
    values = Counter(value for of_file in files for value in of_file)
    far = _APART * min(2, max(values.values()))
    if len(values) < 2 or EXACT.subtract(max(values), min(values)) > far:
        return []
    return [index for of_file in files for same in of_file.values() for index in same]
