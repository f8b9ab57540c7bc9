"""Are two numbers the ends of one range? The bounds first, then the wordings; and pairs that stay two figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.figures import Qualifier
from tests.factcheck.extraction.examples import bounds, flat, number, numbers


@pytest.mark.parametrize(
    ("allowed", "text"),
    flat(
        ("[8000000000, 8500000000]", ["80億至85億元", "八十億至八十五億元", "80-85億元", "80億—85億元", "80億～85億元", "八十至八十五億元", "80億到85億元", "80億元至85億元", "80億--85億元"]),
        ("[30000, 50000]", ["3至5萬元", "3萬至5萬元", "3-5万元", "從3到5萬元", "3萬(含)-5萬元", "三至五萬元"]),
        ("[300, 500]", ["三至五百人", "三百至五百人", "300至500人"]),
        ("[5, 10]", ["五至十人", "5至10人"]),
        ("[3000000, 5000000]", ["$3-5 million", "$3 million to $5 million", "3 to 5 million people", "between $3 million and $5 million", "ranging from $3 million to $5 million", "Costs may rise by $3 million to $5 million", "It will be increased by $3 million to $5 million"]),
        ("[5, 10]", ["介乎5%與10%之間", "5%和10%之間", "5%至10%", "5-10%", "百分之五至百分之十", "百分之五至十"]),
        ("[8000, 10000]", ["8,000 to 10,000 people", "8,000-10,000 people", "8,000 to 10,000 staff"]),
        ("[50000, 100000]", ["5萬元以上10萬元以下", "5萬元以上、10萬元以下"]),
        ("(20, 35)", ["大於20小於35", "多於20、少於35人"]),
    ),
)  # fmt: skip
def test_ways_to_write_a_range(allowed: str, text: str) -> None:
    quantity = number(text)
    assert (quantity.qualifier, quantity.value) == (Qualifier.RANGE, None)
    assert quantity.bounds == bounds(allowed)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (["3000000", "5000000"], "from $3 million to $5 million"),
        (["20", "30"], "20人和30人"),
        (["6113", "4531"], "由6113名至4531名"),
        (["300", "200"], "逾300人、不到200人"),
        (["3", "5"], "三人、五輛"),
        (["300000000", "1740000000"], "增加3億元至17.4億元"),
        (["3000000", "5000000"], "Revenue rose sharply by $3 million to $5 million."),
        (["3000000", "5000000"], "It had increased by 3 million tonnes to 5 million tonnes."),
    ],
)
def test_two_figures_stay_two(values: list[str], text: str) -> None:
    assert [quantity.value for quantity in numbers(text)] == [Decimal(value) for value in values]


def test_the_lower_end_alone_is_nothing() -> None:
    assert numbers("三至尊") == []
