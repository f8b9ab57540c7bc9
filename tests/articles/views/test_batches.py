"""The page of a batch: one row an item, totals that add up, progress that ends, and what can be tried again."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import batches
from articles.models import Batch, Item
from articles.views.batches import ROWS
from tests import factories
from tests.articles.views.test_board import text

pytestmark = pytest.mark.django_db

WHY = {"code": "reader_crashed", "params": {}}
HX = {"hx-request": "true"}


def one_of_each() -> Batch:
    batch = factories.batch(story=factories.story(name="商湯"))
    article = factories.article(story=batch.story, title="商湯裁員")
    archive = factories.item(batch=batch, name="文章.zip", state="opened")
    for state, fields in (
        ("received", {}),
        ("reading", {}),
        ("lining_up", {"article": article}),
        ("done", {"article": article, "parent": archive}),
        ("duplicate", {"article": article}),
        ("failed", {"reason": WHY}),
        ("asks", {"reason": {"code": "encoding_unknown", "params": {}}}),
    ):
        factories.item(batch=batch, name=f"{state}.txt", state=state, **fields)
    return batch


def polled(client: Client, page: str) -> tuple[int, str, str]:
    """What the page's own progress asks for next: status, body and where it goes."""
    address = re.search(r'hx-get="([^"]+)" hx-include', page)
    assert address is not None
    fields = re.findall(r'<input type="hidden" name="(rows|counts|shown)" value="([^"]*)"', page)
    query = "&".join(f"{name}={value}" for name, value in fields)
    response = client.get(f"{address[1]}&{query}", headers=HX)
    return response.status_code, response.content.decode(), response.headers.get("HX-Retarget", "")


def test_a_row_an_item_and_totals_that_add_up(editor: Client) -> None:
    batch = one_of_each()
    page = editor.get(batch.get_absolute_url())
    said = text(page)
    assert "Sent 7 = Waiting 3 + Done 1 + Already there 1 + Asks you 1 + Failed 1" in said
    assert "文章.zip › done.txt" in said
    assert "the very same as 商湯裁員" in said
    assert "The program that reads such files broke down over this one." in said
    assert "you can leave this page" in said
    assert page.content.decode().count('<li class="row"') == 8
    assert "Try all failed ones again" in said


def test_progress_asks_again_and_gets_only_what_has_changed(editor: Client) -> None:
    batch = one_of_each()
    page = editor.get(batch.get_absolute_url()).content.decode()
    assert "every 2s" in page
    assert polled(editor, page)[0] == 204

    received = batch.items.get(name="received.txt")
    Item.objects.filter(pk=received.pk).update(state="failed", reason=WHY)
    status, body, target = polled(editor, page)

    assert (status, target) == (200, "")
    assert body.startswith('<div id="batch-progress"')
    assert re.findall(r'<li class="row" id="item-(\d+)"', body) == [str(received.pk)]
    assert 'hx-swap-oob="true"' in body


def test_the_whole_comes_when_other_rows_belong_there(editor: Client) -> None:
    batch = one_of_each()
    page = editor.get(batch.get_absolute_url()).content.decode()
    factories.item(batch=batch, name="member.txt")
    _status, body, target = polled(editor, page)
    assert target == "#batch"
    assert body.startswith('<div id="batch"') and "member.txt" in body


def test_progress_ends_and_begins_again_with_a_retry(editor: Client) -> None:
    batch = one_of_each()
    article = factories.article(story=batch.story)
    batch.items.filter(state__in=("received", "reading", "lining_up")).update(state="done", article=article)
    page = editor.get(batch.get_absolute_url()).content.decode()
    assert "every 2s" not in page and "item-waits from:body" in page
    assert "1 waits for your answer" in page

    failed = batch.items.get(state="failed")
    response = editor.post(f"/items/{failed.pk}/retry/", headers=HX)

    assert response["HX-Trigger-After-Swap"] == "item-waits"
    assert response.content.decode().startswith(f'<li class="row" id="item-{failed.pk}"')
    failed.refresh_from_db()
    assert failed.state == "received"


