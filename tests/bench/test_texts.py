"""Does a bench read what it is pointed at? Texts, lines of JSON and articles in them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from hostile import growth
from texts import Named, grown, read, sample


def test_a_folder_of_texts_and_lines(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("3億元", encoding="utf-8")
    rows = [
        {"title": "標題", "text": "正文\u2028又一行"},
        {"text": "無題"},
        {"title": "一事", "articles": [{"title": "甲", "text": "一"}, {"text": "二"}]},
        {"title": "沒有正文"},
    ]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    (tmp_path / "README.md").write_text("no text to read", encoding="utf-8")
    found = list(read([tmp_path]))
    assert [text for _, text in found] == ["3億元", "標題\n\n正文\u2028又一行", "無題", "甲\n\n一", "二"]
    assert [one.file for one in found] == ["a.txt"] + ["b.jsonl.gz"] * 4


def test_a_sample_is_even_and_the_same_each_time() -> None:
    texts = [Named(str(number), "") for number in range(10)]
    assert [one.name for one in sample(texts, 3)] == ["0", "3", "6"]
    assert sample(texts, 20) == texts


def test_a_grown_text_repeats_no_passage() -> None:
    assert grown("{n}，", 9) == "1，2，3，4，5"


def test_growth_is_the_worst_step_and_none_within_the_noise() -> None:
    assert growth((0.3, 0.6, 1.8)) == 3
    assert growth((0.001, 0.1, 0.15)) == 0
