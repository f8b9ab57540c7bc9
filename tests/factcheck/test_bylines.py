"""Reporters are named where newspapers sign, and nobody else is."""

from __future__ import annotations

import pytest

from factcheck.bylines import byline


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("林大山", "〔記者林大山／台北報導〕大橋全長一公里。"),
        ("林大山、王小明", "（記者林大山、王小明／台北報導）大橋全長一公里，行車時間減半，兩岸居民表示歡迎，但也擔心車流。"),
        ("林大山", "【本報記者林大山報道】大橋全長一公里。"),
        ("林大山", "（記者林大山綜合報導）大橋全長一公里。"),
        ("张三", "新华社北京10月24日电（记者张三）大桥全长一公里，总投资四十八亿元，预计年底通车，届时行车时间将减少一半。"),
        ("林大山", "記者：林大山"),
        ("歐陽大山", "文／歐陽大山"),
        ("陈大文、李小明", "作者：陈大文，李小明"),
        ("Ann Li", "By Ann Li"),
        ("Ann Li and Bo van Chan", "By Ann Li and Bo van Chan in Taipei"),
        ("Ann Li", "By Ann Li | Harbour Wire"),
        # nobody, or nothing that says where the name ends
        (None, "（中央社記者林大山高雄24日電）高雄市政府表示，大橋全長一公里。"),
        (None, "（記者綜合報道）大橋全長一公里。"),
        (None, "【本報訊】大橋全長一公里。"),
        (None, "有記者林大山）問及大橋。"),
        (None, "運輸署長會見記者陳大文／李小明時表示，大橋年底通車。"),
        (None, "文：大橋年底通車"),
        (None, "By year end the bridge will open"),
        (None, "By Land and Sea"),
        (None, "By Tuesday"),
        (None, "By The Numbers"),
        (None, "By Popular Demand"),
        (None, "By Staff Reporter"),
        (None, "By Saturday Night"),
        ("May Ling Chan", "By May Ling Chan"),
        # a place, a word or an office that begins with a family name
        (None, "〔記者高雄報導〕大橋全長一公里。"),
        (None, "記者／高雄報導"),
        (None, "記者常駐北京報導"),
        (None, "作者：金融界"),
        (None, "文：方舟"),
        ("陳方安生", "文：陳方安生"),
        (None, ""),
    ],
)
def test_who_signs(said: str | None, line: str) -> None:
    assert byline(["港灣大橋年底通車", line]) == said
