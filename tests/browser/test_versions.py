"""A corrected article comes in as the next version: its numbers stand beside the earlier ones, and what was judged is flagged."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from articles import review, snapshots
from articles.models import Article, Item
from factcheck.fetching import Fetched
from tests import factories
from tests.articles.test_versions import CORRECTED, TEXT, came, claim_of
from tests.browser.conftest import Watched, sign_in_quickly
from tests.browser.test_the_main_job import work

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESS = "https://news.example/1"


@pytest.fixture
def article(transactional_db: None) -> Article:
    """One that was fetched, with a mark on a number that the outlet is going to change."""
    snapshot = factories.snapshot(asked=ADDRESS, data=TEXT.encode(), content_type="text/plain", charset="utf-8")
    made = came(TEXT, snapshot=snapshot)
    review.mark(claim_of(made, "6113名"), editor=factories.user(name="wong", group="Editor"), word="agree", note="年報第3頁")
    return made


@pytest.mark.parametrize("script", [True, False], ids=["scripts", "no scripts"])
def test_a_corrected_file(script: bool, watched: Watched, article: Article) -> None:
    page = watched.page(java_script_enabled=script)
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto(article.get_absolute_url())
    page.get_by_text("Upload a corrected version").click()
    page.get_by_label("Corrected file").set_input_files(
        [{"name": "更正.txt", "mimeType": "text/plain", "buffer": CORRECTED.encode()}]
    )
    page.get_by_role("button", name="Send as the next version").click()
    page.wait_for_url("**/batches/**")
    work()
    page.goto(article.get_absolute_url())
    page.get_by_text("This is version 1.").wait_for()
    page.get_by_role("link", name="Read the current version").click()
    page.get_by_text("changed: 6113名 before").wait_for()
    page.get_by_role("link", name="What was changed between the versions").click()

    page.get_by_role("heading", name="What version 2 says otherwise than version 1").wait_for()
    change = page.locator("li.card", has_text="6113名 → 6114名")
    change.get_by_text("The article was changed after this mark:").wait_for()
    change.get_by_text("wong").wait_for()
    change.get_by_role("link", name="遠山").first.click()
    page.get_by_text("Changed by the outlet since it was judged").wait_for()
    second = Article.objects.get(version=2)
    assert not claim_of(second, "6114名").marks.exists()  # nothing was moved without a word


def test_a_teaser_leaves_the_whole_text_where_it_is(page: Page, article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    def teaser(address: str, *, besides: dict[str, str] | None = None) -> Fetched:
        return Fetched(
            url=address,
            final_url=address,
            status=200,
            headers=(),
            content_type="text/plain",
            charset="utf-8",
            body=f"{TEXT[:30]}……訂閱後可閱讀全文".encode(),
            fetched_at=datetime(2025, 3, 2, tzinfo=UTC),
        )

    monkeypatch.setattr(snapshots, "fetch", teaser)
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto(article.get_absolute_url())
    page.get_by_text("Upload a corrected version").click()
    page.get_by_role("button", name="Fetch its address again").click()
    page.wait_for_url("**/batches/**")
    work(queue="fetch")

    page.goto(reverse("item", args=[Item.objects.get().pk]))
    page.get_by_text("so does a page that only subscribers see whole. That version stays.").wait_for()
    article.refresh_from_db()
    assert article.current and Article.objects.count() == 1
