"""How does the desk ask for what it keeps? Phrases that chain: Figure.objects.in_story(s).in_conflict().widest_first()."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from factcheck.folding import fold

if TYPE_CHECKING:
    from articles.models import (  # noqa: F401 -- each queryset names its model
        Article,
        Citation,
        Claim,
        Entity,
        Figure,
        Mark,
        Metric,
        Outlet,
        Source,
        Story,
        Verdict,
    )

#: the relations in which outlets do not say one thing
DISAGREEMENTS = ("conflict", "unit_mismatch")


def _count_of(model: str, **link: str) -> Coalesce:
    """How many rows of a model point at the outer row: a subquery each, since joined counts multiply one another."""
    from django.apps import apps

    rows = apps.get_model("articles", model)._default_manager.order_by()
    if model == "Claim":
        rows = rows.live()
    if model == "Figure":
        rows = rows.spoken()
    (field, outer), *_none = link.items()
    counted = rows.filter(**{field: OuterRef(outer)}).values(field).annotate(number=Count("pk", distinct=True))
    return Coalesce(Subquery(counted.values("number"), output_field=models.IntegerField()), 0)


class OutletQuerySet(QuerySet["Outlet"]):
    def in_story(self, story: Story) -> Self:
        """Outlets with an article in the story, each once."""
        return self.filter(articles__story=story).distinct()

    def named(self, name: str) -> Self:
        return self.filter(folded=fold(name.strip()))


class StoryQuerySet(QuerySet["Story"]):
    def named(self, name: str) -> Self:
        return self.filter(folded=fold(name.strip()))

    def with_counts(self) -> Self:
        """Each story with article_count, outlet_count, figure_count (claimed in it) and disagreement_count."""
        from articles.models import Claim

        live = Claim.objects.live().order_by().filter(article__story=OuterRef("pk")).values("article__story")
        figures = live.annotate(number=Count("figure", distinct=True)).values("number")
        disputed = live.filter(figure__relation__in=DISAGREEMENTS).annotate(number=Count("figure", distinct=True))
        return self.annotate(
            article_count=_count_of("Article", story="pk"),
            outlet_count=Count("articles__outlet", distinct=True),
            figure_count=Coalesce(Subquery(figures), 0),
            disagreement_count=Coalesce(Subquery(disputed.values("number")), 0),
        )

    def latest_first(self) -> Self:
        return self.order_by("-created_at", "-pk")


class ArticleQuerySet(QuerySet["Article"]):
    def in_story(self, story: Story) -> Self:
        return self.filter(story=story)

    def from_outlet(self, outlet: Outlet) -> Self:
        return self.filter(outlet=outlet)

    def unsettled(self) -> Self:
        """Those whose reading has not ended: a page that shows one asks again."""
        return self.filter(state__in=("new", "reading"))

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
        """For tables: with story, outlet, uploader and claim_count, without the text itself."""
        return (
            self.select_related("story", "outlet", "uploaded_by")
            .defer("text", "original")
            .annotate(claim_count=_count_of("Claim", article="pk"))
        )

    def for_reader(self) -> Self:
        """For the article's page: live_claims in the order of the text, each with its figure and marks."""
        from articles.models import Claim

        claims = Claim.objects.live().in_text_order().with_figure().with_marks()
        return self.select_related("story", "outlet", "uploaded_by").prefetch_related(
            Prefetch("claims", queryset=claims, to_attr="live_claims")
        )


class ArticleManager(models.Manager.from_queryset(ArticleQuerySet)):  # type: ignore[misc]
    """Original bytes come only when asked for: article.original fetches them."""

    def get_queryset(self) -> ArticleQuerySet:
        queryset: ArticleQuerySet = super().get_queryset().defer("original")
        return queryset


class EntityQuerySet(QuerySet["Entity"]):
    def known_as(self, name: str) -> Self:
        return self.filter(aliases__folded=fold(name.strip())).distinct()

    def with_counts(self) -> Self:
        return self.annotate(figure_count=_count_of("Figure", entity="pk"), claim_count=_count_of("Claim", entity="pk"))


