"""Which readings that leave something open say the same as another outlet's? Known by their number, within one story.

One text says 營業費用121.3億元, another only 121.3億元 where the engine finds no metric: a number of three digits of its
own, told twice in one unit and one story, is one figure, unless the clauses of both say something different. Two digits are
enough where neither names another metric, one where both name the same and nothing differs, and a number that rounds the
other (121億元) where both name the metric.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck import scope_labels
from factcheck.figures import Bounds, Kind, Period


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What one reading says, with the sign of its value left out; None where it leaves something open."""

    file: str
    story: Hashable
    unit: str
    value: Decimal
    bounds: Bounds
    kind: Kind | None
    entity: str | None
    metric_key: str | None
    period: Period | None
    is_whole: bool  #: whether it names a figure by itself
    outright: frozenset[str] = frozenset(("metric", "entity", "period"))  #: the slots that its own clause says

    def agrees(self, other: Said) -> bool:
        """Whether nothing that both settle is different."""
        return not self._differing(other)

    def contradicts(self, other: Said) -> bool:
        """Whether the clauses of both say something different; what either has carried from elsewhere may be wrong."""
        differing = self._differing(other)
        if "metric" in differing and _without_segment(self.metric_key) == _without_segment(other.metric_key):
            differing.discard("metric")  # 收入, 外賣收入: one text leaves out of which part the number is
        return "kind" in differing or bool(differing & self.outright & other.outright)

    def _differing(self, other: Said) -> set[str]:
        pairs = (
            ("kind", self.kind, other.kind),
            ("entity", self.entity, other.entity),
            ("metric", self.metric_key, other.metric_key),
            ("period", self.period, other.period),
        )
        return {slot for slot, mine, theirs in pairs if mine is not None and theirs is not None and mine != theirs}

    def with_rest_of(self, other: Said) -> Said:
        """This, with what it leaves open as the other has it."""
        return replace(
            self,
            kind=self.kind or other.kind,
            entity=self.entity or other.entity,
            metric_key=self.metric_key or other.metric_key,
            period=self.period or other.period,
            outright=self.outright | other.outright,
        )


@dataclass(frozen=True, kw_only=True)
class Cluster:
    """Readings of one number that speak of one figure: their indexes, and what is settled when they are taken together."""

    members: tuple[int, ...]
    said: Said


def clusters(said: Sequence[Said]) -> list[Cluster]:
    """Readings with those of other files that say the same number; the one that says most outright stands first.

    Never where one fits two clusters: then its number tells nothing. What they speak of may be known to none of them.
    """
    alike: dict[tuple[Hashable, str, Decimal], list[int]] = defaultdict(list)
    for index, one in enumerate(said):
        if one.story is not None:
            alike[one.story, one.unit, one.value].append(index)
    found: list[Cluster] = []
    for indexes in alike.values():
        if len({said[index].file for index in indexes}) > 1:
            found += _of_one_number(said, indexes)
    return [one for one in found if len({said[index].file for index in one.members}) > 1]


def _of_one_number(said: Sequence[Said], indexes: Sequence[int]) -> list[Cluster]:
    """The fullest readings first, so that those that leave much open find what they could be."""
    found: list[Cluster] = []
    for index in sorted(indexes, key=lambda index: -_settled(said[index])):
        one = said[index]
        fitting = [place for place, cluster in enumerate(found) if _is_same(cluster.said, one)]
        if len(fitting) == 1:
            cluster = found[fitting[0]]
            found[fitting[0]] = Cluster(members=(*cluster.members, index), said=cluster.said.with_rest_of(one))
        elif not fitting:
            found.append(Cluster(members=(index,), said=one))
    return found


def _is_same(one: Said, other: Said) -> bool:
    digits = _digits(one.value)
    if digits == 1:
        return _name_one_metric(one, other) and one.agrees(other)
    is_enough = digits > 2 or one.metric_key is None or other.metric_key is None or _name_one_metric(one, other)
    return is_enough and not one.contradicts(other)


def rounded(said: Sequence[Said]) -> dict[int, int]:
    """For the index of each open reading that rounds the number of a whole one, or is rounded by it: the index of that one.

    Both name the metric; where two figures of the story fit, neither is taken.
    """
    whole: dict[tuple[Hashable, str, str | None], list[int]] = defaultdict(list)
    for index, one in enumerate(said):
        if one.is_whole and one.story is not None:
            whole[one.story, one.unit, one.metric_key].append(index)
    found: dict[int, int] = {}
    for index, one in enumerate(said):
        if one.is_whole or one.story is None or not _is_narrow(one):
            continue
        fitting = [other for other in whole[one.story, one.unit, one.metric_key] if one.agrees(said[other])]
        figures = {(said[i].kind, said[i].entity, said[i].period) for i in fitting if one.bounds.overlaps(said[i].bounds)}
        near = [i for i in fitting if said[i].file != one.file and _is_narrow(said[i]) and one.bounds.overlaps(said[i].bounds)]
        if len(figures) == 1 and near:
            found[index] = near[0]
    return found


def _without_segment(metric_key: str | None) -> tuple[str, ...]:
    """The metric with those scopes only that make another number of it: forecast, qoq, of 2018; a segment is left out."""
    key, *scopes = (metric_key or "").split("/")
    return (key, *(scope for scope in scopes if scope in scope_labels.marks() or scope[:3] in ("of ", "sin")))


def _name_one_metric(one: Said, other: Said) -> bool:
    return one.metric_key is not None and one.metric_key == other.metric_key


def _is_narrow(one: Said) -> bool:
    """Whether the wording leaves a tenth of the value at most: 逾三成 overlaps with anything."""
    low, high = one.bounds.low, one.bounds.high
    return low is not None and high is not None and (high - low) * 10 <= one.value


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _settled(one: Said) -> int:
    slots = (one.metric_key, one.entity, one.period, one.kind)
    return 100 * one.is_whole + 10 * len(one.outright) + sum(slot is not None for slot in slots)
