"""Which things were sent, and what became of them?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import Count, Q, QuerySet

from articles.querysets.counting import count_of

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from articles.models import Article, Batch, Item, Story  # noqa: F401 -- a queryset names its model

WAITING = ("received", "reading", "lining_up")


class BatchQuerySet(QuerySet["Batch"]):
    def sent_by(self, user: User) -> Self:
        return self.filter(sent_by=user)

    def listed(self) -> Self:
        """For tables: with story and sender, and how many items ended how: sent_count, done_count, waiting_count …"""
        counted = Q(items__isnull=False) & ~Q(items__state="opened")
        return self.select_related("story", "sent_by").annotate(
            sent_count=Count("items", filter=counted),
            done_count=Count("items", filter=Q(items__state="done")),
            duplicate_count=Count("items", filter=Q(items__state="duplicate")),
            failed_count=Count("items", filter=Q(items__state="failed")),
            asks_count=Count("items", filter=Q(items__state="asks")),
            waiting_count=Count("items", filter=Q(items__state__in=WAITING)),
        )


class ItemQuerySet(QuerySet["Item"]):
    def in_story(self, story: Story) -> Self:
        return self.filter(batch__story=story)

    def waiting(self) -> Self:
        """Those that somebody still has to do something for by itself: a page that shows one asks again."""
        return self.filter(state__in=WAITING)

    def failed(self) -> Self:
        return self.filter(state="failed")

    def counted(self) -> Self:
        """Those that totals count: not the archives, whose members are counted themselves."""
        return self.exclude(state="opened")

    def state_counts(self) -> dict[str, int]:
        """How many there are in each state that occurs."""
        return dict(self.order_by().values_list("state").annotate(number=Count("pk")))

    def of(self, article: Article | int) -> Self:
        return self.filter(article=article)

    def listed(self) -> Self:
        """For rows: with the archive, the article, its outlet, and how many figures were found, as claim_count."""
        return (
            self.select_related("parent", "article", "article__outlet")
            .defer("article__text", "article__original", "article__blocks")
            .annotate(claim_count=count_of("Claim", article="article"))
        )
