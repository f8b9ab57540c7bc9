"""Browsers that are signed in, and the small newsroom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests import factories
from tests.newsroom import Newsroom, newsroom

SignedIn = Callable[[str], Client]


@pytest.fixture
def signed_in() -> SignedIn:
    """A client for someone of a group: signed_in("Editor")."""

    def sign_in(group: str) -> Client:
        client = Client()
        client.force_login(factories.user(group=group))
        return client

    return sign_in


@pytest.fixture
def editor(signed_in: SignedIn) -> Client:
    return signed_in("Editor")


@pytest.fixture
def room(db: None) -> Newsroom:
    return newsroom()
