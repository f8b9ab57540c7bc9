"""The made-up archive is loaded with a value in every column that must have one, whatever columns come to be."""

from __future__ import annotations

import archive_lineup
import pytest
from archive_loading import load

from articles.models import Article, Claim, Figure

pytestmark = pytest.mark.django_db


def test_an_archive_comes_into_the_record() -> None:
    load(500, seed=1)
    assert Claim.objects.count() >= 500
    assert Article.objects.filter(corrected=[]).count() == Article.objects.count() > 10
    assert set(Figure.objects.values_list("relation", flat=True)) == {"single"}


def test_all_claims_are_placed_once_and_the_stories_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    load(500, seed=1)
    monkeypatch.setattr(archive_lineup, "BATCH", 100)
    batches = list(archive_lineup.in_whole_stories())
    assert sorted(key for keys in batches for key in keys) == sorted(Claim.objects.values_list("pk", flat=True))
    stories = [set(Claim.objects.filter(pk__in=keys).values_list("article__story", flat=True)) for keys in batches]
    assert len(batches) > 2 and len(set.union(*stories)) == sum(map(len, stories)), "no story is in two of them"
