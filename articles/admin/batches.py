"""What was sent, by whom, and what became of each thing? To be looked at; what is sent again is sent on the batch's own page."""

from __future__ import annotations

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles import access, batches
from articles.admin.common import DeskAdmin, PublicPage, ReadOnly
from articles.models import Batch, Item


@admin.register(Batch)
class BatchAdmin(ReadOnly, PublicPage, DeskAdmin):
    list_display = ("__str__", "story", "sent_by", "outlet", "created_at", "page")
    list_filter = (("story", admin.RelatedOnlyFieldListFilter), ("sent_by", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("story", "sent_by")
    search_fields = ("outlet",)
    search_help_text = _("Story, sender, outlet or title")
    date_hierarchy = "created_at"
    fields = (("story", "sent_by", "created_at"), ("outlet", "region"), ("title", "published_at"))


@admin.register(Item)
class ItemAdmin(ReadOnly, PublicPage, DeskAdmin):
    list_display = ("name", "batch", "kind", "state", "attempts", "size", "changed_at", "page")
    list_filter = ("state", "kind")
    list_select_related = ("batch",)
    search_fields = ("name",)
    search_help_text = _("File name or address, or the beginning of the SHA-256")
    actions = ("try_again",)
    fields = (
        ("batch", "parent"),
        ("kind", "name"),
        ("state", "attempts", "outcome"),
        ("article", "corrects", "snapshot"),
        ("size", "sha256", "content_type", "encoding"),
        "details",
        ("created_at", "changed_at"),
    )
    date_hierarchy = "created_at"

    @admin.display(description=_("reason"))
    def outcome(self, item: Item) -> str:
        return item.reason_text or "–"

    def has_try_permission(self, request: HttpRequest) -> bool:
        return access.can_upload(request.user)

    @admin.action(description=_("Try the chosen items again, also those that were refused"), permissions=["try"])
    def try_again(self, request: HttpRequest, queryset: QuerySet[Item]) -> None:
        """As after an upgrade, which may read what was refused before."""
        number = batches.retry(queryset, refused=True)
        said = ngettext("%(n)s item waits to be tried again.", "%(n)s items wait to be tried again.", number) % {"n": number}
        self.message_user(request, said, messages.SUCCESS)
