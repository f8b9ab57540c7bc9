"""What an office file says of its author and its time is taken where it can be believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from factcheck.formats.metadata import of_file, pdf_moment

WRITTEN = datetime(2024, 10, 24, 1, 35, 14, tzinfo=UTC)
TEXT = "商湯有6113名員工。"


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("陳大文", "陳大文"),
        (" Chan  Tai Man ", "Chan Tai Man"),
        ("Administrator", None),
        ("用戶", None),
        ("user1", None),
        ("", None),
        (None, None),
    ],
)
def test_who(author: str | None, byline: str | None) -> None:
    assert of_file(TEXT, author=author, begun=None, changed=None).byline == byline


def test_when() -> None:
    said = of_file(TEXT, author="陳大文", begun=WRITTEN - timedelta(days=1), changed=WRITTEN)
    assert said.published == WRITTEN
    assert of_file(TEXT, author="陳大文", begun=WRITTEN - timedelta(days=400), changed=WRITTEN).published is None  # a template
    assert of_file(TEXT, author="python-docx", begun=WRITTEN, changed=WRITTEN).published is None
    assert of_file("2021年12月31日　明報\n" + TEXT, author="", begun=WRITTEN, changed=WRITTEN).published is None  # the text says


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("D:20241024093514+08'00'", WRITTEN),
        ("D:20241024013514Z", WRITTEN),
        ("D:20241024093514", None),
        ("D:20241399013514Z", None),
        ("D:20241024013514+99'99'", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_times_of_a_pdf(said: str | None, moment: datetime | None) -> None:
    assert pdf_moment(said) == moment
