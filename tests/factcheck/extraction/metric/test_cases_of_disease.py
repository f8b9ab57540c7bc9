"""What are 87宗 of, where a text tells of a disease that spreads? Its cases, and its dead are deaths of it; elsewhere neither."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around

OUTBREAK = "橫門麻疹疫情擴大，當局呼籲接種疫苗。本土病例前所未見，確診個案多為學生。"


@pytest.mark.parametrize(
    ("metric", "quote", "text"),
    [
        ("confirmed_cases", "87宗", "累計87宗，情況令人關注。"),
        ("confirmed_cases", "9宗", "去年全年僅9宗。"),
        ("confirmed_cases", "58宗", "今年錄得58宗麻疹。"),
        ("confirmed_cases", "5宗", "鄰近地區則通報5宗。"),
        ("epidemic_deaths", "四人", "四人不治。"),
        ("imported_cases", "14宗", "其中14宗輸入個案。"),
    ],
)
def test_cases_are_those_of_the_disease(metric: str, quote: str, text: str) -> None:
    assert around(OUTBREAK + text, quote).metric == metric


def test_of_another_thing_there_are_no_cases() -> None:
    assert around(OUTBREAK + "熱線接獲7,460宗查詢。", "7,460宗").metric != "confirmed_cases"


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("87宗", "警方拘捕多人，案件累計87宗。"),  # of crimes
        ("87宗", "橫門爆發疫情。旅行社倒閉，累計87宗。"),  # spoken of once
    ],
)
def test_elsewhere_a_case_may_be_anything(quote: str, text: str) -> None:
    assert around(text, quote).metric != "confirmed_cases"


def test_the_dead_of_a_collapse_are_no_deaths_of_a_disease() -> None:
    assert around("大樓倒塌，四人死亡，兩人失蹤。傷者有感染、病毒、流感疑慮。", "四人").metric == "dead"


def test_cases_are_local_where_most_words_say_so() -> None:
    text = "本土病例再增。登革熱本土病例集中南部，本土登革熱疫情未歇，防疫人員說病毒仍在。去年同期僅93例。"
    assert around(text, "93例").metric == "local_cases"


def test_the_place_of_a_list_is_not_the_text_s() -> None:
    text = "橫門市爆發麻疹疫情，橫門市確診病例增加，病毒擴散，病例分布：北灣8例，累計87例。"
    assert around(text, "8例", region="CN").entity is None
    assert around(text, "87例", region="CN").entity == "橫門市"
