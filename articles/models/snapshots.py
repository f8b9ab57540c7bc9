"""What did an address give, and when? Kept so that what was read can be shown when the page has changed or gone."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import MD5, Length
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.querysets import SnapshotManager

#: what a file is called at its end when its address does not say it
ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "text/csv": ".csv",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
}


class Snapshot(models.Model):
    """The very bytes that an address gave, with the server's headers. articles.snapshots takes one.

    The same bytes again are the same snapshot, seen again; other bytes are another. Nothing of it changes.
    """

    asked = models.CharField(_("address"), max_length=2000)
    final = models.CharField(_("address after redirects"), max_length=2000)
    status = models.PositiveSmallIntegerField(_("status"))
    headers = models.JSONField(_("headers"), default=list)  #: [[name, value]], as the server sent them, without cookies
    content_type = models.CharField(_("content type"), max_length=170, blank=True)
    charset = models.CharField(_("declared encoding"), max_length=40, blank=True)
    data = models.BinaryField(_("content"))
    size = models.PositiveIntegerField(_("bytes"))
    sha256 = models.CharField("SHA-256", max_length=64)
    fetched_at = models.DateTimeField(_("fetched"))
    seen_at = models.DateTimeField(_("last seen unchanged"))

    objects = SnapshotManager()

    class Meta:
        ordering = ("-seen_at", "-pk")
        verbose_name = _("snapshot")
        verbose_name_plural = _("snapshots")
        constraints = (
            # an address may be longer than an index takes: its hash stands for it
            models.UniqueConstraint(MD5("asked"), "sha256", name="snapshot_once_of_an_address"),
            models.CheckConstraint(condition=Q(sha256__regex="^[0-9a-f]{64}$"), name="snapshot_sha256_is_one"),
            models.CheckConstraint(condition=Q(Exact(Length("data"), F("size")), size__gt=0), name="snapshot_is_whole"),
            models.CheckConstraint(condition=Q(seen_at__gte=F("fetched_at")), name="snapshot_seen_when_fetched_or_later"),
        )

    def __str__(self) -> str:
        return self.asked

    def get_absolute_url(self) -> str:
        return reverse("snapshot", args=[self.pk])

    @property
    def was_redirected(self) -> bool:
        return self.final != self.asked

    @property
    def declared_type(self) -> str:
        """As a header says it: text/html; charset=big5."""
        return f"{self.content_type}; charset={self.charset}" if self.charset else self.content_type

    @property
    def file_name(self) -> str:
        """The last part of the address, with an ending that says what it is."""
        parts = urlsplit(self.final)
        name = PurePosixPath(unquote(parts.path)).name or parts.hostname or "page"
        ending = ENDINGS.get(self.content_type, "")
        return name[-150:] if not ending or name.lower().endswith(ending) else f"{name[-150:]}{ending}"
