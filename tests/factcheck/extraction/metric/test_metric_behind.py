"""Does a known metric stand behind the number, or around it?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, flat


def test_a_verb_and_a_noun_around_the_number_say_it_together() -> None:
    reading = around("The company will cut 850 jobs.", "850")
    assert (reading.metric, reading.value, reading.unit) == ("layoffs", 850, "person")


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        # a verb before the number, a noun behind
        ("layoffs", ["The company cut 35 jobs.", "The company laid off 35 people.", "公司裁減35名員工。", "公司裁掉35人。"]),
        ("jobs_created", ["The plant will create 35 jobs.", "新廠將創造35個就業機會。", "新廠將提供35個職位。"]),
        ("tickets_sold", ["The club sold 35 tickets.", "主辦方售出35張門票。", "主辦方合共售出35張。"]),
        ("visitors", ["The fair drew 35 visitors.", "展覽吸引35名遊客。"]),
        ("shops_closed", ["The chain closed 35 stores.", "集團關閉35家門店。"]),
        # a verb alone
        ("dead", ["The fire killed at least 35.", "The fire killed 35 people."]),
        ("rescued", ["消防救出35人。", "Firefighters rescued 35 people."]),
        ("proceeds", ["The start-up raised $35m.", "公司籌集35億元。"]),
        ("dead", ["歹徒打死35人。", "车祸撞死35人。"]),
        ("amount_defrauded", ["婦人遭詐35萬。", "老翁被詐騙35萬元。"]),
        ("fine", ["公司被罰35萬元。", "The bank was fined $35m."]),
        # behind the number
        ("rain_warnings", ["35縣市豪大雨特報", "氣象署對35縣市發布大雨特報。"]),
        ("thunderstorm_warnings", ["35縣市大雷雨狂炸！"]),
        ("heat_warnings", ["35縣市亮高溫燈號"]),
        ("dead", ["35人燒死。", "35人遭打死在路邊。"]),
        ("flights_cancelled", ["35班航班取消。", "35 flights were cancelled.", "颱風令35班航班取消。"]),
        ("buildings_damaged", ["全縣35棟房屋受損。", "Up to 35 buildings were damaged."]),
        ("power_outage", ["35萬戶一度停電。", "About 35,000 homes were without power."]),
        ("shareholding", ["He holds a 35% stake.", "他持有公司35%股權。"]),
        ("net_profit", ["It reported a 35% drop in annual net profit."]),
    ),
)  # fmt: skip
def test_metrics_behind_and_around_a_number(metric: str, text: str) -> None:
    assert around(text, "35").metric == metric


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        # a frame's verb that is a part of another word, or led by its own noun
        ("operating_loss", "公司營業損失35億元。"),
        ("exchange_rate", "匯率收在35元。"),
        # the noun of another number
        ("employees", "The firm has 1,400 corporate customers and 35,386 employees."),
        # a frame told in a unit that it cannot be told in
        (None, "公司裁減35公里。"),
        # who kills is not dead
        (None, "35名少年打死一隻狗。"),
        (None, "35名嫌犯虐死1名男童。"),
    ],
)
def test_frames_do_not_steal(metric: str | None, text: str) -> None:
    assert around(text, "35").metric == metric
