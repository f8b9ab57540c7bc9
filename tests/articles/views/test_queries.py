"""No page asks the database more than 12 times, and none asks more often for more rows."""

from __future__ import annotations

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import review, sourcing
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.newsroom import Newsroom, newsroom

MOST = 12


def pages(room: Newsroom) -> list[str]:
    return [
        "/board/",
        f"/board/?relation=all&story={room.story.pk}&outlet={room.outlets[0].pk}&q=商",
        "/queue/",
        room.figures[0].get_absolute_url(),
        room.articles[0].get_absolute_url(),
        f"{room.articles[0].get_absolute_url()}?why={room.articles[0].claims.all()[0].pk}",
        f"/claims/{room.articles[0].claims.all()[0].pk}/correct/",
        f"{room.articles[0].get_absolute_url()}add/?quote=年報",
        "/stories/",
        f"{room.story.get_absolute_url()}?figures=all",
        "/articles/",
        "/sources/",
        "/sources/{source}/",
        "/send/?url=https://news.example/1",
        "/feeds/",
        "/feeds/{feed}/",
        "/outlets/",
        f"{room.outlets[0].get_absolute_url()}?show=all",
        "/upload/",
        "/batches/",
        "/items/{asks}/encoding/",
        "/articles/{wrong}/encoding/",
        "/help/",
        "/keys/",
    ]


def busy(room: Newsroom, *, people: int) -> dict[str, int]:
    """Marks, sources and verdicts on every figure; the keys of one source and one feed."""
    source = sourcing.add_source(title=f"source of {people}", url=f"https://example.org/{people}")
    for _number in range(people):
        source.snapshots.add(factories.snapshot())
        feed = factories.feed(outlet=room.outlets[0], address=f"https://example.org/{_number}/{people}", story=room.story)
    for _number in range(5 * people):
        factories.entry(feed=feed, item=factories.item(state="failed", reason={"code": "x"}))
    for person in [factories.user(group="Checker") for _number in range(people)]:
        for figure in room.figures:
            claim = figure.claims.all()[0]
            review.mark(claim, editor=person, word="agree")
            sourcing.cite(claim, source=source, added_by=person, value=claim.value, passage=str(person))
            review.decide(figure, decided_by=person, reason=str(person), value=claim.value)
    asks = factories.item(state="asks", reason={"code": "encoding_unsure", "params": {}})
    wrong = factories.article(original_name="a.txt")
    return {"source": source.pk, "feed": feed.pk, "asks": asks.pk, "wrong": wrong.pk}


def counted(client: Client, room: Newsroom, keys: dict[str, int]) -> dict[str, int]:
    found = {}
    for path in pages(room):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path.format(**keys)).status_code == 200
        found[path.split("?")[0].rstrip("/").rstrip("0123456789") + ("?" if "?" in path else "")] = len(queries)
    return found


def test_queries_do_not_grow(db: None, signed_in: SignedIn) -> None:
    client = signed_in("Checker")
    large = newsroom(copies=5)
    few = counted(client, large, busy(large, people=1))
    many = counted(client, large, busy(large, people=4))
    assert many == few
    assert max(many.values()) <= MOST, many
