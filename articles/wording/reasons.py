"""How is a stored code, with its parameters, said as a sentence in the reader's language?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: what reading an article, or receiving its bytes, may have to say
READING: Mapping[str, str | Promise] = {
    "no_figures": _("No figure was found in this text."),
    "engine_error": _(
        "Reading stopped with an error of the program (%(error)s). The text is kept: have it read again, or tell the "
        "administrator."
    ),
    "bad_anchor": _(
        "Reading stopped: characters %(start)s to %(end)s do not read “%(quote)s”. The text is kept; nothing of this reading was."
    ),
    "given_up": _("Reading was tried %(attempts)s times and did not end. The text is kept: have it read again."),
    "nul_removed": _("%(count)s NUL characters were taken out of the text."),
    "surrogates_replaced": _("%(count)s characters that are no characters (lone surrogates) were replaced by U+FFFD."),
    "undecodable_replaced": _("%(count)s bytes that are not %(encoding)s were replaced by U+FFFD."),
}


def sentence(said: Mapping[str, Any] | None) -> str:
    """The sentence of {code, params}. An unknown code, as of a newer version, is shown with its parameters."""
    if not said:
        return ""
    code, params = said["code"], said.get("params") or {}
    template = READING.get(code)
    if template is None:
        return " ".join([code, *(f"{name}={value}" for name, value in params.items())])
    return str(template) % params
