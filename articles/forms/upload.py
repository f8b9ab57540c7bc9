"""What is sent with an upload?"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.conf import settings
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from articles.forms.articles import REGIONS
from articles.forms.moments import Moment
from articles.models import Story

ACCEPTED = ".txt,.md,.html,.htm,.docx,.pdf,.odt,.epub,.rtf,.eml,.csv,.xlsx,.zip"
MOST_ADDRESSES = 200


class SeveralFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFiles(forms.FileField):
    """Every chosen file. One that is empty or too large goes through: its item says what is wrong with it."""

    def __init__(self, *, attrs: dict[str, str], **options: Any) -> None:
        super().__init__(widget=SeveralFilesInput(attrs=attrs), allow_empty_file=True, required=False, **options)

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        files = data if isinstance(data, (list, tuple)) else [data] if data else []
        return [super(SeveralFiles, self).clean(one, initial) for one in files]


class UploadForm(forms.Form):
    """Files, folders, addresses and a pasted text, into a story that is there or a new one."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    story = forms.ModelChoiceField(Story.objects.latest_first(), label=_("Story"), required=False, empty_label=_("A new story"))
    new_story = forms.CharField(label=_("Name of the new story"), max_length=200, required=False)
    uploads = SeveralFiles(
        label=_("Files"),
        attrs={"accept": ACCEPTED},
        help_text=_("Text, Word, PDF, HTML, OpenDocument, EPUB, RTF, mail, tables, or a zip of them; up to 32 MB each."),
    )
    folder = SeveralFiles(label=_("Or a whole folder"), attrs={"webkitdirectory": ""})
    addresses = forms.CharField(
        label=_("Or addresses, one a line"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60, "inputmode": "url"}),
    )
    text = forms.CharField(
        label=_("Or paste a text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "cols": 60}),
    )
    outlet = forms.CharField(label=_("Outlet"), max_length=200, required=False)
    region = forms.ChoiceField(label=_("Region"), choices=REGIONS, required=False)
    title = forms.CharField(label=_("Title"), max_length=500, required=False)
    published_at = Moment(label=_("Published"), required=False)

    def clean_key(self) -> Any:
        return self.cleaned_data["key"] or uuid4()

    def clean_addresses(self) -> str:
        lines = [line for line in map(str.strip, self.cleaned_data["addresses"].splitlines()) if line]
        if len(lines) > MOST_ADDRESSES:
            raise forms.ValidationError(
                _("These are %(count)s addresses, and at most %(most)s are taken at once.")
                % {"count": len(lines), "most": MOST_ADDRESSES}
            )
        for line in lines:
            if len(line) > 2000 or len(line.split()) > 1:
                raise forms.ValidationError(_("“%(line)s” is no web address; write one a line.") % {"line": line[:80]})
        return "\n".join(lines)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("story") and not cleaned.get("new_story", "").strip():
            self.add_error("new_story", _("Choose a story, or name a new one."))
        cleaned["files"] = self._named([*cleaned.get("uploads", []), *cleaned.get("folder", [])])
        cleaned["refused"] = self._refused()
        given = [cleaned["files"], cleaned["refused"], cleaned.get("text", "").strip(), cleaned.get("addresses", "")]
        if not any(given) and not {"uploads", "addresses", "text"} & self.errors.keys():
            self.add_error("uploads", _("Choose a file or a folder, give an address, or paste a text."))
        return cleaned

    def _named(self, files: list[Any]) -> list[tuple[str, Any]]:
        """Each with its name; upload.js says the folders besides, which Django takes off a file's own name."""
        paths = self._listed("paths")
        names = paths if len(paths) == len(files) else [file.name for file in files]
        return list(zip(names, files, strict=True))

    def _refused(self) -> list[tuple[str, int]]:
        """Names and sizes of files that upload.js did not send, because they would be refused."""
        said = zip(self._listed("refused"), self._listed("refused_size"), strict=False)
        pairs = [(name, int(size)) for name, size in said if size.isascii() and size.isdigit() and len(size) < 16]
        return [(name, size) for name, size in pairs if size > settings.MAX_FILE_BYTES]

    def _listed(self, name: str) -> list[str]:
        return self.data.getlist(name) if isinstance(self.data, MultiValueDict) else []
