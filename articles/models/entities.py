"""Whose figure is it?"""

from __future__ import annotations

from typing import Any

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.fields import LineField
from articles.models.tracked import tracked
from articles.querysets import EntityQuerySet
from articles.querysets.grams import Grams
from articles.wording import labels
from factcheck.folding import fold


@tracked("name", "kind")
class Entity(models.Model):
    """A company, person, place or event, whatever each article calls it."""

    class Kind(models.TextChoices):
        ORGANISATION = "organisation", labels.ENTITY_KINDS["organisation"]
        PERSON = "person", labels.ENTITY_KINDS["person"]
        PLACE = "place", labels.ENTITY_KINDS["place"]
        EVENT = "event", labels.ENTITY_KINDS["event"]

    name = LineField(_("name"), max_length=300)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.ORGANISATION)

    objects = EntityQuerySet.as_manager()

    class Meta:
        ordering = ("name",)
        verbose_name = _("entity")
        verbose_name_plural = _("entities")
        constraints = (
            models.UniqueConstraint(fields=("id", "kind"), name="entity_with_its_kind"),  # what an alias points at
            models.CheckConstraint(condition=models.Q(kind__in=tuple(labels.ENTITY_KINDS)), name="entity_kind_known"),
        )

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """A change of kind takes the aliases along: none may then be a name of another entity."""
        if self.pk is None:
            return
        folded = self.aliases.values("folded")
        other = EntityAlias.objects.filter(kind=self.kind, folded__in=folded).exclude(entity=self).first()
        if other is not None:
            raise ValidationError(
                _("“%(name)s” is a name of %(owner)s already. Merge the two, or choose another name.")
                % {"name": other.name, "owner": other.entity}
            )


@tracked("entity", "kind", "name", "by_desk", inserts=pgtrigger.Q(new__by_desk=True))
class EntityAlias(models.Model):
    """A name under which articles know the entity. Within one kind, a name means one entity only."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="aliases", verbose_name=_("entity"))
    kind = models.CharField(max_length=20, choices=Entity.Kind.choices, editable=False)  # the entity's, held by a key
    name = LineField(_("name"), max_length=300)
    folded = models.CharField(max_length=300, editable=False)
    by_desk = models.BooleanField(
        _("given by the desk"),
        default=False,
        help_text=_("Names given by the desk are looked for in every article; names found in one article only match others."),
    )

    class Meta:
        ordering = ("name",)
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = (models.UniqueConstraint(fields=("kind", "folded"), name="alias_means_one_entity"),)
        indexes = (GinIndex(Grams("folded", 1), name="alias_search"),)

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Says whose name it is already: folded and kind are no form fields, so the constraint alone would end in an error."""
        self.prepare()
        other = (
            EntityAlias.objects.filter(kind=self.kind, folded=self.folded).exclude(pk=self.pk).select_related("entity").first()
        )
        if other is not None:
            raise ValidationError(
                {
                    "name": _("“%(name)s” is a name of %(owner)s already. Merge the two, or choose another name.")
                    % {"name": self.name, "owner": other.entity}
                }
            )

    def save(self, *args: Any, **options: Any) -> None:
        self.prepare()
        super().save(*args, **options)

    def prepare(self) -> None:
        """Fills what follows from name and entity. bulk_create does not call save, so ingest calls this itself."""
        self.folded = fold(self.name)
        self.kind = self.entity.kind
