"""What does a text say of itself? Heads as newspapers of four places print them, in words of our own."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dateline import Proposal, propose, published_lately
from factcheck.script import language_of

TAIWAN = """港灣大橋今年通車 估日均車流逾三萬輛

（中央社記者林大山高雄24日電）高雄市政府表示，港灣大橋全長1.2公里，工程經費新台幣48億元，比預算年增3%。
（編輯：王小明）1131024
"""

HONG_KONG = """港灣大橋年底通車

2024-10-24 18:30

【明報專訊】運輸署表示，港灣大橋按年可分流兩成車輛，工程費為48億港元，較預算低。立法會文件顯示，僱員增至兩百人。
"""

MAINLAND = """港湾大桥年底通车

2024年10月24日 09:15 来源：海港晚报

记者从市交通局获悉，港湾大桥全长1.2公里，总投资48亿元，同比增长两成。
"""

ENGLISH = """Harbour bridge to open by year end

By Ann Li
Published 24 October 2024, 3:30pm

HONG KONG, Oct 24 (Reuters) - The bridge cost HK$4.8 billion, the government said.
"""


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        (
            TAIWAN,
            Proposal(
                title="港灣大橋今年通車 估日均車流逾三萬輛",
                outlet="中央社",
                region="TW",
                published=date(2024, 10, 24),
                language="zh-hant",
            ),
        ),
        (
            HONG_KONG,
            Proposal(
                title="港灣大橋年底通車", outlet="明報", region="HK", published=datetime(2024, 10, 24, 18, 30), language="zh-hant"
            ),
        ),
        (
            MAINLAND,
            Proposal(
                title="港湾大桥年底通车",
                outlet="海港晚报",
                region="CN",
                published=datetime(2024, 10, 24, 9, 15),
                language="zh-hans",
            ),
        ),
        (
            ENGLISH,
            Proposal(
                title="Harbour bridge to open by year end",
                byline="Ann Li",
                outlet="Reuters",
                region="HK",
                published=datetime(2024, 10, 24, 15, 30),
                language="en",
            ),
        ),
    ],
)
def test_a_text_with_everything(text: str, proposal: Proposal) -> None:
    assert propose(text) == proposal


@pytest.mark.parametrize(
    ("outlet", "head"),
    [
        ("中央社", "（中央社台北11日電）"),
        ("中央社", "（中央社記者林大山、王小明台中11日電）"),
        ("新華社", "新华社北京10月24日电（记者张三）"),
        ("新華社", "新华社记者张三北京10月24日电"),
        ("中新社", "中新网10月24日电"),
        ("財聯社", "财联社10月24日电，"),
        ("明報", "【明報專訊】"),
        ("大公報", "【大公報訊】"),
        ("東網", "【on.cc東網專訊】"),
        ("海港晚報", "【海港晚報訊】"),
        ("Reuters", "TAIPEI, Oct 24 (Reuters) - "),
        # nobody signs
        (None, "【本報訊】"),
        (None, "【本報記者林大山報道】"),
        (None, "〔記者林大山／台北報導〕"),
        (None, "【即時快訊】"),
        (None, "（記者林大山報道）"),
        (None, "據新華社報道，"),
        (None, "10月24日，"),
    ],
)
def test_who_signs(outlet: str | None, head: str) -> None:
    assert propose(f"港灣大橋年底通車\n{head}大橋全長一公里，行車時間減半。\n").outlet == outlet


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("港灣大橋年底通車", "歡迎光臨本站！\n• 简体中文\n• 繁體中文\n熱門資訊> 正文\n港灣大橋年底通車\n2024-10-24 15:24\n"),
        ("港灣大橋年底通車", "標題：港灣大橋年底通車\n"),
        ("【橋】港灣大橋年底通車", "【橋】港灣大橋年底通車\n【本報訊】大橋全長一公里。"),
        ("Harbour bridge to open", "# Harbour bridge to open\n\nBy Ann Li\n"),
        (None, "港灣大橋全長一公里，工程費四十八億元。" * 5),
        (None, "2024-10-24\n"),
        (None, ""),
    ],
)
def test_titles(title: str | None, text: str) -> None:
    assert propose(text).title == title


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("TW", "營收年增兩成，達新台幣48億元，晶片需求回升。"),
        ("HK", "營業額按年升兩成至48億港元，僱員增至兩百人。"),
        ("CN", "营收同比增长两成，达48亿元。"),
        # a conversion from the mainland, a single word, nothing at all: unknown
        (None, "營收同比增長兩成，芯片業務員工兩百人，影片報導稱達新台幣48億元。"),
        (None, "僱員兩百人，營收48億元。"),
        (None, "全長一公里。"),
        (None, "The bridge is one kilometre long."),
    ],
)
def test_the_region_is_proposed_only_when_the_wording_gives_it_away(region: str | None, text: str) -> None:
    assert propose(text).region == region


@pytest.mark.parametrize(
    ("published", "text"),
    [
        # a date in a sentence of the body is not the article's own
        (
            None,
            "港灣大橋年底通車\n政府在2021年12月31日公布的文件顯示，大橋全長一公里，連接路三公里，全部工程分三期進行，第一期已經完成，第二期接近完成。",
        ),
        (None, "港灣大橋年底通車\n10月24日\n"),
        (date(2024, 10, 24), "港灣大橋年底通車\n更新時間：2024/10/24\n"),
    ],
)
def test_only_the_articles_own_date_counts(published: date | None, text: str) -> None:
    assert propose(text).published == published


TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 19), "港灣大橋通車\n中新社台北11月19日電　港灣大橋18日通車，全長一公里。"),
        (date(2026, 11, 19), "港湾大桥通车\n新华社北京11月19日电（记者林一清）港湾大桥18日通车。"),
        (date(2026, 11, 19), "港灣大橋通車\n（中央社記者林一清香港11月19日電）港灣大橋通車。"),
        (date(2026, 11, 19), "Bridge opens\nTAIPEI, Nov 19 - The bridge opened on Wednesday."),
        (date(2026, 11, 19), "Bridge opens\nHONG KONG, November 19 (Farwire) — The bridge opened on Wednesday."),
        (date(2026, 11, 24), "港灣大橋通車\n中新社台北11月24日電　在我們的鐘之前。"),  # a day ahead of the desk's clock
        (date(2026, 11, 19), "港灣大橋通車\n中新社台北11月19日電　2025年動工的大橋通車。"),
        (None, "港灣大橋通車\n中新社台北9月19日電　港灣大橋18日通車。"),  # which year's, nobody knows
        (None, "港灣大橋通車\n中新社台北11月25日電　港灣大橋通車。"),
        (None, "港灣大橋通車\n中新社台北11月19日電　2021年動工的大橋2023年通車。"),
        (None, "港灣大橋通車\n港灣大橋11月19日通車，全長一公里。"),
        (None, "Bridge opens\nThe bridge opened on Nov 19 - a Wednesday."),
        (None, "港灣大橋通車\n中新社台北11月31日電　沒有的日子。"),
        (None, ""),
    ],
)
def test_a_dateline_without_its_year_is_of_the_month_before_it_came_in(day: date | None, text: str) -> None:
    assert published_lately(text, TODAY) == day


def test_of_a_dateline_in_december_read_in_january() -> None:
    assert published_lately("中新社台北12月30日電　大橋通車。", date(2027, 1, 4)) == date(2026, 12, 30)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-hant", "這座大橋"),
        ("zh-hans", "这座大桥"),
        ("zh-hant", "大山"),
        ("en", "The bridge 大橋 is one kilometre long"),
        (None, "12345"),
        (None, ""),
    ],
)
def test_languages(language: str | None, text: str) -> None:
    assert language_of(text) == language


@given(st.text(alphabet=st.sampled_from("【（商湯訊電記者2024年1月0日-/:+Zpm \n１Ａa>來源：") | st.characters(), max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    propose(text)
