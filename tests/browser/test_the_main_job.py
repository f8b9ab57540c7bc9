"""Upload, board, figure, source, mark, board again: by mouse, by keyboard alone, and without JavaScript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.job_queue import READ
from articles.models import Citation, Mark
from tests import factories
from tests.browser.conftest import Watched, press_at_once, sign_in, until

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

#: two outlets on the head count of one company; the sentences are invented
TEXTS = {
    "晨鐘日報.txt": "星河科技裁員\n來源：晨鐘日報\n2022年3月1日\n星河科技公布年報。截至2021年12月31日，星河科技有6113名員工。",
    "島嶼時報.txt": "星河科技年報\n來源：島嶼時報\n2022年3月2日\n星河科技發表年報。截至2021年12月31日，星河科技有6114名員工。",
}


def work(queue: str = READ) -> None:
    """What the worker would do: calls the task of every job that the pages, or such a task, have enqueued."""
    waiting = ProcrastinateJob.objects.filter(status="todo", queue_name=queue).order_by("pk")
    assert waiting.exists(), "the pages have enqueued nothing"
    while jobs := list(waiting.all()):  # asked anew each time
        for job in jobs:
            app.tasks[job.task_name](**job.args)
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM procrastinate_jobs WHERE id = ANY (%s)", [[job.pk for job in jobs]])


def files() -> list[dict[str, object]]:
    return [{"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text in TEXTS.items()]


def test_by_mouse(page: Page) -> None:
    sign_in(page, factories.user(name="chan", group="Editor"))
    page.get_by_role("link", name="Upload", exact=True).click()
    page.wait_for_url("**/upload/")
    page.get_by_label("Name of the new story").fill("星河科技")
    page.get_by_label("Files", exact=True).set_input_files(files())  # type: ignore[arg-type]
    page.get_by_text("Chosen: 2").wait_for()
    page.get_by_role("button", name="Upload", exact=True).click()
    page.get_by_role("link", name="Waiting 2").wait_for()
    work()
    page.get_by_role("link", name="Done 2").wait_for()  # the page has asked by itself
    page.get_by_role("link", name="Open the board").click()

    row = page.locator("tr[data-item]", has_text="6113")
    row.get_by_role("link").click()
    page.wait_for_url("**/figures/*/")
    page.get_by_role("heading", name=re.compile("星河科技")).first.wait_for()
    card = page.locator("article.claim", has_text="晨鐘日報")
    card.get_by_role("link", name="Attach a source").click()
    card.get_by_label("Title").fill("2021年年報")
    card.get_by_label("Publisher").fill("星河科技")
    card.get_by_label("Quoted passage").fill("本公司有6,114名僱員。")
    card.get_by_label("Value it states").fill("6114")
    card.get_by_role("button", name="Attach", exact=False).click()
    card.get_by_text("2021年年報").wait_for()
    page.locator("#figure-summary", has_text="(source)").wait_for()  # the line has drawn it without a reload

    card.get_by_role("button", name="Conflict").click()
    page.locator("#status", has_text="Marked: Conflict.").wait_for()
    card.get_by_text("chan (you)").wait_for()
    assert card.get_by_role("button", name="Conflict").get_attribute("aria-pressed") == "true"
    page.get_by_role("link", name="Board", exact=True).first.click()
    page.locator("tr[data-item]", has_text="1 conflict").wait_for()
    assert (Mark.objects.get().word, Citation.objects.get().value) == ("conflict", 6114)


def test_by_keyboard_alone(page: Page) -> None:
    sign_in(page, factories.user(name="chan", group="Editor"))
    keys = page.keyboard
    press_at_once(page, "gu")
    page.wait_for_url("**/upload/")
    tab_to(page, "id_new_story")
    keys.type("星河科技")
    tab_to(page, "id_text")
    keys.type(TEXTS["晨鐘日報.txt"].replace("\n", "　"))
    tab_to(page, "id_outlet")
    keys.type("晨鐘日報")
    keys.press("Enter")
    page.get_by_role("link", name="Waiting 1").wait_for()
    work()
    page.get_by_role("link", name="Done 1").wait_for()
    add_by_keyboard(page, TEXTS["島嶼時報.txt"], "島嶼時報")

    press_at_once(page, "gb")
    page.wait_for_url("**/board/")
    keys.press("j")
    assert focused(page).startswith("星河科技")
    keys.press("Enter")
    page.wait_for_url("**/figures/*/")
    keys.press("j")
    keys.press("e")
    page.locator("#cite-form").wait_for()
    until(page, "document.activeElement.tagName === 'SELECT'")  # the form has taken the focus
    keys.press("Tab")
    keys.type("2021年年報 jxa")  # letters are letters while one types
    tab_to(page, re.compile("_value$"))
    keys.type("6114")
    keys.press("Control+Enter")
    page.locator("article.claim", has_text="2021年年報 jxa").wait_for()
    until(page, "document.activeElement !== document.body")  # on the card again
    keys.press("x")
    page.locator("#status", has_text="Marked: Conflict.").wait_for()
    until(page, "document.querySelectorAll('[data-item]')[1] === document.activeElement")  # on to the next
    keys.press("a")
    page.locator("#status", has_text="Marked: Agree.").wait_for()
    keys.press("u")
    page.locator("#status", has_text="taken back").wait_for()
    keys.press("?")
    page.get_by_role("dialog").wait_for()
    keys.press("a")  # nothing happens behind a dialog
    keys.press("Escape")
    press_at_once(page, "gb")
    page.locator("tr[data-item]", has_text="1 conflict").wait_for()
    assert list(Mark.objects.values_list("word", flat=True)) == ["conflict"]


def add_by_keyboard(page: Page, text: str, outlet: str) -> None:
    press_at_once(page, "gu")
    page.wait_for_url("**/upload/")
    tab_to(page, "id_story")
    page.keyboard.press("ArrowDown")
    tab_to(page, "id_text")
    page.keyboard.type(text.replace("\n", "　"))
    tab_to(page, "id_outlet")
    page.keyboard.type(outlet)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Waiting 1").wait_for()
    work()
    page.get_by_role("link", name="Done 1").wait_for()


def test_without_javascript(watched: Watched) -> None:
    watched.allowed.add("422")
    page = watched.page(java_script_enabled=False)
    sign_in(page, factories.user(name="chan", group="Editor"))
    page.goto("/upload/")
    page.get_by_label("Name of the new story").fill("星河科技")
    page.get_by_label("Files", exact=True).set_input_files(files())  # type: ignore[arg-type]
    page.get_by_role("button", name="Upload", exact=True).click()
    page.get_by_role("link", name="Waiting 2").wait_for()
    work()
    page.get_by_role("link", name="Refresh").click()
    page.get_by_role("link", name="Done 2").wait_for()
    page.goto("/board/")
    page.locator("tr[data-item]", has_text="6113").get_by_role("link").click()
    page.locator("article.claim", has_text="晨鐘日報").get_by_role("link", name="Attach a source").click()
    page.get_by_role("button", name="Attach", exact=False).click()
    page.get_by_text("Choose a source above").wait_for()
    page.get_by_label("Title").fill("2021年年報")
    page.get_by_label("Value it states").fill("6114")
    page.get_by_role("button", name="Attach", exact=False).click()
    page.get_by_text("The source is attached.").wait_for()
    card = page.locator("article.claim", has_text="晨鐘日報")
    card.get_by_role("button", name="Conflict").click()
    page.get_by_text("Marked: Conflict.").wait_for()
    page.goto("/board/?q=星河&relation=all")
    page.locator("tr[data-item]", has_text="1 conflict").wait_for()


def tab_to(page: Page, wanted: str | re.Pattern[str]) -> None:
    """Presses Tab until the control of this id has the focus."""
    for _press in range(80):
        page.keyboard.press("Tab")
        here = page.evaluate("document.activeElement.id")
        if re.search(wanted, here) if isinstance(wanted, re.Pattern) else here == wanted:
            return
    raise AssertionError(f"Tab never came to {wanted}")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))
