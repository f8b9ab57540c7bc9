"""An editor says in which encoding a file is written, and sees before how it would read."""

from __future__ import annotations

import re
from hashlib import sha256

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import ingest, review, sourcing
from articles.models import Article, Claim, Item
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_board import text

pytestmark = pytest.mark.django_db

TEXT = "遠山科技於2024年12月31日有6113名員工。"
BIG5 = TEXT.encode("big5")


def asking(data: bytes = BIG5, **fields: object) -> Item:
    reason = {"code": "encoding_unsure", "params": {"candidates": ["gb18030", "big5hkscs"]}}
    return factories.item(data=data, state="asks", reason=reason, attempts=1, **fields)  # type: ignore[arg-type]


def misread(**fields: object) -> tuple[Article, Item]:
    """An article made of Big5 bytes as if they were GB18030, with its figure."""
    item = factories.item(data=BIG5, name="甲.txt", encoding="gb18030")
    Item.objects.filter(pk=item.pk).update(**fields)
    ingest.take(item.pk)
    item.refresh_from_db()
    assert item.article is not None
    ingest.read(item.article.pk)
    item.article.refresh_from_db()
    return item.article, item


def as_claimed(article: Article) -> Claim:
    return factories.claim(article=article, quote=article.text[:4], start=0)


def test_each_candidate_shows_how_the_text_would_read(editor: Client) -> None:
    item = asking()
    page = editor.get(f"/items/{item.pk}/encoding/")
    assert TEXT in text(page)
    assert BIG5.decode("gb18030", "replace")[:10] in text(page)
    source = page.content.decode()
    assert re.findall(r'name="encoding" id="as-(\w+)"', source) == ["gb18030", "big5hkscs"]
    for encoding in ("gb18030", "big5hkscs"):
        assert f'<label class="radio" for="as-{encoding}">' in source
        assert f'aria-describedby="reads-{encoding}"' in source and f'id="reads-{encoding}"' in source


def test_another_encoding_is_shown_when_asked_for(editor: Client) -> None:
    item = asking("東京の社員は6113人。".encode("cp932"))
    without = editor.get(f"/items/{item.pk}/encoding/")
    assert "東京の社員は6113人。" not in text(without) and '<option value="cp932">' in without.content.decode()
    page = editor.get(f"/items/{item.pk}/encoding/?also=cp932")
    assert "東京の社員は6113人。" in text(page)
    assert '<option value="cp932">' not in page.content.decode()
    unknown = editor.get(f"/items/{item.pk}/encoding/?also=rot13")
    assert (unknown.status_code, 'value="rot13"' in unknown.content.decode()) == (200, False)


def test_the_choice_has_the_file_read_again(editor: Client) -> None:
    item = asking()
    response = editor.post(f"/items/{item.pk}/read-as/", {"encoding": "big5hkscs"}, follow=True)
    assert response.redirect_chain == [(item.batch.get_absolute_url(), 303)]
    assert "It waits to be read as Big5" in text(response)
    item.refresh_from_db()
    assert (item.state, item.encoding) == ("received", "big5hkscs")
    ingest.take(item.pk)
    item.refresh_from_db()
    assert item.article is not None and item.article.text == TEXT


@pytest.mark.parametrize("encoding", ["", "rot13", "zlib_codec", "<b>"])
def test_no_other_encoding_is_taken(encoding: str, editor: Client) -> None:
    item = asking()
    response = editor.post(f"/items/{item.pk}/read-as/", {"encoding": encoding})
    assert (response.status_code, "Choose one of them." in text(response)) == (422, True)
    item.refresh_from_db()
    assert (item.state, item.encoding) == ("asks", "")


def test_the_rows_that_ask_lead_there_and_no_others(editor: Client) -> None:
    item = asking()
    factories.item(batch=item.batch, state="failed", reason={"code": "damaged", "params": {}})
    said = editor.get(item.batch.get_absolute_url()).content.decode()
    assert re.findall(r'href="(/items/\d+/encoding/)"', said) == [f"/items/{item.pk}/encoding/"]
    assert f"/items/{item.pk}/encoding/" in editor.get(item.get_absolute_url()).content.decode()


def test_what_could_not_be_read_so_may_be_chosen_again(editor: Client) -> None:
    item = factories.item(data=BIG5, state="failed", reason={"code": "not_text", "params": {}}, encoding="utf_16_le")
    assert TEXT in text(editor.get(f"/items/{item.pk}/encoding/"))


