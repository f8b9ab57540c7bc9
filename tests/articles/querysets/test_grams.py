"""Pairs of characters find what a look at every row would have found."""

from __future__ import annotations

import pytest
from django.db import connection

from articles.models import EntityAlias
from articles.querysets.grams import grams, holds
from factcheck.folding import fold
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("entries", "word", "shortest"),
    [
        (["61", "11", "13"], "6113", 2),
        (["远山", "山科", "科技"], "远山科技", 2),
        (["远"], "远", 1),
        ([], "远", 2),  # too short for an index of pairs
    ],
)
def test_entries(entries: list[str], word: str, shortest: int) -> None:
    assert grams(word, shortest) == sorted(entries)


@pytest.mark.parametrize("text", ["遠山科技", "6113名\n17.4億", "Harbour Wire", "五", ""])
def test_the_database_keeps_all_that_is_asked_for(text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT articles_grams(%s, 1), articles_grams(%s, 2)", [fold(text), fold(text)])
        kept, pairs = map(set, cursor.fetchone())

    for word in fold(text).split():
        assert set(grams(word)) <= pairs
        assert set(grams(word)) | set(word) <= kept


@pytest.mark.parametrize(
    ("found", "word"),
    [
        (True, "远"),
        (True, "山科"),
        (True, "sense"),
        (False, "科山"),  # both pairs of 远山科, in another order
        (False, "远科"),
        (False, "%"),
    ],
)
def test_holds(found: bool, word: str) -> None:
    factories.entity(name="遠山科技", aliases=("SenseHill",))

    assert EntityAlias.objects.filter(holds("folded", word, 1)).exists() is found
