"""Jobs are done by a worker, once, and never stay undone without anybody saying so."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from asgiref.sync import sync_to_async
from django.db import connection, connections, transaction
from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import ingest, job_queue, jobs, upkeep
from articles.ingest import reading
from articles.models import Article, Item
from tests import factories


@pytest.fixture
def no_jobs(transactional_db: None) -> Iterator[None]:
    """Procrastinate's tables are not Django's: nothing empties them between tests that commit."""

    def empty() -> None:
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs CASCADE")

    empty()
    yield
    empty()


def work() -> None:
    """One worker, until there is nothing to do."""
    worker = app.with_connector(app.connector.get_worker_connector())  # type: ignore[attr-defined]
    worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False, queues=[job_queue.READ])


def look_after() -> None:
    """The house's own job, once."""

    async def once() -> None:
        worker = app.with_connector(app.connector.get_worker_connector())  # type: ignore[attr-defined]
        async with worker.open_async():
            await jobs.retry_stalled(cast(JobContext, SimpleNamespace(app=worker)), 0)
            await sync_to_async(connections.close_all)()  # those of the thread in which it ran

    asyncio.run(once())


@pytest.mark.usefixtures("no_jobs")
def test_a_worker_reads_what_was_received(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_extract", lambda article: [])
    article = ingest.receive_text("今天天氣很好。", story=factories.story())

    work()

    article.refresh_from_db()
    assert (article.state, article.reason_text) == ("done", "No figure was found in this text.")
    assert ProcrastinateJob.objects.get(task_name="articles.read_article").status == "succeeded"


@pytest.mark.usefixtures("no_jobs")
def test_a_worker_takes_what_was_sent_to_its_end() -> None:
    item = factories.item(data="今天天氣很好。".encode())
    job_queue.take_later([item])

    work()

    item.refresh_from_db()
    assert item.state == "done"


@pytest.mark.usefixtures("no_jobs")
def test_in_a_worker_too_a_job_comes_and_goes_with_what_it_is_about() -> None:
    """There the app has another connection than Django: a job put on that is done before its article can be seen."""
    article, item = factories.article(), factories.item()
    with (
        app.replace_connector(app.connector.get_worker_connector()),  # type: ignore[attr-defined]
        pytest.raises(RuntimeError, match="never mind"),
        transaction.atomic(),
    ):
        job_queue.read_later(article)
        job_queue.take_later([item])
        raise RuntimeError("never mind")

    assert not ProcrastinateJob.objects.exists()


@pytest.mark.usefixtures("no_jobs")
@pytest.mark.parametrize(("attempts", "status"), [(0, "todo"), (1, "todo"), (2, "failed")])
def test_the_job_of_a_killed_worker_is_tried_again_but_not_for_ever(attempts: int, status: str) -> None:
    article = ingest.receive_text("今天天氣很好。", story=factories.story())
    Article.objects.update(created_at=timezone.now() - timedelta(hours=1))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', attempts = %s, worker_id = NULL", [attempts])

    look_after()

    assert ProcrastinateJob.objects.get(task_name="articles.read_article").status == status
    article.refresh_from_db()
    assert article.state == ("new" if status == "todo" else "failed")
    if status == "failed":
        assert article.reason_text.startswith("Reading was tried 3 times and did not end.")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("state", "fields"),
    [
        # what becomes of an article without a job
        ("failed", {"state": "reading"}),
        ("failed", {"state": "new"}),
        ("done", {"state": "done"}),
    ],
)
def test_an_article_nobody_reads_is_given_up(state: str, fields: dict[str, Any]) -> None:
    article = factories.article(**fields)
    assert upkeep.settle_abandoned() == 0  # somebody may be reading it now
    Article.objects.update(created_at=timezone.now() - timedelta(hours=1))

    upkeep.settle_abandoned()

    article.refresh_from_db()
    assert article.state == state


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("then", "fields"),
    [
        # what becomes of an item without a job
        ("received", {"state": "received"}),  # it has a job again
        ("reading", {"state": "reading", "attempts": 2}),
        ("failed", {"state": "reading", "attempts": 3}),
    ],
)
def test_an_item_nobody_takes_gets_another_job_while_it_has_attempts_left(then: str, fields: dict[str, Any]) -> None:
    item = factories.item(**fields)
    assert upkeep.settle_abandoned() == 0  # somebody may be taking it now
    Item.objects.update(changed_at=timezone.now() - timedelta(hours=1))

    upkeep.settle_abandoned()
    upkeep.settle_abandoned()

    item.refresh_from_db()
    assert item.state == then
    assert ProcrastinateJob.objects.filter(args__item_id=item.pk, status="todo").count() == (then != "failed")


@pytest.mark.usefixtures("no_jobs")
def test_an_item_whose_job_killed_three_workers_is_given_up() -> None:
    item = factories.item(state="reading", attempts=3)
    job_queue.take_later([item])
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', attempts = 2, worker_id = NULL")

    look_after()

    item.refresh_from_db()
    assert (item.state, item.reason_text[:32]) == ("failed", "Taking it in was tried 3 times a")
