"""Which articles belong together on the desk?"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.fields import LineField, ProseField, has_words
from articles.models.tracked import ALL, tracked
from articles.querysets import StoryQuerySet
from factcheck.folding import fold


@tracked("name", "slug", "summary", "event", inserts=ALL)
class Story(models.Model):
    """A desk's folder of articles about one subject. articles.stories.open_story finds or makes one."""

    name = LineField(_("name"), max_length=200)
    folded = models.CharField(max_length=200, unique=True, editable=False)
    slug = models.SlugField(_("address"), max_length=220, unique=True, allow_unicode=True)
    summary = ProseField(_("summary"), blank=True)
    event = models.OneToOneField(
        "articles.Entity",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="story",
        verbose_name=_("event"),
        help_text=_("What the toll, the votes or the injured of this story are counted of."),
    )
    created_at = models.DateTimeField(_("opened"), auto_now_add=True)

    objects = StoryQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "name")
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        constraints = (models.CheckConstraint(condition=has_words("name"), name="story_has_a_name"),)
        indexes = (models.Index(fields=("-created_at", "-id"), name="story_newest"),)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("story", args=[self.slug])

    def clean(self) -> None:
        self.folded = fold(self.name)
        other = Story.objects.filter(folded=self.folded).exclude(pk=self.pk).first()
        if other is not None:
            raise ValidationError({"name": _("There is “%(name)s” already.") % {"name": other.name}})

    def save(self, *args: Any, **options: Any) -> None:
        self.folded = fold(self.name)
        super().save(*args, **options)
