"""Which acts of whom?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db.models import QuerySet

if TYPE_CHECKING:
    from articles.models import Act  # noqa: F401 -- a queryset names its model


class ActQuerySet(QuerySet["Act"]):
    def of(self, person: Any) -> Self:
        return self.filter(by=person)

    def standing(self) -> Self:
        """Those that have not been undone."""
        return self.filter(undone_at__isnull=True)

    def latest_first(self) -> Self:
        return self.order_by("-pk")
