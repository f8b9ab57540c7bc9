"""Which comments, and whose may somebody read?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject

from articles.querysets.keys import among

if TYPE_CHECKING:
    from articles.models import Comment  # noqa: F401 -- a queryset names its model

MOST_COMMENTS = 100  #: of one figure, the latest


class CommentQuerySet(QuerySet["Comment"]):
    def on(self, figures: Iterable[int]) -> Self:
        return self.filter(figure__in=among(figures))

    def by(self, author: Any) -> Self:
        return self.filter(author=author)

    def unsettled(self) -> Self:
        return self.filter(resolved_at=None)

    def open_to(self, user: Any) -> Self:
        """What the user may read now: while a second check runs, of what is said on that figure only their own."""
        return self.filter(Q(author=user) | ~Exists(sealed("figure")))

    def latest_first(self) -> Self:
        return self.order_by("-created_at", "-pk")


def sealed(path: str) -> QuerySet[Any]:
    """For Exists: a second check of the figure behind this path runs."""
    from articles.models import Workflow

    return Workflow.objects.in_state("second_check").filter(figure=OuterRef(path))


def comments_of_figure(reader: int | None) -> ArraySubquery:
    """Beside a figure: what the reader may read of what was said, the latest first, without a statement of their own."""
    from articles.models import Comment

    said = JSONObject(
        key="pk",
        who="author__username",
        author="author",
        text="text",
        when="created_at",
        edited="edited_at",
        settled_by="resolved_by__username",
        settled="resolved_at",
    )
    found = Comment.objects.open_to(reader).filter(figure=OuterRef("pk")).latest_first()
    return ArraySubquery(found.values(said=said)[:MOST_COMMENTS])
