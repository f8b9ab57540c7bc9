"""Words that are typed and not sent: a key or a link that leaves the page asks first, and what was sent is not asked about."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from articles.models import Mark, Verdict, Workflow
from tests import factories
from tests.browser.conftest import Watched, sign_in_quickly
from tests.newsroom import Newsroom, newsroom

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def room(transactional_db: None) -> Newsroom:
    return newsroom()


def at(address: str, watched: Watched, *, group: str = "Editor") -> Page:
    """That page, as wide as a desk's, with somebody who is signed in."""
    page = watched.page(viewport={"width": 1440, "height": 900})
    sign_in_quickly(page, factories.user(name="chan", group=group))
    page.goto(address)
    return page


def source_begun(page: Page) -> Locator:
    """The first card, with a passage of a source that nobody has attached yet."""
    card = page.locator("article.claim").first
    card.get_by_role("link", name="Attach a source").click()
    card.get_by_label("Quoted passage").fill("員工6,113名")
    return card


def test_a_verdict_half_written_is_not_lost_by_a_click_elsewhere(room: Newsroom, watched: Watched) -> None:
    page = at(room.figures[0].get_absolute_url(), watched, group="Checker")
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


def test_a_mark_leaves_what_is_being_typed_in_the_card(room: Newsroom, watched: Watched) -> None:
    page = at(room.figures[0].get_absolute_url(), watched)
    card = source_begun(page)
    card.get_by_label("Title").fill("遠山科技2023年年報")
    card.get_by_role("link", name="Correct").click()
    card.locator("form[action$='/correct/'] [name=value]").fill("6112")

    card.get_by_role("button", name="Agree").click()
    card.locator(".marks .agree").wait_for()
    assert card.get_by_label("Quoted passage").input_value() == "員工6,113名"
    assert card.locator("form[action$='/correct/'] [name=value]").input_value() == "6112"

    card.locator(".note-field summary").click()
    card.locator("textarea[name=note]").fill("與年報核對")
    card.get_by_role("button", name="Attach").click()
    card.locator(".citations", has_text="遠山科技2023年年報").wait_for()
    assert card.locator("#cite-form").count() == 0
    assert card.locator("textarea[name=note]").input_value() == "與年報核對"
    assert card.locator("form[action$='/correct/'] [name=value]").input_value() == "6112"
    card.get_by_role("button", name="Agree").click()
    card.locator(".marks", has_text="與年報核對").wait_for()
    assert Mark.objects.get().note == "與年報核對"


def test_taking_a_mark_back_asks_for_the_note_alone(room: Newsroom, watched: Watched) -> None:
    page = at(room.figures[0].get_absolute_url(), watched)
    card = source_begun(page)
    card.get_by_role("button", name="Agree").click()
    card.get_by_role("button", name="Undo my mark").wait_for()
    card.locator(".note-field summary").click()
    card.locator("textarea[name=note]").fill("與年報核對")

    page.once("dialog", lambda dialog: dialog.dismiss())
    card.get_by_role("button", name="Undo my mark").click()
    assert card.locator("textarea[name=note]").input_value() == "與年報核對"
    assert Mark.objects.exists()

    card.locator("textarea[name=note]").fill("")
    page.on("dialog", lambda dialog: pytest.fail(f"asked about what stays: {dialog.message}"))
    card.get_by_role("button", name="Undo my mark").click()
    card.get_by_role("button", name="Undo my mark").wait_for(state="detached")
    assert card.get_by_label("Quoted passage").input_value() == "員工6,113名"


def test_the_queue_asks_before_it_moves_on_from_a_source_half_written(room: Newsroom, watched: Watched) -> None:
    page = at("/queue/", watched)
    first = page.locator("#decision").get_attribute("aria-label")
    page.locator("#queue-cite").click()
    page.locator("#cite-form").get_by_label("Quoted passage").fill("員工6,113名")

    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Conflict").click()
    assert page.locator("#cite-form").get_by_label("Quoted passage").input_value() == "員工6,113名"
    assert not Mark.objects.exists()

    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Conflict").click()
    page.locator(f"#decision:not([aria-label='{first}']), #queue .empty").first.wait_for()
    assert Mark.objects.get().word == "conflict"
