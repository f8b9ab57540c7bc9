"""How are an article's details corrected?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.wording import labels

REGIONS = [("", _("As the text says")), *((code, label) for code, label in labels.REGIONS.items() if code)]


class Moment(forms.DateTimeField):
    """A day and a time as the browser's own control sends them."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(
            widget=widget, input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d"], **options
        )


class DetailsForm(forms.Form):
    """Outlet, title, region and time of one article."""

    outlet = forms.CharField(label=_("Outlet"), max_length=200)
    region = forms.ChoiceField(
        label=_("Region of the outlet"), choices=[(code, label) for code, label in labels.REGIONS.items()], required=False
    )
    title = forms.CharField(label=_("Title"), max_length=500)
    published_at = Moment(label=_("Published"), required=False)

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
            "published_at": article.published_at,
        }
        return cls(data, initial=initial, auto_id=f"id_{article.pk}_%s")
