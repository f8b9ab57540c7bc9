"""What is sent when a source is attached to a claim?"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.forms.addresses import AddressField
from articles.forms.amounts import AmountField, unit_choices
from articles.models import Claim, Source

OFFERED = 20  #: sources in the list, the nearest to the claim; any others are found by their words
TOLD = "-"  #: the key of a sentence about the list; no source has it


class SourceSelect(forms.Select):
    """A sentence about the list stands in it: it is read, and cannot be chosen."""

    def create_option(self, name: str, value: Any, *args: Any, **options: Any) -> dict[str, Any]:
        made: dict[str, Any] = super().create_option(name, value, *args, **options)
        if value == TOLD:
            made["attrs"]["disabled"] = True
        return made


class CitationForm(forms.Form):
    """An existing source, or a new one; and what it says of the claim.

    `find`: words that the offered sources have. `more`: there are others than those offered.
    """

    source = forms.ModelChoiceField(
        Source.objects.all(),
        label=_("Source"),
        required=False,
        empty_label=_("A new source"),
        widget=SourceSelect,
    )
    title = forms.CharField(label=_("Title"), max_length=500, required=False)
    publisher = forms.CharField(label=_("Publisher"), max_length=200, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=Source.Kind.choices, required=False)
    published = forms.DateField(
        label=pgettext_lazy("a day", "Published"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    url = AddressField(label=_("Address"), required=False)
    file = forms.FileField(label=_("Or a file"), required=False, max_length=255)
    passage = forms.CharField(
        label=_("Quoted passage"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3, "cols": 40})
    )
    value = AmountField(label=_("Value it states"), required=False, help_text=_("As it stands there: 6113, 7.35億元."))
    unit = forms.ChoiceField(label=_("Unit"), required=False)
    place = forms.CharField(
        label=pgettext_lazy("in a source", "Place"),
        max_length=300,
        required=False,
        help_text=_("Page, table, paragraph or minute."),
    )

    def __init__(self, *args: Any, claim: Claim, find: str = "", **options: Any) -> None:
        super().__init__(*args, **{"auto_id": f"id_cite_{claim.pk}_%s", **options})
        self.fields["unit"].choices = unit_choices(claim.unit)  # type: ignore[attr-defined]
        self.find = find
        found = list(Source.objects.matching(find).nearest_to(claim)[: OFFERED + 1])
        self.more = len(found) > OFFERED
        self.fields["source"].choices = self._offered(found[:OFFERED])  # type: ignore[attr-defined]
        if not (self.more or find):  # else the field to find one by has the focus
            self.fields["source"].widget.attrs["data-focus"] = ""

    def _offered(self, found: list[Source]) -> list[tuple[int | str, Any]]:
        """The source that is chosen stays in the list, whatever is looked for."""
        with suppress(forms.ValidationError):  # clean() says what is wrong with it
            chosen = self.fields["source"].to_python(self["source"].value())
            found = found if chosen is None or chosen in found else [chosen, *found]
        about = _("There are others: find them by their words.") if self.more else _("No source has these words.")
        told = [(TOLD, about)] if self.more or (self.find and not found) else []
        return [("", _("A new source")), *((each.pk, str(each)) for each in found), *told]

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file is not None and file.size > settings.MAX_FILE_BYTES:
            raise forms.ValidationError(
                _("The file has %(size)s, and may have %(most)s. Give its address instead.")
                % {"size": filesizeformat(file.size), "most": filesizeformat(settings.MAX_FILE_BYTES)}
            )
        return file

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("source") and not cleaned.get("title", "").strip() and "source" not in self.errors:
            self.add_error("title", _("Choose a source above, or give the title of a new one."))
        if not (cleaned.get("passage", "").strip() or cleaned.get("value") or self.errors):
            self.add_error("passage", _("Quote the passage, or give the value it states."))
        return cleaned
