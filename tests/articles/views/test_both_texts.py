"""Two people edit one text: the second to save is shown both versions (409), keeps what they typed, and overwrites nothing."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from articles import review, sourcing, stale
from articles.ingest.correcting import correct
from articles.ingest.correcting import version as version_of
from articles.models import Article, Claim, Entity, Source
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db


def hidden(response: Any, name: str = "version") -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', response.content.decode())
    assert found is not None
    return found[1]


@pytest.fixture
def source() -> Source:
    return factories.source(title="2021年年報", publisher="商湯集團")


def details(source: Source, **changed: str) -> dict[str, str]:
    return {"title": source.title, "publisher": source.publisher, "kind": source.kind, "url": "", "published": "", **changed}


def test_a_source_is_set_right(source: Source, editor: Client) -> None:
    page = editor.get(f"/sources/{source.pk}/edit/")
    response = editor.post(f"/sources/{source.pk}/edit/", details(source, title="2021年報", version=hidden(page)), follow=True)
    assert response.redirect_chain == [(f"/sources/{source.pk}/", 303)]
    assert Source.objects.get().title == "2021年報"


def test_the_second_of_two_is_shown_both_and_loses_nothing(source: Source, signed_in: SignedIn) -> None:
    address = f"/sources/{source.pk}/edit/"
    one, other = signed_in("Editor"), signed_in("Editor")
    seen, also_seen = hidden(one.get(address)), hidden(other.get(address))
    other.post(address, details(source, title="丙的標題", version=also_seen))

    response = one.post(address, details(source, title="甲的標題", publisher="甲的機構", version=seen))
    assert response.status_code == 409
    assert Source.objects.get().title == "丙的標題"
    said = text(response)
    assert re.search(r"editor\d+ changed this at \d\d:\d\d, while you were writing\.", said)
    assert "Title 甲的標題 丙的標題" in said and "Publisher 甲的機構 商湯集團" in said
    assert 'value="甲的標題"' in response.content.decode()  # what was typed is in the form still

    merged = one.post(address, details(source, title="甲與丙", version=hidden(response)))
    assert merged.status_code == 303
    assert Source.objects.get().title == "甲與丙"


def test_the_very_same_twice_is_no_conflict(source: Source, editor: Client) -> None:
    data = details(source, title="2021年報", version=hidden(editor.get(f"/sources/{source.pk}/edit/")))
    assert [editor.post(f"/sources/{source.pk}/edit/", data).status_code for _time in range(2)] == [303, 303]


def test_an_article_s_details(room: Newsroom, editor: Client) -> None:
    article = room.articles[0]
    seen = hidden(editor.get(article.get_absolute_url()))
    Article.objects.filter(pk=article.pk).update(title="同事的標題")
    data = {"outlet": room.outlets[0].name, "region": "HK", "title": "我的標題", "published_at": "2024-10-24T09:30"}

    response = editor.post(f"/articles/{article.pk}/correct/", {**data, "version": seen})
    assert response.status_code == 409
    assert "Title 我的標題 同事的標題" in text(response)
    assert Article.objects.get(pk=article.pk).title == "同事的標題"
    assert editor.post(f"/articles/{article.pk}/correct/", {**data, "version": hidden(response)}).status_code == 303
    assert Article.objects.get(pk=article.pk).title == "我的標題"


def test_the_region_that_belongs_to_the_outlet_is_a_detail_too(room: Newsroom) -> None:
    article, outlet = room.articles[0], room.outlets[0]
    seen = version_of(article)
    type(outlet).objects.filter(pk=outlet.pk).update(region="TW")
    with pytest.raises(stale.Outdated):
        correct(article, outlet=outlet.name, region="HK", title="新題", published=None, seen=seen)
    assert type(outlet).objects.get(pk=outlet.pk).region == "TW"


def test_in_the_admin_too(source: Source) -> None:
    boss = Client()
    boss.force_login(factories.admin(name="Boss"))
    address = f"/admin/articles/source/{source.pk}/change/"
    seen = hidden(boss.get(address), "_version")
    Source.objects.filter(pk=source.pk).update(title="同事的標題")
    inline = {f"citations-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL")}

    response = boss.post(address, {**details(source, title="我的標題"), **inline, "_version": seen})
    assert response.status_code == 409
    said = text(response)
    assert "The program has changed this since you opened it." in said and "Title stands now as “同事的標題”." in said
    assert 'value="我的標題"' in response.content.decode()
    assert Source.objects.get().title == "同事的標題"
    assert (
        boss.post(address, {**details(source, title="我的標題"), **inline, "_version": hidden(response, "_version")}).status_code
        == 302
    )
    assert Source.objects.get().title == "我的標題"


def test_names_of_an_entity_belong_to_its_form() -> None:
    entity = factories.entity(name="遠山", aliases=("遠山科技",))
    alias = entity.aliases.get(name="遠山科技")
    boss = Client()
    boss.force_login(factories.admin())
    address = f"/admin/articles/entity/{entity.pk}/change/"
    seen = hidden(boss.get(address), "_version")
    type(alias).objects.filter(pk=alias.pk).update(name="遠山集團", folded="远山集团")
    data = {"name": "遠山", "kind": "organisation", "aliases-TOTAL_FORMS": "0", "aliases-INITIAL_FORMS": "0", "_version": seen}
    assert boss.post(address, data).status_code == 409
    assert Entity.objects.get().name == "遠山"


@pytest.mark.django_db(transaction=True)
def test_of_ten_who_save_at_once_one_wins_and_nine_are_told(source: Source) -> None:
    seen = stale.version(("source", source.pk))

    def save(number: int) -> bool:
        try:
            said = {"publisher": "", "kind": "filing", "url": "", "published": None}
            sourcing.correct(source, title=f"標題{number}", seen=seen, **said)  # type: ignore[arg-type]
            return True
        except stale.Outdated:
            return False
        finally:
            connections.close_all()

    with ThreadPoolExecutor(10) as pool:
        saved = list(pool.map(save, range(10)))
    assert sum(saved) == 1
    assert Source.objects.get().title == f"標題{saved.index(True)}"


def test_a_claim_under_two_hands_in_the_admin(room: Newsroom) -> None:
    claim = room.figures[0].claims.order_by("pk")[0]
    assert isinstance(claim, Claim)
    boss = Client()
    boss.force_login(factories.admin())
    address = f"/admin/articles/claim/{claim.pk}/change/"
    page = boss.get(address)
    assert hidden(page, "_version") == "0"


@pytest.mark.parametrize("address", ["/claims/{}/mark/", "/queue/{}/decide/"])
def test_the_note_of_one_s_mark_in_two_windows(address: str, room: Newsroom) -> None:
    claim = room.figures[0].claims.order_by("pk")[0]
    lee, client = factories.user(name="lee", group="Editor"), Client()
    client.force_login(lee)
    path, htmx = address.format(claim.pk), {"hx-request": "true"}
    review.mark(claim, editor=lee, word="agree", note="見年報")

    refused = client.post(path, {"word": "conflict", "note": "見公告", "was": ""}, headers=htmx)
    assert refused.status_code == 409
    assert "there it says “見年報”" in text(refused) and "見公告</textarea>" in refused.content.decode()
    assert claim.marks.get().note == "見年報"

    assert client.post(path, {"word": "conflict", "note": "", "was": ""}, headers=htmx).status_code == 200
    assert (claim.marks.get().word, claim.marks.get().note) == ("conflict", "見年報")  # it was not touched in that window

    assert client.post(path, {"word": "conflict", "note": "見公告", "was": "見年報"}, headers=htmx).status_code == 200
    assert claim.marks.get().note == "見公告"
