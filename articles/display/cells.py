"""How is a cell of a spreadsheet written, so that a number is one and no program takes words for a formula?"""

from __future__ import annotations

import re
from decimal import Decimal

#: also as a Chinese keyboard writes them, and behind spaces, which some programs leave out
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def words(text: str) -> str:
    """The text; behind an apostrophe where it could be taken for a formula. A bare negative number is none."""
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text


def number(value: Decimal | None) -> str:
    """Every digit, with a point and an ASCII sign, without grouping and without zeros that say nothing; empty for none."""
    if value is None:
        return ""
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
