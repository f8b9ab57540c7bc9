"""What does a statement ask beside each figure? The words it comes to are kept: Django is longer at them than the database."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django.db.models import Exists, OuterRef
from django.db.models.expressions import RawSQL

KEPT = 1_024  #: expressions of some 2 KB each: a few for every reader


@lru_cache(maxsize=KEPT)
def beside(make: Callable[..., Any], *said: int | None) -> RawSQL:
    """make(*said) for annotate() of figures: an expression that asks the row for its pk alone. said: keys and numbers."""
    from articles.models import Figure

    rows = Figure.objects.annotate(beside=make(*said)).order_by().values("beside")
    statement, params = rows.query.sql_with_params()
    words = statement.removeprefix("SELECT ").removesuffix(' AS "beside" FROM "articles_figure"')
    return RawSQL(words, params, output_field=rows.query.annotations["beside"].output_field)


def is_contradicted() -> Exists:
    from articles.models import Outcome

    return Exists(Outcome.objects.contradicting().filter(verdict__figure=OuterRef("pk")))


def is_followed(reader: int | None) -> Exists:
    from articles.models import Follow

    return Exists(Follow.objects.active().filter(figure=OuterRef("pk"), user=reader))


def is_cited() -> Exists:
    from articles.models import Citation

    return Exists(Citation.objects.filter(claim__figure=OuterRef("pk")))
