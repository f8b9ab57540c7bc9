"""What if two administrators have one form open? The second to save is told what stands now; what they typed is kept (409)."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from articles import stale
from articles.forms.both import both
from articles.models.tracked import nouns


class Guarded(admin.ModelAdmin):
    """For every record whose history is kept: its form carries the version that it shows."""

    change_form_template = "admin/articles/change_form.html"
    versioned_with: tuple[str, str] | None = None  #: rows in the same form: their kind, and their field that names this one

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any) -> Any:
        form = super().get_form(request, obj, change=change, **options)
        if obj is None or request.method != "POST" or not self._has_versions:
            return form
        guard = self

        class GuardedForm(form):  # type: ignore[misc,valid-type]
            def clean(self) -> Any:
                cleaned = super().clean()
                guard._hold(request, obj, self)
                return cleaned

        return GuardedForm

    def _hold(self, request: HttpRequest, row: Any, form: Any) -> None:
        type(row)._base_manager.select_for_update(no_key=True).filter(pk=row.pk).values_list("pk").first()
        try:
            stale.hold(request.POST.get("_version"), *self._rows(row))
        except stale.Outdated as outdated:
            request.outdated = outdated  # type: ignore[attr-defined]
            said = _(
                "%(person)s has changed this since you opened it. Yours stands below and is not saved: save again to put it in "
                "place of theirs."
            )
            theirs = [
                _("%(field)s stands now as “%(text)s”.") % {"field": pair.label, "text": pair.theirs} for pair in both(form)
            ]
            raise ValidationError([said % {"person": outdated.who or _("The program")}, *theirs]) from None

    @property
    def _has_versions(self) -> bool:
        return self.model._meta.model_name in nouns()

    def _rows(self, row: Any) -> list[stale.Row]:
        rows: list[stale.Row] = [(row._meta.model_name, row.pk)]
        if self.versioned_with is not None:
            noun, field = self.versioned_with
            others = apps.get_model("articles", noun)._default_manager.filter(**{field: row.pk})
            rows += [(noun, key) for key in others.order_by("pk").values_list("pk", flat=True)]
        return rows

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **options: Any) -> HttpResponse:
        row = context.get("original")
        context["version"] = stale.version(*self._rows(row)) if row is not None and self._has_versions else ""
        response = super().render_change_form(request, context, *args, **options)
        if hasattr(request, "outdated"):
            response.status_code = 409
        return response
