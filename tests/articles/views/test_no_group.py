"""Who is signed in without a group sees nothing of the desk, and is told whom to ask."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from tests import factories
from tests.articles.views.test_access import TABLE, address
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("name", "method"), [row[:2] for row in TABLE])
def test_every_page_says_whom_to_ask(name: str, method: str, room: Newsroom, client: Client) -> None:
    client.force_login(factories.user())

    response = getattr(client, method)(address(name, room))

    assert response.status_code == 403
    assert "Ask an administrator to put you into a group" in response.content.decode()


def test_signing_out_needs_no_group(client: Client) -> None:
    client.force_login(factories.user())

    assert client.post("/accounts/logout/").status_code == 302


def test_a_superuser_needs_no_group(room: Newsroom, client: Client) -> None:
    client.force_login(factories.admin())

    assert client.get("/board/").status_code == 200


def test_the_right_alone_will_do(room: Newsroom, client: Client) -> None:
    person = factories.user()
    person.user_permissions.add(Permission.objects.get(codename="view_figure"))
    client.force_login(person)

    assert client.get("/board/").status_code == 200
