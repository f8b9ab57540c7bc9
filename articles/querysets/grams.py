"""How are words found inside longer ones without reading every row? By their pairs of neighbouring characters, kept in an index.

Chinese has no spaces to cut at, so every two neighbours are an entry: 遠山科技 is found by 遠山, 山科 and 科技 alike. The index
gives the rows that have all the pairs; whether they stand together is then looked up in those rows alone.
"""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, F, Func, Q, TextField, Value

PAIR = 2


class Grams(Func):
    """The pairs of a folded column; shortest=1: the single characters too. As the migration's articles_grams() has them."""

    function = "articles_grams"
    output_field = ArrayField(TextField())

    def __init__(self, column: str | F, shortest: int | Value = PAIR, **extra: Any) -> None:
        super().__init__(column, shortest if isinstance(shortest, Value) else Value(shortest), **extra)


def grams(word: str, shortest: int = PAIR) -> list[str]:
    """The entries that a row must have when it has this folded word without spaces in it. None for a word too short."""
    if len(word) < PAIR:
        return [word] if shortest == 1 else []
    return sorted({word[at : at + PAIR] for at in range(len(word) - 1)})


def holds(column: str, word: str, shortest: int = PAIR) -> Q:
    """Whether a folded column has this folded word in it; the index answers where the word is long enough for it.

    A row that is reached by another way is asked for the word first: its pairs would have to be made anew.
    """
    found = Q(**{f"{column}__contains": word})
    entries = grams(word, shortest)
    if not entries:
        return found
    return found & Q(_Holds(Grams(column, shortest), Value(entries, output_field=ArrayField(TextField()))))


class _Holds(Func):
    template = "%(expressions)s"
    arg_joiner = " @> "
    output_field = BooleanField()
