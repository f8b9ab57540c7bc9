"""Two people at one figure: what one does comes to the other's page by itself, and takes nothing away that they are at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session

from articles import comments, review, verdicts
from articles.models import Comment, Figure, Verdict
from tests import factories
from tests.browser.conftest import PASSWORD, Watched, sign_in_quickly, until
from tests.newsroom import newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

#: how far the page has moved under the reader's eyes since it was there, but for what they did themselves
MOVED = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(shift => { sum += shift.value; })).observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 50);
})"""
ASKED = "performance.getEntriesByType('resource').filter(each => each.name.endsWith('/news/')).length"
LONGER = 3_500  #: ms, than from one question to the next
TOP = "document.activeElement.getBoundingClientRect().top"


@pytest.fixture
def figure(transactional_db: None) -> Figure:
    return newsroom().figures[0]


@pytest.fixture
def wong(transactional_db: None) -> User:
    return factories.user(name="wong", group="Checker")


@pytest.fixture
def page(watched: Watched, figure: Figure) -> Page:
    """Chan has the page of the figure open, and it has asked once."""
    page = watched.page(viewport={"width": 1440, "height": 900})
    sign_in_quickly(page, factories.user(name="chan", group="Checker"))
    page.goto(figure.get_absolute_url())
    until(page, f"{ASKED} > 0")
    return page


def test_what_one_does_comes_to_the_other(page: Page, watched: Watched, figure: Figure, wong: User) -> None:
    claim = figure.claims.order_by("pk")[1]
    other = watched.page(viewport={"width": 1440, "height": 900})
    sign_in_quickly(other, wong)
    other.goto(figure.get_absolute_url())
    page.locator("#live", has_text="wong is here").wait_for()
    other.locator("#live", has_text="chan is here").wait_for()

    other.locator(f"#conflict-{claim.pk}").click()
    page.locator(f"#marks-{claim.pk}", has_text="wong").wait_for()
    page.locator("#figure-summary", has_text="1 conflict").wait_for()

    other.locator("#comment-text").fill("年報第212頁？")
    other.locator("#comment-send").click()
    page.locator("#comment-list", has_text="年報第212頁？").wait_for()
    assert page.locator("#comment-count").inner_text() == "1"

    other.locator("#verdict summary", has_text="Decide").first.click()
    other.locator("#id_verdict_reason").fill("年報原文")
    other.get_by_role("button", name="Save the verdict").click()
    page.locator("#figure-summary", has_text="version 1, wong").wait_for()
    page.locator("#verdict", has_text="年報原文").wait_for()


def test_who_is_writing_keeps_words_caret_and_place(page: Page, figure: Figure, wong: User) -> None:
    field = page.locator("#comment-text")
    field.fill("我正在寫的話")
    field.evaluate("node => { node.setSelectionRange(2, 4); node.scrollIntoView({block: 'center'}); }")
    before = page.evaluate(TOP)
    for claim in figure.claims.all():
        review.mark(claim, editor=wong, word="conflict", note="與年報不符，請看第212頁的表格和附註三。" * 4)
    comments.comment(figure, author=wong, text="查過")
    verdicts.decide(figure, decided_by=wong, reason="年報原文\n" * 8)
    page.locator("#verdict", has_text="年報原文").wait_for()
    page.locator("#comment-list", has_text="查過").wait_for()
    assert field.input_value() == "我正在寫的話"
    assert field.evaluate("node => [document.activeElement === node, node.selectionStart, node.selectionEnd]") == [True, 2, 4]
    assert abs(page.evaluate(TOP) - before) <= 1


def test_a_first_mark_in_view_moves_nothing(page: Page, figure: Figure, wong: User) -> None:
    claim = figure.claims.order_by("pk")[0]
    card = page.locator(f"#claim-{claim.pk}")
    card.scroll_into_view_if_needed()
    before = page.evaluate(MOVED)
    review.mark(claim, editor=wong, word="agree")
    page.locator(f"#marks-{claim.pk}", has_text="wong").wait_for()
    assert page.evaluate(MOVED) - before < 0.01


def test_a_form_in_which_somebody_writes_is_not_replaced(page: Page, watched: Watched, figure: Figure, wong: User) -> None:
    """The verdict above it waits; whoever saves is shown both, and nobody's is overwritten."""
    watched.allowed.add("409")
    page.locator("#verdict summary", has_text="Decide").first.click()
    page.locator("#id_verdict_reason").fill("我的理由")
    verdicts.decide(figure, decided_by=wong, reason="年報原文")
    page.locator("#figure-summary", has_text="version 1, wong").wait_for()
    assert page.locator("#id_verdict_reason").input_value() == "我的理由"
    page.get_by_role("button", name="Save the verdict").click()
    page.locator("#verdict", has_text="while you were writing").wait_for()
    assert "年報原文" in page.locator("#verdict").inner_text()
    assert page.locator("#id_verdict_reason").input_value() == "我的理由"
    assert Verdict.objects.get().reason == "年報原文"


