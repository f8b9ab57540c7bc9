"""Words of two regions for one thing are one word when copies are looked for."""

import pytest

from factcheck.folding import fold
from factcheck.region_words import replaced


@pytest.mark.parametrize(
    ("one", "other"), [("軟體", "软件"), ("資訊", "信息"), ("營收", "营业收入"), ("晶片", "芯片"), ("網際網路", "互联网")]
)
def test_one_word(one: str, other: str) -> None:
    ((_, end, word),) = replaced(fold(one))
    assert end == len(one)
    assert [instead for *_, instead in replaced(fold(other))] == [word]


def test_words_have_their_places() -> None:
    assert [(start, end) for start, end, _ in replaced(fold("做軟體與晶片"))] == [(1, 3), (4, 6)]
    assert not list(replaced(fold("遠山與長河")))
