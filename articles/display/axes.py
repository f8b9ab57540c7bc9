"""On which axis does the reader want to see the numbers of a figure? A slip by ten thousand crowds all others on a linear one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LINEAR, LOGARITHMIC = "linear", "log"
LABELS: Mapping[str, str | Promise] = {LINEAR: _("Linear"), LOGARITHMIC: _("Logarithmic")}


@dataclass(frozen=True, kw_only=True)
class Choice:
    code: str
    label: str
    current: bool


def chosen(asked: Mapping[str, str], kept: Mapping[str, str]) -> str:
    """What the address asks for, else what this browser keeps, else linear."""
    return next((code for code in (asked.get("axis"), kept.get("axis")) if code in LABELS), LINEAR) or LINEAR


def choices(current: str) -> list[Choice]:
    return [Choice(code=code, label=str(label), current=code == current) for code, label in LABELS.items()]
