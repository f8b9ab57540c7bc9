"""What nobody sees goes, what everybody sees stays."""

from __future__ import annotations

import pytest

from factcheck.clean_text import line, prose

CLEANED = [
    # what came, what is kept in one line
    ("商\x00湯", "商湯"),
    ("商\u200b湯", "商湯"),
    ("商\u200d湯", "商湯"),
    ("\ufeff商湯\u00ad", "商湯"),
    ("達\u202e123\u202c人", "達123人"),
    ("6\u2060113", "6113"),
    ("x\ud800y", "x\ufffdy"),
    ("a\r\nb\tc\u2028d", "a b c d"),
    ("a\x1b[31mb", "a[31mb"),
    ("tag\U000e0041s", "tags"),
    (" \u200b ", ""),
    # nothing to clean
    ("約6,113名（按年+2%）", "約6,113名（按年+2%）"),
    ("商湯　集團", "商湯　集團"),
    ("café naïve", "café naïve"),
    ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),  # a family is one sign
    ("می\u200cخواهم", "می\u200cخواهم"),  # a letter of Persia that does not join
]


@pytest.mark.parametrize(("came", "kept"), CLEANED)
def test_a_line(came: str, kept: str) -> None:
    assert line(came) == kept
    assert line(kept) == kept


def test_prose_keeps_its_lines() -> None:
    assert prose(" 甲\r\n\u200b乙\u2029丙\x0b ") == "甲\n乙\n丙"


def test_time_is_linear() -> None:
    assert len(prose("\u200d" * 500_000 + "商\u200d" * 200_000)) == 200_000
