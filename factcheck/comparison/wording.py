"""How do reasons and diagnoses read in English? One sentence per code; the desk translates these same sentences.

A percent sign of a sentence is doubled, because the figures are put in with the % operator.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from decimal import Decimal

from factcheck import metrics
from factcheck.comparison.statement import EXACT, Statement
from factcheck.figures import Bounds
from factcheck.units import dimension_of, label

REASONS: Mapping[str, str] = {
    # single
    "one_outlet": "%(outlet)s alone states this figure: %(a)s.",
    "units_apart": "%(a)s and %(b)s are in units that cannot be compared.",
    # same
    "equal": "All %(count)s statements give %(a)s.",
    # compatible
    "overlap": "%(a)s stands for %(a_bounds)s and %(b)s for %(b_bounds)s; both hold for %(common)s.",
    "converted": "%(a)s and %(b)s agree at a rate of %(rate)s, which is a rate of these years.",
    # updated
    "moved_on": "%(a)s as of %(a_time)s, %(b)s as of %(b_time)s: the count has moved on by %(gap)s.",
    "moved_on_assumed": "%(a)s as of %(a_time)s, %(b)s as of %(b_time)s: the count has moved on by %(gap)s. "
    "Time of publication, the text names none: %(assumed)s.",
    "fell": "%(a)s as of %(a_time)s, %(b)s as of %(b_time)s: the later count is lower by %(gap)s.",
    "fell_assumed": "%(a)s as of %(a_time)s, %(b)s as of %(b_time)s: the later count is lower by %(gap)s. "
    "Time of publication, the text names none: %(assumed)s.",
    # conflict
    "both_exact": "%(a)s and %(b)s are both exact; they differ by %(gap)s (%(percent)s %%).",
    "equally_precise": "%(a)s and %(b)s are stated to the same precision; they differ by %(gap)s (%(percent)s %%).",
    "apart": "%(a)s stands for %(a_bounds)s and %(b)s for %(b_bounds)s: no value satisfies both; "
    "they differ by %(gap)s (%(percent)s %%).",
    "contradicts_itself": "%(outlet)s contradicts itself: %(a)s and %(b)s differ by %(gap)s (%(percent)s %%).",
    # unit_mismatch
    "currency": "The digits of %(a)s and %(b)s fit, the currencies do not.",
    "currency_truncated": "%(a)s is %(b)s cut off, not rounded, and the currencies differ.",
    "currencies_apart": "%(a)s and %(b)s would need a rate of %(rate)s, which no rate of these years comes near.",
    "scale": "The digits of %(a)s and %(b)s fit; the scale words differ by a factor of %(factor)s.",
    "percentage_points": "The digits of %(a)s and %(b)s fit, but a per cent is not a percentage point.",
}

DIAGNOSES: Mapping[str, str] = {
    # digits
    "off_by_one": "Off by one: %(a)s + 1 = %(b)s.",
    "transposed_digits": "Two digits changed places: %(here)s in %(a)s, %(there)s in %(b)s.",
    "doubled_digit": "A digit doubled or halved: one %(digit)s more in %(b)s than in %(a)s.",
    "dropped_digit": "A digit dropped or added: %(b)s without its %(digit)s is %(a)s.",
    "wrong_digit": "One digit differs: %(here)s in %(a)s, %(there)s in %(b)s.",
    # rounding
    "last_digit": "One unit of the last digit: %(a)s and %(b)s differ by %(gap)s.",
    "truncated": "Cut off, not rounded: %(b)s would round to %(rounded)s, not to %(a)s.",
    "rounded": "Rounded without saying so: %(a)s is %(b)s to the nearest %(unit)s.",
    # scale
    "power_of_ten": "A slip of the decimal point: %(b)s is %(factor)s times %(a)s.",
    "scale_word": "A slip between scale words such as 萬 and 億: %(b)s is %(factor)s times %(a)s.",
    # labels
    "currency_label": "The currency label: the same digits as %(a)s and as %(b)s.",
    "conversion": "If it was converted: at %(rate)s, the average of %(year)s, %(a)s would be %(converted)s; "
    "%(b)s is off by %(percent)s %%.",
    "percent_label": "Per cent or percentage points: the same digits as %(a)s and as %(b)s; from 50 %%, one leads to "
    "%(by_percent)s %%, the other to %(by_points)s %%.",
    "direction": "The direction: %(a)s and %(b)s differ in sign only.",
    # of something else
    "other_period": "Another period: %(outlet)s gives %(stated)s for %(period)s; here %(a)s stands against %(b)s.",
    "other_metric": "Another metric: %(outlet)s gives %(stated)s for %(metric)s; here %(a)s stands against %(b)s.",
    "other_entity": "Of somebody else: %(outlet)s gives %(stated)s for %(entity)s; here %(a)s stands against %(b)s.",
    "change_as_level": "“Up by” or “up to”: %(outlet)s gives %(stated)s as the change; here %(a)s is given as the whole, "
    "against %(b)s.",
    "level_as_change": "“Up by” or “up to”: %(outlet)s gives %(stated)s as the whole; here %(a)s is given as the change, "
    "against %(b)s.",
    "difference_as_level": "“Up by” or “up to”: from %(stated)s for %(period)s (%(outlet)s) to %(b)s it is %(a)s, which is "
    "the change; here it is given as the whole.",
    # in its time
    "provisional": "Provisional against final: %(a)s is a first number, %(b)s a later one.",
    "superseded": "Superseded: %(a)s was printed until %(until)s, %(b)s since %(since)s.",
}


def sentence(template: str, params: Mapping[str, str]) -> str:
    """The English sentence of a template and its parameters, a metric's key by its name and a whole year as the year."""
    return template % {name: _called(name, value) for name, value in params.items()}


