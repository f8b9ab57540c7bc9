"""A real Chromium against a real server; a page that logs an error or calls another host fails its test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from tests import factories
from tests.newsroom import Newsroom, newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright's sync API leaves an event loop running in this thread

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PASSWORD = "correct horse battery"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with playwright.sync_playwright() as running:
        try:
            chromium = running.chromium.launch(executable_path=path, args=[*FLAGS, *(["--no-sandbox"] if root else [])])
        except playwright.Error as error:
            pytest.skip(f"no Chromium here (apt-get install chromium, or playwright install chromium): {error}")
        yield chromium
        chromium.close()


class Watched:
    """Opens browser contexts and remembers what went wrong in any of their pages."""

    def __init__(self, browser: Browser, base: str) -> None:
        self.browser, self.base = browser, base
        self.faults: list[str] = []
        self.allowed: set[str] = set()  #: texts of console errors that the test itself provokes
        self.contexts: list[BrowserContext] = []

    def page(self, **options: Any) -> Page:
        context = self.browser.new_context(**{"base_url": self.base, "locale": "en-GB", **options})
        context.set_default_timeout(20_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self._fault(f"console: {message.text}") if message.type == "error" else None)
        page.on("pageerror", lambda error: self._fault(f"script: {error}"))
        page.on("request", lambda request: self._leaves(request.url))
        return page

    def _fault(self, text: str) -> None:
        if not any(allowed in text for allowed in self.allowed):
            self.faults.append(text)

    def _leaves(self, url: str) -> None:
        if not url.startswith((self.base, "data:", "blob:")):
            self._fault(f"leaves this machine: {url}")

    def close(self) -> None:
        for context in self.contexts:
            context.close()


@pytest.fixture
def watched(browser: Browser, live_server: Any) -> Iterator[Watched]:
    opened = Watched(browser, live_server.url)
    yield opened
    opened.close()
    assert opened.faults == []


@pytest.fixture
def page(watched: Watched) -> Page:
    return watched.page(viewport={"width": 1440, "height": 900})


@pytest.fixture
def room(transactional_db: None) -> Newsroom:
    return newsroom()


@pytest.fixture
def figure_page(room: Newsroom, page: Page) -> Page:
    """The page of a figure, open before a checker."""
    sign_in_quickly(page, factories.user(name="chan", group="Checker"))
    page.goto(room.figures[0].get_absolute_url())
    return page


def sign_in(page: Page, user: User) -> None:
    """As a person does: name, password, Enter."""
    user.set_password(PASSWORD)
    user.save()
    page.goto("/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Today").wait_for()
    page.wait_for_load_state()  # from here on the page listens for keys


def sign_in_quickly(page: Page, user: User) -> None:
    """With a session cookie: the sign-in page itself is tried by sign_in, and its labels differ from language to language."""
    client = Client()
    client.force_login(user)
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.goto("/accounts/login/")
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": page.evaluate("location.origin")}])


#: nothing is on its way, and what has come is bound to its keys: htmx puts it in, and binds it a little later
AT_REST = "!document.querySelector('.htmx-request, .htmx-swapping, .htmx-added, .htmx-settling')"


def until(page: Page, condition: str = "true") -> None:
    """Waits until the condition, a JavaScript expression, holds, and the page is at rest.

    Playwright's own wait needs eval, which the policy refuses.
    """
    for _try in range(400):
        if page.evaluate(f"{AT_REST} && ({condition})"):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {condition}")


def press_at_once(page: Page, keys: str) -> None:
    """Letters one right behind the other, however busy the machine: what stands behind G is waited for one second only."""
    page.evaluate(
        """keys => { for (const key of keys) document.activeElement.dispatchEvent(
            new KeyboardEvent("keydown", {key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true})); }""",
        keys,
    )
