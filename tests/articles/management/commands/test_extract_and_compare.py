"""What do `extract` and `compare` print, and what do they do with files that are no texts? No database is opened."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

HARBOUR = "商湯科技公布業績。截至2021年12月31日，商湯科技共有6113名僱員；2024年上半年收入為17.4億元人民幣。\n"
RIVER = "商湯科技公布業績。截至2021年12月31日，商湯科技共有6114名員工；2024年上半年收入為17.4億元人民幣。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "river.txt").write_text(RIVER, encoding="utf-8")
    (tmp_path / "manifest.csv").write_text(
        "file,outlet,region,title,url,published\nharbour.txt,海港日報,HK,,,2024-09-01\nriver.txt,大河時報,HK,,,2024-09-02\n",
        encoding="utf-8",
    )
    return tmp_path


def run(command: str, *arguments: object) -> tuple[list[dict[str, Any]], str, int]:
    """Lines of stdout, all of stderr, and the exit status."""
    out, err, status = StringIO(), StringIO(), 0
    try:
        call_command(command, *map(str, arguments), stdout=out, stderr=err)
    except SystemExit as stop:
        status = int(stop.code or 0)
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue(), status


def test_extract_prints_one_claim_a_line(folder: Path) -> None:
    lines, err, status = run("extract", folder / "harbour.txt", "--manifest", folder / "manifest.csv")

    assert (err, status) == ("", 0)
    [employees] = [line for line in lines if line["metric"] == "employees"]
    assert employees | {"start": 0, "end": 0} == {
        "file": "harbour.txt",
        "start": 0,
        "end": 0,
        "quote": "6113名",
        "entity": "商湯科技",
        "metric": "employees",
        "period": "2021-12-31",
        "value": "6113",
        "low": "6113",
        "high": "6113",
        "low_closed": True,
        "high_closed": True,
        "unit": "person",
        "qualifier": "exact",
        "change": None,
        "attribution": None,
    }
    assert all(HARBOUR[line["start"] : line["end"]] == line["quote"] for line in lines)


def test_compare_prints_one_figure_a_line(folder: Path) -> None:
    lines, err, status = run("compare", folder, "--manifest", folder / "manifest.csv")

    assert (err, status) == ("", 0)
    relations = {(line["metric"], line["period"]): line["relation"] for line in lines}
    assert relations == {("employees", "2021-12-31"): "conflict", ("revenue", "2024-01-01/2024-06-30"): "same"}
    [conflict] = [line for line in lines if line["relation"] == "conflict"]
    assert conflict["reason"] == "6,113 and 6,114 are both exact; they differ by 1 (0.02 %)."
    assert [(claim["file"], claim["outlet"], claim["value"]) for claim in conflict["claims"]] == [
        ("harbour.txt", "海港日報", "6113"),
        ("river.txt", "大河時報", "6114"),
    ]


def test_moments_of_two_zones_are_compared_in_the_desk_s_own_time(folder: Path) -> None:
    for name, toll in (("harbour.txt", 8), ("river.txt", 9)):
        (folder / name).write_text(f"遠山鎮柏樹里大火，已造成{toll}人死亡。\n", encoding="utf-8")
    (folder / "manifest.csv").write_text(
        "file,outlet,region,title,url,published\n"
        "harbour.txt,海港日報,HK,,,2024-09-01T14:00:00+08:00\nriver.txt,大河時報,UK,,,2024-09-01T09:00:00+00:00\n",
        encoding="utf-8",
    )

    [toll] = run("compare", folder, "--manifest", folder / "manifest.csv")[0]

    assert "the count has moved on by 1" in toll["reason"]  # 14:00 in Hong Kong was before 09:00 in London


def test_a_text_that_prints_its_body_twice_counts_once(folder: Path) -> None:
    (folder / "river.txt").write_text(RIVER * 2, encoding="utf-8")

    lines, _, _ = run("compare", folder)

    assert {len(line["claims"]) for line in lines} == {2}


def test_one_text_alone_has_nothing_to_compare(folder: Path) -> None:
    assert run("compare", folder / "river.txt") == ([], "", 0)


@pytest.mark.parametrize("command", ["extract", "compare"])
@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("missing.txt", None, "cannot be read: No such file or directory"),
        ("empty.txt", b"", "The file is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a file of another kind (PNG)"),
    ],
)
def test_an_unreadable_file_is_one_line_and_the_others_come_out(
    folder: Path, command: str, name: str, content: bytes | None, complaint: str
) -> None:
    if content is not None:
        (folder / name).write_bytes(content)

    lines, err, status = run(command, folder / name, folder / "harbour.txt", folder / "river.txt")

    assert lines
    assert status == 1
    assert err.count("\n") == 1
    assert name in err
    assert complaint in err


@pytest.mark.parametrize("encoding", ["big5", "gb18030", "utf-8-sig", "utf-16"])
def test_other_encodings(folder: Path, encoding: str) -> None:
    (folder / "river.txt").write_bytes(RIVER.encode(encoding))

    assert len(run("compare", folder)[0]) == 2
    assert run("extract", folder / "river.txt", "--encoding", encoding) == run("extract", folder / "river.txt")


def test_a_text_without_figures_prints_nothing(folder: Path) -> None:
    (folder / "river.txt").write_text("今天沒有數字。", encoding="utf-8")

    assert run("extract", folder / "river.txt") == ([], "", 0)


def test_a_bad_manifest_is_one_sentence(folder: Path) -> None:
    (folder / "manifest.csv").write_text("file,paper\n", encoding="utf-8")

    with pytest.raises(CommandError, match=r"manifest\.csv has the column paper"):
        run("compare", folder, "--manifest", folder / "manifest.csv")


@pytest.mark.parametrize(
    ("option", "complaint"), [(("--published", "yesterday"), "is no date"), (("--encoding", "morse"), "is no encoding")]
)
def test_bad_options_are_one_sentence(folder: Path, option: tuple[str, str], complaint: str) -> None:
    with pytest.raises(CommandError, match=complaint):
        run("extract", folder / "river.txt", *option)
