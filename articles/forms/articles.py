"""What is sent with an upload, and how are an article's details corrected?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models import Article, Story
from articles.wording import labels

REGIONS = [("", _("As the text says")), *((code, label) for code, label in labels.REGIONS.items() if code)]


class Moment(forms.DateTimeField):
    """A day and a time as the browser's own control sends them."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(
            widget=widget, input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d"], **options
        )


class SeveralFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFiles(forms.FileField):
    """Every chosen file. An empty one goes through: ingest says what is wrong with it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=SeveralFilesInput(attrs={"accept": ".txt,text/plain"}), allow_empty_file=True, **options)

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        files = data if isinstance(data, (list, tuple)) else [data] if data else []
        if not files and self.required:
            raise forms.ValidationError(self.error_messages["required"])
        return [super(SeveralFiles, self).clean(one, initial) for one in files]


class UploadForm(forms.Form):
    """Files and a pasted text, into a story that is there or a new one."""

    story = forms.ModelChoiceField(Story.objects.latest_first(), label=_("Story"), required=False, empty_label=_("A new story"))
    new_story = forms.CharField(label=_("Name of the new story"), max_length=200, required=False)
    uploads = SeveralFiles(
        label=pgettext_lazy("upload", "Text files"),
        required=False,
        help_text=_("One or several .txt files in UTF-8, GB18030 or Big5, up to 32 MB each."),
    )
    text = forms.CharField(
        label=_("Or paste a text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "cols": 60, "data-paste": ""}),
    )
    outlet = forms.CharField(label=_("Outlet"), max_length=200, required=False)
    region = forms.ChoiceField(label=_("Region"), choices=REGIONS, required=False)
    title = forms.CharField(label=_("Title"), max_length=500, required=False)
    published_at = Moment(label=_("Published"), required=False)

    def clean_uploads(self) -> list[Any]:
        for file in self.cleaned_data["uploads"]:
            if file.size > settings.MAX_FILE_BYTES:
                raise forms.ValidationError(
                    _("%(name)s has %(size)s, and a file may have %(most)s. Split it, and send the parts.")
                    % {"name": file.name, "size": filesizeformat(file.size), "most": filesizeformat(settings.MAX_FILE_BYTES)}
                )
        return list(self.cleaned_data["uploads"])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("story") and not cleaned.get("new_story", "").strip():
            self.add_error("new_story", _("Choose a story, or name a new one."))
        if not cleaned.get("uploads") and not cleaned.get("text", "").strip() and "uploads" not in self.errors:
            self.add_error("uploads", _("Choose a file, or paste a text below."))
        return cleaned


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
