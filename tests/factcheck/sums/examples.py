"""What does the engine say of the sums of a text? One line a sum, for tables."""

from __future__ import annotations

from datetime import date

from factcheck.json_lines import plain
from factcheck.sums import Check, check, result
from tests.factcheck.extraction.examples import PUBLISHED, read


def sums(text: str, *, region: str | None = "CN", published: date = PUBLISHED) -> list[Check]:
    """The checks of a text that was published on Wednesday 12 March 2025."""
    return check(text, read(text, region=region, published=published))


def said(text: str, *, region: str | None = "CN") -> list[str]:
    """Each check as "rule outcome result": "growth fails 20"."""
    return [f"{one.rule} {one.outcome} {plain(result(one))}" for one in sums(text, region=region)]
