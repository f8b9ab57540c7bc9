"""Who publishes, and into which stories?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext

from articles.querysets.figures import MOST_COUNTED
from articles.querysets.relations import DISAGREEMENTS
from articles.wording import labels
from factcheck.folding import fold

if TYPE_CHECKING:
    from articles.models import Outlet, Story  # noqa: F401 -- a queryset names its model


_COUNTS = """
    SELECT story.id, articles.number, articles.outlets, figures.number, disputed.number
    FROM unnest(%(stories)s::bigint[]) AS story (id)
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(number), 0)::bigint AS number, count(*) FILTER (WHERE outlet.name <> %(unknown)s) AS outlets
        FROM (SELECT outlet_id, count(*) AS number FROM articles_article WHERE story_id = story.id AND current
              GROUP BY outlet_id) AS told
        JOIN articles_outlet AS outlet ON outlet.id = told.outlet_id) AS articles
    CROSS JOIN LATERAL (SELECT count(*) AS number FROM (
        SELECT FROM articles_figure WHERE story_ids @> ARRAY[story.id] AND claim_count > 0 LIMIT %(most)s) AS few) AS figures
    CROSS JOIN LATERAL (SELECT count(*) AS number FROM (
        SELECT FROM articles_figure WHERE story_ids @> ARRAY[story.id] AND claim_count > 0 AND relation = ANY (%(disagreements)s)
        LIMIT %(most)s) AS few) AS disputed
"""


class Choice(NamedTuple):
    """A row that a filter offers: no model, of which there would be hundreds on each page."""

    pk: int
    name: str


def choices(rows: QuerySet[Any]) -> list[Choice]:
    """The rows by their names; the outlet for articles of unknown origin in the reader's words."""
    found = rows.values_list("pk", "name")
    return [Choice(pk, gettext(name) if name == labels.UNKNOWN_OUTLET else name) for pk, name in found]


class OutletQuerySet(QuerySet["Outlet"]):
    def matching(self, text: str) -> Self:
        """Every word of the text is in the name; 繁 finds 简."""
        found = self
        for word in text.split():
            found = found.filter(folded__contains=fold(word))
        return found

    def in_story(self, story: Story) -> Self:
        """Outlets with an article in the story, each once."""
        return self.filter(articles__story=story).distinct()

    def named(self, name: str) -> Self:
        return self.filter(folded=fold(name.strip()))

    def known(self) -> Self:
        """All but the one that stands for those that nobody has named."""
        return self.exclude(name=labels.UNKNOWN_OUTLET)


class StoryQuerySet(QuerySet["Story"]):
    def matching(self, text: str) -> Self:
        """Every word of the text is in the name; 繁 finds 简."""
        found = self
        for word in text.split():
            found = found.filter(folded__contains=fold(word))
        return found

    def named(self, name: str) -> Self:
        return self.filter(folded=fold(name.strip()))

    def with_counts(self, keys: Sequence[int] | None = None) -> list[Story]:
        """Those of these keys, in this order, or all: each with article_count, outlet_count, figure_count and disagreement_count.

        The unknown outlet is not counted; figures no further than MOST_COUNTED + 1.
        """
        found: dict[int, Any] = self.in_bulk(keys) if keys is not None else {story.pk: story for story in self.latest_first()}
        stories = [found[key] for key in (found if keys is None else keys) if key in found]
        with connection.cursor() as cursor:
            params: dict[str, Any] = {
                "stories": [story.pk for story in stories],
                "most": MOST_COUNTED + 1,
                "unknown": labels.UNKNOWN_OUTLET,
            }
            cursor.execute(_COUNTS, params | {"disagreements": list(DISAGREEMENTS)})
            counted = {row[0]: row[1:] for row in cursor.fetchall()}
        for story in stories:
            numbers = counted[story.pk]
            story.article_count, story.outlet_count, story.figure_count, story.disagreement_count = numbers
        return stories

    def latest_first(self) -> Self:
        return self.order_by("-created_at", "-pk")
