"""Of which kind is what a word says?"""

from __future__ import annotations

import pytest

from factcheck import kinds, metrics, scope_labels
from factcheck.language_data import LanguageDataError


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("爆窃", ["爆窃案", "住宅窃盗", "burglaries"]),
        ("凶杀", ["凶杀案", "命案", "homicides"]),
        ("行劫", ["劫案", "强盗案", "robberies"]),
    ],
)
def test_papers_of_every_region_name_one_kind(kind: str, words: list[str]) -> None:
    assert {kinds.of_metric("crime_cases")[word] for word in words} == {kind}


def test_a_word_of_no_kind_says_the_metric_alone() -> None:
    assert "罪案" in metrics.METRICS["crime_cases"].words
    assert "罪案" not in kinds.of_metric("crime_cases")


def test_a_kind_has_a_name_for_every_reader() -> None:
    assert scope_labels.label("爆窃", "en") == "burglary"
    assert scope_labels.label("爆窃", "zh-hant") == "爆竊"


def test_no_word_is_of_two_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"key": "甲", "en": "a", "words": ["某案"]}, {"key": "乙", "en": "b", "words": ["某案"]}]
    monkeypatch.setattr(kinds, "load", lambda name: {"crime_cases": rows})
    with pytest.raises(LanguageDataError, match="某案 is of the kind 甲 too"):
        kinds.of_metric.__wrapped__("crime_cases")
