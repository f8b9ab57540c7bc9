"""Where visitors land, and what they prefer."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests import factories
from tests.articles.views.test_board import text

pytestmark = pytest.mark.django_db


def test_preferences_are_kept_in_this_browser(editor: Client) -> None:
    response = editor.post("/preferences/", {"theme": "dark", "next": "/sources/"})
    assert (response.status_code, response.headers["Location"]) == (303, "/sources/")
    assert 'data-theme="dark"' in editor.get("/board/").content.decode()


@pytest.mark.parametrize(("kept", "shown"), [("compact", True), ("wide", False), ("none", False), ("", False)])
def test_the_boards_density_is_kept_in_this_browser(kept: str, shown: bool, editor: Client) -> None:
    factories.article()
    editor.post("/preferences/", {"density": kept, "next": "/board/"})
    page = editor.get("/board/").content.decode()
    assert ('<div id="board" class="stack tight compact">' in page) == shown
    assert re.findall(r'value="(\w+)" aria-pressed="true"', page.split('id="board"')[1]) == ["compact" if shown else "wide"]


def test_nothing_else_is_kept(editor: Client) -> None:
    response = editor.post("/preferences/", {"theme": '"><script>', "next": "https://example.org/"})
    assert response.headers["Location"] == "/"
    assert "theme" not in response.cookies


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh-hant", "分歧板"),
        ("zh-hans", "还没有文章。上传两家媒体对同一件事的报道"),
        ("zh-TW", "專題"),
        ("zh-CN", "专题"),
        ("zh-HK", "專題"),
    ],
)
def test_the_page_speaks_the_readers_language(language: str, said: str, editor: Client) -> None:
    assert said in text(editor.get("/board/", headers={"accept-language": language}))


def test_help_names_every_relation(editor: Client) -> None:
    assert "The digits fit; the currency" in text(editor.get("/help/"))


def test_pages_stay_out_of_caches(editor: Client) -> None:
    assert editor.get("/board/").headers["Cache-Control"] == "no-store"
