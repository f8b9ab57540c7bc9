"""Which outlets and stories are there?"""

from __future__ import annotations

from typing import ClassVar

from django.contrib import admin

from articles.admin.common import DeskAdmin, PublicPage
from articles.models import Outlet, Story


@admin.register(Outlet)
class OutletAdmin(DeskAdmin):
    list_display = ("name", "region", "homepage")
    list_filter = ("region",)
    search_fields = ("name",)


@admin.register(Story)
class StoryAdmin(PublicPage, DeskAdmin):
    list_display = ("name", "event", "created_at", "page")
    list_select_related = ("event",)
    search_fields = ("name",)
    prepopulated_fields: ClassVar = {"slug": ("name",)}
    autocomplete_fields = ("event",)
    date_hierarchy = "created_at"
