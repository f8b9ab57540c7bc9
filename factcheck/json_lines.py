"""How do readings and lined-up figures look on the command line? One JSON object a line; other programs read these keys."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

from factcheck.comparison import Statement
from factcheck.figures import EXACT, Reading
from factcheck.lineage import Altered, Passage, Stated
from factcheck.lining_up import Group, Member
from factcheck.sums import Check, result, written
from factcheck.text_files import TextFile

_SIXTH = Decimal("0.000001")


def claim_line(reading: Reading, *, file: str) -> dict[str, Any]:
    """What `extract` prints of one reading, as the text states it: a loss under net_loss, a fall with change down."""
    return {
        "file": file,
        "start": reading.start,
        "end": reading.end,
        "quote": reading.quote,
        "entity": reading.entity,
        "metric": reading.metric_key,
        "period": None if reading.period is None else reading.period.iso,
        "value": plain(reading.value),
        "low": plain(reading.bounds.low),
        "high": plain(reading.bounds.high),
        "low_closed": reading.bounds.low_closed,
        "high_closed": reading.bounds.high_closed,
        "unit": reading.unit,
        "qualifier": reading.qualifier.value,
        "change": None if reading.change is None else reading.change.value,
        "attribution": reading.attribution,
    }


def figure_line(group: Group) -> dict[str, Any]:
    """What `compare` prints of one figure, in the sign in which people say it."""
    comparison, statements = group.comparison, group.statements
    units = [statement.unit for statement in statements]
    return {
        "entity": group.entity,
        "metric": group.shown_metric,
        "period": None if group.period is None else group.period.iso,
        "unit": max(units, key=units.count),
        "relation": comparison.relation.value,
        "reason": comparison.reason.text,
        "diagnosis": [{"code": diagnosis.code, "text": diagnosis.text} for diagnosis in comparison.diagnoses],
        "claims": [_stated(*pair) for pair in zip(group.members, statements, strict=True)],
    }


def passage_line(passage: Passage, altered: Sequence[Altered], *, earlier: TextFile, later: TextFile) -> dict[str, Any]:
    """What `lineage` prints of one passage that two files carry. alike counts tokens: Han characters, or four letters."""
    return {
        "earlier": _carried(earlier, passage.start, passage.end),
        "later": _carried(later, passage.other_start, passage.other_end),
        "alike": passage.alike,
        "altered": [
            {"earlier": _words(earlier.text, figures.one), "later": _words(later.text, figures.other)} for figures in altered
        ],
    }


def sum_line(check: Check, *, file: str) -> dict[str, Any]:
    """What `sums` prints of one sum: low and high are what the bounds of its numbers allow, off is nought unless it fails."""
    return {
        "file": file,
        "rule": check.rule.value,
        "outcome": check.outcome.value,
        "sum": written(check, _with_unit),
        "result": plain(result(check)),
        "low": _short(check.computed.low, ROUND_FLOOR),
        "high": _short(check.computed.high, ROUND_CEILING),
        "unit": check.stated.unit,
        "off": _short(check.off, ROUND_HALF_UP),
        "other_base": check.is_other_base,
        "parts": [
            {
                "role": part.role.value,
                "start": part.reading.start,
                "end": part.reading.end,
                "quote": part.reading.quote,
                "value": plain(part.reading.value),
                "unit": part.reading.unit,
            }
            for part in check.parts
        ],
    }


def _short(value: Decimal | None, rounding: str) -> str | None:
    """What a division gives never ends: six decimals of it."""
    return plain(None if value is None else value.quantize(_SIXTH, rounding, EXACT))


def _with_unit(value: Decimal, unit: str) -> str:
    return f"{plain(value)}%" if unit == "percent" else f"{plain(value)} {unit}"


def plain(value: Decimal | None) -> str | None:
    """All digits and no exponent: 1740000000 for 17.4E8, 0.5 for 0.50."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _stated(member: Member, statement: Statement) -> dict[str, Any]:
    return {
        "file": member.file.name,
        "outlet": None if member.file.outlet == member.file.name else member.file.outlet,
        "start": member.reading.start,
        "end": member.reading.end,
        "quote": member.reading.quote,
        "value": plain(statement.value),
        "low": plain(statement.bounds.low),
        "high": plain(statement.bounds.high),
        "unit": statement.unit,
    }


def _carried(file: TextFile, start: int, end: int) -> dict[str, Any]:
    return {
        "file": file.name,
        "outlet": file.outlet,
        "published": None if file.published is None else file.published.isoformat(),
        "start": start,
        "end": end,
        "quote": file.text[start:end],
    }


def _words(text: str, figure: Stated) -> dict[str, Any]:
    return {"start": figure.start, "end": figure.end, "quote": text[figure.start : figure.end]}
