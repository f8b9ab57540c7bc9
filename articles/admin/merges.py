"""Which two became one, on whose word, and must it be taken back?"""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles import unmerging
from articles.admin.common import DeskAdmin, ReadOnly
from articles.models import Merge
from articles.sourcing import Refused


class Standing(admin.SimpleListFilter):
    title = _("standing")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("standing", _("in force")), ("undone", _("taken back"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == "standing":
            return queryset.standing()
        return queryset.taken_back() if self.value() == "undone" else queryset


@admin.register(Merge)
class MergeAdmin(ReadOnly, DeskAdmin):
    list_display = ("gone", "stayed", "claims", "merged_by", "merged_at", "undone_by", "undone_at")
    list_filter = (Standing,)
    search_fields = ("gone",)
    search_help_text = _("Any name of the one that went or of the one that stayed")
    date_hierarchy = "merged_at"
    actions = ("take_back",)
    fields = ("gone", ("entity", "metric"), ("merged_by", "merged_at"), ("undone_by", "undone_at"))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Merge]:
        return Merge.objects.with_names()

    def has_take_back_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.delete_merge")

    @admin.display(description=_("became"))
    def stayed(self, merge: Merge) -> str:
        return str(merge.into)

    @admin.display(description=_("claims moved"))
    def claims(self, merge: Merge) -> int:
        return len(merge.moved["claims"])

    @admin.action(description=_("Take the chosen merges back"), permissions=["take_back"])
    def take_back(self, request: HttpRequest, queryset: QuerySet[Merge]) -> None:
        """The latest first, so that what was merged twice comes apart in order."""
        waiting = 0
        for merge in queryset.order_by("-merged_at", "-pk"):
            try:
                waiting += unmerging.undo(merge, by=request.user)  # type: ignore[arg-type]
            except Refused as refused:
                self.message_user(request, f"{merge}: {refused}", messages.ERROR)
            else:
                self.message_user(request, _("%(merge)s was taken back.") % {"merge": merge}, messages.SUCCESS)
        if waiting:
            said = ngettext("%(number)s article waits to be read again.", "%(number)s articles wait to be read again.", waiting)
            self.message_user(request, said % {"number": waiting}, messages.INFO)
