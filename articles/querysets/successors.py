"""Where does the address of a merged figure lead?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import QuerySet

from articles.querysets.keys import array

if TYPE_CHECKING:
    from articles.models import Successor  # noqa: F401 -- a queryset names its model

_KEEP = """
    WITH pair (gone, figure) AS (SELECT * FROM unnest(%(gone)s::bigint[], %(into)s::bigint[])),
    earlier AS (UPDATE articles_successor AS old SET figure_id = pair.figure FROM pair WHERE old.figure_id = pair.gone)
    INSERT INTO articles_successor (gone, figure_id) SELECT gone, figure FROM pair
    ON CONFLICT (gone) DO UPDATE SET figure_id = excluded.figure_id
"""


class SuccessorQuerySet(QuerySet["Successor"]):
    def of(self, figure: int) -> int | None:
        """The key of what the figure has become; None of one that is there, or never was."""
        return self.filter(pk=figure).values_list("figure", flat=True).first()

    def keep(self, targets: Mapping[int, int]) -> None:
        """Each figure becomes the other, and so does whatever had become it before."""
        with connection.cursor() as cursor:
            cursor.execute(_KEEP, {"gone": array(targets), "into": array(targets.values())})
