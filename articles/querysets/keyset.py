"""Which rows come behind one that has been shown? Pages read on from a row, so that a far page costs what the first one does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import BooleanField, F, Func, QuerySet, Value


class Stretch(NamedTuple):
    """The keys of the rows of one page, and the rows from which the pages beside it read on; None where there is none."""

    keys: list[int]
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Order:
    """An order by columns that all run one way, the primary key last, so that no two rows are equal in it."""

    columns: Mapping[str, F | Func]
    descending: bool = True

    def sorted(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return self._ordered(rows, backwards=False)

    def stretch(
        self,
        branches: Sequence[QuerySet[Any]],
        *,
        number: int,
        after: int | None = None,
        before: int | None = None,
        ranks: Sequence[int] = (),
        rank_of: Callable[[int], int] = lambda key: 0,
    ) -> Stretch:
        """Up to so many rows of all branches together, behind the row `after` or in front of the row `before`.

        Each branch is read by an index of its own, as far as it can be on the page; the few rows are then set in order here. A
        row that is gone is no place to read on from: then it is the first page. Two statements at most.

        ranks: one for each branch, where those of rank 0 come before those of rank 1; rank_of says it of the row to read on from.
        """
        backwards = before is not None
        key = before if backwards else after
        place = None if key is None else self._place(branches[0].model, key)
        if place is None or key is None:
            backwards, rank = False, 0
        else:
            rank = rank_of(key) if ranks else 0
        ranked = list(zip(branches, ranks or [0] * len(branches), strict=True))
        found: list[tuple[Any, ...]] = []
        parts = []
        for branch, own in ranked:
            if place is None or (own - rank) * (-1 if backwards else 1) >= 0:
                part = self._from(branch, place if own == rank else None, backwards=backwards)
                parts.append(part.annotate(key_rank=Value(own)).values_list(*self._named, "key_rank")[: number + 1])
        if parts:
            found = list(parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0])
        found.sort(reverse=self.descending != backwards)
        found.sort(key=lambda row: row[-1], reverse=backwards)
        keys = [row[-2] for row in found[:number]]
        more = len(found) > number
        if backwards:
            keys.reverse()
        first, last = (keys[0], keys[-1]) if keys else (None, None)
        if backwards:
            return Stretch(keys, before=first if more else None, after=last)
        return Stretch(keys, before=first if place is not None else None, after=last if more else None)

    def _place(self, model: Any, key: int) -> Sequence[Any] | None:
        found = model._base_manager.filter(pk=key).annotate(**self._named).values_list(*self._named)
        place: Sequence[Any] | None = found.first()
        return place

    def _from(self, rows: QuerySet[Any], place: Sequence[Any] | None, *, backwards: bool) -> QuerySet[Any]:
        if place is not None:
            down = self.descending != backwards
            values = _Row(*(Value(value) for value in place))
            rows = rows.filter(_Compared(_Row(*self.columns.values()), values, joiner=" < " if down else " > "))
        return self._ordered(rows, backwards=backwards).annotate(**self._named)

    @property
    def _named(self) -> dict[str, F | Func]:
        return {f"key_{name}": column for name, column in self.columns.items()}

    def _ordered(self, rows: QuerySet[Any], *, backwards: bool) -> QuerySet[Any]:
        down = self.descending != backwards
        return rows.order_by(*(column.desc() if down else column.asc() for column in self.columns.values()))


class _Row(Func):
    template = "ROW(%(expressions)s)"
    output_field = BooleanField()  # of no type that Django knows


class _Compared(Func):
    template = "(%(expressions)s)"
    output_field = BooleanField()

    def __init__(self, *rows: _Row, joiner: str) -> None:
        super().__init__(*rows, arg_joiner=joiner)


#: of stories, articles and sources: the newest first
NEWEST = Order({"created_at": F("created_at"), "pk": F("pk")})
