"""Who is told of what on a figure, and how: in the app, and by mail?"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.querysets import FollowQuerySet, NoticeQuerySet
from articles.wording import labels

LONGEST_SAID = 300  #: code points of the words that a notice carries


class Follow(models.Model):
    """Somebody is told of what happens to a figure. Who has stopped following is not made to follow again by what they do."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follows", verbose_name=_("who"))
    figure = models.ForeignKey(
        "articles.Figure", on_delete=models.CASCADE, related_name="follows", verbose_name=_("figure"), db_index=False
    )
    active = models.BooleanField(_("follows"), default=True)
    created_at = models.DateTimeField(_("since"), auto_now_add=True)

    objects = FollowQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        verbose_name = _("follower")
        verbose_name_plural = _("followers")
        constraints = (models.UniqueConstraint(fields=("figure", "user"), name="follow_once_a_figure"),)

    def __str__(self) -> str:
        return f"{self.user} → {self.figure_id}"


class Notice(models.Model):
    """One thing that one person is told. It carries no value of a verdict: whoever opens the figure sees what they may see."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices", verbose_name=_("for"), db_index=False
    )
    kind = models.CharField(_("kind"), max_length=20, choices=labels.NOTICES)
    figure = models.ForeignKey("articles.Figure", on_delete=models.CASCADE, related_name="notices", verbose_name=_("figure"))
    claim = models.ForeignKey(
        "articles.Claim", on_delete=models.CASCADE, null=True, blank=True, related_name="notices", verbose_name=_("claim")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("by")
    )  #: null where the machine found it
    key = models.CharField(max_length=60, blank=True, editable=False)  #: what it is about: told once, however often it is said
    anchor = models.CharField(max_length=60, blank=True, editable=False)  #: the place on the figure's page
    said = models.CharField(_("words"), max_length=LONGEST_SAID, blank=True)  #: of a comment
    created_at = models.DateTimeField(_("when"), auto_now_add=True)
    read_at = models.DateTimeField(_("read"), null=True, blank=True)
    mailed_at = models.DateTimeField(_("mailed"), null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-pk")
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        constraints = (
            models.UniqueConstraint(fields=("user", "kind", "figure", "key"), name="notice_told_once"),
            models.CheckConstraint(condition=Q(kind__in=tuple(labels.NOTICES)), name="notice_kind_known"),
            models.CheckConstraint(condition=Q(by__isnull=True) | ~Q(by=F("user")), name="notice_from_somebody_else"),
        )
        indexes = (
            models.Index(fields=("user", "-created_at", "-id"), name="notice_newest_of_user"),
            models.Index(fields=("user",), condition=Q(read_at=None), name="notice_unread"),
            models.Index(fields=("created_at",), condition=Q(read_at=None, mailed_at=None), name="notice_to_mail"),
        )

    def __str__(self) -> str:
        return str(self.get_kind_display())

    @property
    def is_sealed(self) -> bool:
        """Whether it would tell, by the claim that does not stand, what a verdict is that a second check seals now."""
        work = getattr(self.figure, "workflow", None) if self.kind == "contradicted" else None
        return work is not None and work.is_sealed

    def get_absolute_url(self) -> str:
        """The place it is about. A figure that is merged takes its notices along."""
        address = reverse("figure", args=[self.figure_id])
        return f"{address}#{self.anchor}" if self.anchor and not self.is_sealed else address


class MailChoice(models.Model):
    """Whether somebody wants mails, and in which language. Without a row: mails, in the language of the installation."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="mail_choice", verbose_name=_("who")
    )
    wanted = models.BooleanField(_("mails"), default=True)
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES, blank=True)

    class Meta:
        verbose_name = _("choice of mails")
        verbose_name_plural = _("choices of mails")

    def __str__(self) -> str:
        return str(self.user)
