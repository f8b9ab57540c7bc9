"""Which moment do people mean by a day and a time, as the browser's own control sends them?"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

FORMATS = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d")
YEARS = range(1000, 3000)  #: a year beyond is a slip of the finger; the first and last of all the database hands back to nobody


def in_a_year_of_ours(moment: datetime) -> None:
    if moment.year not in YEARS:
        raise ValidationError(_("Give a year from 1000 to 2999."), code="year")


class Moment(forms.DateTimeField):
    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(widget=widget, input_formats=FORMATS, validators=[in_a_year_of_ours], **options)
