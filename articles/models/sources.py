"""What evidence outside the articles is there, and for which claim?"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models.functions import MD5
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.fields import (
    AddressField,
    DecimalRangeField,
    ExactField,
    LineField,
    ProseField,
    a_number,
    ends_are_numbers,
    within,
)
from articles.models.tracked import ALL, tracked
from articles.querysets import CitationQuerySet, SourceManager
from articles.wording import labels, reasons


@tracked("title", "publisher", "kind", "url", "file_name", "published", "added_by", inserts=ALL)
class Source(models.Model):
    """A filing, statistic, release, interview, dataset or page; by address, by file or by both."""

    class Kind(models.TextChoices):
        FILING = "filing", labels.SOURCE_KINDS["filing"]
        STATISTICS = "statistics", labels.SOURCE_KINDS["statistics"]
        RELEASE = "release", labels.SOURCE_KINDS["release"]
        INTERVIEW = "interview", labels.SOURCE_KINDS["interview"]
        DATASET = "dataset", labels.SOURCE_KINDS["dataset"]
        PAGE = "page", labels.SOURCE_KINDS["page"]

    class Archive(models.TextChoices):
        NONE = "", labels.ARCHIVES[""]
        WAITING = "waiting", labels.ARCHIVES["waiting"]
        KEPT = "kept", labels.ARCHIVES["kept"]
        FAILED = "failed", labels.ARCHIVES["failed"]

    title = LineField(_("title"), max_length=500)
    publisher = LineField(_("publisher"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.FILING)
    url = AddressField(_("address"), max_length=2000, blank=True)
    file = models.BinaryField(_("file"), null=True, blank=True)
    file_name = LineField(_("file name"), max_length=255, blank=True)
    published = models.DateField(_("published"), null=True, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sources",
        verbose_name=_("added by"),
    )
    created_at = models.DateTimeField(_("added"), auto_now_add=True)
    #: what its address has given, each time it was asked; archive_… speak of the last time
    snapshots = models.ManyToManyField("articles.Snapshot", related_name="sources", blank=True, verbose_name=_("archived copies"))
    archive_state = models.CharField(
        _("archived copy"), max_length=10, choices=Archive.choices, default=Archive.NONE, blank=True, editable=False
    )
    archive_reason = models.JSONField(_("reason"), null=True, blank=True, editable=False)  #: {code, params} of a failure
    archive_asked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = SourceManager()

    class Meta:
        ordering = ("-created_at", "-pk")
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = (
            models.CheckConstraint(condition=models.Q(kind__in=tuple(labels.SOURCE_KINDS)), name="source_kind_known"),
            models.CheckConstraint(condition=models.Q(archive_state__in=tuple(labels.ARCHIVES)), name="source_archive_known"),
            models.CheckConstraint(
                condition=models.Q(archive_state="failed", archive_reason__isnull=False)
                | (~models.Q(archive_state="failed") & models.Q(archive_reason__isnull=True)),
                name="source_archive_failed_with_its_reason",
            ),
        )
        indexes = (
            models.Index(fields=("-created_at", "-id"), name="source_newest"),
            models.Index(
                fields=("archive_asked_at",), condition=models.Q(archive_state="waiting"), name="source_awaits_its_copy"
            ),
        )

    def __str__(self) -> str:
        return " · ".join(part for part in (self.publisher, self.title) if part)

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.pk])

    @property
    def archive_reason_text(self) -> str:
        """Why the last fetch gave nothing, in the reader's language."""
        return reasons.sentence(self.archive_reason)


@tracked("claim", "source", "passage", "place", "value", "unit", "bounds", "added_by", inserts=ALL)
class Citation(models.Model):
    """A source attached to a claim: which passage, where, and the value it states (in canonical sign, as the claim)."""

    claim = models.ForeignKey("articles.Claim", on_delete=models.PROTECT, related_name="citations", verbose_name=_("claim"))
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="citations", verbose_name=_("source"))
    passage = ProseField(_("quoted passage"), blank=True)
    place = LineField(_("place"), max_length=300, blank=True, help_text=_("Page, table, paragraph or minute."))
    value = ExactField(_("value it states"), null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    bounds = DecimalRangeField(_("bounds"), null=True, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("added by"),
    )
    created_at = models.DateTimeField(_("added"), auto_now_add=True)

    objects = CitationQuerySet.as_manager()

    class Meta:
        ordering = ("created_at", "pk")
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = (
            # a passage may be long, and a btree row may not
            models.UniqueConstraint("claim", "source", "place", MD5("passage"), name="one_citation_of_a_passage"),
            models.CheckConstraint(
                condition=models.Q(bounds__isnull=True) | models.Q(bounds__isempty=False),
                name="citation_bounds_not_empty",
                violation_error_message=_("No value lies within these bounds."),
            ),
            models.CheckConstraint(
                condition=models.Q(bounds__isnull=True) | within("value", "bounds"),
                name="citation_value_within_bounds",
                violation_error_message=_("The value lies outside the bounds: correct both."),
            ),
            models.CheckConstraint(
                condition=models.Q(a_number("value"), ends_are_numbers("bounds")),
                name="citation_amounts_are_numbers",
                violation_error_message=_("A value or an end of bounds is a number; an end that is open is left out."),
            ),
        )

    def __str__(self) -> str:
        return " · ".join(part for part in (str(self.source), self.place) if part)

    def get_absolute_url(self) -> str:
        return self.source.get_absolute_url()
