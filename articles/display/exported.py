"""What does the file of the exported board say: which columns, and one line for each claim?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from articles.display import names
from articles.display.cells import number, words
from articles.display.standing import plotted
from articles.models import Claim, Figure, Verdict
from articles.querysets.exported import Exported
from articles.querysets.shown_figures import IN_ROWS
from articles.wording import amounts, labels
from factcheck import units

FIGURES = 200  #: asked for at a time, by three statements


def columns() -> list[str]:
    """What stands above them. The address comes last: it is the longest, and people read none of it."""
    return [
        *(_("Figure"), _("Organisation"), _("Metric"), _("Period"), _("Relation"), _("Gap")),
        *(_("Outlet"), _("As written"), _("Value"), _("From"), _("To"), _("Unit"), _("Title"), _("Published")),
        *(pgettext("mark", "Agree"), pgettext("mark", "Conflict"), pgettext("mark", "Unclear")),
        *(_("Verdict"), _("Unit of the verdict"), _("Address")),
    ]


def blocks(keys: Sequence[int], *, address: str, most: int, more: bool) -> Iterator[list[list[str]]]:
    """The lines of these figures, so many figures at a time and so many lines in all; the last says when that was not all.

    address: of the desk. more: whether there are figures behind these.
    """
    left = most
    for start in range(0, len(keys), FIGURES):
        some = keys[start : start + FIGURES]
        claims = Claim.objects.live().exported(some, most=left + 1)
        yield list(_lines(some, claims[:left], address))
        left -= len(claims)
        if left < 0:
            break
    if more or left < 0:
        said = _("Cut off after %(count)s claims. The board holds more: narrow your choice there, and export again.")
        yield [[words(said % {"count": f"{most:,}"})]]


def _lines(keys: Sequence[int], claims: Sequence[Exported], address: str) -> Iterator[list[str]]:
    figures = Figure.objects.with_names().only(*IN_ROWS, "unit").in_bulk(keys)
    #: nobody's while a second check runs, not even the reader's own: a file is handed on
    verdicts = {verdict.figure_id: verdict for verdict in Verdict.objects.current().open_to(None).on(keys)}
    heads = {key: _head(figure) for key, figure in figures.items()}
    for claim in claims:
        if claim.figure_id in figures:  # else merged into another one just now
            figure = figures[claim.figure_id]
            yield [
                *heads[figure.pk],
                *_told(claim, figure),
                *(str(claim.marked.count(word)) for word in ("agree", "conflict", "unclear")),
                *_decided(figure, verdicts.get(figure.pk)),
                f"{address}{figure.get_absolute_url()}#claim-{claim.pk}",
            ]


def _head(figure: Figure) -> list[str]:
    return [
        words(names.title(figure).replace("\N{NO-BREAK SPACE}", " ")),  # as people type it who look for it
        words(figure.entity.name),
        words(names.metric_text(figure)),
        words(names.period_text(figure.period_value)),
        str(labels.RELATIONS[figure.relation]),
        "" if figure.spread is None else amounts.gap(figure.spread),
    ]


def _told(claim: Exported, figure: Figure) -> list[str]:
    """In the sign in which the figure is shown: a loss as a positive loss, a fall below zero."""
    value, bounds = plotted(claim, names.sign_of(figure))
    published = "" if claim.published_at is None else timezone.localtime(claim.published_at).isoformat(timespec="seconds")
    return [
        words(names.outlet_name(claim.outlet_name)),
        words(claim.quote),
        *(number(value), number(bounds.low), number(bounds.high), _unit(claim.unit)),
        words(claim.title),
        published,
    ]


def _decided(figure: Figure, verdict: Any) -> list[str]:
    if verdict is None:
        return ["", ""]
    if verdict.value is None:
        return [_("No value can be said"), ""]
    return [number(verdict.value * names.sign_of(figure)), _unit(verdict.unit or figure.unit)]


def _unit(code: str) -> str:
    return words(units.label(code, amounts.language()))
