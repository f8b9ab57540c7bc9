"""How is a stored code, with its parameters, said as a sentence in the reader's language?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.wording.comparisons import DIAGNOSES, REASONS

#: what reading an article, or receiving its bytes, may have to say
READING: Mapping[str, str | Promise] = {
    "no_figures": _("No figure was found in this text."),
    "engine_error": _(
        "Reading stopped with an error of the program (%(error)s). The text is kept: have it read again, or tell the "
        "administrator."
    ),
    "given_up": _("Reading was tried %(attempts)s times and did not end. The text is kept: have it read again."),
    "nul_removed": _("NUL characters taken out of the text: %(count)s."),
    "surrogates_replaced": _("Lone surrogates, which are no characters, replaced by U+FFFD: %(count)s."),
    "undecodable_replaced": _("Bytes that are not %(encoding)s replaced by U+FFFD: %(count)s."),
}

TEMPLATES: Mapping[str, str | Promise] = {**READING, **REASONS, **DIAGNOSES}


def sentence(said: Mapping[str, Any] | None) -> str:
    """The sentence of {code, params}. An unknown code, as of a newer version, is shown with its parameters."""
    if not said:
        return ""
    code, params = said["code"], said.get("params") or {}
    template = TEMPLATES.get(code)
    if template is None:
        return " ".join([code, *(f"{name}={value}" for name, value in params.items())])
    return str(template) % params
