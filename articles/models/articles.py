"""What did one outlet publish, word for word?"""

from __future__ import annotations

from pathlib import PurePath

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.fields import AddressField, LineField
from articles.models.tracked import tracked
from articles.querysets import ArticleManager
from articles.wording import labels, reasons

#: what all versions of one article share, as an index has it
FIRST = Coalesce("first_version", "id", output_field=models.BigIntegerField())


@tracked("story", "outlet", "title", "byline", "url", "published_at", "language", row_by_row=True)
class Article(models.Model):
    """One outlet's text, kept as it came. Its text does not change once claims point into it: a corrected one is a new version.

    Of the versions of one article one is current, and its claims alone are lined up; articles.versions hands over to the next.
    """

    class State(models.TextChoices):
        NEW = "new", labels.STATES["new"]
        READING = "reading", labels.STATES["reading"]
        DONE = "done", labels.STATES["done"]
        FAILED = "failed", labels.STATES["failed"]

    story = models.ForeignKey(
        "articles.Story", on_delete=models.PROTECT, related_name="articles", verbose_name=_("story"), db_index=False
    )
    outlet = models.ForeignKey("articles.Outlet", on_delete=models.PROTECT, related_name="articles", verbose_name=_("outlet"))
    title = LineField(_("title"), max_length=500)
    byline = LineField(_("byline"), max_length=300, blank=True)
    url = AddressField(_("address"), max_length=2000, blank=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True, choices=labels.LANGUAGES)
    text = models.TextField(_("text"))
    original = models.BinaryField(_("original"))
    original_name = LineField(_("file name"), max_length=255, blank=True)
    encoding = models.CharField(_("encoding"), max_length=20)
    sha256 = models.CharField("SHA-256", max_length=64, editable=False)
    notes = models.JSONField(_("notes"), default=list, blank=True)  #: [{code, params}], what decoding had to change
    snapshot = models.ForeignKey(
        "articles.Snapshot", on_delete=models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("snapshot")
    )  #: of the address that it came from
    blocks = models.JSONField(_("blocks"), default=list, blank=True)  #: of the text, as factcheck.formats.Block.to_json
    #: the version that came in first; none of that one itself
    first_version = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="later_versions", verbose_name=_("first version")
    )
    version = models.PositiveSmallIntegerField(_("version"), default=1, db_default=1)
    current = models.BooleanField(_("current"), default=True, db_default=True)  #: a later one is not, until it has been read
    replaced_at = models.DateTimeField(_("replaced"), null=True, blank=True, editable=False)  #: by the next version
    #: details that a person has set right: no file and no later version says otherwise
    corrected = ArrayField(models.CharField(max_length=20), verbose_name=_("corrected"), default=list, blank=True)
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
                condition=models.Q(replaced_at__isnull=True),  # an outlet may go back to what it had published before
                name="article_once_in_a_story",
                violation_error_message=_("This story already holds an article with the very same content."),
            ),
            models.UniqueConstraint(FIRST, "version", name="article_version_once"),
            models.UniqueConstraint(FIRST, condition=models.Q(current=True), name="article_has_one_current_version"),
            models.CheckConstraint(
                condition=models.Q(first_version__isnull=True, version=1) | models.Q(first_version__isnull=False, version__gt=1),
                name="article_versions_start_at_one",
            ),
            models.CheckConstraint(
                condition=models.Q(current=False) | models.Q(replaced_at__isnull=True), name="article_replaced_is_not_current"
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
    def first_key(self) -> int:
        """The key of the version that came in first, which all versions share."""
        return self.first_version_id or self.pk

    @property
    def is_replaced(self) -> bool:
        """Whether a later version stands in its place: nothing of it changes any more."""
        return self.replaced_at is not None

    @property
    def is_waiting(self) -> bool:
        """Whether it is to take the place of another version, once it has been read."""
        return not self.current and not self.is_replaced

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
