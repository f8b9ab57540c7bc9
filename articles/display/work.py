"""What does a page show of the desk's work on a figure: its state, who is at it, and a second check?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from articles.display import names
from articles.display.names import outlet_name
from articles.models import Figure, Workflow
from articles.wording import amounts, labels


@dataclass(frozen=True, kw_only=True)
class Step:
    """One move, as people say it."""

    word: str
    icon: str
    who: str
    when: datetime
    note: str


@dataclass(frozen=True, kw_only=True)
class View:
    """One of the two views of a second check."""

    who: str
    amount: str
    reason: str
    when: datetime
    mine: bool


@dataclass(frozen=True, kw_only=True)
class Against:
    """A claim that came in after the verdict and does not stand against it."""

    outlet: str
    quote: str
    article: str
    href: str
    when: datetime


def workflow_of(figure: Figure) -> Workflow:
    """Its row; of a figure that nobody has touched one that says so, and is not kept."""
    found: Workflow | None = getattr(figure, "workflow", None)
    return found or Workflow(figure=figure)


def decided_amount(figure: Figure, value: Any, unit: str) -> str:
    """A verdict's value, in the sign in which the figure is shown."""
    if value is None:
        return _("No value can be said")
    return amounts.amount(value * names.sign_of(figure), unit or figure.unit)


def steps(figure: Figure) -> list[Step]:
    """Its moves, the latest first; without their notes while a second check runs: they tell why a verdict stands.

    Needs the figure for_page().
    """
    sealed = workflow_of(figure).is_sealed
    return [_step(move, sealed=sealed) for move in reversed(figure.steps_made)]  # type: ignore[attr-defined]


def _step(move: dict[str, Any], *, sealed: bool) -> Step:
    upheld = move["before"] == move["after"] == "decided"
    return Step(
        word=_("The verdict was upheld") if upheld else str(labels.WORKFLOW[move["after"]]),
        icon=move["after"],
        who=move["who"],
        when=datetime.fromisoformat(move["when"]),
        note="" if sealed or move["after"] == "withdrawn" else move["note"],
    )


def views(figure: Figure, reader: Any) -> list[View]:
    """What the reader may see of its second check. Needs the figure for_page() of this reader."""
    return [
        View(
            who=view["who"],
            amount=decided_amount(figure, None if view["value"] is None else Decimal(view["value"]), view["unit"]),
            reason=view["reason"],
            when=datetime.fromisoformat(view["when"]),
            mine=view["key"] == reader.pk,
        )
        for view in figure.views_given  # type: ignore[attr-defined]
    ]


def against(figure: Figure) -> list[Against]:
    """What contradicts its verdict; nothing while somebody is at it again. Needs the figure for_page()."""
    if workflow_of(figure).state not in ("decided", "corrected"):
        return []
    return [
        Against(
            outlet=outlet_name(row["outlet"]),
            quote=row["quote"],
            article=row["article"],
            href=f"#claim-{row['claim']}",
            when=datetime.fromisoformat(row["when"]),
        )
        for row in figure.contradictions  # type: ignore[attr-defined]
    ]
