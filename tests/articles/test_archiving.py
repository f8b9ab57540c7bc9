"""A source with an address comes to have an archived copy, or says why not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import archiving, job_queue, snapshots, sourcing
from articles.models import Source
from factcheck.fetching import NotFetched
from tests import factories
from tests.articles.test_snapshots import NOON, fetched

pytestmark = pytest.mark.django_db

URL = "https://example.org/report"


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the address gives, one after another: bytes, or what stops it."""
    waiting: list[object] = []

    def fetch(address: str) -> object:
        answer = waiting.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return fetched(url=address, body=answer, at=NOON + timedelta(hours=len(waiting)))  # type: ignore[arg-type]

    monkeypatch.setattr(snapshots, "fetch", fetch)
    return waiting


def waiting_jobs() -> int:
    return ProcrastinateJob.objects.filter(task_name="articles.archive_source", status="todo", queue_name="fetch").count()


def test_a_source_with_an_address_is_archived_by_itself(answers: list[object]) -> None:
    source = sourcing.add_source(title="年報", url=URL)
    assert (source.archive_state, waiting_jobs()) == ("waiting", 1)

    answers.append(b"%PDF 6113")
    archiving.archive(source.pk)

    source.refresh_from_db()
    assert source.archive_state == "kept"
    assert [bytes(copy.data) for copy in source.snapshots.all()] == [b"%PDF 6113"]


def test_a_source_without_one_is_not() -> None:
    assert sourcing.add_source(title="年報", file=b"x", file_name="a.txt").archive_state == ""
    assert waiting_jobs() == 0


def test_asked_twice_it_waits_once() -> None:
    source = factories.source(url=URL)
    archiving.ask(source)
    archiving.ask(source)
    assert waiting_jobs() == 1


def test_copies_of_different_days_stand_beside_each_other(answers: list[object]) -> None:
    source = factories.source(url=URL)
    answers += [b"6113", b"6113", b"6114"]
    for _day in range(3):
        archiving.archive(source.pk)
    assert source.snapshots.count() == 2


def test_a_failure_says_why_and_the_earlier_copy_stays(answers: list[object]) -> None:
    source = factories.source(url=URL)
    answers += [b"6113", NotFetched(code="http_status", params={"status": 404})]
    archiving.archive(source.pk)
    archiving.archive(source.pk)
    source.refresh_from_db()
    assert source.archive_state == "failed"
    assert source.archive_reason_text == "The site answered with error 404 instead of the page."
    assert source.snapshots.count() == 1


def test_what_may_pass_is_tried_again(answers: list[object]) -> None:
    source = factories.source(url=URL)
    answers += [NotFetched(code="took_too_long", params={"seconds": 30}), b"6113"]
    with pytest.raises(job_queue.TryAgain):
        archiving.archive(source.pk)
    archiving.archive(source.pk)
    source.refresh_from_db()
    assert (source.archive_state, source.archive_reason) == ("kept", None)


def test_a_copy_that_nobody_fetches_is_given_up() -> None:
    long_ago = timezone.now() - timedelta(hours=1)
    lost = factories.source(url=URL, archive_state="waiting", archive_asked_at=long_ago)
    factories.source(url=URL, title="other", archive_state="waiting", archive_asked_at=timezone.now())
    assert archiving.settle_abandoned() == 1
    lost.refresh_from_db()
    assert lost.archive_reason_text == "Fetching was begun and did not end. Try again."


def test_a_source_that_is_gone_is_no_error() -> None:
    archiving.archive(0)
    assert not Source.objects.exists()
