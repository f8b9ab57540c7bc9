"""What is a figure called on a page, and its period: SenseTime · Employees · 31 December 2021?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from articles.models import Figure, Metric
from articles.wording import labels
from articles.wording.amounts import language
from articles.wording.periods import period_text as period_text
from factcheck import metrics

DOT = "\N{NO-BREAK SPACE}· "  #: no line begins with the dot


def outlet_name(name: str) -> str:
    """As people read it: the one for articles of unknown origin is named in their language."""
    return _(name) if name == labels.UNKNOWN_OUTLET else name


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
    return DOT.join(part for part in (heading(figure), time_text(figure)) if part)


def time_text(figure: Figure) -> str:
    """The figure's period; empty for an event's, of which each claim has a time of its own."""
    if figure.period is None and figure.metric.nature != "event":
        return _("time unknown")
    return period_text(figure.period_value)
