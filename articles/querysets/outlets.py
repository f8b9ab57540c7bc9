"""Who publishes, and into which stories?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.querysets.counting import count_of
from articles.querysets.relations import DISAGREEMENTS
from articles.wording import labels
from factcheck.folding import fold

if TYPE_CHECKING:
    from articles.models import Outlet, Story  # noqa: F401 -- a queryset names its model


class OutletQuerySet(QuerySet["Outlet"]):
    def matching(self, text: str) -> Self:
        """Every word of the text is in the name; 繁 finds 简."""
        found = self
        for word in text.split():
            found = found.filter(folded__contains=fold(word))
        return found

    def in_story(self, story: Story) -> Self:
        """Outlets with an article in the story, each once."""
        return self.filter(articles__story=story).distinct()

    def named(self, name: str) -> Self:
        return self.filter(folded=fold(name.strip()))

    def known(self) -> Self:
        """All but the one that stands for those that nobody has named."""
        return self.exclude(name=labels.UNKNOWN_OUTLET)


class StoryQuerySet(QuerySet["Story"]):
    def matching(self, text: str) -> Self:
        """Every word of the text is in the name; 繁 finds 简."""
        found = self
        for word in text.split():
            found = found.filter(folded__contains=fold(word))
        return found

    def named(self, name: str) -> Self:
        return self.filter(folded=fold(name.strip()))

    def with_counts(self) -> Self:
        """Each story with article_count, outlet_count, figure_count (claimed in it) and disagreement_count.

        The unknown outlet is not counted.
        """
        from articles.models import Claim

        live = Claim.objects.live().order_by().filter(article__story=OuterRef("pk")).values("article__story")
        figures = live.annotate(number=Count("figure", distinct=True)).values("number")
        disputed = live.filter(figure__relation__in=DISAGREEMENTS).annotate(number=Count("figure", distinct=True))
        return self.annotate(
            article_count=count_of("Article", story="pk"),
            outlet_count=Count("articles__outlet", filter=~Q(articles__outlet__name=labels.UNKNOWN_OUTLET), distinct=True),
            figure_count=Coalesce(Subquery(figures), 0),
            disagreement_count=Coalesce(Subquery(disputed.values("number")), 0),
        )

    def latest_first(self) -> Self:
        return self.order_by("-created_at", "-pk")
