"""Who publishes?"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.fields import has_words
from articles.querysets import OutletQuerySet
from articles.wording import labels
from factcheck.folding import fold


class Outlet(models.Model):
    """A newspaper, broadcaster or site, under one name however its characters are written."""

    name = models.CharField(_("name"), max_length=200)
    folded = models.CharField(max_length=200, unique=True, editable=False)
    region = models.CharField(_("region"), max_length=8, blank=True, choices=labels.REGIONS)
    homepage = models.URLField(_("homepage"), max_length=500, blank=True)

    objects = OutletQuerySet.as_manager()

    class Meta:
        ordering = ("name",)
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        constraints = (models.CheckConstraint(condition=has_words("name"), name="outlet_has_a_name"),)

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        self.folded = fold(self.name)
        other = Outlet.objects.filter(folded=self.folded).exclude(pk=self.pk).first()
        if other is not None:
            raise ValidationError({"name": _("There is “%(name)s” already.") % {"name": other.name}})

    def save(self, *args: object, **options: object) -> None:
        self.folded = fold(self.name)
        super().save(*args, **options)  # type: ignore[arg-type]
