"""What is a figure called on a page, and its period: SenseTime · Employees · 31 December 2021?"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from articles.models import Figure, Metric
from articles.wording import labels
from articles.wording.amounts import language
from factcheck import metrics
from factcheck.figures import Period

DOT = "\N{NO-BREAK SPACE}· "  #: no line begins with the dot


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


def metric_text(figure: Figure) -> str:
    """The metric as people say it: a figure whose values are all losses is shown as a loss."""
    key, _sign = _presented(figure)
    return metric_name(figure.metric) if key == figure.metric.key else metrics.label(key, language())


def metric_name(metric: Metric) -> str:
    """The metric as people say it; one that the vocabulary does not know is marked so, in words."""
    name = metric.label(language())
    return _("%(metric)s (unknown metric)") % {"metric": name} if metric.is_unknown else name


def sign_of(figure: Figure) -> int:
    """-1 where every value is shown under the opposite metric, with its sign turned; else 1."""
    return _presented(figure)[1]


def _presented(figure: Figure) -> tuple[str, int]:
    """Only levels are turned: a net profit that fell by 20 % is no net loss."""
    return metrics.presented(figure.metric.key, figure.all_negative and figure.kind == "level")


def heading(figure: Figure) -> str:
    """What is counted, of whom: without the period, which stands beside it."""
    parts = [figure.entity.name, metric_text(figure)]
    if figure.kind != "level":
        parts.append(str(labels.KINDS[figure.kind]))
    return DOT.join(parts)


def title(figure: Figure) -> str:
    return DOT.join(part for part in (heading(figure), period_text(figure.period_value)) if part)
