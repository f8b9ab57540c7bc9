"""Does the noun that an English number counts keep a tally from it that is of something else?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, read

CONTRADICTED = [
    # text, number, what it is never read as
    ("More than 3,000 people across 14 districts of the state were affected by the rain.", "14", "affected_people"),
    ("Guns shot down 18 of the 23 drones and destroyed a missile.", "23", "buildings_damaged"),
    ("Six states have also recorded deaths.", "Six", "dead"),
    ("The umpire made two decisions in favour of the hosts.", "two", "votes_for"),
    ("Valid votes were 610,361 against 6,248 rejected ballots.", "610,361", "votes_against"),
    ("All but eight bodies have been recovered.", "eight", "dead"),
    ("Twelve crew members were on duty.", "Twelve", "users"),
]
KEPT = [
    ("affected_people", "3,000", "More than 3,000 people across 14 districts of the state were affected by the rain."),
    ("votes_for", "Two", "Two lawmakers in favour of the plan left."),
    ("dead", "Nine", "Nine villagers died."),
    ("dead", "dozens", "They have killed dozens of Norlanders in attacks this month."),
    ("users", "3 million", "Farhill has 3 million paying members."),
    ("runs", "218", "The hosts had a lead of 218 runs after four wickets fell in the second innings."),
]


@pytest.mark.parametrize(("text", "number", "never"), CONTRADICTED)
def test_the_noun_contradicts_the_metric(text: str, number: str, never: str) -> None:
    assert all(never not in (reading.metric or "") for reading in read(text) if number in reading.quote)


@pytest.mark.parametrize(("metric", "number", "text"), KEPT)
def test_the_noun_agrees_with_the_metric(metric: str, number: str, text: str) -> None:
    assert around(text, number).metric == metric


def test_a_verb_between_two_numbers_is_of_the_first() -> None:
    text = "Nine people died and two dozen were hurt."
    assert [around(text, "Nine").metric, around(text, "two dozen").metric] == ["dead", "injured"]
