"""One source among many is found while one types its words, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from articles.forms.citations import OFFERED
from articles.models import Citation
from tests import factories
from tests.browser.conftest import sign_in_quickly, until
from tests.newsroom import Newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_search_waits_until_the_input_method_has_settled(page: Page, room: Newsroom) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.extend(parse_qs(urlsplit(request.url).query).get("find", [])))
    for number in range(OFFERED + 1):
        factories.source(title=f"年報{number}")
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto(room.figures[0].get_absolute_url())
    page.keyboard.press("j")
    with page.expect_response("**/searching*.js"):
        page.keyboard.press("e")
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "nian bao", "selectionStart": 8, "selectionEnd": 8})
    page.wait_for_timeout(600)  # twice as long as it waits for another letter
    session.send("Input.insertText", {"text": "年報7"})
    until(page, "document.querySelectorAll('[name=source] option').length === 2")
    assert asked == ["年報7"]


def test_a_source_is_found_while_its_words_are_typed(page: Page, room: Newsroom) -> None:
    wanted = factories.source(title="衛生局週報", publisher="海港市")
    for number in range(OFFERED):
        factories.source(title=f"年報{number}")
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto(room.figures[0].get_absolute_url())
    page.keyboard.press("j")
    page.keyboard.press("e")
    until(page, "document.activeElement.name === 'find'")
    page.keyboard.type("海港 週報")
    until(page, f"[...document.querySelectorAll('[name=source] option')].map((each) => each.value).join() === ',{wanted.pk}'")
    page.keyboard.press("Tab")  # the button that searches without JavaScript
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    until(page, "!document.querySelector('[name=title]').checkVisibility()")  # no new source is asked for
    page.get_by_label("Value it states").fill("6114")
    page.keyboard.press("Control+Enter")
    page.locator(".citations", has_text="衛生局週報").wait_for()
    assert Citation.objects.get().source == wanted
