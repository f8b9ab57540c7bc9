"""Why does a claim stand in a figure that its own words do not name? What spoke for it, said in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

_WAYS: Mapping[str, str | Promise] = {
    "same number": _("the same number"),
    "near": _("one number, rounded or hedged differently"),
    "slip": _("a number that one slip leads to, and nothing else in the story is like"),
    "only age": _("the only age that each text tells"),
}
#: by the name of a piece of evidence, without the digit behind it (lining_up.weights)
_EVIDENCE: Mapping[str, str | Promise] = {
    "equal": _("the same number"),
    "equal ranges": _("the same range"),
    "rounded": _("one number, rounded or hedged differently"),
    "hedged": _("numbers that allow each other"),
    "noughts more": _("the same digits with more noughts"),
    "another scale": _("the same digits before another word of scale"),
    "point elsewhere": _("the same digits, the point elsewhere"),
    "exchanged": _("two digits exchanged"),
    "cut off": _("the last digits left out"),
    "cut off and point elsewhere": _("the last digits left out, the point elsewhere"),
    "one more": _("one more or less"),
    "another digit": _("one digit differs"),
    "within a tenth": _("numbers less than a tenth apart"),
    "one unit": _("the same unit"),
    "per cent or points": _("per cent and percentage points"),
    "metric same": _("the same metric"),
    "metric same but for a part": _("the same metric, one text without its part"),
    "metric named by one": _("a metric that one text alone names"),
    "entity same": _("the same owner"),
    "period same": _("the same period"),
    "adjacent": _("right beside a number that both texts tell"),
    "near": _("other numbers around it that both texts tell"),
    "ideas": _("the same things told around it"),
    "words": _("the same words around it"),
}


def sentence(found: Sequence[str] | None) -> str:
    """What spoke for it, in one sentence; empty where its own words say of which figure it is."""
    why = reasons(found)
    if not why:
        return ""
    said = pgettext("between two reasons", "; ").join(why)
    return gettext("Its own words do not say that it is of this figure. What speaks for it: %(why)s.") % {"why": said}


def reasons(found: Sequence[str] | None) -> list[str]:
    """What spoke for it, the numbers first, then the weightiest; what says little to people is left out."""
    if not found:
        return []
    if len(found) == 1 and found[0] in _WAYS:
        return [str(_WAYS[found[0]])]
    return [str(_EVIDENCE[name]) for name in map(_without_digit, found) if name in _EVIDENCE]


def _without_digit(name: str) -> str:
    words, _space, last = name.rpartition(" ")
    return words if last.isdigit() else name
