"""What do the fields of a file say: a day, a time, a language? As values that an article can have, or nothing."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from factcheck.printed_dates import find_date

_SIMPLIFIED = ("zh-cn", "zh-hans", "zh-sg", "zh-my")
_TRADITIONAL = ("zh-tw", "zh-hk", "zh-mo", "zh-hant", "yue")


def moment(text: str | None) -> date | datetime | None:
    """2024-10-24, 2024-10-24T01:35:14+08:00, Thu, 24 Oct 2024 01:35:14 +0800, or as newspapers print it; None for all else."""
    if not text:
        return None
    text = text.strip()[:100]
    if re.match(r"(?:[A-Z][a-z]{2}, )?[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} ", text):
        try:
            return parsedate_to_datetime(text)
        except ValueError:
            return None
    printed = find_date(text)
    return None if printed is None else printed.moment


def language(tag: str | None) -> str | None:
    """zh-hant, zh-hans or en of a language tag; None where it does not say which script (zh)."""
    tag = (tag or "").lower().replace("_", "-")
    if tag.startswith(_SIMPLIFIED):
        return "zh-hans"
    if tag.startswith(_TRADITIONAL):
        return "zh-hant"
    return "en" if tag.split("-")[0] == "en" else None
