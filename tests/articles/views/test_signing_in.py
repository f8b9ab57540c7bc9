"""Are the words of a form kept, when its sender has been signed out meanwhile?"""

from __future__ import annotations

import html
import re

import pytest
from django.contrib.auth.models import User
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.models import Comment, Figure
from tests import factories

pytestmark = pytest.mark.django_db

WORDS = "年報第 12 頁寫 6,114 人，<b>已核對</b>"


@pytest.fixture
def figure() -> Figure:
    return factories.figure()


@pytest.fixture
def checker() -> Client:
    user = factories.user(group="Checker")
    user.set_password("a long and secret one")
    user.save()
    client = Client(enforce_csrf_checks=True)
    client.get("/accounts/login/")
    return client


def hidden(page: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page)}


def sent(client: Client, figure: Figure, **headers: str) -> str:
    """The page that answers a comment of somebody who is signed out."""
    said = {"text": WORDS, "csrfmiddlewaretoken": client.cookies["csrftoken"].value}
    response = client.post(f"/figures/{figure.pk}/comment/", said, headers=headers)
    assert response.status_code == 401
    return response.content.decode()


def signed_in(client: Client, page: str, password: str = "a long and secret one") -> str:
    username = User.objects.latest("pk").get_username()
    return client.post("/accounts/login/", {**hidden(page), "username": username, "password": password}).content.decode()


def test_words_wait_until_their_writer_has_signed_in_and_sends_them(figure: Figure, checker: Client) -> None:
    page = sent(checker, figure, referer=f"http://testserver/figures/{figure.pk}/")
    assert "What you sent is kept here" in page and html.escape(WORDS) in page
    again = signed_in(checker, page)
    assert "nothing has been sent yet" in again and html.escape(WORDS) in again
    assert f'href="http://testserver/figures/{figure.pk}/"' in again
    assert not Comment.objects.exists()
    fields = hidden(again.split('action="', 2)[-1])
    assert checker.post(f"/figures/{figure.pk}/comment/", fields).status_code == 303
    assert Comment.objects.get().text == WORDS


def test_a_wrong_password_keeps_them_too(figure: Figure, checker: Client) -> None:
    page = signed_in(checker, sent(checker, figure), password="another")
    assert html.escape(WORDS) in page
    assert html.escape(WORDS) in signed_in(checker, page)


def test_inside_htmx_the_form_takes_the_place_of_the_content(figure: Figure, checker: Client) -> None:
    headers = {"hx-request": "true", "hx-current-url": f"http://testserver/figures/{figure.pk}/"}
    said = {"text": WORDS, "csrfmiddlewaretoken": checker.cookies["csrftoken"].value}
    response = checker.post(f"/figures/{figure.pk}/comment/", said, headers=headers)
    assert (response.status_code, response["HX-Retarget"], response["HX-Reselect"]) == (401, "#content", "#content > *")


def test_who_has_signed_in_in_another_window_meanwhile_is_shown_them(figure: Figure, checker: Client) -> None:
    """The form to sign in is too old by then: each signing in makes a new token."""
    page = sent(checker, figure)
    signed_in(checker, checker.get("/accounts/login/").content.decode())
    fields = {**hidden(page), "username": "x", "password": "y"}
    response = checker.post("/accounts/login/", fields, headers={"origin": "http://testserver"})
    assert response.status_code == 403
    assert html.escape(WORDS) in response.content.decode()
    assert html.escape(WORDS) not in checker.post("/accounts/login/", fields).content.decode()  # from nobody knows where


def test_a_password_is_never_kept(figure: Figure, checker: Client) -> None:
    said = {"password": "another and long one", "csrfmiddlewaretoken": checker.cookies["csrftoken"].value}
    page = checker.post(f"/figures/{figure.pk}/comment/", said).content.decode()
    assert "another and long one" not in page and "kept" not in hidden(page)


def test_files_are_to_be_chosen_again(checker: Client) -> None:
    fields = {"new_story": "一 二", "csrfmiddlewaretoken": checker.cookies["csrftoken"].value}
    response = checker.post("/upload/", {**fields, "uploads": SimpleUploadedFile("a.txt", b"6,114")})
    assert "choose them again" in signed_in(checker, response.content.decode())


OF_ANOTHER_SALT = signing.dumps(["/figures/1/", "/", [["text", "from elsewhere"]], False], salt="another")


# Named one by one: a signature holds its second, and two workers have to give the tests the same names.
@pytest.mark.parametrize("token", ["", "x", OF_ANOTHER_SALT], ids=["empty", "no token", "of another salt"])
def test_what_we_have_not_signed_is_not_shown(token: str, checker: Client) -> None:
    page = checker.get("/accounts/login/").content.decode()
    fields = {**hidden(page), "kept": token, "username": "x", "password": "y"}
    assert "from elsewhere" not in checker.post("/accounts/login/", fields).content.decode()


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "javascript:alert(1)", "//elsewhere.example/"])
def test_nobody_is_led_elsewhere(elsewhere: str, figure: Figure, checker: Client) -> None:
    assert elsewhere not in signed_in(checker, sent(checker, figure, referer=elsewhere))
