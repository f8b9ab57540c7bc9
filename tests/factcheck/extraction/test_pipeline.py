"""What comes out of a whole article? Readings in order, with every slot, and no figure where there is none."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from factcheck.extraction import extract
from factcheck.extraction.words.vocabulary import Vocabulary
from factcheck.figures import Change, Kind, Qualifier
from tests.factcheck.extraction.examples import bounds, read

TAIWAN = """（記者林小雨台北報導）海星電子今日公布財報，2024年上半年合併營收新台幣17.4億元，年增21%；稅後淨利3.2億元，毛利率為45.2%。

海星電子表示，截至6月底員工人數共6113名，較2023年底的6,020名增加近百人。
"""

HONG_KONG = """海星電子截至2024年6月30日止六個月，錄得收入17.4億港元，按年上升約21%；期內虧損收窄至6,400萬港元，去年同期為8,000萬港元。

集團於2024年6月30日有員工約6,100名。
"""

MAINLAND = """海星电子8月20日晚间披露半年报，2024年上半年实现营业收入17.4亿元，同比增长21%；归母净利润-6400万元。

截至报告期末，公司员工人数为6113人。
"""

ENGLISH = """Harbour Foods said revenue rose 21% to HK$1.74 billion in the first half of 2024, and its gross margin was 45.2%.

The company had 6,113 employees at the end of June 2024.
"""

TOLL = """港灣市一幢五層舊樓11日深夜起火，截至12日下午2時，火警造成3人死亡、12人受傷，另有至少8人失蹤。

