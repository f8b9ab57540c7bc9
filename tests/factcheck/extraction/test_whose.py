"""Whose number is it, where a kind, a country, a partner or a shareholder stands beside the name?"""

from __future__ import annotations

import pytest

from factcheck.extraction import extract

WHOSE = [
    # a kind of company, or what it is to another, is no part of the name
    ("民營低成本航司遠瀾航空公布業績，上半年營收18億元。遠瀾航空員工6,940人。", "6,940人", "遠瀾航空"),
    ("廉航遠瀾航空上半年營收18億元。競爭者森巴航空虧損2,140萬元。", "2,140萬元", "森巴航空"),
    ("地主中華隊以21金、18銀作收。", "18銀", "中華隊"),
    # a country before a name of its own only tells whose it is
    ("印尼遠瀾航空公布財報，營收18億元。遠瀾航空員工6,940人。", "18億元", "遠瀾航空"),
    # a team is no place, and a place has its medals
    ("日本隊奪得16金，奪牌總數57面。", "16金", "日本"),
    ("日本16金、韓國12金。", "12金", "韓國"),
    # parties by their ending, on whichever side they stand
    ("得票方面，社會聯盟拿下446,998票，得票率37.1%。在野社會聯盟由21席增至26席。", "26席", "社會聯盟"),
    ("綠黨5席，地方小黨分得2席。", "5席", "綠黨"),
    ("國豐陣線由22席跌至14席。國豐陣線得票率34.8%。", "34.8%", "國豐陣線"),
    # the sign of a list is no part of a name
    ("得票如下：\n▲社會聯盟 361,054票\n▲綠黨 88,190票", "361,054票", "社會聯盟"),
    ("得票如下：\n◆社會聯盟 361,054票\n◆綠黨 88,190票", "88,190票", "綠黨"),
    # a place by what only a place has
    ("北澳自治區昨日改選。北澳位於西班牙北部，人口241萬，失業率9.8%。北澳人口241萬人。", "9.8%", "北澳"),
    ("台中市豐原區昨日有5輛汽車連環相撞。", "5輛汽車", "豐原區"),
    # a branch is no company of its own
    ("遠山控股已派息，每10股派1.5元。股份在榕南分公司過戶，榕南分公司代派418萬元。", "418萬元", "遠山控股"),
    # from whom and to whom is not whose
    ("越南前10月進口4,098億美元。越南自中國進口1,663億美元。", "1,663億美元", "越南"),
    # the ones whose news a digest tells, item by item
    (
        "光遠科技：發行申請獲受理。順河合金：1月獲政府補助2,728萬元。長林基因：終止回購。",
        "2,728萬元",
        "順河合金",
    ),
    # a firm of that name, and no fruit; a country before its firm, and a subsidiary there
    ("富士康昨日招工。蘋果iPhone去年出貨量為8000萬部。富士康員工6,940人。", "8000萬部", "蘋果公司"),
    ("中國中車與泰國簽約，中國中車去年營收18億元。", "18億元", "中國中車"),
    # what is judged, not who judges it
    ("遠河證券：重申長林半導體買入評級。遠河證券發研報指，長林半導體全年純利18億元。", "18億元", "長林半導體"),
    ("大摩首予遠山半導體增持評級，目標價35港元。遠山半導體昨收28港元。", "35港元", "遠山半導體"),
    ("遠山集團宣布，投資日本1000億日圓。遠山集團營收18億元。", "1000億日圓", "遠山集團"),
    ("長河銀行預估遠山電子每股盈餘60元。遠山電子營收18億元。", "60元", "遠山電子"),
    ("越南前10月出口4,326億美元。美國是最大出口市場，出口額1,395億美元。", "1,395億美元", "越南"),
    # 公司 is whom the text is about, not its shareholder; a stake is of who is named behind it
    ("遠山科技營收64億元，遠山科技員工264人。大股東長河商事持股21.4%。公司股價昨日大漲17.6%。", "17.6%", "遠山科技"),
    ("遠山科技股價漲停，遠山科技市值14億元，持股21.4%的長河商事也漲2.9%。長河商事持股未變。", "21.4%", "長河商事"),
]


@pytest.mark.parametrize(("text", "quote", "owner"), WHOSE)
def test_whose_it_is(text: str, quote: str, owner: str) -> None:
    assert {reading.quote: reading.entity for reading in extract(text)}[quote] == owner


NOBODY_S = [
    ("地方小黨分得2席，執政黨8席。", "2席", "小黨"),
    ("警方查獲宜蘭市泰山路1間金紙行。", "1間", "宜蘭"),
    ("西班牙、法國兩隊總身價逾27億歐元。", "逾27億歐元", "西班牙"),
    ("遠山醫療公告，公司美國子公司已交貨1.05億份。", "1.05億份", "美國"),
    ("快訊》第二季爆發！AI助攻獲利年增77%", "77%", "助攻"),
    ("台積電前副理竊取機密，昨遭求刑7年。", "7年", "台積電"),
    ("國民黨台中市黨部召募12部遊覽車。", "12部", "台中"),
    # a place that nobody knows, and what nobody has because the text speaks of him
    ("北澳自治區疫情升溫，北澳自治區確診30宗。\n病例以西部省20宗最多。", "20宗", "北澳"),
    ("遠山科技營收64億元，遠山科技員工264人。\n上月出口額30億元。", "30億元", "遠山"),
    ("台中市近日高溫，台中市發布特報。\n小將身高195公分。", "195公分", "台中"),
    ("「社盟加綠黨」31席仍不夠。", "31席", "加"),
]


