"""Which things were sent, and what became of them?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from django.db.models import Count, Q, QuerySet

from articles.querysets.articles import heavy
from articles.querysets.counting import count_of
from articles.wording.files import REFUSED
from factcheck.folding import fold

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from articles.models import Article, Batch, Item, Story  # noqa: F401 -- a queryset names its model

WAITING = ("received", "reading", "lining_up")


class BatchQuerySet(QuerySet["Batch"]):
    def matching(self, text: str) -> Self:
        """Every word of the text is in the story's name, the sender's, the outlet's or the title."""
        found = self
        for word in text.split():
            found = found.filter(
                Q(story__folded__contains=fold(word))
                | Q(sent_by__username__icontains=word)
                | Q(outlet__icontains=word)
                | Q(title__icontains=word)
            )
        return found

    def sent_by(self, user: User) -> Self:
        return self.filter(sent_by=user)

    def with_failures(self) -> Self:
        """Those of which something failed, as failed_count, the newest first."""
        failed = self.filter(items__state="failed").annotate(failed_count=Count("items"))
        return failed.order_by("-created_at", "-pk")

    def with_counts(self, keys: Sequence[int]) -> list[Batch]:
        """Those of these keys, in this order, each with its story and how many items came out how: sent_count, done_count …

        open_count: those that wait, for a worker or for an answer.
        """
        counted = {
            "sent_count": ~Q(items__state="opened") & Q(items__isnull=False),
            "done_count": Q(items__state="done"),
            "duplicate_count": Q(items__state="duplicate"),
            "failed_count": Q(items__state="failed"),
            "open_count": Q(items__state__in=(*WAITING, "asks")),
        }
        found = self.select_related("story").annotate(**{name: Count("items", filter=which) for name, which in counted.items()})
        by_key = found.in_bulk(keys)
        return [by_key[key] for key in keys if key in by_key]


class ItemQuerySet(QuerySet["Item"]):
    def in_story(self, story: Story) -> Self:
        return self.filter(batch__story=story)

    def matching(self, text: str) -> Self:
        """Every word of the text is in the name or address; or it is the beginning of a hash."""
        found = self
        for word in text.split():
            found = found.filter(Q(name__icontains=word) | Q(sha256__startswith=word.lower()))
        return found

    def waiting(self) -> Self:
        """Those that somebody still has to do something for by itself: a page that shows one asks again."""
        return self.filter(state__in=WAITING)

    def failed(self) -> Self:
        return self.filter(state="failed")

    def worth_trying(self) -> Self:
        """Failed ones that may fare better another time: a page may be another by then, a file that was refused is the same."""
        once_more = ~Q(sha256="") & ~Q(reason__code__in=REFUSED)
        return self.failed().filter(Q(kind="address") | Q(article__isnull=False) | once_more)

    def without_content(self) -> Self:
        """Files that were too large to be kept."""
        return self.filter(kind="file", sha256="")

    def in_states(self, states: Sequence[str]) -> Self:
        """All of them where none is named."""
        return self.filter(state__in=states) if states else self

    def state_counts(self) -> dict[str, int]:
        """How many there are in each state that occurs."""
        return dict(self.order_by().values_list("state").annotate(number=Count("pk")))

    def of(self, article: Article | int) -> Self:
        return self.filter(article=article)

    def listed(self) -> Self:
        """For rows: with the archive, the article, its outlet, and how many figures were found, as claim_count."""
        return (
            self.select_related("parent", "article", "article__outlet")
            .defer(*heavy("article"))
            .annotate(claim_count=count_of("Claim", article="article"))
        )
