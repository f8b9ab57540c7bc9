"""Every rule by which the engine gives a slot its value can be said to people."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from articles.wording.rules import RULES, rule
from factcheck import extraction

ENGINE = Path(extraction.__file__).parent
GOLD = ENGINE.parents[1] / "bench" / "gold"
#: a rule is a phrase of three lower case words or more; data of the language stand in regexes and TOML
PHRASE = re.compile(r"[a-z]+(?:'s)?(?:,? [a-z]+(?:'s)?){2,}")


def phrases(path: Path) -> Iterator[str]:
    """The phrases in a module's code; docstrings end with a full stop, and are none."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and PHRASE.fullmatch(node.value):
            yield node.value


@pytest.mark.parametrize("path", sorted(set(ENGINE.glob("**/*.py")) - {ENGINE / "explain.py"}), ids=lambda path: path.stem)
def test_every_rule_in_the_engine_is_in_the_table(path: Path) -> None:
    lacking = set(phrases(path)) - RULES
    assert not lacking, f"add these to articles/wording/rules.py and translate them: {sorted(lacking)}"


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.txt")), ids=lambda path: path.stem)
def test_every_rule_that_a_text_needs_is_in_the_table(path: Path) -> None:
    readings = extraction.extract(path.read_text(encoding="utf-8"), region="TW")
    assert {evidence.rule for reading in readings for evidence in reading.evidence} <= RULES


@pytest.mark.parametrize("language", ["zh-hant", "zh-hans"])
def test_every_rule_is_said_in_chinese(language: str) -> None:
    with translation.override(language):
        assert not {said for said in RULES if rule(said) == said}


def test_a_rule_of_another_version_is_shown_as_it_is() -> None:
    with translation.override("zh-hant"):
        assert rule("by magic") == "by magic"