class MetricQuerySet(QuerySet["Metric"]):
    def with_counts(self) -> Self:
        return self.annotate(figure_count=_count_of("Figure", metric="pk"), claim_count=_count_of("Claim", metric="pk"))


class ClaimQuerySet(QuerySet["Claim"]):
    def live(self) -> Self:
        """Those that the article still states, as last read."""
        return self.filter(superseded_at__isnull=True)

    def superseded(self) -> Self:
        return self.filter(superseded_at__isnull=False)

    def lined_up(self) -> Self:
        """Those whose entity, metric and period are settled, so that they belong to a figure."""
        return self.filter(figure__isnull=False)

    def in_story(self, story: Story) -> Self:
        return self.filter(article__story=story)

    def from_outlet(self, outlet: Outlet) -> Self:
        return self.filter(article__outlet=outlet)

    def under_a_persons_word(self) -> Self:
        """Those that somebody has marked, cited or corrected: they are never deleted."""
        return self.filter(Q(marks__isnull=False) | Q(citations__isnull=False) | Q(edited_by__isnull=False)).distinct()

    def in_text_order(self) -> Self:
        return self.order_by("article_id", "start", "end")

    def earliest_published_first(self) -> Self:
        return self.order_by(F("article__published_at").asc(nulls_last=True), "article_id", "start")

    def with_article(self) -> Self:
        """With article, outlet and story, but not the text, which may be long."""
        return self.select_related("article__outlet", "article__story").defer("article__text", "article__original")

    def with_figure(self) -> Self:
        return self.select_related("figure__entity", "figure__metric", "entity", "metric")

    def with_marks(self) -> Self:
        from articles.models import Mark

        return self.prefetch_related(Prefetch("marks", queryset=Mark.objects.with_editor()))

    def with_citations(self) -> Self:
        from articles.models import Citation

        return self.prefetch_related(Prefetch("citations", queryset=Citation.objects.with_source()))


