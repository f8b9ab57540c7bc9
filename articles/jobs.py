"""What runs in the background? Procrastinate's tasks: each calls one verb and may run twice."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Status

from articles.models import Article

logger = logging.getLogger(__name__)

READ = "read"
ATTEMPTS = 3
PATIENCE = timedelta(minutes=10)  #: an article without a job for so long is not being read by anybody


@app.task(
    queue=READ,
    name="articles.read_article",
    retry=RetryStrategy(max_attempts=ATTEMPTS, exponential_wait=2, retry_exceptions={DatabaseError}),
)
def read_article(article_id: int) -> None:
    from articles import ingest

    ingest.read(article_id)


def read_later(article: Article) -> None:
    """Enqueues the reading in the transaction that is open: the article and its job are both there, or neither is.

    An article waits once only, and two workers never read one article at a time.
    """
    from django.db import transaction

    lock = f"article-{article.pk}"
    try:
        with transaction.atomic():  # a refused insert must not end the caller's transaction
            read_article.configure(lock=lock, queueing_lock=lock).defer(article_id=article.pk)
    except AlreadyEnqueued:
        logger.info("article %s waits already", article.pk)


@app.periodic(cron="* * * * *")
@app.task(queue="upkeep", name="articles.retry_stalled", queueing_lock="retry-stalled", pass_context=True)
async def retry_stalled(context: JobContext, timestamp: int) -> None:
    """A worker that was killed leaves its job "doing": hand it out again, but give up a job that kills every worker."""
    from asgiref.sync import sync_to_async

    manager = context.app.job_manager
    stale = settings.PROCRASTINATE_WORKER_DEFAULTS["stalled_worker_timeout"]
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=stale):
        if job.attempts < ATTEMPTS:
            await manager.retry_job(job)
        else:
            await manager.finish_job(job, status=Status.FAILED, delete_job=False)
    await sync_to_async(settle_abandoned)()


def settle_abandoned() -> int:
    """Says of each article that nobody reads any more that reading was given up; returns how many there were."""
    waiting = ProcrastinateJob.objects.filter(status__in=("todo", "doing"), task_name="articles.read_article")
    ids = {args["article_id"] for args in waiting.values_list("args", flat=True)}
    abandoned = Article.objects.unsettled().filter(created_at__lt=timezone.now() - PATIENCE).exclude(pk__in=ids)
    reason = {"code": "given_up", "params": {"attempts": ATTEMPTS}}
    return int(abandoned.update(state=Article.State.FAILED, reason=reason))
