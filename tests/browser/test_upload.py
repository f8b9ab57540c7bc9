"""Files and a folder are dropped on the upload page: listed, sent with progress, and each with its folders in the batch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.contrib.sessions.models import Session

from articles.models import Item
from tests import factories
from tests.browser.conftest import Watched, sign_in, sign_in_quickly, until
from tests.browser.test_the_main_job import work

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "遠山科技公布年報。截至2021年12月31日，遠山科技有{}名員工。"

#: keeps each word about what has been sent, for the page after this one too
REMEMBER = """() => {
    sessionStorage.told = "";
    const told = document.querySelector("[data-sent]");
    new MutationObserver(() => { sessionStorage.told += told.textContent + "|"; }).observe(told, { childList: true });
}"""


def test_dropped_with_their_folders(page: Page, tmp_path: Path, transactional_db: None) -> None:
    archive = tmp_path / "archive" / "2021"
    archive.mkdir(parents=True)
    (archive / "甲.txt").write_text(TEXT.format(6113), encoding="utf-8")
    (archive.parent / "乙.txt").write_text(TEXT.format(6114), encoding="utf-8")
    (tmp_path / "丙.bin").write_bytes(b"\x7fELF" + bytes(2**20))
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto("/upload/")
    page.get_by_label("Name of the new story").fill("遠山科技")
    drop(page, [tmp_path / "archive", tmp_path / "丙.bin"])
    page.get_by_text("Chosen: 3").wait_for()
    assert sorted(page.locator(".chosen li").all_inner_texts()) == ["archive/2021/甲.txt", "archive/乙.txt", "丙.bin"]

    page.evaluate(REMEMBER)
    page.get_by_role("button", name="Upload", exact=True).click()
    page.wait_for_url("**/batches/**")
    page.get_by_role("link", name="Waiting 3").wait_for()
    told = page.evaluate("sessionStorage.told").strip("|").split("|")
    assert told[-1] == "Sending 1.0 MB / 1.0 MB"
    page.get_by_text("You can leave this page").wait_for()
    work()
    page.get_by_role("link", name="Done 2").wait_for()  # the page has asked by itself
    page.get_by_role("link", name="Failed 1").wait_for()
    page.locator("li", has_text="丙.bin").get_by_text("This is not a text file.").wait_for()
    assert set(Item.objects.values_list("name", flat=True)) == {"archive/2021/甲.txt", "archive/乙.txt", "丙.bin"}


def test_who_is_signed_out_keeps_the_files(watched: Watched, page: Page, tmp_path: Path, transactional_db: None) -> None:
    watched.allowed |= {"401", "htmx:responseError"}
    (tmp_path / "甲.txt").write_text(TEXT.format(6113), encoding="utf-8")
    chan = factories.user(name="chan", group="Editor")
    sign_in_quickly(page, chan)
    page.goto("/upload/")
    page.get_by_label("Name of the new story").fill("遠山科技")
    drop(page, [tmp_path / "甲.txt"])
    page.get_by_text("Chosen: 1").wait_for()
    Session.objects.all().delete()
    page.get_by_role("button", name="Upload", exact=True).click()
    page.get_by_role("alert").get_by_text("Sign in in another window").wait_for()
    sign_in(page.context.new_page(), chan)
    page.get_by_role("button", name="Upload", exact=True).click()
    page.wait_for_url("**/batches/**")
    assert Item.objects.get().name == "甲.txt"


def drop(page: Page, paths: list[Path]) -> None:
    """As from the computer's own window of files: a script could not make a folder."""
    page.locator("[data-drop]").scroll_into_view_if_needed()
    box = page.locator("[data-drop]").bounding_box()
    assert box is not None
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    place = {"x": box["x"] + box["width"] / 2, "y": box["y"] + 20}
    devtools = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver"):
        devtools.send("Input.dispatchDragEvent", {"type": kind, "data": data, **place})
    until(page, "document.querySelector('[data-drop]').classList.contains('over')")
    devtools.send("Input.dispatchDragEvent", {"type": "drop", "data": data, **place})
