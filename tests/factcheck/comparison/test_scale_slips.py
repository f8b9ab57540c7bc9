"""Which slips make a number ten, a thousand, ten thousand times too large? Each rule with its near misses."""

from __future__ import annotations

import pytest

from factcheck.comparison import Statement
from factcheck.comparison.scale_slips import power_of_ten, scale_word
from tests.factcheck.comparison.wordings import money, part, quoted, stated

POWER_OF_TEN = [
    ("10", money("17.4億"), money("174億")),
    ("10", money("17.4億"), money("1.74億")),
    ("10", part("3.5"), part("35")),
    ("10", money("-24.57億"), money("-245.7億")),
    ("100", stated("4672"), stated("467,200")),
    ("100", money("17.4億"), money("1740億")),
    ("1,000", stated("4672"), stated("4,672,000")),
    # rounded besides
    ("10", money("17.4億"), money("174.3億")),
    ("10", money("17.43億"), money("174億")),
    # one digit: anything that begins with 3 would do
    (None, money("3億"), money("34億")),
    (None, money("17.4億"), money("175億")),
    (None, stated("4672"), stated("46730")),
    # the numeral is the same, the scale word is not
    (None, money("5 million"), money("5 billion")),
    # ten thousand times is a scale word's
    (None, stated("45000"), money("4.5億")),
]


@pytest.mark.parametrize(("expected", "one", "other"), POWER_OF_TEN, ids=quoted)
def test_power_of_ten(expected: str | None, one: Statement, other: Statement) -> None:
    found, swapped = power_of_ten(one, other), power_of_ten(other, one)

    assert (found and found.params["factor"]) == (swapped and swapped.params["factor"]) == expected


SCALE_WORD = [
    ("10,000", money("7.35億"), money("7.35萬")),
    ("10,000", money("2兆"), money("2億")),
    ("100,000,000", money("2.5兆"), money("2.5萬")),
    ("1,000", money("5 million"), money("5 billion")),
    ("10", money("3億"), money("3 billion")),
    ("100", money("3 million"), money("3億")),
    # the right number would have been 9.5 billion
    ("1,000", money("95億"), money("9.5 million")),
    ("1,000", money("6,830萬"), money("68.3 billion")),
    (None, money("95億"), money("9500萬")),
    # rounded besides
    ("10,000", money("7.35億"), money("7.4萬")),
    # no scale word is written, or the same: ten thousand times is a 萬 all the same
    ("10,000", stated("45000"), stated("4.5億")),
    ("10,000", money("0.27億"), money("2700億")),
    # other digits
    (None, money("7.35億"), money("7.45萬")),
    (None, money("3億"), money("3.4萬")),
    # ten times
    (None, money("17.4億"), money("174億")),
    (None, money("17.4億"), money("17.4億")),
]


@pytest.mark.parametrize(("expected", "one", "other"), SCALE_WORD, ids=quoted)
def test_scale_word(expected: str | None, one: Statement, other: Statement) -> None:
    found, swapped = scale_word(one, other), scale_word(other, one)

    assert (found and found.params["factor"]) == (swapped and swapped.params["factor"]) == expected
