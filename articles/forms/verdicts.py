"""What is sent when the desk decides on a figure?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.forms.amounts import AmountField, unit_choices
from articles.forms.choices import LongSelect
from articles.models import Citation, Figure


class VerdictForm(forms.Form):
    """The value that stands, and why. Needs the figure as for_page() gives it."""

    value = AmountField(
        label=_("Value that stands"),
        required=False,
        help_text=_("As people write it: 6113, 7.35億元. Empty when none can be said."),
    )
    unit = forms.ChoiceField(label=_("Unit"), required=False, widget=LongSelect)
    citations = forms.ModelMultipleChoiceField(
        Citation.objects.none(), label=_("It rests on"), required=False, widget=forms.CheckboxSelectMultiple
    )
    reason = forms.CharField(label=_("Reason"), max_length=5000, widget=forms.Textarea(attrs={"rows": 3, "cols": 40}))

    def __init__(self, *args: Any, figure: Figure, **options: Any) -> None:
        super().__init__(*args, **{"auto_id": "id_verdict_%s", **options})
        self.fields["unit"].choices = unit_choices(figure.unit or figure.dimension)  # type: ignore[attr-defined]
        if figure.is_cited:
            self.fields["citations"].queryset = Citation.objects.on_figure(figure).with_source()  # type: ignore[attr-defined]