def test_what_waited_comes_when_the_place_is_free(page: Page, figure: Figure, wong: User) -> None:
    page.locator("#verdict summary", has_text="Decide").first.click()
    verdicts.decide(figure, decided_by=wong, reason="年報原文")
    page.locator("#figure-summary", has_text="version 1, wong").wait_for()
    assert "年報原文" not in page.locator("#verdict").inner_text()
    page.locator("#verdict summary", has_text="Decide").first.click()
    page.locator("#to-comments").focus()
    page.locator("#verdict", has_text="年報原文").wait_for()


def test_a_page_that_nobody_looks_at_asks_nothing(page: Page, figure: Figure, wong: User) -> None:
    page.evaluate("window.away = true")
    page.evaluate("Object.defineProperty(document, 'hidden', {get: () => window.away})")
    page.wait_for_timeout(LONGER)  # one question may be on its way
    asked = page.evaluate(ASKED)
    comments.comment(figure, author=wong, text="查過")
    page.wait_for_timeout(LONGER)
    assert page.evaluate(ASKED) == asked
    page.evaluate("window.away = false")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))")
    page.locator("#comment-list", has_text="查過").wait_for()


def test_who_is_signed_out_signs_in_and_sends_what_was_typed(page: Page, watched: Watched, figure: Figure) -> None:
    watched.allowed.add("401")
    chan = User.objects.get(username="chan")
    chan.set_password(PASSWORD)
    chan.save()
    page.locator("#comment-text").fill("還沒有存")
    Session.objects.all().delete()
    page.locator("#comments form button.primary").first.click()
    page.get_by_text("What you sent is kept here").wait_for()
    page.get_by_label("Username").fill("chan")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Send it now").click()
    page.locator("#comment-list", has_text="還沒有存").wait_for()
    assert Comment.objects.get().text == "還沒有存"
    assert page.url.split("#")[0].endswith(figure.get_absolute_url())


def test_who_is_signed_out_is_told_and_asked_no_more(page: Page, watched: Watched, figure: Figure) -> None:
    watched.allowed.add("401")
    page.locator("#comment-text").fill("還沒有存")
    Session.objects.all().delete()
    page.locator("#live [data-note]", has_text="you are signed out").wait_for()
    assert page.locator("#comment-text").input_value() == "還沒有存"
    asked = page.evaluate(ASKED)
    page.wait_for_timeout(LONGER)
    assert page.evaluate(ASKED) == asked


def test_without_a_connection_it_says_so_and_goes_on_by_itself(page: Page, watched: Watched, figure: Figure, wong: User) -> None:
    watched.allowed.add("ERR_INTERNET_DISCONNECTED")
    page.context.set_offline(True)
    page.locator("#live [data-note]", has_text="No connection").wait_for()
    comments.comment(figure, author=wong, text="查過")
    page.context.set_offline(False)
    page.locator("#comment-list", has_text="查過").wait_for()
    assert "No connection" not in page.locator("#live").inner_text()


def test_behind_an_at_colleagues_are_offered(page: Page, figure: Figure, wong: User) -> None:
    factories.user(name="陳大文", group="Editor")
    page.reload()
    field = page.locator("#comment-text")
    field.click()
    page.keyboard.type("請 @wo")
    page.get_by_role("button", name="@wong").click()
    page.keyboard.type("看看")
    assert field.input_value() == "請 @wong 看看"
    assert not page.get_by_role("button", name="@wong").is_visible()
    page.keyboard.press("Control+Enter")
    page.locator("#status", has_text="The comment is saved.").wait_for()
    assert Comment.objects.get().text == "請 @wong 看看"
    assert wong.notices.get().kind == "mention"


def test_removed_settled_and_undone_by_keyboard(page: Page, figure: Figure) -> None:
    page.locator("#comment-text").fill("查過了嗎？")
    page.keyboard.press("Control+Enter")
    page.locator("#comment-list", has_text="查過了嗎？").wait_for()
    key = Comment.objects.get().pk
    page.locator(f"#settle-{key}").focus()
    page.keyboard.press("Enter")
    page.locator("#comment-list", has_text="settled by chan").wait_for()
    until(page, f"document.activeElement.id === 'settle-{key}'")
    page.locator(f"#remove-{key}").focus()
    page.keyboard.press("Enter")
    page.locator("#comment-list", has_text="Nobody has written anything yet.").wait_for()
    until(page, "document.activeElement.id === 'comment-list'")
    page.keyboard.press("u")
    page.locator("#comment-list", has_text="查過了嗎？").wait_for()
