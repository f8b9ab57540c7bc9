"""After a text that took much memory a worker's job lets its connection go, which keeps room for the longest it has carried."""

from __future__ import annotations

import pytest
from django.db import connection

from articles import archiving, jobs
from articles.models import Claim
from factcheck import memory
from tests import factories


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("grown", "given_back"), [(True, 1), (False, 0)])
def test_memory_is_given_back(grown: bool, given_back: int, monkeypatch: pytest.MonkeyPatch) -> None:
    article = factories.article(text="遠山科技2023年收入17.4億元人民幣。")
    calls: list[None] = []
    monkeypatch.setattr(memory, "has_grown", lambda: grown)
    monkeypatch.setattr(memory, "give_back", lambda: calls.append(None))
    held = connection.connection
    jobs.read_article(article_id=article.pk)
    assert connection.connection is None  # the pool has it, for the next job in whatever thread
    assert (held.closed, len(calls)) == (grown, given_back)
    assert Claim.objects.filter(article=article).count() == 1  # the next statement connects anew


@pytest.mark.django_db(transaction=True)
def test_what_fails_gives_back_too(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[None] = []
    monkeypatch.setattr(memory, "has_grown", lambda: True)
    monkeypatch.setattr(memory, "give_back", lambda: calls.append(None))
    monkeypatch.setattr(archiving, "archive", lambda _key: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        jobs.archive_source(source_id=1)
    assert len(calls) == 1


@pytest.mark.django_db
def test_a_transaction_that_is_open_is_never_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    article = factories.article(text="遠山科技2023年收入17.4億元人民幣。")
    monkeypatch.setattr(memory, "has_grown", lambda: True)
    jobs.read_article(article_id=article.pk)
    assert connection.connection is not None
    assert Claim.objects.filter(article=article).count() == 1
