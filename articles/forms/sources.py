"""What is sent when the details of a source are set right?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles import stale
from articles.forms.addresses import AddressField
from articles.forms.both import Both, both
from articles.models import Source


class SourceForm(forms.Form):
    """Title, publisher, kind, date and address; its file stays what it is."""

    title = forms.CharField(label=_("Title"), max_length=500)
    publisher = forms.CharField(label=_("Publisher"), max_length=200, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=Source.Kind.choices)
    published = forms.DateField(
        label=pgettext_lazy("a day", "Published"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    url = AddressField(label=_("Address"), required=False)

    def __init__(self, data: Any = None, *, source: Source) -> None:
        initial = {name: getattr(source, name) for name in self.base_fields}
        super().__init__(data, initial=initial, auto_id="id_source_%s")
        self.version = stale.version(("source", source.pk))

    @property
    def both(self) -> list[Both]:
        return both(self)
