"""Ctrl+K finds a page, a figure or an act by its name; the focus stays inside and comes back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests import factories
from tests.browser.conftest import Watched, sign_in, until
from tests.newsroom import Newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)


def test_go_to_a_page_by_name_and_enter(figure_page: Page) -> None:
    figure_page.keyboard.press("Control+k")
    figure_page.get_by_role("combobox", name="Page, figure, story or article").wait_for()
    figure_page.keyboard.type("sourc")
    figure_page.keyboard.press("Enter")  # before the answer has come: it is waited for
    figure_page.wait_for_url("**/sources/")


def test_a_figure_by_the_vocabulary_in_the_other_script(figure_page: Page) -> None:
    figure_page.keyboard.press("Control+k")
    box = figure_page.get_by_role("combobox", name="Page, figure, story or article")
    box.wait_for()
    session = figure_page.context.new_cdp_session(figure_page)
    session.send("Input.imeSetComposition", {"text": "gu yuan", "selectionStart": 7, "selectionEnd": 7})
    session.send("Input.insertText", {"text": "雇员"})
    option = figure_page.get_by_role("option", name=re.compile("Figure$")).first
    option.wait_for()
    assert option.get_attribute("aria-selected") == "true"
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    figure_page.keyboard.press("Enter")
    figure_page.wait_for_url("**/figures/*/")


def test_an_act_of_the_page_is_done_to_the_item_one_came_from(figure_page: Page) -> None:
    figure_page.keyboard.press("j")
    figure_page.keyboard.press("Control+k")
    figure_page.get_by_role("combobox", name="Page, figure, story or article").wait_for()
    figure_page.keyboard.type("cle")
    figure_page.keyboard.press("ArrowUp")  # of Articles and Unclear, the second: in the answer, which has not come yet
    figure_page.keyboard.press("Enter")
    figure_page.locator("#status", has_text="Marked: Unclear.").wait_for()
    assert figure_page.locator("article.claim").first.get_by_text("chan (you)").count() == 1


def test_the_focus_is_kept_inside_and_given_back(figure_page: Page) -> None:
    figure_page.keyboard.press("j")
    figure_page.keyboard.press("n")
    before = figure_page.evaluate("document.activeElement.id")
    figure_page.keyboard.press("Control+k")  # from a field, too
    until(figure_page, "document.querySelector('#palette').contains(document.activeElement)")
    for _time in range(6):
        figure_page.keyboard.press("Tab")
        assert figure_page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('#palette')")
    figure_page.keyboard.press("Escape")
    assert figure_page.evaluate("document.activeElement.id") == before


def test_without_javascript_it_is_a_page(watched: Watched, room: Newsroom) -> None:
    page = watched.page(java_script_enabled=False)
    sign_in(page, factories.user(name="chan", group="Viewer"))
    page.get_by_role("link", name="Go to").click()
    page.get_by_role("searchbox", name="Page, figure, story or article").fill("sourc")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("main").get_by_role("link", name="Sources").click()
    page.wait_for_url("**/sources/")
