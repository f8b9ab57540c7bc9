"""An article's versions are listed, their numbers set beside each other, and the next one is sent from the article's page."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from articles import ingest, review, sourcing, verdicts
from articles.models import Article, Batch, Claim, Item, Source
from tests import factories
from tests.articles.test_versions import CORRECTED, TEXT, came, claim_of
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_board import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair() -> tuple[Article, Article]:
    """Two versions; the changed number was marked, cited and decided upon before."""
    first = came(TEXT)
    editor = factories.user(name="陳編輯", group="Checker")
    claim = claim_of(first, "6113名")
    review.mark(claim, editor=editor, word="agree", note="與年報相符")
    sourcing.cite(claim, source=factories.source(), added_by=editor, passage="…", value=claim.value, place="頁3")
    assert claim.figure is not None
    verdicts.decide(claim.figure, decided_by=editor, reason="年報", value=claim.value)
    return first, came(CORRECTED, corrects=first)


def page(client: Client, article: Article, **query: object) -> str:
    response = client.get(f"/articles/{article.pk}/versions/", query)
    assert response.status_code == 200
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    return re.sub(r"as of .*? http://testserver\S*", "", text(response))  # what is printed below: the minute and the address


def test_numbers_stand_beside_each_other(pair: tuple[Article, Article], editor: Client) -> None:
    first, second = pair
    said = page(editor, second)
    assert said == page(editor, first)  # whichever version is asked about
    assert "What version 2 says otherwise than version 1" in said
    assert re.search(r"Changed 1 .*Same number, other words 1 .*Gone 1 .*Unchanged 2", said)
    assert "6113名 → 6114名" in said
    assert "日有 6113名 員工，按年減少12%。" in said and "日有 6114名 員工，按年減少12%。" in said
    assert "The article was changed after this mark: Agree 陳編輯" in said
    assert "The article was changed after this source was attached:" in said
    source = editor.get(f"/articles/{second.pk}/versions/").content.decode()
    assert '<mark class="altered n">6113名</mark>' in source and '<mark class="altered n">6114名</mark>' in source


def test_what_was_added_is_shown(editor: Client) -> None:
    first = came(CORRECTED)
    came(CORRECTED + "遠山科技2024年的研發開支為2.5億元人民幣。", corrects=first)
    said = page(editor, first)
    assert "Added 1" in said and "研發開支為 2.5億元人民幣 。" in said and "Unchanged 4" in said


def test_an_article_without_others_says_so(editor: Client) -> None:
    assert "There is one version only." in page(editor, factories.article())
    assert editor.get("/articles/999999/versions/").status_code == 404


def test_the_article_lists_its_versions(pair: tuple[Article, Article], editor: Client) -> None:
    first, second = pair
    now = text(editor.get(second.get_absolute_url()))
    assert "Version 1" in now and "Version 2" in now and "What was changed between the versions" in now
    assert "changed: 6113名 before after 2 marks and sources" in now
    then = text(editor.get(first.get_absolute_url()))
    assert "This is version 1. It was replaced on" in then and "Read the current version" in then
    assert "Read again" not in then and "Upload a corrected version" not in then
    source = editor.get(first.get_absolute_url()).content.decode()
    assert '<mark class="changed n">6113名</mark>' in source and '<mark class="kept n">12%</mark>' in source
    titles = re.findall(r'data-item id="article-(\d+)"', editor.get("/articles/").content.decode())
    assert titles == [str(second.pk)]


def test_the_figure_says_what_was_changed_since_it_was_judged(pair: tuple[Article, Article], editor: Client) -> None:
    _first, second = pair
    figure = claim_of(second, "6114名").figure
    assert figure is not None
    said = text(editor.get(figure.get_absolute_url()))
    assert "Changed by the outlet since it was judged" in said and "6113名 → 6114名" in said
    assert "The article was changed after this verdict." in said
    assert "陳編輯" in said and "與年報相符" in said
    other = claim_of(second, "17.4億元人民幣").figure
    assert other is not None
    assert "since it was judged" not in text(editor.get(other.get_absolute_url()))


def test_a_flag_goes_when_what_stands_there_now_is_judged(pair: tuple[Article, Article], signed_in: SignedIn) -> None:
    _first, second = pair
    claim, editor = claim_of(second, "6114名"), User.objects.get(username="陳編輯")
    assert claim.figure is not None
    client = signed_in("Checker")

    def said() -> str:
        assert claim.figure is not None
        return text(client.get(claim.figure.get_absolute_url()))

    review.mark(claim, editor=editor, word="conflict")
    assert "after this mark" not in said() and "after this source" in said()
    sourcing.cite(claim, source=Source.objects.get(), added_by=editor, passage="…")
    assert "after this source" not in said() and "after this verdict" in said()
    verdicts.decide(claim.figure, decided_by=editor, reason="更正", value=claim.value)
    assert "since it was judged" not in said()


@pytest.mark.parametrize(("language", "words"), [("zh-hant", "媒體在判斷之後改動"), ("zh-hans", "媒体在判断之后改动")])
def test_in_chinese(pair: tuple[Article, Article], editor: Client, language: str, words: str) -> None:
    figure = claim_of(pair[1], "6114名").figure
    assert figure is not None
    with override(language):
        response = editor.get(figure.get_absolute_url(), headers={"accept-language": language})
    assert words in text(response)


def test_a_corrected_file_is_sent_from_the_page(editor: Client) -> None:
    first = came(TEXT)
    file = SimpleUploadedFile("乙.txt", CORRECTED.encode())
    response = editor.post(f"/articles/{first.pk}/new-version/", {"file": file})
    item = Item.objects.get()
    assert response.status_code == 303 and response.url == item.batch.get_absolute_url()
    assert (item.corrects, item.batch.story) == (first, first.story)
    ingest.take(item.pk)
    item.refresh_from_db()
    assert item.article is not None
    ingest.read(item.article.pk)
    assert Article.objects.current().get().version == 2


def test_so_is_a_text_and_the_address_again(editor: Client) -> None:
    snapshot = factories.snapshot(asked="https://news.example/1")
    first = factories.article(snapshot=snapshot, text=TEXT)
    path = f"/articles/{first.pk}/new-version/"
    editor.post(path, {"text": CORRECTED})
    editor.post(path, {"again": "1"})
    assert list(Item.objects.order_by("pk").values_list("kind", "name", "corrects")) == [
        ("text", "", first.pk),
        ("address", "https://news.example/1", first.pk),
    ]


@pytest.mark.parametrize("sent", [{}, {"text": "  "}, {"again": "1"}])
def test_nothing_is_sent_without_a_text(editor: Client, sent: dict[str, str]) -> None:
    first = came(TEXT)
    response = editor.post(f"/articles/{first.pk}/new-version/", sent)
    assert response.status_code == 422 and not Batch.objects.exists()
    assert "Choose the corrected file, or paste the corrected text: one of the two." in text(response)


def test_an_archive_is_no_version(editor: Client) -> None:
    first = came(TEXT)
    item = factories.item(batch=factories.batch(story=first.story), data=_zip(), name="a.zip", corrects=first)
    ingest.take(item.pk)
    item.refresh_from_db()
    assert (item.state, item.reason) == ("failed", {"code": "corrects_one", "params": {}})


def _zip() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("甲.txt", CORRECTED)
    return made.getvalue()


def test_queries_do_not_grow(signed_in: SignedIn) -> None:
    client = signed_in("Checker")

    def counted(lines: int) -> list[int]:
        text = "".join(f"遠山科技{2000 + line}年收入為{line + 1}.4億元人民幣。\n" for line in range(lines))
        first = came(text)
        for claim in first.claims.live():
            review.mark(claim, editor=factories.user(), word="agree")
        second = came(text.replace(".4億", ".6億"), corrects=first)
        figure = Claim.objects.stated_in(second).lined_up()[0].figure
        assert figure is not None
        found = []
        for path in (
            f"/articles/{second.pk}/versions/",
            f"/articles/{second.pk}/",
            f"/articles/{first.pk}/",
            f"/figures/{figure.pk}/",
        ):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(path).status_code == 200
            found.append(len(queries))
        return found

    few, many = counted(2), counted(12)
    assert few == many
    assert max(many) <= 12, many
