"""What do people say of claims? Marks and corrections; each in one transaction, safe to repeat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles import acts, corrections, lineup, notices, stale, writable
from articles.corrections import ADDED, DISMISSED
from articles.models import Claim, Mark
from factcheck import clean_text


def mark(claim: Claim, *, editor: User, word: str, note: str | None = None) -> Mark:
    """The editor's word on the claim, in place of an earlier one of theirs; note=None keeps the earlier note.

    Raises ValueError on a word that is none. Marks of other editors are never touched.
    """
    if word not in Mark.Word.values:
        raise ValueError(f"{word!r} is no mark: use one of {', '.join(Mark.Word.values)}")
    written = ["word", "updated_at"] if note is None else ["word", "note", "updated_at"]
    with transaction.atomic():
        row = Mark(claim=claim, editor=editor, word=word, note=clean_text.prose(note or ""), updated_at=timezone.now())
        Mark.objects.bulk_create([row], update_conflicts=True, unique_fields=["claim", "editor"], update_fields=written)
        if (figure := _refresh(claim)) is not None:
            notices.follow_by_acting(figure, editor)
        made = Mark.objects.get(claim=claim, editor=editor)
        acts.note("mark", made.pk, by=editor)
        return made


def unmark(claim: Claim, *, editor: User) -> bool:
    """Takes the editor's own mark back; says whether there was one."""
    with transaction.atomic():
        own = Mark.objects.filter(claim=claim, editor=editor).values_list("pk", flat=True).first()
        if own is None or not Mark.objects.filter(pk=own).delete()[0]:
            return False
        _refresh(claim)
        acts.note("mark", own, by=editor)
        return True


def correct(claim: Claim, *, editor: User, seen: str | None = None, **fields: Any) -> Claim:
    """Sets right what the engine read: any field behind a slot. A later reading leaves these slots alone, and what the
    engine reads there is kept in as_read.

    The claim moves to the figure it now speaks of. seen: corrections.stamp() of the claim that the editor had before them. Raises
    stale.Outdated when somebody has corrected it since, ValidationError on what cannot be (a value outside its bounds),
    TypeError on a field that no reading fills.
    """
    if unknown := sorted(name for name in fields if corrections.slot_of(name) is None):
        raise TypeError(f"a claim's {', '.join(unknown)} cannot be corrected")
    with transaction.atomic():
        locked = writable.locked(claim)
        if seen is not None and seen != corrections.stamp(locked):
            raise stale.Outdated(who=str(locked.edited_by or ""), at=locked.edited_at)
        changed = {name: value for name, value in fields.items() if getattr(locked, name) != value}
        if not changed:
            return locked
        slots = {slot for name in changed if (slot := corrections.slot_of(name)) is not None}
        if ADDED not in locked.corrected:
            corrections.remember(locked, corrections.fields_of(slots - {*locked.corrected}))
        for name, value in changed.items():
            setattr(locked, name, value)
        locked.corrected = sorted({*locked.corrected, *slots})
        locked.full_clean(validate_unique=False)
        _keep(locked, editor, *changed, "corrected", "as_read")
        locked.refresh_from_db()
        return locked


def uncorrect(claim: Claim, *, editor: User) -> Claim:
    """Takes every correction back: the claim says again what the engine reads. One that an editor has added stays as it is.

    Raises Refused where that is no longer in the record, or does not go with what is there now.
    """
    with transaction.atomic():
        locked = writable.locked(claim)
        said = corrections.engine_said(locked)
        if not said or ADDED in locked.corrected:
            return locked
        for name, value in said.items():
            what = name.removesuffix("_id")
            setattr(locked, name, writable.meant_now(what, value) if what in ("entity", "metric") else value)
        writable.refuse_impossible(locked)
        locked.corrected = [slot for slot in locked.corrected if slot == DISMISSED]
        locked.as_read = {}
        _keep(locked, editor, *said, "corrected", "as_read")
        locked.refresh_from_db()
        return locked


def dismiss(claim: Claim, *, editor: User) -> None:
    """Says that these words are no figure: the claim leaves its figure, and no later reading brings it back."""
    with transaction.atomic():
        locked = writable.locked(claim)
        if locked.is_live:
            locked.superseded_at = timezone.now()
            locked.corrected = sorted({*locked.corrected, DISMISSED})
            _keep(locked, editor, "superseded_at", "corrected")


def restore(claim: Claim, *, editor: User) -> None:
    """Takes a dismissal back. Raises Refused where another claim has some of these words by now."""
    with transaction.atomic():
        locked = writable.locked(claim)
        if DISMISSED in locked.corrected and locked.article.current:
            locked.superseded_at = None
            writable.refuse_impossible(locked)
            locked.corrected = [slot for slot in locked.corrected if slot != DISMISSED]
            _keep(locked, editor, "superseded_at", "corrected")


def put_back(claim: Claim, *, editor: User, fields: Mapping[str, Any]) -> None:
    """Gives fields of the claim what they held before, and the list of corrected slots; the claim goes where that belongs.

    Raises Refused where that cannot be any more: a later version of the article stands there, or another claim.
    """
    with transaction.atomic():
        locked = writable.locked(claim)
        writable.refuse_replaced(locked)
        for name, value in fields.items():
            kept = writable.meant_now(name, value) if name in ("entity", "metric") else value
            setattr(locked, Claim._meta.get_field(name).attname, kept)  # type: ignore[union-attr]
        writable.refuse_impossible(locked)
        _keep(locked, editor, *fields)


def _refresh(claim: Claim) -> int | None:
    figure = Claim.objects.values_list("figure", flat=True).get(pk=claim.pk)
    if figure is not None:
        lineup.refresh([figure])
    return figure


def _keep(claim: Claim, editor: User, *fields: str) -> None:
    """Stores these fields of the claim with who has set them; it leaves its figure for the one that it now speaks of."""
    claim.edited_by, claim.edited_at = editor, timezone.now()
    claim.save(update_fields=[*fields, "edited_by", "edited_at"])
    acts.note("claim", claim.pk, by=editor)
    lineup.refresh(lineup.place([claim.pk]) | ({claim.figure_id} if claim.figure_id is not None else set()))
