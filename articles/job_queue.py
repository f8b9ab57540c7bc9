"""What waits for a worker, and how urgent is it? A verb names the job here; jobs.py says what a worker does with it.

What enqueues and what is done stand apart because the verbs call each other through the queue: an archive enqueues its members,
and their job calls the verb that opens archives.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Job
from procrastinate.manager import JobManager

from articles.models import Article, Item

logger = logging.getLogger(__name__)

READ, FETCH, HOUSE = "read", "fetch", "house"
MAIL = "mail"  #: of workers that know a mail server alone: settings.PROCRASTINATE_WORKER_DEFAULTS
ATTEMPTS = 3
PEOPLE, ARCHIVE, FIRST = 0, -10, 100  #: priorities: who waits at a screen goes before a whole archive, and the house before all


class TryAgain(Exception):
    """What stood in the way may pass by itself: the job is tried again a little later."""


def read_later(article: Article, *, priority: int = PEOPLE) -> None:
    """Enqueues the reading in the transaction that is open: the article and its job are both there, or neither is.

    An article waits once only, and two workers never read one article at a time.
    """
    _enqueued([_job("articles.read_article", READ, f"article-{article.pk}", priority, article_id=article.pk)])


def read_again(articles: Iterable[Article]) -> int:
    """Enqueues each article once more, as after a change of aliases; returns how many. Versions that are replaced rest."""
    with transaction.atomic():
        waiting = [article for article in articles if not article.is_replaced]
        here = Article.objects.not_replaced().filter(pk__in=[article.pk for article in waiting])
        number = here.update(state=Article.State.NEW, reason=None)
        for article in waiting:
            read_later(article)
    return int(number)


def take_later(items: Iterable[Item], *, priority: int = PEOPLE) -> None:
    """Enqueues items in the transaction that is open, in few statements; each waits once only, and is taken by one worker."""
    made = []
    for item in items:
        name, queue = ("articles.fetch_item", FETCH) if item.kind == "address" else ("articles.take_item", READ)
        made.append(_job(name, queue, f"item-{item.pk}", priority, item_id=item.pk, priority=priority))
    if not _enqueued(made):
        for job in made:  # one of them waits already: the others still have to
            _enqueued([job])


def line_up_later(what: str, owner: int, *, after: int = 0) -> None:
    """Enqueues, in the transaction that is open, the stories beyond `after` that tell of an entity or a metric (what): once."""
    arguments = {"what": what, "owner_id": owner, "after": after}
    _enqueued([_job("articles.line_up_again", READ, f"{what}-{owner}", ARCHIVE, **arguments)])


def archive_later(source_id: int) -> None:
    """Enqueues the fetch in the transaction that is open; a source waits once only."""
    _enqueued([_job("articles.archive_source", FETCH, f"source-{source_id}", source_id=source_id)])


def read_feed_later(feed_id: int) -> None:
    """As archive_later, for a feed."""
    _enqueued([_job("articles.read_feed", FETCH, f"feed-{feed_id}", feed_id=feed_id)])


def _job(name: str, queue: str, lock: str, urgency: int = PEOPLE, **arguments: Any) -> Job:
    return app.configure_task(name, queue=queue, lock=lock, queueing_lock=lock, priority=urgency).make_new_job(**arguments)


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
