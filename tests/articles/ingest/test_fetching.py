"""An address that was sent is asked once, kept, and read as any file."""

from __future__ import annotations

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import batches, ingest, job_queue, snapshots
from articles.models import Article, Item, Snapshot
from factcheck import fetching
from tests import factories
from tests.articles.test_snapshots import fetched

pytestmark = pytest.mark.django_db

URL = "https://news.example/layoffs?id=6113"
PAGE = (
    "<html><head><title>商湯裁員</title></head><body><article><h1>商湯裁員</h1>"
    + "<p>商湯於2021年12月31日有6113名員工，較前一年為多。</p>" * 3
    + "</article></body></html>"
)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What each address gives: a page, or what stops it. Asked addresses stand under "asked"."""
    pages: dict[str, object] = {"asked": []}

    def fetch(address: str, **options: object) -> fetching.Fetched:
        pages["asked"].append(address)  # type: ignore[attr-defined]
        given = pages[address]
        if isinstance(given, Exception):
            raise given
        return fetched(url=address, body=str(given).encode("big5"), content_type="text/html", charset="big5")

    monkeypatch.setattr(snapshots, "fetch", fetch)
    return pages


def sent(address: str = URL) -> Item:
    batch = batches.open_batch(factories.story(), sent_by=factories.user())
    (item,) = batches.send(batch, batches.addresses(address))
    return item


def test_a_page_becomes_an_article_with_its_snapshot(site: dict[str, object]) -> None:
    item = sent()
    site[URL] = PAGE
    assert ProcrastinateJob.objects.get(queue_name="fetch", status="todo").args["item_id"] == item.pk

    ingest.take(item.pk)

    article = Article.objects.get()
    item.refresh_from_db()
    assert (item.state, item.article, item.snapshot) == ("lining_up", article, Snapshot.objects.get())
    assert (article.url, article.snapshot, article.sha256) == (URL, item.snapshot, item.sha256)
    assert "6113名員工" in article.text and article.title == "商湯裁員"
    assert bytes(article.original).decode("big5") == PAGE and article.original_name == "layoffs.html"


def test_the_same_page_again_is_in_the_story_already(site: dict[str, object]) -> None:
    site[URL] = PAGE
    first = sent()
    ingest.take(first.pk)
    (again,) = batches.send(batches.open_batch(first.batch.story), batches.addresses(URL))
    ingest.take(again.pk)
    again.refresh_from_db()
    assert (again.state, Article.objects.count(), Snapshot.objects.count()) == ("duplicate", 1, 1)


def test_the_same_address_with_another_text_is_the_next_version(site: dict[str, object]) -> None:
    site[URL] = PAGE
    first = sent()
    ingest.take(first.pk)
    article = Article.objects.get()
    ingest.read(article.pk)
    site[URL] = PAGE.replace("6113", "6114")
    (again,) = batches.send(batches.open_batch(first.batch.story), batches.addresses(URL))
    ingest.take(again.pk)
    again.refresh_from_db()
    assert again.state == "lining_up" and again.article is not None
    assert (again.article.version, again.article.first_version, again.article.current) == (2, article, False)
    ingest.read(again.article.pk)
    assert list(Article.objects.order_by("pk").values_list("version", "current")) == [(1, False), (2, True)]
    assert [version.snapshot for version in Article.objects.order_by("pk")] == list(Snapshot.objects.order_by("pk"))
    (elsewhere,) = batches.send(batches.open_batch(factories.story()), batches.addresses(URL))
    ingest.take(elsewhere.pk)
    assert Article.objects.latest("pk").version == 1  # of another story


def test_another_page_around_the_same_text_is_no_version(site: dict[str, object]) -> None:
    site[URL] = PAGE
    first = sent()
    ingest.take(first.pk)
    site[URL] = PAGE.replace("</body>", "<!-- 2026-11-22 --></body>")
    (again,) = batches.send(batches.open_batch(first.batch.story), batches.addresses(URL))
    ingest.take(again.pk)
    again.refresh_from_db()
    assert (again.state, Article.objects.count(), Snapshot.objects.count()) == ("duplicate", 1, 2)


def test_what_stops_it_stands_in_its_row(site: dict[str, object]) -> None:
    site[URL] = fetching.NotFetched(code="http_status", params={"status": 404})
    item = sent()
    ingest.take(item.pk)
    item.refresh_from_db()
    assert (item.state, item.reason_text) == ("failed", "The site answered with error 404 instead of the page.")


def test_a_site_that_is_busy_is_asked_three_times(site: dict[str, object]) -> None:
    site[URL] = fetching.NotFetched(code="http_status", params={"status": 503})
    item = sent()
    for _attempt in range(2):
        with pytest.raises(job_queue.TryAgain):
            ingest.take(item.pk)
        item.refresh_from_db()
        assert item.state == "reading"
    ingest.take(item.pk)
    item.refresh_from_db()
    assert (item.state, item.reason) == ("failed", {"code": "http_status", "params": {"status": 503}})


def test_retrying_asks_the_address_again_choosing_an_encoding_does_not(site: dict[str, object]) -> None:
    site[URL] = "<p>"  # a page without a text
    item = sent()
    ingest.take(item.pk)
    item.refresh_from_db()
    assert item.state == "failed" and item.snapshot is not None

    batches.read_as(item, "big5")
    ingest.take(item.pk)
    assert site["asked"] == [URL]

    site[URL] = PAGE
    item.refresh_from_db()
    assert batches.retry([item]) == 1
    ingest.take(item.pk)
    item.refresh_from_db()
    assert (item.state, site["asked"]) == ("lining_up", [URL] * 2)


def test_an_address_inside_is_refused() -> None:
    item = sent("http://localhost/admin/")
    ingest.take(item.pk)
    item.refresh_from_db()
    assert item.reason == {"code": "address_refused", "params": {}}
