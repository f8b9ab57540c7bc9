"""Which feeds does the desk follow, what have they listed, and does each still speak?"""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import MD5
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.fields import LineField
from articles.models.tracked import ALL, tracked
from articles.querysets import EntryQuerySet, FeedQuerySet
from articles.wording import labels, reasons

UNCHECKED = timedelta(hours=2)  #: without a look the worker is not there; a feed that fails is looked at every 6 h
SHORTEST = timedelta(days=1)  #: no silence is long before
LONGEST = timedelta(days=14)  #: of a feed whose habit is not known yet
TIMES = 2  #: as long as its longest pause, and longer: silent


@tracked("outlet", "address", "story", "words", "active", "added_by", inserts=ALL)
class Feed(models.Model):
    """An outlet's RSS or Atom feed. What it lists comes into its story; without a story it is listed only."""

    outlet = models.ForeignKey("articles.Outlet", on_delete=models.PROTECT, related_name="feeds", verbose_name=_("outlet"))
    address = LineField(_("address"), max_length=2000)
    story = models.ForeignKey(
        "articles.Story", on_delete=models.PROTECT, null=True, blank=True, related_name="feeds", verbose_name=_("story")
    )
    words = LineField(
        _("only with these words"), max_length=300, blank=True, help_text=_("One of them stands in the title; apart by spaces.")
    )
    active = models.BooleanField(_("followed"), default=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="feeds",
        verbose_name=_("added by"),
    )
    created_at = models.DateTimeField(_("added"), auto_now_add=True)
    checked_at = models.DateTimeField(_("last looked at"), null=True, blank=True)
    last_ok = models.DateTimeField(_("last read well"), null=True, blank=True)
    last_entry_at = models.DateTimeField(_("last entry"), null=True, blank=True)
    longest_pause = models.DurationField(_("longest pause between entries"), null=True, blank=True)  #: None: too few to tell
    failures = models.PositiveSmallIntegerField(_("failures in a row"), default=0)
    reason = models.JSONField(_("reason"), null=True, blank=True)  #: {code, params} of the last failure
    etag = models.CharField(max_length=300, blank=True, editable=False)
    modified = models.CharField(max_length=100, blank=True, editable=False)

    objects = FeedQuerySet.as_manager()

    class Meta:
        ordering = ("outlet__name", "pk")
        verbose_name = _("feed")
        verbose_name_plural = _("feeds")
        constraints = (
            models.UniqueConstraint(F("outlet"), MD5("address"), name="feed_once_of_an_outlet"),
            models.CheckConstraint(
                condition=Q(failures=0, reason__isnull=True) | Q(failures__gt=0, reason__isnull=False),
                name="feed_failed_with_its_reason",
            ),
        )

    def __str__(self) -> str:
        return self.address

    def get_absolute_url(self) -> str:
        return reverse("feed", args=[self.pk])

    @property
    def reason_text(self) -> str:
        return reasons.sentence(self.reason)

    @property
    def patience(self) -> timedelta:
        """How long it may be silent before somebody should look."""
        return LONGEST if self.longest_pause is None else max(SHORTEST, TIMES * self.longest_pause)

    @property
    def health(self) -> str:
        """A key of labels.FEED_HEALTH. What it last did comes first, then for how long nothing has come."""
        now = timezone.now()
        if not self.active:
            return "paused"
        if now - (self.checked_at or self.created_at) > UNCHECKED + (timedelta(hours=6) if self.failures else timedelta()):
            return "unchecked"
        if self.reason is not None:
            return "empty" if self.reason["code"] == "feed_empty" else "failing"
        if self.checked_at is None:
            return "new"
        return "silent" if now - (self.last_entry_at or self.created_at) > self.patience else "well"

    @property
    def health_text(self) -> str:
        return str(labels.FEED_HEALTH[self.health])

    @property
    def alarms(self) -> bool:
        """Whether somebody should look after it."""
        return self.health in labels.FEED_ALARMS


class Entry(models.Model):
    """One article that a feed has listed, and the item as which it was sent on, if it was."""

    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="entries", verbose_name=_("feed"), db_index=False)
    key = models.CharField(max_length=64, editable=False)  #: hash of what the publisher calls it
    address = LineField(_("address"), max_length=2000)
    title = LineField(_("title"), max_length=500, blank=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    found_at = models.DateTimeField(_("found"), auto_now_add=True)
    item = models.ForeignKey(
        "articles.Item", on_delete=models.SET_NULL, null=True, blank=True, related_name="entries", verbose_name=_("item")
    )

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ("-found_at", "-pk")
        verbose_name = _("entry of a feed")
        verbose_name_plural = _("entries of feeds")
        constraints = (models.UniqueConstraint(fields=("feed", "key"), name="entry_once_of_a_feed"),)
        indexes = (models.Index(fields=("feed", "-found_at", "-id"), name="entry_newest_of_feed"),)

    def __str__(self) -> str:
        return self.title or self.address

    @property
    def time(self) -> object:
        """When it was published, as far as that is known; else when it was found."""
        return self.published_at or self.found_at
