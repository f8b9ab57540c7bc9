"""A whole archive is sent; what is there already is not sent again, so that it can be stopped and continued."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import batches, ingest
from articles.management.commands import backfill
from articles.models import Batch, Item

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    for number in range(5):
        path = folder / f"{2020 + number}" / "報.txt"
        path.parent.mkdir(parents=True)
        path.write_text(f"商湯有{6113 + number}名員工。", encoding="utf-8")
    (folder / ".hidden").write_text("x")
    return folder


def test_every_file_is_sent_behind_what_people_wait_for(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("backfill", archive, story="商湯", outlet="晨鐘日報")

    batch = Batch.objects.get()
    assert (batch.outlet, batch.items.count()) == ("晨鐘日報", 5)
    assert batch.items.order_by("pk")[0].name == "2020/報.txt"
    assert set(ProcrastinateJob.objects.values_list("priority", flat=True)) == {-10}
    said = capsys.readouterr()
    assert "商湯: 5 sent, of these 0 too large; 0 there already; 0 unreadable. 5 wait for a worker." in said.out
    assert "5 / 5 files" in said.err


def test_what_is_there_is_known_by_its_content(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("backfill", archive, story="商湯")
    for item in Item.objects.all()[:2]:
        ingest.take(item.pk)
    (archive / "new.txt").write_text("6113名")
    (archive / "2020" / "報.txt").rename(archive / "moved.txt")

    call_command("backfill", archive, story="商湯")

    assert "1 sent, of these 0 too large; 5 there already" in capsys.readouterr().out
    assert Item.objects.count() == 6


def test_stopped_it_goes_on_where_it_was(
    archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backfill, "TOGETHER", 2)
    send, calls = batches.send, []

    def stopped(*args: object, **options: object) -> list[Item]:
        calls.append(args)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return send(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(batches, "send", stopped)
    with pytest.raises(SystemExit, match="130"):
        call_command("backfill", archive, story="商湯")
    said = capsys.readouterr()
    assert "goes on with the rest" in said.err and "2 sent" in said.out

    call_command("backfill", archive, story="商湯")

    assert "3 sent, of these 0 too large; 2 there already" in capsys.readouterr().out


def test_on_a_terminal_a_bar_is_drawn_over_itself_and_ends_full(
    archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that cannot be read is behind it too."""
    gone = archive / "2020" / "報.txt"
    opened = Path.open

    def refusing(path: Path, *args: object, **options: object) -> object:
        if path == gone:
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **options)  # type: ignore[call-overload]

    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(Path, "open", refusing)
    monkeypatch.setattr(backfill, "TOGETHER", 2)
    monkeypatch.setattr(backfill, "OFTEN", 0.0)
    terminal = Terminal()
    with pytest.raises(SystemExit):
        call_command("backfill", archive, story="商湯", stderr=terminal)

    bars = re.findall(r"\r\[(#*)(\.*)\] (\d) / 5 files", terminal.getvalue())
    assert [int(done) for *_bar, done in bars] == [3, 5, 5]
    assert [len(full) * 5 // backfill.WIDTH for full, _rest, _done in bars] == [3, 5, 5]
    assert "4 sent" in capsys.readouterr().out and "1 unreadable" not in terminal.getvalue()


def test_a_manifest_says_what_is_known_of_each(archive: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("file,outlet,published,title\n報.txt,島嶼時報,2024-10-23,年報\n", encoding="utf-8")

    call_command("backfill", archive, story="商湯", manifest=rows)

    item = Item.objects.order_by("pk")[0]
    assert item.details == {"outlet": "島嶼時報", "published": "2024-10-23", "title": "年報"}


def test_a_file_that_is_too_large_is_said_once(
    archive: Path, settings: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.MAX_FILE_BYTES = 30  # type: ignore[attr-defined]
    (archive / "large.txt").write_text("6113" * 10)
    for _time in range(2):
        call_command("backfill", archive, story="商湯")
    said = capsys.readouterr().out
    assert "6 sent, of these 1 too large; 0 there already" in said
    assert "0 sent, of these 0 too large; 6 there already" in said


def test_a_folder_that_is_none() -> None:
    with pytest.raises(CommandError, match="is no folder"):
        call_command("backfill", Path("/nowhere"), story="商湯")
