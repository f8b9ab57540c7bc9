"""Which keys may a reader choose, and what is said of a choice that cannot be?"""

from __future__ import annotations

from typing import Any
from unicodedata import normalize

from django import forms
from django.utils.translation import gettext as _

from articles.shortcuts import SHORTCUTS


class KeysForm(forms.Form):
    """One key for each act; an empty field takes the key away from it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"auto_id": "key_%s", "prefix": "key", **options})
        for number, shortcut in enumerate(SHORTCUTS):
            field = forms.CharField(label=shortcut.does, required=False, max_length=1)  # type: ignore[arg-type]
            field.widget.attrs |= {
                "size": 2,
                "autocomplete": "off",
                "autocapitalize": "none",
                "spellcheck": "false",
                "class": "key",
            }
            self.fields[f"of_{number}"] = field

    @staticmethod
    def of(keys: dict[str, str]) -> KeysForm:
        return KeysForm(initial={f"of_{number}": keys[each.act].upper() for number, each in enumerate(SHORTCUTS)})

    def keys(self) -> dict[str, str]:
        return {each.act: self.cleaned_data[f"of_{number}"] for number, each in enumerate(SHORTCUTS)}

    def clean(self) -> dict[str, Any]:
        """Refuses, in one sentence, what no key of every keyboard types and what would mean two things."""
        first: dict[str, str] = {}
        for name, given in list(self.cleaned_data.items()):
            key = self.cleaned_data[name] = normalize("NFKC", given).lower()  # ａ, as an input method may write it, is A
            does = str(self.fields[name].label)
            if key and (len(key) > 1 or not "!" <= key <= "~"):
                said = _("“%(key)s” cannot be a shortcut: give one letter, digit or sign of the keyboard.") % {"key": given}
                self._refuse(name, said)
            elif key in first:
                words = {"key": key.upper(), "one": first[key], "other": does}
                self._refuse(name, _("%(key)s is taken: it means “%(one)s” already. Choose another for “%(other)s”.") % words)
            elif key:
                first[key] = does
        return self.cleaned_data

    def _refuse(self, name: str, said: str) -> None:
        self.add_error(name, said)
        self.fields[name].widget.attrs["data-focus"] = True
