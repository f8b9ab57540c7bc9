"""Every code that can be stored has its sentence."""

from __future__ import annotations

import pytest
from django.utils import translation

from articles.wording import comparisons, reasons
from factcheck.comparison import wording as engine


@pytest.mark.parametrize("table", ["REASONS", "DIAGNOSES"])
def test_the_desk_says_what_the_engine_says(table: str) -> None:
    with translation.override("en"):
        ours = {code: str(text) for code, text in getattr(comparisons, table).items()}

    assert ours == dict(getattr(engine, table)), "articles/wording/comparisons.py has to repeat factcheck/comparison/wording.py"


def test_codes_are_apart() -> None:
    tables = (reasons.READING, comparisons.REASONS, comparisons.DIAGNOSES)

    assert len(reasons.TEMPLATES) == sum(map(len, tables))


def test_a_sentence() -> None:
    said = {"code": "off_by_one", "params": {"a": "6,113", "b": "6,114"}}

    with translation.override("en"):
        assert reasons.sentence(said) == "Off by one: 6,113 and 6,114."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", None),
        ("from_the_future a=1", {"code": "from_the_future", "params": {"a": "1"}}),
        ("from_the_future", {"code": "from_the_future"}),
    ],
)
def test_what_is_not_known_is_shown_as_it_is(text: str, said: dict[str, object] | None) -> None:
    assert reasons.sentence(said) == text
