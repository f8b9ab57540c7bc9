"""Which texts do paths hold, and what is known of them first, second and third?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from factcheck.manifest import Row
from factcheck.text_files import Options, TextFile, UnreadableFileError, texts

TEXT = "港灣大橋年底通車\n2024-10-24\n【明報專訊】大橋全長一公里。\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_text_tells_its_own_outlet_and_date(path: Path) -> None:
    assert list(texts([path], Options())) == [
        TextFile(name="a.txt", text=TEXT, outlet="明報", region="HK", published=date(2024, 10, 24))
    ]


def test_the_manifest_knows_better_than_options_and_options_than_the_text(path: Path) -> None:
    row = Row(file="a.txt", outlet="海港日報", published=date(2025, 1, 1))

    [found] = texts([path], Options(manifest={"a.txt": row}, published=date(2025, 2, 2), region="TW"))

    assert isinstance(found, TextFile)
    assert (found.outlet, found.region, found.published) == ("海港日報", "TW", date(2025, 1, 1))


def test_a_folder_stands_for_its_text_files(path: Path) -> None:
    (path.parent / "b.txt").write_text("乙", encoding="utf-8")
    (path.parent / "manifest.csv").write_text("file\n", encoding="utf-8")

    assert [found.name for found in texts([path.parent], Options()) if isinstance(found, TextFile)] == [
        "a.txt",
        "b.txt",
    ]


def test_two_files_of_one_name_are_told_apart_by_their_folders(path: Path) -> None:
    other = path.parent / "more" / "a.txt"
    other.parent.mkdir()
    other.write_text("乙", encoding="utf-8")

    assert [found.name for found in texts([path, other], Options()) if isinstance(found, TextFile)] == [
        str(path),
        str(other),
    ]


def test_a_file_named_twice_is_read_once(path: Path) -> None:
    assert len(list(texts([path, path.parent, path.parent / "." / "a.txt"], Options()))) == 1


def test_what_cannot_be_read_does_not_stop_the_others(path: Path) -> None:
    found = list(texts([path.parent / "nothing.txt", path], Options()))

    assert isinstance(found[0], UnreadableFileError)
    assert isinstance(found[1], TextFile)


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("甲有6113名\r\n乙".encode())

    assert [found.text for found in texts([path], Options()) if isinstance(found, TextFile)] == ["甲有6113名\r\n乙"]


def test_files_of_other_formats_and_what_they_say_of_themselves(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\noutlet: 長河報\ndate: 2024-10-24\n---\n# 遠山裁員\n\n| 甲 | 2024 |\n|---|---|\n| 收入 | 6 |\n"
    )
    (tmp_path / "a.png").write_bytes(b"\x89PNG")

    [found] = texts([tmp_path], Options())

    assert isinstance(found, TextFile)
    assert (found.outlet, found.published) == ("長河報", date(2024, 10, 24))
    assert [str(block.kind) for block in found.blocks] == ["title", "table"]


def test_an_archive_stands_for_its_files(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("甲/a.txt", TEXT)
        archive.writestr("b.png", b"\x89PNG")
        archive.writestr("c.md", "# 遠山裁員")

    manifest = {"a.txt": Row(file="a.txt", outlet="海港日報")}
    one, other, third = texts([path], Options(manifest=manifest))

    assert isinstance(one, TextFile)
    assert isinstance(third, TextFile)
    assert (one.name, one.outlet, third.name) == ("all.zip/甲/a.txt", "海港日報", "all.zip/c.md")
    assert str(other) == f"{path}/b.png: other_kind kind=PNG"


def test_complaints_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")

    [found] = texts([path], Options(sentence=lambda error: f"It is {error.code}."))

    assert str(found) == f"{path}: It is damaged."


def test_a_named_encoding(tmp_path: Path) -> None:
    path = tmp_path / "big5.txt"
    path.write_bytes("聯合報有6113名".encode("big5"))

    assert [found.text for found in texts([path], Options(encoding="big5")) if isinstance(found, TextFile)] == ["聯合報有6113名"]


def test_a_folder_without_texts(tmp_path: Path) -> None:
    [found] = texts([tmp_path], Options())

    assert str(found).startswith(f"{tmp_path} is a folder without files that can be read (csv, docx, eml")
