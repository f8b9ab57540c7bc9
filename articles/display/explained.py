"""Why does a claim say what it says? Its slots with value, words and rule for people, and the words marked in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from articles import corrections
from articles.display import names
from articles.display.passages import Stretch
from articles.models import Claim
from articles.wording import amounts, labels
from articles.wording.rules import rule
from factcheck import metrics, scope_labels, units
from factcheck.figures import STAGES

LONGEST = 60  #: characters of the words that gave a slot; a list of metrics may be longer
SEPARATOR = " · "

#: which slots a correction of each field settles
_CORRECTED = {
    "value": ("number",),
    "bounds": ("number",),
    "unit": ("unit",),
    "qualifier": ("hedge",),
    "kind": ("change",),
    "change": ("change",),
    "metric": ("metric", "scope"),
    "entity": ("entity",),
    "period": ("period",),
    "attribution": ("attribution",),
}


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One slot for people. words and rule are empty where no words gave it."""

    label: str
    value: str
    is_known: bool
    words: str = ""
    start: int | None = None
    rule: str = ""


@dataclass(frozen=True, kw_only=True)
class Gave:
    """A run of the text that gave the claim a slot, or several."""

    labels: str


def slots(claim: Claim, text: str) -> list[Slot]:
    """Every slot in the engine's order. What the wording need not say is left out where it does not say it."""
    said = {row["slot"]: row for row in claim.evidence}
    by_editor = {slot for field in claim.corrected for slot in _CORRECTED.get(field, ())}
    return [
        _slot(slot, value, said.get(slot), text, by_editor=slot in by_editor)
        for slot, value in _values(claim).items()
        if value is not None
    ]


def engine_said(claim: Claim) -> list[Slot]:
    """The slots that an editor has set right, as the engine reads them."""
    said = corrections.engine_said(claim)
    if not said:
        return []
    read = copy(claim)
    for field, value in said.items():
        setattr(read, field, value)
    slots = {slot for field in claim.corrected for slot in _CORRECTED.get(field, ())}
    return [
        Slot(label=str(labels.SLOTS[slot]), value=value or _("unknown"), is_known=bool(value))
        for slot, value in _values(read).items()
        if slot in slots and value is not None
    ]


def gave(claim: Claim, taken: Iterable[Stretch]) -> list[Stretch]:
    """The words that gave the claim its slots, where no claim's own words stand; each run once, with all that it gave."""
    rows = [row for row in claim.evidence if row["start"] < row["end"]]
    marks = sorted({place for row in rows for place in (row["start"], row["end"])})
    quotes = [(stretch.start, stretch.end) for stretch in taken]
    found: list[Stretch] = []
    for start, end in pairwise(marks):
        here = [str(labels.SLOTS.get(row["slot"], row["slot"])) for row in rows if row["start"] <= start and end <= row["end"]]
        if here and not any(low < end and start < high for low, high in quotes):
            found.append(Stretch(start=start, end=end, item=Gave(labels=SEPARATOR.join(dict.fromkeys(here)))))
    return found


def _slot(slot: str, value: str, row: Mapping[str, Any] | None, text: str, *, by_editor: bool) -> Slot:
    label = str(labels.SLOTS[slot])
    if by_editor:
        return Slot(label=label, value=value or _("none"), is_known=True, rule=_("set right by an editor"))
    if not value:
        return Slot(label=label, value=_("unknown"), is_known=False)
    if row is None:
        return Slot(label=label, value=value, is_known=True)
    words = " ".join(text[row["start"] : row["end"]].split())
    shown = words if len(words) <= LONGEST else words[:LONGEST] + "…"
    return Slot(label=label, value=value, is_known=True, words=shown, start=row["start"], rule=rule(row["rule"]))


def _values(claim: Claim) -> dict[str, str | None]:
    """What each slot holds: empty where the text leaves it open, None where there was nothing to say."""
    exact, level = claim.qualifier == "exact", claim.kind == "level" and not claim.change
    key, sign = _as_said(claim)
    base, scope = _metric(claim, key)
    return {
        "number": SEPARATOR.join(_amount(claim, sign)),
        "unit": "" if claim.unit == units.UNKNOWN_CURRENCY else units.label(claim.unit, amounts.language()),
        "hedge": None if exact else str(labels.QUALIFIERS[claim.qualifier]),
        "change": None if level else SEPARATOR.join(_moved(claim)),
        "metric": base,
        "scope": SEPARATOR.join(scope) or None,
        "entity": "" if claim.entity is None else claim.entity.name,
        "period": _event_or_unknown(claim) if claim.period_value is None else names.period_text(claim.period_value),
        "attribution": claim.attribution or None,
        "stage": next((str(labels.STAGES[STAGES[row["rule"]]]) for row in claim.evidence if row["rule"] in STAGES), None),
    }


def _as_said(claim: Claim) -> tuple[str, int]:
    """The metric as the article says it, and -1 where the record keeps the value with the other sign: a loss."""
    key = "" if claim.metric is None else claim.metric.key
    return metrics.presented(key, claim.kind == "level" and claim.value is not None and claim.value < 0)


def _amount(claim: Claim, sign: int) -> Iterator[str]:
    if claim.value is not None:
        yield amounts.amount(claim.value * sign, claim.unit, change=claim.change)
    if allowed := amounts.allowed(claim.bounds_value if sign > 0 else claim.bounds_value.mirrored(), claim.unit):
        yield allowed


def _moved(claim: Claim) -> Iterator[str]:
    yield str(labels.KINDS[claim.kind])
    if claim.change:
        yield str(labels.CHANGES[claim.change])


def _metric(claim: Claim, key: str) -> tuple[str, Sequence[str]]:
    """The metric without its scopes, and the scopes, in the reader's words."""
    if claim.metric is None:
        return "", ()
    base, scope = metrics.parts(key)
    if claim.metric.is_unknown:
        name = _("%(metric)s (unknown metric)") % {"metric": scope_labels.label(base, amounts.language())}
    else:
        name = metrics.label(base, amounts.language()) if scope or key != claim.metric.key else names.metric_name(claim.metric)
    return name, [scope_labels.label(part, amounts.language()) for part in scope]


def _event_or_unknown(claim: Claim) -> str | None:
    """A tally of an event needs no period of its own."""
    return None if claim.metric is not None and claim.metric.nature == "event" else ""