@pytest.mark.parametrize(("text", "quote", "never"), NOBODY_S)
def test_these_name_no_owner(text: str, quote: str, never: str) -> None:
    owners = [reading.entity for reading in extract(text) if reading.quote == quote]

    assert all(owner is None or never not in owner for owner in owners)


NO_NAMES = [
    # marks, kinds and verbs before a name are no part of it
    ("丨遠山科技昨日公告，丨遠山科技營收18億元。", "18億元", "遠山科技"),
    ("手機股遠瀾公布業績，手機股遠瀾首三季營收18億元。", "18億元", "遠瀾"),
    ("獲長河集團增持，佔長河集團總股本5%。", "5%", "長河集團"),
    ("曜興光學收關注函。曜興光學收問詢函，營收3億元。", "3億元", "曜興光學"),
    # several parties, and what a text calls its company from here on
    ("上述三黨獲5席，公義黨獲3席。", "5席", None),
    ("遠山科技股份有限公司（以下簡稱集團）營收18億元。", "18億元", "遠山科技股份有限公司"),
    # nothing stands behind a company in its name
    ("長河投資宣布，遠山有限公司投資建設的廠房，總投資10億元。", "10億元", "遠山有限公司"),
    # a season of the books, a word of the language, a kind of district
    ("四財季營收18億元，四財季淨利2億元。", "18億元", None),
    ("發言人高峰表示，今年投資18億元。", "18億元", None),
    ("自貿區通膨率3.5%，自貿區人口3萬。", "3.5%", None),
    ("近日新北市失業率3.5%，日新北市人口400萬。", "400萬", "新北市"),
    # how old and how long is nobody's; a place has no victories, its team has
    ("遠山科技營收18億元，董事長59歲。", "59歲", None),
    ("紅霞颱風逼近台北，台北連3天有雨。", "3天", None),
    ("日本隊昨日取勝，日本隊3勝。", "3勝", "日本隊"),
    # what a county has is no company; 和 may begin a county's name
    ("台灣和昇縣教育預算增加。和昇縣今年預算186億元。", "186億元", "和昇縣"),
    ("台灣和昇縣教育預算增加。和昇縣今年學生11.84萬人。", "11.84萬人", "和昇縣"),
    # a country before a name that has a form of its own only tells whose it is; before a word it is part of the name
    ("香港青灣醫院集團公布業績，香港青灣醫院集團營收18億元。", "18億元", "青灣醫院集團"),
    ("香港陽光控股有限公司公布業績，香港陽光控股有限公司營收18億元。", "18億元", "香港陽光控股有限公司"),
    # who has a purse may have a deficit; what is traded is nobody's who trades it
    ("青灣醫院集團料赤字2.37億元。青灣醫院集團有儲備。", "2.37億元", "青灣醫院集團"),
    ("長河證券看好後市，長河證券指油價漲至91美元。", "91美元", None),
    ("台灣關注中東，油價升至91美元。", "91美元", None),
    ("台灣捕獲埃及斑蚊，確診病例87例。", "87例", "台灣"),
    ("全市啟用300台電子投票機，人口3萬人。", "3萬人", None),
    # a quarter before what a company earns names it
    ("在港掛牌的曜禾食品第3季營收3億元。曜禾食品前3季淨利2億元。", "2億元", "曜禾食品"),
    # a name that nobody knows before the verb is another's
    ("恒指收跌1%。騰訊漲5%，明源雲漲3.5%，百度跌2%。", "3.5%", None),
    ("恒指收跌1%。騰訊漲5%，明源雲漲3.5%，百度跌2%。", "2%", "百度"),
    ("港股走低，騰訊今日續跌，午盤跌7.4%。", "7.4%", "騰訊"),
    ("31個省和新疆生產建設兵團昨日新增新冠確診病例63例，病毒擴散。", "63例", None),
]


@pytest.mark.parametrize(("text", "quote", "owner"), NO_NAMES)
def test_what_is_no_name(text: str, quote: str, owner: str | None) -> None:
    assert {reading.quote: reading.entity for reading in extract(text)}[quote] == owner


@pytest.mark.parametrize(
    ("owner", "quote", "text"),
    [
        # a paper's own country is meant by what a statistics office counts of it
        ("台灣", "3.1%", "主計總處上修經濟成長率至3.1%。"),
        ("中國", "12.5%", "全年社会消费品零售总额增长12.5%。"),
        # and not by the weather, by cases, or where the text looks abroad
        (None, "36度", "西南風增強，明天高溫飆36度。"),
        (None, "5例", "昨日新增確診病例5例。"),
        (None, "2%", "歐洲央行開會，通膨率仍在2%。"),
    ],
)
def test_whose_without_a_name(owner: str | None, quote: str, text: str) -> None:
    region = "CN" if owner == "中國" else "TW"
    assert {reading.quote: reading.entity for reading in extract(text, region=region)}[quote] == owner
