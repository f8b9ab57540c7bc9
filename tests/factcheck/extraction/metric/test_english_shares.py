"""What is an English number about that shares its words with a number beside it?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, flat


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        # a verb behind the second number is said of the first too
        ("buildings_damaged", ["Some 350 houses and two schools were damaged.", "The council said 350 homes and 12 shops were destroyed."]),
        ("affected_people", ["Over 3.5 million people in 19 districts are affected."]),
        ("evacuated", ["About 350 residents and 40 guests were evacuated."]),
        # the whole subject of a passive, however long
        ("evacuated", ["About 350 residents of subdivided flats in the harbour quarter were evacuated."]),
        ("arrested", ["The captain and 350 crew members have been arrested."]),
        # what a percentage is of, once more in jobs
        ("layoffs", ["Farhill will cut about 6% of its workforce, or roughly 350 jobs."]),
        # of two numbers against each other the first is for
        ("votes_for", ["Councillors approved the budget by 35 votes to 22.", "The bill was backed by 35 votes to 22.", "Senators voted 35 to 22 to pass the bill."]),
        ("votes_against", ["The motion was rejected by 35 votes to 22.", "The house adopted the bill by a vote of 52 to 35."]),
    ),
)  # fmt: skip
def test_numbers_that_share_their_words(metric: str, text: str) -> None:
    assert around(text, "35" if "350" not in text and "3.5" not in text else "3.5" if "3.5" in text else "350").metric == metric


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        # who says it is not whom it befell
        ("dead", "Some 350 residents said their neighbours were killed."),
        ("buildings_damaged", "The 350 members who said that houses near the harbour were damaged left."),
        # a candidate's lead is no division of a house
        ("votes_for", "Ms Lo beat Mr Kao by 17,350 votes to 14,207."),
        ("votes_against", "Ms Lo beat Mr Kao by 14,207 votes to 350."),
    ],
)
def test_other_words_are_not_shared(metric: str, text: str) -> None:
    assert around(text, "350").metric != metric
