"""How does a sheet show a number? As its format says: thousands, decimals, per cent, brackets for what is negative, dates."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

LONGEST = 60  #: digits that a cell may show

_QUOTED = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.')
_DIGITS = re.compile(r"[#0?](?:[#0?,.]*[#0?])?,*")


def shown(value: Any, form: str | None) -> str:
    """The text of a cell. What a format cannot show is shown as plainly as the number is."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, int | float | Decimal):
        try:
            return _number(Decimal(str(value)), form or "General")
        except (InvalidOperation, ValueError):
            return str(value)
    return str(value)


def _number(value: Decimal, form: str) -> str:
    if not value.is_finite() or value.adjusted() > LONGEST:
        return str(value)
    sections = _split(form)
    section = sections[0]
    if value < 0 and len(sections) > 1:
        value, section = -value, sections[1]
    elif value == 0 and len(sections) > 2:
        section = sections[2]
    return _filled(value, section)


def _split(form: str) -> list[str]:
    """Its sections for what is positive, negative and nought; a ; in quotation marks parts none."""
    sections, quoted = [""], False
    for character in form[:200]:
        quoted ^= character == '"'
        if character == ";" and not quoted:
            sections.append("")
        else:
            sections[-1] += character
    return sections


def _filled(value: Decimal, section: str) -> str:
    literals: list[str] = []

    def keep(found: re.Match[str]) -> str:
        literals.append(found[1] or found[2] or found[3] or "")
        return "\x00"

    bare = _QUOTED.sub(keep, section)
    place = _DIGITS.search(bare)
    percent = bare.count("%")
    if place is None:
        if section.strip() and "general" not in section.lower() and "@" not in section:
            return _literal(bare, literals).strip()
        digits, head, tail = _plain(value), "", ""
    else:
        head, tail = bare[: place.start()], bare[place.end() :]
        digits = _digits(value * 100**percent, place[0])
    sign = "-" if digits.startswith("-") else ""
    kept = iter(literals)
    text = "".join(next(kept, "") if character == "\x00" else character for character in f"{head}\x01{tail}")
    return sign + text.replace("\x01", digits.removeprefix("-")).strip()


def _literal(bare: str, literals: list[str]) -> str:
    kept = iter(literals)
    return "".join(next(kept, "") if character == "\x00" else character for character in bare)


def _digits(value: Decimal, form: str) -> str:
    """#,##0.00 with its decimals; each comma at the end shows thousands less."""
    scaled = len(form) - len(form.rstrip(","))
    whole, _, fraction = form.rstrip(",").partition(".")
    value = value.scaleb(-3 * scaled)
    rounded = value.quantize(Decimal(1).scaleb(-len(fraction)), rounding=ROUND_HALF_UP)
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    optional = len(fraction) - len(fraction.rstrip("#?"))
    for _ in range(optional):
        text = text.removesuffix("0") if "." in text else text
    text = text.rstrip(".") if fraction else text
    wanted = whole.count("0")
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    integer, dot, decimals = digits.partition(".")
    return f"{sign}{integer.zfill(wanted) if ',' not in integer else integer}{dot}{decimals}"


def _plain(value: Decimal) -> str:
    """As a sheet shows a number without a format: at most eleven digits, 0.1 + 0.2 as 0.3."""
    if value == value.to_integral_value():
        return f"{value:.0f}"
    places = max(0, 10 - max(0, value.adjusted()))
    return f"{value:.{places}f}".rstrip("0").rstrip(".")
