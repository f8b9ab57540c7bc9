"""Which values of a form are shown to their sender when it could not be taken?"""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory

from factcheck.typed import MOST, typed

HERE = "http://testserver"
NOTE = "6,114 as the annual report says"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"note": NOTE}, [NOTE]),
        ({"note": "已核對"}, ["已核對"]),
        ({"address": "https://news.example/a"}, ["https://news.example/a"]),
        ({"source": "12", "word": "conflict", "key": "6f1c0c8e-8ac4-4c1e-9d8c-1f3c7bb7b1de"}, []),
        ({"password": "a long and secret one", "csrfmiddlewaretoken": "c" * 64}, []),
        ({"old_password": "a long and secret one", "new_password1": "一個長而秘密的"}, []),  # the admin's
        ({"text": "long enough to be no key of any kind, " * 10, "note": ""}, ["long enough to be no key of any kind, " * 10]),
    ],
)
def test_words_not_keys(fields: dict[str, str], words: list[str]) -> None:
    assert typed(RequestFactory().post("/", fields, headers={"origin": HERE})) == words


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "", "http://testserver.elsewhere.example"])
def test_what_another_site_sends_is_not_shown(origin: str) -> None:
    assert typed(RequestFactory().post("/", {"note": NOTE}, headers={"origin": origin})) == []


def test_a_form_that_is_too_large_is_not_even_read() -> None:
    request = RequestFactory().post("/", {"note": NOTE}, headers={"origin": HERE})
    request.META["CONTENT_LENGTH"] = str(MOST + 1)
    assert typed(request) == []


def test_a_form_with_an_old_token_shows_what_was_typed() -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post("/accounts/login/", {"note": f"{NOTE} <i>"}, headers={"origin": HERE})
    assert response.status_code == 403
    assert f"{NOTE} &lt;i&gt;</textarea>" in response.content.decode()
    assert NOTE not in client.post("/accounts/login/", {"note": NOTE}).content.decode()
