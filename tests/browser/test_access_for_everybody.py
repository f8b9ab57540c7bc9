"""A newsroom with something on every page; the outlier is in view on a phone, and Han is set in the forms of its place."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from articles import comments, copies, lineup, notices, review, second_check, sourcing, verdicts, workflow
from articles.models import Figure, Story
from tests import factories
from tests.browser.conftest import Watched, sign_in_quickly
from tests.factcheck.lineage.examples import ALTERED, TOLD
from tests.newsroom import Newsroom, newsroom

pytestmark = pytest.mark.django_db(transaction=True)

UNSURE = {"code": "encoding_unsure", "params": {"candidates": ["gb18030", "big5hkscs"]}}


def toll() -> Figure:
    """A count that moves on, falls and is still printed as it was: all that its time line draws."""
    quake = factories.entity(name="青嶺地震", kind="event")
    figure = factories.figure(entity=quake, metric=factories.metric(key="dead", nature="event"), period=None)
    for value, hour in ((12, 1), (15, 3), (17, 3), (12, 5), (14, 7)):
        article = factories.article(text=f"{value}人死亡（{hour}）", published_at=factories.PUBLISHED.replace(hour=hour))
        factories.claim(figure=figure, article=article, quote=f"{value}人", value=value)
    lineup.refresh([figure])
    return figure


def furnished(by: User) -> tuple[Newsroom, list[str]]:
    """A newsroom with marks, a source, a verdict and copied passages, and the addresses of its pages."""
    room = newsroom(by=by)
    copied = altered(room)
    figure = room.figures[0]
    claim = figure.claims.order_by("pk")[0]
    source = sourcing.add_source(title="2021年年報", publisher="商湯集團", url="https://example.org/", added_by=by)
    sourcing.cite(claim, source=source, added_by=by, passage="6,114名僱員", value=claim.value, place="第212頁")
    for person, word in ((by, "agree"), (factories.user(), "conflict")):
        review.mark(claim, editor=person, word=word, note="見年報")
    verdicts.decide(figure, decided_by=by, reason="年報原文", value=claim.value)
    asked = comments.comment(
        figure, author=factories.user(name="lee", group="Editor"), text=f"@{by} 年報第212頁是集團還是公司的數字？"
    )
    said = comments.comment(figure, author=by, text="集團的。\n見附註三。")
    comments.resolve(asked, by=by)
    article = room.articles[0]
    worked = at_work(room, by)
    return room, [
        "/",
        "/notices/",
        "/board/?who=me",
        *(each.get_absolute_url() for each in worked),
        "/acts/",
        *(f"{noun.get_absolute_url()}history/" for noun in (figure, article, source)),
        f"{source.get_absolute_url()}edit/",
        f"{figure.get_absolute_url()}comments/",
        f"/comments/{said.pk}/edit/",
        "/board/?relation=all",
        "/board/?q=nothing",
        figure.get_absolute_url(),
        room.figures[3].get_absolute_url(),
        toll().get_absolute_url(),
        article.get_absolute_url(),
        f"{article.get_absolute_url()}?why={article.claims.all()[0].pk}",
        "/stories/",
        room.story.get_absolute_url(),
        "/articles/",
        "/upload/",
        *sent(room.story, by),
        f"/claims/{claim.pk}/cite/",
        f"/claims/{claim.pk}/correct/",
        f"{article.get_absolute_url()}add/",
        f"{article.get_absolute_url()}versions/",
        f"{article.get_absolute_url()}add/?quote=年報",
        "/queue/",
        "/queue/?story=999",
        "/sources/",
        source.get_absolute_url(),
        "/outlets/",
        f"{room.outlets[0].get_absolute_url()}?show=all",
        "/help/",
        "/keys/",
        "/go/?q=商",
        "/go/?q=nothing",
        "/feeds/",
        factories.feed().get_absolute_url(),
        "/send/",
        f"/items/{factories.item(state='asks', reason=UNSURE).pk}/encoding/",
        f"/articles/{factories.article(original_name='a.txt').pk}/encoding/",
        copied.get_absolute_url(),
        *(claim.article.get_absolute_url() for claim in copied.claims.all()),
    ]


def sent(story: Story, by: User) -> list[str]:
    """Batches in which an item stands in every state, and one of the items; and the batches of somebody."""
    batch = factories.batch(story=story, sent_by=by)
    why = {"reason": {"code": "encrypted", "params": {}}}
    article = {"article": factories.article(story=story)}
    archive = factories.item(batch=batch, name="文章.zip", state="opened")
    for state, fields in (
        ("received", {}),
        ("reading", {}),
        ("failed", why),
        ("asks", why),
        ("lining_up", article),
        ("done", article),
    ):
        factories.item(batch=batch, name=f"{state}.docx", state=state, parent=archive, **fields)
    item = factories.item(batch=batch, name="很長的檔名" * 20, state="duplicate", **article)
    return ["/batches/", batch.get_absolute_url(), item.get_absolute_url()]


def at_work(room: Newsroom, by: User) -> list[Figure]:
    """Figures that are overdue, under a second check, differing and withdrawn; the first one is contradicted since decided."""
    wong, figures = factories.user(name="wong", group="Checker"), room.figures
    workflow.assign(figures[1], to=by, by=wong, due_at=timezone.now() - timedelta(hours=1))
    second_check.ask_with_view(figures[2], by=by, value=None, unit="", reason="年報")
    for person, value in ((by, 1), (wong, 2)):
        second_check.ask(figures[4], by=wong)
        second_check.give_view(figures[4], by=person, value=Decimal(value), unit="CNY", reason="公告")
    verdicts.decide(figures[5], decided_by=wong, reason="公告")
    verdicts.withdraw(figures[5], by=wong, reason="已重編")
    factories.claim(figure=figures[0], article=factories.article(text="6141人"), quote="6141人", value=6141)
    lineup.refresh([figures[0]])
    notices.notify([by], "mention", figures[6], by=wong, said="請看")
    return [figures[0], figures[1], figures[2], figures[4], figures[5]]


def altered(room: Newsroom) -> Figure:
    """A figure that three outlets of the newsroom tell in one passage, the last with another number."""
    figure = factories.figure(entity=factories.entity(name="遠山科技"))
    for outlet, told in zip(room.outlets, (TOLD, f"（轉載）{TOLD}", ALTERED), strict=False):
        article = factories.article(story=room.story, outlet=outlet, text=told)
        value = 6114 if told == ALTERED else 6113
        factories.claim(figure=figure, article=article, quote=f"{value}名", value=value)
        copies.sign(article)
        copies.find(article)
    lineup.refresh([figure])
    figure.refresh_from_db()
    assert (figure.outlet_count, figure.lineage_count) == (3, 1)
    return figure


def test_the_outlier_is_in_view_on_a_phone(watched: Watched) -> None:
    me = factories.user(name="chan", group="Checker")
    room, _addresses = furnished(me)
    page = watched.page(viewport={"width": 390, "height": 844})
    sign_in_quickly(page, me)
    page.goto(room.figures[2].get_absolute_url())
    for symbol in page.locator(".line .dotp").all():
        box = symbol.bounding_box()
        assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= 390


def test_han_is_set_in_the_forms_of_its_place(watched: Watched) -> None:
    """Without a family of its own each passage would come out in the Japanese face."""
    me = factories.user(name="chan", group="Checker")
    room, _addresses = furnished(me)
    page = watched.page(viewport={"width": 1440, "height": 900})
    sign_in_quickly(page, me)
    page.goto(room.figures[0].get_absolute_url())
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    found = {}
    for lang in ("zh-HK", "zh-Hant-TW", "zh-Hans"):
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": f'blockquote[lang="{lang}"]'})["nodeId"]
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        found[lang] = {font["familyName"] for font in fonts}
    if not any("CJK" in family for families in found.values() for family in families):
        pytest.skip("fonts-noto-cjk is not installed")
    for lang, place in (("zh-HK", "HK"), ("zh-Hant-TW", "TC"), ("zh-Hans", "SC")):
        assert f"Noto Serif CJK {place}" in found[lang]
        assert not any(family.endswith("JP") for family in found[lang])
