"""How did claims come out against verdicts, and how often for each outlet?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from articles.querysets.articles import heavy
from articles.querysets.keys import among
from articles.wording import labels

if TYPE_CHECKING:
    from articles.models import Outcome, Outlet  # noqa: F401 -- a queryset names its model

ARTICLE, OUTLET = "claim__article", "claim__article__outlet"


class OutcomeQuerySet(QuerySet["Outcome"]):
    def counted(self) -> Self:
        """Those of claims that their article still states, on the figure that the verdict is on, by outlets that are known."""
        return self.held().exclude(claim__article__outlet__name=labels.UNKNOWN_OUTLET)

    def held(self) -> Self:
        """Those that say something now: the article still states it, of that figure, and no second check of it runs.

        What came out tells the verdict, which nobody may see before both views are in.
        """
        from articles.models import Workflow

        stated = Q(claim__superseded_at__isnull=True, claim__figure=F("verdict__figure"))
        checked = Workflow.objects.filter(figure=OuterRef("verdict__figure_id"), state="second_check")
        return self.filter(stated).exclude(Exists(checked))  # by way of the figure's table it is planned for twice as long

    def contradicting(self) -> Self:
        """Claims that came in after the verdict and do not stand against it."""
        return self.held().filter(word="fell", since=True)

    def from_outlet(self, outlet: Outlet) -> Self:
        return self.filter(claim__article__outlet=outlet)

    def of_verdicts_on(self, figures: Sequence[int]) -> Self:
        return self.filter(verdict__figure__in=among(figures))

    def stood(self) -> Self:
        return self.filter(word="stood")

    def fell(self) -> Self:
        """Those that did not stand."""
        return self.filter(word="fell")

    def judged(self) -> Self:
        """Those of which it can be said whether they stood."""
        return self.exclude(word="open")

    def left_open(self) -> Self:
        return self.filter(word="open")

    def by_slip(self, slip: str) -> Self:
        """Those that did not stand, by this kind of slip; "" for those that no kind explains."""
        return self.fell().filter(slip=slip)

    def counts_by_outlet(self) -> dict[int, dict[str, int]]:
        """For each outlet's key how many of its claims stood, fell and were left open. One statement."""
        rows = self.order_by().values_list(OUTLET, "word").annotate(number=Count("pk"))
        counted: dict[int, dict[str, int]] = {}
        for outlet, word, number in rows:
            counted.setdefault(outlet, dict.fromkeys(labels.OUTCOMES, 0))[word] = number
        return counted

    def counts_by_slip(self) -> dict[tuple[str, str], int]:
        """How many there are of each word and kind of slip. One statement."""
        rows = self.order_by().values_list("word", "slip").annotate(number=Count("pk"))
        return {(word, slip): number for word, slip, number in rows}

    def newest_claim_first(self) -> Self:
        return self.order_by("-claim__created_at", "-claim_id")

    def latest_decided_first(self) -> Self:
        return self.order_by("-verdict__created_at", "-verdict_id", "claim__article__published_at", "claim_id")

    def with_figures(self) -> Self:
        """With all that a row of an outlet's page shows, but not the article's text."""
        related = ("claim__article__story", "claim__article__outlet", "claim__figure__entity", "claim__figure__metric")
        return self.select_related(*related, "verdict__decided_by").defer(
            *heavy(ARTICLE), "claim__evidence", "claim__figure__search"
        )
