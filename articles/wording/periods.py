"""How is a period said to people: 2021, the first half of 2024, 31 December 2021?"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from factcheck.figures import Period


def period_text(period: Period | None) -> str:
    """2021, first half of 2024, third quarter of 2024, March 2025, 31 December 2021, or a span of days."""
    if period is None:
        return ""
    if period.is_instant:
        return day(period.start)
    first, last = period.start, period.end
    if first.day == 1 and first.year == last.year and last.day == monthrange(last.year, last.month)[1]:
        months = (first.month, last.month)
        year = {"year": first.year}
        if months == (1, 12):
            return _("%(year)s") % year
        if months in ((1, 6), (7, 12)):
            return (_("first half of %(year)s") if first.month == 1 else _("second half of %(year)s")) % year
        if first.month % 3 == 1 and last.month == first.month + 2:
            return _("quarter %(quarter)s of %(year)s") % {"quarter": (first.month + 2) // 3, **year}
        if first.month == last.month:
            return str(formats.date_format(first, pgettext("month as Django's date filter writes it", "F Y")))
        if first.month == 1:
            return _("first %(months)s months of %(year)s") % {"months": last.month, **year}
    return _("%(first)s to %(last)s") % {"first": day(first), "last": day(last)}


def day(value: date) -> str:
    return str(formats.date_format(value, pgettext("day as Django's date filter writes it", "j F Y")))
