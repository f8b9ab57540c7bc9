"""Words that are typed and not sent: a key or a link that leaves the page asks first, and what was sent is not asked about."""

from __future__ import annotations

import pytest

from articles.models import Verdict, Workflow
from tests import factories
from tests.browser.conftest import Watched, sign_in_quickly
from tests.newsroom import Newsroom, newsroom

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def room(transactional_db: None) -> Newsroom:
    return newsroom()


def test_a_verdict_half_written_is_not_lost_by_a_click_elsewhere(room: Newsroom, watched: Watched) -> None:
    page = watched.page(viewport={"width": 1440, "height": 900})
    sign_in_quickly(page, factories.user(name="chan", group="Checker"))
    page.goto(room.figures[0].get_absolute_url())
    page.locator("#verdict summary", has_text="Decide").first.click()
    page.locator("#id_verdict_value").fill("6114")
    page.locator("#id_verdict_reason").fill("年報第212頁")

    with page.expect_event("dialog") as asked:
        page.locator("#mine-figure").click(no_wait_after=True)
    assert asked.value.type == "beforeunload"
    asked.value.dismiss()  # stay
    assert page.locator("#id_verdict_reason").input_value() == "年報第212頁"
    assert not Workflow.objects.exists()

    page.get_by_role("button", name="Save the verdict").click()
    page.locator("#verdict .stands", has_text="6,114").wait_for()
    assert Verdict.objects.get().reason == "年報第212頁"
    page.on("dialog", lambda dialog: pytest.fail(f"asked about what is saved: {dialog.type}"))
    page.get_by_role("link", name="Board").first.click()
    page.get_by_role("heading", name="Board").first.wait_for()
