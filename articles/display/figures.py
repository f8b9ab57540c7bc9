"""What does the page of one figure show: the number line, its table twin and a card for each claim?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from articles.display import axes, names, plot, scripts
from articles.display.passages import PART, Passage, language_tag, passage
from articles.display.standing import is_apart, plotted, shown_value, standing
from articles.models import Citation, Claim, Figure, Mark
from articles.models.fields import bounds_of_range
from articles.wording import amounts, lined_up
from factcheck.figures import Bounds
from factcheck.units import UNKNOWN_CURRENCY

MOST_CARDS = 60  #: claims shown of one figure; a hostile text may hold thousands


@dataclass(frozen=True, kw_only=True)
class PlotRow:
    """A drawn point with what stands to its left and right; it is a row of the table twin too."""

    drawn: plot.Drawn
    label: str
    href: str
    quote: str
    lang: str
    text: str
    full: str
    low: str
    high: str
    gap: str
    standing: str

    @property
    def points(self) -> tuple[plot.Drawn]:
        return (self.drawn,)


@dataclass(frozen=True, kw_only=True)
class Card:
    """One claim with its words in their sentence, everybody's marks and its sources."""

    claim: Claim
    figure: Figure
    passage: Passage
    lang: str
    amount: str
    full: str
    allowed: str
    standing: str
    apart: bool
    marks: list[Mark]
    mine: Mark | None
    citations: list[tuple[Citation, str]]
    reader: str
    page: int | None  #: of the article's file
    lined_up_by: str  #: why it stands here, where its own words do not say so


@dataclass(frozen=True, kw_only=True)
class NumberLine:
    rows: list[PlotRow]
    line: plot.Line
    ticks: list[tuple[str, str]]
    axis: str
    units_differ: bool
    axes: list[axes.Choice]  #: none where the other one would show nothing more

    @property
    def states(self) -> set[str]:
        """What the legend has to explain."""
        return {row.standing for row in self.rows}

    @property
    def whiskers(self) -> bool:
        return any(row.drawn.low is not None for row in self.rows)


def number_line(figure: Figure, axis: str = axes.LINEAR) -> NumberLine:
    """Sources first, then what stands apart, then the others by value. Needs the figure as for_page() gives it."""
    claims = _apart_first(figure)
    sign = names.sign_of(figure)
    scale = amounts.ONE if figure.unit in amounts.RATIOS else amounts.scale_for(claim.value for claim in claims)
    points = [*_source_points(claims, sign, scale), *_claim_points(figure, claims, sign, scale)]
    reference = _reference(points)
    common = None if figure.common is None else bounds_of_range(figure.common)
    band = next(
        (point.bounds for point in points if point.state == "source"), common if sign > 0 or common is None else common.mirrored()
    )
    whole = all(point.value is None or point.value == point.value.to_integral_value() for point in points)
    units = {point.extra["unit"] for point in points}
    units = units - {UNKNOWN_CURRENCY} or units  # 元 of an unknown country differs from no other currency
    wide = plot.spans_decades(points)
    axis = axis if wide else axes.LINEAR
    alike = len(units) == 1
    line = plot.draw(points, reference=reference, band=band if alike else None, whole=whole, logarithmic=axis == axes.LOGARITHMIC)
    unit = figure.unit or (claims[0].unit if claims else "")
    return NumberLine(
        rows=[_row(drawn, reference if alike else None) for drawn in line.rows],
        line=line,
        ticks=[(tick.x, _tick(tick.value, unit, scale)) for tick in line.ticks],
        axis=amounts.axis(unit if alike else "", scale),
        units_differ=not alike,
        axes=axes.choices(axis) if wide else [],
    )


def _tick(value: Decimal, unit: str, scale: amounts.Scale) -> str:
    return amounts.amount(value, unit, scale=scale) if unit in amounts.RATIOS else amounts.digits(value / scale.factor)


def _source_points(claims: list[Claim], sign: int, scale: amounts.Scale) -> list[plot.Point]:
    """One for each source and value, however many claims cite it."""
    found: dict[tuple[int, Decimal], plot.Point] = {}
    for claim in claims:
        for citation in claim.citations.all():
            if citation.value is None or (citation.source_id, citation.value) in found:
                continue
            turned = sign * (-1 if claim.change == "down" else 1)
            bounds = Bounds.point(citation.value) if citation.bounds is None else bounds_of_range(citation.bounds)
            unit = citation.unit or claim.unit
            found[citation.source_id, citation.value] = plot.Point(
                label=citation.source.publisher or citation.source.title,
                state="source",
                value=citation.value * turned,
                bounds=bounds if turned > 0 else bounds.mirrored(),
                extra={
                    "href": citation.source.get_absolute_url(),
                    "quote": citation.place,
                    "lang": "",
                    "unit": unit,
                    "text": amounts.amount(citation.value * sign, unit, change=claim.change, scale=_scale(unit, scale)),
                    "full": amounts.full(citation.value * turned, unit),
                },
            )
    return list(found.values())


