"""What does `sums` print? No database is opened."""

from __future__ import annotations

from pathlib import Path

from tests.articles.management.commands.test_extract_and_compare import run

TEXT = "遠山科技2024年收入18.92億元，較去年同期的17.83億元增加6.1%。\n遠山科技門市由45000家增至54000家，增幅約70%。\n"


def test_sums_prints_those_that_fail_first(tmp_path: Path) -> None:
    (tmp_path / "hills.txt").write_text(TEXT, encoding="utf-8")
    [shops, revenue], err, status = run("sums", tmp_path, "--region", "HK")

    assert (err, status) == ("", 0)
    assert (revenue["rule"], revenue["outcome"], revenue["off"]) == ("growth", "holds", "0")
    assert shops.pop("parts")[1] == {
        "role": "old",
        "start": 47,
        "end": 53,
        "quote": "45000家",
        "value": "45000",
        "unit": "company",
    }
    assert shops == {
        "file": "hills.txt",
        "rule": "growth",
        "outcome": "fails",
        "sum": "54000 company ÷ 45000 company − 1 = +20%",
        "result": "20",
        "low": "17.582417",
        "high": "22.471911",
        "unit": "percent",
        "off": "50",
        "other_base": False,
    }
