"""Why a claim stands in a figure that its own words do not name, in every language of the desk."""

from __future__ import annotations

import pytest
from django.utils import translation

from articles.wording import lined_up
from factcheck.lining_up.weights import SAME, WEIGHTS, spoken_for

SAID = [
    (["same number"], ["the same number"]),
    (["near"], ["one number, rounded or hedged differently"]),
    (
        ["exchanged 2", "one unit", "adjacent 2", "words 3"],
        ["two digits exchanged", "the same unit", "right beside a number that both texts tell", "the same words around it"],
    ),
    # what says little to people, and what an older version said
    (["equal 3", "kind open", "no longer known"], ["the same number"]),
    ([], []),
    (None, []),
]


@pytest.mark.parametrize(("found", "said"), SAID)
def test_what_spoke_for_it(found: list[str] | None, said: list[str]) -> None:
    assert lined_up.reasons(found) == said


@pytest.mark.parametrize("language", ["zh-hant", "zh-hans"])
def test_every_reason_is_said_in_chinese(language: str) -> None:
    english = {name: lined_up.reasons([name, "one unit"]) for name in WEIGHTS}
    with translation.override(language):
        for name, said in english.items():
            assert not set(said) & set(lined_up.reasons([name, "one unit"]))
        assert lined_up.sentence(["near"]).endswith("。")


def test_every_relation_of_two_numbers_can_be_said() -> None:
    alone = {name for name in WEIGHTS if lined_up.reasons([name, "one unit"]) == ["the same unit"]}

    assert not {name for name in alone if name.partition(" ")[0] in {*SAME, "noughts", "point", "exchanged", "cut", "another"}}


def test_the_numbers_come_first_then_what_weighs_most() -> None:
    found = ["another digit", "one unit", "metric different", "near 3", "words 0", "adjacent 1"]

    assert spoken_for(found) == ["another digit", "near 3", "adjacent 1", "one unit"]
