"""Which outlets and stories are there?"""

from __future__ import annotations

from typing import ClassVar

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.admin.common import DeskAdmin, PublicPage
from articles.models import Feed, Outlet, Story


@admin.register(Outlet)
class OutletAdmin(DeskAdmin):
    list_display = ("name", "region", "homepage")
    list_filter = ("region",)
    search_fields = ("name",)


@admin.register(Feed)
class FeedAdmin(PublicPage, DeskAdmin):
    """Followed and stopped on its own page; here its address can be mended."""

    list_display = ("outlet", "address", "story", "active", "health_text", "last_entry_at", "page")
    list_filter = ("active",)
    list_select_related = ("outlet", "story")
    search_fields = ("address",)
    search_help_text = _("Outlet, or words of the address")
    autocomplete_fields = ("outlet", "story")
    fields = (("outlet", "address"), ("story", "words"), "active", ("checked_at", "last_ok", "last_entry_at"), "reason_text")
    readonly_fields = ("checked_at", "last_ok", "last_entry_at", "reason_text")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # following one reads it for the first time

    @admin.display(description=_("state"))
    def health_text(self, feed: Feed) -> str:
        return feed.health_text

    @admin.display(description=_("reason"))
    def reason_text(self, feed: Feed) -> str:
        return feed.reason_text or "–"


@admin.register(Story)
class StoryAdmin(PublicPage, DeskAdmin):
    list_display = ("name", "event", "created_at", "page")
    list_select_related = ("event",)
    search_fields = ("name",)
    prepopulated_fields: ClassVar = {"slug": ("name",)}
    autocomplete_fields = ("event",)
    date_hierarchy = "created_at"
