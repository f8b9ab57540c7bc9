"""What runs in the background? Procrastinate's tasks: each calls one verb and may run twice."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Job
from procrastinate.manager import JobManager
from procrastinate.tasks import Task

from factcheck import memory

if TYPE_CHECKING:
    from articles.models import Article, Item

logger = logging.getLogger(__name__)
P = ParamSpec("P")


class TryAgain(Exception):
    """What stood in the way may pass by itself: the job is tried again a little later."""


READ, FETCH, HOUSE = "read", "fetch", "house"
MAIL = "mail"  #: of workers that know a mail server alone: settings.PROCRASTINATE_WORKER_DEFAULTS
ATTEMPTS = 3
PEOPLE, ARCHIVE, FIRST = 0, -10, 100  #: priorities: who waits at a screen goes before a whole archive, and the house before all
KEPT_HOURS = 72  #: of jobs that have ended

AGAIN = RetryStrategy(max_attempts=ATTEMPTS, exponential_wait=2, retry_exceptions={DatabaseError})
LATER = RetryStrategy(max_attempts=ATTEMPTS, exponential_wait=20, retry_exceptions={DatabaseError, TryAgain})  #: 20 s, 400 s


def gives_back(job: Callable[P, None]) -> Callable[P, None]:
    """A job that holds a whole text or file, done or failed, leaves the worker no bigger than it was.

    Its connection goes back to the pool, so that the threads of a worker share few. After a big one those go too: each keeps room
    for the longest statement and the longest answer that it has had.
    """

    @wraps(job)
    def done(*args: P.args, **options: P.kwargs) -> None:
        try:
            job(*args, **options)
        finally:
            if not connection.in_atomic_block:
                connection.close()
                if memory.has_grown():
                    with suppress(KeyError):  # another thread was faster
                        connection.close_pool()  # type: ignore[attr-defined]  # of PostgreSQL's backend alone
                    memory.give_back()

    return done


@app.task(queue=READ, name="articles.read_article", retry=AGAIN)
@gives_back
def read_article(article_id: int) -> None:
    from articles import ingest

    ingest.read(article_id)


@app.task(queue=READ, name="articles.take_item", retry=AGAIN)
@gives_back
def take_item(item_id: int, priority: int = PEOPLE) -> None:
    from articles import ingest

    ingest.take(item_id, priority=priority)


@app.task(queue=FETCH, name="articles.fetch_item", retry=LATER)
@gives_back
def fetch_item(item_id: int, priority: int = PEOPLE) -> None:
    """An address: asked, kept and read in one go, on a queue of its own, so that slow sites hold up no file."""
    from articles import ingest

    ingest.take(item_id, priority=priority)


@app.task(queue=FETCH, name="articles.archive_source", retry=LATER)
@gives_back
def archive_source(source_id: int) -> None:
    from articles import archiving

    archiving.archive(source_id)


@app.task(queue=FETCH, name="articles.read_feed", retry=AGAIN)
@gives_back
def read_feed(feed_id: int) -> None:
    from articles import feeds

    feeds.read(feed_id)


@app.periodic(cron="*/5 * * * *")
@app.task(queue=HOUSE, name="articles.look_after_addresses", queueing_lock="look-after-addresses")
def look_after_addresses(timestamp: int) -> None:
    """Feeds that are due are read; a source's copy that nobody fetches any more is said to have failed."""
    from articles import archiving, feeds

    feeds.enqueue_due()
    archiving.settle_abandoned()


@app.task(queue=MAIL, name="articles.send_letters", queueing_lock="send-letters")
def send_letters(timestamp: int) -> None:
    """What people have not read comes by mail; what the mail server refuses now goes out the next time."""
    from articles import letters

    letters.send_due()


if settings.EMAIL_HOST:  # or it would wait for a worker that nobody runs
    app.periodic(cron="*/10 * * * *")(send_letters)


def read_later(article: Article, *, priority: int = PEOPLE) -> None:
    """Enqueues the reading in the transaction that is open: the article and its job are both there, or neither is.

    An article waits once only, and two workers never read one article at a time.
    """
    _once(read_article, f"article-{article.pk}", priority=priority, article_id=article.pk)


def take_later(items: Iterable[Item], *, priority: int = PEOPLE) -> None:
    """Enqueues items in the transaction that is open, in few statements; each waits once only, and is taken by one worker."""
    made = []
    for item in items:
        lock = f"item-{item.pk}"
        task = fetch_item if item.kind == "address" else take_item
        deferrer = task.configure(lock=lock, queueing_lock=lock, priority=priority)
        made.append(deferrer.make_new_job(item_id=item.pk, priority=priority))
    if not _enqueued(made):
        for job in made:  # one of them waits already: the others still have to
            _enqueued([job])


def archive_later(source_id: int) -> None:
    """Enqueues the fetch in the transaction that is open; a source waits once only."""
    _once(archive_source, f"source-{source_id}", source_id=source_id)


def read_feed_later(feed_id: int) -> None:
    """As archive_later, for a feed."""
    _once(read_feed, f"feed-{feed_id}", feed_id=feed_id)


def _once(task: Task[..., None, Any], lock: str, *, priority: int = PEOPLE, **arguments: int) -> None:
    _enqueued([task.configure(lock=lock, queueing_lock=lock, priority=priority).make_new_job(**arguments)])


def _enqueued(waiting: list[Job]) -> bool:
    """Whether they could be: none of them waits already.

    On Django's own connection, whatever the app has: in a worker that is another one, on which a job is seen, and done, before
    what it is about has been committed.
    """
    if not waiting:
        return True
    try:
        with transaction.atomic():  # a refused insert must not end the caller's transaction
            JobManager(DjangoConnector()).batch_defer_jobs(waiting)
    except AlreadyEnqueued:
        logger.info("%s waits already", waiting[0].lock)
        return False
    return True


@app.periodic(cron="* * * * * */10")  # the last field are seconds
@app.task(queue=HOUSE, name="articles.retry_stalled", queueing_lock="retry-stalled", priority=FIRST, pass_context=True)
async def retry_stalled(context: JobContext, timestamp: int) -> None:
    from articles import upkeep

    await upkeep.retry_stalled(context.app.job_manager)


@app.periodic(cron="17 4 * * *")
@app.task(queue=HOUSE, name="articles.forget_ended_jobs", queueing_lock="forget-ended-jobs", pass_context=True)
async def forget_ended_jobs(context: JobContext, timestamp: int) -> None:
    await context.app.job_manager.delete_old_jobs(nb_hours=KEPT_HOURS, include_failed=True, include_cancelled=True)
