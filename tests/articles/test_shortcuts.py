"""Which keys a reader has, whatever they chose and however the table has grown since."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import shortcuts
from tests import factories

pytestmark = pytest.mark.django_db


def test_without_a_choice_each_act_has_its_own_key() -> None:
    keys = shortcuts.keys_of(factories.user())
    assert keys["a"] == "a" and list(keys) == [each.act for each in shortcuts.SHORTCUTS]
    assert shortcuts.keys_of(AnonymousUser()) == keys


def test_a_chosen_key_takes_the_place_of_the_act() -> None:
    user = factories.user()
    shortcuts.remap(user, {"a": "q", "x": "", "s": "s"})
    assert shortcuts.preference_of(user).keys == {"a": "q", "x": ""}
    assert {"qa", "ss", "jj"} < set(shortcuts.pairs(user).split())
    assert not any(pair[1] == "x" or pair[0] == "a" for pair in shortcuts.pairs(user).split())


def test_a_key_chosen_before_the_table_had_it_keeps_what_it_was_chosen_for() -> None:
    user = factories.user()
    shortcuts.remap(user, {"a": "u"})  # as if U had come into the table later
    keys = shortcuts.keys_of(user)
    assert (keys["a"], keys["u"]) == ("u", "")


def test_switched_off_there_is_none_and_the_choice_is_kept() -> None:
    user = factories.user()
    shortcuts.remap(user, {"a": "q"})
    shortcuts.switch(user, on=False)
    assert shortcuts.pairs(user) == "" and shortcuts.keys_of(user)["a"] == "q"
    shortcuts.switch(user, on=True)
    assert "qa" in shortcuts.pairs(user)


def test_what_one_chose_comes_with_the_user() -> None:
    """One query for both: every page needs it."""
    user = factories.user(group="Viewer")
    client = Client()
    client.force_login(user)
    asked = []
    for _time in range(2):
        with CaptureQueriesContext(connection) as queries:
            client.get("/keys/")
        asked.append(len(queries))
        shortcuts.remap(user, {"a": "q"})
    assert asked[0] == asked[1]
    assert not any('FROM "articles_preference"' in query["sql"] for query in queries)
