"""Which feeds are followed, which are due, and what have they listed?"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.db.models import Count, DateTimeField, DurationField, ExpressionWrapper, F, Q, QuerySet, Value
from django.db.models.functions import Least, Power

from articles.querysets.articles import heavy

if TYPE_CHECKING:
    from articles.models import Entry, Feed, Outlet  # noqa: F401 -- a queryset names its model

EVERY = timedelta(minutes=15)
SLOWEST = 24  #: times EVERY: a feed that goes on failing is asked every six hours


class FeedQuerySet(QuerySet["Feed"]):
    def matching(self, text: str) -> Self:
        found = self
        for word in text.split():
            found = found.filter(Q(address__icontains=word) | Q(outlet__name__icontains=word))
        return found

    def listed(self) -> Self:
        """For tables: with outlet, story, and how many entries it has listed, and how many were sent on."""
        return self.select_related("outlet", "story", "added_by").annotate(
            entry_count=Count("entries"), sent_count=Count("entries__item")
        )

    def active(self) -> Self:
        return self.filter(active=True)

    def of_outlet(self, outlet: Outlet) -> Self:
        return self.filter(outlet=outlet)

    def due(self, now: datetime) -> Self:
        """Followed, and not looked at for a quarter of an hour; twice that after each failure."""
        times = Least(Power(Value(2.0), F("failures")), Value(float(SLOWEST)))
        wait = ExpressionWrapper(times * Value(EVERY), output_field=DurationField())
        before = ExpressionWrapper(Value(now) - wait, output_field=DateTimeField())
        return self.active().filter(Q(checked_at=None) | Q(checked_at__lt=before))

    def alarming(self) -> list[Feed]:
        """Those that somebody should look after: silent, failing, empty or unchecked. Few are followed; all are asked."""
        return [feed for feed in self.active().select_related("outlet") if feed.alarms]


class EntryQuerySet(QuerySet["Entry"]):
    def with_items(self) -> Self:
        return self.select_related("item__article").defer(*heavy("item__article"))

    def newest_first(self) -> Self:
        return self.order_by("-found_at", "-pk")
