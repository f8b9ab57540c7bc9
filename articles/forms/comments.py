"""What is sent when somebody changes the words of their comment?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles import stale
from articles.comments import LONGEST
from articles.forms.both import Both, both
from articles.models import Comment


class CommentForm(forms.Form):
    text = forms.CharField(label=_("Comment"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 6}))

    def __init__(self, data: Any = None, *, said: Comment) -> None:
        super().__init__(data, initial={"text": said.text}, auto_id="id_comment_%s")
        self.version = stale.version(("comment", said.pk))

    @property
    def both(self) -> list[Both]:
        return both(self)
