"""How is a day or a minute written for people: 22 Nov 2026 14:05; 2026年11月22日 14:05?

Pages, lists and sentences ask here alone, so that no date stands anywhere as a machine writes it. Fields that people type
into, files for machines and the command line keep 2026-11-22.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time

from django.utils import formats
from django.utils.translation import pgettext

#: as the engine writes a moment into what it says of a comparison
_WRITTEN = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?")


def moment(value: datetime) -> str:
    return _in(value, pgettext("minute as Django's date filter writes it", "j M Y H:i"))


def day(value: date) -> str:
    return _in(value, pgettext("short day as Django's date filter writes it", "j M Y"))


def lately(value: datetime) -> str:
    """Without its year, for what happened of late."""
    return _in(value, pgettext("minute without its year as Django's date filter writes it", "j M H:i"))


def told(value: datetime | None) -> str:
    """When a count stood so, as a text says it: the minute, or the day alone where it names no hour; empty for None."""
    return "" if value is None else day(value) if value.time() == time.min else moment(value)


def on_an_axis(values: Iterable[datetime]) -> list[tuple[datetime, str]]:
    """Each with what stands at its tick: no year, which the table beside it has, and of one day the hour alone but once."""
    found: list[tuple[datetime, str]] = []
    for value in values:
        if value.time() == time.min:
            said = _in(value, pgettext("day without its year as Django's date filter writes it", "j M"))
        elif found and found[-1][0].date() == value.date():
            said = f"{value:%H:%M}"
        else:
            said = lately(value)
        found.append((value, said))
    return found


def in_readers_words(text: str) -> str:
    """What the engine says with its moments (2025-03-02 14:00) as the reader writes them."""
    return _WRITTEN.sub(lambda found: told(datetime(*(int(part or 0) for part in found.groups()))), text)  # type: ignore[arg-type]


def _in(value: date, form: str) -> str:
    return str(formats.date_format(value, form))
