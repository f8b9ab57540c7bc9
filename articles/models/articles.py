"""What did one outlet publish, word for word?"""

from __future__ import annotations

from pathlib import PurePath

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.querysets import ArticleManager
from articles.wording import labels, reasons


class Article(models.Model):
    """One outlet's text, kept as it came. Its text does not change once claims point into it."""

    class State(models.TextChoices):
        NEW = "new", labels.STATES["new"]
        READING = "reading", labels.STATES["reading"]
        DONE = "done", labels.STATES["done"]
        FAILED = "failed", labels.STATES["failed"]

    story = models.ForeignKey(
        "articles.Story", on_delete=models.PROTECT, related_name="articles", verbose_name=_("story"), db_index=False
    )
    outlet = models.ForeignKey("articles.Outlet", on_delete=models.PROTECT, related_name="articles", verbose_name=_("outlet"))
    title = models.CharField(_("title"), max_length=500)
    byline = models.CharField(_("byline"), max_length=300, blank=True)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True, choices=labels.LANGUAGES)
    text = models.TextField(_("text"))
    original = models.BinaryField(_("original"))
    original_name = models.CharField(_("file name"), max_length=255, blank=True)
    encoding = models.CharField(_("encoding"), max_length=20)
    sha256 = models.CharField("SHA-256", max_length=64, editable=False)
    notes = models.JSONField(_("notes"), default=list, blank=True)  #: [{code, params}], what decoding had to change
    snapshot = models.ForeignKey(
        "articles.Snapshot", on_delete=models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("snapshot")
    )  #: of the address that it came from
    blocks = models.JSONField(_("blocks"), default=list, blank=True)  #: of the text, as factcheck.formats.Block.to_json
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    reason = models.JSONField(_("reason"), null=True, blank=True)  #: {code, params} of a failure, or of no claim at all
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("uploaded by"),
    )
    created_at = models.DateTimeField(_("received"), auto_now_add=True)
    read_at = models.DateTimeField(_("read"), null=True, blank=True, editable=False)
    copies_sought_at = models.DateTimeField(_("compared with other articles"), null=True, blank=True, editable=False)

    #: True on what ingest.receive hands back when the story already held these very bytes
    was_there = False

    objects = ArticleManager()

    class Meta:
        ordering = ("-created_at", "-pk")
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        constraints = (
            models.UniqueConstraint(
                fields=("story", "sha256"),
                name="article_once_in_a_story",
                violation_error_message=_("This story already holds an article with the very same content."),
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="article_has_text"),
            models.CheckConstraint(
                condition=models.Q(state__in=("new", "reading", "done", "failed")), name="article_state_known"
            ),
        )
        indexes = (
            models.Index(fields=("state",), name="article_state"),
            models.Index(fields=("-created_at", "-id"), name="article_newest"),
            # a story's own page counts its articles, outlets and states without a look at the texts
            models.Index(fields=("story", "outlet", "state"), name="article_of_story"),
            # what the comparison asks of thousands of articles at a time, beside which their rows are wide
            models.Index(fields=("id",), include=("story", "outlet", "published_at"), name="article_in_short"),
        )

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])

    @property
    def is_settled(self) -> bool:
        """Whether reading has ended, well or not: nothing more will change by itself."""
        return self.state in (self.State.DONE, self.State.FAILED)

    @property
    def reason_text(self) -> str:
        """Why it failed, or why it holds no claim, in the reader's language; empty when there is nothing to say."""
        return reasons.sentence(self.reason)

    @property
    def can_be_read_as(self) -> bool:
        """Whether its bytes are a file of text, which another encoding would give other characters."""
        suffix = PurePath(self.original_name).suffix.lower()
        return bool(self.original_name) and self.is_settled and suffix in ("", ".txt", ".md", ".html", ".htm", ".csv")

    @property
    def furniture(self) -> list[tuple[int, int]]:
        """Where the text is the site's own and not the article's: menus, other articles, notices. It is shown, and not read."""
        return [(block["start"], block["end"]) for block in self.blocks if block["kind"] == "furniture"]

    @property
    def note_texts(self) -> list[str]:
        return [reasons.sentence(note) for note in self.notes]