@pytest.mark.parametrize(("state", "status"), [("asks", 200), ("received", 404), ("failed", 404)])
def test_only_what_asks_is_answered(state: str, status: int, editor: Client) -> None:
    item = asking()
    Item.objects.filter(pk=item.pk).update(state=state, reason=item.reason if state != "received" else None)
    assert editor.get(f"/items/{item.pk}/encoding/").status_code == status


def test_a_preview_is_text_and_no_markup(editor: Client) -> None:
    item = asking("<script>alert(1)</script><img src=x onerror=alert(1)>遠山</blockquote>".encode("big5"))
    source = editor.get(f"/items/{item.pk}/encoding/").content.decode()
    assert "<script>alert" not in source and "<img" not in source and "遠山</blockquote>遠" not in source
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in source


def test_an_article_is_made_anew_in_another_encoding(editor: Client) -> None:
    wrong, item = misread()
    assert TEXT not in wrong.text
    link = f"/articles/{wrong.pk}/encoding/"
    assert link in editor.get(wrong.get_absolute_url()).content.decode()
    assert TEXT in text(editor.get(link))

    response = editor.post(f"/articles/{wrong.pk}/read-as/", {"encoding": "big5hkscs"})

    assert (response.status_code, response["Location"]) == (303, item.batch.get_absolute_url())
    assert not Article.objects.filter(pk=wrong.pk).exists()
    ingest.take(item.pk)
    item.refresh_from_db()
    assert item.article is not None
    assert (item.article.text, item.article.encoding, bytes(item.article.original)) == (TEXT, "big5hkscs", BIG5)


def test_an_article_that_came_without_a_batch_gets_one(editor: Client) -> None:
    article = factories.article(original_name="甲.txt", outlet=factories.outlet(name="長河報"))
    Article.objects.filter(pk=article.pk).update(original=BIG5, sha256=sha256(BIG5).hexdigest())
    editor.post(f"/articles/{article.pk}/read-as/", {"encoding": "big5hkscs"})
    item = Item.objects.get()
    ingest.take(item.pk)
    item.refresh_from_db()
    assert item.article is not None
    assert (item.article.text, item.article.outlet.name, item.article.story) == (TEXT, "長河報", article.story)
    assert item.article.published_at == article.published_at


@pytest.mark.parametrize("act", ["mark", "cite", "correct"])
def test_an_article_on_which_somebody_has_worked_stays(act: str, editor: Client) -> None:
    article, item = misread()
    claim, person = as_claimed(article), factories.user()
    if act == "mark":
        review.mark(claim, editor=person, word="agree")
    elif act == "cite":
        source = sourcing.add_source(title="年報", url="https://example.org/1")
        sourcing.cite(claim, source=source, added_by=person, value=claim.value, passage="6113")
    else:
        Claim.objects.filter(pk=claim.pk).update(edited_by=person, corrected=["value"])

    response = editor.post(f"/articles/{article.pk}/read-as/", {"encoding": "big5hkscs"}, follow=True)

    assert "so it stays as it is" in text(response) and "upload it anew" in text(response)
    assert 'name="encoding"' not in response.content.decode()
    item.refresh_from_db()
    assert item.article == article and Claim.objects.filter(pk=claim.pk).exists()


@pytest.mark.parametrize(
    ("name", "offered"), [("甲.txt", True), ("甲.HTML", True), ("甲", True), ("甲.pdf", False), ("甲.docx", False), ("", False)]
)
def test_only_a_file_of_text_is_read_in_another_encoding(name: str, offered: bool, editor: Client) -> None:
    article = factories.article(original_name=name)
    assert ("Wrong characters?" in text(editor.get(article.get_absolute_url()))) is offered
    assert editor.get(f"/articles/{article.pk}/encoding/").status_code == (200 if offered else 404)


def test_a_viewer_is_not_asked(signed_in: SignedIn) -> None:
    article, item = factories.article(original_name="a.txt"), asking()
    viewer = signed_in("Viewer")
    assert "Wrong characters?" not in text(viewer.get(article.get_absolute_url()))
    assert viewer.post(f"/items/{item.pk}/read-as/", {"encoding": "gb18030"}).status_code == 403


def test_queries_do_not_grow_with_the_file(editor: Client) -> None:
    counts = []
    for data in (BIG5, BIG5 * 5000):
        item = asking(data)
        with CaptureQueriesContext(connection) as queries:
            editor.get(f"/items/{item.pk}/encoding/")
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12
