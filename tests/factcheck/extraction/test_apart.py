"""Are things that are counted apart read apart? Each sentence once lined two of them up, or lost one."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from factcheck.extraction import extract


def read(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """Value, metric with its scope, entity and period of every reading."""
    readings = extract(text, published=date(2025, 3, 12))
    return [(str(r.value), r.metric_key, r.entity, r.period.iso if r.period else None) for r in readings]


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        # parts of a tally, and what came to it
        (["dead", "dead/儿童"], "死亡人數3人，其中兒童2人死亡。"),
        (["dead/司机", "dead/乘客"], "司機1人死亡，乘客3人死亡。"),
        (["dead/earlier", "dead"], "死亡人數由9人增至16人。"),
        # for and against, satisfied and not
        (["votes_for", "votes_against"], "決議案獲贊成票120票，反對票80票。"),
        (["approval", "disapproval"], "滿意度45.5%，不滿意度38%。"),
        # indices, terms, grades
        (["inflation", "producer_prices"], "2月CPI同比上涨0.7%，PPI同比下降2.2%。"),
        (["interest_rate/10年期公债", "interest_rate/2年期公债"], "10年期公債殖利率4.2%，2年期公債殖利率3.9%。"),
        (["price/92无铅汽油", "price/95无铅汽油"], "92無鉛汽油每公升29.7元，95無鉛汽油每公升31.2元。"),
        (["gold_medals", "silver_medals"], "代表隊奪得40枚金牌、27枚銀牌。"),
        (["high_temperature", "low_temperature"], "測得38.6度高溫；天文台錄得最低氣溫9.8度。"),
        # what is and what is expected
        (["revenue", "revenue/forecast"], "公司營收3億元，預期營收3.5億元。"),
        # another noun, another thing; two quakes
        (["students", "教师"], "該校學生有1,200人、教師80人。"),
        (["magnitude", "magnitude/another"], "當地發生規模5.1、3.7兩起地震。"),
        # another time, which the text does not name
        (["turnout", "turnout/earlier"], "投票率51%，較上屆的66%低。"),
    ],
)
def test_what_is_counted_apart(keys: list[str | None], text: str) -> None:
    assert [key for _, key, _, _ in read(text)] == keys


def test_candidates_have_their_own_votes() -> None:
    assert [entity for *_, entity, _ in read("王小明獲得12萬票，李大山獲得9萬票。")] == ["王小明", "李大山"]


@pytest.mark.parametrize(
    ("periods", "text"),
    [
        (["2021-01-01/2021-12-31", "2022-01-01/2022-12-31"], "公司2021、2022年营收分别为3亿元、4亿元。"),
        (["2023-04-01/2024-03-31"], "公司截至2024年3月底止年度，營業額12億港元。"),
        (["2023-07-01/2023-12-31"], "公司截至2023年12月底止六個月，收入3億港元。"),
        (["2025-01-01/2025-02-28"], "公司首兩個月收入2.1億港元。"),
        # the day of the announcement is no period
        ([None], "海星电子8月20日晚间披露半年报，实现营业收入17.4亿元。"),
    ],
)
def test_spans_that_are_named_by_their_ends(periods: list[str | None], text: str) -> None:
    assert [period for *_, period in read(text)] == periods


@pytest.mark.parametrize("text", ["幾億兆億", "3港元3", "30人以上百人受傷", "至少0港元數千", "數億兆兆"])
def test_words_that_two_numbers_could_claim_belong_to_the_first(text: str) -> None:
    readings = extract(text)
    assert all(one.end <= other.start for one, other in pairwise(readings))
