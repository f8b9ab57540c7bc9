"""What a day at the desk is made of, each by mouse, by keyboard alone and without JavaScript.

|    | flow                                    | mouse         | keyboard      | without JavaScript |
|----|-----------------------------------------|---------------|---------------|--------------------|
|  1 | send in two articles                    | main job      | main job      | main job           |
|  2 | find the disagreement, and open it      | main job      | main job      | main job           |
|  3 | mark a claim, and take the mark back    | main job      | main job      | the queue          |
|  4 | attach a source                         | main job      | main job      | main job           |
|  5 | set a claim right                       | here          | correcting    | correcting         |
|  6 | add a figure that was missed            | here          | correcting    | correcting         |
|  7 | say “not a figure”, and restore it      | correcting    | here          | here               |
|  8 | take a figure, and give it to somebody  | here          | here          | here               |
|  9 | decide, and decide again                | here          | here          | here               |
| 10 | the review queue, and its undo          | here          | the queue     | the queue          |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articles.models import Claim, Mark, Verdict, Workflow
from tests import factories
from tests.browser.conftest import Watched, sign_in_quickly, until
from tests.newsroom import Newsroom, newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def room(transactional_db: None) -> Newsroom:
    factories.user(name="wong", group="Checker")
    return newsroom()


@pytest.fixture
def checker(page: Page, room: Newsroom) -> Page:
    sign_in_quickly(page, factories.user(name="chan", group="Checker"))
    return page


def done(page: Page, said: str) -> None:
    page.locator("#status", has_text=said).wait_for()


def tab_until(page: Page, condition: str) -> None:
    """Presses Tab until the condition holds of the control (`here`) that has the focus."""
    for _press in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(f"(here => {condition})(document.activeElement)"):
            return
    raise AssertionError(f"Tab never came to where {condition}")


def open_fold(page: Page, words: str) -> None:
    """By keyboard."""
    tab_until(page, f"here.matches('summary') && here.textContent.trim() === '{words}'")
    page.keyboard.press("Enter")


def given_to(figure: int) -> str:
    return str(Workflow.objects.get(pk=figure).assignee)


def test_by_mouse(checker: Page, room: Newsroom) -> None:
    figure, article = room.figures[0], room.articles[0]
    checker.goto(figure.get_absolute_url())
    card = checker.locator("article.claim", has_text="6,113名")
    card.get_by_role("link", name="Correct").click()
    card.get_by_label("Value", exact=True).fill("6112")
    card.get_by_role("button", name="Save the correction").click()
    done(checker, "Corrected: 6,113名.")

    work = checker.locator("#work")
    work.get_by_role("button", name="Take it").click()
    work.get_by_text("yours to check").wait_for()
    work.locator("summary", has_text="Assign").click()
    work.get_by_label("Who checks it").select_option(label="wong")
    work.get_by_role("button", name="Assign").click()
    done(checker, "Assigned to wong.")

    verdict = checker.locator("#verdict")
    for version, value in ((1, "6113"), (2, "6114")):
        verdict.locator("summary", has_text="Decide").click()
        verdict.get_by_label("Value that stands").fill(value)
        verdict.get_by_label("Reason").fill("年報第212頁")
        verdict.get_by_role("button", name="Save the verdict").click()
        done(checker, f"The verdict is saved as version {version}.")

    Claim.objects.get(article=article, quote="34.06億元").delete()  # as if the engine had missed it
    checker.goto(article.get_absolute_url())
    checker.get_by_role("link", name="Add a figure").click()
    checker.get_by_label("The words of the figure").fill("34.06億元")
    checker.get_by_role("button", name="Read these words").click()
    checker.get_by_role("button", name="Add the figure").click()
    done(checker, "Added: 34.06億元.")

    checker.goto("/queue/")
    checker.get_by_role("button", name="Conflict").click()
    done(checker, "Marked: Conflict.")
    checker.get_by_role("button", name="Undo").first.click()
    done(checker, "Your mark is taken back.")
    assert not Mark.objects.exists()
    assert given_to(figure.pk) == "None"  # a verdict ends the assignment
    assert list(Verdict.objects.order_by("version").values_list("value", flat=True)) == [6113, 6114]


def test_by_keyboard_alone(checker: Page, room: Newsroom) -> None:
    figure, keys = room.figures[0], checker.keyboard
    checker.goto(figure.get_absolute_url())
    open_fold(checker, "Assign")
    tab_until(checker, "here.id === 'id_assign_person'")
    keys.type("w")
    keys.press("Control+Enter")
    done(checker, "Assigned to wong.")
    until(checker, "document.activeElement.id === 'work-title'")  # the form has gone, the focus has not

    keys.press("j")
    tab_until(checker, "here.id.startsWith('dismiss-')")
    keys.press("Enter")
    done(checker, "Not a figure")
    until(checker, "document.activeElement.matches('.claim') && document.activeElement.textContent.includes('not a figure')")
    tab_until(checker, "here.textContent.startsWith('Restore')")
    keys.press("Enter")
    done(checker, "Restored")
    until(checker)  # what Restore changes elsewhere on the page comes behind the word

    for version, value in ((1, "6113"), (2, "6114")):
        open_fold(checker, "Decide" if version == 1 else "Decide again")
        tab_until(checker, "here.id === 'id_verdict_value'")
        keys.type(value)
        tab_until(checker, "here.id === 'id_verdict_reason'")
        keys.type("p. 212 of the filing")
        keys.press("Control+Enter")
        done(checker, f"The verdict is saved as version {version}.")
        until(checker, "document.activeElement.id === 'verdict-title'")
    assert Claim.objects.live().count() == Claim.objects.count()
    assert list(Verdict.objects.order_by("version").values_list("value", flat=True)) == [6113, 6114]


def test_without_javascript(watched: Watched, room: Newsroom) -> None:
    page, figure = watched.page(java_script_enabled=False), room.figures[0]
    sign_in_quickly(page, factories.user(name="chan", group="Checker"))
    page.goto(figure.get_absolute_url())
    page.get_by_role("button", name="Take it").click()
    page.get_by_text("It is yours to check.").wait_for()
    page.locator("#work summary", has_text="Assign").click()
    page.get_by_label("Who checks it").select_option(label="wong")
    page.locator("#work").get_by_role("button", name="Assign").click()
    page.get_by_text("Assigned to wong.").wait_for()
    assert given_to(figure.pk) == "wong"

    page.locator("article.claim", has_text="6,113名").get_by_role("button", name="Not a figure").click()
    page.get_by_text("Not a figure: 6,113名. It can be restored.").wait_for()
    page.get_by_text("1 that is not a figure").click()
    page.get_by_role("button", name="Restore").click()
    page.get_by_text("Restored: 6,113名.").wait_for()

    page.goto(figure.get_absolute_url())
    for version, value in ((1, "6113"), (2, "6114")):
        page.locator("#verdict summary", has_text="Decide").click()
        page.get_by_label("Value that stands").fill(value)
        page.get_by_label("Reason").fill("年報第212頁")
        page.get_by_role("button", name="Save the verdict").click()
        page.get_by_text(f"The verdict is saved as version {version}.").wait_for()
    assert Claim.objects.live().count() == Claim.objects.count()
    assert list(Verdict.objects.order_by("version").values_list("value", flat=True)) == [6113, 6114]