消防處表示，當局已疏散512人，並出動約30輛消防車。
"""

VOCABULARY = Vocabulary.standard().with_entities({"海星電子": ["海星"], "Harbour Foods": []})


def told(text: str, *, region: str | None = None) -> list[tuple[str, str | None, str | None]]:
    """(quote, metric, period) of each reading of an article that was published on 12 March 2025."""
    readings = extract(text, published=date(2025, 3, 12), region=region, vocabulary=VOCABULARY)
    return [(r.quote, r.metric_key, r.period.iso if r.period else None) for r in readings]


def test_a_reading_has_every_slot() -> None:
    text = "海星電子表示，2024年上半年營收約17.4億港元。"
    (reading,) = extract(text, vocabulary=VOCABULARY)
    assert text[reading.start : reading.end] == reading.quote == "約17.4億港元"
    assert (reading.value, reading.unit, reading.decimals, reading.scale) == (Decimal("1.74E9"), "HKD", 1, 10**8)
    assert (reading.bounds, reading.qualifier) == (bounds("[1735000000, 1745000000)"), Qualifier.APPROX)
    assert (reading.entity, reading.metric, reading.scope, reading.kind, reading.change) == (
        "海星電子",
        "revenue",
        (),
        Kind.LEVEL,
        None,
    )
    assert reading.period is not None
    assert reading.period.iso == "2024-01-01/2024-06-30"
    assert reading.attribution == "海星電子"
    assert {evidence.slot for evidence in reading.evidence} >= {"number", "hedge", "metric", "period", "attribution"}


def test_every_slot_shows_its_words() -> None:
    text = "海星電子2024年上半年營收約17.4億港元。"
    (reading,) = extract(text, vocabulary=VOCABULARY)
    words = {evidence.slot: text[evidence.start : evidence.end] for evidence in reading.evidence}
    assert words["metric"] == "營收"
    assert words["entity"] == "海星電子"
    assert words["period"] == "2024年上半年"
    assert words["hedge"] == "約"


@pytest.mark.parametrize(
    ("region", "text", "expected"),
    [
        (
            "TW",
            TAIWAN,
            [
                ("新台幣17.4億元", "revenue", "2024-01-01/2024-06-30"),
                ("21%", "revenue", "2024-01-01/2024-06-30"),
                ("3.2億元", "net_profit", "2024-01-01/2024-06-30"),
                ("45.2%", "gross_margin", "2024-01-01/2024-06-30"),
                ("6,020名", "employees", "2023-12-31"),
            ],
        ),
        (
            "HK",
            HONG_KONG,
            [
                ("17.4億港元", "revenue", "2024-01-01/2024-06-30"),
                ("約21%", "revenue", "2024-01-01/2024-06-30"),
                ("6,400萬港元", "net_loss", "2024-01-01/2024-06-30"),
                ("8,000萬港元", "net_loss", "2023-01-01/2023-06-30"),
                ("約6,100名", "employees", "2024-06-30"),
            ],
        ),
        (
            "CN",
            MAINLAND,
            [
                ("17.4亿元", "revenue", "2024-01-01/2024-06-30"),
                ("21%", "revenue", "2024-01-01/2024-06-30"),
                ("-6400万元", "net_profit", "2024-01-01/2024-06-30"),
            ],
        ),
        (
            "HK",
            ENGLISH,
            [
                ("21%", "revenue", "2024-01-01/2024-06-30"),
                ("HK$1.74 billion", "revenue", "2024-01-01/2024-06-30"),
                ("6,113 employees", "employees", "2024-06-30"),
            ],
        ),
        (
            "HK",
            TOLL,
            [
                ("3人", "dead", "2025-03-12T14:00"),
                ("12人", "injured", "2025-03-12T14:00"),
                ("至少8人", "missing", "2025-03-12T14:00"),
                ("512人", "evacuated", None),
            ],
        ),
    ],
    ids=["Taiwan", "Hong Kong", "mainland", "English", "toll"],
)
def test_an_article_is_read_in_every_wording(region: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = told(text, region=region)
    assert [one for one in expected if one not in found] == []


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        # what does count beside what does not
        ("6113名", "使用A100晶片的公司有6113名員工。"),
        ("17.4億元", "發表GPT-4o的公司營收17.4億元。"),
        ("3人", "V6引擎起火，3人死亡。"),
        ("17.4億元", "1+6+N戰略帶動公司營收17.4億元。"),
        ("300萬輛", "1688平台的車企銷量300萬輛。"),
        ("12例", "Covid-19新增確診12例。"),
        ("17.4億元", "公司第3季後，營收17.4億元。"),
        ("3人", "14:30起火，造成3人死亡。"),
        ("17.4億元", "1. 公司營收17.4億元。"),
        ("17.4億元", "（1）公司營收17.4億元。"),
        ("6113名", "公司有6113名員工。[1]"),
        ("6113名", "公司有6113名員工。1"),
        ("6113名", "公司有6113名員工。2 公司說的。"),
    ],
)
def test_numbers_that_are_no_figures_are_left_out(quote: str, text: str) -> None:
    assert [reading.quote for reading in read(text)] == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n　",
        "海星電子今天公布年報。",
        # names, versions, ordinals, pages
        "iPhone 16採用A18晶片，支援5G與Wi-Fi 7。",
        "GPT-4o與o1是OpenAI的模型。",
        "他住在101大樓，搭乘307路公車。",
        "第12屆立法院第3會期開議。",
        "詳見第45頁。",
        "電話02-2345-6789，郵遞區號100。",
        # times and dates
        "會議在2025年3月12日14:30開始。",
        "節目週三晚上8點播出。",
        # everyday counts
        "他喝了一杯咖啡，見了兩位朋友。",
        "一名男子走進一家商店。",
        "三個願望一次滿足。",
        # set phrases
        "百度是千里馬，萬一不行就一起走。",
        "他一五一十地說了七上八下的心情。",
        # English
        "He joined in 2019 and left on 3 May.",
        "The A320 landed at Gate 12.",
    ],
)
def test_a_text_without_figures_has_no_readings(text: str) -> None:
    assert [(reading.quote, reading.metric) for reading in read(text)] == []


def test_a_body_that_is_printed_twice_counts_once() -> None:
    body = "海星電子2024年上半年營收17.4億元，年增21%，毛利率為45.2%，員工共6113名。"
    assert [r.quote for r in read(f"{body}\n\n{body}\n")] == [r.quote for r in read(body)]


def test_the_published_time_may_be_a_moment() -> None:
    text = "公司去年營收3億元。"
    assert read(text, published=datetime(2025, 3, 12, 23, 59)) == read(text, published=date(2025, 3, 12))


def test_a_falling_rate_has_a_signed_value() -> None:
    (level, rate) = read("公司2024年營收3億元，年減21%。")
    assert (level.signed_value, rate.change, rate.signed_value) == (Decimal("3E8"), Change.DOWN, Decimal(-21))


@pytest.mark.parametrize(
    "text",
    [
        "公司營收" + "9" * 400 + "元。",
        "公司營收" + "1,000" * 400 + "元。",
        "公司營收" + "億" * 400,
        "一" * 2000,
        "(" * 2000,
        "2024年" * 500,
    ],
)
def test_absurd_runs_of_characters_are_survived(text: str) -> None:
    for reading in read(text):
        assert text[reading.start : reading.end] == reading.quote


def test_a_sentence_of_more_numbers_than_prose_has_gives_no_slots() -> None:
    few, many = ("營收3億元、5億元" + "、7億元" * more for more in (40, 80))
    assert all(metric and metric.startswith("revenue") for _, metric, _ in told(few))
    assert len(told(many)) == 82
    assert {metric for _, metric, _ in told(many)} == {None}
    assert told(f"{many}。\n營收3億元。")[-1][1] == "revenue"


@pytest.mark.parametrize("written", ["3億", "12%", "3人-", "1,234元,"])
def test_numbers_that_touch_a_hundred_times_over_are_a_serial(written: str) -> None:
    assert len(told(written * 90)) == 90
    assert len(told(f"{written * 900} 營收3億元")) == 101
    assert told(f"{written * 900} 營收3億元")[-1][0] == "3億元"
