"""A worker on another machine: a copy of the program in a folder of its own, and in its environment DATABASE_URL alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob
from psycopg.conninfo import make_conninfo

from articles import batches
from articles.models import Item
from tests import factories
from tests.factcheck.formats.pdfs import lines, pdf

PARTS = ("articles", "factcheck", "locale", "templates", "manage.py")
TEXT = "遠山科技公布年報。截至2021年12月31日，遠山科技有{}名員工。"


def database_url() -> str:
    """Of the tests' own database."""
    known = connection.get_connection_params()
    return make_conninfo(**{name: known[name] for name in ("dbname", "host", "port", "user", "password") if known.get(name)})


@pytest.mark.django_db(transaction=True)
def test_it_needs_nothing_but_the_address_of_the_database(tmp_path: Path) -> None:
    program, nowhere = tmp_path / "program", tmp_path / "nowhere"
    nowhere.mkdir()
    for part in PARTS:
        here, there = Path(settings.BASE_DIR) / part, program / part
        there.parent.mkdir(exist_ok=True)
        shutil.copytree(here, there, ignore=shutil.ignore_patterns("__pycache__")) if here.is_dir() else shutil.copy(here, there)
    files = {
        "甲.txt": TEXT.format(6113).encode(),
        "乙.txt": TEXT.format(6114).encode("big5"),
        "丙.pdf": pdf([lines(TEXT.format(6115))]),
        "丁.html": f"<html><body><article><p>{TEXT.format(6116)}</p></article></body></html>".encode(),
    }
    batch = factories.batch()
    sent = [batches.Sent(name=name, file=BytesIO(data)) for name, data in files.items()]
    batches.send(batch, sent)

    worker = subprocess.run(
        [sys.executable, str(program / "manage.py"), "procrastinate", "worker", "--one-shot"],
        cwd=nowhere,
        env={"DATABASE_URL": database_url()},
        capture_output=True,
        text=True,
        timeout=120,
    )

    said = worker.stderr[-2000:]
    assert worker.returncode == 0, said
    items = Item.objects.select_related("article")
    assert {item.name: (item.state, item.reason) for item in items} == dict.fromkeys(files, ("done", None)), said
    quotes = {item.name: [claim.quote for claim in item.article.claims.all()] for item in items if item.article}
    assert quotes == {name: [f"{number}名"] for number, name in enumerate(files, start=6113)}
    assert not ProcrastinateJob.objects.filter(status__in=("todo", "doing")).exclude(queue_name="house").exists()
    assert list(nowhere.iterdir()) == []


def test_letters_are_left_to_a_worker_that_can_send_them() -> None:
    """No mail server is known here: a notice that was taken and only printed would count as mailed."""
    from procrastinate.contrib.django import app

    from articles import jobs

    assert settings.EMAIL_HOST == "" and jobs.send_letters.queue not in app.worker_defaults["queues"]
    assert {job.queue for job in app.tasks.values() if job.name.startswith("articles.")} == {
        *app.worker_defaults["queues"],
        "mail",
    }
    assert "articles.send_letters" not in {periodic.task.name for periodic in app.periodic_registry.periodic_tasks.values()}
