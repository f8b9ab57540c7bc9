"""Which slots of a reading do the words right around the number say, and which were carried to it from elsewhere?

What is carried (the subject of the paragraph, the period of the report) and a noun that the vocabulary does not know may be
right, but do not outweigh the same telling number in another text.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.figures import Reading
from factcheck.metrics import METRICS

_OUTRIGHT = {
    "metric": frozenset(
        (
            "directly before the number",
            "directly behind the number",
            "before the number in its clause",
            "said by the unit",
            "the verb before what is counted",
            "the verb before the number",
            "the verb before the number and the noun behind it",
            "dealt out in order",
        )
    ),
    "entity": frozenset(
        (
            "named before the metric",
            "named behind the metric",
            "named right before the number",
            "owner of the metric",
            "subject of the clause",
            "place beside the number",
            "dealt out in order",
        )
    ),
    "period": frozenset(("tied to the number", "the same period, said in the clause", "dealt out in order")),
}


def slots(reading: Reading) -> frozenset[str]:
    """The slots among metric, entity and period that the reading's own clause says."""
    return named(((one.slot, one.rule) for one in reading.evidence), reading.metric)


def named(rules: Iterable[tuple[str, str]], metric: str | None) -> frozenset[str]:
    """The same of the slots and the rules that gave them."""
    said = {slot for slot, rule in rules if rule in _OUTRIGHT.get(slot, ())}
    if metric not in METRICS:
        said.discard("metric")
    return frozenset(said)
