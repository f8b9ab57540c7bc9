"""Taking a figure by a key, and a second check by two people who do not see each other's view."""

from __future__ import annotations

import pytest

from articles import workflow
from articles.models import Verdict, Workflow
from tests import factories
from tests.browser.conftest import Watched, sign_in_quickly, until
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db(transaction=True)


def test_c_on_the_board_takes_a_figure_and_lets_it_go(room: Newsroom, watched: Watched) -> None:
    page = watched.page(viewport={"width": 1440, "height": 900})
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto("/board/")
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.locator("#status", has_text="It is yours to check.").wait_for()
    row = page.locator("tr[data-item]").first
    assert "chan" in row.inner_text()
    until(page, "document.activeElement.closest('tr') !== null")  # the focus is where it was
    page.keyboard.press("c")
    page.locator("#status", has_text="It is yours no more.").wait_for()
    assert Workflow.objects.get().assignee is None


def test_a_colleague_who_was_faster_keeps_it(room: Newsroom, watched: Watched) -> None:
    page = watched.page()
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    page.goto("/board/")
    first = int((page.locator("tr[data-item]").first.get_attribute("id") or "").removeprefix("figure-"))
    wong = factories.user(name="wong", group="Checker")
    workflow.take(next(figure for figure in room.figures if figure.pk == first), by=wong)
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.locator("#status", has_text="wong has this figure").wait_for()
    assert "wong" in page.locator("tr[data-item]").first.inner_text()


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without"])
def test_two_decide_without_seeing_each_other(scripts: bool, room: Newsroom, watched: Watched) -> None:
    figure = room.figures[0]
    pages = []
    for name in ("chan", "wong"):
        page = watched.page(java_script_enabled=scripts)
        sign_in_quickly(page, factories.user(name=name, group="Checker")) if scripts else signed(watched, page, name)
        page.goto(figure.get_absolute_url())
        pages.append(page)
    one, other = pages
    one.locator("#verdict summary", has_text="Decide").first.click()
    one.locator("#id_verdict_value").fill("6114")
    one.locator("#id_verdict_reason").fill("年報第212頁")
    one.get_by_role("button", name="Seal it and ask for a second check").click()
    one.get_by_text("Your view is sealed").wait_for()

    other.reload()
    assert "年報第212頁" not in other.content()
    other.locator("#id_verdict_value").fill("6114")
    other.locator("#id_verdict_reason").fill("公告")
    other.get_by_role("button", name="Give my view, sealed").click()
    other.get_by_text("seconded by wong").first.wait_for()
    verdict = Verdict.objects.get()
    assert (verdict.value, str(verdict.decided_by), str(verdict.seconded_by)) == (6114, "chan", "wong")


def signed(watched: Watched, page: object, name: str) -> None:
    """The sign-in page of a browser without JavaScript: evaluate() is JavaScript, too."""
    from tests.browser.conftest import PASSWORD

    user = factories.user(name=name, group="Checker")
    user.set_password(PASSWORD)
    user.save()
    page.goto("/accounts/login/")  # type: ignore[attr-defined]
    page.get_by_label("Username").fill(name)  # type: ignore[attr-defined]
    page.get_by_label("Password").fill(PASSWORD)  # type: ignore[attr-defined]
    page.keyboard.press("Enter")  # type: ignore[attr-defined]
    page.get_by_role("heading", name="Today").wait_for()  # type: ignore[attr-defined]
