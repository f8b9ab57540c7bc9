"""Who says so? The source that stands over a number; the outlet's own telling has none."""

from __future__ import annotations

import pytest

from factcheck.extraction.attribution import AGAIN, NAMED, QUOTED, Sources
from factcheck.folding import fold
from tests.factcheck.extraction.examples import around


def source(text: str, *, at: str = "3") -> str | None:
    """Who says what stands at the first (or, with ^ before it, the last) place of these words."""
    offset = text.rindex(at[1:]) if at.startswith("^") else text.index(at)
    found = Sources(fold(text)).at(offset)
    return None if found is None else text[slice(*found.words)]


def rule(text: str, *, at: str = "3") -> str | None:
    found = Sources(fold(text)).at(text.index(at))
    return None if found is None else found.rule


def test_who_is_quoted_is_the_source() -> None:
    assert source("消防署表示，事故造成3人死亡。") == "消防署"


@pytest.mark.parametrize(
    ("who", "text"),
    [
        # …表示
        ("消防署", "消防署指出，事故造成3人死亡。"),
        ("消防署", "消防署昨日表示，事故造成3人死亡。"),
        ("消防署", "此前消防署表示，事故造成3人死亡。"),
        (None, "曾因直言而去職的他，享年55歲，3人送別。"),
        ("鎮公所", "鎮公所晚上8時20分公布，事故造成3人死亡。"),
        ("鎮公所", "鎮公所下午2時公布，事故造成3人死亡。"),
        ("交易所", "交易所公布，成交額為3億元。"),
        ("衛生局", "衛生局清晨通報，新增3例。"),
        ("消防署", "消防署透露：事故造成3人死亡。"),
        ("消防署", "消防署12日說明，事故造成3人死亡。"),
        ("消防署", "今早，消防署在記者會上表示，事故造成3人死亡。"),
        ("消防署", "不過消防署其後亦證實，事故造成3人死亡。"),
        ("消防署發言人", "消防署發言人向本報表示，事故造成3人死亡。"),
        ("統計處", "統計處公布，失業率為3%。"),
        ("統計處", "統計處公布失業率為3%。"),
        ("消息人士", "消息人士稱，作價為3億元。"),
        # where and how it was said, and the column of the paper or the headline before it
        ("遠山縣長陳大明", "遠山縣長陳大明於市政會議中表示，訪客為3萬人。"),
        ("日本官方", "日本官方更跨海透露，已關注3年。"),
        ("業者", "新車遭拖吊　業者說，共有3輛受損。"),
        ("遠山科技", "遠山科技在互動平台表示，收入為3億元。"),
        ("衛生局", "衛生局更新資訊表示，新增3例。"),
        ("運動部", "體壇》運動部公布，不適任教練3名。"),
        ("《遠山日報》", "據《遠山日報》報導，作價為3億元。"),
        ("遠山科技方面", "從遠山科技方面了解到，收入為3億元。"),
        ("遠山財報", "遠山財報顯示，收入為3億元。"),
        ("調查報告", "調查報告指，受影響的有3萬人。"),
        ("王大明", "王大明說收入為3億元。"),
        # 據…
        ("市交通局", "據市交通局統計，每日有3萬輛車。"),
        ("市交通局", "根据市交通局的最新数据，每日有3万辆车。"),
        ("统计局", "依据统计局公告，物价上涨3%。"),
        ("遠山2024年上半年財報", "根據遠山2024年上半年財報，收入為3億元。"),
        ("知情人士", "另據知情人士透露，作價為3億元。"),
        ("外媒", "據外媒報道，作價為3億元。"),
        ("市交通局", "記者從市交通局獲悉，每日有3萬輛車。"),
        ("長河路數據和分析公司", "長河路數據和分析公司周二指出，漲幅為3%。"),
        ("遠山科技", "遠山科技晚間發布公告稱，股東減持3萬股。"),
        ("外交部", "外交部在週三宣布，提供補助3億元。"),
        ("國際機構", "長河社今天引述國際機構報導指出，有3艘船遇險。"),
        ("市疫情指揮部", "據市疫情指揮部消息，新增病例3例。"),
        ("市交通會議", "市交通會議上指出，投資達3億元。"),
        ("主持人", "遠山合唱團號召市民上街唱歌、主持人晚間宣布有3萬人。"),
        ("長河日報", "報道引述長河日報的消息，作價為3億元。"),
        # English
        ("the fire department", "Three people and 3 dogs died, according to the fire department."),
        ("police", "According to police, 3 people died."),
        ("The company", "The company said revenue rose 3%."),
        ("Acme", "Acme reported revenue of $3m."),
        ("The company", "The company later said revenue rose 3%."),
        ("the company", "Revenue rose 3% to $4m, the company said."),
        ("the company", "Revenue rose 3%, the company said on Tuesday."),
        ("the mayor", "The harbour closed. But the mayor told reporters 3 people had died."),
        ("Mary Chan", "“We sold 3 million tickets,” said Mary Chan, who runs the ferry."),
    ],
)
def test_ways_to_name_a_source(who: str, text: str) -> None:
    assert source(text) == who


