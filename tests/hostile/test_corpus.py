"""The hostile files are many, and each has a name of its own."""

from __future__ import annotations

from tests.hostile.corpus import corpus


def test_the_corpus_is_large_enough_and_no_name_comes_twice() -> None:
    every = [(hostile.kind, hostile.name) for hostile in corpus()]

    assert len(set(every)) == len(every) >= 120
