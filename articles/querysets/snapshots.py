"""Which copies of what an address gave are kept?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import Manager, QuerySet, Value
from django.db.models.functions import MD5
from django.db.models.lookups import Exact

if TYPE_CHECKING:
    from articles.models import Snapshot  # noqa: F401 -- a queryset names its model


class SnapshotQuerySet(QuerySet["Snapshot"]):
    def of_address(self, address: str) -> Self:
        """By the hash, which is what the index holds; the address itself settles it."""
        return self.filter(Exact(MD5("asked"), MD5(Value(address))), asked=address)

    def matching(self, text: str) -> Self:
        """Every word of the text is in the address; or it is the beginning of a hash."""
        found = self
        for word in text.split():
            found = found.filter(asked__icontains=word) | found.filter(sha256__startswith=word.lower())
        return found

    def latest_first(self) -> Self:
        return self.order_by("-seen_at", "-pk")


class SnapshotManager(Manager.from_queryset(SnapshotQuerySet)):  # type: ignore[misc]
    """The bytes come only when asked for."""

    def get_queryset(self) -> SnapshotQuerySet:
        queryset: SnapshotQuerySet = super().get_queryset().defer("data")
        return queryset
