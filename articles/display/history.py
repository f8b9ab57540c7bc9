"""What does a time line show of the record's history: who did what, when, and what stood before and after?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.display.figures import reader_address
from articles.display.passages import language_tag
from articles.models import (
    Article,
    Citation,
    Claim,
    Comment,
    Entity,
    Mark,
    Metric,
    Move,
    Outlet,
    Source,
    Story,
    Verdict,
    Workflow,
)
from articles.querysets.history import Change
from articles.review import DISMISSED
from articles.wording import amounts
from articles.wording.changes import CAME, CHANGED, DONE, WENT, WRITTEN, bounds_text

#: the model of each kind of record, and which of its fields are told, in this order
SHOWN: Mapping[str, tuple[type[Model], tuple[str, ...]]] = {
    "mark": (Mark, ("word", "note")),
    "citation": (Citation, ("source", "place", "passage", "value", "bounds")),
    "claim": (
        Claim,
        ("value", "bounds", "kind", "change", "qualifier", "entity", "metric", "period", "as_of", "attribution"),
    ),
    "verdict": (Verdict, ("value", "reason", "withdrawn_reason")),
    "comment": (Comment, ("text", "resolved_by")),
    "source": (Source, ("title", "publisher", "kind", "url", "file_name", "published")),
    "workflow": (Workflow, ("assignee", "due_at")),
    "move": (Move, ("after", "note")),
    "article": (Article, ("outlet", "title", "published_at", "story", "byline", "url", "language")),
}
ONE_ACT = timedelta(seconds=1)  #: a verdict and its move are written in one transaction
#: fields that are called otherwise here than in their own table
LABELS: Mapping[str, str | Promise] = {"after": gettext_lazy("state of work")}
#: who wrote the row itself, for what was changed without anybody being signed in
AUTHORS = {
    "mark": "editor_id",
    "citation": "added_by_id",
    "claim": "edited_by_id",
    "verdict": "decided_by_id",
    "comment": "author_id",
    "source": "added_by_id",
    "move": "moved_by_id",
}
_NAMED: Mapping[str, type[Model]] = {
    "source": Source,
    "entity": Entity,
    "metric": Metric,
    "outlet": Outlet,
    "story": Story,
    "assignee": User,
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One field; a value that was not there, or is not there any more, is empty."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One change, as the time line tells it. quote and href are of the claim that it is about, if it is about one."""

    change: Change
    at: datetime
    who: str  #: empty where nobody was signed in
    what: str
    outlet: str
    quote: str
    lang: str
    href: str
    lines: Sequence[Line]
    latest: bool = False  #: whether the row stands so now: there is nothing to restore
    seen: str = ""  #: the version of the row now, for the form that restores an earlier one


class Names:
    """The names behind the keys of all changes of a page, asked for once for each kind."""

    def __init__(self, changes: Sequence[Change]) -> None:
        rows = [row for change in changes for row in (change.before, change.after)]
        settled_by = {row["resolved_by_id"] for row in rows if row.get("resolved_by_id")}
        self.people = User.objects.in_bulk({by for change in changes if (by := author(change))} | settled_by)
        self.named = {
            field: model._default_manager.in_bulk(keys)
            for field, model in _NAMED.items()
            if (keys := {row[f"{field}_id"] for row in rows if row.get(f"{field}_id")})
        }
        claims = {key for change in changes if (key := claim_of(change))}
        shown = Claim.objects.filter(pk__in=claims).with_article().defer("evidence")
        self.claims: dict[int, Claim] = {claim.pk: claim for claim in shown} if claims else {}


def author(change: Change) -> int | None:
    """Who was signed in, or else who the row itself says wrote it."""
    written: int | None = change.row.get(AUTHORS.get(change.noun, ""))
    if change.noun == "verdict" and change.before:
        written = change.row.get("withdrawn_by_id") or change.row.get("seconded_by_id")
    if change.noun == "comment" and change.before.get("resolved_by_id") != change.after.get("resolved_by_id"):
        written = change.after.get("resolved_by_id") or None if change.after else written
    return change.by or written


def claim_of(change: Change) -> int | None:
    key: int | None = change.key if change.noun == "claim" else change.row.get("claim_id")
    return key


