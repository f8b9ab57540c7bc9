"""Which articles?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import BigIntegerField, Manager, Q, QuerySet
from django.db.models.functions import Coalesce

from articles.querysets.counting import count_of
from factcheck.folding import fold

if TYPE_CHECKING:
    from articles.models import Article, Outlet, Story  # noqa: F401 -- a queryset names its model

HEAVY = ("text", "original", "blocks")  #: fields of an article that may be millions of characters: no list reads them


def heavy(article: str) -> tuple[str, ...]:
    """For defer(): the same fields of an article that stands beside, as claim__article."""
    return tuple(f"{article}__{field}" for field in HEAVY)


class ArticleQuerySet(QuerySet["Article"]):
    def in_story(self, story: Story) -> Self:
        return self.filter(story=story)

    def from_outlet(self, outlet: Outlet) -> Self:
        return self.filter(outlet=outlet)

    def current(self) -> Self:
        """Of each article the version that stands: lists and counts show no other."""
        return self.filter(current=True)

    def not_replaced(self) -> Self:
        """Those that stand, and those that will when they have been read."""
        return self.filter(replaced_at__isnull=True)

    def versions_of(self, first: int) -> Self:
        """All versions of the article that came in first under this key."""
        return self.filter(Q(pk=first) | Q(first_version=first))

    def versions_with(self, pk: int) -> Self:
        """All versions of the article of which this is one, in their order."""
        first = self.model._default_manager.filter(pk=pk).values(
            key=Coalesce("first_version", "pk", output_field=BigIntegerField())
        )
        return self.filter(Q(pk__in=first) | Q(first_version__in=first)).order_by("version")

    def unsettled(self) -> Self:
        """Those whose reading has not ended: a page that shows one asks again."""
        return self.filter(state__in=("new", "reading"))

    def copies_unsought(self) -> Self:
        """Those that were never set against other articles, as all that came in before copies were looked for."""
        return self.filter(copies_sought_at__isnull=True, state="done")

    def matching(self, text: str) -> Self:
        """Every word of the text is in the title, byline, file name or outlet's name."""
        found = self
        for word in text.split():
            found = found.filter(
                Q(title__icontains=word)
                | Q(byline__icontains=word)
                | Q(original_name__icontains=word)
                | Q(outlet__folded__contains=fold(word))
            )
        return found

    def listed(self) -> Self:
        """For tables: with story, outlet, uploader and claim_count, without the text itself and its blocks."""
        return (
            self.select_related("story", "outlet", "uploaded_by")
            .defer(*HEAVY)
            .annotate(claim_count=count_of("Claim", article="pk"))
        )


class ArticleManager(Manager.from_queryset(ArticleQuerySet)):  # type: ignore[misc]
    """Original bytes come only when asked for: article.original fetches them."""

    def get_queryset(self) -> ArticleQuerySet:
        queryset: ArticleQuerySet = super().get_queryset().defer("original")
        return queryset
