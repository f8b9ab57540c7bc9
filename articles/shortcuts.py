"""Which key does what, and which has this reader chosen? The one table of all shortcuts; pages say only which act a control is.

A control with data-key="a" is the act of that name, by whatever key the reader calls it: an act is named by the key that it has
where nobody has chosen another. Only single keys can be chosen; Enter, Escape, the arrows and keys with Ctrl stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.models import Preference

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

    Person = User | AnonymousUser


@dataclass(frozen=True)
class Shortcut:
    """An act, by the key it has at first."""

    act: str
    does: str | Promise


@dataclass(frozen=True)
class Place:
    """A page of the frame: G and then its letter, or its name on Ctrl+K. Who lacks the right is not sent there."""

    letter: str
    url_name: str
    name: str | Promise
    needs: str = "articles.view_figure"


SHORTCUTS = (
    Shortcut("j", _("next")),
    Shortcut("k", _("previous")),
    Shortcut("a", _("mark the claim: agree")),
    Shortcut("x", _("mark the claim: conflict")),
    Shortcut("s", _("mark the claim: unclear")),
    Shortcut("u", _("undo the last thing that I did")),
    Shortcut("n", _("write a note; in an article: add a figure, from the words you have selected")),
    Shortcut("e", _("attach a source")),
    Shortcut("f", _("correct the claim")),
    Shortcut("c", _("the figure is mine, or no more")),
    Shortcut("t", _("original, Traditional, Simplified: how outlets’ words are shown")),
    Shortcut("g", _("go to a page, by its letter")),
    Shortcut("/", _("search")),
    Shortcut("?", _("this list")),
)
PLACES = (
    Place("h", "home", _("Today")),
    Place("b", "board", _("Board")),
    Place("q", "queue", _("Queue"), "articles.add_mark"),
    Place("t", "stories", _("Stories")),
    Place("a", "articles", _("Articles")),
    Place("s", "sources", _("Sources")),
    Place("o", "outlets", _("Outlets")),
    Place("u", "upload", _("Upload"), "articles.add_article"),
    Place("n", "notices", _("Notices")),
)


def preference_of(user: Person) -> Preference:
    """What this person prefers; without a word of theirs, what holds for everybody."""
    return getattr(user, "preference", None) or Preference()


def keys_of(user: Person) -> dict[str, str]:
    """The key of each act; empty where it has none. Two acts never share one, even when the table grew after they chose."""
    chosen = preference_of(user).keys
    taken = set(chosen.values())
    return {each.act: chosen.get(each.act, "" if each.act in taken else each.act) for each in SHORTCUTS}


def pairs(user: Person) -> str:
    """For the page: each key with its act behind it, "aa ux"; empty when this reader has switched them off."""
    return " ".join(key + act for act, key in keys_of(user).items() if key) if preference_of(user).shortcuts else ""


def places_of(user: Person) -> list[Place]:
    return [place for place in PLACES if user.has_perm(place.needs)]


def remap(user: User, keys: Mapping[str, str]) -> None:
    """Keeps the key chosen for each act; an empty one takes it away, {} sets everything back. The form has checked them."""
    chosen = {act: key for act, key in keys.items() if key != act}
    _keep(user, keys=chosen)


def switch(user: User, *, on: bool) -> None:
    """All single keys at once (WCAG 2.1.4). What was chosen for each is kept."""
    _keep(user, shortcuts=on)


def _keep(user: User, **fields: object) -> None:
    kept, _new = Preference.objects.update_or_create(user=user, defaults=fields)
    user.preference = kept
