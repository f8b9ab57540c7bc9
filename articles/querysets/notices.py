"""Which notices has somebody, and who follows a figure?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from django.db.models import Count, Q, QuerySet

from articles.querysets.articles import heavy

if TYPE_CHECKING:
    from articles.models import Follow, Notice  # noqa: F401 -- a queryset names its model

MOST_UNREAD = 99  #: counted; beyond, "99+"


class NoticeQuerySet(QuerySet["Notice"]):
    def to(self, user: Any) -> Self:
        return self.filter(user=user)

    def unread(self) -> Self:
        return self.filter(read_at=None)

    def to_mail(self) -> Self:
        """Those of which no mail has spoken yet, to people who are here, have an address and did not say no.

        What contradicts a verdict tells what it is: it waits while a second check runs.
        """
        wanted = Q(user__mail_choice=None) | Q(user__mail_choice__wanted=True)
        sealed = Q(kind="contradicted", figure__workflow__state="second_check")
        return self.unread().filter(wanted, mailed_at=None, user__is_active=True).exclude(user__email="").exclude(sealed)

    def number_unread(self, user: Any) -> int:
        """How many, one more than MOST_UNREAD at the most; one statement."""
        found = self.to(user).unread().order_by().values("pk")[: MOST_UNREAD + 1]
        number: int = found.aggregate(number=Count("pk"))["number"]
        return number

    def listed(self) -> Self:
        """For rows: with all that names the figure, whether it is sealed, and the claim with its article."""
        related = ("figure__entity", "figure__metric", "figure__workflow", "by", "claim__article__outlet")
        return self.select_related(*related).defer(*heavy("claim__article"), "claim__evidence", "figure__search")

    def newest_first(self) -> Self:
        return self.order_by("-created_at", "-pk")


class FollowQuerySet(QuerySet["Follow"]):
    def active(self) -> Self:
        return self.filter(active=True)

    def on(self, figures: Iterable[int]) -> Self:
        return self.filter(figure__in=list(figures))

    def by(self, user: Any) -> Self:
        return self.filter(user=user)
