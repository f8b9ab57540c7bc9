"""Whose number is it? Owners, subjects, and who merely tells it."""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from factcheck.extraction.words.vocabulary import Vocabulary
from tests.factcheck.extraction.examples import PUBLISHED, around

VOCABULARY = Vocabulary.standard().with_entities({"海星電子": ["海星"], "北方汽車": ["北汽集"], "Harbour Foods": ["Harbour"]})


def owner(text: str, quote: str) -> str | None:
    found = [r for r in extract(text, published=PUBLISHED, vocabulary=VOCABULARY) if quote in r.quote]
    assert len(found) == 1
    return found[0].entity


def test_the_subject_of_the_clause_owns_its_numbers() -> None:
    assert owner("海星電子2024年營收17.4億元。", "17.4億") == "海星電子"


@pytest.mark.parametrize(
    ("name", "quote", "text"),
    [
        # owner of the metric
        ("海星電子", "17.4億", "去年海星電子的營收為17.4億元。"),
        ("海星電子", "17.4億", "去年，海星營收17.4億元。"),
        ("海星電子", "6113", "截至2021年底，海星員工共6113人。"),
        ("Harbour Foods", "3 million", "Harbour's revenue was $3 million."),
        ("Harbour Foods", "3 million", "Harbour Foods posted revenue of $3 million."),
        # two companies
        ("海星電子", "17.4億", "海星營收17.4億元，北方汽車營收50億元。"),
        ("北方汽車", "50億", "海星營收17.4億元，北方汽車營收50億元。"),
        # carried to the next clause and sentence
        ("海星電子", "3億", "海星電子2024年營收17.4億元，淨利3億元。"),
        ("海星電子", "3億", "海星電子2024年營收17.4億元。淨利3億元。"),
        ("海星電子", "3億", "海星電子今天公布年報。公司淨利3億元。"),
        ("海星電子", "3億", "海星電子今天公布年報。該公司淨利3億元。"),
        # who is only spoken to or compared with
        ("海星電子", "17.4億", "海星電子向北方汽車供貨，營收17.4億元。"),
        ("海星電子", "17.4億", "海星電子較北方汽車為佳，營收17.4億元。"),
        ("海星電子", "17.4億", "分析師王大明把海星與北方汽車相比：海星2024年營收17.4億元。"),
        # a noun that opens the clause of a market value is its owner, though nothing introduces it
        ("蘋果", "4.88兆", "海星電子股價跌3.5%！蘋果最新市值達4.88兆美元。"),
        ("海星電子", "300億", "海星電子上半年營收17.4億元，最新市值300億元。"),
        ("海星電子", "300億", "海星電子上半年營收17.4億元，收盤市值達300億元。"),
        # a name nearer than the metric
        ("北方汽車", "50億", "海星營收17.4億元，北方汽車則為50億元。"),
        ("北方汽車", "36%", "海星毛利率40%，北方汽車36%。"),
        # its report is the company's own
        ("海星電子", "17.4億", "根據海星2024年財報，營收17.4億元。"),
        # English
        ("Harbour Foods", "3 million", "Its rival Harbour Foods said turnover rose to $3 million."),
        ("Harbour Foods", "3 million", "Revenue of Harbour Foods was $3 million."),
        (
            "Southern Star Airlines",
            "3 million",
            "Rival Southern Star Airlines last week reported quarterly net profit of $3 million.",
        ),
        (
            "Kao Ming-tang",
            "13,927",
            "In the by-election Lu Wei-chen of the New Island Party won 15,482 votes, or 41.3%, beating Kao Ming-tang, who received 13,927 (37.2%). Kao Ming-tang said he had lost.",
        ),
        (
            "Kao Ming-tang",
            "37.2%",
            "In the by-election Lu Wei-chen of the New Island Party won 15,482 votes, or 41.3%, beating Kao Ming-tang, who received 13,927 (37.2%). Kao Ming-tang said he had lost.",
        ),
        # a second company, by what it is
        ("揚洲電子", "352億", "海星電子公布淨利3億元。對手揚洲電子日前公布的首季營收則為352億元。"),
        ("雲雀影業", "1.9億", "海星電子公布淨利3億元。同業雲雀影業早前公布，上半年虧損1.9億元。"),
        ("揚洲電子", "1.9億", "海星電子公布淨利3億元。反觀揚洲電子上半年虧損1.9億元。"),
        # parties and candidates in lists
        ("公義黨", "5席", "公義黨17席，減少5席，新世代黨6席，無黨籍4席。"),
        ("新世代黨", "6席", "公義黨17席，減少5席，新世代黨6席，無黨籍4席。"),
        ("無黨籍", "4席", "公義黨17席，減少5席，新世代黨6席，無黨籍4席。"),
        ("國民黨", "28席", "國民黨籍議員人數為28席。"),
        ("邱曉薇", "38,814票", "第三勢力邱曉薇斬獲38,814票。"),
        ("戴永銓", "1.9萬票", "獨立參選的戴永銓只得約1.9萬票。"),
        ("民新黨", "19席", "45席議員中民新黨取得19席。"),
        # a number of nobody knows what, in a paragraph that reports what the article's company has
        ("海星電子", "2.4億", "海星電子公布年報，海星電子淨利3億元。處置影響損益2.4億元。"),
        # a public budget: a city has what companies have, and so has its government
        ("台北市", "1198億", "台北市公布預算案，歲出1286億元，赤字87億元。收入1198億元，歲入增加。"),
        ("台北市", "220名", "台北市公布預算案，歲出1286億元，歲入1198億元，赤字87億元。人手方面，將增聘220名警員。"),
        (
            "Lanjiang City Government",
            "8 million",
            "The Lanjiang City Government presented its budget. The Lanjiang City Government expects a deficit of $8 million.",
        ),
        # where it comes from
        ("台中市", "301宗", "累計486宗確診，新增確診個案301宗來自台中市。"),
        # places
        ("台北市", "250萬人", "台北市人口250萬人。"),
        ("日本", "1.24億人", "日本人口1.24億人。"),
    ],
)
def test_each_number_has_its_owner(name: str, quote: str, text: str) -> None:
    assert owner(text, quote) == name


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        # the tally of an event belongs to the event
        ("3人", "海星電子表示，火警造成3人死亡。"),
        ("3人", "火警造成3人死亡。"),
        # everybody else's, not the article's subject's
        ("17.4億", "海星電子公布年報。業界平均營收17.4億元。"),
        # the kind of owner that the metric has not
        ("17.4億", "台北市政府公布，營收17.4億元。"),
        ("51.2%", "海星電子公布民調。得票率51.2%。"),
        # nobody knows what: of another, of time, or behind no report
        ("45,631點", "海星電子公布年報，海星電子淨利3億元。\n大市終場45,631點。"),
        ("70歲", "海星電子公布年報，海星電子淨利3億元。創辦人70歲。"),
        # what somebody is, or belongs to, is not who did it
        ("50萬", "越南籍移工阮男偷竊50萬元。"),
        ("148萬", "國民黨籍前市議員林大山被控詐領助理費148萬元。"),
        ("4年", "國民黨前市議員林大山被控詐領助理費，判刑4年。"),
        # an office tells of others, and who is bought has not what the buyer has
        ("3縣市", "熱浪來襲，氣象署示警3縣市防熱傷害。"),
        ("20億米", "海風科技完成對鍵合絲生產企業海星電子的收購，目前年產能超過20億米。"),
        # two characters of a number and of a noun are nobody
        ("５百萬", "年薪５百萬科技男綠慘。"),
        # nobody is named
        ("17.4億", "營收17.4億元。"),
    ],
)
def test_a_number_may_have_no_owner(quote: str, text: str) -> None:
    assert owner(text, quote) is None