@pytest.mark.parametrize(
    ("who", "at", "text"),
    [
        # each clause to the one who says it
        ("警方", "3人", "警方指出，有3人死亡；醫院則表示，有5人受傷。"),
        ("醫院", "5人", "警方指出，有3人死亡；醫院則表示，有5人受傷。"),
        ("醫院", "5人", "警方指出，有3人死亡，醫院表示，有5人受傷。"),
        # a quotation of several sentences is one speaker's
        ("王大明", "3億", "王大明表示：「今年很好。收入有3億元。明年會更好。」"),
        ("王大明", "3億", "王大明说，“今年很好。收入有3亿元。”".replace("亿", "億")),
        (None, "5億", "王大明表示：「今年很好。收入有3億元。」去年有5億元。"),
        # he is the last one named
        ("王大明", "5億", "王大明表示，收入有3億元。他又說，明年會有5億元。"),
        ("長河銀行", "5億", "長河銀行公布，收入有3億元。該行指出，明年會有5億元。"),
        ("Mary Chan", "5%", "Mary Chan said sales rose 3%. She said they would rise 5% next year."),
        # behind the quotation
        ("王大明", "3億", "「今年收入有3億元。」王大明說。"),
        ("王大明", "3億", "「今年收入有3億元，」王大明對記者說，「明年會更好。」"),
        ("the mayor", "3 people", "“We lost 3 people,” the mayor said."),
        # only the sentence
        (None, "5人", "消防署表示，事故造成3人死亡。另有5人受傷。"),
        (None, "3億", "收入為3億元，公司表示，明年會更好。"),
        (None, "5 people", "Police said 3 people died. Another 5 people were hurt."),
    ],
)
def test_how_far_a_source_stands_over_the_text(who: str | None, at: str, text: str) -> None:
    assert source(text, at=at) == who


@pytest.mark.parametrize(
    "text",
    [
        "事故造成3人死亡。",
        "營收3億元，年增3%。",
        "Only 3 people died.",
        # nobody, or the outlet itself
        "據悉，作價為3億元。",
        "據了解，作價為3億元。",
        "據報道，作價為3億元。",
        "記者了解到，作價為3億元。",
        "數據顯示，作價為3億元。",
        "他表示，作價為3億元。",
        "It is said 3 people died.",
        "換句話說，作價為3億元。",
        # words in which the verb is a part
        "產品說明書列出3項要求。",
        "公司在內地設有3個據點。",
        "這種做法稱為「三減」，涉及3億元。",
        "表示式中有3個變數。",
        "據此計算，作價為3億元。",
        "被稱為奇跡的大橋長3公里。",
        "公司名稱有3個字。",
        "新款顯示器售3000元。",
        "小說賣出3萬本。",
        "恆山指數升3%。",
        "指標升3%。",
        "數據中心有3萬台伺服器。",
        "公司佔據3成市場。",
        "根據地有3萬人。",
        "截至本公告披露日，股東持有3萬股。",
        "法說會釋出財報，股價跌3%。",
        "晚間發布公告稱，股東減持3萬股。",
        "這是繼長河上月宣布關閉的3家店後，又有分店歇業。",
        "市府展開抽查，對上週公布名單以外的3件玩具送驗。",
        "公開數據顯示，跌幅超過3%。",
        "今日有消息稱，集資額為3億元。",
        "全台通報3件災情。",
        "已針對廠方太晚通報處3萬元罰款。",
        "業績公布後股價升3%。",
        "Police confirmed 3 newly reported cases.",
        "That said, 3 people died.",
        "",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert source(text) is None if text else Sources("").at(0) is None


@pytest.mark.parametrize(
    ("why", "text"),
    [
        (NAMED, "消防署表示，3人死亡。"),
        (AGAIN, "消防署表示，火已熄。該署指出，3人死亡。"),
        (QUOTED, "「有3人死亡。」王大明說。"),
    ],
)
def test_why_it_is_the_source(why: str, text: str) -> None:
    assert rule(text) == why


def test_the_reading_says_who_is_quoted() -> None:
    text = "消防署表示，事故造成3人死亡。另有5人受傷。"
    assert around(text, "3人").attribution == "消防署"
    assert around(text, "5人").attribution is None
