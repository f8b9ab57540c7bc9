"""Which copied passages?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db.models import Q, QuerySet

from articles.querysets.articles import heavy

if TYPE_CHECKING:
    from articles.models import Article, CopiedPassage  # noqa: F401 -- a queryset names its model


class CopiedPassageQuerySet(QuerySet["CopiedPassage"]):
    def of(self, article: Article) -> Self:
        """Those that the article carries, from an earlier one or into a later one."""
        return self.filter(Q(earlier=article) | Q(later=article))

    def between(self, articles: Iterable[int]) -> Self:
        """Those of which both articles are among these."""
        keys = list(articles)
        return self.filter(earlier__in=keys, later__in=keys)

    def with_articles(self) -> Self:
        """With both articles and their outlets, but not the texts."""
        return self.select_related("earlier__outlet", "later__outlet").defer(*heavy("earlier"), *heavy("later"))

    def longest_first(self) -> Self:
        return self.order_by("-alike", "earlier_id", "later_id", "start")
