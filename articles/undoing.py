"""How is an act undone, or an earlier version put back? From the history, by the verbs themselves, whenever somebody likes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import acts, review, sourcing, stale, unmerging, verdicts, writable
from articles.ingest import correcting
from articles.models import Act, Article, Citation, Claim, Comment, Figure, Mark, Merge, Outlet, Source, Story, Verdict
from articles.models.claims import EDITED
from articles.models.tracked import AFTER, GONE, events_of
from articles.querysets.articles import HEAVY
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


def take_back(claim: Claim, *, editor: User) -> bool:
    """The editor's mark is gone, as if they had never marked the claim: the acts that made it are undone, and no act comes.

    Says whether there was a mark.
    """
    with transaction.atomic():
        own = Mark.objects.filter(claim=claim, editor=editor).values_list("pk", flat=True).first()
        made = events_of("mark").objects.filter(pgh_obj_id=own).values_list("pgh_id", flat=True)
        standing = Act.objects.of(editor).standing().filter(noun="mark", event__in=list(made))
        keys = list(standing.select_for_update(of=("self",)).values_list("pk", flat=True))
        with acts.unnoted():
            was_there = review.unmark(claim, editor=editor)
        Act.objects.filter(pk__in=keys).update(undone_at=timezone.now())
        return was_there


def _states(act: Act) -> tuple[Any, Any]:
    """The row before and after, as events; None where there was none."""
    events = events_of(act.noun).objects
    event = events.get(pgh_id=act.event)
    if event.pgh_label == GONE:
        return event, None
    earlier = events.filter(pgh_obj_id=act.key, pgh_id__lt=act.event).order_by("-pgh_id")
    return (earlier.first() if event.pgh_label == AFTER else None), event


def _stands(row: Any, state: Any, fields: tuple[str, ...]) -> bool:
    """Whether the row is still as the act left it, under whatever name its owner goes by now."""
    if row is None or state is None:
        return row is None and state is None
    return all(_of(row, name) == _now(name, _of(state, name)) for name in fields)


def _of(row: Any, name: str) -> Any:
    return getattr(row, f"{name}_id", None) if hasattr(row, f"{name}_id") else getattr(row, name)


def _now(name: str, value: Any) -> Any:
    return writable.meant_now(name, value) if name in ("entity", "metric") else value


def _refuse_changed(*, unless: bool) -> None:
    if not unless:
        raise Refused(_("This has been changed since. Undo the later change first, or set it right by hand."))


def _mark(act: Act, by: User) -> None:
    before, after = _states(act)
    claim = _there(Claim.objects.filter(pk=(after or before).claim_id))
    now = Mark.objects.filter(claim=claim, editor=by).first()
    _refuse_changed(unless=_stands(now, after, ("word", "note")))
    if before is None:
        review.unmark(claim, editor=by)
    else:
        review.mark(claim, editor=by, word=before.word, note=before.note)


def _citation(act: Act, by: User) -> None:
    before, after = _states(act)
    _there(Claim.objects.select_for_update(no_key=True).filter(pk=(after or before).claim_id))  # as sourcing.cite, of two at once
    now = Citation.objects.select_for_update().filter(pk=act.key).first()
    _refuse_changed(unless=_stands(now, after, CITATION))
    if before is None:
        assert now is not None
        sourcing.uncite(now)
        return
    _there(Source.objects.filter(pk=before.source_id))
    same = {name: getattr(before, name) for name in ("claim_id", "source_id", "place", "passage")}
    _refuse_changed(unless=not Citation.objects.filter(**same).exclude(pk=act.key).exists())
    row = now or Citation(pk=act.key)
    for name in CITATION:
        field = f"{name}_id" if hasattr(before, f"{name}_id") else name
        setattr(row, field, getattr(before, field))
    row.save(force_insert=now is None)


def _claim(act: Act, by: User) -> None:
    before, after = _states(act)
    claim = writable.locked(_there(Claim.objects.filter(pk=act.key).with_article()))
    if before is None:  # an editor has added it: it is none again
        _refuse_changed(unless=_stands(claim, after, CLAIM))
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


def _comment(act: Act, by: User) -> None:
    before, after = _states(act)
    now = Comment.objects.select_for_update().filter(pk=act.key).first()
    _refuse_changed(unless=_stands(now, after, ("text", "resolved_by")))
    if before is None:
        assert now is not None
        now.delete()
        return
    row = now or Comment(pk=act.key, figure=_there(Figure.objects.filter(pk=before.figure_id)))
    row.author_id, row.text, row.created_at = before.author_id, before.text, before.created_at
    row.resolved_by_id, row.resolved_at = before.resolved_by_id, timezone.now() if before.resolved_by_id else None
    row.save(force_insert=now is None)


def _merge(act: Act, by: User) -> None:
    unmerging.undo(_there(Merge.objects.filter(pk=act.key)), by=by)


#: how an act on each kind of record is undone; a new kind needs an entry here and acts.note in its verb
UNDO: Mapping[str, Callable[[Act, User], None]] = {
    "mark": _mark,
    "citation": _citation,
    "claim": _claim,
    "comment": _comment,
    "merge": _merge,
}


def restore(noun: str, event: int, *, by: User, seen: str | None = None) -> None:
    """The row as this change left it, by the verb that writes such rows: a verdict as a new version, the others in place.

    seen: the version of the row that the person had before them (stale.version; of a verdict the number of the one that
    stood). Raises Refused where the row is gone, stale.Outdated or verdicts.Stale where somebody has changed it since.
    """
    state = events_of(noun).objects.get(pgh_id=event)
    with transaction.atomic():
        RESTORE[noun](state, by, seen)


def _verdict_again(state: Any, by: User, seen: str | None) -> None:
    """seen: which version stood."""
    version = Verdict.objects.get(pk=state.pgh_obj_id)
    verdicts.decide(
        Figure.objects.get(pk=version.figure_id),
        decided_by=by,
        reason=version.reason,
        value=version.value,
        unit=version.unit,
        citations=version.citations.all(),
        after=int(seen) if seen and seen.isascii() and seen.isdigit() else None,
    )


def _source_again(state: Any, by: User, seen: str | None) -> None:
    names = ("title", "publisher", "kind", "url", "published")
    source = _there(Source.objects.filter(pk=state.pgh_obj_id))
    sourcing.correct(source, **{name: getattr(state, name) for name in names}, seen=seen)


def _article_again(state: Any, by: User, seen: str | None) -> None:
    """Every detail that a person can correct, and the story; the outlet as it is now, with its region."""
    held = Article.objects.select_for_update(no_key=True).filter(pk=state.pgh_obj_id).defer(*HEAVY)
    article = _there(held)
    stale.hold(seen, ("article", article.pk))
    if article.is_replaced:
        raise Refused(_("A later version of the article stands in its place: nothing of this one changes any more."))
    outlet = _there(Outlet.objects.filter(pk=state.outlet_id))
    said = {name: getattr(state, name) for name in ("title", "byline", "url", "language")}
    correcting.correct(article, outlet=outlet.name, region=outlet.region, published=state.published_at, **said)
    if article.story_id != state.story_id:
        correcting.move(article, _there(Story.objects.filter(pk=state.story_id)))


def _claim_again(state: Any, by: User, seen: str | None) -> None:
    claim = writable.locked(_there(Claim.objects.filter(pk=state.pgh_obj_id).with_article()))
    stale.hold(seen, ("claim", claim.pk))
    fields = [name for name in (*CLAIM, "corrected", "as_read") if _of(claim, name) != _of(state, name)]
    if fields:
        review.put_back(claim, editor=by, fields={name: _of(state, name) for name in fields})


def _there(rows: Any) -> Any:
    found = rows.first()
    if found is None:
        raise Refused(_("It is no longer there."))
    return found


RESTORE: Mapping[str, Callable[[Any, User, str | None], None]] = {
    "verdict": _verdict_again,
    "source": _source_again,
    "article": _article_again,
    "claim": _claim_again,
}
