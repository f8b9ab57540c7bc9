"""How is an act undone, or an earlier version put back? From the history, by the verbs themselves, whenever somebody likes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import acts, locks, review, sourcing, unmerging, verdicts
from articles.ingest import correcting
from articles.models import Act, Article, Citation, Claim, Figure, Mark, Merge, Outlet, Source, Verdict
from articles.models.claims import EDITED
from articles.models.tracked import AFTER, GONE, events_of
from articles.sourcing import Refused

#: what of a claim an editor sets right; its figure follows from that
CLAIM = tuple(name for name in EDITED if name not in ("figure", "corrected", "as_read", "edited_by", "edited_at"))
CITATION = ("claim", "source", "passage", "place", "value", "unit", "bounds", "added_by")


def undo(act: Act) -> None:
    """What stood before stands again; undone already is well too. The act is undone in the name of who did it.

    Raises Refused when what the act left has been changed since: then that has to be undone first, or cannot be.
    """
    with transaction.atomic():
        locked = Act.objects.select_for_update(of=("self",)).select_related("by").get(pk=act.pk)
        if locked.undone_at is not None:
            return
        with acts.unnoted():
            UNDO[locked.noun](locked, locked.by)
        locked.undone_at = timezone.now()
        locked.save(update_fields=["undone_at"])


def _states(act: Act) -> tuple[Any, Any]:
    """The row before and after, as events; None where there was none."""
    events = events_of(act.noun).objects
    event = events.get(pgh_id=act.event)
    if event.pgh_label == GONE:
        return event, None
    earlier = events.filter(pgh_obj_id=act.key, pgh_id__lt=act.event).order_by("-pgh_id")
    return (earlier.first() if event.pgh_label == AFTER else None), event


def _stands(row: Any, state: Any, fields: tuple[str, ...]) -> bool:
    """Whether the row is still as the act left it."""
    if row is None or state is None:
        return row is None and state is None
    return all(_of(row, name) == _of(state, name) for name in fields)


def _of(row: Any, name: str) -> Any:
    return getattr(row, f"{name}_id", None) if hasattr(row, f"{name}_id") else getattr(row, name)


def _refuse_changed(*, unless: bool) -> None:
    if not unless:
        raise Refused(_("This has been changed since. Undo the later change first, or set it right by hand."))


def _mark(act: Act, by: User) -> None:
    before, after = _states(act)
    claim = Claim.objects.get(pk=(after or before).claim_id)
    now = Mark.objects.filter(claim=claim, editor=by).first()
    _refuse_changed(unless=_stands(now, after, ("word", "note")))
    if before is None:
        review.unmark(claim, editor=by)
    else:
        review.mark(claim, editor=by, word=before.word, note=before.note)


def _citation(act: Act, by: User) -> None:
    before, after = _states(act)
    now = Citation.objects.select_for_update().filter(pk=act.key).first()
    _refuse_changed(unless=_stands(now, after, CITATION))
    if before is None:
        assert now is not None
        sourcing.uncite(now)
        return
    same = {name: getattr(before, name) for name in ("claim_id", "source_id", "place", "passage")}
    _refuse_changed(unless=not Citation.objects.filter(**same).exclude(pk=act.key).exists())
    row = now or Citation(pk=act.key)
    for name in CITATION:
        field = f"{name}_id" if hasattr(before, f"{name}_id") else name
        setattr(row, field, getattr(before, field))
    row.save(force_insert=now is None)


def _claim(act: Act, by: User) -> None:
    before, after = _states(act)
    claim = Claim.objects.with_article().get(pk=act.key)
    locks.alone_in(claim.article.story_id)
    claim.refresh_from_db(fields=[*CLAIM, "corrected", "as_read"])
    if before is None:  # an editor has added it: it is none again
        review.dismiss(claim, editor=by)
        return
    fields = tuple(name for name in CLAIM if _of(before, name) != _of(after, name))
    _refuse_changed(unless=_stands(claim, after, fields))
    was, left, now = {*before.corrected}, {*after.corrected}, {*claim.corrected}
    slots = sorted(now - (left - was) | (was - left))  # what others have set right since still counts as corrected
    read = {slot: value for slot, value in claim.as_read.items() if slot in before.as_read or slot not in after.as_read}
    read |= {slot: value for slot, value in before.as_read.items() if slot not in after.as_read}
    said = {name: _of(before, name) for name in fields}
    review.put_back(claim, editor=by, fields={**said, "corrected": slots, "as_read": read})


def _merge(act: Act, by: User) -> None:
    unmerging.undo(Merge.objects.get(pk=act.key), by=by)


#: how an act on each kind of record is undone; a new kind needs an entry here and acts.note in its verb
UNDO: Mapping[str, Callable[[Act, User], None]] = {"mark": _mark, "citation": _citation, "claim": _claim, "merge": _merge}


def restore(noun: str, event: int, *, by: User) -> None:
    """The row as this change left it, by the verb that writes such rows: a verdict as a new version, the others in place.

    Raises Refused where the row is gone.
    """
    state = events_of(noun).objects.get(pgh_id=event)
    with transaction.atomic():
        RESTORE[noun](state, by)


def _verdict_again(state: Any, by: User) -> None:
    version = Verdict.objects.get(pk=state.pgh_obj_id)
    verdicts.decide(
        Figure.objects.get(pk=version.figure_id),
        decided_by=by,
        reason=version.reason,
        value=version.value,
        unit=version.unit,
        citations=version.citations.all(),
    )


def _source_again(state: Any, by: User) -> None:
    names = ("title", "publisher", "kind", "url", "published")
    source = _there(Source.objects.filter(pk=state.pgh_obj_id))
    sourcing.correct(source, **{name: getattr(state, name) for name in names})


def _article_again(state: Any, by: User) -> None:
    """The details that a person can correct: outlet, title and time."""
    article = _there(Article.objects.filter(pk=state.pgh_obj_id).select_related("outlet"))
    outlet = _there(Outlet.objects.filter(pk=state.outlet_id))
    correcting.correct(article, outlet=outlet.name, region=outlet.region, title=state.title, published=state.published_at)


def _claim_again(state: Any, by: User) -> None:
    claim = _there(Claim.objects.filter(pk=state.pgh_obj_id).with_article())
    fields = [name for name in (*CLAIM, "corrected", "as_read") if _of(claim, name) != _of(state, name)]
    if fields:
        review.put_back(claim, editor=by, fields={name: _of(state, name) for name in fields})


def _there(rows: Any) -> Any:
    found = rows.first()
    if found is None:
        raise Refused(_("It is no longer there."))
    return found


RESTORE: Mapping[str, Callable[[Any, User], None]] = {
    "verdict": _verdict_again,
    "source": _source_again,
    "article": _article_again,
    "claim": _claim_again,
}