def _claim_points(figure: Figure, claims: list[Claim], sign: int, scale: amounts.Scale) -> list[plot.Point]:
    found = []
    for claim in claims:
        value, bounds = plotted(claim, sign)
        outlet = claim.article.outlet
        extra: dict[str, Any] = {
            "href": f"#claim-{claim.pk}",
            "quote": claim.quote,
            "lang": language_tag(claim.article.language, outlet.region),
            "unit": claim.unit,
            "text": amounts.amount(shown_value(claim, sign), claim.unit, change=claim.change, scale=_scale(claim.unit, scale)),
            "full": amounts.full(value, claim.unit),
            "apart": is_apart(claim, figure),
        }
        state = standing(claim, figure)
        found.append(plot.Point(label=outlet.name, state=state, value=value, bounds=bounds, extra=extra))
    return sorted(found, key=lambda point: (not point.extra["apart"], point.value is None, point.value or 0))


def _scale(unit: str, scale: amounts.Scale) -> amounts.Scale:
    return amounts.ONE if unit in amounts.RATIOS else scale


def _reference(points: list[plot.Point]) -> Decimal | None:
    """What the others are measured by: the first source's value, else the value that most claims give; None in a tie."""
    for point in points:
        if point.state == "source":
            return point.value
    tally: dict[Decimal, int] = {}
    for point in points:
        if point.value is not None:
            tally[point.value] = tally.get(point.value, 0) + 1
    ranked = sorted(tally.items(), key=lambda item: -item[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _row(drawn: plot.Drawn, reference: Decimal | None) -> PlotRow:
    point = drawn.point
    extra = point.extra
    bounds = point.bounds
    return PlotRow(
        drawn=drawn,
        label=point.label,
        href=extra["href"],
        quote=extra["quote"],
        lang=extra["lang"],
        text=extra["text"],
        full=extra["full"],
        low="" if bounds is None or bounds.low is None else amounts.digits(bounds.low),
        high="" if bounds is None or bounds.high is None else amounts.digits(bounds.high),
        gap=amounts.difference(point.value, reference) if reference is not None and point.value is not None else "",
        standing=point.state,
    )


def cards(figure: Figure, user: Any, script: str = scripts.ORIGINAL) -> list[Card]:
    """Those that stand apart first, then in the order of publication; MOST_CARDS of them."""
    return [card(claim, figure, user, script) for claim in _apart_first(figure)]


def _apart_first(figure: Figure) -> list[Claim]:
    claims: list[Claim] = figure.live_claims  # type: ignore[attr-defined]
    return sorted(claims, key=lambda claim: not is_apart(claim, figure))[:MOST_CARDS]


def card(claim: Claim, figure: Figure, user: Any, script: str = scripts.ORIGINAL) -> Card:
    """Needs the claim with_words_around(), its article's outlet, its marks and citations."""
    sign = names.sign_of(figure)
    marks = claim.all_marks
    value = shown_value(claim, sign)
    return Card(
        claim=claim,
        figure=figure,
        passage=scripts.passage_in(scripts.to(script, claim.article.language), words_of(claim)),
        lang=scripts.tag(script, claim.article),
        amount=amounts.amount(value, claim.unit, change=claim.change),
        full=amounts.full(value, claim.unit),
        allowed=amounts.allowed(claim.bounds_value if sign > 0 else claim.bounds_value.mirrored(), claim.unit),
        standing=standing(claim, figure),
        apart=is_apart(claim, figure),
        marks=marks,
        mine=next((mark for mark in marks if mark.editor_id == user.pk), None),
        citations=[
            (citation, amounts.amount(citation.value * sign, citation.unit or claim.unit))
            if citation.value is not None
            else (citation, "")
            for citation in claim.citations.all()
        ],
        reader=reader_address(claim),
        page=claim.page,  # type: ignore[attr-defined]
        lined_up_by=lined_up.sentence(claim.lined_up_by),
    )


def words_of(claim: Claim) -> Passage:
    """The claim's sentence. Needs the claim with_words_around()."""
    return passage(claim.words, claim.start, claim.end, text_start=claim.words_start)  # type: ignore[attr-defined]


def reader_address(claim: Claim) -> str:
    """The claim's place in the reader; in a long text the address also says which part to open."""
    address: str = claim.get_absolute_url()
    if claim.start < PART // 2:
        return address
    path, _mark, anchor = address.partition("#")
    return f"{path}?at={claim.start}#{anchor}"
