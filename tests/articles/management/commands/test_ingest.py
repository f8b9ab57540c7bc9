"""Files come into a story and are read at once."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.ingest import reading
from articles.models import Article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_to_find(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_extract", lambda article: [])


def run(*arguments: str, **options: Any) -> tuple[str, str, int]:
    """What the command prints, what it complains of, and its exit status."""
    out, err = StringIO(), StringIO()
    try:
        call_command(*arguments, stdout=out, stderr=err, **options)
    except SystemExit as end:
        return out.getvalue(), err.getvalue(), int(end.code or 0)
    return out.getvalue(), err.getvalue(), 0


def test_a_folder_goes_in(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("商湯有六千名員工。")
    (tmp_path / "b.txt").write_text("商湯有七千名員工。")

    options = {"story": "商湯", "outlet": "明報"}
    assert run("ingest", str(tmp_path), **options) == ("商湯: 2 read, 0 there already, 0 failed. 0 figures.\n", "", 0)
    assert set(Article.objects.values_list("state", "original_name")) == {("done", "a.txt"), ("done", "b.txt")}


def test_twice_is_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("商湯有六千名員工。")
    options = {"story": "商湯", "outlet": "明報"}
    run("ingest", str(tmp_path), **options)

    assert run("ingest", str(tmp_path), **options)[0] == "商湯: 0 read, 1 there already, 0 failed. 0 figures.\n"


def test_files_whose_outlet_nobody_names(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("商湯有六千名員工。")
    (tmp_path / "b.txt").write_text("商湯有七千名員工。")

    out, err, status = run("ingest", str(tmp_path), story="商湯")

    assert (err, status) == ("", 0)
    assert "No outlet is known of 2: that such articles agree confirms nothing." in out
    assert set(Article.objects.values_list("title", "outlet__name")) == {
        ("商湯有六千名員工。", "(unknown outlet)"),
        ("商湯有七千名員工。", "(unknown outlet)"),
    }


def test_what_cannot_be_read_is_told_and_the_others_go_in(tmp_path: Path) -> None:
    for name, data in (("good.txt", "好".encode()), ("empty.txt", b""), ("binary.txt", bytes(range(256)) * 9)):
        (tmp_path / name).write_bytes(data)

    out, err, status = run("ingest", str(tmp_path), str(tmp_path / "gone.txt"), story="商湯")

    assert (out.split(".")[0], status) == ("商湯: 1 read, 0 there already, 3 failed", 1)
    lines = err.splitlines()
    assert [Path(line.split(": ")[0]).name for line in lines] == ["binary.txt", "empty.txt", "gone.txt"]
    assert lines[2].endswith("gone.txt: it cannot be read: No such file or directory.")


def test_the_manifest_describes_the_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("商湯有六千名員工。")
    manifest = tmp_path / "manifest.csv"
    manifest.write_text("file,outlet,region,title,url,published\na.txt,明報,HK,商湯裁員,https://example.com/a,2024-10-23\n")

    run("ingest", str(tmp_path / "a.txt"), story="商湯", manifest=manifest)

    article = Article.objects.get()
    assert (article.outlet.name, article.outlet.region, article.title, article.url) == (
        "明報",
        "HK",
        "商湯裁員",
        "https://example.com/a",
    )


def test_a_wrong_manifest_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"gone\.csv cannot be read"):
        run("ingest", "a.txt", story="商湯", manifest=tmp_path / "gone.csv")
