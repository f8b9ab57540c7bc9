"""What is shown of a figure, in a row and on its page, and in how few statements?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Self

from django.db.models import F, Prefetch, QuerySet

from articles.querysets.beside import beside, is_cited, is_contradicted, is_followed
from articles.querysets.brief import Brief
from articles.querysets.comments import comments_of_figure
from articles.querysets.keys import among
from articles.querysets.workflow import contradictions_of_figure, steps_of_figure, views_of_figure

if TYPE_CHECKING:
    from articles.models import Figure, Story
    from articles.querysets.claims import ClaimQuerySet

FEW_CLAIMS = 6  #: of one figure in a row of the board or of a story, and as many of those that stand apart
MOST_AGAINST = 5  #: claims that contradict its verdict, on its page
#: what names a figure, and what else a row of the board or of a story shows
NAMED = ("entity__name", "metric__key", "metric__nature", "metric__names", "period", "kind", "hull")
IN_ROWS: tuple[str, ...] = (*NAMED, "relation", "spread", "outliers", "claim_count", "outlet_count", "lineage_count")
IN_ROWS += ("agree_count", "conflict_count", "unclear_count", "refreshed_at")
MOST_CLAIMS = 60  #: of one figure on its page


class ShownFigureQuerySet(QuerySet["Figure"]):
    def with_names(self) -> Self:
        return self.select_related("entity", "metric")

    def named_by(self, keys: Iterable[int]) -> dict[int, Figure]:
        """Those of these keys with what names them and nothing else, however many there are."""
        rows = self.filter(pk__in=among(keys)).with_names().only(*NAMED)
        return {figure.pk: figure for figure in rows}

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
