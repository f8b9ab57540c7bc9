"""What does a bare number of a cricket report count?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, flat, read

_LEAD = "Farhill's batters won the second T20 by five wickets. "


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        ("runs", ["They made 184 for six.", "He hit 184 off 97 balls.", "Longriver were all out for 184.", "Chasing 184, they lost.", "Norton piled up 184."]),
        ("runs", ["He was left on 184 not out.", "They set a target of 184."]),
        # of something else
        (None, ["They met for 184 weeks.", "They met before 184."]),
    ),
)  # fmt: skip
def test_how_scores_are_told(metric: str | None, text: str) -> None:
    found = [reading.metric for reading in read(_LEAD + text) if reading.quote.startswith("184")]
    assert found == [metric] or (metric is None and "runs" not in found)


def test_of_another_game_no_runs_are_made() -> None:
    assert not any(
        reading.metric == "runs" for reading in read("The striker left the league club in goal. It sold 184 for six pounds.")
    )


def test_the_topic_is_asked_for() -> None:
    assert around(_LEAD + "They made 184 for six.", "184").metric == "runs"
    assert not any(reading.metric == "runs" for reading in read("The shop had 184 for six days."))
