"""A reader who wants many rows sees twelve figures at once, in letters and targets that can be read and hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articles import sample
from tests import factories
from tests.browser.conftest import sign_in_quickly

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

IN_VIEW = """() => [...document.querySelectorAll("tr[data-item]")]
    .filter(row => row.getBoundingClientRect().bottom <= innerHeight).length"""
LETTERS = """() => Math.min(...[...document.querySelectorAll("main *")]
    .filter(node => node.checkVisibility() && [...node.childNodes].some(each => each.nodeType === 3 && each.data.trim()))
    .map(node => parseFloat(getComputedStyle(node).fontSize)))"""
TARGETS = """() => Math.min(...[...document.querySelectorAll("main :is(button, .btn, select, input:not([type=hidden]))")]
    .filter(node => node.checkVisibility()).map(node => node.getBoundingClientRect().height))"""
CUT_OFF = """() => [...document.querySelectorAll("tr[data-item] > *")]
    .filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.innerText)"""


def test_compact_shows_twelve_rows(page: Page) -> None:
    me = factories.user(name="chan", group="Admin")
    sample.load(me)
    sign_in_quickly(page, me)
    page.goto("/board/?relation=all&sort=name")
    wide = page.evaluate(IN_VIEW)
    page.get_by_role("button", name="Compact").click()
    page.locator("#board.compact").wait_for()
    assert page.url.endswith("/board/?relation=all&sort=name")
    assert page.evaluate(IN_VIEW) >= max(12, wide + 1)
    assert page.evaluate(LETTERS) >= 13 and page.evaluate(TARGETS) >= 24
    assert page.evaluate(CUT_OFF) == []
    page.goto("/board/")  # with a second table under its heading
    assert page.evaluate(IN_VIEW) >= 12
    page.set_viewport_size({"width": 390, "height": 844})
    assert not page.get_by_role("button", name="Compact").is_visible()
