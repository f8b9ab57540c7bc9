"""Which claims?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, F, IntegerField, OuterRef, Prefetch, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import Greatest, Substr

from articles.querysets.articles import heavy
from articles.querysets.beside import answered_by, beside, cited_from
from articles.querysets.brief import BRIEF, Brief
from articles.querysets.counting import count_of
from articles.querysets.exported import EXPORTED, Exported
from articles.querysets.keys import among, array
from articles.querysets.vocabulary import figures_named
from factcheck.folding import fold

if TYPE_CHECKING:
    from articles.models import Article, Claim, Outlet, Story

#: whatever their number, without a look at the others
_FEW = """
    SELECT one.id FROM unnest(%s::bigint[]) AS figure (id) CROSS JOIN LATERAL (
        SELECT id FROM articles_claim WHERE figure_id = figure.id AND superseded_at IS NULL ORDER BY id DESC LIMIT %s) AS one
    UNION ALL
    SELECT one.id::bigint FROM articles_figure AS figure CROSS JOIN LATERAL (
        SELECT value AS id FROM jsonb_array_elements(figure.outliers) AS outlier (value) LIMIT %s) AS one
    WHERE figure.id = ANY (%s::bigint[])
"""
_CHANGED = """
    UNION ALL (
        SELECT claim.id FROM articles_claim AS claim WHERE claim.figure_id = %s AND claim.fate = ANY (%s::text[]) AND (
            EXISTS (SELECT FROM articles_mark WHERE claim_id = claim.id)
            OR EXISTS (SELECT FROM articles_citation WHERE claim_id = claim.id)
            OR EXISTS (SELECT FROM articles_verdict AS verdict
                WHERE verdict.figure_id = claim.figure_id AND verdict.created_at < claim.superseded_at))
        ORDER BY claim.superseded_at DESC, claim.id LIMIT %s)
"""
_IN_STORY = """
    UNION ALL
    SELECT min(claim.id) FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
    WHERE claim.figure_id = ANY (%s::bigint[]) AND claim.superseded_at IS NULL
        AND article.story_id = %s AND article.outlet_id = ANY (%s::bigint[])
    GROUP BY claim.figure_id, article.outlet_id, claim.quote
