"""Every hostile file read apart: each gives a text or a reason, harms nothing, and the next file is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.wording import reasons
from factcheck.formats import Unreadable, read_apart
from tests.hostile.corpus import soon_read
from tests.hostile.hostile import GOOD
from tests.hostile.watching import MOST_GROWTH, memory, nothing_is_written

GROUPS = 6


@pytest.mark.parametrize("group", range(GROUPS))
def test_a_text_or_a_reason(group: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [(one, one.make()) for one in soon_read()[group::GROUPS]]
    with nothing_is_written(tmp_path, monkeypatch):
        read_apart(GOOD.encode(), name="first.txt")
        before = memory()
        for one, data in files:
            try:
                read_apart(data, name=one.name)
            except Unreadable as refused:
                assert reasons.sentence(refused.reason) not in ("", refused.code), one.id
            assert GOOD in read_apart(GOOD.encode(), name="next.txt").text, one.id
        assert memory() - before < MOST_GROWTH
