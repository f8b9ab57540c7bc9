"""What is a number about that the vocabulary does not know? The noun tied to it, or nothing."""

from __future__ import annotations

import pytest

from factcheck.metrics import is_known
from tests.factcheck.extraction.examples import around, flat, read


def test_an_unknown_metric_goes_by_its_head_noun() -> None:
    reading = around("市府添購350輛電動巴士投入營運。", "350")
    assert (reading.metric, is_known(reading.metric)) == ("电动巴士", False)
    assert [e.rule for e in reading.evidence if e.slot == "metric"] == ["head noun, unknown to the vocabulary"]


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        # right behind a classifier
        ("无人机", ["現場有350架無人機。", "现场共350架无人机。"]),
        ("双气囊充气式救生衣", ["捐贈350件雙氣囊充氣式救生衣。"]),
        ("泳客", ["吸引350名泳客挑戰海灣。"]),
        ("车型", ["將推出350款車型。"]),
        ("桥梁", ["全國有350座橋樑需要修復。"]),
        ("志愿者", ["約350名志願者到了。", "志願者有350名。"]),
        # a noun that measures, and what ties the number to it
        ("用水量", ["今年首季用水量達350萬噸。", "用水量為350萬噸。", "用水量增至350萬噸。", "用水量同比減少至350萬噸。", "用水量350萬噸。"]),
        ("登记宗数", ["登記宗數為350宗。", "登记宗数达350宗。"]),
        ("奖金", ["獎金350元。", "350元的獎金。", "獎金增至350元。"]),
        # English: a plural behind a bare number, a measure that a verb leads to the number from
        ("ferry trips", ["The operator ran 350 ferry trips.", "About 350 ferry trips were made."]),
        ("water use", ["Water use rose to 350 million cubic metres.", "Water use was 350 million cubic metres."]),
    ),
)  # fmt: skip
def test_nouns_that_are_tied_to_a_number(metric: str, text: str) -> None:
    assert around(text, "350").metric == metric


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        # the percentage of a rate is its level, the growth of a number is a rate
        ("闲置率", "設備閒置率升至35%。"),
        ("用水量", "用水量同比增長35%。"),
        # a rate that nobody knows beats the known noun before it
        ("分类率", "旅客垃圾分類率35%。"),
    ],
)
def test_percentages_of_unknown_metrics(metric: str, text: str) -> None:
    assert (around(text, "35%").metric or "").endswith(metric)


def test_the_words_before_an_unknown_metric_narrow_it() -> None:
    assert around("工業用水量達350萬噸。", "350").metric_key == "用水量/工业"


@pytest.mark.parametrize(
    "text",
    [
        # what a headline does, in which time zone
        "盤點350檔基金。",
        "當局宣布制裁350家公司。",
        # what has not been is not counted
        "公布350項未出貨。",
        "同行350名友人未受傷。",
        "連鎖店350家全倒光。",
        "截至北京時間350筆。",
        "其中兩名知情人士表示，遠山科技將出售資產。",
        # which of them, and not what
        "毀了350具固定式。",
        "遭350名未成年攻擊。",
        # nothing is tied to the number
        "據了解，約350萬元。",
        "他花了350元買下。",
        "其他方面，350人。",
        # who has them is not what is counted
        "長河公司有350名。",
        "該校有350名。",
        # words that say no more than the unit, or nothing at all
        "現場有350名市民。",
        "情況為350宗。",
        "金額為350元。",
        "數量達350個。",
        "He waited 350 times.",
        "He has 350 of them.",
        # a known noun that this unit does not fit is no unknown metric
        "公司營收達350人。",
    ],
)
def test_where_no_noun_is_tied_nothing_is_said(text: str) -> None:
    assert [reading.metric for reading in read(text) if reading.metric is not None] == []


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        # nouns of the vocabulary that mean their metric only beside the number
        ("fire_engines", ["當局出動34輛消防車。", "现场有34辆消防车。"]),
        ("students", ["約34名學生參加。"]),
        ("confirmed_cases", ["新增34例確診病例。"]),
        # also where the segmenter takes them apart: 貨櫃|輪, 巡防|艇
        ("ships", ["船隊有34艘貨櫃輪。", "公司订购34艘散装轮。", "派出34艘巡防艇搜救。", "港內有34艘漁船。"]),
    ),
)  # fmt: skip
def test_nouns_of_known_metrics_tied_to_a_number(metric: str, text: str) -> None:
    assert around(text, "34").metric in (metric, "attendance")


BUDGET = "遠山市明年度總預算，歲入歲出相抵後赤字擴大，稅收減少，赤字靠舉債。"


@pytest.mark.parametrize(
    ("metric", "quote", "text"),
    [
        ("education_spending", "1,684", "開支方面，教育1,684.5億元。"),
        ("welfare_spending", "1,412", "開支方面，社保就業獲1,412.7億元。"),
        ("health_spending", "873", "至於醫療衞生則為873.2億元。"),
        ("budget", "2,137", "支出2,137億元。"),
    ],
)
def test_what_a_public_budget_is_for(metric: str, quote: str, text: str) -> None:
    assert around(BUDGET + text, quote).metric == metric
    # a company that teaches has no spending on education
    assert around("遠山教育公布業績。" + text, quote).metric != metric
