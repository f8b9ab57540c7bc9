"""How does an administrator make one of two entities or metrics? An action, and a page that asks which one stays."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.sourcing import Refused


class Merging:
    """For a ModelAdmin whose two rows can become one."""

    def merge_verb(self, gone: Any, *, into: Any) -> None:
        """The verb of articles.merging that does it."""
        raise NotImplementedError

    @admin.action(description=gettext_lazy("Merge the two chosen into one"), permissions=["delete"])
    def merge(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Asks which of the two stays; with the answer, merges."""
        rows = list(queryset.with_counts().order_by("pk"))  # type: ignore[attr-defined]
        if len(rows) != 2:
            self._say(request, _("Choose exactly two to merge."), messages.ERROR)
            return None
        stays = next((row for row in rows if str(row.pk) == request.POST.get("stays")), None)
        if stays is None:
            return self._ask(request, rows)
        goes = next(row for row in rows if row is not stays)
        try:
            self.merge_verb(goes, into=stays)
        except Refused as refused:
            self._say(request, str(refused), messages.ERROR)
        else:
            said = _("%(gone)s is now %(stays)s. Their figures were lined up again.")
            self._say(request, said % {"gone": goes, "stays": stays}, messages.SUCCESS)
        return None

    def _ask(self, request: HttpRequest, rows: list[Any]) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": _("Which of the two stays?"),
            "opts": self.model._meta,  # type: ignore[attr-defined]
            "rows": [(row, [alias.name for alias in row.aliases.all()]) for row in rows],
            "checkbox_name": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/articles/merge.html", context)

    def _say(self, request: HttpRequest, text: str, level: int) -> None:
        self.message_user(request, text, level)  # type: ignore[attr-defined]
