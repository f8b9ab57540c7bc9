"""Keys act only when they should, focus never gets lost, and nothing that failed looks saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articles import verdicts
from articles.models import Mark, Verdict
from tests import factories
from tests.browser.conftest import Watched, sign_in_quickly, until
from tests.newsroom import Newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)


def test_letters_with_ctrl_or_in_a_field_do_nothing(figure_page: Page) -> None:
    figure_page.keyboard.press("j")
    figure_page.keyboard.press("Control+x")
    figure_page.keyboard.press("n")
    figure_page.keyboard.type("axs")
    assert figure_page.evaluate("document.activeElement.value") == "axs"
    assert not Mark.objects.exists()


def test_a_note_is_saved_by_keyboard(figure_page: Page, watched: Watched) -> None:
    """Ctrl+Enter in the note asks for a mark first, then keeps the one that stands."""
    watched.allowed.add("422")
    keys = figure_page.keyboard
    keys.press("j")
    keys.press("n")
    keys.type("see p. 212")
    keys.press("Control+Enter")
    card = figure_page.locator("article.claim").first
    card.get_by_text("Choose agree, conflict or unclear").wait_for()
    until(figure_page, "document.activeElement.value === 'see p. 212'")
    card.get_by_role("button", name="Conflict").click()
    figure_page.locator("#status", has_text="Marked: Conflict.").wait_for()
    until(figure_page, "!document.querySelector('.note-field').open")  # it is read above, with the mark
    card.get_by_text("Note").click()
    card.get_by_role("textbox").focus()
    keys.press("End")
    keys.type(" of the filing")
    keys.press("Control+Enter")
    card.get_by_role("listitem").get_by_text("see p. 212 of the filing").wait_for()
    assert list(Mark.objects.values_list("word", "note")) == [("conflict", "see p. 212 of the filing")]


def test_the_banner_does_not_cover_the_field_one_types_in(figure_page: Page, watched: Watched) -> None:
    watched.allowed |= {"ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest"}
    figure_page.set_viewport_size({"width": 390, "height": 500})
    field = figure_page.locator("article.claim").first.get_by_role("textbox")
    figure_page.keyboard.press("j")
    figure_page.keyboard.press("n")
    figure_page.evaluate("scrollBy(0, document.activeElement.getBoundingClientRect().top)")
    figure_page.context.set_offline(True)
    figure_page.keyboard.press("Control+Enter")
    figure_page.get_by_text("Could not connect; nothing was saved.").wait_for()
    banner, box = figure_page.locator("#banner").bounding_box(), field.bounding_box()
    assert banner and box and box["y"] >= banner["y"] + banner["height"]


def test_marking_leaves_nothing_in_the_console(figure_page: Page) -> None:
    """Not even after a note was drawn larger, which leaves a style attribute that the policy lets nobody write again."""
    cards = figure_page.locator("article.claim")
    for number in range(3):
        card = cards.nth(number)
        card.get_by_text("Note").click()
        card.get_by_role("textbox").evaluate("field => { field.style.height = '200px'; }")
        card.get_by_role("button", name="Agree").click()
        card.get_by_text("chan (you)").wait_for()
    assert Mark.objects.count() == 3


def test_focus_stays_on_the_button_that_was_clicked(figure_page: Page) -> None:
    button = figure_page.locator("article.claim").first.get_by_role("button", name="Unclear")
    button.click()
    figure_page.locator("#status", has_text="Marked: Unclear.").wait_for()
    until(figure_page, "document.activeElement.id.startsWith('unclear-')")


def test_escape_closes_the_form_and_gives_the_focus_back(figure_page: Page) -> None:
    figure_page.keyboard.press("j")
    figure_page.keyboard.press("e")
    until(figure_page, "document.activeElement.tagName === 'SELECT'")
    figure_page.keyboard.press("Escape")
    assert figure_page.locator("#cite-form").count() == 0
    assert figure_page.evaluate("document.activeElement.id").startswith("cite-")


def test_without_connection_nothing_looks_saved(figure_page: Page, watched: Watched) -> None:
    watched.allowed |= {"ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest"}
    card = figure_page.locator("article.claim").first
    card.get_by_text("Note").click()
    card.get_by_role("textbox").fill("see p. 212")
    figure_page.context.set_offline(True)
    card.get_by_role("button", name="Conflict").click()
    figure_page.get_by_text("Could not connect; nothing was saved.").wait_for()
    assert card.get_by_role("button", name="Conflict").get_attribute("aria-pressed") == "false"
    assert card.get_by_role("textbox").input_value() == "see p. 212"
    figure_page.context.set_offline(False)
    card.get_by_role("button", name="Conflict").click()
    card.get_by_text("chan (you)").wait_for()
    assert not figure_page.get_by_text("Could not connect; nothing was saved.").is_visible()


def test_two_checkers_at_once(figure_page: Page, room: Newsroom, watched: Watched) -> None:
    watched.allowed.add("409")
    figure = room.figures[0]
    lee = factories.user(name="lee", group="Checker")
    section = figure_page.locator("#verdict")
    section.get_by_text("Decide", exact=True).click()
    section.get_by_label("Reason").fill("My reason")
    verdicts.decide(figure, decided_by=lee, reason="Lee's reason")
    section.get_by_role("button", name="Save the verdict").click()
    figure_page.get_by_text("lee decided version 1 while you were writing.").wait_for()
    rows = section.locator("table.both tbody tr")
    assert [row.split("\t") for row in rows.all_inner_texts()] == [["Reason", "My reason", "Lee's reason"]]
    assert section.get_by_label("Reason").input_value() == "My reason"
    section.get_by_role("button", name="Save the verdict").click()
    figure_page.locator("#figure-summary", has_text="version 2, chan").wait_for()
    assert Verdict.objects.count() == 2


def test_the_board_finds_while_one_types_but_not_while_one_composes(room: Newsroom, page: Page) -> None:
    sign_in_quickly(page, factories.user(name="chan", group="Viewer"))
    page.goto("/board/?relation=all")
    session = page.context.new_cdp_session(page)
    page.keyboard.press("/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/board/" in request.url else None)
    session.send("Input.imeSetComposition", {"text": "6114", "selectionStart": 4, "selectionEnd": 4})
    page.wait_for_timeout(600)  # longer than the field waits after a letter
    assert asked == []
    session.send("Input.insertText", {"text": "6114"})
    page.wait_for_url("**q=6114**")
    assert page.locator("tr[data-item]").count() == 1
    assert page.evaluate("document.activeElement.id") == "q"  # typing goes on


def test_the_theme_is_kept(figure_page: Page) -> None:
    figure_page.locator("details.menu summary").click()
    figure_page.get_by_role("button", name="Dark").click()
    figure_page.locator("html[data-theme=dark]").wait_for()  # the page has come again
    until(figure_page, "getComputedStyle(document.body).backgroundColor === 'rgb(27, 27, 25)'")
