"""Who may do what on the desk? Four groups, each with what the one before it has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from django.apps.registry import Apps
from django.db import connection

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser, AnonymousUser

    Person = AbstractUser | AnonymousUser


class Worker(NamedTuple):
    """Somebody to whom a figure can be given."""

    pk: int
    name: str
    may_decide: bool


#: said in SQL, because it stands on every figure's page and takes Django longer to build than PostgreSQL to answer
_WORKERS = """
    SELECT person.id, person.username, person.is_superuser OR coalesce(bool_or(may.codename = %(decides)s), FALSE)
    FROM auth_user person
    LEFT JOIN (
        SELECT held.user_id, permission.codename
        FROM (
            SELECT member.user_id, given.permission_id
            FROM auth_user_groups member JOIN auth_group_permissions given USING (group_id)
            UNION ALL
            SELECT user_id, permission_id FROM auth_user_user_permissions
        ) held
        JOIN auth_permission permission ON permission.id = held.permission_id
        WHERE permission.codename IN (%(marks)s, %(decides)s)
    ) may ON may.user_id = person.id
    WHERE person.is_active
    GROUP BY person.id
    HAVING person.is_superuser OR bool_or(may.codename = %(marks)s)
    ORDER BY person.username
"""

VIEWER, EDITOR, CHECKER, ADMIN = "Viewer", "Editor", "Checker", "Admin"

NOUNS = (
    "outlet",
    "story",
    "article",
    "batch",
    "item",
    "entity",
    "entityalias",
    "metric",
    "metricalias",
    "merge",
    "claim",
    "figure",
    "source",
    "snapshot",
    "feed",
    "citation",
    "mark",
    "verdict",
)

_VIEW = tuple(f"articles.view_{noun}" for noun in NOUNS)
_EDIT = (
    *(f"articles.add_{noun}" for noun in ("outlet", "story", "article", "source", "citation", "mark", "feed")),
    *(f"articles.change_{noun}" for noun in ("outlet", "story", "article", "claim", "source", "citation", "mark", "feed")),
    *(f"articles.delete_{noun}" for noun in ("citation", "mark", "feed")),
)
_DECIDE = ("articles.add_verdict",)
_ADMINISTER = (
    *(f"articles.{act}_{noun}" for act in ("add", "change", "delete") for noun in NOUNS),
    *(f"auth.{act}_{noun}" for act in ("view", "add", "change", "delete") for noun in ("user", "group")),
)

#: what make_groups gives each group. A change here needs a migration that calls make_groups again.
GROUPS: Mapping[str, tuple[str, ...]] = {
    VIEWER: _VIEW,
    EDITOR: (*_VIEW, *_EDIT),
    CHECKER: (*_VIEW, *_EDIT, *_DECIDE),
    ADMIN: tuple(dict.fromkeys((*_VIEW, *_ADMINISTER))),
}


def can_view(user: Person) -> bool:
    """See the desk at all: whoever is in one of the groups, or was given this right alone."""
    return _may(user, "articles.view_figure")


def can_upload(user: Person) -> bool:
    """Put articles into a story, and open one."""
    return _may(user, "articles.add_article")


def can_mark(user: Person) -> bool:
    return _may(user, "articles.add_mark")


def can_comment(user: Person) -> bool:
    """Write beside a figure, and settle what others wrote: whoever marks."""
    return _may(user, "articles.add_mark")


def can_moderate(user: Person) -> bool:
    """Remove what somebody else wrote: whoever keeps the record in order."""
    return _may(user, "articles.change_verdict")


def can_cite(user: Person) -> bool:
    """Add a source and attach it to a claim."""
    return _may(user, "articles.add_citation")


def can_correct_source(user: Person) -> bool:
    """Set right what the desk says of a source."""
    return _may(user, "articles.change_source")


def can_follow(user: Person) -> bool:
    """Follow an outlet's feed, pause and stop it."""
    return _may(user, "articles.add_feed")


def can_correct(user: Person) -> bool:
    """Set right what the engine read of a claim."""
    return _may(user, "articles.change_claim")


def can_merge(user: Person) -> bool:
    """Make one of two entities or metrics, and two of one again."""
    return _may(user, "articles.delete_merge")


def can_decide(user: Person) -> bool:
    """Give a verdict on a figure."""
    return _may(user, "articles.add_verdict")


def reads_sealed(user: Person) -> bool:
    """In the admin alone: who keeps the record in order sees what a second check seals from everybody else."""
    return _may(user, "articles.change_verdict")


def workers() -> list[Worker]:
    """Everybody who may mark, by name, and whether they may decide; one statement."""
    with connection.cursor() as cursor:
        cursor.execute(_WORKERS, {"marks": "add_mark", "decides": "add_verdict"})
        return [Worker(*row) for row in cursor.fetchall()]


def _may(user: Person, permission: str) -> bool:
    return bool(user.is_authenticated and user.has_perm(permission))


def make_groups(apps: Apps) -> None:
    """The four groups with their permissions; safe to repeat. Permissions a group was given besides stay.

    Called by a migration, when Django has not yet made the permissions themselves: those that lack are made here.
    """
    content_type = apps.get_model("contenttypes", "ContentType")
    permission = apps.get_model("auth", "Permission")
    group = apps.get_model("auth", "Group")
    kept = {}
    for name in {name for names in GROUPS.values() for name in names}:
        label, codename = name.split(".")
        act, noun = codename.split("_")
        model, _new = content_type.objects.get_or_create(app_label=label, model=noun)
        kept[name], _new = permission.objects.get_or_create(
            content_type=model, codename=codename, defaults={"name": f"Can {act} {noun}"}
        )
    for title, names in GROUPS.items():
        row, _new = group.objects.get_or_create(name=title)
        row.permissions.add(*(kept[name] for name in names))
