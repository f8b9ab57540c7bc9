"""What does one row of the board show of a figure?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from articles import access
from articles.display import names, plot
from articles.display.passages import language_tag
from articles.display.standing import is_apart, plotted, standing
from articles.models import Figure
from articles.models.workflow import is_overdue
from articles.querysets.brief import Brief
from articles.wording import amounts

MOST_VALUES = 5  #: outlets named in one row; the figure's page has all
ROWS_KEPT = 2_000  #: of some 4 KB each; of as many it is kept what their claims say


@dataclass(frozen=True, kw_only=True)
class Value:
    """What one outlet wrote, in its own words."""

    outlet: str
    quote: str
    full: str  #: every digit and the unit in the reader's words; empty where no value was read
    unit: str  #: in small after a bare number
    lang: str
    standing: str
    apart: bool


@dataclass(frozen=True, kw_only=True)
class Row:
    """All that the row's HTML is made of, in words and numbers: of two equal rows it is the same."""

    pk: int
    href: str
    title: str
    period: str
    under: str
    values: tuple[Value, ...]
    more: int
    points: tuple[plot.Drawn, ...]
    line_text: str
    gap: str
    relation: str
    state: str  #: of work; empty while nobody has touched it
    contradicted: bool
    against: str  #: what contradicts the verdict, where the row stands at the top for it
    assignee: str
    due: datetime | None
    overdue: bool
    button: str  #: take, let_go or none: what this reader may do with a key
    agree: int
    conflict: int
    unclear: int

    @property
    def marks(self) -> int:
        return self.agree + self.conflict + self.unclear


@lru_cache(maxsize=ROWS_KEPT)
def html(row: Row, language: str) -> SafeString:
    """The row in the language that is spoken now, which is named because it is part of what the row is made of."""
    return render_to_string("_board_row.html", {"row": row})


def row(figure: Figure, *, reader: Any = None, against: str = "") -> Row:
    """Needs the figure as Figure.objects.shown() gives it. reader: who may take it, or let it go."""
    said = _said(tuple(figure.claims_in_brief), _Line.of(figure), get_language() or "")
    values = said.values
    sealed = figure.work_state == "second_check"  # type: ignore[attr-defined]
    return Row(
        pk=figure.pk,
        href=figure.get_absolute_url(),
        title=names.heading(figure),
        period=names.time_text(figure),
        under=_counts(figure),
        values=values[:MOST_VALUES],
        more=max(len(values), figure.outlet_count) - min(len(values), MOST_VALUES),
        points=said.points,
        line_text=said.line_text,
        gap=amounts.gap(figure.spread),
        relation=figure.relation,
        **_work(figure, reader),
        against=against,
        agree=0 if sealed else figure.agree_count,
        conflict=0 if sealed else figure.conflict_count,
        unclear=0 if sealed else figure.unclear_count,
    )


def _work(figure: Any, reader: Any) -> dict[str, Any]:
    """Who is at it. Of a second check only that it runs: what was marked and decided before is sealed."""
    button = ""
    if reader is not None and access.can_mark(reader):
        button = "let_go" if figure.assignee_pk == reader.pk else "" if figure.assignee_pk else "take"
    return {
        "state": "" if figure.work_state in (None, "new") else figure.work_state,
        "contradicted": figure.is_contradicted,
        "assignee": figure.assignee_name or "",
        "due": figure.due_at,
        "overdue": is_overdue(figure.due_at),
        "button": button,
    }


class _Line(NamedTuple):
    """What of a figure says where its claims stand on its line: all that _said() looks at."""

    relation: str
    outliers: tuple[int, ...]
    sign: int

    @classmethod
    def of(cls, figure: Figure) -> _Line:
        return cls(figure.relation, tuple(figure.outliers), names.sign_of(figure))


class _Said(NamedTuple):
    """What the claims of a row come to on it."""

    values: tuple[Value, ...]
    points: tuple[plot.Drawn, ...]
    line_text: str


@lru_cache(maxsize=ROWS_KEPT)
def _said(claims: tuple[Brief, ...], line: _Line, language: str) -> _Said:
    """In the language that is spoken now. A claim that says or is marked otherwise is another key, so that nothing grows old."""
    values = _values(claims, line)
    told = "; ".join(f"{value.outlet} {value.full or value.quote}" for value in values)
    points = tuple(plot.draw(_points(claims, line)).rows)
    return _Said(values=tuple(values), points=points, line_text=_("Spread: %(values)s") % {"values": told})


def _points(claims: Sequence[Brief], line: _Line) -> list[plot.Point]:
    """Where one symbol would cover another, one is drawn."""
    seen: dict[object, plot.Point] = {}
    for claim in claims:
        value, bounds = plotted(claim, line.sign)
        state = standing(claim, line)
        seen.setdefault((state, value, bounds), plot.Point(label="", state=state, value=value, bounds=bounds))
    return list(seen.values())


def _values(claims: Sequence[Brief], line: _Line) -> list[Value]:
    """One for each outlet and amount, those that stand apart first."""
    seen: set[tuple[int, Decimal | None, str]] = set()
    found = []
    for claim in claims:
        key = (claim.outlet_id, claim.value, claim.unit)
        if key not in seen:
            seen.add(key)
            found.append(
                Value(
                    outlet=names.outlet_name(claim.outlet_name),
                    quote=claim.quote,
                    full=amounts.full(claim.value, claim.unit),
                    unit=amounts.counted(claim.quote, claim.unit),
                    lang=language_tag(claim.language, claim.region),
                    standing=standing(claim, line),
                    apart=is_apart(claim, line),
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
