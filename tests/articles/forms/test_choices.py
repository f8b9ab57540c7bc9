"""A long list of choices is drawn as Django draws a short one."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.utils.translation import gettext_lazy as _

from articles.forms.choices import LongSelect

UNITS = [("", _("Unit")), ("CNY", "yuan"), ("x&y", 'a "b" <c>'), (3, "three")]


@pytest.mark.parametrize(
    ("choices", "value", "attrs"),
    [
        (UNITS, "CNY", {"id": "id_unit"}),
        (UNITS, None, {"required": True, "disabled": False, "aria-label": 'say "so"'}),
        (UNITS, 3, None),
        ([("money", [("CNY", "yuan")]), ("people", [("person", "people")])], "CNY", {}),
        ([], "CNY", {}),
    ],
)
def test_it_is_the_html_of_django(choices: list[Any], value: Any, attrs: dict[str, Any] | None) -> None:
    assert LongSelect(choices=choices).render("unit", value, attrs) == forms.Select(choices=choices).render("unit", value, attrs)
