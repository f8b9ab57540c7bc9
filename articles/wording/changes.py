"""How is a change of the record told: who did what, and which value, in words, stood before and after?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from articles.wording import amounts, moments
from articles.wording.periods import period_text
from factcheck.figures import Bounds, Period

CAME, CHANGED, WENT = "came", "changed", "went"

#: what was done to which kind of record
DONE: Mapping[tuple[str, str], str | Promise] = {
    ("mark", CAME): pgettext_lazy("done", "marked a claim"),
    ("mark", CHANGED): pgettext_lazy("done", "changed their mark"),
    ("mark", WENT): pgettext_lazy("done", "took their mark back"),
    ("citation", CAME): pgettext_lazy("done", "attached a source"),
    ("citation", CHANGED): pgettext_lazy("done", "changed a citation"),
    ("citation", WENT): pgettext_lazy("done", "took a source away"),
    ("claim", CAME): pgettext_lazy("done", "added a claim"),
    ("claim", CHANGED): pgettext_lazy("done", "corrected a claim"),
    ("claim", WENT): pgettext_lazy("done", "removed a claim"),
    ("claim", "dismissed"): pgettext_lazy("done", "said that it is no figure"),
    ("claim", "restored"): pgettext_lazy("done", "took it for a figure again"),
    ("verdict", CAME): pgettext_lazy("done", "gave a verdict"),
    ("verdict", "withdrawn"): pgettext_lazy("done", "withdrew a verdict"),
    ("verdict", "seconded"): pgettext_lazy("done", "came to the same verdict in a second check"),
    ("comment", CAME): pgettext_lazy("done", "wrote a comment"),
    ("comment", CHANGED): pgettext_lazy("done", "changed their comment"),
    ("comment", "settled"): pgettext_lazy("done", "settled a comment"),
    ("comment", "reopened"): pgettext_lazy("done", "opened a comment again"),
    ("comment", WENT): pgettext_lazy("done", "removed a comment"),
    ("source", CAME): pgettext_lazy("done", "added the source"),
    ("source", CHANGED): pgettext_lazy("done", "corrected the source"),
    ("source", WENT): pgettext_lazy("done", "removed the source"),
    ("workflow", "taken"): pgettext_lazy("done", "took the figure to check"),
    ("workflow", "given"): pgettext_lazy("done", "gave the figure to somebody to check"),
    ("workflow", "freed"): pgettext_lazy("done", "ended the assignment"),
    ("workflow", "due"): pgettext_lazy("done", "changed until when it is due"),
    ("move", CHANGED): pgettext_lazy("done", "brought the figure to another state of work"),
    ("move", "upheld"): pgettext_lazy("done", "upheld the verdict"),
    ("article", CHANGED): pgettext_lazy("done", "corrected the article's details"),
    ("article", WENT): pgettext_lazy("done", "withdrew the article"),
}
_RANGE = re.compile(r'([\[(])"?([^",]*)"?,"?([^",]*)"?([\])])')


def bounds_text(kept: str, *, sign: int) -> str:
    """A range of numbers as the database writes it, [17.35,17.45), in words; empty for a number that is exactly itself."""
    match = _RANGE.fullmatch(kept)
    if match is None:
        return kept
    low, high = (Decimal(end) if end else None for end in match.group(2, 3))
    bounds = Bounds(low=low, high=high, low_closed=match[1] == "[", high_closed=match[4] == "]")
    return amounts.allowed(bounds if sign > 0 else bounds.mirrored())


def days_text(kept: str) -> str:
    """A range of days as the database writes it, with the day after the last one: [2021-12-31,2022-01-01)."""
    match = _RANGE.fullmatch(kept)
    first, end = (parse_date(part) for part in match.group(2, 3)) if match else (None, None)
    return kept if first is None or end is None else period_text(Period(start=first, end=date.fromordinal(end.toordinal() - 1)))


def moment_text(kept: str) -> str:
    found = parse_datetime(kept)
    return kept if found is None else moments.moment(timezone.localtime(found))


def day_text(kept: str) -> str:
    found = parse_date(kept)
    return kept if found is None else period_text(Period(start=found, end=found))


#: how the fields that are no text are written
WRITTEN: Mapping[str, Callable[[str], str]] = {
    "period": days_text,
    "as_of": moment_text,
    "published_at": moment_text,
    "due_at": moment_text,
    "published": day_text,
}
