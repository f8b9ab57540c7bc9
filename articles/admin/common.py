"""What do all pages of the admin share? Search in the desk's phrases, links to the public pages, rows that nobody edits."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db.models import Field, Model, QuerySet, URLField
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.admin.fields import BoundsField, PeriodField, UnitField
from articles.admin.guarding import Guarded
from articles.models.fields import DateRangeField, DecimalRangeField


class DeskAdmin(Guarded):
    """Searches with the queryset's own matching(), shows ranges as people write them, and offers the units there are."""

    formfield_overrides: ClassVar = {
        DecimalRangeField: {"form_class": BoundsField},
        DateRangeField: {"form_class": PeriodField},
        URLField: {"assume_scheme": "https"},
    }
    list_per_page = 50
    show_full_result_count = False

    def formfield_for_dbfield(self, db_field: Field[Any, Any], request: HttpRequest, **options: Any) -> forms.Field | None:
        if db_field.name == "unit":
            return UnitField(required=not db_field.blank, label=db_field.verbose_name, help_text=db_field.help_text)
        return super().formfield_for_dbfield(db_field, request, **options)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> tuple[QuerySet[Any], bool]:
        return (queryset.matching(search_term) if search_term.strip() else queryset), False  # type: ignore[attr-defined]

    @admin.display(description=_("page"))
    def page(self, row: Any) -> str:
        return format_html('<a href="{}">{}</a>', row.get_absolute_url(), _("open"))


class PublicPage(admin.ModelAdmin):
    """The button "view on site" leads straight to the public page."""

    def view_on_site(self, row: Any) -> str:
        return str(row.get_absolute_url())


class ReadOnly:
    """Rows that follow from others, or that only their own verb may change."""

    def has_add_permission(self, request: HttpRequest, *args: object) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, row: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, row: Model | None = None) -> bool:
        return False
