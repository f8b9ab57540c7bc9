"""What goes over from one version of an article to the next? Claims whose passage is the same, with all that was said of them.

Such a claim itself moves, so that marks, citations and whatever else points at it go along; a copy stays behind for the record.
A claim whose passage was changed stays with its version, superseded, and says what stands in its place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Q

from articles.corrections import ADDED, DISMISSED, SLOTS, fields_of, remember
from articles.models import Article, Claim
from articles.querysets.keys import among, array
from factcheck.versions import Compared, Place

#: what a claim says; who says so is often told by another sentence
SAYS = tuple(slot for slot in SLOTS if slot != "attribution")

_LEFT_BEHIND = ("id", "superseded_at", "fate", "successor_id")
_COLUMNS = ", ".join(f'"{field.column}"' for field in Claim._meta.concrete_fields if field.column not in _LEFT_BEHIND)
_COPY = f"""
    INSERT INTO articles_claim ({_COLUMNS}, superseded_at, fate, successor_id)
    SELECT {_COLUMNS}, %(now)s, 'kept', id FROM articles_claim AS claim
    WHERE id = ANY (%(claims)s) AND NOT EXISTS (
        SELECT FROM articles_claim AS old WHERE old.article_id = claim.article_id AND old.superseded_at IS NOT NULL
            AND old.start = claim.start AND old."end" = claim."end")
    RETURNING id, successor_id
"""
# What an earlier version said became of its claim stands in the version after it, not in the one after that.
_POINT = """
    UPDATE articles_claim AS claim SET successor_id = copy.id
    FROM unnest(%(copies)s::bigint[], %(claims)s::bigint[]) AS copy (id, of_id)
    WHERE claim.successor_id = copy.of_id AND claim.id <> copy.id
"""
_MOVE = """
    UPDATE articles_claim AS claim SET article_id = %(article)s, start = place.start, "end" = place."end"
    FROM unnest(%(claims)s::bigint[], %(starts)s::int[], %(ends)s::int[]) AS place (id, start, "end") WHERE claim.id = place.id
"""
_SUPERSEDE = "UPDATE articles_claim SET superseded_at = %(now)s, fate = 'gone' WHERE id = ANY (%(claims)s)"
_FATES = """
    UPDATE articles_claim AS claim SET successor_id = found.successor, fate = found.fate
    FROM unnest(%(claims)s::bigint[], %(successors)s::bigint[], %(fates)s::text[]) AS found (id, successor, fate)
    WHERE claim.id = found.id