def test_a_new_paragraph_returns_to_what_the_article_is_about() -> None:
    text = "海星電子公布年報。海星電子轉盈。\n旗下北方汽車營收50億元。\n公司營收17.4億元。"
    assert owner(text, "17.4億") == "海星電子"


def test_a_part_is_no_new_subject() -> None:
    assert owner("海星電子有員工6113人，其中北方汽車2115人。資本支出45億元。", "45億") == "海星電子"


@pytest.mark.parametrize(
    ("place", "region", "text"),
    [
        ("香港", "HK", "政府預測綜合赤字為17.4億元。"),
        ("台灣", "TW", "政府預測赤字為17.4億元。"),
        # a place that the text names goes before the region, but not one that is only told as a part
        ("日本", "HK", "日本政府預測赤字為17.4億元。"),
        ("台灣", "TW", "全國赤字為17.4億元，其中花蓮縣3億元。"),
        # a company's metric is no place's
        (None, "HK", "營收為17.4億元。"),
    ],
)
def test_what_only_a_place_has_is_the_region_s(place: str | None, region: str, text: str) -> None:
    found = [reading for reading in extract(text, published=PUBLISHED, region=region) if "17.4" in reading.quote]
    assert [reading.entity for reading in found] == [place]


def test_the_names_are_the_article_s_own_spellings() -> None:
    (reading,) = extract("海星電子今天公布年報。海星營收17.4億元。", vocabulary=VOCABULARY)
    assert reading.names == ("海星電子", "海星")


def test_each_item_of_a_list_has_its_own_label() -> None:
    """台北 is no owner of what the plant of another city has."""
    text = "遠山集團的員工：台北廠120人、高雄廠88人、台中廠35人。"

    assert [around(text, number).entity for number in ("120", "88", "35")] == ["台北市", None, None]


@pytest.mark.parametrize(
    ("name", "quote", "text"),
    [
        # what the vocabulary does not know is nobody's, unless the company's numbers go on
        (None, "21件", "竊21件機密！海星電子前副理被求刑。"),
        (None, "4檔", "海星電子供應鏈飆股明起處置。櫃買中心今天公告新增4檔處置股。"),
        ("海星電子", "24條", "海星電子2025年營收17億元。航線新增24條。"),
        # nor of the place or the office that opens the sentence
        (None, "2輛", "桃園市今天發生車禍，一名男子逆向衝撞2輛機車。"),
        (None, "2.1萬", "衛福部訂定收費標準，每案2.1萬元。"),
        # who fines others does not pay
        ("海星電子", "240萬", "海星電子遭金管會罰240萬元。"),
        # of the market, and of the storm
        (None, "1890億", "海星電子今天重挫。外資賣超1890億元。"),
        (None, "380公里", "颱風往台灣逼近，台灣18縣市停班。暴風半徑仍約380公里。"),
    ],
)
def test_a_number_of_somebody_else_is_not_the_text_s_subject_s(name: str | None, quote: str, text: str) -> None:
    assert owner(text, quote) == name
