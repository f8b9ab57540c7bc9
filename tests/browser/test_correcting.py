"""A claim is set right, thrown out, restored and added: with a mouse, by keys, and without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articles import ingest
from articles.models import Article, Claim
from tests import factories
from tests.browser.conftest import Watched, sign_in_quickly, until
from tests.newsroom import Newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

MISSED = "四千五百餘間"
TEXT = f"遠山科技2023年收入17.4億元人民幣。\n😀公司說，門市有{MISSED}那麼多。"


@pytest.fixture
def article(transactional_db: None) -> Article:
    made = factories.article(text=TEXT, language="zh-hant")
    ingest.read(made.pk)
    Claim.objects.filter(article=made).exclude(quote="17.4億元人民幣").delete()
    return made


@pytest.fixture
def editor(page: Page) -> Page:
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    return page


def test_on_the_figures_page_by_keys(editor: Page, room: Newsroom, watched: Watched) -> None:
    watched.allowed.add("422")
    editor.goto(room.figures[0].get_absolute_url())
    keys = editor.keyboard
    keys.press("j")
    keys.press("f")
    until(editor, "document.activeElement.name === 'value'")  # the form has taken the focus
    keys.press("Control+a")
    keys.type("lots")
    keys.press("Control+Enter")
    editor.get_by_text("This is not read as one amount").wait_for()
    until(editor, "document.activeElement.name === 'value' && document.activeElement.value === 'lots'")
    keys.press("Control+a")
    keys.type("6114")
    keys.press("Control+Enter")
    editor.locator("#status", has_text="Corrected: 6,113名.").wait_for()
    editor.locator("#figure-summary .tag.same").wait_for()  # the figure has followed
    until(editor, "document.activeElement.id.startsWith('correct-')")


def test_escape_leaves_the_form(editor: Page, room: Newsroom) -> None:
    editor.goto(room.figures[0].get_absolute_url())
    editor.keyboard.press("j")
    editor.keyboard.press("f")
    until(editor, "document.activeElement.name === 'value'")
    editor.keyboard.press("Escape")
    assert editor.locator("#correct-form").count() == 0
    assert editor.evaluate("document.activeElement.id").startswith("correct-")


def test_not_a_figure_and_back(editor: Page, room: Newsroom) -> None:
    editor.goto(room.figures[0].get_absolute_url())
    card = editor.locator("article.claim", has_text="6,113名")
    card.get_by_role("button", name="Not a figure").click()
    editor.get_by_text("“6,113名” is not a figure, says chan.").wait_for()
    editor.locator("#figure-summary .tag.same").wait_for()
    editor.keyboard.press("u")
    editor.locator("#figure-summary .tag.conflict").first.wait_for()
    editor.locator("article.claim", has_text="6,113名").get_by_role("button", name="Agree").wait_for()


def test_in_the_article_the_row_stays_in_focus(editor: Page, room: Newsroom) -> None:
    editor.goto(room.articles[0].get_absolute_url())
    row = editor.locator("li[data-item]").first
    row.get_by_role("link", name="Correct").click()
    until(editor, "document.activeElement.name === 'value'")
    editor.keyboard.press("Control+a")
    editor.keyboard.type("6114")
    editor.keyboard.press("Control+Enter")
    editor.locator("li[data-item]").first.get_by_text("corrected by chan").wait_for()
    until(editor, "document.activeElement.closest('li[data-item]') === document.querySelector('li[data-item]')")


def test_selected_words_become_a_figure(editor: Page, article: Article) -> None:
    """N takes the selection along, counted in characters and not in halves of an emoji."""
    editor.goto(article.get_absolute_url())
    select(editor, MISSED)
    until(editor, "document.querySelector('#add-figure').classList.contains('at-words')")
    editor.keyboard.press("n")
    until(editor, "document.activeElement.name === 'value'")
    assert editor.locator("#add-claim mark").inner_text() == MISSED
    assert editor.locator("#add-claim [name=value]").input_value() == "4,500"
    editor.keyboard.press("Control+Enter")
    editor.locator("#status", has_text=f"Added: {MISSED}.").wait_for()
    claim = Claim.objects.get(quote=MISSED)
    assert article.text[claim.start : claim.end] == MISSED
    until(editor, f"document.activeElement.closest('#item-{claim.pk}') !== null")


def test_the_link_at_the_words_can_be_clicked(editor: Page, article: Article) -> None:
    editor.goto(article.get_absolute_url())
    select(editor, MISSED)
    until(editor, "document.querySelector('#add-figure').classList.contains('at-words')")
    editor.locator("#add-figure").click()
    editor.locator("#add-claim mark", has_text=MISSED).wait_for()


def test_words_are_written_down_without_javascript(watched: Watched, article: Article) -> None:
    page = watched.page(java_script_enabled=False)
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto(article.get_absolute_url())
    page.get_by_role("link", name="Add a figure").click()
    page.get_by_label("The words of the figure").fill(MISSED)
    page.get_by_role("button", name="Read these words").click()
    page.get_by_role("button", name="Add the figure").click()
    page.get_by_text(f"Added: {MISSED}.").wait_for()
    page.get_by_text("added by chan").wait_for()


def test_a_claim_is_corrected_without_javascript(watched: Watched, room: Newsroom) -> None:
    watched.allowed.add("422")
    page = watched.page(java_script_enabled=False)
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto(room.figures[0].get_absolute_url())
    page.locator("article.claim", has_text="6,113名").get_by_role("link", name="Correct").click()
    page.get_by_label("When").fill("soon")
    page.get_by_role("button", name="Save the correction").click()
    page.get_by_text("This is not read as one time").wait_for()
    page.get_by_label("When").fill("2023年底")
    page.get_by_role("button", name="Save the correction").click()
    page.get_by_text("Corrected: 6,113名.").wait_for()
    assert "31 December 2023" in page.get_by_role("heading", level=1).inner_text()


def test_the_script_goes_round_by_key_and_marks_hold(editor: Page, room: Newsroom) -> None:
    simplified = room.articles[2]
    editor.goto(simplified.get_absolute_url())
    before = editor.locator(".read mark").all_inner_texts()
    editor.keyboard.press("t")
    editor.wait_for_url("**show=hant**")
    editor.locator(".read", has_text="年報顯示").wait_for()
    assert editor.locator(".page .read").get_attribute("lang") == "zh-Hant-TW"
    assert len(editor.locator(".read mark").all_inner_texts()) == len(before)
    until(editor, "document.activeElement === document.body || document.activeElement.id.startsWith('script-')")
    editor.goto(room.figures[0].get_absolute_url())  # the choice is kept
    editor.locator("blockquote.read", has_text="年報顯示").wait_for()
    editor.keyboard.press("t")
    until(editor)
    editor.keyboard.press("t")
    editor.locator("blockquote.read", has_text="年报显示").wait_for()


def select(page: Page, words: str) -> None:
    """As a mouse drawn over the words would."""
    page.evaluate(
        """words => {
            const walker = document.createTreeWalker(document.querySelector(".page .read"), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(words);
                if (at >= 0) return getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
            }
        }""",
        words,
    )