def _called(name: str, value: str) -> str:
    if name == "metric":
        return metrics.label(value, "en")
    return period_words(value) if name == "period" else value


def period_words(iso: str) -> str:
    """2023 for the whole of 2023; every other period as ISO 8601 has it."""
    first, _, last = iso.partition("/")
    return first[:4] if (first[4:], last) == ("-01-01", f"{first[:4]}-12-31") else iso


def number(value: Decimal) -> str:
    """Digits with thousands separators, no exponent, no idle zeros: 735,000,000 and 7.35."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def named(statement: Statement) -> str:
    """The value with its unit where the unit is no mere count: 6,113 but 735,000,000 CNY and 21 %."""
    return f"{number(statement.centre)}{_suffix(statement.unit)}"


def span(bounds: Bounds) -> str:
    """Bounds in the mathematicians' writing: [1,735,000,000, 1,745,000,000)."""
    low = "(−∞" if bounds.low is None else f"{'[' if bounds.low_closed else '('}{number(bounds.low)}"
    high = "∞)" if bounds.high is None else f"{number(bounds.high)}{']' if bounds.high_closed else ')'}"
    if bounds.low is not None and bounds.low == bounds.high:
        return number(bounds.low)
    return f"{low}, {high}"


def clock(moment: datetime | None) -> str:
    """The minute, or the day alone where a text names no hour: such a day counts from its beginning."""
    if moment is None:
        return ""
    return f"{moment:%Y-%m-%d}" if moment.time() == time.min else f"{moment:%Y-%m-%d %H:%M}"


def percent(part: Decimal) -> str:
    """A part as a percentage with two digits that count: 0.016 % reads 0.02, 12.345 % reads 12.3."""
    hundred = EXACT.multiply(part, Decimal(100))
    places = Decimal("0.01") if hundred.copy_abs() < 10 else Decimal("0.1")
    if hundred and hundred.copy_abs() < Decimal("0.005"):
        places = Decimal(1).scaleb(hundred.adjusted())
    return number(hundred.quantize(places, context=EXACT))


def _suffix(unit: str) -> str:
    """Nothing after a count, whose figure says what is counted; the code of a currency; the name of a measure."""
    if unit == "percent":
        return " %"
    if unit == "percentage_point":
        return " percentage points"
    if unit.isupper():
        return f" {unit}"
    return f" {label(unit, 'en')}" if dimension_of(unit) != unit else ""
