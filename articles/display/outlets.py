"""What does the record of an outlet show: how often its claims stood against verdicts, and by which slips they fell?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from articles.display import names
from articles.display.figures import reader_address
from articles.display.passages import language_tag
from articles.models import Outcome, Outlet
from articles.wording import amounts, labels

FEWEST = 10  #: judged claims below which a percentage would say more than is known
UNEXPLAINED = "none"  #: in addresses, for claims that did not stand and that no kind of slip explains


@dataclass(frozen=True, kw_only=True)
class Record:
    """The counts of one outlet. judged is what stood and what did not; what was left open is no part of it."""

    stood: int
    fell: int
    left_open: int

    @property
    def judged(self) -> int:
        return self.stood + self.fell

    @property
    def share(self) -> str:
        """Which part of the judged claims stood, as a percentage; empty where there are too few."""
        return f"{round(100 * self.stood / self.judged)}%" if self.judged >= FEWEST else ""


@dataclass(frozen=True, kw_only=True)
class OutletRow:
    outlet: Outlet
    record: Record


@dataclass(frozen=True, kw_only=True)
class Line:
    """One count of an outlet's page, with the address of the claims behind it."""

    label: str
    count: int
    query: str
    current: bool
    is_slip: bool
    word: str  #: the outcome it counts


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One claim with its figure, the verdict on it and how it came out."""

    outcome: Outcome
    title: str
    figure: str
    amount: str
    decided: str
    lang: str
    reader: str
    slip: str


def record(counts: Mapping[str, int]) -> Record:
    return Record(stood=counts.get("stood", 0), fell=counts.get("fell", 0), left_open=counts.get("open", 0))


def rows(outlets: list[Outlet], counted: Mapping[int, Mapping[str, int]]) -> list[OutletRow]:
    """The outlets with most judged claims first; those of which none is judged stand last, by name."""
    found = [OutletRow(outlet=outlet, record=record(counted.get(outlet.pk, {}))) for outlet in outlets]
    return sorted(found, key=lambda row: (-row.record.judged, -row.record.left_open, row.outlet.name))


def lines(counted: Mapping[tuple[str, str], int], *, show: str, slip: str) -> list[Line]:
    """Stood; did not stand, with its kinds of slip, the most frequent first; left open."""
    words = {word: sum(number for (other, _slip), number in counted.items() if other == word) for word in labels.OUTCOMES}
    slips = sorted(((number, code) for (word, code), number in counted.items() if word == "fell"), reverse=True)
    found = []
    for word, number in words.items():
        label = str(labels.OUTCOMES[word])
        current = show == word and not slip
        found.append(Line(label=label, count=number, query=f"?show={word}", current=current, is_slip=False, word=word))
        if word == "fell":
            for times, code in slips:
                query = f"?slip={code or UNEXPLAINED}"
                current = slip == (code or UNEXPLAINED)
                found.append(Line(label=slip_text(code), count=times, query=query, current=current, is_slip=True, word=word))
    return found


def slip_text(code: str) -> str:
    """The kind of slip in a few words; one that a newer version knows is shown by its code."""
    return str(labels.SLIPS.get(code, code)) if code else _("no slip explains it")


def judged(outcome: Outcome) -> Judged:
    """Needs the outcome with_figures()."""
    claim, verdict = outcome.claim, outcome.verdict
    figure = claim.figure
    if figure is None:
        raise ValueError("an outcome is of a claim that stands in a figure")
    sign = names.sign_of(figure)
    value = None if claim.value is None else claim.value * sign
    unit = verdict.unit or figure.unit
    return Judged(
        outcome=outcome,
        title=names.title(figure),
        figure=f"{figure.get_absolute_url()}#claim-{claim.pk}",
        amount=amounts.amount(value, claim.unit, change=claim.change),
        decided=_("No value can be said") if verdict.value is None else amounts.amount(verdict.value * sign, unit),
        lang=language_tag(claim.article.language, claim.article.outlet.region),
        reader=reader_address(claim),
        slip=slip_text(outcome.slip) if outcome.word == "fell" else "",
    )
