"""How does the engine read bulletins on an epidemic and an accident, and the counts of an election?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around

DISEASE = "卫健委通报，新增确诊病例19例，均为流感。"
BRACKETS = DISEASE + "澳门46例（出院46例），台湾481例（出院450例）。"


@pytest.mark.parametrize(
    ("metric", "quote", "text"),
    [
        ("suspected_cases", "1,720 suspected cases", "Norland reported 1,720 suspected cases of cholera."),
        ("confirmed_cases", "1,720 cases", "Norland reported 1,720 cases of cholera."),
        ("suspected_cases", "3例", DISEASE + "现有疑似病例3例。"),
        ("active_cases", "3例", DISEASE + "现有确诊病例3例。"),
        # what a bracket tells of its own number is nothing of the next
        ("recovered", "450例", BRACKETS),
        ("confirmed_cases", "481例", BRACKETS),
        ("hospitalised", "7人", "爆炸造成38人伤亡，其中31人经抢救无效死亡，7人正在全力救治中。"),
        ("dead", "31人", "爆炸造成38人伤亡，其中31人经抢救无效死亡，7人正在全力救治中。"),
        ("seats_total", "73人", "區域立委應選73人，國民黨當選36人、民進黨37人。"),
        ("seats", "36人", "區域立委應選73人，國民黨當選36人、民進黨37人。"),
        ("seats", "37人", "區域立委應選73人，國民黨當選36人、民進黨37人。"),
        ("vote_share", "6.5%", "公義黨政黨票獲得6.5%。"),
        ("vote_margin", "3605票", "羅紹昀的得票數些微超過蘇映彤3605票。"),
        ("votes", "3605票", "羅紹昀獲得3605票。"),
        ("buildings_damaged", "1860間", "地震造成倒塌房屋213間，嚴重損壞1860間。"),
    ],
)
def test_what_is_counted(metric: str, quote: str, text: str) -> None:
    assert around(text, quote).metric == metric


@pytest.mark.parametrize(
    ("entity", "quote", "text"),
    [
        # a candidate's votes are not the party's, and a party's are
        (None, "558萬票", "國民黨候選人拿下最高票的消息傳出，國民黨候選人羅某，共獲558萬票。"),
        ("國民黨", "558萬票", "國民黨共獲558萬票。"),
        ("國民黨", "34.6%", "民進黨獲498萬票，接下來是國民黨獲476萬票、得票佔比34.6%。"),
        # whose votes they are stands behind them, also where the text names him once
        (None, "2,189票", "羅紹昀以312票之差擊敗得2,189票的陳一清。"),
        ("羅紹昀", "2,501票", "羅紹昀得2,501票，擊敗陳一清。"),
        ("國民黨", "28席", "議會中擁有28席的國民黨提案，民進黨反對。"),
        # where the news is from is nobody's case, nor is a place in brackets
        (None, "19例", "31个省报告新增确诊病例19例，均为流感，其中本土病例8例（均在新疆）。"),
        ("新疆", "19例", "新疆报告新增确诊病例19例，均为流感。"),
    ],
)
def test_whose_they_are(entity: str | None, quote: str, text: str) -> None:
    assert around(text, quote).entity == entity


@pytest.mark.parametrize(
    ("key", "quote", "text"),
    [
        ("turnout/earlier", "41.2%", "投票率為27.4%，較上屆的41.2%下跌13.8個百分點。"),
        ("turnout", "13.8", "投票率為27.4%，較上屆的41.2%下跌13.8個百分點。"),
    ],
)
def test_what_has_moved_is_no_number_of_before(key: str, quote: str, text: str) -> None:
    assert around(text, quote).metric_key == key
