"""How does an article leave the record?"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from articles import lineup
from articles.models import Article, Claim


def withdraw(articles: Iterable[Article]) -> None:
    """Deletes the articles with their claims and lines up the figures they spoke of.

    Raises ProtectedError when somebody has marked or cited one of the claims: a person's word is not deleted on the way.
    """
    with transaction.atomic():
        ids = [article.pk for article in articles]
        figures = set(Claim.objects.filter(article__in=ids).lined_up().order_by().values_list("figure", flat=True))
        Article.objects.filter(pk__in=ids).delete()
        lineup.refresh(figures)
