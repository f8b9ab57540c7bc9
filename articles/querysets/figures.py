"""Which figures, in which order, with what beside them?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

from django.db.models import Count, DecimalField, Exists, F, OuterRef, Prefetch, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from articles.querysets.beside import beside, is_cited, is_contradicted, is_followed
from articles.querysets.brief import Brief
from articles.querysets.comments import comments_of_figure
from articles.querysets.keys import among
from articles.querysets.keyset import Order
from articles.querysets.relations import DISAGREEMENTS
from articles.querysets.vocabulary import meaning
from articles.querysets.workflow import contradictions_of_figure, steps_of_figure, views_of_figure

if TYPE_CHECKING:
    from articles.models import Article, Figure, Outlet, Story
    from articles.querysets.claims import ClaimQuerySet
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
FEW_CLAIMS = 6  #: of one figure in a row of the board or of a story, and as many of those that stand apart
NEWS = 500  #: articles looked at for what is new of a day, however many came in
MOST_AGAINST = 5  #: claims that contradict its verdict, on its page
#: what names a figure, and what else a row of the board or of a story shows
NAMED = ("entity__name", "metric__key", "metric__nature", "metric__names", "period", "kind", "hull")
IN_ROWS: tuple[str, ...] = (*NAMED, "relation", "spread", "outliers", "claim_count", "outlet_count", "lineage_count")
IN_ROWS += ("agree_count", "conflict_count", "unclear_count", "refreshed_at")
MOST_CLAIMS = 60  #: of one figure on its page


class FigureQuerySet(QuerySet["Figure"]):
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
        rows = self.order_by().values_list("relation").annotate(number=Count("pk", distinct=True))
        return dict(rows)

    def with_names(self) -> Self:
        return self.select_related("entity", "metric")

    def named_by(self, keys: Iterable[int]) -> dict[int, Figure]:
        """Those of these keys with what names them and nothing else, however many there are."""
        rows = self.filter(pk__in=among(keys)).with_names().only(*NAMED)
        return {figure.pk: figure for figure in rows}

    def stretches(self, number: int) -> Iterator[list[int]]:
        """All keys in their order, so many at a time."""
        last = 0
        while keys := list(self.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:number]):
            yield keys
            last = keys[-1]

    def with_live_claims(self) -> Self:
        """Each with all live_claims of whatever story, with article, outlet and marks: for reports, not for a page."""
        from articles.models import Claim

        claims = Claim.objects.live().with_article().with_marks().earliest_published_first()
        return self.prefetch_related(Prefetch("claims", queryset=claims, to_attr="live_claims"))

    def with_verdicts(self, reader: Any = None) -> Self:
        """Each with verdict_versions, the latest first, as far as the reader may see them now."""
        from articles.models import Verdict

        versions = Verdict.objects.open_to(reader).latest_first().with_people()
        return self.prefetch_related(Prefetch("verdicts", queryset=versions, to_attr="verdict_versions"))

    def for_board(self) -> Self:
        """For reports: names, live_claims with outlets and marks, verdict_versions; four statements in all."""
        return self.spoken().with_names().with_live_claims().with_verdicts()

    def shown(self, keys: Sequence[int]) -> list[Figure]:
        """Those of these keys, in this order, with names, claims_in_brief (few of many), who is at it, and is_contradicted.

        Two statements.
        """
        from articles.models import Claim

        return (
            self.annotate(is_contradicted=beside(is_contradicted))
            ._at_work()
            ._beside(keys, Claim.objects.live().few_of(keys, FEW_CLAIMS))
        )

    def shown_in(self, story: Story, outlets: Sequence[int], keys: Sequence[int]) -> list[Figure]:
        """The same, with all that these outlets say in the story, and not how far the desk is with it; two statements."""
        from articles.models import Claim

        return self._beside(keys, Claim.objects.live().few_of(keys, FEW_CLAIMS, story=story.pk, outlets=outlets))

    def _at_work(self) -> Self:
        """With work_state, assignee_pk, assignee_name and due_at: None where nobody has touched it."""
        work = {
            "assignee_pk": "workflow__assignee",
            "assignee_name": "workflow__assignee__username",
            "due_at": "workflow__due_at",
        }
        return self.annotate(work_state=F("workflow__state"), **{name: F(path) for name, path in work.items()})

    def talked_of(self, reader: Any) -> Self:
        """With its names, how far the desk is with it, and comments_given: what this reader may read of what was said."""
        return (
            self.with_names()
            .select_related("workflow")
            .annotate(comments_given=beside(comments_of_figure, reader.pk))
            .defer("search")
        )

    def _beside(self, keys: Sequence[int], claims: ClaimQuerySet) -> list[Figure]:
        found = self.with_names().only(*IN_ROWS).in_bulk(keys)
        figures: list[Figure] = [found[key] for key in keys if key in found]
        told: dict[int, list[Brief]] = defaultdict(list)
        for claim in claims.earliest_published_first().briefly():
            told[claim.figure_id].append(claim)
        for figure in figures:
            figure.claims_in_brief = told[figure.pk]
        return figures

    def for_page(self, pk: int, reader: Any = None) -> Self:
        """The one of this key, for its page: all that is shown of its claims, also of those changed since, and who is at it.

        Marks, verdicts, views_given, comments_given and is_followed are the reader's: what a second check seals is left out.
        With steps_made and contradictions, as rows of JSON in the same statement.
        """
        from articles.models import Claim

        claims = (
            Claim.objects.shown_of(pk, MOST_CLAIMS)
            .with_article()
            .with_words_around()
            .select_related("edited_by", "successor")
            .with_marks(reader)
            .with_citations()
            .earliest_published_first()
        )
        shown = Prefetch("claims", queryset=claims, to_attr="live_claims")
        work = ("assignee", "moved_by", "check_asked__asked_by", "check_asked__asked_of")
        who = None if reader is None else reader.pk
        found = self.filter(pk=pk).with_names().select_related(*(f"workflow__{name}" for name in work))
        found = found.annotate(
            is_cited=beside(is_cited),
            is_followed=beside(is_followed, who),
            steps_made=beside(steps_of_figure),
            views_given=beside(views_of_figure, who),
            comments_given=beside(comments_of_figure, who),
            contradictions=beside(contradictions_of_figure, MOST_AGAINST),
        )
        return found.with_verdicts(reader).prefetch_related(shown)


def _standing() -> QuerySet[Any]:
    from articles.models import Verdict

    return Verdict.objects.current().filter(figure=OuterRef("pk"))
