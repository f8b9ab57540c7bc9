"""How did a claim come out against the desk's verdict on its figure?"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.querysets import OutcomeQuerySet
from articles.wording import labels


class Outcome(models.Model):
    """What follows from a claim and the current verdict, written by articles.judging alone.

    One for each live claim of a figure that the desk has decided; a new version of the verdict, or a claim that moves to
    another figure, is judged anew.
    """

    class Word(models.TextChoices):
        STOOD = "stood", labels.OUTCOMES["stood"]
        FELL = "fell", labels.OUTCOMES["fell"]
        OPEN = "open", labels.OUTCOMES["open"]

    claim = models.OneToOneField("articles.Claim", on_delete=models.CASCADE, related_name="outcome", verbose_name=_("claim"))
    verdict = models.ForeignKey("articles.Verdict", on_delete=models.CASCADE, related_name="outcomes", verbose_name=_("verdict"))
    word = models.CharField(_("outcome"), max_length=10, choices=labels.OUTCOMES)
    slip = models.CharField(_("kind of slip"), max_length=30, blank=True)  #: the likeliest diagnosis; "" where none explains it
    since = models.BooleanField(_("came in after the verdict"), default=False, db_default=False)

    objects = OutcomeQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        constraints = (
            models.CheckConstraint(condition=Q(word__in=tuple(labels.OUTCOMES)), name="outcome_word_known"),
            models.CheckConstraint(condition=Q(slip="") | Q(word="fell"), name="outcome_slip_of_what_did_not_stand"),
        )
        indexes = (models.Index(fields=("verdict",), condition=Q(word="fell", since=True), name="outcome_contradicts"),)

    def __str__(self) -> str:
        return str(self.get_word_display())
