"""How do colleagues talk about a figure? A comment tells whom it names; it is settled, opened again, changed and removed."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import acts, notices, stale
from articles.models import Comment, Figure, Workflow
from factcheck import clean_text

LONGEST = 5000  #: code points
TWICE = timedelta(minutes=1)  #: the very same words within it are one comment, sent twice
#: @ or ＠ and what may be a user's name (letters of any script, digits, . + - _), not inside an address of mail
MENTION = re.compile(r"(?<![A-Za-z0-9_@＠.])[@＠]([\w.+-]{1,60})")


def comment(figure: Figure, *, author: User, text: str) -> Comment:
    """Says so, and tells whom it names; the very same twice in a minute is once. Raises ValueError when it says nothing."""
    text = _words(text)
    with transaction.atomic():
        Figure.objects.select_for_update(no_key=True).only("pk").get(pk=figure.pk)  # two at once: the second finds the first
        just_now = timezone.now() - TWICE
        twin: Comment | None = Comment.objects.on([figure.pk]).by(author).filter(text=text, created_at__gt=just_now).first()
        if twin is not None:
            return twin
        made: Comment = Comment.objects.create(figure=figure, author=author, text=text)
        acts.note("comment", made.pk, by=author)
        people = _tell_whom_it_names(made)
        notices.follow_by_acting(figure, author, *people)
        notices.tell_followers(figure, "comment", but=[person.pk for person in people], **_about(made))
        return made


def change(said: Comment, *, by: User, text: str, seen: str | None = None) -> Comment:
    """Other words of its author's; whom they name anew is told. seen: the version that the author had before them.

    Raises ValueError when it says nothing, stale.Outdated when it has been changed since, unless to the very same.
    """
    text = _words(text)
    with transaction.atomic():
        locked: Comment = Comment.objects.select_for_update(no_key=True, of=("self",)).select_related("author").get(pk=said.pk)
        if locked.text != text:
            stale.hold(seen, ("comment", locked.pk))
            locked.text, locked.edited_at = text, timezone.now()
            locked.save(update_fields=["text", "edited_at"])
            acts.note("comment", locked.pk, by=by)
            notices.follow_by_acting(locked.figure_id, *_tell_whom_it_names(locked))
        return locked


def remove(said: Comment, *, by: User) -> None:
    """It is gone from the page, stays in the history and can be brought back; gone already is well too."""
    with transaction.atomic():
        if Comment.objects.filter(pk=said.pk).delete()[0]:
            acts.note("comment", said.pk, by=by)


def resolve(said: Comment, *, by: User) -> None:
    """It is settled; settled already is well too."""
    with transaction.atomic():
        if Comment.objects.filter(pk=said.pk).unsettled().update(resolved_by=by, resolved_at=timezone.now()):
            acts.note("comment", said.pk, by=by)


def reopen(said: Comment, *, by: User) -> None:
    """It waits for an answer again."""
    with transaction.atomic():
        if Comment.objects.filter(pk=said.pk, resolved_at__isnull=False).update(resolved_by=None, resolved_at=None):
            acts.note("comment", said.pk, by=by)


def mentioned(text: str) -> list[User]:
    """Whom the text names with an @: the longest user's name that stands behind it, for Chinese puts no blank after a name."""
    said = {match[1] for match in MENTION.finditer(text)}
    starts = {name[:length] for name in said for length in range(1, len(name) + 1)}
    known = {user.username: user for user in User.objects.filter(username__in=starts, is_active=True)} if starts else {}
    found = {}
    for name in said:
        longest = next((name[:length] for length in range(len(name), 0, -1) if name[:length] in known), None)
        if longest is not None:
            found[longest] = known[longest]
    return [found[name] for name in sorted(found)]


def _words(text: str) -> str:
    text = clean_text.prose(text)
    if not text:
        raise ValueError(_("A comment needs words."))
    if len(text) > LONGEST:
        raise ValueError(_("A comment has %(most)d characters at the most.") % {"most": LONGEST})
    return text


def _tell_whom_it_names(said: Comment) -> list[User]:
    people = mentioned(said.text)
    notices.notify(people, "mention", said.figure_id, **_about(said))
    return people


def _about(said: Comment) -> dict[str, Any]:
    """While a second check runs, a notice says that something was said, and not what."""
    is_sealed = Workflow.objects.on([said.figure_id]).in_state("second_check").exists()
    name = f"comment-{said.pk}"
    return {"key": name, "by": said.author, "anchor": name, "said": "" if is_sealed else said.text}
