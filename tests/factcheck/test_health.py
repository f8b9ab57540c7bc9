"""Can a supervisor tell alive from ready?"""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries


def test_alive_asks_no_database(client: Client) -> None:  # pytest-django forbids the database here
    response = client.get("/healthz/")
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_ready_asks_the_database(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        response = client.get("/readyz/")
    assert (response.status_code, response.content) == (200, b"ready\n")


@pytest.mark.parametrize("path", ["/healthz/", "/readyz/"])
def test_nothing_is_cached_or_changed(path: str, client: Client, db: None) -> None:
    assert "no-store" in client.get(path).headers["Cache-Control"]
    assert client.post(path).status_code == 405
