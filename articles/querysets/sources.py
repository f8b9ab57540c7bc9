"""Which sources, cited where?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import Case, Exists, Manager, OuterRef, Prefetch, Q, QuerySet, Value, When

from articles.querysets.articles import heavy
from articles.querysets.counting import count_of

if TYPE_CHECKING:
    from articles.models import Citation, Claim, Figure, Source  # noqa: F401 -- a queryset names its model


class SourceQuerySet(QuerySet["Source"]):
    def matching(self, text: str) -> Self:
        found = self
        for word in text.split():
            found = found.filter(Q(title__icontains=word) | Q(publisher__icontains=word) | Q(url__icontains=word))
        return found

    def listed(self) -> Self:
        """For tables: with who added it and citation_count."""
        return self.select_related("added_by").annotate(citation_count=count_of("Citation", source="pk"))

    def nearest_to(self, claim: Claim) -> Self:
        """Those first that are cited for the claim's figure, then those of its story, then the newest; once each."""
        from articles.models import Citation

        cited = Citation.objects.filter(source=OuterRef("pk"))
        of_story = When(Exists(cited.filter(claim__article__story=claim.article.story_id)), then=Value(1))
        of_figure = When(Exists(cited.filter(claim__figure=claim.figure_id)), then=Value(0))
        nearness = Case(*([of_figure, of_story] if claim.figure_id else [of_story]), default=Value(2))
        return self.order_by(nearness, "-created_at", "-pk")

    def with_citations(self) -> Self:
        """For the source's page: every citation with its claim, article, outlet and figure."""
        from articles.models import Citation

        return self.prefetch_related(Prefetch("citations", queryset=Citation.objects.with_claim()))


class SourceManager(Manager.from_queryset(SourceQuerySet)):  # type: ignore[misc]
    """The file's bytes come only when asked for."""

    def get_queryset(self) -> SourceQuerySet:
        queryset: SourceQuerySet = super().get_queryset().defer("file")
        return queryset


class CitationQuerySet(QuerySet["Citation"]):
    def matching(self, text: str) -> Self:
        """Every word of the text is in the passage, its place, the source or the claim's quote."""
        found = self
        for word in text.split():
            found = found.filter(
                Q(passage__icontains=word)
                | Q(place__icontains=word)
                | Q(source__title__icontains=word)
                | Q(source__publisher__icontains=word)
                | Q(claim__quote__icontains=word)
            )
        return found

    def with_source(self) -> Self:
        return self.select_related("source", "added_by").defer("source__file")

    def with_claim(self) -> Self:
        return self.select_related(
            "claim__article__outlet", "claim__article__story", "claim__figure__entity", "claim__figure__metric", "added_by"
        ).defer(*heavy("claim__article"))

    def on_figure(self, figure: Figure) -> Self:
        return self.filter(claim__figure=figure)
