"""How do the TOML files in data/ become values? Good ones are read, slips are refused with a sentence that names the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck import language_data
from factcheck.language_data import LanguageDataError, checked, load
from factcheck.metrics import METRICS


@pytest.mark.parametrize("name", sorted(path.stem for path in language_data.DATA.glob("*.toml")))
def test_every_file_is_read(name: str) -> None:
    assert load(name)


def lists_of_words(value: Any, place: str) -> Iterator[tuple[str, list[str]]]:
    """Every list of strings in a file, with the keys that lead to it."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield place, value
    elif isinstance(value, list | dict):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from lists_of_words(one, f"{place} {key}")


@pytest.mark.parametrize("name", sorted({path.stem for path in language_data.DATA.glob("*.toml")} - {"rates"}))
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    twice = {
        place: [word for word, times in Counter(words).items() if times > 1] for place, words in lists_of_words(load(name), name)
    }
    assert {place: words for place, words in twice.items() if words} == {}


@pytest.mark.parametrize("name", ["entities", "times", "stages", "topics"])
def test_metrics_that_a_list_names_are_metrics(name: str) -> None:
    """A list half of whose words are keys of metrics is one of metrics: the others are slips of the pen."""
    unknown = {
        place: [word for word in words if word not in METRICS]
        for place, words in lists_of_words(load(name), name)
        if sum(word in METRICS for word in words) * 2 > len(words)
    }
    assert {place: words for place, words in unknown.items() if words} == {}


def test_a_row_with_the_right_keys_is_itself() -> None:
    assert checked(
        {"label": "人", "weak": True}, place="data/units.toml [person]", required=("label",), optional=("weak", "factor")
    ) == {
        "label": "人",
        "weak": True,
    }


def test_a_missing_key_is_named() -> None:
    with pytest.raises(LanguageDataError, match=r"data/units.toml \[person\] lacks label"):
        checked({"weak": True}, place="data/units.toml [person]", required=("label",), optional=("weak",))


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(LanguageDataError, match=r"data/units.toml \[person\] has lable, which nothing reads"):
        checked({"label": "人", "lable": "人"}, place="data/units.toml [person]", required=("label",))


def test_what_is_no_toml_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "torn.toml").write_text("[[hedge]\n", encoding="utf-8")
    monkeypatch.setattr(language_data, "DATA", tmp_path)
    with pytest.raises(LanguageDataError, match=r"data/torn\.toml is not valid TOML"):
        load("torn")
