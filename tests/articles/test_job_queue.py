"""What a verb enqueues by name is a task that a worker has, on the queue that it looks at, once and in the order that is due."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import pytest
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import job_queue
from articles.models import Item
from tests import factories

WAYS: list[tuple[str, Callable[[], None]]] = [
    ("articles.read_article", lambda: job_queue.read_later(factories.article(text="遠山科技2023年收入17.4億元人民幣。"))),
    ("articles.take_item", lambda: job_queue.take_later([Item(pk=7, kind="file")])),
    ("articles.fetch_item", lambda: job_queue.take_later([Item(pk=7, kind="address")])),
    ("articles.archive_source", lambda: job_queue.archive_later(7)),
    ("articles.read_feed", lambda: job_queue.read_feed_later(7)),
    ("articles.line_up_again", lambda: job_queue.line_up_later("entity", 7)),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "enqueue"), WAYS, ids=[name for name, _ in WAYS])
def test_what_waits_is_a_task_of_a_worker(name: str, enqueue: Callable[[], None]) -> None:
    ProcrastinateJob.objects.all().delete()
    enqueue()
    job = ProcrastinateJob.objects.get()
    task = app.tasks[job.task_name]
    assert (job.task_name, job.queue_name, job.lock) == (name, task.queue, job.queueing_lock)
    inspect.signature(task.func).bind(**job.args)  # the task takes what the job brings
    assert job.queue_name in app.worker_defaults["queues"]


@pytest.mark.django_db
def test_each_waits_once_and_the_others_none_the_less() -> None:
    job_queue.take_later([Item(pk=7, kind="file")], priority=job_queue.ARCHIVE)
    job_queue.take_later([Item(pk=7, kind="file"), Item(pk=8, kind="file")])
    waiting = ProcrastinateJob.objects.filter(task_name="articles.take_item").order_by("lock")
    assert [(job.lock, job.priority, job.args) for job in waiting] == [
        ("item-7", job_queue.ARCHIVE, {"item_id": 7, "priority": job_queue.ARCHIVE}),
        ("item-8", job_queue.PEOPLE, {"item_id": 8, "priority": job_queue.PEOPLE}),
    ]
