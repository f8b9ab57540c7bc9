"""What narrows a metric? Segments, ways of counting, and words that narrow nothing."""

from __future__ import annotations

from datetime import datetime

import pytest

from factcheck.extraction import extract
from tests.factcheck.extraction.examples import around, flat


def test_a_segment_before_the_metric_is_its_scope() -> None:
    reading = around("去年雲端業務收入10.51億元。", "10.51")
    assert reading.metric_key == "revenue/云"


@pytest.mark.parametrize(
    ("key", "text"),
    flat(
        # nothing narrows it
        ("revenue", ["公司營收3億元。", "公司總收入3億元。", "公司全年營收3億元。", "公司實現營收3億元。", "集團整體收入3億元。", "該公司去年的營收3億元。", "其中，公司营收3亿元。", "The company posted revenue of $3 million.", "Total revenue was $3 million."]),
        # what it is set against, and a headline's clause before its space
        ("revenue", ["每股盈餘27元超預期　營收3億元。", "每股盈餘優於市場預期，營收3億元。", "晶片翻紅救援　營收3億元。"]),
        ("revenue/forecast", ["公司預期營收3億元。", "市場預期營收3億元。"]),
        # a segment
        ("revenue/生成式ai", ["生成式AI收入3億元。", "公司生成式AI業務收入3億元。", "生成式AI的收入3億元。", "生成式AI板塊收入3億元。"]),
        ("revenue/智能汽车", ["智能汽車業務收入3億元。", "智能汽车板块收入3亿元。"]),
        ("revenue/云", ["Cloud revenue was $3 million.", "雲端收入3億元。", "云业务收入3亿元。"]),
        ("revenue/云", ["公司公布業績，雲端業務帶來3億元的收入。", "公司公布業績，雲端業務貢獻近3億元的收入。"]),  # as the doer
            ("revenue/robot arm", ["Robot arm revenue was $3 million."]),
        ("revenue/海外", ["海外收入3億元。", "公司海外市場收入3億元。", "海外营收3亿元。"]),
        # a list's comma is no part of a name
        ("revenue/海外", ["公司成本5億元、海外收入3億元。", "成本5億元、利潤1億元、海外收入3億元。"]),
        # the word itself names a kind, in whatever region and language
        ("crime_cases/爆窃", ["去年爆竊案3宗。", "去年錄得3宗爆竊案。", "住宅竊盜3件。", "去年破门行窃案3宗。", "There were 3 burglaries last year."]),
        ("crime_cases/行劫", ["各類劫案3宗。", "強盜案3件。", "抢劫案3起。", "There were 3 robberies last year."]),
        ("value_added/第一产业", ["第一產業增加值3億元。", "一产增加值3亿元。"]),
        ("value_added/第三产业", ["第三产业增加值3亿元。", "服務業增加值3億元。"]),
        ("value_added", ["增加值3億元。"]),
        ("fraud_cases/电话", ["電話騙案3宗。", "电话诈骗3起。"]),
        ("crime_cases", ["整體罪案3宗。", "刑事案件3件。"]),
        # ways of counting
        ("confirmed_cases/cumulative", ["累計確診3例。", "累積病例3例。", "累计确诊3例。"]),
        ("confirmed_cases", ["確診3例。", "病例3例。"]),
    ),
)  # fmt: skip
def test_ways_to_narrow_a_metric(key: str, text: str) -> None:
    assert around(text, "3").metric_key == key


def test_cumulative_cases_are_another_figure_than_the_day_s() -> None:
    text = "全市確診35例，累計確診4820例。"
    assert around(text, "35例").metric_key == "confirmed_cases"
    assert around(text, "4820例").metric_key == "confirmed_cases/cumulative"


def test_the_part_and_the_whole_are_two_figures() -> None:
    text = "公司營收17.4億元，其中雲端業務收入10.51億元。"
    assert around(text, "17.4").metric_key == "revenue"
    assert around(text, "10.51").metric_key == "revenue/云"


BESIDE = [
    ("大樂透頭獎連20摃，頭獎獎金下期上看7.7億元。", "上看7.7億元", "forecast"),
    ("公司運送旅客1,468萬人次，其中國際旅客312萬人次。", "312萬人次", "国际"),
]


@pytest.mark.parametrize(("text", "quote", "scope"), BESIDE)
def test_the_next_time_and_a_part_are_other_numbers(text: str, quote: str, scope: str) -> None:
    scopes = {reading.quote: reading.scope for reading in extract(text, published=datetime(2026, 7, 17))}

    assert scopes.pop(quote) == (scope,)
    assert all(scope not in others for others in scopes.values())


def test_the_same_words_alone_narrow_nothing() -> None:
    readings = [extract(text)[0] for text in ("頭獎獎金上看7億元。", "國際旅客312萬人次。")]

    assert [(reading.metric, reading.scope) for reading in readings] == [("lottery_prize", ()), ("passengers", ())]
