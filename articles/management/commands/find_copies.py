"""How do articles that came in before lineage was looked for get theirs? Once, after an upgrade; safe to run twice."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand

from articles import copies, lineup
from articles.models import CopiedPassage, Figure

TOGETHER = 500  #: articles whose figures are lined up in one go


class Command(BaseCommand):
    help = "Finds the passages that articles copied from one another, for those that nobody has looked at yet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--most", type=int, help="how many articles to look at (default: all)")

    def handle(self, *args: Any, **options: Any) -> None:
        keys: list[int] = []
        looked_at = 0
        for article in copies.find_missing(most=options["most"]):
            keys.append(article.pk)
            looked_at += 1
            if len(keys) == TOGETHER:
                self._line_up(keys)
                keys = []
        self._line_up(keys)
        self.stdout.write(f"{looked_at} articles looked at; {CopiedPassage.objects.count()} copied passages are known.")

    def _line_up(self, articles: list[int]) -> None:
        lineup.refresh(Figure.objects.spoken_of_in(articles).values_list("pk", flat=True))
