"""Which figures, in which order, with what beside them?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

from django.db.models import Count, DecimalField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from articles.querysets.keyset import Order
from articles.querysets.relations import DISAGREEMENTS
from articles.querysets.shown_figures import ShownFigureQuerySet
from articles.querysets.vocabulary import meaning

if TYPE_CHECKING:
    from articles.models import Article, Outlet, Story
    from articles.querysets.outlets import Choice

SPOKEN = Q(claim_count__gt=0)
UNKNOWN_LAST = Coalesce(F("spread"), Value(Decimal(-1), output_field=DecimalField()))
#: the orders of the board
ORDERS = {
    # by relative gap, so that units compare; ties: more outlets, then the newer figure
    "gap": Order({"gap": UNKNOWN_LAST, "outlets": F("outlet_count"), "claims": F("claim_count"), "pk": F("id")}),
    "outlets": Order({"outlets": F("outlet_count"), "claims": F("claim_count"), "pk": F("id")}),
    "recent": Order({"pk": F("id")}),
    "name": Order({"name": F("sort_name"), "pk": F("id")}, descending=False),
}
WIDEST = tuple(column.desc() for column in ORDERS["gap"].columns.values())
MOST_TOLD = tuple(column.desc() for column in ORDERS["outlets"].columns.values())
MOST_COUNTED = 1_000  #: figures; beyond them nobody needs the number, and counting them all would take longer than the page
NEWS = 500  #: articles looked at for what is new of a day, however many came in


class FigureQuerySet(ShownFigureQuerySet):
    def spoken(self) -> Self:
        """Those that an article states now; a merged or superseded one may have no claim left."""
        return self.filter(SPOKEN)

    def compared(self) -> Self:
        """Those with two claims at least that could be set against each other."""
        return self.spoken().exclude(relation="single")

    def in_story(self, story: Story | Choice) -> Self:
        """Those that an article of the story speaks of, as last lined up."""
        return self.filter(story_ids__contains=[story.pk])

    def from_outlet(self, outlet: Outlet | Choice) -> Self:
        """Those that an article of the outlet speaks of, as last lined up."""
        return self.filter(outlet_ids__contains=[outlet.pk])

    def in_article(self, article: Article) -> Self:
        return self.filter(pk__in=article.claims.live().lined_up().order_by().values("figure"))

    def spoken_of_in(self, articles: Iterable[int]) -> Self:
        """Those that one of these articles speaks of."""
        from articles.models import Claim

        claims = Claim.objects.live().lined_up().filter(article__in=list(articles))
        return self.filter(pk__in=claims.order_by().values("figure"))

    def told_since(self, moment: datetime, *, most: int) -> Self:
        """Those of which an article speaks that has come in since; so many at the most, of the newest NEWS articles."""
        from articles.models import Article, Claim

        news = Article.objects.filter(created_at__gte=moment).order_by("-created_at", "-pk").values("pk")[:NEWS]
        claims = Claim.objects.live().lined_up().filter(article__in=news)
        told = claims.filter(figure__in=self.values("pk")).order_by().values_list("figure", flat=True).distinct()
        return self.filter(pk__in=told[:most])

    def with_relation(self, *relations: str) -> Self:
        return self.filter(relation__in=[str(relation) for relation in relations])

    def in_disagreement(self) -> Self:
        """In conflict, or told in units that do not fit each other."""
        return self.with_relation(*DISAGREEMENTS)

    def told_by_several(self) -> Self:
        """Those of which two outlets at least speak."""
        return self.filter(outlet_count__gt=1)

    def decided(self) -> Self:
        """Those on which a verdict of the desk stands, whatever it says."""
        return self.filter(Exists(_standing()))

    def contradicted(self) -> Self:
        """Those that are decided, and of which a claim has come in since that does not stand against the verdict."""
        from articles.models import Outcome

        return self.filter(pk__in=Outcome.objects.contradicting().order_by().values("verdict__figure"))

    def open_questions(self) -> Self:
        """Disagreements that nobody has decided, and those that are contradicted since."""
        from articles.models import Outcome

        since = Outcome.objects.contradicting().filter(verdict__figure=OuterRef("pk"))
        return self.in_disagreement().filter(~Exists(_standing()) | Exists(since))

    def in_state(self, state: str) -> Self:
        """Those in this state of work; of most nobody has said anything, and they are new."""
        from articles.models import Workflow

        if state == "new":
            return self.filter(~Exists(Workflow.objects.begun().filter(figure=OuterRef("pk"))))
        return self.filter(pk__in=Workflow.objects.in_state(state).order_by().values("figure"))

    def assigned_to(self, user: Any) -> Self:
        from articles.models import Workflow

        return self.filter(pk__in=Workflow.objects.assigned_to(user).order_by().values("figure"))

    def unassigned(self) -> Self:
        from articles.models import Workflow

        return self.filter(~Exists(Workflow.objects.assigned().filter(figure=OuterRef("pk"))))

    def overdue(self) -> Self:
        from articles.models import Workflow

        return self.filter(pk__in=Workflow.objects.overdue().order_by().values("figure"))

    def undecided_in_part(self) -> Self:
        """Those that a claim speaks of on which nobody has said a word."""
        from articles.models import Claim

        return self.filter(Exists(Claim.objects.live().filter(figure=OuterRef("pk")).unmarked()))

    def matching(self, text: str) -> Self:
        """Every word of the text is a name of the entity or metric, the period, or in a claim's words; 繁 finds 简."""
        return self.filter(meaning(text))

    def widest_first(self) -> Self:
        """By relative gap, so that units compare; ties: more outlets, then the newer figure."""
        return self.order_by(*WIDEST)

    def each_relation(self, relations: Sequence[str], *, of_story: bool = False) -> list[Self]:
        """One queryset for each relation, for Order.stretch: every relation has its own stretch of each index.

        of_story: one for all, found by their story: a stretch would be read to its end for the few that the story has in it.
        """
        return [self.with_relation(*relations)] if of_story else [self.filter(relation=relation) for relation in relations]

    def disagreements_first(self, relations: Sequence[str], *, of_story: bool = False) -> tuple[list[Self], list[int]]:
        """As each_relation, and of each the rank for Order.stretch."""
        first = [relation for relation in relations if relation in DISAGREEMENTS]
        then = [relation for relation in relations if relation not in DISAGREEMENTS]
        parts = [self.each_relation(some, of_story=of_story) for some in (first, then)]
        return parts[0] + parts[1], [0] * len(parts[0]) + [1] * len(parts[1])

    def relation_counts(self) -> dict[str, int]:
        """How many of them stand in each relation that occurs."""
        rows = self.order_by().values_list("relation").annotate(number=Count("pk"))
        return dict(rows)

    def stretches(self, number: int) -> Iterator[list[int]]:
        """All keys in their order, so many at a time."""
        last = 0
        while keys := list(self.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:number]):
            yield keys
            last = keys[-1]

    def for_board(self) -> Self:
        """For reports: names, live_claims with outlets and marks, verdict_versions; four statements in all."""
        return self.spoken().with_names().with_live_claims().with_verdicts()


def _standing() -> QuerySet[Any]:
    from articles.models import Verdict

    return Verdict.objects.current().filter(figure=OuterRef("pk"))
