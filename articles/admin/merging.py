"""How does an administrator make one of several entities or metrics? Actions, and the pages that ask which one stays."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles import merging
from articles.models import Metric
from articles.sourcing import Refused
from articles.wording.amounts import language
from factcheck.metrics import METRICS, label


class Merging:
    """For a ModelAdmin whose two rows can become one."""

    def merge_verb(self, gone: Any, *, into: Any, by: Any) -> None:
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
            self.merge_verb(goes, into=stays, by=request.user)
        except Refused as refused:
            self._say(request, str(refused), messages.ERROR)
        else:
            said = _("%(gone)s is now %(stays)s. Their figures were lined up again.")
            self._say(request, said % {"gone": goes, "stays": stays}, messages.SUCCESS)
        return None

    def _ask(self, request: HttpRequest, rows: list[Any]) -> HttpResponse:
        named = [(row, [alias.name for alias in row.aliases.all()]) for row in rows]
        return self._page(request, "admin/articles/merge.html", title=_("Which of the two stays?"), rows=named)

    def _page(self, request: HttpRequest, template: str, **context: Any) -> HttpResponse:
        shared = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": self.model._meta,  # type: ignore[attr-defined]
            "checkbox_name": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, template, {**shared, **context})

    def _say(self, request: HttpRequest, text: str, level: int) -> None:
        self.message_user(request, text, level)  # type: ignore[attr-defined]


class IntoForm(forms.Form):
    """Which metric do the chosen ones become?"""

    into = forms.ChoiceField(label=gettext_lazy("They become"))

    def __init__(self, *args: Any, without: list[str], **options: Any) -> None:
        super().__init__(*args, **options)
        others = Metric.objects.exclude(key__in=[*METRICS, *without]).exclude(key__contains="/").order_by("key")
        known = sorted(((key, label(key, language())) for key in METRICS), key=lambda choice: choice[1])
        field = self.fields["into"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            ("", "---------"),
            (_("Metrics of the vocabulary"), known),
            (_("Words that are no metric yet"), [(metric.key, metric.label()) for metric in others]),
        ]


class MergingUnknown(Merging):
    """For metrics: those that the vocabulary does not know become one that it knows, once and for all."""

    @admin.action(description=gettext_lazy("Merge into…"), permissions=["delete"])
    def merge_into(self, request: HttpRequest, queryset: QuerySet[Metric]) -> HttpResponse | None:
        """Asks what the chosen unknown metrics are; with the answer, merges them all."""
        rows = list(queryset.with_counts().order_by("key"))  # type: ignore[attr-defined]
        if any(not row.is_unknown for row in rows):
            self._say(request, _("Choose unknown metrics only: the filter “vocabulary” shows them."), messages.ERROR)
            return None
        without = [row.key for row in rows]
        form = IntoForm(request.POST if "into" in request.POST else None, without=without)
        if not form.is_valid():
            return self._page(
                request, "admin/articles/merge_into.html", title=_("What do these words mean?"), rows=rows, form=form
            )
        try:
            waiting = merging.merge_into(rows, key=form.cleaned_data["into"], by=request.user)  # type: ignore[arg-type]
        except Refused as refused:
            self._say(request, str(refused), messages.ERROR)
            return None
        said = ngettext(
            "Merged. The words are known from now on; %(number)s article is read again.",
            "Merged. The words are known from now on; %(number)s articles are read again.",
            waiting,
        )
        self._say(request, said % {"number": waiting}, messages.SUCCESS)
        return None
