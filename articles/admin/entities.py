"""Which entities are there, under which names, and which two are one?"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import lineup, merging
from articles.admin.common import DeskAdmin
from articles.admin.merging import Merging
from articles.models import Entity, EntityAlias
from factcheck.folding import fold


class EachNameOnce(BaseInlineFormSet):
    """Refuses one name written twice in one form, in whichever characters."""

    def clean(self) -> None:
        super().clean()
        seen: set[str] = set()
        for form in self.forms:
            name = fold((form.cleaned_data if hasattr(form, "cleaned_data") else {}).get("name") or "")
            if name and name in seen and form not in self.deleted_forms:
                raise ValidationError(_("“%(name)s” stands here twice.") % {"name": form.cleaned_data["name"]})
            seen.add(name)


class AliasInline(admin.TabularInline):
    model = EntityAlias
    formset = EachNameOnce
    fields = ("name", "by_desk")
    readonly_fields = ("by_desk",)
    extra = 1


@admin.register(Entity)
class EntityAdmin(Merging, DeskAdmin):
    list_display = ("name", "kind", "names", "figures", "claims")
    list_filter = ("kind",)
    search_fields = ("name",)
    search_help_text = gettext_lazy("Any name, in Traditional or Simplified characters")
    inlines = (AliasInline,)
    versioned_with = ("entityalias", "entity")
    actions = ("merge",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Entity]:
        return Entity.objects.with_counts().prefetch_related("aliases")

    @admin.display(description=gettext_lazy("names"))
    def names(self, entity: Entity) -> str:
        return " · ".join(alias.name for alias in entity.aliases.all())

    @admin.display(description=gettext_lazy("figures"), ordering="figure_count")
    def figures(self, entity: Entity) -> int:
        return entity.figure_count  # type: ignore[attr-defined]

    @admin.display(description=gettext_lazy("claims"), ordering="claim_count")
    def claims(self, entity: Entity) -> int:
        return entity.claim_count  # type: ignore[attr-defined]

    def merge_verb(self, gone: Entity, *, into: Entity, by: Any) -> None:
        merging.merge_entities(gone, into=into, by=by)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Whoever writes a name here gives it on behalf of the desk: it is looked for in every article from now on."""
        for alias in formset.save(commit=False):
            alias.by_desk = True
            alias.save()
        for alias in formset.deleted_objects:
            alias.delete()

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        entity = form.instance
        EntityAlias.objects.get_or_create(
            kind=entity.kind, folded=fold(entity.name), defaults={"entity": entity, "name": entity.name, "by_desk": True}
        )
        lineup.refresh(entity.figures.all())  # they are searched by these names
