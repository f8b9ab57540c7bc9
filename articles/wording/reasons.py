"""How is a stored code, with its parameters, said as a sentence in the reader's language?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.wording import amounts, moments
from articles.wording.comparisons import DIAGNOSES, REASONS
from articles.wording.fetching import FEEDS, NOT_FETCHED
from articles.wording.files import NOTES, UNREADABLE
from articles.wording.periods import period_text
from factcheck import metrics
from factcheck.figures import Period

#: what reading an article may have to say
READING: Mapping[str, str | Promise] = {
    "no_figures": _("No figure was found in this text."),
    "read_in_part": _("This text has more than %(most)s numbers, and only so many were read. Split it, and send the parts."),
    "engine_error": _(
        "Reading stopped with an error of the program (%(error)s). The text is kept: have it read again, or tell the "
        "administrator."
    ),
    "program_error": _(
        "Taking it in stopped with an error of the program (%(error)s). The file is kept: try again, or tell the administrator."
    ),
    "item_given_up": _("Taking it in was tried %(attempts)s times and did not end. The file is kept: try again."),
    "overtaken": _("A later version came in before this one was read."),
    "given_up": _("Reading was tried %(attempts)s times and did not end. The text is kept: have it read again."),
}

#: what the line-up says before any comparison
LINING_UP: Mapping[str, str | Promise] = {
    "unknown_outlets": _("No outlet is known of the articles that state this figure. Name them, so that their agreement counts."),
}

TEMPLATES: Mapping[str, str | Promise] = {
    **READING,
    **NOT_FETCHED,
    **FEEDS,
    **UNREADABLE,
    **NOTES,
    **LINING_UP,
    **REASONS,
    **DIAGNOSES,
}
SPANS = ("a_bounds", "b_bounds", "common")  #: parameters that are what a wording allows
MOMENTS = ("a_time", "b_time", "assumed")  #: parameters that are moments, written by the engine
#: an amount as the engine writes it into a sentence: 6,400,000,000 USD, 735,500,000; a rate (7.1 CNY/USD) is none
_AMOUNT = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?(?= [A-Z]{3}\b))(?: ([A-Z]{3})\b(?!/))?")


def sentence(said: Mapping[str, Any] | None) -> str:
    """The sentence of {code, params}. An unknown code, as of a newer version, is shown with its parameters."""
    if not said:
        return ""
    code, params = said["code"], said.get("params") or {}
    template = TEMPLATES.get(code)
    if template is None:
        return " ".join([code, *(f"{name}={value}" for name, value in params.items())])
    return str(template) % {name: _said(name, value) for name, value in params.items()}


def _said(name: str, value: Any) -> Any:
    """A metric by its name, a period and a moment as people say it, amounts as the reader counts them."""
    if name == "metric":
        return metrics.label(value, amounts.language())
    if name == "period":
        return period_text(Period.from_iso(value))
    if name in MOMENTS:
        return moments.in_readers_words(value)
    return _in_words(in_readers_words(value)) if name in SPANS else in_readers_words(value)


def _in_words(span: str) -> str:
    """[10.505 億, 10.515 億), as mathematicians write it, as editors do: 10.505 億至 10.515 億."""
    low, comma, high = span[1:-1].partition(", ") if span[:1] in "[(" else ("", "", "")
    if not comma:
        return span
    if "∞" in low:
        return gettext("up to %(high)s") % {"high": high}
    said = {"low": low, "high": high}
    return (gettext("%(low)s and more") if "∞" in high else gettext("%(low)s to %(high)s")) % said


def in_readers_words(value: Any) -> Any:
    """Amounts as the reader's language counts them: 64 億美元, 6.4 billion US dollars. Everything else stays as it is."""
    if not isinstance(value, str):
        return value
    return _AMOUNT.sub(lambda found: amounts.amount(Decimal(found[1].replace(",", "")), found[2] or "").rstrip(), value)
