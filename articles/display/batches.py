"""How many items of a batch came out how? Numbers that add up: sent = done + already there + failed + asking + waiting."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import pgettext

from articles.models import Batch
from articles.querysets.batches import WAITING

GROUPS = {"waiting": WAITING, "done": ("done",), "duplicate": ("duplicate",), "asks": ("asks",), "failed": ("failed",)}


@dataclass(frozen=True, kw_only=True)
class Pill:
    """A number of items, which leads to them; joins: the sign between it and the next one."""

    label: str
    number: int
    href: str
    current: bool
    joins: str


@dataclass(frozen=True, kw_only=True)
class Totals:
    """states: those whose items the page shows, none for all of them. mark: changes whenever a number does."""

    pills: list[Pill]
    states: tuple[str, ...]
    waiting: int
    asks: int
    percent: int
    can_retry: bool
    mark: str


def totals(batch: Batch, chosen: str) -> Totals:
    """chosen: the group whose items are shown, as the address names it."""
    counts = batch.items.state_counts()
    numbers = {group: sum(counts.get(state, 0) for state in states) for group, states in GROUPS.items()}
    sent = sum(numbers.values())
    labels = {
        "waiting": pgettext("number of items", "Waiting"),
        "done": pgettext("state of an item", "Done"),
        "duplicate": pgettext("state of an item", "Already there"),
        "asks": pgettext("state of an item", "Asks you"),
        "failed": pgettext("state of an item", "Failed"),
    }
    shown = [group for group, number in numbers.items() if number or group in ("done", chosen)]
    pills = [Pill(label=pgettext("number of items", "Sent"), number=sent, href="?", current=chosen not in GROUPS, joins="=")]
    for group in shown:
        joins = "+" if group != shown[-1] else ""
        pills.append(
            Pill(label=labels[group], number=numbers[group], href=f"?state={group}", current=group == chosen, joins=joins)
        )
    settled = sent - numbers["waiting"]
    return Totals(
        pills=pills,
        states=GROUPS.get(chosen, ()),
        waiting=numbers["waiting"],
        asks=numbers["asks"],
        percent=100 * settled // sent if sent else 100,
        can_retry=bool(numbers["failed"]) and batch.items.worth_trying().exists(),
        mark=".".join(str(counts.get(state, 0)) for states in GROUPS.values() for state in states),
    )
