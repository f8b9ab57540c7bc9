"""Which articles?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import Manager, Q, QuerySet

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
