"""What do outlets state of neighbouring figures: last year's, the operating profit beside the net one, the change?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.comparison.statement import Statement


class Differs(StrEnum):
    """In which one thing a neighbouring figure differs from the figure compared."""

    PERIOD = "period"  #: the same entity, metric and kind
    METRIC = "metric"  #: the same entity, period and kind: operating and net, new and cumulative, a segment and the whole
    ENTITY = "entity"  #: the same metric, period and kind, in one text with it: a parent and its subsidiary
    KIND = "kind"  #: the same entity, metric and period: by how much it moved, beside how much there is


@dataclass(frozen=True, kw_only=True)
class Sibling:
    """What one outlet states of one neighbouring figure."""

    statement: Statement
    differs: Differs
    of: str  #: what it is of instead: a period as ISO 8601, a metric's key, an entity's name; a kind
