"""Which texts do paths hold, and what is known of them first, second and third?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.manifest import Row
from factcheck.text_files import Options, TextFile, UnreadableFileError, read_text, texts

TEXT = "港灣大橋年底通車\n2024-10-24\n【明報專訊】大橋全長一公里。\n"


def decode(content: bytes) -> str:
    return content.decode("utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_text_tells_its_own_outlet_and_date(path: Path) -> None:
    assert list(texts([path], Options(decode=decode))) == [
        TextFile(name="a.txt", text=TEXT, outlet="明報", region="HK", published=date(2024, 10, 24))
    ]


def test_the_manifest_knows_better_than_options_and_options_than_the_text(path: Path) -> None:
    row = Row(file="a.txt", outlet="海港日報", published=date(2025, 1, 1))

    [found] = texts([path], Options(decode=decode, manifest={"a.txt": row}, published=date(2025, 2, 2), region="TW"))

    assert isinstance(found, TextFile)
    assert (found.outlet, found.region, found.published) == ("海港日報", "TW", date(2025, 1, 1))


def test_a_folder_stands_for_its_text_files(path: Path) -> None:
    (path.parent / "b.txt").write_text("乙", encoding="utf-8")
    (path.parent / "manifest.csv").write_text("file\n", encoding="utf-8")

    assert [found.name for found in texts([path.parent], Options(decode=decode)) if isinstance(found, TextFile)] == [
        "a.txt",
        "b.txt",
    ]


def test_two_files_of_one_name_are_told_apart_by_their_folders(path: Path) -> None:
    other = path.parent / "more" / "a.txt"
    other.parent.mkdir()
    other.write_text("乙", encoding="utf-8")

    assert [found.name for found in texts([path, other], Options(decode=decode)) if isinstance(found, TextFile)] == [
        str(path),
        str(other),
    ]


def test_a_file_named_twice_is_read_once(path: Path) -> None:
    assert len(list(texts([path, path.parent, path.parent / "." / "a.txt"], Options(decode=decode)))) == 1


def test_what_cannot_be_read_does_not_stop_the_others(path: Path) -> None:
    found = list(texts([path.parent / "nothing.txt", path], Options(decode=decode)))

    assert isinstance(found[0], UnreadableFileError)
    assert isinstance(found[1], TextFile)


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("甲\r\n乙".encode())

    assert read_text(path, decode) == "甲\r\n乙"


def test_complaints_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "big5.txt"
    path.write_bytes("聯合報".encode("big5"))

    with pytest.raises(UnreadableFileError, match=r"big5\.txt cannot be read as utf-8: byte 1 is wrong"):
        read_text(path, decode)


def test_a_folder_without_texts(tmp_path: Path) -> None:
    [found] = texts([tmp_path], Options(decode=decode))

    assert str(found) == f"{tmp_path} is a folder without .txt files."
