"""What if a worker dies, or a job is lost? What was begun is handed out again; what nobody does any more has failed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

from articles import ingest, job_queue
from articles.job_queue import ATTEMPTS
from articles.models import Article, Item

PATIENCE = timedelta(minutes=10)  #: an article without a job for so long is not being read by anybody
SOON = timedelta(minutes=1)  #: an item without a job for so long gets another
MOST = 1000  #: items looked at in one go


async def retry_stalled(manager: JobManager) -> None:
    """A worker that was killed leaves its job "doing": hand it out again, but give up a job that kills every worker."""
    stale = settings.PROCRASTINATE_WORKER_DEFAULTS["stalled_worker_timeout"]
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=stale):
        if job.attempts + 1 < ATTEMPTS:  # the attempt that has just failed is not counted yet
            await manager.retry_job(job)
        else:
            await manager.finish_job(job, status=Status.FAILED, delete_job=False)
            await sync_to_async(give_up)(job)
    await sync_to_async(settle_abandoned)()


def give_up(job: Job) -> None:
    """Says of what the job was about that it was tried often enough."""
    key: Any = job.task_kwargs.get("item_id")
    if key is not None:
        ingest.give_up([key])
    key = job.task_kwargs.get("article_id")
    if key is not None:
        ingest.fail(key, {"code": "given_up", "params": {"attempts": ATTEMPTS}})


def settle_abandoned() -> int:
    """What waits without a job: an article has failed, an item is enqueued while it has attempts left. How many there were."""
    old = Article.objects.unsettled().filter(created_at__lt=timezone.now() - PATIENCE)
    articles = list(old.values_list("pk", flat=True))
    items = list(Item.objects.waiting().filter(article=None, changed_at__lt=timezone.now() - SOON)[:MOST])
    busy = _busy() if articles or items else set()
    gone = [key for key in articles if ("article_id", key) not in busy]
    for key in gone:
        ingest.fail(key, {"code": "given_up", "params": {"attempts": ATTEMPTS}})
    lost = [item for item in items if ("item_id", item.pk) not in busy]
    ingest.give_up([item.pk for item in lost if item.attempts >= ATTEMPTS])
    job_queue.take_later([item for item in lost if item.attempts < ATTEMPTS])
    return len(gone) + len(lost)


def _busy() -> set[tuple[str, int]]:
    """What a job waits for, or works at."""
    found = ProcrastinateJob.objects.filter(status__in=("todo", "doing"), queue_name__in=(job_queue.READ, job_queue.FETCH))
    return {(noun, key) for arguments in found.values_list("args", flat=True) for noun, key in arguments.items()}
