"""What is sent of the page that somebody reads in a browser?"""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from articles.forms.addresses import AddressField
from articles.models import Story

_ADDRESS = re.compile(r"https?://[^\s<>\"']{1,1990}")


class SendForm(forms.Form):
    """The page's address, which a worker fetches, or the text that was selected on it; and the story."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    story = forms.ModelChoiceField(Story.objects.latest_first(), label=_("Story"), required=False, empty_label=_("A new story"))
    new_story = forms.CharField(label=_("Name of the new story"), max_length=200, required=False)
    url = AddressField(label=_("Address of the page"), required=False, placeholder="https://")
    title = forms.CharField(
        label=_("Title"), max_length=500, required=False, help_text=_("Of a selected text; a page that is fetched says its own.")
    )
    outlet = forms.CharField(label=_("Outlet"), max_length=200, required=False, help_text=_("Empty: as the page says."))
    text = forms.CharField(
        label=_("Selected text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "cols": 60, "data-from-hash": "text"}),
        help_text=_(
            "With a text here the desk reads this text and does not fetch the page: for pages that only subscribers see."
        ),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        cleaned["key"] = cleaned.get("key") or uuid4()
        if not cleaned.get("story") and not cleaned.get("new_story", "").strip():
            self.add_error("new_story", _("Choose a story, or name a new one."))
        if not cleaned.get("url") and not cleaned.get("text", "").strip() and "url" not in self.errors:
            self.add_error("url", _("Give the address of the page, or paste its text."))
        return cleaned


def from_address(query: QueryDict) -> dict[str, Any]:
    """What the button or another program says of the page: ?url=…&title=…&text=…. Phones often put the address into text."""
    url, text = query.get("url", "").strip(), query.get("text", "").strip()
    if not url and (found := _ADDRESS.search(text[:5000])):
        url = found[0]
        text = "" if len(text) - len(url) < 200 else text  # the rest is the name of the page, or “shared from …”
    return {"url": url[:2000], "title": " ".join(query.get("title", "").split())[:500], "text": text}
