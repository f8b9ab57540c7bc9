"""At which moment of trading a price stands, and what has none."""

from __future__ import annotations

import pytest

from factcheck.extraction import extract

SAID = [
    ("close", "加權指數終場收在45,631.59點。"),
    ("close", "加權指數收盤上漲120點。"),
    ("close", "遠山科技股價收報8.45港元。"),
    ("close", "加權指數以45,631點作收。"),
    ("close", "加權指數盤中大跌，收43,178點。"),
    ("close", "The benchmark index closed at 45,631 points."),
    ("open", "加權指數開盤報45,100點。"),
    ("intraday", "加權指數盤中一度跌至43,178點。"),
    ("intraday", "早盤加權指數大漲400點。"),
    ("intraday", "遠山科技股價一度跌至7.9港元。"),
    # the nearest word before the number counts, and holds until another is said
    ("close", "加權指數開高走低，終場下跌120點。"),
    ("intraday", "加權指數盤中大跌，來到43,178點。"),
    # most say nothing, and what is not traded has no session
    (None, "加權指數報45,100點。"),
    (None, "遠山科技收盤後公布上半年營收17.4億元。"),
    (None, "收市後水庫水位為1,087公尺。"),
]


@pytest.mark.parametrize(("session", "text"), SAID)
def test_the_session_of_a_price(session: str | None, text: str) -> None:
    *_, reading = extract(text, region="HK")

    assert [scope for scope in reading.scope if scope in ("open", "intraday", "close")] == ([session] if session else [])


def test_each_number_of_a_sentence_has_its_own() -> None:
    readings = extract("加權指數開盤報45,100點，盤中最高45,900點，終場收在45,631點。", region="TW")

    assert [reading.scope[-1:] for reading in readings] == [("open",), ("intraday",), ("close",)]
