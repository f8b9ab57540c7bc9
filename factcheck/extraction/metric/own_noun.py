"""Does the noun that an English number counts contradict its metric? 14 *districts* are no people, two *decisions* no votes."""

from __future__ import annotations

import re

from factcheck.extraction.metric.english_head_noun import counts_people, words_of
from factcheck.extraction.metric.metric_fit import Found
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Scene
from factcheck.metrics import METRICS

#: 14 *districts*, 18 of the 23 *drones*
_NOUN = re.compile(r"(?: of (?:the |its |all )?(?:[0-9]{1,4})?)?(?: [a-z-]*[^s -](?= )){0,2} ([a-z]{3,}s)(?![a-z'-])")
_PREPOSITION = re.compile(r" (?:in|on|at|of|by|from|to|and|were|was|have|had|are|is|after|when|during|as|with) ")
_RIGHT_BEHIND = re.compile(r" ([a-z]{3,}s)(?![a-z'-])")
_ALL_BUT = re.compile(r"(?<![a-z])all but $")
_AGAINST_ANOTHER = re.compile(r" against (?:the |just |only |about )?[0-9]")
_TALLIES = frozenset(("person", "household", "dwelling", "building"))
_TALLIES_TOO = frozenset((*_TALLIES, "item"))
_OF_A_VOTE = frozenset(("votes_for", "votes_against", "vote_margin"))


def contradicts(found: Found, scene: Scene, quantity: Quantity) -> bool:
    """Whether a bare number counts something that such a metric never does."""
    metric = METRICS.get(found.key)
    if metric is None:
        return False
    if metric.one_counts and _ALL_BUT.search(scene.folded, max(0, quantity.start - 20), quantity.start):
        return True  # all but eight bodies have been recovered: how many were not
    if quantity.unit is not None or not scene.folded[quantity.end - 1].isascii():
        return False
    if found.key in _OF_A_VOTE:
        if found.key == "votes_against" and _AGAINST_ANOTHER.match(scene.folded, quantity.end):
            return True  # 10.6 million against 166,248 rejected ballots
        noun = _RIGHT_BEHIND.match(scene.folded, quantity.end)
        return noun is not None and noun[1] not in words_of("of_a_vote") and not counts_people(scene.folded, quantity.end)
    if metric.dimensions <= _TALLIES_TOO and not metric.dimensions.isdisjoint(_TALLIES):
        noun = _NOUN.match(scene.folded, quantity.end)
        if noun is None or noun[1] not in words_of("english_things"):
            return False
        of = scene.folded.startswith(" of ", quantity.end)
        return of or _PREPOSITION.search(scene.folded, quantity.end, noun.end()) is None
    return False