"""


def keep(earlier: Article, article: Article, compared: Compared, read: Mapping[Place, Mapping[str, Any]]) -> list[Claim]:
    """Moves the claims that stand in the new version as they stood and are read as they were; returns those that do not.

    earlier says since when it is replaced. What an editor has dismissed stays dismissed.
    """
    rows = Claim.objects.filter(article=earlier).filter(Q(superseded_at=None) | Q(corrected__contains=[DISMISSED]))
    places: dict[int, Place] = {}
    taken: set[Place] = set()
    left, copied = [], []
    for claim in rows.defer("evidence").order_by("pk"):
        place = compared.unchanged(claim.start, claim.end)
        if place is not None and place not in taken and (not claim.is_live or _says(claim, read.get(place))):
            places[claim.pk] = place
            taken.add(place)
            copied += [claim.pk] if claim.is_live else []
        elif claim.is_live:
            left.append(claim)
    _move(places, copied, article, earlier.replaced_at)
    return left


def leave(earlier: Article, claims: Sequence[Claim]) -> None:
    """The others are no longer stated: before those of the new version are lined up, so that these have no part in it."""
    if claims:
        with connection.cursor() as cursor:
            cursor.execute(_SUPERSEDE, {"now": earlier.replaced_at, "claims": array(claim.pk for claim in claims)})


def corrected(left: Sequence[Claim], compared: Compared, read: Mapping[Place, Mapping[str, Any]]) -> dict[Place, Claim]:
    """Of those that were left, what an editor has set right in a sentence that stands as it stood, by its new place.

    The engine reads something else there now, in a slot that nobody has set right: what was said of the claim stays with it,
    and the editor's slots go over.
    """
    found: dict[Place, Claim] = {}
    for claim in left:
        place = compared.unchanged(claim.start, claim.end) if claim.corrected and ADDED not in claim.corrected else None
        if place is not None and place in read:
            found.setdefault(place, claim)
    return found


def hand_on(claims: Mapping[Place, Claim], article: Article) -> None:
    """Sets the same slots right in what is stored at these places, unless that no longer goes with the others."""
    starts = [start for start, _end in claims]
    fresh = Claim.objects.live().filter(article=article, start__in=starts, corrected=[]) if starts else ()
    for claim in fresh:
        was = claims.get((claim.start, claim.end))
        if was is None:
            continue
        fields = fields_of(was.corrected)
        claim.article = article
        remember(claim, fields)
        for name in fields:
            setattr(claim, name, getattr(was, name))
        claim.corrected, claim.edited_by_id, claim.edited_at = was.corrected, was.edited_by_id, was.edited_at
        try:
            claim.full_clean(validate_unique=False)
        except ValidationError:  # as a value that lies outside the bounds which are read now
            continue
        claim.save(update_fields=[*fields, "corrected", "as_read", "edited_by", "edited_at"])


def tell(claims: Sequence[Claim], compared: Compared, fresh: Sequence[int]) -> None:
    """Says of each claim that was left which of the fresh ones stands in its place, if any.

    At the same place of a sentence that gives other numbers; else the one other claim on the same figure.
    """
    if not claims:
        return
    waiting = list(Claim.objects.filter(pk__in=among(fresh)).live().defer("evidence").order_by("start"))
    found = _in_their_places(claims, compared, waiting)
    placed = {claim.pk for claim in found.values()}
    others = _by_figure(claim for claim in waiting if claim.pk not in placed)
    for figure, gone in _by_figure(claim for claim in claims if claim.pk not in found).items():
        if len(gone) == len(others.get(figure, ())) == 1:
            found[gone[0].pk] = others[figure][0]
    rows = [(claim.pk, found[claim.pk].pk, _fate(claim, found[claim.pk])) for claim in claims if claim.pk in found]
    if rows:
        keys, successors, fates = zip(*rows, strict=True)
        with connection.cursor() as cursor:
            cursor.execute(_FATES, {"claims": list(keys), "successors": list(successors), "fates": list(fates)})


def _says(claim: Claim, fields: Mapping[str, Any] | None) -> bool:
    """Whether the new reading says of these words what the claim says, but for what an editor has set right or brought in."""
    if fields is None:
        return bool(claim.corrected)
    return all(getattr(claim, name) == fields[name] for slot in SAYS if slot not in claim.corrected for name in SLOTS[slot])


def _move(places: Mapping[int, Place], copied: Sequence[int], article: Article, now: datetime | None) -> None:
    if not places:
        return
    with connection.cursor() as cursor:
        cursor.execute(_COPY, {"now": now, "claims": list(copied)})
        if copies := cursor.fetchall():
            cursor.execute(_POINT, {"copies": [copy for copy, _of in copies], "claims": [of for _copy, of in copies]})
        starts, ends = zip(*places.values(), strict=True)
        cursor.execute(_MOVE, {"article": article.pk, "claims": list(places), "starts": list(starts), "ends": list(ends)})


def _in_their_places(claims: Sequence[Claim], compared: Compared, fresh: Sequence[Claim]) -> dict[int, Claim]:
    """For each claim the fresh one that stands, at least in part, where its words would stand; each is taken once."""
    starts = [claim.start for claim in fresh]
    found: dict[int, Claim] = {}
    taken: set[int] = set()
    for claim in claims:
        place = compared.unchanged(claim.start, claim.end) or compared.replaced(claim.start, claim.end)
        at = -1 if place is None else bisect_left(starts, place[1]) - 1
        if place is not None and at >= 0 and fresh[at].end > place[0] and at not in taken:
            found[claim.pk] = fresh[at]
            taken.add(at)
    return found


def _by_figure(claims: Iterable[Claim]) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.figure_id is not None:
            found[claim.figure_id].append(claim)
    return found


def _fate(claim: Claim, there: Claim) -> str:
    same = all(getattr(claim, name) == getattr(there, name) for slot in SAYS for name in SLOTS[slot])
    return "reworded" if same else "changed"
