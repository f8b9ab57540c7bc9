"""Which address of the web do people write into a form?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import URLValidator


class AddressField(forms.CharField):
    """http or https, of 2,000 characters at the most; kept as it is written."""

    def __init__(self, *, placeholder: str = "", **options: Any) -> None:
        widget = forms.URLInput(attrs={"placeholder": placeholder} if placeholder else {})
        super().__init__(max_length=2000, widget=widget, validators=[URLValidator(schemes=["http", "https"])], **options)
