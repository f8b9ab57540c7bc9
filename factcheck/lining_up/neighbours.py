"""Which figures are neighbours, so that a number may have been taken from one for the other?

The same entity's figure of another period, metric or kind, and another entity's of the same metric where one file states both.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.comparison import Differs, Sibling
from factcheck.lining_up.grouping import Group

MOST = 60  #: statements of neighbours that a figure is compared with: beyond them some number agrees with any


def with_siblings(groups: Sequence[Group]) -> list[Group]:
    """The groups with what is stated of their neighbours; of a figure that one file alone states, nothing is asked."""
    shelves: dict[Hashable, list[Group]] = {}
    for group in groups:
        for key, _differs in _keys(group):
            shelves.setdefault(key, []).append(group)
    return [replace(group, siblings=_siblings(group, shelves)) if len(group.members) > 1 else group for group in groups]


def _keys(group: Group) -> Iterator[tuple[Hashable, Differs]]:
    """What a figure has in common with its neighbours of each kind; an event's tallies have no period to differ in."""
    kind, dimension = group.kind, group.dimension
    if group.metric_key is None:
        return
    yield ("period", group.entity, group.metric_key, kind, dimension), Differs.PERIOD
    yield ("metric", group.entity, group.period, kind, dimension), Differs.METRIC
    yield ("kind", group.entity, group.metric_key, group.period), Differs.KIND
    yield ("entity", group.metric_key, group.period, kind, dimension), Differs.ENTITY


def _siblings(group: Group, shelves: dict[Hashable, list[Group]]) -> tuple[Sibling, ...]:
    found: list[Sibling] = []
    files = {member.file.name for member in group.members}
    for key, differs in _keys(group):
        for other in shelves[key]:
            if other is group or _what_differs(group, other) != differs:
                continue
            if differs is not Differs.ENTITY or files & {member.file.name for member in other.members}:
                found.extend(_stated(other, differs))
    return tuple(found[:MOST])


def _what_differs(group: Group, other: Group) -> Differs | None:
    """The one thing in which two figures differ; None where they differ in more, or in nothing that has a name."""
    differing = [
        differs
        for differs, mine, theirs in (
            (Differs.ENTITY, group.entity, other.entity),
            (Differs.METRIC, group.metric_key, other.metric_key),
            (Differs.PERIOD, group.period, other.period),
            (Differs.KIND, group.kind, other.kind),
        )
        if mine != theirs
    ]
    names_it = other.entity if differing == [Differs.ENTITY] else other.period if differing == [Differs.PERIOD] else True
    return differing[0] if len(differing) == 1 and names_it else None


def _stated(other: Group, differs: Differs) -> Iterable[Sibling]:
    """Each number of a neighbour once."""
    of = {
        Differs.PERIOD: "" if other.period is None else other.period.iso,
        Differs.METRIC: other.shown_metric or "",
        Differs.ENTITY: other.entity or "",
        Differs.KIND: other.kind.value,
    }[differs]
    once = {(statement.value, statement.unit, statement.step): statement for statement in other.statements}
    return [Sibling(statement=statement, differs=differs, of=of) for statement in once.values()]
