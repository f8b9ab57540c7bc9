"""What is sent when a figure is assigned, or a second check is asked for?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _

from articles import access
from articles.forms.moments import Moment


class AssignForm(forms.Form):
    """Who checks it, and until when; nobody where none is chosen."""

    person = forms.ChoiceField(label=_("Who checks it"), required=False)
    due_at = Moment(label=_("Due"), required=False)

    def __init__(self, *args: Any, workers: list[access.Worker], **options: Any) -> None:
        super().__init__(*args, **{"auto_id": "id_assign_%s", **options})
        people = [(str(worker.pk), worker.name) for worker in workers]
        self.fields["person"].choices = [("", _("nobody")), *people]  # type: ignore[attr-defined]

    def clean_person(self) -> User | None:
        return _person(self.cleaned_data["person"])

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("due_at") and "person" in said and said["person"] is None:
            self.add_error("person", _("Choose who has to be done by then."))
        return said


class SecondCheckForm(forms.Form):
    """Of whom it is asked: one colleague who may decide, or anybody but whoever gave the first view."""

    of = forms.ChoiceField(label=_("Second check by"), required=False)

    def __init__(self, *args: Any, workers: list[access.Worker], but: int = 0, **options: Any) -> None:
        super().__init__(*args, **{"auto_id": "id_second_%s", **options})
        people = [(str(worker.pk), worker.name) for worker in workers if worker.may_decide and worker.pk != but]
        self.fields["of"].choices = [("", _("any checker")), *people]  # type: ignore[attr-defined]

    def clean_of(self) -> User | None:
        return _person(self.cleaned_data["of"])


def _person(key: str) -> User | None:
    return User.objects.get(pk=key) if key else None
