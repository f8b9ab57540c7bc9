"""Can a supervisor tell alive from ready?"""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
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


@pytest.mark.django_db
def test_the_page_for_people_says_who_works_and_what_waits(client: Client) -> None:
    client.force_login(get_user_model().objects.create_user("editor"))
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers DEFAULT VALUES")
        cursor.execute("INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('read', 'test'), ('read', 'test')")
    response = client.get("/health/")
    assert (response.context["workers"], response.context["jobs"]) == (1, {"todo": 2})
    assert "<dd>2</dd>" in response.content.decode()


def test_the_page_is_for_the_signed_in(client: Client) -> None:
    assert client.get("/health/").status_code == 302
