"""How does the desk look? Takes the pictures of the README from the sample newsroom: .venv/bin/python docs/screenshots.py.

It starts a throw-away database and server of its own; other pictures, for judging a change, go to the folder
named by --all (1440 and 390 wide, light and dark, English and Chinese).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

BASE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(BASE))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright's sync API leaves an event loop running in this thread

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from articles.models import Batch

WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
LOOKS = [
    (name, view, scheme, language)
    for name, view in (("1440", WIDE), ("390", PHONE))
    for scheme in ("light", "dark")
    for language in ("en", "zh-Hant", "zh-Hans")
]
#: a phone lays out what is in view alone; a picture of a whole page shows all of it
WHOLE = """() => {
    const whole = new CSSStyleSheet();
    whole.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [whole];
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description="Takes pictures of the sample newsroom.")
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="also every page in every look, into this folder")
    options = parser.parse_args()

    import factcheck.testing  # starts the throw-away PostgreSQL that the settings then use

    try:
        with sample_newsroom() as (address, cookie, pages), chromium() as browser:
            shown = {name: pages[name] for name in ("board", "figure")}
            take(browser, address, cookie, shown, BASE / "docs" / "screenshots", "", WIDE, "light", "en")
            if options.all:
                for size, view, scheme, language in LOOKS:
                    suffix = f"-{size}-{scheme}-{language}"
                    take(browser, address, cookie, pages, options.all, suffix, view, scheme, language)
    finally:
        factcheck.testing.pytest_unconfigure()


@contextmanager
def sample_newsroom() -> Iterator[tuple[str, dict[str, str], dict[str, str]]]:
    """A server on a test database that holds the sample: its address, a session cookie, and the paths of its pages."""
    import django

    django.setup()
    from django.conf import settings
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.test import Client
    from django.test.testcases import LiveServerThread
    from django.test.utils import get_runner

    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    runner = get_runner(settings)(verbosity=0, interactive=False)
    runner.setup_test_environment()
    databases = runner.setup_databases()
    server = LiveServerThread("127.0.0.1", StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    try:
        from django.contrib.auth import get_user_model

        from articles import sample

        user = get_user_model().objects.create_superuser("editor")
        story = sample.load(user)
        client = Client()
        client.force_login(user)
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": client.cookies[settings.SESSION_COOKIE_NAME].value}
        yield f"http://127.0.0.1:{server.port}", cookie, paths(story.get_absolute_url())
    finally:
        server.terminate()
        runner.teardown_databases(databases)


def sent() -> Batch:
    """A batch in which things came out in every way that the sample allows."""
    from io import BytesIO

    from articles import batches, ingest
    from articles.batches import Sent
    from articles.models import Article

    known = Article.objects.earliest("pk")
    files = {
        "晨鐘/八月.txt": bytes(known.original),
        "晨鐘/補記.txt": "浦江衛星有員工四千人，其中研發二千人。".encode(),
        "島嶼/封面.png": b"\x89PNG\r\n\x1a\n",
        "島嶼/空白.txt": b"",
        "海外/report.txt": b"The company had 6,114 people at the end of 2021.",
    }
    batch = batches.open_batch(known.story, sent_by=known.uploaded_by)
    things = [Sent(name=name, file=BytesIO(data)) for name, data in files.items()]
    items = batches.send(
        batch, [*things, Sent(name="年報掃描.pdf", size=48 * 2**20), *batches.addresses("https://example.org/a")]
    )
    for item in items[:-2]:
        ingest.take(item.pk)
    items[1].refresh_from_db()
    ingest.read(items[1].article_id or 0)
    return batch


def paths(story: str) -> dict[str, str]:
    from articles.models import Article, Figure, Outlet, Source

    figure = Figure.objects.in_disagreement().filter(verdicts__isnull=False).widest_first().first()
    return {
        "board": "/board/",
        "figure": "/board/" if figure is None else figure.get_absolute_url(),
        "article": Article.objects.earliest("pk").get_absolute_url(),
        "stories": "/stories/",
        "story": story,
        "upload": "/upload/",
        "batch": sent().get_absolute_url(),
        "sources": "/sources/",
        "source": Source.objects.earliest("pk").get_absolute_url(),
        "outlets": "/outlets/",
        "outlet": Outlet.objects.known().earliest("pk").get_absolute_url(),
        "help": "/help/",
    }


@contextmanager
def chromium() -> Iterator[Browser]:
    import shutil

    from playwright.sync_api import sync_playwright

    root = hasattr(os, "geteuid") and os.geteuid() == 0
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=path, args=["--disable-gpu", *(["--no-sandbox"] if root else [])])
        yield browser
        browser.close()


def take(
    browser: Browser,
    address: str,
    cookie: dict[str, str],
    pages: dict[str, str],
    folder: Path,
    suffix: str,
    view: dict[str, int],
    scheme: str,
    language: str,
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(
        base_url=address,
        viewport=view,  # type: ignore[arg-type]
        color_scheme=scheme,  # type: ignore[arg-type]
        locale=language,
        reduced_motion="reduce",
        extra_http_headers={"Accept-Language": language},
    )
    context.add_cookies([{**cookie, "url": address}])  # type: ignore[list-item]
    page = context.new_page()
    for name, path in pages.items():
        page.goto(path)
        page.evaluate(WHOLE)
        page.screenshot(path=folder / f"{name}{suffix}.png", full_page=view["width"] < 1000)
    context.close()


if __name__ == "__main__":
    main()
