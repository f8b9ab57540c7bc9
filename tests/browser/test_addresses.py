"""The button in the browser's bookmarks, pressed on another page; and pages with long addresses on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from django.utils import timezone

from articles.models import Item
from tests import factories
from tests.browser.conftest import PASSWORD, Watched, sign_in_quickly

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_button_brings_the_address_and_the_selected_text(page: Page, transactional_db: None) -> None:
    """Where the button leads is opened by hand: no page of the desk runs a script that stands in a link."""
    sign_in_quickly(page, factories.user(group="Editor"))
    page.goto("/send/")
    button = page.get_by_role("link", name="Send to the figures desk").get_attribute("href") or ""
    assert "open('http" in button and "/send/'+'?url='+e(location.href" in button

    page.goto("/send/?url=https://news.example/6113&title=Layoffs#text=員工6113名%0A%2B%26第二行")

    assert page.get_by_label("Selected text").input_value() == "員工6113名\n+&第二行"
    assert page.get_by_label("Address of the page").input_value() == "https://news.example/6113"
    assert "#" not in page.url
    page.get_by_label("Name of the new story").fill("商湯")
    page.get_by_role("button", name="Send", exact=True).click()
    page.wait_for_url("**/batches/**")
    item = Item.objects.get()
    assert (item.kind, item.details) == ("text", {"title": "Layoffs", "url": "https://news.example/6113"})


READ = """<html><head><title>Layoffs at Distant Hill</title></head><body><article><p>員工6113名 &amp; 更多</p></article>
<script>getSelection().selectAllChildren(document.querySelector("p"))</script></body></html>"""


@pytest.mark.parametrize("signed_in", [True, False], ids=["signed in", "not yet"])
def test_the_buttons_own_script_pressed_on_another_page(signed_in: bool, page: Page, transactional_db: None) -> None:
    """What was selected comes along even where one has to sign in first."""
    editor = factories.user(group="Editor")
    sign_in_quickly(page, editor)
    page.goto("/send/")
    button = page.get_by_role("link", name="Send to the figures desk").get_attribute("href") or ""
    if not signed_in:
        page.context.clear_cookies()
    page.route("**/elsewhere", lambda route: route.fulfill(body=READ, content_type="text/html; charset=utf-8"))
    page.goto("/elsewhere")

    with page.expect_popup() as opened:
        page.evaluate(unquote(button.removeprefix("javascript:")))
    form = opened.value
    if not signed_in:
        form.get_by_label("Username").wait_for()
        editor.set_password(PASSWORD)
        editor.save()
        form.get_by_label("Username").fill(editor.username)
        form.get_by_label("Password").fill(PASSWORD)
        form.keyboard.press("Enter")
    form.get_by_role("heading", name="Send a page").wait_for()

    assert form.get_by_label("Selected text").input_value() == "員工6113名 & 更多"
    assert form.get_by_label("Address of the page").input_value().endswith("/elsewhere")
    assert form.get_by_label("Title").input_value() == "Layoffs at Distant Hill"
    form.goto(form.url)
    assert form.get_by_label("Selected text").input_value() == ""  # once


@pytest.mark.parametrize("script", [True, False], ids=["scripts", "no scripts"])
def test_on_a_phone_nothing_stands_over_the_edge(script: bool, watched: Watched, transactional_db: None) -> None:
    now = timezone.now()
    long = "https://news.example/" + "a-very-long-address-" * 10
    feed = factories.feed(address=long, checked_at=now, failures=2, reason={"code": "not_a_feed", "params": {}})
    factories.entry(feed=feed, title="")
    source = factories.source(url=long, archive_state="waiting")
    source.snapshots.add(factories.snapshot(asked=long, final=long + "2"))
    page = watched.page(viewport={"width": 390, "height": 844}, java_script_enabled=script)
    sign_in = watched.page()
    sign_in_quickly(sign_in, factories.user(group="Editor"))
    page.context.add_cookies(sign_in.context.cookies())  # type: ignore[arg-type]
    for path in ("/feeds/", feed.get_absolute_url(), "/sources/", source.get_absolute_url(), f"/send/?url={long}", "/health/"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
