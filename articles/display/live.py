"""What does a page carry that shows what colleagues do on it: the stamp of what it shows, and who else is here?"""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from articles import news
from articles.news import Place, Stamp

MOST_NAMED = 6  #: colleagues who are here; of more the number is said


def live(noun: str, row: Any) -> dict[str, Any]:
    """For components/live.html when the page comes. Needs the row annotated with news.column() as `stamp`.

    Nobody is here before their page has asked once: reading a page writes nothing. Without the annotation the first answer has
    the stamp.
    """
    values = getattr(row, "stamp", None)
    return line(Place(noun, row.pk), None if values is None else news.stamp_of(values), [])


def line(place: Place, now: Stamp | None, here: list[str]) -> dict[str, Any]:
    """For components/live.html: where the page asks, as what it stands now (None: not known), and who else is here."""
    return {
        "live": {
            "noun": place.noun,
            "news": reverse(f"{place.noun}_news", args=[place.key]),
            "page": reverse(place.noun, args=[place.key]),
            "stamp": "" if now is None else str(now),
            "told": now is not None and now.told,
            "here": here[:MOST_NAMED],
            "more": max(0, len(here) - MOST_NAMED),
        }
    }
