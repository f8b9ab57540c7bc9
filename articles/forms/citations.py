"""What is sent when a source is attached to a claim?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.forms.addresses import AddressField
from articles.forms.amounts import AmountField, unit_choices
from articles.models import Claim, Source


class CitationForm(forms.Form):
    """An existing source, or a new one; and what it says of the claim."""

    source = forms.ModelChoiceField(
        Source.objects.all(),
        label=_("Source"),
        required=False,
        empty_label=_("A new source"),
        widget=forms.Select(attrs={"data-focus": ""}),
    )
    title = forms.CharField(label=_("Title"), max_length=500, required=False)
    publisher = forms.CharField(label=_("Publisher"), max_length=200, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=Source.Kind.choices, required=False)
    published = forms.DateField(
        label=_("Published"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
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

    def __init__(self, *args: Any, claim: Claim, **options: Any) -> None:
        super().__init__(*args, **{"auto_id": f"id_cite_{claim.pk}_%s", **options})
        self.fields["unit"].choices = unit_choices(claim.unit)  # type: ignore[attr-defined]

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
