"""Which words of people: marks and verdicts?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.querysets.articles import heavy
from articles.querysets.comments import sealed
from articles.querysets.keys import among
from articles.querysets.vocabulary import figures_named

if TYPE_CHECKING:
    from articles.models import Mark, Verdict  # noqa: F401 -- a queryset names its model


class MarkQuerySet(QuerySet["Mark"]):
    def matching(self, text: str) -> Self:
        """Every word of the text is in the note, the editor's name, the claim's quote or the figure's names."""
        found = self
        for word in text.split():
            found = found.filter(
                Q(note__icontains=word)
                | Q(editor__username__icontains=word)
                | Q(claim__quote__icontains=word)
                | Q(claim__figure__in=figures_named(word))
            )
        return found

    def with_editor(self) -> Self:
        return self.select_related("editor")

    def with_claim(self) -> Self:
        return self.select_related("claim__figure")

    def with_what_it_is_on(self) -> Self:
        """With the claim, its figure's names and its article's outlet, but not the article's text."""
        related = ("claim__figure__entity", "claim__figure__metric", "claim__article__outlet")
        return self.select_related(*related).defer(*heavy("claim__article"), "claim__evidence", "claim__figure__search")

    def open_to(self, user: Any) -> Self:
        """What the user may read now: while a second check runs, of the marks on that figure's claims only their own."""
        return self.filter(Q(editor=user) | ~Exists(sealed("claim__figure")))

    def by(self, editor: Any) -> Self:
        return self.filter(editor=editor)

    def latest_first(self) -> Self:
        return self.order_by("-updated_at", "-pk")


class VerdictQuerySet(QuerySet["Verdict"]):
    def matching(self, text: str) -> Self:
        """Every word of the text is in the reason, the decider's name or the figure's names."""
        found = self
        for word in text.split():
            found = found.filter(
                Q(reason__icontains=word) | Q(decided_by__username__icontains=word) | Q(figure__in=figures_named(word))
            )
        return found

    def latest_first(self) -> Self:
        return self.order_by("figure_id", "-version")

    def on(self, figures: Iterable[int]) -> Self:
        return self.filter(figure__in=among(figures))

    def current(self) -> Self:
        """The version of each figure that stands: the latest, unless it is withdrawn. Earlier ones do not stand again."""
        later = self.model._base_manager.filter(figure=OuterRef("figure"), version__gt=OuterRef("version"))
        return self.filter(~Exists(later), withdrawn_at=None)

    def open_to(self, user: Any) -> Self:
        """What the user may read now: while a second check runs, of that figure's verdicts only their own.

        Whatever shows a verdict, its value or its reason asks for it this way: pages, lists, histories and searches.
        """
        return self.filter(Q(decided_by=user) | ~Exists(sealed("figure")))

    def given_since(self, moment: datetime) -> Self:
        return self.filter(created_at__gte=moment)

    def with_people(self) -> Self:
        return self.select_related("decided_by", "seconded_by", "withdrawn_by")

    def with_figure(self) -> Self:
        return self.select_related("figure__entity", "figure__metric", "figure__workflow")
