"""Which English words say their metric only in a text of their topic?"""

from __future__ import annotations

import pytest

from factcheck.extraction.metric import topics
from factcheck.folding import fold
from tests.factcheck.extraction.examples import read


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ({"sport"}, "The striker scored in the semi-final."),
        ({"fire"}, "The blaze was contained."),
        ({"sport"}, "他打過NBA，也打過MLB。"),
        # one word is not enough of sport, and a part of a word is none
        (set(), "The match lit a candle."),
        (set(), "The matchmaker coached a campfire-side choir."),
    ],
)
def test_what_a_text_is_about(topic: set[str], text: str) -> None:
    assert topics.of_text(fold(text)) == topic


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        ("runs", "The batsman made 35 runs in his second innings."),
        ("tries", "The rugby side scored 35 tries in the league."),
        ("shots_at_goal", "They fired 35 shots in a goalless match."),
        ("wins", "The squad has 35 wins in the league."),
        ("containment", "The blaze was 35% contained."),
        ("goals", "全季入球35個。"),  # a Chinese word says it by itself
        (None, "Bus 35 runs every hour."),
        (None, "It took 35 tries to land the rocket."),
        (None, "The police fired 35 shots at the car."),
        (None, "It was one of 35 wins for farmers."),
        (None, "The bottle was 35% contained in a sleeve."),
        (None, "The plan sets 35 goals for the climate."),
        (None, "The shop sorted 35 caps."),
    ],
)
def test_a_word_says_it_in_a_text_of_its_topic(metric: str | None, text: str) -> None:
    assert {reading.metric for reading in read(text)} - {None} == {metric} - {None}
