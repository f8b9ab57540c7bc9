"""In which unit is a number? Its own, what its classifier counts of the metric, or the text's money for a bare 元 or 億."""

from __future__ import annotations

import re

from factcheck.extraction import evidence
from factcheck.extraction.metric import english_head_noun
from factcheck.extraction.numbers import counted_things, currency
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft
from factcheck.figures import Kind
from factcheck.metrics import METRICS
from factcheck.units import MONEY, UNITS, UNKNOWN_CURRENCY

_BEHIND = re.compile(r" (?!vehicles|cars|units|trucks|buses|autos|automobiles)[a-z]{3,}s(?![a-z])")
_VEHICLES = re.compile(
    "车|vehicle|(?<![a-z])(?:cars?|carmakers?|auto|autos|automakers?|automotive|truck|trucks|bus|buses|vans?|motors?)(?![a-z])"
)
_NEARBY = 600  #: characters
#: of which the noun may say more
_CLASSIFIED = frozenset(("item", "card", "company", "machine", "aircraft", "household", "dose", "dwelling"))
_OF_CASES = ("件", "件次", "incidents")
_OF_AFTERSHOCKS = frozenset(("item", "case"))
#: units of classifiers that count things of many kinds, and what a metric says they count: 12枚金牌, 50張門票, 30間民房
_OF_POINTS = frozenset(("index_level", "futures_price"))
_OF_MANY_THINGS = frozenset(("item", "card"))
#: shares of a hundred whose percentage points papers call points
_TOLD_IN_POINTS = frozenset(("margin_of_error", "vote_margin", "polling_support", "approval", "vote_share", "turnout"))
_THINGS = frozenset(("medal", "ticket", "dwelling", "bed"))


def of(said: evidence.Text, draft: Draft) -> str:
    """The unit of the reading: a bare 元 or 億 becomes the text's money, a bare count what its metric counts."""
    unit = draft.unit
    if unit is None:
        metric = METRICS.get(draft.metric or "")
        if counted_things.is_of_the_hurt(said.folded, draft.quantity):
            return "person"
        if metric is None:
            people = english_head_noun.counts_people(said.folded, draft.quantity.end)
            return "person" if people else counted_things.of_bare(said.folded, draft.quantity) or "number"
        if MONEY in metric.dimensions and metric.usual_unit not in UNITS:  # an index is of points
            return said.money_of(draft).code or UNKNOWN_CURRENCY
        if metric.usual_unit == "vehicle" and _BEHIND.match(said.folded, draft.quantity.end):
            return "number"  # 38.4 million bags of maize
        if metric.usual_unit == "vehicle" and "mass" in metric.dimensions and not _is_of_vehicles(said.folded, draft.quantity):
            return "number"  # output stood at 1.77 million
        return metric.usual_unit if metric.usual_unit in UNITS else "number"
    counted = METRICS.get(draft.metric or "")
    if (
        unit == "point"
        and draft.kind is Kind.CHANGE
        and draft.metric not in _OF_POINTS
        and counted_things.is_of_per_cent(said.folded, draft.quantity)
    ):
        return "percentage_point"
    if unit == "point" and counted is not None and counted.key in _TOLD_IN_POINTS:
        return "percentage_point"  # a margin of error of 2.9 points
    if unit == "celsius" and said.is_american and _is_written(said.folded, draft.quantity, "degrees"):
        return "fahrenheit"
    if unit == "degree" and counted is not None and counted.usual_unit == "celsius":
        return "celsius"
    if unit in _OF_AFTERSHOCKS and draft.metric == "aftershocks":
        return "item"  # 68次, 231起
    if unit == "item" and counted is not None and counted.usual_unit == "case" and _is_any_case(said.folded, draft.quantity):
        return "case"
    if unit in _OF_MANY_THINGS and counted is not None and counted.usual_unit in _THINGS and unit in counted.dimensions:
        return counted.usual_unit
    if unit in _CLASSIFIED and (thing := counted_things.of_classified(said.folded, draft.quantity)) is not None:
        return thing
    if unit == UNKNOWN_CURRENCY:
        if (dollar := _dollar_of(said, draft.quantity)) is not None:
            return dollar
        if _is_written(said.folded, draft.quantity, "shillings") or _is_written(said.folded, draft.quantity, "shilling"):
            return "KES" if _is_of_kenya(said) else UNKNOWN_CURRENCY
        if "¥" in said.folded[draft.quantity.start : draft.quantity.core]:
            return currency.of_yuan_or_yen(said.money) or UNKNOWN_CURRENCY
        return said.money_of(draft).code or UNKNOWN_CURRENCY
    return unit


def _is_of_kenya(said: evidence.Text) -> bool:
    """Whether shillings are Kenya's: four countries have some."""
    return said.region == "KE" or ("kenya" in said.folded and "uganda" not in said.folded and "tanzania" not in said.folded)


def _is_of_vehicles(folded: str, quantity: Quantity) -> bool:
    """Whether a bare count of what was produced, which may be of anything, is of vehicles: the text speaks of them nearby."""
    return _VEHICLES.search(folded, max(0, quantity.start - _NEARBY), quantity.end + _NEARBY) is not None


def _dollar_of(said: evidence.Text, quantity: Quantity) -> str | None:
    """The dollar of $5 and of 97 cents; US64.8 cents are American. None where neither stands."""
    folded, words = said.folded, quantity.unit_words
    if "$" in folded[quantity.start : quantity.core]:
        return said.dollar
    if words is None or not folded.endswith("cents", words[0], words[1]):
        return None
    return "USD" if folded.endswith("us", 0, quantity.core) else said.dollar


def _is_written(folded: str, quantity: Quantity, word: str) -> bool:
    """Whether the unit is written so, without Celsius or Fahrenheit behind it."""
    words = quantity.unit_words
    return words is not None and folded[words[0] : words[1]].strip(" -") == word


def _is_any_case(folded: str, quantity: Quantity) -> bool:
    """Whether its classifier counts cases of any sort: Taiwan's 詐騙案3,500件 are Hong Kong's 3,500宗."""
    words = quantity.unit_words
    return words is not None and folded[words[0] : words[1]] in _OF_CASES