"""
#: as factcheck.formats.paged, for claims whose article's blocks nobody reads; every block of a file with pages has one
_PAGE = """(
    SELECT greatest((block->>'page')::int, (
        SELECT max((turn->>1)::int) FROM jsonb_array_elements(block->'turns') AS turn
        WHERE (turn->>0)::int <= articles_claim.start))
    FROM articles_article AS paged, jsonb_array_elements(paged.blocks) AS block
    WHERE paged.id = articles_claim.article_id AND paged.blocks->0 ? 'page'
        AND (block->>'start')::int <= articles_claim.start AND (block->>'end')::int > articles_claim.start
    LIMIT 1)"""
MOST_TO_DECIDE = 60  #: claims of one figure in the queue, as on its page
UNLIKE = ("changed", "reworded", "gone")  #: fates of claims that did not go over into the next version
MOST_CHANGED = 20  #: of one figure, the latest
AROUND = 200  #: code points on either side of a quote that a sentence is looked for in


class ClaimQuerySet(QuerySet["Claim"]):
    def live(self) -> Self:
        """Those that the article still states, as last read."""
        return self.filter(superseded_at__isnull=True)

    def superseded(self) -> Self:
        return self.filter(superseded_at__isnull=False)

    def dismissed(self) -> Self:
        """Those of which an editor has said that they are no figure."""
        return self.superseded().filter(corrected__contains=["dismissed"])

    def stated_in(self, article: Article) -> Self:
        """The live ones of the article; of an earlier version those that it stated when it was replaced."""
        return self.filter(article=article, superseded_at=article.replaced_at)

    def as_in_no_earlier_version(self) -> Self:
        """Those that stand in the place of none."""
        return self.filter(predecessors__isnull=True)

    def shown_of(self, figure: int, number: int) -> Self:
        """As few_of one figure, and beside the live ones those changed by their outlets since somebody judged them or the figure.

        Each with answered_by and cited_from: the editors who have marked, and the sources cited for, what stands there now.
        """
        params = [[figure], number, number, [figure], figure, list(UNLIKE), MOST_CHANGED]
        found = self.filter(Q(superseded_at__isnull=True) | Q(fate__in=UNLIKE), pk__in=RawSQL(_FEW + _CHANGED, params))
        return found.annotate(answered_by=beside(answered_by, of="Claim"), cited_from=beside(cited_from, of="Claim"))

    def corrected(self) -> Self:
        """Those in which an editor has set something right."""
        return self.exclude(corrected=[])

    def lined_up(self) -> Self:
        """Those whose entity, metric and period are settled, so that they belong to a figure."""
        return self.filter(figure__isnull=False)

    def on(self, figures: Iterable[int]) -> Self:
        """Those that speak of these figures."""
        return self.filter(figure__in=figures)

    def unmarked(self) -> Self:
        """Those on which nobody has said a word."""
        from articles.models import Mark

        return self.filter(~Exists(Mark.objects.filter(claim=OuterRef("pk"))))

    def marked(self) -> Self:
        """Those on which somebody has said a word."""
        from articles.models import Mark

        return self.filter(Exists(Mark.objects.filter(claim=OuterRef("pk"))))

    def to_decide(self, figure: int, reader: Any = None) -> Self:
        """Those of one figure, as many as its page has, with all that a decision on one of them rests on."""
        shown = self.live().few_of([figure], MOST_TO_DECIDE).with_article().with_words_around().select_related("edited_by")
        return shown.with_marks(reader).with_citations().earliest_published_first()

    def few_of(self, figures: Sequence[int], number: int, *, story: int = 0, outlets: Sequence[int] = ()) -> Self:
        """Of each figure so many at most, the last that came in, and beside them so many of those that stand apart.

        With a story and some of its outlets also all that these say in it, the same words once.
        """
        params: list[Any] = [list(figures), number, number, list(figures)]
        if not outlets:
            return self.filter(pk__in=RawSQL(_FEW, params))
        return self.filter(pk__in=RawSQL(_FEW + _IN_STORY, [*params, list(figures), story, list(outlets)]))

    def in_story(self, story: Story) -> Self:
        return self.filter(article__story=story)

    def from_outlet(self, outlet: Outlet) -> Self:
        return self.filter(article__outlet=outlet)

    def under_a_persons_word(self) -> Self:
        """Those that somebody has marked, cited or corrected: they are never deleted."""
        return self.filter(Q(marks__isnull=False) | Q(citations__isnull=False) | Q(edited_by__isnull=False)).distinct()

    def matching(self, text: str) -> Self:
        """Every word of the text is in the quote, the figure's names, the article's title or the outlet's name."""
        found = self
        for word in text.split():
            found = found.filter(
                Q(quote__icontains=word)
                | Q(figure__in=figures_named(word))
                | Q(article__title__icontains=word)
                | Q(article__outlet__folded__contains=fold(word))
            )
        return found

    def in_text_order(self) -> Self:
        return self.order_by("article_id", "start", "end")

    def earliest_published_first(self) -> Self:
        return self.order_by(F("article__published_at").asc(nulls_last=True), "article_id", "start")

    def with_article(self) -> Self:
        """With article, outlet and story, but not the text, which may be long."""
        return self.select_related("article__outlet", "article__story").defer(*heavy("article"))

    def with_outlet(self) -> Self:
        """With outlet_name and published_at of the article, for whoever needs no more of it."""
        return self.annotate(outlet_name=F("article__outlet__name"), published_at=F("article__published_at"))

    def with_words_around(self) -> Self:
        """With words, the part of the text around the quote, and words_start, its place: a text may have five million.

        And with the page of its file on which the quote begins; None where that has no pages.
        """
        start = Greatest(F("start") - AROUND, 0)
        words = Substr("article__text", start + 1, F("end") - start + AROUND)
        return self.annotate(words_start=start, words=words, page=RawSQL(_PAGE, [], output_field=IntegerField(null=True)))

    def relation_counts(self) -> dict[str, int]:
        """How many of them stand in each relation that occurs; unknown: those that no figure holds."""
        rows = self.order_by().values_list("figure__relation").annotate(number=Count("pk"))
        return {relation or "unknown": number for relation, number in rows}

    def fate_counts(self) -> dict[str, int]:
        """Of claims of an earlier version how many fared how in the next."""
        return dict(self.order_by().values_list("fate").annotate(number=Count("pk")))

    def with_word_count(self) -> Self:
        """With word_count: marks and citations together."""
        return self.annotate(word_count=count_of("Mark", claim="pk") + count_of("Citation", claim="pk"))

    def within(self, start: int, end: int) -> Self:
        """Those of which a part lies in this stretch of the text."""
        return self.filter(start__lt=end, end__gt=start)

    def next_to(self, claim: Claim) -> Claim | None:
        """The one of the same article that comes behind it in the text, or else the last before it."""
        beside = self.filter(article=claim.article_id).exclude(pk=claim.pk)
        behind = beside.filter(start__gte=claim.start).order_by("start", "end").first()
        return behind or beside.order_by("-start", "-end").first()

    def with_figure(self) -> Self:
        return self.select_related("figure__entity", "figure__metric", "entity", "metric")

    def with_marks(self, reader: Any = None) -> Self:
        """With all_marks, a list: through the manager each claim would make a queryset of its own, on a board hundreds.

        All that the reader may see: while a second check of the figure runs, their own.
        """
        from articles.models import Mark

        marks = Mark.objects.open_to(reader).with_editor()
        return self.prefetch_related(Prefetch("marks", queryset=marks, to_attr="all_marks"))

    def briefly(self) -> list[Brief]:
        """What rows show of them: one statement, and no models. While a second check of a figure runs, nobody's mark on it."""
        from articles.models import Mark, Workflow

        sealed = Workflow.objects.in_state("second_check").filter(figure=OuterRef(OuterRef("figure")))
        words = Mark.objects.filter(~Exists(sealed), claim=OuterRef("pk")).order_by().values("word").distinct()
        rows = self.values_list(*BRIEF, ArraySubquery(words))
        return [Brief._make((*row, tuple(marked))) for *row, marked in rows]

    def exported(self, figures: Sequence[int], *, most: int) -> list[Exported]:
        """What a file says of those on these figures, figure by figure: one statement, however many there are.

        A file is handed on, so it tells a mark only where everybody may read it: nobody's while a second check runs.
        """
        from articles.models import Mark

        place = RawSQL("array_position(%s::bigint[], articles_claim.figure_id)", [array(figures)], output_field=IntegerField())
        words = Mark.objects.open_to(None).filter(claim=OuterRef("pk")).order_by().values("word")
        found = self.filter(figure__in=among(figures)).earliest_published_first()
        rows = found.order_by(place, *found.query.order_by).values_list(*EXPORTED, ArraySubquery(words))
        return [Exported._make((*row, tuple(marked))) for *row, marked in rows[:most]]

    def with_citations(self) -> Self:
        from articles.models import Citation

        return self.prefetch_related(Prefetch("citations", queryset=Citation.objects.with_source()))
