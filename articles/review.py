"""What do people say of claims and figures? Marks, corrections and verdicts; each in one transaction, safe to repeat."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import acts, corrections, judging, lineup, locks, notices, texts, workflow
from articles.corrections import ADDED, DISMISSED
from articles.models import Citation, Claim, Figure, Mark, Verdict, Workflow


class Stale(Exception):
    """Somebody has decided since the page was loaded. current is the verdict that stands now."""

    def __init__(self, current: Verdict) -> None:
        super().__init__(
            _("%(person)s has given version %(version)s since you opened this page. Compare it with yours, and decide again.")
            % {"person": current.decided_by, "version": current.version}
        )
        self.current = current


class UnderSecondCheck(Exception):
    """A second check runs: a view is given to it, sealed, and nothing is decided before both are in."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "A second check of this figure has been asked for. Your words are still in the form and are not saved: "
                "save again to give them as your view, which nobody reads before the other one is in."
            )
        )


def mark(claim: Claim, *, editor: User, word: str, note: str | None = None) -> Mark:
    """The editor's word on the claim, in place of an earlier one of theirs; note=None keeps the earlier note.

    Raises ValueError on a word that is none. Marks of other editors are never touched.
    """
    if word not in Mark.Word.values:
        raise ValueError(f"{word!r} is no mark: use one of {', '.join(Mark.Word.values)}")
    written = ["word", "updated_at"] if note is None else ["word", "note", "updated_at"]
    with transaction.atomic():
        row = Mark(claim=claim, editor=editor, word=word, note=texts.prose(note), updated_at=timezone.now())
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
        deleted, _rows = Mark.objects.filter(pk=own).delete() if own is not None else (0, {})
        if deleted:
            _refresh(claim)
            acts.note("mark", own, by=editor)  # type: ignore[arg-type]
        return bool(deleted)


def correct(claim: Claim, *, editor: User, **fields: Any) -> Claim:
    """Sets right what the engine read: any field behind a slot. A later reading leaves these slots alone, and what the
    engine reads there is kept in as_read.

    The claim moves to the figure it now speaks of. Raises ValidationError on what cannot be (a value outside its bounds),
    TypeError on a field that no reading fills.
    """
    if unknown := sorted(name for name in fields if corrections.slot_of(name) is None):
        raise TypeError(f"a claim's {', '.join(unknown)} cannot be corrected")
    with transaction.atomic():
        locks.alone_in(claim.article.story_id)
        locked = Claim.objects.select_for_update().get(pk=claim.pk)
        changed = {name: value for name, value in fields.items() if getattr(locked, name) != value}
        if not changed:
            return locked
        slots = {slot for name in changed if (slot := corrections.slot_of(name)) is not None}
        if ADDED not in locked.corrected:
            corrections.remember(locked, corrections.fields_of(slots - {*locked.corrected}))
        for name, value in changed.items():
            setattr(locked, name, value)
        locked.corrected = sorted({*locked.corrected, *slots})
        locked.edited_by, locked.edited_at = editor, timezone.now()
        locked.full_clean(validate_unique=False)
        locked.save(update_fields=[*changed, "corrected", "as_read", "edited_by", "edited_at"])
        acts.note("claim", locked.pk, by=editor)
        _line_up(locked)
        locked.refresh_from_db()
        return locked


def uncorrect(claim: Claim, *, editor: User) -> Claim:
    """Takes every correction back: the claim says again what the engine reads. One that an editor has added stays as it is."""
    with transaction.atomic():
        locks.alone_in(claim.article.story_id)
        locked = Claim.objects.select_for_update().get(pk=claim.pk)
        said = corrections.engine_said(locked)
        if not said or ADDED in locked.corrected:
            return locked
        for name, value in said.items():
            setattr(locked, name, value)
        locked.corrected = [slot for slot in locked.corrected if slot == DISMISSED]
        locked.as_read = {}
        locked.edited_by, locked.edited_at = editor, timezone.now()
        locked.save(update_fields=[*said, "corrected", "as_read", "edited_by", "edited_at"])
        acts.note("claim", locked.pk, by=editor)
        _line_up(locked)
        locked.refresh_from_db()
        return locked


def dismiss(claim: Claim, *, editor: User) -> None:
    """Says that these words are no figure: the claim leaves its figure, and no later reading brings it back."""
    with transaction.atomic():
        locks.alone_in(claim.article.story_id)
        locked = Claim.objects.select_for_update().get(pk=claim.pk)
        if locked.is_live:
            locked.superseded_at = timezone.now()
            locked.corrected = sorted({*locked.corrected, DISMISSED})
            locked.edited_by, locked.edited_at = editor, timezone.now()
            locked.save(update_fields=["superseded_at", "corrected", "edited_by", "edited_at"])
            acts.note("claim", locked.pk, by=editor)
            _line_up(locked)


