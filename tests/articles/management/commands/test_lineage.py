"""What does `lineage` print? No database is opened."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import call_command

from tests.factcheck.lineage.examples import ALTERED, OWN_WORDS, TOLD

MANIFEST = """file,outlet,region,title,url,published
a.txt,乙報,HK,,,2022-03-31T09:00
b.txt,甲報,HK,,,2022-03-30
c.txt,丙報,HK,,,2022-03-29
"""


def lines(folder: Path, *arguments: object) -> list[dict[str, Any]]:
    out = StringIO()
    call_command("lineage", str(folder), *map(str, arguments), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def written(folder: Path) -> Path:
    for name, text in (("a", ALTERED), ("b", TOLD), ("c", OWN_WORDS), ("manifest", MANIFEST)):
        (folder / f"{name}.{'csv' if name == 'manifest' else 'txt'}").write_text(text, encoding="utf-8")
    return folder


def test_one_passage_a_line_with_what_was_altered(tmp_path: Path) -> None:
    (line,) = lines(written(tmp_path), "--manifest", tmp_path / "manifest.csv")
    earlier, later = line["earlier"], line["later"]
    assert (earlier["file"], earlier["outlet"], earlier["published"]) == ("b.txt", "甲報", "2022-03-30")
    assert (later["file"], later["published"]) == ("a.txt", "2022-03-31T09:00:00")
    assert TOLD[earlier["start"] : earlier["end"]] == earlier["quote"]
    assert ALTERED[later["start"] : later["end"]] == later["quote"]
    (figures,) = line["altered"]
    assert (figures["earlier"]["quote"], figures["later"]["quote"]) == ("6113名", "6114名")
    assert figures["later"]["start"] == ALTERED.index("6114")


def test_of_unknown_times_the_first_named_is_the_earlier(tmp_path: Path) -> None:
    (line,) = lines(written(tmp_path))
    assert (line["earlier"]["file"], line["later"]["file"]) == ("a.txt", "b.txt")
