"""Who publishes?"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models.fields import AddressField, LineField, has_words
from articles.models.tracked import tracked
from articles.querysets import OutletQuerySet
from articles.wording import labels
from factcheck.folding import fold


@tracked("name", "region", "homepage")
class Outlet(models.Model):
    """A newspaper, broadcaster or site, under one name however its characters are written.

    One row stands for every outlet that is not known: its name is said in the reader's language, it is of no region, and the
    line-up takes no two of its articles for one voice, nor any of them for an independent outlet.
    """

    name = LineField(_("name"), max_length=200)
    folded = models.CharField(max_length=200, unique=True, editable=False)
    region = models.CharField(_("region"), max_length=8, blank=True, choices=labels.REGIONS)
    homepage = AddressField(_("homepage"), max_length=500, blank=True)

    objects = OutletQuerySet.as_manager()

    class Meta:
        ordering = ("name",)
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        constraints = (models.CheckConstraint(condition=has_words("name"), name="outlet_has_a_name"),)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def from_db(cls, db: str | None, field_names: Collection[str], values: Collection[Any], **options: Any) -> Outlet:
        outlet = super().from_db(db, field_names, values, **options)
        if outlet.__dict__.get("name") == labels.UNKNOWN_OUTLET:
            outlet.name = gettext(labels.UNKNOWN_OUTLET)
        return outlet

    def get_absolute_url(self) -> str:
        return reverse("outlet", args=[self.pk])

    @property
    def is_unknown(self) -> bool:
        return self.name in labels.names_of_the_unknown_outlet()

    def clean(self) -> None:
        self.folded = fold(self.name)
        other = Outlet.objects.filter(folded=self.folded).exclude(pk=self.pk).first()
        if other is not None:
            raise ValidationError({"name": _("There is “%(name)s” already.") % {"name": other.name}})

    def save(self, *args: Any, **options: Any) -> None:
        if self.is_unknown:
            self.name, self.region = labels.UNKNOWN_OUTLET, ""
        self.folded = fold(self.name)
        super().save(*args, **options)
