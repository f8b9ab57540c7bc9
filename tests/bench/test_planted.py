"""Are planted slips and alarms counted rightly? A tiny folder of one story, with what was written down of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from gold_set import read
from planted import Slip, judge, read_slips

RIGHT = "遠山科技2024年營業收入30.5億元，淨利潤2.16億元。"
SLIPPED = "遠山科技2024年營業收入30.5億元，淨利潤2.61億元。"
CLAIMS: dict[str, dict[str, Any]] = {
    "30.5億元": {"value": "3050000000", "low": "3045000000", "high": "3055000000", "figure": "s.revenue"},
    "2.16億元": {"value": "216000000", "low": "215500000", "high": "216500000", "figure": "s.profit"},
    "2.61億元": {"value": "261000000", "low": "260500000", "high": "261500000", "figure": "s.profit"},
}


def folder(path: Path, *texts: str, slip: str | None = None, kind: str = "transposed") -> Path:
    """A folder with the texts as s__a.txt, s__b.txt …; the slip's words stand in the last one."""
    names = [f"s__{letter}.txt" for letter, _ in zip("abc", texts, strict=False)]
    for name, words in zip(names, texts, strict=True):
        (path / name).write_text(words, encoding="utf-8")
        lines = []
        for quote, claim in CLAIMS.items():
            if quote in words:
                start = words.index(quote)
                lines.append({"start": start, "end": start + len(quote), "quote": quote, "unit": "TWD", "change": None, **claim})
        content = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
        (path / name).with_suffix(".jsonl").write_text(content, encoding="utf-8")
    rows = "".join(f"{name},{name[3]}日報,TW,,,2025-03-20\n" for name in names)
    (path / "manifest.csv").write_text(f"file,outlet,region,title,url,published\n{rows}", encoding="utf-8")
    slips = "" if slip is None else f"s,{CLAIMS[slip]['figure']},{names[-1]},{texts[-1].index(slip)},{kind}\n"
    (path / "slips.csv").write_text(f"story,figure,file,start,kind\n{slips}", encoding="utf-8")
    return path


def test_a_slip_that_is_reported_is_found_with_its_diagnosis(tmp_path: Path) -> None:
    place = folder(tmp_path, RIGHT, SLIPPED, slip="2.61億元")
    slips = read_slips(place / "slips.csv")
    assert slips == [Slip(figure="s.profit", file="s__b.txt", start=SLIPPED.index("2.61"), kind="transposed")]
    score = judge(list(read(place)), slips)
    assert (score.total.slips, score.total.reported, score.total.named) == (1, 1, 1)
    assert (score.alarms, score.true) == (1, 1)
    assert not score.missed and not score.false


def test_another_diagnosis_is_misnamed(tmp_path: Path) -> None:
    place = folder(tmp_path, RIGHT, SLIPPED, slip="2.61億元", kind="direction")
    score = judge(list(read(place)), read_slips(place / "slips.csv"))
    assert (score.total.reported, score.total.named) == (1, 0)
    assert "transposed_digits" in score.misnamed[0]


def test_a_slip_that_stands_beside_no_right_claim_is_missed(tmp_path: Path) -> None:
    place = folder(tmp_path, "遠山科技成立於北市。", SLIPPED, slip="2.61億元")
    score = judge(list(read(place)), read_slips(place / "slips.csv"))
    assert (score.total.slips, score.total.reported) == (1, 0)
    assert score.missed[0].startswith("transposed s.profit")


def test_an_alarm_without_a_slip_is_true_where_the_claims_are_apart(tmp_path: Path) -> None:
    score = judge(list(read(folder(tmp_path, RIGHT, SLIPPED))), [])
    assert (score.alarms, score.true) == (1, 1)


def test_an_alarm_over_two_figures_is_false(tmp_path: Path) -> None:
    place = folder(tmp_path, RIGHT, SLIPPED)
    other = place / "s__b.jsonl"
    other.write_text(other.read_text(encoding="utf-8").replace("s.profit", "s.loss"), encoding="utf-8")
    score = judge(list(read(place)), [])
    assert (score.alarms, score.true) == (1, 0)
    assert "2.61億元" in score.false[0]


def test_a_slip_without_its_claim_ends_the_program(tmp_path: Path) -> None:
    place = folder(tmp_path, RIGHT, SLIPPED)
    with pytest.raises(SystemExit, match=r"no claim of s\.profit"):
        judge(list(read(place)), [Slip(figure="s.profit", file="s__b.txt", start=3, kind="transposed")])


def test_a_kind_that_nobody_knows_ends_the_program(tmp_path: Path) -> None:
    place = folder(tmp_path, RIGHT, SLIPPED, slip="2.61億元", kind="typo")
    with pytest.raises(SystemExit, match="typo"):
        read_slips(place / "slips.csv")
