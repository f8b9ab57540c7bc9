"""A file's first telling lines in each encoding that may be meant."""

from __future__ import annotations

import pytest

from articles.display.encodings import LONGEST, choices, others, preview
from articles.wording.encodings import NAMES
from factcheck.formats.encodings import KNOWN


def test_each_encoding_has_a_name() -> None:
    assert set(NAMES) == set(KNOWN)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("遠山科技", "遠山科技"),
        ("甲\n乙", "\n\n甲\n\n  乙  \n"),
        ("遠山科技", "Press release\n遠山科技\n2024"),  # lines in ASCII tell nothing of the encoding
        ("Press release\n2024", "Press release\n2024"),
        ("\n".join("一二三四五六七八九十"), "\n".join("一二三四五六七八九十百千")),
        ("a" * 20 + "遠" * 380, "a" * 5000 + "遠" * 5000),
    ],
)
def test_the_lines_that_tell(shown: str, text: str) -> None:
    assert preview(text.encode("big5"), "big5hkscs") == shown


def test_a_preview_is_short_and_never_fails() -> None:
    for encoding in KNOWN:
        for data in (bytes(range(256)) * 2000, b"\x00", b""):
            shown = preview(data, encoding)
            assert len(shown.replace("\n", "")) <= LONGEST and "\x00" not in shown


@pytest.mark.parametrize(
    ("offered", "candidates"),
    [
        (["big5hkscs", "gb18030"], ["big5hkscs", "gb18030", "big5hkscs"]),
        (["gb18030"], ["rot13", "gb18030"]),
        (["utf_8", "gb18030", "big5hkscs", "cp1252"], []),
    ],
)
def test_what_is_offered(offered: list[str], candidates: list[str]) -> None:
    shown = choices(b"6113", candidates)
    assert [choice.encoding for choice in shown] == offered
    assert {encoding for encoding, _name in others(shown)} == set(KNOWN) - set(offered)
