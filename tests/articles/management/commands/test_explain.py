"""What does `explain` print, and what does it say when there is nothing to explain? No database is opened."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

TEXT = "遠山科技公布業績。截至去年底，遠山科技共有6113名僱員；2024年上半年收入為17.4億元。沒有別的數字。\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "遠山.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object) -> str:
    out = StringIO()
    call_command("explain", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_the_tree_of_the_figure_at_a_place(file: Path) -> None:
    printed = run(file, "--at", TEXT.index("113"), "--published", "2022-03-01", "--region", "HK")
    assert re.sub("(遠山科技”: ).*", r"\1…", printed).splitlines() == [
        "遠山.txt",
        "21-26 “6113名”",
        "├─ number: 6113, in [6113, 6113]",
        "│  └─ 21-25 “6113”: numeral and scale words",
        "├─ unit: person",
        "│  └─ 25-26 “名”: the unit as written",
        "├─ hedge: none: the number stands as written",
        "├─ change: level: no word of moving, and no share",
        "├─ metric: employees",
        "│  └─ 26-28 “僱員”: directly behind the number",
        "├─ scope: none: the metric as a whole",
        "├─ entity: 遠山科技",
        "│  └─ 15-19 “遠山科技”: …",
        "├─ period: 2021-12-31",
        "│  └─ 11-14 “去年底”: the nearest before the number",
        "└─ attribution: none: the outlet says so itself",
    ]


def test_without_a_place_every_figure_is_explained(file: Path) -> None:
    printed = run(file)
    assert printed.count("遠山.txt\n") == 2
    assert "“6113名”" in printed
    assert "“17.4億元”" in printed


def test_between_two_figures_it_is_the_next_one(file: Path) -> None:
    assert "“17.4億元”" in run(file, "--at", TEXT.index("收入"))


def test_a_manifest_says_when_and_where(file: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.csv"
    manifest.write_text(f"file,outlet,region,title,url,published\n{file.name},長河日報,HK,,,2022-03-01\n", encoding="utf-8")
    printed = run(file, "--at", TEXT.index("17.4"), "--manifest", manifest)
    assert "unit: HKD" in printed
    assert "“元”: the money of the outlet's region" in printed


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--at", TEXT.index("沒有")), "遠山.txt: no figure was read at character 47 or behind it."),
        (("--at", 9000), f"遠山.txt has {len(TEXT)} characters: there is no character 9000, counted from 0."),
        (("--at", "here"), "here is no place in a text; write how many characters stand before it: 0, 128 …"),
        (("--at", "-3"), "-3 is no place in a text"),
    ],
)
def test_where_there_is_nothing_it_says_so(file: Path, arguments: tuple[object, ...], sentence: str) -> None:
    with pytest.raises(CommandError) as refused:
        run(file, *arguments)
    assert sentence in str(refused.value)


def test_a_place_is_in_one_text_only(file: Path) -> None:
    with pytest.raises(CommandError, match="name one file"):
        run(file, file.parent, "--at", 3)
