"""What do the fields of a file say: a day, a time, a language? As values that an article can have, or nothing."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from factcheck import dateline
from factcheck.formats.document import Proposed
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


LONGEST_NAME = 60
TOGETHER = timedelta(days=3)  #: a file that was begun and last changed within so short a time was written then
#: what office programs put for a person whom nobody has named
_NOBODY = re.compile(
    r"(?:admin(?:istrator)?|user|unknown|author|owner|guest|default|root|test|microsoft[ a-z]*|windows[ a-z]*"
    r"|使用者|用戶|用户|作者|匿名|未知|管理員|管理员)\W{0,3}[0-9]{0,4}",
    re.IGNORECASE,
)
_PROGRAM = re.compile("python-docx|openpyxl|docx4j|apache poi", re.IGNORECASE)  #: whose times are those of their template
_PDF_TIME = re.compile(
    r"(?:D:)?([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})?([0-9]{2})?([0-9]{2})?(?:(Z)|([+-])([0-9]{2})'?([0-9]{2})?)?"
)


def of_file(text: str, *, author: str | None, begun: datetime | None, changed: datetime | None) -> Proposed:
    """What an office file says of itself beside its text, as far as it can be believed.

    A day in the text's own dateline goes before that of the file, which may be a template's or that of a copy.
    """
    name = " ".join((author or "").split())
    if _PROGRAM.search(name):
        return Proposed()
    named = 1 < len(name) <= LONGEST_NAME and not _NOBODY.fullmatch(name) and "@" not in name and "\\" not in name
    published = None
    if changed is not None and (begun is None or abs(changed - begun) <= TOGETHER) and changed.year > 1990:
        published = None if dateline.propose(text).published else changed
    return Proposed(byline=name if named else None, published=published)


def aware(moment: datetime | None) -> datetime | None:
    """A time without a zone is taken for UTC, as Office writes it."""
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)


def pdf_moment(text: str | None) -> datetime | None:
    """D:20241024013514+08'00', as PDF writes a time; None for all else, and where no zone is said: whose hour would it be?"""
    found = _PDF_TIME.match((text or "").strip()[:40])
    if not found or found[4] is None or not (found[7] or found[8]):
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    ahead = timedelta(hours=int(found[9] or 0), minutes=int(found[10] or 0))
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=timezone(-ahead if found[8] == "-" else ahead))
    except ValueError:
        return None
