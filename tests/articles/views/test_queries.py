"""No page asks the database more than 12 times, and none asks more often for more rows."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import comments, lineup, notices, review, second_check, sourcing, verdicts, workflow
from articles.models import Claim
from tests import factories
from tests.newsroom import Newsroom, newsroom

MOST = 12


def pages(room: Newsroom) -> list[str]:
    return [
        "/",
        "/notices/",
        "/board/",
        "/board/export/?relation=all",
        f"/board/?who=me&state=in_check&story={room.story.pk}",
        f"/board/?relation=all&story={room.story.pk}&outlet={room.outlets[0].pk}&q=商",
        "/queue/",
        room.figures[0].get_absolute_url(),
        f"{room.figures[0].get_absolute_url()}history/",
        f"{room.figures[0].get_absolute_url()}comments/",
        "/comments/{said}/edit/",
        room.articles[0].get_absolute_url(),
        f"{room.articles[0].get_absolute_url()}?why={room.articles[0].claims.all()[0].pk}",
        f"/claims/{room.articles[0].claims.all()[0].pk}/correct/",
        f"/claims/{room.articles[0].claims.all()[0].pk}/cite/?find=年",
        f"{room.articles[0].get_absolute_url()}add/?quote=年報",
        "/stories/",
        f"{room.story.get_absolute_url()}?figures=all",
        "/articles/",
        f"{room.articles[0].get_absolute_url()}history/",
        "/sources/",
        "/sources/{source}/",
        "/sources/{source}/history/",
        "/sources/{source}/edit/",
        "/acts/",
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
        "/go/?q=商",
    ]


def busy(room: Newsroom, *, people: int) -> dict[str, int]:
    """Marks, sources and verdicts on every figure; the keys of one source and one feed."""
    source = sourcing.add_source(title=f"source of {people}", url=f"https://example.org/{people}")
    for _number in range(people):
        source.snapshots.add(factories.snapshot())
        feed = factories.feed(outlet=room.outlets[0], address=f"https://example.org/{_number}/{people}", story=room.story)
    for _number in range(5 * people):
        factories.entry(feed=feed, item=factories.item(state="failed", reason={"code": "x"}))
    for figure in room.figures:
        second_check.call_off(figure, by=User.objects.get(username="reader"))  # of the round before
    for person in [factories.user(group="Checker") for _number in range(people)]:
        for figure in room.figures:
            claim = figure.claims.all()[0]
            review.mark(claim, editor=person, word="agree")
            sourcing.cite(claim, source=source, added_by=person, value=claim.value, passage=str(person))
            comments.comment(figure, author=person, text="@reader 查過？")
            comments.resolve(comments.comment(figure, author=person, text="查過了"), by=person)
            verdicts.decide(figure, decided_by=person, reason=str(person), value=claim.value)
            corrected = Claim.objects.filter(pk=claim.pk)  # without lining up, which would move it to another figure
            corrected.update(attribution=str(person), edited_by=person, edited_at=timezone.now())
    asks = factories.item(state="asks", reason={"code": "encoding_unsure", "params": {}})
    wrong = factories.article(original_name="a.txt")
    at_work(room, people=people)
    said = comments.comment(room.figures[0], author=User.objects.get(username="reader"), text=f"給{people}人")
    return {"said": said.pk, "source": source.pk, "feed": feed.pk, "asks": asks.pk, "wrong": wrong.pk}


def at_work(room: Newsroom, *, people: int) -> None:
    """The reader has figures to check, second checks that wait, notices and failures; and a new article contradicts verdicts."""
    reader = User.objects.get(username="reader")
    checker, *others = room.figures[-3 * people :]
    for figure in (checker, *others):
        workflow.assign(figure, to=reader, by=figure.verdicts.all()[0].decided_by, due_at=timezone.now())
        notices.notify([reader], "mention", figure, key=f"{people}", by=figure.verdicts.all()[0].decided_by)
    for figure in others[people:]:
        second_check.ask(figure, by=reader)
    for number, figure in enumerate(room.figures[: 2 * people]):
        article = factories.article(text=f"{number}·{people}：987654321", story=room.story, outlet=room.outlets[0])
        factories.claim(figure=figure, article=article, quote="987654321", value=987654321, unit=figure.unit)
    lineup.refresh(room.figures[: 2 * people])
    batch = factories.batch(story=room.story, sent_by=reader)
    factories.item(batch=batch, state="failed", reason={"code": "damaged", "params": {}})


def counted(client: Client, room: Newsroom, keys: dict[str, int]) -> dict[str, int]:
    found = {}
    for path in pages(room):
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path.format(**keys))
            assert response.status_code == 200
            if response.streaming:  # only now is it made
                b"".join(response.streaming_content)  # type: ignore[attr-defined]
        found[path.split("?")[0].rstrip("/").rstrip("0123456789") + ("?" if "?" in path else "")] = len(queries)
    return found


def test_queries_do_not_grow(db: None) -> None:
    client = Client()
    client.force_login(factories.user(name="reader", group="Checker"))
    large = newsroom(copies=5)
    few = counted(client, large, busy(large, people=1))
    many = counted(client, large, busy(large, people=4))
    assert many == few
    assert max(many.values()) <= MOST, many
