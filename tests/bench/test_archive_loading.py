"""The made-up archive is loaded with a value in every column that must have one, whatever columns come to be."""

from __future__ import annotations

import pytest
from archive_loading import load

from articles.models import Article, Claim, Figure

pytestmark = pytest.mark.django_db


def test_an_archive_comes_into_the_record() -> None:
    load(500, seed=1)
    assert Claim.objects.count() >= 500
    assert Article.objects.filter(corrected=[]).count() == Article.objects.count() > 10
    assert set(Figure.objects.values_list("relation", flat=True)) == {"single"}
