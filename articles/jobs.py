"""What runs in the background? Procrastinate's tasks: each calls one verb and may run twice."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import ParamSpec

from django.conf import settings
from django.db import DatabaseError, connection
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from articles.job_queue import ATTEMPTS, FETCH, FIRST, HOUSE, MAIL, PEOPLE, READ, TryAgain
from factcheck import memory

P = ParamSpec("P")
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


@app.task(queue=READ, name="articles.line_up_again", retry=AGAIN)
@gives_back
def line_up_again(what: str, owner_id: int, after: int = 0) -> None:
    """The stories that a merge has left to a worker."""
    from articles import changed_hands

    changed_hands.go_on(what, owner_id, after=after)


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


@app.periodic(cron="* * * * * */10")  # the last field are seconds
@app.task(queue=HOUSE, name="articles.retry_stalled", queueing_lock="retry-stalled", priority=FIRST, pass_context=True)
async def retry_stalled(context: JobContext, timestamp: int) -> None:
    from articles import upkeep

    await upkeep.retry_stalled(context.app.job_manager)


@app.periodic(cron="17 4 * * *")
@app.task(queue=HOUSE, name="articles.forget_ended_jobs", queueing_lock="forget-ended-jobs", pass_context=True)
async def forget_ended_jobs(context: JobContext, timestamp: int) -> None:
    await context.app.job_manager.delete_old_jobs(nb_hours=KEPT_HOURS, include_failed=True, include_cancelled=True)
