"""How is a long list of choices drawn? As Django draws it, without a template for each choice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe


class LongSelect(forms.Select):
    """The HTML of forms.Select; its templates take as long for the units of money as the page for all else."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        widget = self.get_context(name, value, attrs)["widget"]
        if any(group for group, _options, _index in widget["optgroups"]):
            return super().render(name, value, attrs, renderer)
        options = [
            f'\n  <option value="{escape(str(option["value"]))}"{_attributes(option["attrs"])}>'
            f"{conditional_escape(option['label'])}</option>\n"
            for _group, options, _index in widget["optgroups"]
            for option in options
        ]
        return mark_safe(f'<select name="{escape(widget["name"])}"{_attributes(widget["attrs"])}>{"".join(options)}\n</select>')


def _attributes(attrs: Mapping[str, Any]) -> str:
    given = ((escape(name), value) for name, value in attrs.items() if value is not False)
    return "".join(f" {name}" if value is True else f' {name}="{escape(str(value))}"' for name, value in given)
