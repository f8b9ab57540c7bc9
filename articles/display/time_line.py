"""How does the page of a developing story show what each claim says of which moment?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from articles.display import names, steps
from articles.display.figures import MOST_CARDS, reader_address
from articles.display.passages import language_tag
from articles.display.standing import shown_value
from articles.models import Claim, Figure
from articles.statements import statement
from articles.wording import amounts, moments
from factcheck.comparison.course import Remark, Step, course
from factcheck.comparison.measures import in_one_unit
from factcheck.comparison.statement import Statement
from factcheck.metrics import Nature


@dataclass(frozen=True, kw_only=True)
class Note:
    """What sets a claim apart on the line: the word, and the sentence behind it."""

    remark: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """One claim, as the table says it; the chart draws the same."""

    claim: Claim
    outlet: str
    href: str
    lang: str
    when: str  #: empty where neither the text nor its article gives a time
    assumed: bool
    text: str  #: the value, or what a wording without one allows
    full: str
    notes: list[Note]


@dataclass(frozen=True, kw_only=True)
class TimeLine:
    rows: list[Row]
    more: int  #: earlier claims that are left out
    chart: steps.Chart | None  #: none where all speak of one moment
    ticks: list[tuple[str, str]]  #: place and amount, from the top
    axis: str
    assumed: int

    @property
    def remarks(self) -> list[str]:
        """What the legend has to explain."""
        found = {note.remark for row in self.rows for note in row.notes}
        return [str(remark) for remark in Remark if remark in found]


def time_line(figure: Figure) -> TimeLine | None:
    """The claims in the order of time, the latest MOST_CARDS of them; None where the figure counts nothing that goes on.

    Needs the figure as for_page() gives it.
    """
    if figure.metric.nature != Nature.EVENT:
        return None
    claims: dict[Hashable, Claim] = {claim.pk: claim for claim in figure.live_claims}  # type: ignore[attr-defined]
    said = _once([_statement(claim, figure) for claim in claims.values()], claims)
    found = [step for group in _by_unit(said) for step in course(group)]
    timeless = [Step(said=one, remarks=(), leads=False) for one in said if one.moment is None]
    ordered = [*sorted(found, key=lambda step: step.said.moment or datetime.max), *timeless]
    shown = ordered[-MOST_CARDS:]
    many = figure.claim_count > MOST_CARDS
    rows = [_row(step, claims, figure, many=many) for step in shown]
    drawn = [step for step in shown if step.said.unit == figure.unit or len({one.unit for one in said}) == 1]
    chart = steps.draw(drawn)
    unit = drawn[0].said.unit if drawn else figure.unit
    scale = amounts.scale_for(step.said.value for step in drawn)
    return TimeLine(
        rows=rows,
        more=len(ordered) - len(shown),
        chart=chart,
        ticks=[] if chart is None else [(tick.place, amounts.digits(tick.value / scale.factor)) for tick in chart.ticks],
        axis=amounts.axis(unit, scale),
        assumed=sum(row.assumed for row in rows),
    )


def _statement(claim: Claim, figure: Figure) -> Statement:
    outlet = claim.article.outlet
    name = f"{outlet.name} {claim.article_id}" if outlet.is_unknown else outlet.name
    return statement(claim, figure, names.sign_of(figure), outlet=name, published=claim.article.published_at)


def _once(statements: Sequence[Statement], claims: dict[Hashable, Claim]) -> list[Statement]:
    """What an article says twice of one moment stands once."""
    once: dict[Hashable, Statement] = {}
    for said in statements:
        once.setdefault((claims[said.ref].article_id, said.moment, said.value, said.bounds, said.unit), said)
    return list(once.values())


def _by_unit(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Counts in two currencies do not follow each other."""
    alike = in_one_unit(statements)
    units = Counter(said.unit for said in alike)
    return [[said for said in alike if said.unit == unit] for unit in units]


def _row(step: Step, claims: dict[Hashable, Claim], figure: Figure, *, many: bool) -> Row:
    claim = claims[step.said.ref]
    outlet = claim.article.outlet
    value = shown_value(claim, names.sign_of(figure))
    return Row(
        claim=claim,
        outlet=outlet.name,
        href=reader_address(claim) if many else f"#claim-{claim.pk}",
        lang=language_tag(claim.article.language, outlet.region),
        when=moments.told(step.said.moment),
        assumed=step.said.moment_is_assumed,
        text=amounts.allowed(step.said.bounds) if value is None else amounts.amount(value, claim.unit, change=claim.change),
        full=amounts.full(value, claim.unit),
        notes=[_note(remark, claims[other.ref], other, figure) for remark, other in step.remarks],
    )


def _note(remark: Remark, claim: Claim, other: Statement, figure: Figure) -> Note:
    told = {
        "outlet": claim.article.outlet.name,
        "value": amounts.amount(shown_value(claim, names.sign_of(figure)), claim.unit, change=claim.change),
        "when": moments.told(other.moment),
    }
    sentences = {
        Remark.APART: _("%(outlet)s says %(value)s of the same moment"),
        Remark.OLD: _("as told for %(when)s (%(outlet)s); another count has been told since"),
        Remark.LOWER: _("%(value)s as of %(when)s (%(outlet)s)"),
    }
    return Note(remark=str(remark), text=sentences[remark] % told)
