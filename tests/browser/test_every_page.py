"""Every page in every look: axe finds no fault, nothing runs over the edge, a thumb can hit what is to be hit, the focus is seen.

A new page is one more address in furnished(); until it is there, the first test names it. Each page is opened once in each
language and looked at in that language's looks, so that one browser is through in a few minutes.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import Resolver404, resolve

from tests import factories
from tests.articles.views.test_access import TABLE
from tests.browser.conftest import Watched, sign_in_quickly, until
from tests.browser.test_access_for_everybody import furnished
from tests.newsroom import Newsroom, newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

#: what is sent as it is, or sends the reader on
NO_PAGES = {"original", "item_original", "source_file", "snapshot", "board_export"}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: what another width or other colours can change; the rest was looked at in the first look
LOOKED_AT_AGAIN = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable", "aria-hidden-focus"]
WIDE, TABLET, PHONE, NARROW = 1440, 768, 390, 320
#: the language, then in which looks: width, colours, forced colours, and whether all rules are asked
LOOKS: dict[str, list[tuple[int, str, str, bool]]] = {
    "en-GB": [(WIDE, "light", "none", True), (WIDE, "light", "active", False), (NARROW, "light", "none", False)],
    "zh-HK": [(WIDE, "dark", "none", False), (TABLET, "dark", "none", False)],
    "zh-CN": [(PHONE, "light", "none", True), (NARROW, "light", "none", False)],
}
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
#: what reaches farthest beyond the right edge, outside of regions that scroll by themselves
WIDEST = """() => [...document.querySelectorAll("main *, header *, footer *")]
    .filter(node => node.checkVisibility() && !node.closest("svg"))
    .map(node => [node.getBoundingClientRect().right, node.outerHTML.slice(0, 160)])
    .sort((one, other) => other[0] - one[0])[0]"""
SMALL = """() => [...document.querySelectorAll("button, input:not([type=hidden]), select, a.btn, summary")]
    .filter(node => node.checkVisibility() && !node.closest("dialog"))
    .map(node => [node.outerHTML.slice(0, 80), node.getBoundingClientRect().height, node.matches(".btn")])
    .filter(([, height, button]) => height < (button ? 44 : 18))"""
#: what has the focus, when it is not drawn around or something lies over it; "" when all is well, null back at the top
UNSEEN = """() => {
    const node = document.activeElement;
    if (node === document.body) return null;
    const style = getComputedStyle(node), box = node.getClientRects()[0];
    if (!box || style.outlineStyle === "none" || !parseFloat(style.outlineWidth)) return `no ring: ${node.outerHTML.slice(0, 90)}`;
    const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return there && (node.contains(there) || there.contains(node)) ? "" : `covered: ${node.outerHTML.slice(0, 90)}`;
}"""
#: how far the page has moved under the reader's eyes while it came (CLS)
MOVED = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(shift => { sum += shift.value; })).observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 50);
})"""
#: what lies over another thing, and words that a narrow column breaks letter by letter
OVERLAID = """() => {
    const shown = node => node.checkVisibility() && !node.closest("dialog, .vh");
    const nodes = [...document.querySelectorAll("main :is(.btn, .tag, .due, h1, h2, .pills > .meta)")].filter(shown);
    const over = (one, other) => {
        const a = one.getBoundingClientRect(), b = other.getBoundingClientRect();
        return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
    };
    return nodes.flatMap((one, place) => nodes.slice(place + 1)
        .filter(other => !one.contains(other) && !other.contains(one) && over(one, other))
        .map(other => `${one.outerHTML.slice(0, 70)} over ${other.outerHTML.slice(0, 70)}`));
}"""
TORN = """() => [...document.querySelectorAll("main *")].filter(node => {
    const words = [...node.childNodes].filter(each => each.nodeType === 3).map(each => each.data.trim()).join(" ");
    if (words.length < 4 || !node.checkVisibility() || node.closest("svg, .vh, textarea")) return false;
    const letter = parseFloat(getComputedStyle(node).fontSize), box = node.getBoundingClientRect();
    return box.width > 1 && box.width < 2 * letter && box.height > 4 * letter;
}).map(node => node.outerHTML.slice(0, 100))"""
#: a phone lays out what is in view alone; here all of it counts
LAID_OUT = """() => {
    const whole = new CSSStyleSheet();
    whole.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [whole];
}"""
STOPS = 20  #: of the Tab key on each page


def axe() -> str:
    package = pytest.importorskip("axe_playwright_python", reason="axe is not installed (requirements-dev.txt)")
    return (Path(package.__file__).parent / "axe.min.js").read_text()


