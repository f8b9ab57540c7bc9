"""Which figures, in which order, with what beside them?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db.models import Case, Count, F, Prefetch, Q, QuerySet, When

from articles.querysets.relations import DISAGREEMENTS
from factcheck.folding import fold

if TYPE_CHECKING:
    from articles.models import Article, Figure, Outlet, Story  # noqa: F401 -- a queryset names its model


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

    def spoken_of_in(self, articles: Iterable[int]) -> Self:
        """Those that one of these articles speaks of."""
        from articles.models import Claim

        claims = Claim.objects.live().lined_up().filter(article__in=list(articles))
        return self.filter(pk__in=claims.order_by().values("figure"))

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

    def story_counts(self) -> dict[str, int]:
        """How many there are (all), how many two outlets tell (shared), how many disagree without a verdict (open)."""
        open_question = Q(relation__in=DISAGREEMENTS, verdicts__isnull=True)
        several = Q(outlet_count__gt=1)
        return self.order_by().aggregate(
            all=Count("pk", distinct=True),
            shared=Count("pk", filter=several, distinct=True),
            open=Count("pk", filter=open_question, distinct=True),
        )

    def undecided(self) -> Self:
        """Those on which the desk has given no verdict."""
        return self.filter(verdicts__isnull=True)

    def decided(self) -> Self:
        """Those on which the desk has given a verdict, whatever it says."""
        return self.filter(verdicts__isnull=False).distinct()

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

    def disagreements_first(self) -> Self:
        """Those in disagreement, the widest first; then the others, the widest first."""
        rank = Case(When(relation__in=DISAGREEMENTS, then=0), default=1)
        return self.order_by(rank, F("spread").desc(nulls_last=True), "-outlet_count", "-claim_count", "-pk")

    def latest_period_first(self) -> Self:
        return self.order_by("entity__name", "metric__key", F("period").desc(nulls_last=True), "pk")

    def disagreements_before_names(self) -> Self:
        """Those in disagreement, then the others; each by name, the latest period first."""
        rank = Case(When(relation__in=DISAGREEMENTS, then=0), default=1)
        return self.order_by(rank, "entity__name", "metric__key", F("period").desc(nulls_last=True), "pk")

    def relation_counts(self) -> dict[str, int]:
        """How many of them stand in each relation that occurs."""
        rows = self.order_by().values_list("relation").annotate(number=Count("pk", distinct=True))
        return dict(rows)

    def with_names(self) -> Self:
        return self.select_related("entity", "metric")

    def with_live_claims(self) -> Self:
        """Each with live_claims of whatever story, with article, outlet and marks."""
        from articles.models import Claim

        claims = Claim.objects.live().with_article().with_marks().earliest_published_first()
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
        """For the figure's page: as the board, and every live claim with its citations and the words around it."""
        from articles.models import Claim

        claims = (
            Claim.objects.live()
            .with_article()
            .with_words_around()
            .select_related("article__outlet", "article__story", "edited_by")
            .with_marks()
            .with_citations()
            .earliest_published_first()
        )
        return self.with_names().with_verdicts().prefetch_related(Prefetch("claims", queryset=claims, to_attr="live_claims"))
