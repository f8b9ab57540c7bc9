"""What is sent to follow a feed?"""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.forms.addresses import AddressField
from articles.models import Story

WORDS_HELP = _("Only entries with one of these words in their title come in; apart by spaces. Empty: all.")


class FeedChangeForm(forms.Form):
    """Where what it lists goes."""

    story = forms.ModelChoiceField(
        Story.objects.latest_first(), label=_("Into which story"), required=False, empty_label=_("None: list only")
    )
    words = forms.CharField(label=_("Only with these words"), max_length=300, required=False, help_text=WORDS_HELP)


class FeedForm(FeedChangeForm):
    """A feed of an outlet that is known or new."""

    outlet = forms.CharField(label=_("Outlet"), max_length=200)
    address = AddressField(
        label=_("Address of the feed"),
        placeholder="https://",
        help_text=_("RSS or Atom. Sites name it at the foot of their pages, or beside an orange sign."),
    )
    field_order = ("outlet", "address", "story", "words")
