"""Fifty claims are decided by keyboard alone, three decisions are taken back, and the record is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articles import lineup
from articles.models import Claim, Figure, Mark
from articles.queue import Queue
from tests import factories
from tests.browser.conftest import Watched, press_at_once, sign_in_quickly, until

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

FIGURES = 25
CLAIM_IN_FOCUS = "document.activeElement.id === 'decision'"


@pytest.fixture
def fifty(transactional_db: None) -> list[Claim]:
    """Of 25 companies one outlet writes n, and another n + 1; a conflict each."""
    outlets = [factories.outlet(name=name) for name in ("晨鐘日報", "島嶼時報")]
    metric, claims, figures = factories.metric(), [], []
    for number in range(FIGURES):
        figure = factories.figure(entity=factories.entity(name=f"示例公司{number}"), metric=metric)
        figures.append(figure)
        for more, outlet in enumerate(outlets):
            value = 1000 * (number + 1) + more
            article = factories.article(text=f"示例公司{number}有{value}名員工。", outlet=outlet, language="zh-hant")
            claims.append(factories.claim(figure=figure, article=article, quote=f"{value}名", value=value))
    lineup.refresh(figures)
    assert Figure.objects.filter(relation="conflict").count() == FIGURES
    return claims


def progress(page: Page, decided: int) -> None:
    page.locator("#queue header b", has_text=f"{decided} / {2 * FIGURES}").wait_for()


def test_fifty_by_keyboard_alone_with_three_undos(fifty: list[Claim], page: Page) -> None:
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto("/board/")
    keys = page.keyboard
    press_at_once(page, "gq")
    page.wait_for_url("**/queue/")
    words = {"a": "agree", "x": "conflict", "s": "unclear"}
    said: dict[int, str] = {}

    def decide(key: str) -> None:
        said[asked(page)] = words[key]
        keys.press(key)
        progress(page, len(said))
        until(page, "document.activeElement === (document.querySelector('#decision') || document.querySelector('#queue .empty'))")

    progress(page, 0)
    for number in range(50):
        decide("axxas"[number % 5])
        if number in (9, 24, 49):  # a slip of the finger is taken back, and decided otherwise
            slip = list(said)[-1]
            keys.press("u")
            page.locator("#status", has_text="Your mark is taken back.").wait_for()
            said.pop(slip)
            progress(page, len(said))
            assert asked(page) == slip
            decide("s")
    page.get_by_text("All decided: 50 claims.").wait_for()
    assert dict(Mark.objects.values_list("claim", "word")) == said
    assert len(said) == 50 and Queue().next() is None
    assert Figure.objects.filter(agree_count=0, conflict_count=0, unclear_count=0).count() == 0


def asked(page: Page) -> int:
    return int(page.locator("#decision form.acts").get_attribute("action").split("/")[2])  # type: ignore[union-attr]


def test_a_key_held_down_decides_no_claim_unseen(fifty: list[Claim], page: Page) -> None:
    """While a decision is on its way the buttons are off: a second press is lost, and marks nothing else."""
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto("/queue/")
    first = asked(page)
    page.evaluate(
        "for (const _ of [1, 2, 3]) document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'x', bubbles: true}))"
    )
    progress(page, 1)
    until(page, CLAIM_IN_FOCUS)
    assert list(Mark.objects.values_list("claim", "word")) == [(first, "conflict")]


def test_back_and_forth_a_note_and_a_source(fifty: list[Claim], page: Page) -> None:
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto("/queue/")
    first = asked(page)
    keys = page.keyboard
    keys.press("j")
    until(page, f"{CLAIM_IN_FOCUS} && !document.querySelector('#decision form.acts').action.includes('/{first}/')")
    keys.press("k")
    until(page, f"{CLAIM_IN_FOCUS} && document.querySelector('#decision form.acts').action.includes('/{first}/')")
    keys.press("n")
    keys.type("p. 212 axs")
    assert not Mark.objects.exists()
    keys.press("Escape")
    keys.press("e")
    until(page, "document.activeElement.tagName === 'SELECT'")
    page.get_by_label("Title").fill("年報")
    page.get_by_label("Value it states").fill("1000")
    keys.press("Control+Enter")
    page.locator(".of-source", has_text="年報").wait_for()
    assert asked(page) == first
    until(page, CLAIM_IN_FOCUS)


def test_without_javascript(fifty: list[Claim], watched: Watched) -> None:
    page = watched.page(java_script_enabled=False)
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto("/queue/")
    first = asked(page)
    page.get_by_role("button", name="Conflict").click()
    page.get_by_text("Marked: Conflict.").wait_for()
    progress(page, 1)
    assert asked(page) != first
    page.get_by_role("button", name="Undo").click()
    progress(page, 0)
    assert asked(page) == first
    page.get_by_role("link", name="Next", exact=False).click()
    assert asked(page) != first
