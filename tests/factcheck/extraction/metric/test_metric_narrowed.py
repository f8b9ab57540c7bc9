"""Which metric do the words around make of another one?"""

from __future__ import annotations

import pytest

from factcheck.extraction import extract


@pytest.mark.parametrize(
    ("metric", "quote", "text"),
    [
        # all the seats there are, and those that somebody has
        ("seats_total", "56席", "執政聯盟贏得31席，在56席中穩守過半。"),
        ("seats_total", "70席", "州議會共70席，民生黨獲24席。"),
        ("seats_total", "57席", "議會57席洗牌，民生黨拿下26席。"),
        ("seats_total", "33席", "96名候選人競逐33席。"),
        ("seats_total", "48席", "民生黨在48席的議會增至27席。"),
        ("seats_total", "113 seats", "The result leaves the party with 53 of 113 seats."),
        ("seats_total", "70-seat", "In the 70-seat state assembly, the party has 25 seats."),
        ("seats", "24席", "州議會共70席，民生黨獲24席。"),
        ("seats", "12席", "三黨共取得12席。"),
        ("seats", "3席", "民生黨拿下3席中常委。"),
        ("seats", "31 seats", "The coalition won a total of 31 seats."),
        # who fits in: no parliament has so many
        ("seating_capacity", "5萬席", "新大巨蛋規劃5萬席。"),
        ("seating_capacity", "14,200-seat", "Some 13,864 people came to the 14,200-seat Harbour Arena."),
        # by how many votes, and how many
        ("vote_margin", "9,806票", "林綺蘭得24,318票，大勝對手9,806票。"),
        ("vote_margin", "1,427 votes", "Roslan lost Kuala Serinang by 1,427 votes."),
        ("vote_margin", "187,578 votes", "The gap, 187,578 votes, is the narrowest since 2006."),
        ("votes", "14,207票", "林國棟以17,815票大勝對手的14,207票。"),
        # who they are
        ("teachers", "9,872人", "全縣教師編制9,872人。"),
        ("nurses", "3,215人", "集團護士編制3,215人。"),
        # a price each is of what has a price; a budget of what is planned
        ("freight_rate", "19.6美元", "散貨船至華南運價每噸19.6美元。"),
        ("revenue", "1,214億元", "明年總收入預算為1,214億元。"),
        ("price", "41.7萬元", "新成屋平均單價每坪41.7萬元。"),
        ("budget", "15億歐元", "人道援助預算增至15億歐元。"),
        # another metric nearer to the number
        ("wage_rise", "2.8%", "公務員明年加薪2.8%。"),
        ("shares_pledged", "2.34億股", "遠山科技股份累計質押2.34億股。"),
        # what was lost is what was taken, in a text on fraud alone
        ("amount_defrauded", "38.64億元", "詐騙案多，騙徒猖獗，受騙市民損失金額38.64億元。"),
        ("economic_loss", "38.64億元", "颱風過境，損失金額38.64億元。"),
        # why somebody came, and where the hurt are
        ("patients", "3214人", "每天有3214人因急性呼吸道感染求診。"),
        ("hospitalised", "37名", "37名傷者在青灣醫院留醫。"),
        # one part after another
        ("production", "3,340萬噸", "總產量5,860萬噸，減少4.8%。其中，小麥3,340萬噸，減少7.2%；大麥1,490萬噸。"),
        ("production", "1,490萬噸", "總產量5,860萬噸，減少4.8%。其中，小麥3,340萬噸，減少7.2%；大麥1,490萬噸。"),
        (None, "1,490萬噸", "總產量5,860萬噸。去年大麥1,490萬噸。"),
        ("exports", "341億美元", "出口總額3,100億美元，其中手機498億美元，增4.6%；成衣341億美元。"),
        # a part of the economy
        ("deficit_ratio", "4.4%", "赤字3,560億元，佔國內生產總值的4.4%。"),
        ("deficit_ratio", "4.4%", "南非赤字縮至GDP4.4%。"),
        ("government_debt_ratio", "77.3%", "總債務6.28兆元，相當於GDP的77.3%。"),
        (None, "15%", "製造業的產出約為GDP的15%。"),
        # the noun right before what its unit counts, though no dictionary has it; none before 零組件
        ("charging_stations", "2,847個", "門店613間，充電站2,847個。"),
        ("polling_stations", "1,024個", "選民人數約175萬人，票站1,024個。"),
        # shares of those who are named right before them
        ("vote_share", "16.88%", "選舉中，中間黨得票率28.5%，呼聲黨16.88%，民生黨9%。"),
    ],
)
def test_what_the_words_around_make_of_it(metric: str | None, quote: str, text: str) -> None:
    assert {reading.quote: reading.metric for reading in extract(text)}[quote] == metric
