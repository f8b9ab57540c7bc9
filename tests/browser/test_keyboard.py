"""The keys that each reader chose, the letters behind G, and input methods that are left on: with events as a keyboard sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articles.models import Mark
from tests import factories
from tests.browser.conftest import Watched, press_at_once, sign_in, until

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)


def marked(page: Page, word: str) -> None:
    page.locator("#status", has_text=f"Marked: {word}.").wait_for()


def key_down(page: Page, key: str, code: str, virtual: int) -> None:
    """A key as Chromium gets it from the keyboard, through an input method or past it."""
    session = page.context.new_cdp_session(page)
    for kind in ("rawKeyDown", "keyUp"):
        session.send("Input.dispatchKeyEvent", {"type": kind, "key": key, "code": code, "windowsVirtualKeyCode": virtual})


@pytest.mark.parametrize(
    ("key", "code", "virtual"),
    [
        ("Process", "KeyX", 229),  # the input method owns the key
        ("x", "KeyX", 229),
        ("ｘ", "KeyX", 88),  # it types full-width letters
        ("ч", "KeyX", 88),  # a keyboard of another script
    ],
)
def test_an_input_method_left_on_does_not_stop_the_keys(key: str, code: str, virtual: int, figure_page: Page) -> None:
    figure_page.keyboard.press("j")
    key_down(figure_page, key, code, virtual)
    marked(figure_page, "Conflict")


def test_while_one_composes_in_a_field_letters_are_the_input_methods(figure_page: Page) -> None:
    figure_page.keyboard.press("j")
    figure_page.keyboard.press("n")
    session = figure_page.context.new_cdp_session(figure_page)
    session.send("Input.imeSetComposition", {"text": "a x", "selectionStart": 3, "selectionEnd": 3})
    key_down(figure_page, "Process", "KeyX", 229)
    session.send("Input.insertText", {"text": "安心"})
    key_down(figure_page, "Enter", "Enter", 229)  # what commits a word sends no form
    assert figure_page.evaluate("document.activeElement.value") == "安心"
    assert not Mark.objects.exists()


def test_a_key_of_ones_own_holds_at_once_and_on_the_next_page(figure_page: Page, watched: Watched) -> None:
    watched.allowed.add("422")
    keys = figure_page.keyboard
    keys.press("?")
    dialog = figure_page.get_by_role("dialog")
    dialog.get_by_role("link", name="Choose other keys").click()
    field = dialog.get_by_label("mark the claim: conflict")
    field.wait_for()
    until(figure_page)  # what has come takes the focus once it is at rest, and letters on their way with it
    field.fill("a")
    dialog.get_by_role("button", name="Save the keys").click()
    dialog.get_by_text("A is taken: it means “mark the claim: agree” already.").wait_for()
    until(figure_page, "document.activeElement.value === 'a'")  # the field that must change
    field.fill("z")
    dialog.get_by_role("button", name="Save the keys").click()
    dialog.get_by_text("Choose other keys").wait_for()
    assert dialog.locator("kbd", has_text="Z").count() == 1
    keys.press("Escape")
    card = figure_page.locator("article.claim").first
    assert card.get_by_role("button", name="Conflict").inner_text().split() == ["Conflict", "Z"]
    keys.press("j")
    keys.press("x")  # means nothing any more
    keys.press("z")
    marked(figure_page, "Conflict")
    figure_page.reload()
    assert card.get_by_role("button", name="Conflict").inner_text().split() == ["Conflict", "Z"]
    assert list(Mark.objects.values_list("word", flat=True)) == ["conflict"]


def test_switched_off_no_letter_does_anything_here_or_in_the_next_browser(figure_page: Page, watched: Watched) -> None:
    figure_page.keyboard.press("?")
    dialog = figure_page.get_by_role("dialog")
    dialog.get_by_role("button", name="Switch the shortcuts off").click()
    dialog.get_by_text("The single keys are switched off.").wait_for()
    figure_page.keyboard.press("Escape")
    for key in "jx?":
        figure_page.keyboard.press(key)
    assert figure_page.get_by_role("dialog").count() == 0
    assert figure_page.locator("article.claim kbd:visible").count() == 0  # and no page promises a key
    assert not Mark.objects.exists()


def test_without_javascript_keys_are_chosen_all_the_same(watched: Watched) -> None:
    page = watched.page(java_script_enabled=False)
    sign_in(page, factories.user(name="chan", group="Viewer"))
    page.goto("/help/")
    page.get_by_role("link", name="Choose other keys").click()
    page.get_by_label("mark the claim: conflict").fill("z")
    page.get_by_role("button", name="Save the keys").click()
    page.get_by_text("The keys are kept.").wait_for()
    assert page.locator("dl.keys kbd", has_text="Z").count() == 1


def test_the_letters_behind_g_stand_in_the_status_line_for_a_second(figure_page: Page) -> None:
    figure_page.keyboard.press("j")
    figure_page.evaluate(
        """() => new MutationObserver(() => { window.said ||= document.querySelector("#status.shown")?.textContent; })
            .observe(document.querySelector("#status"), {attributes: true})"""
    )
    figure_page.keyboard.press("g")
    until(figure_page, "window.said?.startsWith('Go to:') && window.said.includes('S Sources')")
    figure_page.locator("#status.shown").wait_for(state="detached")  # the second is over
    figure_page.keyboard.press("s")  # a mark, and no page
    marked(figure_page, "Unclear")
    press_at_once(figure_page, "gx")  # leads nowhere, and marks nothing
    press_at_once(figure_page, "gs")
    figure_page.wait_for_url("**/sources/")
    assert list(Mark.objects.values_list("word", flat=True)) == ["unclear"]
