"""What was sent to the desk, by whom, and what became of each thing sent?"""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5, Length
from django.db.models.lookups import LessThanOrEqual
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.fields import LineField
from articles.querysets import BatchQuerySet, ItemQuerySet
from articles.wording import labels, reasons
from articles.wording.files import REFUSED

PIECE = 1024 * 1024  #: bytes of one piece at most
ATTEMPTS = 3  #: how often an item is begun, before it is said to have failed

#: where an item's article stands beside it, and where the item says why it came to nothing or to a question
WITH_ARTICLE = ("lining_up", "done", "duplicate")
WITH_REASON = ("failed", "asks")


class Batch(models.Model):
    """What one person sent into one story at a time, with the details given for all of it. articles.batches opens it."""

    key = models.UUIDField(default=uuid4, unique=True, editable=False)  #: of the form: sent twice, it is one batch
    story = models.ForeignKey("articles.Story", on_delete=models.PROTECT, related_name="batches", verbose_name=_("story"))
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="batches",
        verbose_name=_("sent by"),
        db_index=False,
    )
    outlet = LineField(_("outlet"), max_length=200, blank=True)
    region = models.CharField(_("region"), max_length=8, blank=True, choices=labels.REGIONS)
    title = LineField(_("title"), max_length=500, blank=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    created_at = models.DateTimeField(_("sent"), auto_now_add=True)

    objects = BatchQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-pk")
        verbose_name = _("batch")
        verbose_name_plural = _("batches")
        indexes = (models.Index(fields=("sent_by", "-created_at", "-id"), name="batch_newest_of_sender"),)

    def __str__(self) -> str:
        return f"#{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("batch", args=[self.pk])


class Item(models.Model):
    """One thing sent: a file, a pasted text, an address, or a member of an archive. It ends done, failed, duplicate or opened.

    Once its article holds the bytes, the item keeps no second copy.
    """

    class Kind(models.TextChoices):
        FILE = "file", labels.ITEM_KINDS["file"]
        TEXT = "text", labels.ITEM_KINDS["text"]
        ADDRESS = "address", labels.ITEM_KINDS["address"]

    class State(models.TextChoices):
        RECEIVED = "received", labels.ITEM_STATES["received"]
        READING = "reading", labels.ITEM_STATES["reading"]
        LINING_UP = "lining_up", labels.ITEM_STATES["lining_up"]
        DONE = "done", labels.ITEM_STATES["done"]
        FAILED = "failed", labels.ITEM_STATES["failed"]
        DUPLICATE = "duplicate", labels.ITEM_STATES["duplicate"]
        ASKS = "asks", labels.ITEM_STATES["asks"]
        OPENED = "opened", labels.ITEM_STATES["opened"]  # an archive: its members are items of their own, and it is not counted

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="items", verbose_name=_("batch"), db_index=False)
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="members", verbose_name=_("archive")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.FILE)
    name = LineField(_("name"), max_length=2000, blank=True)  #: a file's with its folders; the address
    content_type = models.CharField(_("content type"), max_length=100, blank=True)  #: as a server called it
    size = models.PositiveBigIntegerField(_("bytes"), default=0)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True, editable=False)  #: blank while there are no bytes
    details = models.JSONField(_("details"), default=dict, blank=True)  #: known of this one alone: outlet, title, url …
    snapshot = models.ForeignKey(
        "articles.Snapshot", on_delete=models.PROTECT, null=True, blank=True, related_name="items", verbose_name=_("snapshot")
    )  #: of an address, once it has been fetched: it holds the bytes
    corrects = models.ForeignKey(
        "articles.Article", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("corrects")
    )  #: of which article it is a new version, as whoever sent it says
    encoding = models.CharField(_("encoding"), max_length=20, blank=True)  #: that a person has chosen
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.RECEIVED)
    reason = models.JSONField(_("reason"), null=True, blank=True)  #: {code, params} of a failure or a question
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, null=True, blank=True, related_name="items", verbose_name=_("article")
    )
    created_at = models.DateTimeField(_("received"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = ItemQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        verbose_name = _("item")
        verbose_name_plural = _("items")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=("file", "text", "address")), name="item_kind_known"),
            models.CheckConstraint(
                condition=Q(state__in=("received", "reading", "lining_up", "done", "failed", "duplicate", "asks", "opened")),
                name="item_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state="failed")
                | Q(state__in=WITH_ARTICLE, article__isnull=False)
                | (~Q(state__in=WITH_ARTICLE) & Q(article__isnull=True)),
                name="item_done_with_its_article",
            ),
            models.CheckConstraint(
                condition=Q(state__in=WITH_REASON, reason__isnull=False) | (~Q(state__in=WITH_REASON) & Q(reason__isnull=True)),
                name="item_failed_with_its_reason",
            ),
            models.CheckConstraint(condition=Q(attempts__lte=ATTEMPTS), name="item_begun_three_times_at_most"),
            models.CheckConstraint(condition=Q(sha256__regex="^([0-9a-f]{64})?$"), name="item_sha256_is_one"),
            # a name may be longer than an index takes: its hash stands for it
            models.UniqueConstraint(
                "batch", "sha256", MD5("name"), condition=Q(parent=None, kind__in=("file", "text")), name="item_once_in_a_batch"
            ),
            models.UniqueConstraint("batch", MD5("name"), condition=Q(kind="address"), name="address_once_in_a_batch"),
        )
        indexes = (
            models.Index(fields=("batch", "id"), name="item_of_batch"),
            models.Index(fields=("batch", "state", "id"), name="item_of_batch_in_state"),
            models.Index(fields=("sha256",), name="item_by_content"),
            models.Index(
                fields=("changed_at",), condition=Q(state__in=("received", "reading", "lining_up")), name="item_waiting"
            ),
        )

    def __str__(self) -> str:
        return self.name or f"#{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("item", args=[self.pk])

    @property
    def is_settled(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self.state not in (self.State.RECEIVED, self.State.READING, self.State.LINING_UP)

    @property
    def can_retry(self) -> bool:
        """Whether trying again may help, as worth_trying() says of many: what is refused for what it holds stays refused."""
        if self.state != self.State.FAILED or self.article_id or self.kind == self.Kind.ADDRESS:
            return self.state == self.State.FAILED
        return bool(self.sha256) and (self.reason or {}).get("code") not in REFUSED

    @property
    def can_be_read_as(self) -> bool:
        """Whether a person may say in which encoding it is: it asks, or could not be read in the one that was chosen."""
        asks = self.state == self.State.ASKS or (self.state == self.State.FAILED and bool(self.encoding))
        return asks and self.article_id is None and bool(self.sha256)

    @property
    def reason_text(self) -> str:
        """Why it failed or what it asks, in the reader's language; empty when there is nothing to say."""
        return reasons.sentence(self.reason)


class Piece(models.Model):
    """A stretch of an item's bytes: stored and fetched piece by piece, so that no process need hold a whole upload."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="pieces", db_index=False)
    number = models.PositiveSmallIntegerField()
    data = models.BinaryField()

    class Meta:
        ordering = ("item", "number")
        constraints = (
            models.UniqueConstraint(fields=("item", "number"), name="piece_once_in_an_item"),
            models.CheckConstraint(condition=LessThanOrEqual(Length("data"), PIECE), name="piece_of_a_size"),
        )

    def __str__(self) -> str:
        return f"{self.item_id}/{self.number}"
