"""What does a statement ask beside each figure or claim? The words it comes to are kept: Django is longer at them than SQL."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef
from django.db.models.expressions import RawSQL

KEPT = 1_024  #: expressions of some 2 KB each: a few for every reader


@lru_cache(maxsize=KEPT)
def beside(make: Callable[..., Any], *said: int | None, of: str = "Figure") -> RawSQL:
    """make(*said) for annotate() of figures, or of another model: an expression that asks the row for its own columns alone.

    said: keys and numbers.
    """
    model = apps.get_model("articles", of)
    rows = model._base_manager.annotate(beside=make(*said)).order_by().values("beside")
    statement, params = rows.query.sql_with_params()
    words = statement.removeprefix("SELECT ").removesuffix(f' AS "beside" FROM "{model._meta.db_table}"')
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


def answered_by() -> ArraySubquery:
    """Of a claim that another has followed: the editors who have marked what stands there now."""
    from articles.models import Mark

    return ArraySubquery(Mark.objects.filter(claim=OuterRef("successor")).order_by().values("editor"))


def cited_from() -> ArraySubquery:
    """And the sources cited for it."""
    from articles.models import Citation

    return ArraySubquery(Citation.objects.filter(claim=OuterRef("successor")).order_by().values("source"))
