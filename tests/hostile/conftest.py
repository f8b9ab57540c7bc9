"""Whatever door they come by: nothing is written that should not be, and an editor sends them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from tests import factories
from tests.hostile.watching import nothing_is_written


@pytest.fixture
def harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with nothing_is_written(tmp_path, monkeypatch):
        yield


@pytest.fixture
def sender(client: Client) -> Client:
    client.force_login(factories.user(group="Editor"))
    return client
