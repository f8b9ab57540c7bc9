"""Which second checks were asked for, and what did each of the two people say without having seen the other's view?"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.fields import ExactField, ProseField, a_number, has_words
from articles.querysets import SecondCheckQuerySet
from articles.wording import labels


class SecondCheck(models.Model):
    """One request. It is open until both views are in, or until it is called off."""

    figure = models.ForeignKey(
        "articles.Figure", on_delete=models.CASCADE, related_name="second_checks", verbose_name=_("figure")
    )
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("asked by"))
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)
    asked_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("asked of")
    )  #: null: of anybody who may decide
    before = models.CharField(max_length=12, choices=labels.WORKFLOW, editable=False)  #: the state to go back to
    outcome = models.CharField(_("outcome"), max_length=10, choices=labels.CHECKS, default="open")
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)

    objects = SecondCheckQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        verbose_name = _("second check")
        verbose_name_plural = _("second checks")
        constraints = (
            models.CheckConstraint(condition=Q(outcome__in=tuple(labels.CHECKS)), name="second_check_outcome_known"),
            models.CheckConstraint(
                condition=Q(outcome="open", closed_at=None) | (~Q(outcome="open") & Q(closed_at__isnull=False)),
                name="second_check_closed_with_its_time",
            ),
            models.UniqueConstraint(fields=("figure",), condition=Q(outcome="open"), name="one_open_second_check"),
        )

    def __str__(self) -> str:
        return str(self.get_outcome_display())

    def asked_in_sight_by(self, user: Any) -> bool:
        """Whether they asked for it when a verdict stood, which they could read: theirs is no second view."""
        return self.asked_by_id == user.pk and self.before in ("decided", "corrected")


class Opinion(models.Model):
    """One person's view in a second check: sealed until both are in. Never two of one check by one person, never a third."""

    check_asked = models.ForeignKey(SecondCheck, on_delete=models.CASCADE, related_name="opinions", db_index=False)
    is_first = models.BooleanField()
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="opinions", verbose_name=_("given by")
    )
    value = ExactField(_("value that stands"), null=True, blank=True)  #: canonical sign, as of a verdict
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    reason = ProseField(_("reason"))
    citations = models.ManyToManyField("articles.Citation", related_name="+", blank=True, verbose_name=_("citations"))
    given_at = models.DateTimeField(_("given"), auto_now=True)

    class Meta:
        ordering = ("check_asked", "-is_first")
        verbose_name = _("view of a second check")
        verbose_name_plural = _("views of second checks")
        constraints = (
            models.UniqueConstraint(fields=("check_asked", "is_first"), name="second_check_has_two_views"),
            models.UniqueConstraint(fields=("check_asked", "given_by"), name="nobody_checks_their_own_view"),
            models.CheckConstraint(condition=has_words("reason"), name="opinion_gives_its_reason"),
            models.CheckConstraint(condition=a_number("value"), name="opinion_value_is_a_number"),
        )

    def __str__(self) -> str:
        return f"{self.given_by}"
