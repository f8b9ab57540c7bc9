"""How does an article leave the record?"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q

from articles import lineup
from articles.models import Article, Claim


def withdraw(articles: Iterable[Article]) -> None:
    """Deletes the articles, each with all its versions and claims, and lines up the figures they spoke of.

    Raises ProtectedError when somebody has marked or cited one of the claims: a person's word is not deleted on the way.
    """
    with transaction.atomic():
        first = {article.first_key for article in articles}
        ids = list(Article.objects.filter(Q(pk__in=first) | Q(first_version__in=first)).values_list("pk", flat=True))
        figures = set(Claim.objects.filter(article__in=ids).lined_up().order_by().values_list("figure", flat=True))
        Article.objects.filter(pk__in=ids).delete()
        lineup.refresh(figures)