class FigureQuerySet(QuerySet["Figure"]):
    def spoken(self) -> Self:
        """Those that an article states now; a merged or superseded one may have no claim left."""
        return self.filter(claim_count__gt=0)

    def compared(self) -> Self:
        """Those with two claims at least that could be set against each other."""
        return self.spoken().exclude(relation="single")

    def in_story(self, story: Story) -> Self:
        """Those that an article of the story speaks of."""
        from articles.models import Claim

        return self.filter(pk__in=Claim.objects.live().lined_up().in_story(story).order_by().values("figure"))

    def from_outlet(self, outlet: Outlet) -> Self:
        """Those that an article of the outlet speaks of."""
        from articles.models import Claim

        return self.filter(pk__in=Claim.objects.live().lined_up().from_outlet(outlet).order_by().values("figure"))

    def in_article(self, article: Article) -> Self:
        return self.filter(pk__in=article.claims.live().lined_up().order_by().values("figure"))

    def with_relation(self, *relations: str) -> Self:
        return self.filter(relation__in=[str(relation) for relation in relations])

    def in_conflict(self) -> Self:
        return self.with_relation("conflict")

    def in_disagreement(self) -> Self:
        """In conflict, or told in units that do not fit each other."""
        return self.with_relation(*DISAGREEMENTS)

    def told_by_several(self) -> Self:
        """Those of which two outlets at least speak."""
        return self.filter(outlet_count__gt=1)

    def undecided(self) -> Self:
        """Those on which the desk has given no verdict."""
        return self.filter(verdicts__isnull=True)

    def marked_in_conflict(self) -> Self:
        return self.filter(conflict_count__gt=0)

    def matching(self, text: str) -> Self:
        """Every word of the text is in a name of the entity or metric, the period or a claim's words; 繁 finds 简."""
        found = self
        for word in text.split():
            found = found.filter(search__contains=fold(word))
        return found

    def widest_first(self) -> Self:
        """By relative gap, so that units compare; ties: more outlets, then the newer figure."""
        return self.order_by(F("spread").desc(nulls_last=True), "-outlet_count", "-claim_count", "-pk")

    def latest_period_first(self) -> Self:
        return self.order_by("entity__name", "metric__key", F("period").desc(nulls_last=True), "pk")

    def relation_counts(self) -> dict[str, int]:
        """How many of them stand in each relation that occurs."""
        rows = self.order_by().values_list("relation").annotate(number=Count("pk", distinct=True))
        return dict(rows)

    def with_names(self) -> Self:
        return self.select_related("entity", "metric")

    def with_live_claims(self, *, story: Story | None = None) -> Self:
        """Each with live_claims (of that story only, when given), with article, outlet and marks."""
        from articles.models import Claim

        claims = Claim.objects.live().with_article().with_marks().earliest_published_first()
        if story is not None:
            claims = claims.in_story(story)
        return self.prefetch_related(Prefetch("claims", queryset=claims, to_attr="live_claims"))

    def with_verdicts(self) -> Self:
        """Each with verdict_versions, the one that stands first."""
        from articles.models import Verdict

        versions = Verdict.objects.latest_first().with_people()
        return self.prefetch_related(Prefetch("verdicts", queryset=versions, to_attr="verdict_versions"))

    def for_board(self) -> Self:
        """For rows of the board: names, live_claims with outlets and marks, verdict_versions; five statements in all."""
        return self.spoken().with_names().with_live_claims().with_verdicts()

    def for_page(self) -> Self:
        """For the figure's page: as the board, and every live claim with its citations and its article's text."""
        from articles.models import Claim

        claims = (
            Claim.objects.live()
            .select_related("article__outlet", "article__story", "edited_by")
            .defer("article__original")
            .with_marks()
            .with_citations()
            .earliest_published_first()
        )
        return self.with_names().with_verdicts().prefetch_related(Prefetch("claims", queryset=claims, to_attr="live_claims"))


class SourceQuerySet(QuerySet["Source"]):
    def matching(self, text: str) -> Self:
        found = self
        for word in text.split():
            found = found.filter(Q(title__icontains=word) | Q(publisher__icontains=word) | Q(url__icontains=word))
        return found

    def listed(self) -> Self:
        """For tables: with who added it and citation_count."""
        return self.select_related("added_by").annotate(citation_count=_count_of("Citation", source="pk"))

    def with_citations(self) -> Self:
        """For the source's page: every citation with its claim, article, outlet and figure."""
        from articles.models import Citation

        return self.prefetch_related(Prefetch("citations", queryset=Citation.objects.with_claim()))


class SourceManager(models.Manager.from_queryset(SourceQuerySet)):  # type: ignore[misc]
    """The file's bytes come only when asked for."""

    def get_queryset(self) -> SourceQuerySet:
        queryset: SourceQuerySet = super().get_queryset().defer("file")
        return queryset


class CitationQuerySet(QuerySet["Citation"]):
    def with_source(self) -> Self:
        return self.select_related("source", "added_by").defer("source__file")

    def with_claim(self) -> Self:
        return self.select_related(
            "claim__article__outlet", "claim__article__story", "claim__figure__entity", "claim__figure__metric", "added_by"
        ).defer("claim__article__text", "claim__article__original")

    def on_figure(self, figure: Figure) -> Self:
        return self.filter(claim__figure=figure)


class MarkQuerySet(QuerySet["Mark"]):
    def with_editor(self) -> Self:
        return self.select_related("editor")

    def by(self, editor: Any) -> Self:
        return self.filter(editor=editor)

    def latest_first(self) -> Self:
        return self.order_by("-updated_at", "-pk")


class VerdictQuerySet(QuerySet["Verdict"]):
    def latest_first(self) -> Self:
        return self.order_by("figure_id", "-version")

    def with_people(self) -> Self:
        return self.select_related("decided_by")