def entries(changes: Sequence[Change], *, sign: int = 1, unit: str = "") -> list[Entry]:
    """The changes, one for one, but that a verdict tells the move with which it came as well.

    sign: -1 where the figure's values are shown under the opposite metric, a loss instead of a negative profit. unit: the
    figure's, for a verdict that names none.
    """
    known = Names(changes)
    found: list[Entry] = []
    for change in changes:
        entry = _entry(change, known, sign, unit)
        if found and _are_one_act(found[-1], entry):
            verdict, move = (entry, found.pop()) if entry.change.noun == "verdict" else (found.pop(), entry)
            entry = replace(verdict, lines=[*verdict.lines, *move.lines])
        found.append(entry)
    return found


def _are_one_act(later: Entry, entry: Entry) -> bool:
    """Whether they are what became of a verdict and the step of work that it was."""
    both = {each.change.noun: each.change for each in (later, entry)}
    same = later.who == entry.who and later.at - entry.at < ONE_ACT
    return same and both.keys() == {"verdict", "move"} and _what(both["move"]) != "upheld"


def _entry(change: Change, known: Names, sign: int, unit: str) -> Entry:
    by = author(change)
    claim = known.claims.get(claim_of(change) or 0)
    return Entry(
        change=change,
        at=change.at,
        who=str(known.people[by]) if by in known.people else "",
        what=str(DONE[change.noun, _what(change)]),
        outlet="" if claim is None else claim.article.outlet.name,
        quote="" if claim is None else claim.quote,
        lang="" if claim is None else language_tag(claim.article.language, claim.article.outlet.region),
        href="" if claim is None else _address(claim),
        lines=list(_lines(change, known, sign, unit)),
    )


def _address(claim: Claim) -> str:
    return reader_address(claim) if claim.figure_id is None else f"/figures/{claim.figure_id}/#claim-{claim.pk}"


def _what(change: Change) -> str:
    if not change.after:
        return WENT
    if not change.before:
        return CAME
    if change.noun == "claim":
        was, now = (DISMISSED in row.get("corrected", ()) for row in (change.before, change.after))
        if was != now:
            return "dismissed" if now else "restored"
    if change.noun == "workflow":
        return _assigned(change)
    if change.noun == "move":
        return "upheld" if change.before["after"] == change.after["after"] else CHANGED
    if change.noun == "comment" and change.before.get("resolved_by_id") != change.after.get("resolved_by_id"):
        return "settled" if change.after.get("resolved_by_id") else "reopened"
    if change.noun == "verdict":
        return "withdrawn" if change.after.get("withdrawn_by_id") else "seconded"
    return CHANGED


def _assigned(change: Change) -> str:
    was, now = change.before["assignee_id"], change.after["assignee_id"]
    if was == now:
        return "due"
    return "freed" if now is None else "taken" if now == change.by else "given"


def _lines(change: Change, known: Names, sign: int, unit: str) -> Iterable[Line]:
    """The fields that are not alike before and after; of what came or went all that are not empty."""
    model, fields = SHOWN[change.noun]
    for field in fields:
        before, after = (_text(field, row, model, known, sign, unit) if row else "" for row in (change.before, change.after))
        if before != after:
            label = str(LABELS.get(field) or model._meta.get_field(field).verbose_name)  # type: ignore[union-attr]
            yield Line(label=label, before=before, after=after)


def _text(field: str, row: Mapping[str, Any], model: type[Model], known: Names, sign: int, unit: str) -> str:
    """What the row holds there, in the reader's words."""
    if field in _NAMED:
        key = row.get(f"{field}_id")
        named = known.named.get(field, {}).get(key)
        return str(named) if named is not None else _("no longer there (%(key)s)") % {"key": key} if key else ""
    if field == "resolved_by":
        return str(known.people.get(row.get("resolved_by_id") or 0, ""))
    value = row.get(field)
    if value in (None, ""):
        return _("No value can be said") if field == "value" and model is Verdict else ""
    if field == "value":
        counted = row.get("unit", "") or (unit if model is Verdict else "")
        return amounts.amount(Decimal(value) * sign, counted, change=row.get("change", ""))
    if field == "bounds":
        return bounds_text(value, sign=sign)
    if field in WRITTEN:
        return WRITTEN[field](value)
    choices = dict(model._meta.get_field(field).flatchoices)  # type: ignore[union-attr]
    return str(choices.get(value, value))