def restore(claim: Claim, *, editor: User) -> None:
    """Takes a dismissal back."""
    with transaction.atomic():
        locks.alone_in(claim.article.story_id)
        locked = Claim.objects.select_for_update().get(pk=claim.pk)
        if DISMISSED in locked.corrected and locked.article.current:
            locked.superseded_at = None
            locked.corrected = [slot for slot in locked.corrected if slot != DISMISSED]
            locked.edited_by, locked.edited_at = editor, timezone.now()
            locked.save(update_fields=["superseded_at", "corrected", "edited_by", "edited_at"])
            acts.note("claim", locked.pk, by=editor)
            _line_up(locked)


def put_back(claim: Claim, *, editor: User, fields: Mapping[str, Any]) -> None:
    """Gives fields of the claim what they held before, and the list of corrected slots; the claim goes where that belongs."""
    with transaction.atomic():
        locks.alone_in(claim.article.story_id)
        locked = Claim.objects.select_for_update().get(pk=claim.pk)
        for name, value in fields.items():
            setattr(locked, Claim._meta.get_field(name).attname, value)  # type: ignore[union-attr]
        locked.edited_by, locked.edited_at = editor, timezone.now()
        locked.save(update_fields=[*fields, "edited_by", "edited_at"])
        acts.note("claim", locked.pk, by=editor)
        _line_up(locked)


def decide(
    figure: Figure,
    *,
    decided_by: User,
    reason: str,
    value: Decimal | None = None,
    unit: str = "",
    citations: Iterable[Citation] = (),
    after: int | None = None,
) -> Verdict:
    """The desk's decision, as a new version (value in the figure's canonical sign; None when none can be said).

    after is the version that the editor saw (0 for none): when another has come since, Stale is raised and nothing is
    written. The very same decision twice by one person is one version. Raises ValueError without a reason,
    UnderSecondCheck while one runs.
    """
    reason = texts.prose(reason)
    if not reason:
        raise ValueError(_("A verdict needs its reason: say why this value stands."))
    with transaction.atomic():
        row = workflow.of(figure)
        if row.is_sealed:
            raise UnderSecondCheck
        said = {"reason": reason, "value": value, "unit": unit, "citations": citations}
        return write_verdict(row, decided_by=decided_by, moved_by=decided_by, after=after, **said)  # type: ignore[arg-type]


def write_verdict(
    row: Workflow,
    *,
    decided_by: User,
    moved_by: User,
    reason: str,
    value: Decimal | None,
    unit: str,
    citations: Iterable[Citation],
    after: int | None = None,
) -> Verdict:
    """As decide(), for whoever has locked the figure's row; moved_by has given the last word for it."""
    cited = sorted({citation.pk for citation in citations})
    current = Verdict.objects.filter(figure=row.pk).with_people().order_by("-version").first()
    stands = current is not None and not current.is_withdrawn
    if current is not None and stands and _says(current, decided_by, value, unit, reason, cited):
        if row.state not in ("decided", "corrected"):
            workflow.decided(row, current, by=moved_by, corrects=current.version > 1)
        return current
    if after is not None and current is not None and current.version != after:
        raise Stale(current)
    verdict: Verdict = Verdict.objects.create(
        figure_id=row.pk,
        version=current.version + 1 if current else 1,
        value=value,
        unit=unit,
        reason=reason,
        decided_by=decided_by,
    )
    verdict.citations.set(cited)
    judging.judge([row.pk])
    workflow.decided(row, verdict, by=moved_by, corrects=stands)
    return verdict


def _says(verdict: Verdict, decided_by: User, value: Decimal | None, unit: str, reason: str, cited: list[int]) -> bool:
    said = (verdict.decided_by_id, verdict.value, verdict.unit, verdict.reason)
    kept = sorted(verdict.citations.values_list("pk", flat=True))
    return said == (decided_by.pk, value, unit, reason) and kept == cited


def _refresh(claim: Claim) -> int | None:
    figure = Claim.objects.values_list("figure", flat=True).get(pk=claim.pk)
    if figure is not None:
        lineup.refresh([figure])
    return figure


def _line_up(claim: Claim) -> None:
    lineup.refresh(lineup.place([claim.pk]) | ({claim.figure_id} if claim.figure_id is not None else set()))
