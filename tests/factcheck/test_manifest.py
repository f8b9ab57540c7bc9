"""What does a manifest say, and how does it complain?"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from factcheck import manifest
from factcheck.manifest import ManifestError, Row

HEADER = "file,outlet,region,title,url,published\n"


def test_a_row_with_everything() -> None:
    rows = manifest.parse(HEADER + "a.txt,海港日報,HK,標題,https://example.org/1,2024-10-24T01:35:14+08:00\n")

    published = datetime(2024, 10, 24, 1, 35, 14, tzinfo=timezone(timedelta(hours=8)))
    assert rows == {
        "a.txt": Row(file="a.txt", outlet="海港日報", region="HK", title="標題", url="https://example.org/1", published=published)
    }


def test_empty_cells_say_nothing() -> None:
    assert manifest.parse(HEADER + "a.txt,,,,,2024-10-23\n") == {"a.txt": Row(file="a.txt", published=date(2024, 10, 23))}


def test_columns_may_be_left_out_and_stand_in_any_order() -> None:
    assert manifest.parse("outlet,file\n海港日報,folder/a.txt\n") == {"a.txt": Row(file="a.txt", outlet="海港日報")}


def test_excel_writes_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "manifest.csv"
    path.write_text("\ufeff" + HEADER + "a.txt,,,,,\n", encoding="utf-8")

    assert list(manifest.read(path)) == ["a.txt"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "has no column file"),
        ("name,outlet\n", "has no column file"),
        ("file,paper\n", "has the column paper"),
        (HEADER + ",海港日報,,,,\n", "line 2: the column file is empty"),
        (HEADER + "a.txt,,,,,\na.txt,,,,,\n", "line 3: a.txt is listed twice"),
        (HEADER + "a.txt,,,,,24/10/2024\n", "line 2: published is 24/10/2024"),
        (HEADER + "a.txt,,,,,2024-13-40\n", "line 2: published is 2024-13-40"),
        (HEADER + "a.txt,,,one, two,,2024-10-24\n", "more cells than columns"),
        (HEADER + 'a.txt,"open\n', "this is not CSV"),
    ],
)
def test_a_slip_is_told_with_its_place(text: str, complaint: str) -> None:
    with pytest.raises(ManifestError, match=complaint):
        manifest.parse(text)


def test_a_manifest_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="cannot be read: No such file"):
        manifest.read(tmp_path / "manifest.csv")


def test_a_manifest_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "manifest.csv"
    path.write_bytes("file,outlet\na.txt,聯合報\n".encode("big5"))

    with pytest.raises(ManifestError, match="is not UTF-8"):
        manifest.read(path)
