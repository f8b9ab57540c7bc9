"""Which numbers of a list have their scale and unit from its last? Values first; the bounds are those of a number so written."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, read


@pytest.mark.parametrize(
    ("values", "unit", "text"),
    [
        ("320000000 450000000 510000000", "CNY", "人民幣計，三家公司營收分別為3.2、4.5和5.1億元。"),
        ("218000 193000 190000 170000", "CNY", "人民幣計，四季均價分別為21.8、19.3、19、17萬元。"),
        ("3000 5000 8000", "vehicle", "三間車廠依次賣出3、5、8千輛。"),
        ("3.2 4.5 5.1", "percentage_point", "比上月分別回升3.2、4.5和5.1個百分點。"),
        ("2.5 3.1", "percent", "兩地漲幅2.5及3.1%。"),
        ("4.2 2.1", "percentage_point", "上半年兩行業增速分別比規模以上工業快4.2和2.1個百分點。"),
        # not where the list says something else of each, or nothing
        ("5", "person", "1、2、3號樓共5人。"),
        ("201", "item", "投手防禦率1.94、201個三振。"),
        ("8000", "vehicle", "賣出3、5、8千輛。"),
        ("510000000", "CNY", "人民幣計，長河3，遠山5.1億元。"),
    ],
)
def test_a_list_says_its_unit_once(values: str, unit: str, text: str) -> None:
    found = [reading for reading in read(text) if reading.unit == unit]
    assert [format(reading.value.normalize(), "f") for reading in found if reading.value is not None] == values.split()
    assert all(text[reading.start : reading.end] == reading.quote for reading in found)


def test_each_is_as_rough_as_if_it_were_written_so() -> None:
    text = "人民幣計，三家公司營收分別為3.2、4和5.1億元。"
    assert str(around(text, "3.2").bounds) == str(around("人民幣計，營收3.2億元。", "3.2億元").bounds)
    assert str(around(text, "4").bounds) == str(around("人民幣計，營收4億元。", "4億元").bounds)
