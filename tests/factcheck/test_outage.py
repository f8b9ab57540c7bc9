"""What does a reader see while the database is away? A 503 in the form that was asked for, whoever lost the database."""

from collections.abc import Callable
from typing import Any

import psycopg
import psycopg_pool
import pytest
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.http import HttpRequest, HttpResponse
from django.test import Client
from pytest_django import Settings


@pytest.fixture(autouse=True)
def _no_database(monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    def lost(*args: Any, **options: Any) -> None:
        raise OperationalError("couldn't get a connection after 4.00 sec")

    monkeypatch.setattr(BaseDatabaseWrapper, "cursor", lost)
    client.raise_request_exception = False


def test_a_page(client: Client) -> None:
    response = client.get("/readyz/")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "5"
    assert "again.js" in response.content.decode()
    assert "Refresh" not in response.headers  # which would begin the page anew under who reads it, or hears it read
    assert "cannot reach its database" in response.content.decode()
    assert 'rel="icon"' in response.content.decode()  # or the browser asks for another one, which there is not
    assert "4.00 sec" not in response.content.decode()


def test_a_form_that_was_sent_is_not_lost_by_trying_again(client: Client) -> None:
    said = {"username": "chan", "note": "6,114 as the report says", "password": "long and secret"}
    response = client.post("/accounts/login/", said, headers={"origin": "http://testserver"})
    assert response.status_code == 503
    assert "6,114 as the report says</textarea>" in response.content.decode()
    assert "long and secret" not in response.content.decode()
    assert "again.js" not in response.content.decode()
    assert "sends the form again" in response.content.decode()


def test_htmx_gets_one_sentence_and_keeps_what_stands(client: Client) -> None:
    response = client.get("/readyz/", headers={"HX-Request": "true"})
    assert response.status_code == 503
    assert "cannot reach its database" in response.content.decode() and "<" not in response.content.decode()
    assert response.headers["HX-Reswap"] == "none"


def test_a_program_gets_json(client: Client) -> None:
    response = client.get("/readyz/", headers={"Accept": "application/json"})
    assert response.status_code == 503
    assert "cannot reach its database" in response.json()["detail"]


def losing_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Loses the database outside every view, as the session's does when it saves."""

    def middleware(request: HttpRequest) -> HttpResponse:
        raise OperationalError("server closed the connection unexpectedly")

    return middleware


def test_a_middleware_that_lost_it_is_answered_too(client: Client, settings: Settings) -> None:
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "tests.factcheck.test_outage.losing_middleware"]
    assert client.get("/healthz/").status_code == 503


def test_another_fault_is_no_outage(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: Any, **options: Any) -> None:
        raise ValueError("a slip of our own")

    monkeypatch.setattr(BaseDatabaseWrapper, "cursor", broken)
    assert client.get("/readyz/").status_code == 500


def test_alive_stays_alive(client: Client) -> None:
    assert client.get("/healthz/").status_code == 200


def test_a_pool_that_times_out_is_a_lost_database() -> None:
    assert issubclass(psycopg_pool.PoolTimeout, psycopg.OperationalError)  # which Django raises as its own
