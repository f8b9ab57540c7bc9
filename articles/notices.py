"""Who is told of what? Notices in the app, each once; and who follows a figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.models import Claim, Figure, Follow, MailChoice, Notice
from articles.models.notices import LONGEST_SAID
from articles.wording import labels


def notify(
    users: Iterable[User | int],
    kind: str,
    figure: Figure | int,
    *,
    key: str = "",
    by: User | None = None,
    claim: Claim | int | None = None,
    anchor: str = "",
    said: str = "",
) -> int:
    """Tells each of them, but for the one who did it; two statements for any number of people. Returns how many are told.

    kind is one of labels.NOTICES. key says what it is about ("comment-12"): of one kind and figure each person is told of it
    once, however often this is called; without a key once at all. anchor is the place on the figure's page. Whoever has left
    is left out. Nothing that a second check must not show may stand in said.
    """
    if kind not in labels.NOTICES:
        raise ValueError(f"{kind!r} is no notice: use one of {', '.join(labels.NOTICES)}")
    wanted = {user if isinstance(user, int) else user.pk for user in users} - {by.pk if by is not None else 0}
    if not wanted:
        return 0
    common: dict[str, Any] = {
        "kind": kind,
        "figure_id": figure if isinstance(figure, int) else figure.pk,
        "claim_id": claim.pk if isinstance(claim, Claim) else claim,
        "by": by,
        "key": key,
        "anchor": anchor,
        "said": said if len(said) <= LONGEST_SAID else said[: LONGEST_SAID - 1] + "…",
    }
    here = User.objects.filter(pk__in=wanted, is_active=True).values_list("pk", flat=True)
    made = [Notice(user_id=user, **common) for user in here]
    Notice.objects.bulk_create(made, ignore_conflicts=True)
    return len(made)


def tell_followers(
    figure: Figure | int, kind: str, *, besides: Iterable[int] = (), but: Iterable[int] = (), **options: Any
) -> int:
    """notify() for all who follow the figure, and for those besides; not for those of `but`, who are told otherwise."""
    pk = figure if isinstance(figure, int) else figure.pk
    people = set(Follow.objects.active().on([pk]).values_list("user", flat=True)) | set(besides)
    return notify(people - set(but), kind, pk, **options)


def tell_of_contradictions(found: Sequence[tuple[int, int]]) -> None:
    """Tells the followers of each figure of the claim that contradicts its verdict; two statements for any number."""
    if not found:
        return
    followers: dict[int, list[int]] = {}
    rows = Follow.objects.active().on({figure for figure, _claim in found}).filter(user__is_active=True)
    for figure, user in rows.values_list("figure", "user"):
        followers.setdefault(figure, []).append(user)
    made = [
        Notice(user_id=user, kind="contradicted", figure_id=figure, claim_id=claim, key=f"claim-{claim}", anchor=f"claim-{claim}")
        for figure, claim in found
        for user in followers.get(figure, ())
    ]
    Notice.objects.bulk_create(made, ignore_conflicts=True)


def follow(figure: Figure | int, user: User) -> None:
    """The user asks for it, and follows from now on, whatever they said before."""
    _write(figure, [user.pk], update_conflicts=True, unique_fields=["figure", "user"], update_fields=["active"])


def unfollow(figure: Figure | int, user: User) -> None:
    """Stays so, whatever they do to the figure later, until they ask for it."""
    Follow.objects.on([figure if isinstance(figure, int) else figure.pk]).by(user).update(active=False)


def follow_by_acting(figure: Figure | int, *users: User) -> None:
    """Who marks, comments, decides or is assigned follows by that; who has stopped following does not."""
    _write(figure, [user.pk for user in users], ignore_conflicts=True)


def _write(figure: Figure | int, users: list[int], **options: Any) -> None:
    pk = figure if isinstance(figure, int) else figure.pk
    Follow.objects.bulk_create([Follow(figure_id=pk, user_id=user) for user in users], **options)


def read(notice: Notice) -> None:
    Notice.objects.filter(pk=notice.pk).unread().update(read_at=timezone.now())


def read_all(user: User, *, up_to: int) -> int:
    """Those up to this key: what came since the page was opened stays unread."""
    with transaction.atomic():
        return Notice.objects.to(user).unread().filter(pk__lte=up_to).update(read_at=timezone.now())


def choose_mails(user: User, *, wanted: bool, language: str = "") -> None:
    MailChoice.objects.update_or_create(user=user, defaults={"wanted": wanted, "language": language})
