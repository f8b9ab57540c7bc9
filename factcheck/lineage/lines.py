"""How many independent tellings are there, when some are known to be copies of one another?"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

Teller = TypeVar("Teller", bound=Hashable)


def lines(tellers: Iterable[Teller], copies: Iterable[tuple[Teller, Teller]]) -> list[set[Teller]]:
    """The tellers in groups, by the first of each: whoever copied stands with whom it copied, however many steps away."""
    leader: dict[Teller, Teller] = {teller: teller for teller in tellers}

    def of(teller: Teller) -> Teller:
        while (above := leader.setdefault(teller, teller)) != teller:
            leader[teller] = leader.setdefault(above, above)  # halves the way for whoever asks next
            teller = above
        return teller

    for one, other in copies:
        first, second = of(one), of(other)
        if first != second:
            leader[second] = first
    groups: dict[Teller, set[Teller]] = {}
    for teller in leader:
        groups.setdefault(of(teller), set()).add(teller)
    return list(groups.values())
