"""Which figure has a merged one become? Kept for addresses in mails, bookmarks and open pages."""

from __future__ import annotations

from django.db import models

from articles.querysets import SuccessorQuerySet


class Successor(models.Model):
    """One figure that is no more, by its key, and the one that has its claims and the desk's words on them."""

    gone = models.BigIntegerField(primary_key=True)
    figure = models.ForeignKey("articles.Figure", on_delete=models.CASCADE, related_name="+")

    objects = SuccessorQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.gone} → {self.figure_id}"