def found_by_axe(page: Page, *, all_rules: bool) -> list[str]:
    """One line for each fault."""
    only: Any = {"type": "tag", "values": TAGS} if all_rules else {"type": "rule", "values": LOOKED_AT_AGAIN}
    found: dict[str, Any] = page.evaluate("only => axe.run({runOnly: only, resultTypes: ['violations']})", only)
    return [
        f"{violation['id']}: {node['html'][:160]} {node['any'][0]['message'] if node['any'] else ''}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def unseen_focus(page: Page) -> list[str]:
    found = []
    for _stop in range(STOPS):
        page.keyboard.press("Tab")
        said = page.evaluate(UNSEEN)
        if said is None:
            break
        found += [said] if said else []
    return found


def faults(page: Page, look: tuple[int, str, str, bool]) -> list[str]:
    width, colours, forced, all_rules = look
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=colours, forced_colors=forced, reduced_motion="reduce")  # type: ignore[arg-type]
    page.evaluate(LAID_OUT)
    found = found_by_axe(page, all_rules=all_rules)
    if over := page.evaluate(OVER):
        found.append(f"{over} px too wide: {page.evaluate(WIDEST)}")
    found += [f"lies over another: {pair}" for pair in page.evaluate(OVERLAID)]
    found += [f"torn into letters: {node}" for node in page.evaluate(TORN)]
    if width == PHONE:
        found += [f"too small for a thumb: {small}" for small in page.evaluate(SMALL)]
    if width == WIDE and all_rules:
        found += unseen_focus(page)
    return [f"{page.url.split('/', 3)[3]} at {width} {colours} {forced}: {fault}" for fault in found]


def test_every_address_that_answers_with_a_page_is_looked_at() -> None:
    _room, addresses = furnished(factories.user(group="Checker"))
    looked_at = set()
    for address in addresses:
        try:
            looked_at.add(resolve(address.split("?")[0]).url_name)
        except Resolver404:
            pytest.fail(f"{address} leads nowhere")
    pages = {row[0] for row in TABLE if row[1] == "get" and row[2:] != (302, 302, 302)} - NO_PAGES
    assert pages - looked_at == set()


@pytest.mark.parametrize("language", LOOKS)
def test_every_page(language: str, watched: Watched) -> None:
    """watched also fails the test for an error in the console, a refusal by the policy, and a request to another host."""
    script = axe()
    me = factories.user(name="chan", group="Checker")
    _room, addresses = furnished(me)
    stranger, page = watched.page(locale=language), watched.page(locale=language)
    sign_in_quickly(page, me)
    found = []
    for shown, address in [(stranger, "/accounts/login/"), *((page, address) for address in addresses)]:
        shown.emulate_media(color_scheme="light", forced_colors="none")
        shown.goto(address)
        if (moved := shown.evaluate(MOVED)) > 0.02:
            found.append(f"{address} moves while it comes: {moved}")
        shown.evaluate(script)  # past the content security policy, as a debugger's goes
        for look in LOOKS[language]:
            found += faults(shown, look)
    assert found == []


def test_a_phone_lays_out_what_is_in_view(room: Newsroom, watched: Watched) -> None:
    """And finds a place far below all the same, and lets nobody fall out of a closed fold."""
    page = watched.page(viewport={"width": PHONE, "height": 800}, locale="en-GB")
    sign_in_quickly(page, factories.user(name="chan", group="Checker"))
    figure = room.figures[0].get_absolute_url()
    page.goto(figure)
    last = page.locator(".claim > blockquote").last
    in_view = "node => node.firstElementChild.checkVisibility({contentVisibilityAuto: true})"
    assert not last.evaluate(in_view)
    assert page.locator(".note-field textarea").first.evaluate("field => !field.getClientRects().length")
    last.scroll_into_view_if_needed()
    until(page, f"({in_view})([...document.querySelectorAll('.claim > blockquote')].pop())")
    page.goto("about:blank")
    page.goto(f"{figure}#comments")
    until(
        page,
        "(top => top >= 0 && top < innerHeight - 100)(document.getElementById('comments-title').getBoundingClientRect().top)",
    )


def opened(page: Page, script: str, look: tuple[int, str, str, bool]) -> list[str]:
    page.evaluate(script)
    found = faults(page, look)
    page.set_viewport_size({"width": WIDE, "height": 900})
    return found


@pytest.mark.parametrize("language", ["zh-HK", "zh-CN"])
def test_axe_on_what_opens_in_place(language: str, watched: Watched) -> None:
    """A form in a card and in a row beside an article, with what is wrong in it; a claim that has left its figure."""
    watched.allowed.add("422")
    script = axe()
    me = factories.user(name="chan", group="Checker")
    room = newsroom(by=me)
    claim, other = room.figures[0].claims.order_by("pk")[:2]
    page, look = watched.page(locale=language), LOOKS[language][0]
    sign_in_quickly(page, me)
    page.goto(room.figures[0].get_absolute_url())
    page.locator(f"#correct-{claim.pk}").click()
    page.locator(f"#claim-{claim.pk} [name=value]").fill("?")
    page.keyboard.press("Control+Enter")
    page.locator(f"#claim-{claim.pk} .errors").first.wait_for()
    found = opened(page, script, look)
    page.locator(f"#dismiss-{other.pk}").click()
    page.locator(f"#claim-{other.pk} form[action$='/restore/']").wait_for()
    found += opened(page, script, look)
    page.goto(room.articles[0].get_absolute_url())
    page.locator(f"#correct-{claim.pk}").click()
    page.locator(f"#correct-form-{claim.pk} [name=value]").wait_for()
    page.locator("#add-figure").click()
    page.locator("#add-form").wait_for()
    found += opened(page, script, look)
    page.goto("/queue/")
    page.keyboard.press("e")
    page.locator("#cite-form").wait_for()
    found += opened(page, script, look)
    assert found == []
