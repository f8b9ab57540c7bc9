"""Does a known metric stand before the number, in its clause, and not in one beside it?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        # a clause of its own between the metric and the verb says what the number is not of
        ("net_profit", "Net income, which excludes one-off losses, was $3.5 million."),
        ("revenue", "Farhill's revenue, which includes the net profit of a venture, rose to $3.5 million."),
        # the sentence's own verb stands before the number, within the clause
        ("net_profit", "Revenue fell at Farhill, which posted a net profit of $3.5 million."),
        # words that the number is not near without it
        ("vote_share", "The party got 3.5 per cent of the total votes."),
        ("employed", "Employment rose by 3,500 in February."),
    ],
)
def test_which_metric_it_is(metric: str, text: str) -> None:
    assert around(text, "3,500" if "3,500" in text else "3.5").metric == metric
