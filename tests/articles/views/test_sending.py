"""Sending the page that one reads: by the button, by a share sheet, by hand."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlencode

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from articles.models import Batch, Item
from tests import factories
from tests.articles.views.test_board import text

pytestmark = pytest.mark.django_db

URL = "https://news.example/裁員?id=6113&a=b"


def value(client: Client, query: dict[str, str], name: str) -> str:
    page = client.get(f"/send/?{urlencode(query)}").content.decode()
    found = re.search(
        rf'<textarea[^>]*name="{name}"[^>]*>\s*(.*?)</textarea>|<input[^>]*name="{name}"[^>]*?value="(.*?)"', page, re.DOTALL
    )
    return unescape((found[1] or found[2] or "").strip()) if found else ""


@pytest.mark.parametrize(
    ("url", "title", "body", "query"),
    [
        (URL, "商湯裁員", "", {"url": URL, "title": " 商湯\n裁員 ".replace("\n", "")}),
        (URL, "", "", {"text": f"商湯裁員 {URL}"}),  # as phones share
        (URL, "", "", {"text": URL}),
        ("", "", "員工6113名", {"text": "員工6113名"}),
        (URL, "", "員工6113名", {"url": URL, "text": "員工6113名"}),
        ("", "", "", {}),
    ],
)
def test_what_is_known_of_the_page_is_filled_in(url: str, title: str, body: str, query: dict[str, str], editor: Client) -> None:
    assert (value(editor, query, "url"), value(editor, query, "title"), value(editor, query, "text")) == (url, title, body)
    assert not Batch.objects.exists()  # asking changes nothing


def test_what_comes_from_outside_is_text(editor: Client) -> None:
    page = editor.get(
        "/send/", {"url": '"><script>alert(1)</script>', "title": "<b>", "text": "</textarea><script>"}
    ).content.decode()
    assert "<script>alert" not in page and "</textarea><script>" not in page


def test_sending_a_page(editor: Client) -> None:
    story = factories.story()
    response = editor.post("/send/", {"story": story.pk, "url": URL, "title": "商湯裁員 | 網", "outlet": "長河日報"})
    item = Item.objects.get()
    assert (response.status_code, response.headers["Location"]) == (303, item.batch.get_absolute_url())
    assert (item.kind, item.name, item.details, item.state) == ("address", URL, {}, "received")
    assert (item.batch.story, item.batch.outlet, item.batch.sent_by is not None) == (story, "長河日報", True)


def test_sending_the_selected_text_asks_nobody(editor: Client) -> None:
    editor.post("/send/", {"new_story": "商湯", "url": URL, "title": "商湯裁員", "text": "商湯有6113名員工。"})
    item = Item.objects.get()
    assert (item.kind, item.details, item.batch.story.name) == ("text", {"title": "商湯裁員", "url": URL}, "商湯")


def test_the_same_form_twice_is_sent_once(editor: Client) -> None:
    data = {"story": factories.story().pk, "url": URL, "key": "0b6c3f0e-6d5b-4b5e-9f5e-0d5d6a7c8e9f"}
    assert editor.post("/send/", data).headers["Location"] == editor.post("/send/", data).headers["Location"]
    assert Item.objects.count() == 1


@pytest.mark.parametrize(
    ("error", "data"),
    [
        ("Choose a story, or name a new one.", {"url": URL}),
        ("Give the address of the page, or paste its text.", {"new_story": "商湯"}),
        ("Enter a valid URL.", {"new_story": "商湯", "url": "javascript:alert(1)"}),
        ("Enter a valid URL.", {"new_story": "商湯", "url": "file:///etc/passwd"}),
    ],
)
def test_what_lacks_is_asked_for(error: str, data: dict[str, str], editor: Client) -> None:
    response = editor.post("/send/", data)
    assert response.status_code == 422 and error in text(response)
    assert not Batch.objects.exists()


def test_the_button_leads_to_this_desk(editor: Client) -> None:
    page = editor.get("/send/", headers={"host": "localhost"}).content.decode()
    found = re.search(r'<a class="btn" href="(javascript:[^"]*)"', page)
    assert found is not None
    script = unquote(unescape(found[1]))
    assert "open('http://localhost/send/'+'?url='+e(location.href" in script and '"' not in script


def test_what_a_phone_is_told_to_share_to_is_this_form(editor: Client) -> None:
    """The web's share target: the manifest names the address and what it puts there; the page may load the manifest."""
    page = editor.get("/send/")
    found = re.search(r'<link rel="manifest" href="/static/([^"]+)"', page.content.decode())
    assert found is not None and "manifest-src 'self'" in page.headers["Content-Security-Policy"]
    path = finders.find(found[1])
    assert isinstance(path, str)
    manifest = json.loads(Path(path).read_text(encoding="utf-8"))
    target = manifest["share_target"]
    assert (target["action"], target.get("method", "GET"), manifest["scope"]) == (reverse("send"), "GET", "/")
    shared = {target["params"][name]: given for name, given in (("title", "商湯裁員"), ("text", f"看看 {URL}"))}
    assert (value(editor, shared, "url"), value(editor, shared, "title"), value(editor, shared, "text")) == (URL, "商湯裁員", "")
    assert {icon["type"] for icon in manifest["icons"]} == {"image/svg+xml"} and manifest["display"] != "browser"


def test_a_stranger_signs_in_and_comes_back_with_the_page(client: Client) -> None:
    location = client.get("/send/", {"url": URL}).headers["Location"]
    assert location.startswith("/accounts/login/?next=/send/") and "news.example" in location
