"""Which states, persons and parties of elsewhere does a Chinese text name?"""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from factcheck.extraction.names import foreign_names

STATES = [
    # behind their country, or twice
    (["塞拉多拉达州"], "巴西塞拉多拉达州州长选举昨日举行。"),
    (["科林纳拉州", "科林纳拉州"], "洪水侵袭科林纳拉州。科林纳拉州州长表示关注。"),
    # once, without a country; a kind of state; a union; a city in a text that speaks of no states
    ([], "州长昨日访问科林纳拉州。"),
    ([], "州长说，美国摇摆州和关键摇摆州都会投票。"),
    ([], "美国联邦政府和州长都表示关注，联邦政府拨款。"),
    ([], "浙江的杭州下雨，浙江的杭州积水。"),
]


@pytest.mark.parametrize(("names", "text"), STATES)
def test_states(names: list[str], text: str) -> None:
    assert [text[word.start : word.end] for word in foreign_names.states(text, text, {"巴西": "巴西", "美国": "美国"})] == names


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["布拉加"], "候选人埃莱娜·布拉加获得三成选票，布拉加表示满意。布拉加44岁。"),
        # named once: nobody knows where the name ends
        ([], "候选人埃莱娜·布拉加获得三成选票。"),
    ],
)
def test_persons(names: list[str], text: str) -> None:
    assert list(foreign_names.persons(text)) == names


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["劳工阵线"], "国会改选，劳工阵线21席。"),
        (["国家复兴运动"], "其中国家复兴运动获24席。"),
        (["进步联盟"], "执政的进步联盟赢得31席，进步联盟庆祝。"),
        ([], "昨日的学生运动有24人参加。"),
    ],
)
def test_parties(names: list[str], text: str) -> None:
    assert list(foreign_names.parties(text)) == names


@pytest.mark.parametrize(
    ("owner", "quote", "text"),
    [
        ("塞拉多拉达州", "910万", "巴西塞拉多拉达州州长选举昨日举行。\n\n该州人口910万。"),
        # the country is not the state that nobody names
        (None, "910万", "巴西举行州长选举，巴西关注。\n\n该州人口910万。"),
        ("巴西", "910万", "巴西举行总统选举，巴西关注。\n\n全国人口910万。"),
        ("布拉加", "2,617,483票", "劳工阵线候选人埃莱娜·布拉加获得2,617,483票，布拉加表示满意。"),
    ],
)
def test_whose(owner: str | None, quote: str, text: str) -> None:
    assert {reading.quote: reading.entity for reading in extract(text)}[quote] == owner
