"""Which words gave each slot of a reading? Every slot that is filled gets its words and its rule, in the order of SLOTS."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from factcheck.extraction.numbers import conversions, currency
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft
from factcheck.extraction.times.time_words import OF_THE_DAY, OF_THE_MARKET
from factcheck.figures import Evidence, Kind, Qualifier
from factcheck.metrics import METRICS
from factcheck.units import MONEY, UNKNOWN_CURRENCY

SLOTS = ("number", "unit", "hedge", "change", "metric", "scope", "entity", "period", "attribution")
STAGE = "stage"  #: a slot that few texts fill and nobody misses: whether the number is a first one or the last word

_HEDGES = {
    Qualifier.APPROX: "a word for about",
    Qualifier.UNDER: "a word for less than",
    Qualifier.OVER: "a word for more than",
    Qualifier.AT_LEAST: "a word for at least",
    Qualifier.AT_MOST: "a word for at most",
    Qualifier.RANGE: "two ends as written",
}
_AROUND = "by the words around the number"


@dataclass(frozen=True)
class Text:
    """What of a whole text may have settled a unit: looked for once, and only where a reading asks."""

    folded: str
    region: str | None

    @cached_property
    def bare(self) -> currency.Money:
        """What a bare 元 means here, and what says so."""
        return currency.settled(self.folded, self.region)

    def money_at(self, at: int) -> currency.Money:
        """What a bare 元 at this place means: the money named last before it, unless the text has said it for all."""
        if self.bare.rule == currency.FOR_ALL:
            return self.bare
        return currency.nearby(self.folded, at) or self.bare

    def money_of(self, draft: Draft) -> currency.Money:
        """What a bare 元 of this number means: of a company's results the money in which the text gives the first of them."""
        english = draft.quantity.unit is not None or self.folded[draft.quantity.end - 1].isascii()
        money = self.money_at(draft.quantity.start) if english else self.bare  # 財損483億: no word says which
        metric = METRICS.get(draft.metric or "")
        if (
            money.words is not None
            or metric is None
            or metric.key in OF_THE_MARKET | OF_THE_DAY
            or MONEY not in metric.dimensions
        ):
            return money
        return (self.of_results or money) if metric.of_organisation else money

    @cached_property
    def of_results(self) -> currency.Money | None:
        return currency.of_results(self.folded, self.region)

    @cached_property
    def dollar(self) -> str:
        """What $ alone means here."""
        return currency.of_dollar_sign(self.region, converts=conversions.into_dollars(self.folded))

    @cached_property
    def is_american(self) -> bool:
        """Whether degrees alone are Fahrenheit's: in papers of the United States, or where the text names no other."""
        return "celsius" not in self.folded and (self.region == "US" or "fahrenheit" in self.folded)

    @property
    def money(self) -> str | None:
        return self.bare.code


def added(said: tuple[Evidence, ...], more: Evidence) -> tuple[Evidence, ...]:
    """The evidence with one more slot's, in the order of SLOTS."""
    return tuple(sorted((*said, more), key=lambda evidence: SLOTS.index(evidence.slot) if evidence.slot in SLOTS else len(SLOTS)))


def of(draft: Draft, text: Text, *, unit: str, end: int) -> tuple[Evidence, ...]:
    """The evidence of a finished draft, one a slot. end: where its quote ends.

    A slot that a rule has filled without saying from where is given to the number itself, so that none is without words.
    """
    quantity, said = draft.quantity, draft.evidence
    number = Evidence(slot="number", start=quantity.core, end=_digits_end(quantity), rule="numeral and scale words")
    words = [_complete(number, "number", quantity, end), _complete(_unit(draft, text, unit), "unit", quantity, end)]
    if quantity.qualifier is not Qualifier.EXACT:
        start, stop = quantity.hedge or (quantity.core, quantity.end)
        hedge = Evidence(slot="hedge", start=start, end=stop, rule=_HEDGES[quantity.qualifier])
        words.append(_complete(hedge, "hedge", quantity, end))
    words += [_complete(said.get(slot), slot, quantity, end) for slot in _filled(draft)]
    return tuple(words)


def _digits_end(quantity: Quantity) -> int:
    """Where the numeral itself ends; 百分之三 and 三成 are number and unit in one."""
    return quantity.unit_words[0] if quantity.unit_words and quantity.unit_words[0] > quantity.core else quantity.end


def _filled(draft: Draft) -> list[str]:
    """The slots behind number, unit and hedge that the draft has settled, in order."""
    slots: list[str] = []
    if draft.kind is not Kind.LEVEL or draft.change is not None:
        slots.append("change")
    if draft.metric:
        slots.append("metric")
    if draft.scope:
        slots.append("scope")
    if draft.entity:
        slots.append("entity")
    if draft.period:
        slots.append("period")
    if draft.attribution is not None:
        slots.append("attribution")
    if STAGE in draft.evidence:
        slots.append(STAGE)
    return slots


def _complete(found: Evidence | None, slot: str, quantity: Quantity, end: int) -> Evidence:
    """What was found; the number itself where nothing was. end: of its quote."""
    if found is not None and 0 <= found.start < found.end:
        return found
    return Evidence(slot=slot, start=quantity.start, end=end, rule=_AROUND if found is None else found.rule)


def _unit(draft: Draft, text: Text, unit: str) -> Evidence:
    """Where the unit comes from: its own word, what the metric counts, or, for a bare 元, what the text or its region means."""
    quantity, word = draft.quantity, draft.metric_word
    own = quantity.unit_words or (quantity.core, quantity.end)
    if quantity.unit == UNKNOWN_CURRENCY or (quantity.unit is None and draft.unit is None and unit.isupper()):
        if "$" in text.folded[own[0] : own[1]]:
            return Evidence(slot="unit", start=own[0], end=own[1], rule="the dollar of the outlet's region")
        settled = text.money_of(draft)
        start, end, rule = *(settled.words or own), settled.rule
    elif quantity.unit is None and word is not None:
        start, end, rule = word.start, word.end, "what the metric counts"
    elif quantity.unit is None:
        start, end, rule = *own, "no unit is written"
    else:
        start, end, rule = *own, "the unit as written"
    return Evidence(slot="unit", start=start, end=end, rule=rule)
