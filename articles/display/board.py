"""What does one row of the board show of a figure?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.display import names, plot
from articles.display.passages import language_tag
from articles.display.standing import is_apart, plotted, standing
from articles.models import Claim, Figure
from articles.wording import amounts

MOST_VALUES = 5  #: outlets named in one row; the figure's page has all


@dataclass(frozen=True, kw_only=True)
class Value:
    """What one outlet wrote, in its own words."""

    outlet: str
    quote: str
    unit: str  #: in small after a bare number
    lang: str
    standing: str
    apart: bool


@dataclass(frozen=True, kw_only=True)
class Row:
    figure: Figure
    title: str
    period: str
    under: str
    values: list[Value]
    more: int
    line: plot.Line
    line_text: str
    gap: str
    decided: bool


def row(figure: Figure) -> Row:
    """Needs live_claims with article, outlet and marks, and is_decided, as Figure.objects.shown() gives them."""
    claims: list[Claim] = figure.live_claims  # type: ignore[attr-defined]
    values = _values(figure, claims)
    return Row(
        figure=figure,
        title=names.heading(figure),
        period=names.period_text(figure.period_value),
        under=_counts(figure),
        values=values[:MOST_VALUES],
        more=max(len(values), figure.outlet_count) - min(len(values), MOST_VALUES),
        line=plot.draw(_points(figure, claims)),
        line_text=_("Spread: %(values)s") % {"values": "; ".join(f"{v.outlet} {v.quote}" for v in values)},
        gap=amounts.gap(figure.spread),
        decided=figure.is_decided,  # type: ignore[attr-defined]
    )


def _points(figure: Figure, claims: list[Claim]) -> list[plot.Point]:
    """Where one symbol would cover another, one is drawn."""
    sign = names.sign_of(figure)
    seen: dict[object, plot.Point] = {}
    for claim in claims:
        value, bounds = plotted(claim, sign)
        state = standing(claim, figure)
        seen.setdefault((state, value, bounds), plot.Point(label="", state=state, value=value, bounds=bounds))
    return list(seen.values())


def _values(figure: Figure, claims: list[Claim]) -> list[Value]:
    """One for each outlet and amount, those that stand apart first."""
    seen: set[tuple[int, Decimal | None, str]] = set()
    found = []
    for claim in claims:
        outlet = claim.article.outlet
        key = (outlet.pk, claim.value, claim.unit)
        if key not in seen:
            seen.add(key)
            lang = language_tag(claim.article.language, outlet.region)
            apart = is_apart(claim, figure)
            found.append(
                Value(
                    outlet=outlet.name,
                    quote=claim.quote,
                    unit=amounts.counted(claim.quote, claim.unit),
                    lang=lang,
                    standing=standing(claim, figure),
                    apart=apart,
                )
            )
    return sorted(found, key=lambda value: not value.apart)


def _counts(figure: Figure) -> str:
    outlets = ngettext("%(count)d outlet", "%(count)d outlets", figure.outlet_count) % {"count": figure.outlet_count}
    claims = ngettext("%(count)d claim", "%(count)d claims", figure.claim_count) % {"count": figure.claim_count}
    if figure.outlet_count < 2:
        return f"{outlets} · {claims}"
    lines = ngettext("%(count)d independent", "%(count)d independent", figure.lineage_count) % {"count": figure.lineage_count}
    return f"{outlets} · {lines} · {claims}"