def test_all_failed_ones_are_tried_again_without_javascript(editor: Client) -> None:
    batch = one_of_each()
    factories.item(batch=batch, state="failed", reason=WHY)
    response = editor.post(f"/batches/{batch.pk}/retry/", follow=True)
    assert "2 items wait to be tried again." in text(response)
    assert not batch.items.failed().exists()


def test_only_the_items_that_came_out_so(editor: Client) -> None:
    batch = one_of_each()
    page = editor.get(f"{batch.get_absolute_url()}?state=failed")
    assert [item.name for item in page.context["page"].rows] == ["failed.txt"]
    nothing = editor.get(f"{factories.batch().get_absolute_url()}?state=failed")
    assert "No item is in this state." in text(nothing)


def test_a_long_batch_goes_on_on_the_next_page(editor: Client) -> None:
    batch = factories.batch()
    for number in range(ROWS + 1):
        factories.item(batch=batch, name=f"{number}.txt", data=None)
    first = editor.get(batch.get_absolute_url())
    rest = editor.get(batch.get_absolute_url() + first.context["page"].next)
    assert [item.name for item in rest.context["page"].rows] == [f"{ROWS}.txt"]


def test_the_details_of_a_row_correct_its_article(editor: Client) -> None:
    batch = one_of_each()
    done = batch.items.get(state="done")
    fragment = editor.get(done.get_absolute_url(), headers=HX).content.decode()
    assert fragment.startswith(f'<div id="item-details-{done.pk}"')
    assert done.article is not None
    assert f'action="/articles/{done.article.pk}/correct/"' in fragment
    assert f'value="{batch.get_absolute_url()}"' in fragment
    assert "<html" in editor.get(done.get_absolute_url()).content.decode()


def test_the_bytes_of_what_failed_can_be_had_back(editor: Client) -> None:
    item = factories.item(name="夾/壞.pdf", data=b"%PDF-broken", state="failed", reason=WHY)
    response = editor.get(f"/items/{item.pk}/original/")
    assert response.content == b"%PDF-broken"
    assert "attachment" in response["Content-Disposition"]
    assert response["Content-Type"] == "application/octet-stream"


def test_the_bytes_of_what_became_an_article_come_from_there(editor: Client) -> None:
    article = factories.article(text="6113名")
    item = factories.item(data=None, state="done", article=article)
    assert batches.content(item) == "6113名".encode()


def test_the_persons_own_batches(editor: Client) -> None:
    assert "You have sent nothing yet." in text(editor.get("/batches/"))
    editor.post("/upload/", {"new_story": "商湯", "text": "6113名"})
    assert "商湯" in text(editor.get("/batches/"))


def test_queries_do_not_grow_with_the_items(editor: Client) -> None:
    batch = one_of_each()
    counts = []
    for turn in range(2):
        with CaptureQueriesContext(connection) as queries:
            editor.get(batch.get_absolute_url())
        counts.append(len(queries))
        for number in range(20):
            article = factories.article(story=batch.story, outlet=factories.outlet())
            factories.item(batch=batch, name=f"{turn}-{number}.txt", data=None, state="done", article=article)
    assert counts[0] == counts[1] <= 12


def test_trying_again_is_offered_where_it_may_help(editor: Client) -> None:
    batch = factories.batch()
    refused = factories.item(
        batch=batch, name="a.zip", state="failed", reason={"code": "too_many_entries", "params": {"count": 501, "most": 500}}
    )
    page = editor.get(batch.get_absolute_url())
    assert "501 entries" in text(page)
    assert "Try again" not in text(page) and "Try all failed ones again" not in text(page)
    factories.item(
        batch=batch,
        name="https://news.example/1",
        kind="address",
        data=None,
        state="failed",
        reason={"code": "no_text", "params": {}},
    )
    said = text(editor.get(batch.get_absolute_url()))
    assert "Try again https://news.example/1" in said and "Try all failed ones again" in said
    assert (batches.retry([refused]), batches.retry([refused], refused=True)) == (0, 1)
