"""What of the entity is counted?"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from articles.models.fields import LineField
from articles.models.tracked import ALL, tracked
from articles.querysets import MetricQuerySet
from articles.wording import labels
from factcheck import scope_labels
from factcheck.folding import fold
from factcheck.metrics import METRICS, label


@tracked("key", "nature", "names")
class Metric(models.Model):
    """A metric of data/metrics.toml, or one narrowed by a scope: revenue, revenue/生成式ai."""

    class Nature(models.TextChoices):
        INSTANT = "instant", labels.NATURES["instant"]
        DURATION = "duration", labels.NATURES["duration"]
        EVENT = "event", labels.NATURES["event"]

    key = models.CharField(_("key"), max_length=300, unique=True)
    nature = models.CharField(_("nature"), max_length=10, choices=Nature.choices)
    names = models.JSONField(
        _("names"),
        default=dict,
        blank=True,
        help_text=_("The desk's own names by language (en, zh-hant, zh-hans), where the standard ones do not serve."),
    )

    objects = MetricQuerySet.as_manager()

    class Meta:
        ordering = ("key",)
        verbose_name = _("metric")
        verbose_name_plural = _("metrics")
        constraints = (models.CheckConstraint(condition=models.Q(nature__in=tuple(labels.NATURES)), name="metric_nature_known"),)

    def __str__(self) -> str:
        return self.label()

    @property
    def is_unknown(self) -> bool:
        """Whether the vocabulary does not know it: it is an article's own word, until somebody merges or names it."""
        return not self.names and self.key.partition("/")[0] not in METRICS

    def label(self, language: str | None = None) -> str:
        """The name in the language asked for, or in the reader's."""
        language = language or translation.get_language() or "en"
        key = self.key
        if self.is_unknown:  # a word of the articles, kept folded: shown in the reader's characters
            word, slash, scope = key.partition("/")
            key = scope_labels.label(word, language) + slash + scope
        return self.names.get(language) or label(key, language)


@tracked("metric", "name", inserts=ALL)
class MetricAlias(models.Model):
    """A phrase of the articles, or the key of a metric merged into this one."""

    metric = models.ForeignKey(Metric, on_delete=models.CASCADE, related_name="aliases", verbose_name=_("metric"))
    name = LineField(_("name"), max_length=300)
    folded = models.CharField(max_length=300, unique=True, editable=False)

    class Meta:
        ordering = ("name",)
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        self.folded = fold(self.name)
        other = MetricAlias.objects.filter(folded=self.folded).exclude(pk=self.pk).select_related("metric").first()
        if other is not None:
            raise ValidationError(
                {
                    "name": _("“%(name)s” is a name of %(owner)s already. Merge the two, or choose another name.")
                    % {"name": self.name, "owner": other.metric}
                }
            )

    def save(self, *args: Any, **options: Any) -> None:
        self.folded = fold(self.name)
        super().save(*args, **options)
