"""Which articles carry the same passages, and by what is an article found again among all others?"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.querysets import CopiedPassageQuerySet


class Fingerprint(models.Model):
    """The hash of a few words of an article, as factcheck.lineage chooses them. The key begins with what is looked up."""

    pk = models.CompositePrimaryKey("hash", "article_id")
    hash = models.BigIntegerField()
    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="fingerprints")
    start = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("fingerprint")
        verbose_name_plural = _("fingerprints")

    def __str__(self) -> str:
        return f"{self.hash:x}"


class CopiedPassage(models.Model):
    """A passage that two articles carry, by its code points in each. Written by articles.copies alone."""

    earlier = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="passages_carried_on", verbose_name=_("earlier article")
    )
    later = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="passages_taken_over", verbose_name=_("later article")
    )
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    later_start = models.PositiveIntegerField(_("start in the later article"))
    later_end = models.PositiveIntegerField(_("end in the later article"))
    alike = models.PositiveIntegerField(_("tokens alike"))
    changed = models.JSONField(_("numbers that differ"), default=list, blank=True)  #: [[start, end, later start, later end]]

    objects = CopiedPassageQuerySet.as_manager()

    class Meta:
        ordering = ("earlier_id", "later_id", "start")  # by the columns: an article has an order of its own
        verbose_name = _("copied passage")
        verbose_name_plural = _("copied passages")
        constraints = (
            models.UniqueConstraint(fields=("earlier", "later", "start"), name="copied_passage_once"),
            models.UniqueConstraint(fields=("earlier", "later", "later_start"), name="copied_passage_once_in_the_later"),
            models.CheckConstraint(condition=~Q(earlier=F("later")), name="copied_passage_of_two_articles"),
            models.CheckConstraint(
                condition=Q(end__gt=F("start"), later_end__gt=F("later_start")), name="copied_passage_ends_after_its_start"
            ),
        )

    def __str__(self) -> str:
        return f"{self.earlier_id}:{self.start}–{self.end} → {self.later_id}:{self.later_start}–{self.later_end}"
