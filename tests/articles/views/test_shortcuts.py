"""Keys are chosen with a plain form, for every browser; what cannot be is refused in one sentence."""

from __future__ import annotations

import json

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles import shortcuts
from articles.shortcuts import SHORTCUTS
from tests import factories
from tests.articles.views.test_board import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def user() -> User:
    return factories.user(group="Viewer")


@pytest.fixture
def client(user: User) -> Client:
    return at_another_desk(user)


def at_another_desk(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def keys(**chosen: str) -> dict[str, str]:
    """What the form sends: keys(a="q") is Q for the act that has A at first."""
    return {f"key-of_{number}": chosen.get(each.act, each.act) for number, each in enumerate(SHORTCUTS)}


def test_what_is_chosen_holds_in_the_next_browser(client: Client, user: User) -> None:
    response = client.post("/keys/", keys(a="Q"))
    assert (response.status_code, response.headers["Location"]) == (303, "/help/")
    page = at_another_desk(user).get("/board/").content.decode()
    assert "qa" in page.split('data-keys="')[1].split('"')[0].split()
    assert "<kbd>Q</kbd>" in page


def test_every_shortcut_is_on_the_list(client: Client) -> None:
    said = text(client.get("/help/"))
    assert all(str(each.does) in said for each in SHORTCUTS)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"a": "x"}, "X is taken: it means “mark the claim: agree” already. Choose another for “mark the claim: conflict”."),
        ({"a": "Ｘ"}, "X is taken"),  # an input method's full-width X is X
        ({"a": "是"}, "“是” cannot be a shortcut: give one letter, digit or sign of the keyboard."),
        ({"a": "é"}, "“é” cannot be a shortcut"),
    ],
)
def test_what_cannot_be_is_refused(chosen: dict[str, str], said: str, client: Client, user: User) -> None:
    response = client.post("/keys/", keys(**chosen))
    assert response.status_code == 422
    assert said in text(response)
    assert shortcuts.keys_of(User.objects.get(pk=user.pk))["a"] == "a"


@pytest.mark.parametrize("key", ["q", "1", ";", ""])
def test_what_can_be(key: str, client: Client, user: User) -> None:
    assert client.post("/keys/", keys(a=key)).status_code == 303
    assert shortcuts.keys_of(User.objects.get(pk=user.pk))["a"] == key


def test_two_acts_may_change_their_keys_with_each_other(client: Client, user: User) -> None:
    client.post("/keys/", keys(a="x", x="a"))
    assert shortcuts.pairs(User.objects.get(pk=user.pk)).split()[2:4] == ["xa", "ax"]
    client.post("/keys/", {"standard": "1"})
    assert shortcuts.pairs(User.objects.get(pk=user.pk)).split()[2:4] == ["aa", "xx"]


def test_switched_off_for_good_and_on_again(client: Client, user: User) -> None:
    client.post("/keys/", {"shortcuts": "off", "next": "/sources/"})
    page = at_another_desk(user).get("/help/").content.decode()
    assert 'data-keys=""' in page and "The single keys are switched off." in page
    client.post("/keys/", {"shortcuts": "on"})
    assert 'data-keys="jj' in client.get("/board/").content.decode()


def test_in_the_dialog_the_list_comes_back_with_the_keys_that_hold_from_now_on(client: Client) -> None:
    response = client.post("/keys/", keys(a="q"), headers={"hx-request": "true"})
    told = json.loads(response.headers["HX-Trigger"])["keys-changed"]
    assert told["message"] == "The keys are kept." and "qa" in told["keys"].split()
    assert response.content.decode().startswith('<div id="help-body"')
