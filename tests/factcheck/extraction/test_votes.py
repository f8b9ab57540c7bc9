"""Whose votes are they? People who are named for the first time beside them, in either language, and what two have of each other."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around

ENGLISH = (
    "Lo Yi-sen won the by-election in the city with 48,273 votes, and Tsai Tan-ching was second. "
    "In Dongze, Lo won 21,458 votes to Tsai's 16,930. Tsai carried the town of Beicheng by 17,815 to 14,207."
)


@pytest.mark.parametrize(
    ("name", "quote", "text"),
    [
        # a name made of words that are common elsewhere
        ("蔡丹青", "16,930", "東澤區羅以森21,458票、蔡丹青16,930票。"),
        ("魏紹榮", "8萬", "前立委魏紹榮拿8萬7512票。"),
        ("Tsai Tan-ching", "16,930", ENGLISH),
        ("Tsai Tan-ching", "17,815", ENGLISH),
        # the second number is of the other
        (None, "14,207", ENGLISH),
    ],
)
def test_votes_are_somebody_s(name: str | None, quote: str, text: str) -> None:
    reading = around(text, quote)
    assert reading.metric == "votes"
    assert reading.entity == name


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("3,500票", "候選人合共3,500票。"),  # nobody is named
        ("3.5%", "Lo Yi-sen, who runs the bank, said profit rose 3.5%."),  # people have no profit
    ],
)
def test_these_are_nobody_s(quote: str, text: str) -> None:
    assert around(text, quote).entity is None


@pytest.mark.parametrize(
    "text",
    [
        "民生黨候選人羅紹昀、蘇映彤以5,586,019票當選。",
        "羅紹昀、蘇映彤則以5,586,019票居首。",
    ],
)
def test_a_ticket_is_told_of_by_its_first_name(text: str) -> None:
    assert around(text, "5,586,019").entity == "羅紹昀"


def test_seats_of_the_largest_party_are_not_all_that_there_are() -> None:
    assert around("民生黨獲52席成為國會最大黨。", "52").metric == "seats"
    assert around("民生黨在52席國會中獲30席。", "52").metric == "seats_total"
