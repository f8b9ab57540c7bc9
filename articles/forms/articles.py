"""How are an article's details corrected?"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from articles import stale
from articles.forms.addresses import AddressField
from articles.forms.both import Both, both
from articles.forms.moments import Moment
from articles.ingest import correcting
from articles.models import Article
from articles.wording import labels

LANGUAGES = list(labels.LANGUAGES.items())
REGIONS = [("", _("As the text says")), *((code, label) for code, label in labels.REGIONS.items() if code)]


class DetailsForm(forms.Form):
    """What is known of one article besides its text."""

    version = ""  #: what the form shows, for its hidden field
    outdated: stale.Outdated | None = None  #: who was faster

    outlet = forms.CharField(label=_("Outlet"), max_length=200)
    region = forms.ChoiceField(
        label=_("Region of the outlet"), choices=[(code, label) for code, label in labels.REGIONS.items()], required=False
    )
    title = forms.CharField(label=_("Title"), max_length=500)
    byline = forms.CharField(label=_("Byline"), max_length=300, required=False)
    published_at = Moment(label=_("Published"), required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)
    url = AddressField(label=_("Address"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("region") and cleaned.get("outlet") in labels.names_of_the_unknown_outlet():
            self.add_error("outlet", _("Name the outlet: its region is kept with it."))
        return cleaned

    @classmethod
    def for_article(cls, article: Article, data: Any = None) -> DetailsForm:
        """With the article's present details; several of them may stand on one page, so ids carry its key."""
        initial = {
            "outlet": article.outlet.name,
            "region": article.outlet.region,
            "title": article.title,
            "byline": article.byline,
            "published_at": article.published_at,
            "language": article.language,
            "url": article.url,
        }
        form = cls(data, initial=initial, auto_id=f"id_{article.pk}_%s")
        form.version = correcting.version(article)
        return form

    @property
    def both(self) -> list[Both]:
        return both(self)


class NewVersionForm(forms.Form):
    """What an outlet publishes now in place of an article: a file, or its text."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    file = forms.FileField(label=_("Corrected file"), required=False, allow_empty_file=True, max_length=2000)
    text = forms.CharField(
        label=_("Or its text"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 6, "cols": 60})
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        cleaned["key"] = cleaned.get("key") or uuid4()
        if not self.errors and bool(cleaned.get("file")) == bool(cleaned.get("text", "").strip()):
            self.add_error("file", _("Choose the corrected file, or paste the corrected text: one of the two."))
        return cleaned
