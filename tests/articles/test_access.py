"""Who may do what."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission

from articles import access
from tests import factories

pytestmark = pytest.mark.django_db

MAY = (access.can_view, access.can_upload, access.can_mark, access.can_cite, access.can_correct, access.can_decide)


@pytest.mark.parametrize(
    ("group", "may"),
    [
        # view, upload, mark, cite, correct, decide
        ("Viewer", (True, False, False, False, False, False)),
        ("Editor", (True, True, True, True, True, False)),
        ("Checker", (True, True, True, True, True, True)),
        ("Admin", (True, True, True, True, True, True)),
        (None, (False, False, False, False, False, False)),
    ],
)
def test_groups(group: str | None, may: tuple[bool, ...]) -> None:
    user = factories.user(group=group)

    assert tuple(can(user) for can in MAY) == may


def test_a_superuser_needs_no_group() -> None:
    assert all(can(factories.admin()) for can in MAY)


def test_nobody_signed_in_may_nothing() -> None:
    assert not any(can(AnonymousUser()) for can in MAY)


def test_someone_who_has_left_may_nothing() -> None:
    assert not any(can(factories.user(group="Admin", is_active=False)) for can in MAY)


def test_workers_are_those_that_may_mark_and_it_is_known_who_may_decide() -> None:
    """Whoever may by group, by a permission of their own, or as superuser; by name, each once."""
    chan, wong = factories.user(name="chan", group="Editor"), factories.user(name="wong", group="Checker")
    wong.groups.add(Group.objects.get(name="Editor"))
    lee = factories.user(name="lee", group="Viewer")
    lee.user_permissions.set(Permission.objects.filter(codename__in=("add_mark", "add_verdict")))
    ho = factories.user(name="ho", group="Editor")
    ho.user_permissions.set(Permission.objects.filter(codename="add_verdict"))
    root = factories.admin()
    factories.user(name="au", group="Viewer")
    factories.user(name="gone", group="Checker", is_active=False)
    assert access.workers() == sorted(
        [
            (chan.pk, "chan", False),
            (wong.pk, "wong", True),
            (lee.pk, "lee", True),
            (ho.pk, "ho", True),
            (root.pk, root.username, True),
        ],
        key=lambda worker: worker[1],
    )


def test_the_migration_made_the_groups() -> None:
    assert set(access.GROUPS) <= set(Group.objects.values_list("name", flat=True))


def test_everybody_may_view_what_anybody_may_change() -> None:
    for permissions in access.GROUPS.values():
        changed = {name.split("_", 1)[1] for name in permissions if name.startswith("articles.")}
        assert all(f"articles.view_{noun}" in permissions for noun in changed)
