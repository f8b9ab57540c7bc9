"""What does each editor say of a claim?"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.fields import ProseField
from articles.models.tracked import ALL, tracked
from articles.querysets import MarkQuerySet
from articles.wording import labels


@tracked("claim", "editor", "word", "note", inserts=ALL)
class Mark(models.Model):
    """One editor's word on one claim. A row of its own, so that nobody's mark overwrites another's."""

    class Word(models.TextChoices):
        AGREE = "agree", labels.WORDS["agree"]
        CONFLICT = "conflict", labels.WORDS["conflict"]
        UNCLEAR = "unclear", labels.WORDS["unclear"]

    claim = models.ForeignKey("articles.Claim", on_delete=models.PROTECT, related_name="marks", verbose_name=_("claim"))
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="marks", verbose_name=_("editor"))
    word = models.CharField(_("word"), max_length=10, choices=Word.choices)
    note = ProseField(_("note"), blank=True)
    created_at = models.DateTimeField(_("first marked"), auto_now_add=True)
    updated_at = models.DateTimeField(_("marked"), auto_now=True)

    objects = MarkQuerySet.as_manager()

    class Meta:
        ordering = ("updated_at", "pk")
        verbose_name = _("mark")
        verbose_name_plural = _("marks")
        constraints = (
            models.UniqueConstraint(fields=("claim", "editor"), name="one_mark_per_editor"),
            models.CheckConstraint(condition=models.Q(word__in=("agree", "conflict", "unclear")), name="mark_word_known"),
        )

    def __str__(self) -> str:
        return f"{self.editor}: {self.get_word_display()}"
