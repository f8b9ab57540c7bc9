"""What is the site's own is set apart, line by line; what may be the story's is not."""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from factcheck.formats import Block, BlockKind, Document, read
from factcheck.formats.furniture import passages, set_apart, unfurnished

BODY = "遠山科技上半年收入為17.4億元，同比增長21%。"
MORE = "公司表示，員工人數降至4,531人，研發開支不會減少。"


def apart(text: str) -> str:
    """The lines that are set apart."""
    return "\n".join(text[start:end] for start, end in passages(text))


@pytest.mark.parametrize(
    "line",
    [
        # what to press
        "展开",
        "收起",
        "打开APP",
        "APP内打开",
        "打開「長河財經」閱讀更多精彩資訊",
        "▼ 點擊查看更多內容",
        "《詳全文...》",
        "閱讀全文 »",
        "分享到：",
        "复制链接",
        "Read more",
        "READ MORE: Storm nears the coast",
        "Sign up for our daily newsletter",
        "訂閱【長河新聞】",
        "立即訂閱電子報，不錯過重要消息",
        "扫码关注长河财经",
        "您好,歡迎到訪!",
        "Skip to content",
        # advertisements
        "廣告",
        "[ 廣告 ] 請繼續往下閱讀",
        "— Advertisement —",
        "Story continues below advertisement",
        # who edited it, and where a picture is from
        "責任編輯：陳大文",
        "责任编辑：王强 SF001",
        "编辑|杨舟",
        "（責編：林小青）",
        "圖片來源：長河圖片社",
        "题图来源:远山官网",
        "Photo: Harbour Wire",
        "原标题：远山科技的十年",
        "關鍵字：遠山、裁員",
        # rights and disclaimers
        "免責聲明",
        "免責聲明：本文僅供參考，不構成投資建議，投資者據此操作，風險自擔。",
        "版权声明：未经许可，任何人不得复制、转载本文内容，违者必究。",
        "© 2024 Harbour Wire. All rights reserved.",
        "This article is for informational purposes only and does not constitute financial advice.",
        # menus
        "首頁 > 財經 > 公司",
        "首页 | 新闻 | 登录 | 注册",
    ],
)
def test_a_line_that_is_the_sites_own(line: str) -> None:
    assert apart(f"{BODY}\n{line}\n{MORE}") == line
    assert apart(f"{line}\n{BODY}") == line
    assert apart(f"{BODY}\n\n{line}\n") == line


@pytest.mark.parametrize(
    "line",
    [
        "展開十年計劃，遠山將投入30億元",
        "廣告收入7.35億元，同比增長12%",
        "廣告業務是公司最大的收入來源。",
        "編輯部增聘20人，共有180名記者",
        "編輯們走上街頭抗議裁員。",
        "責任編輯人數減至12人",
        "圖片來源豐富的資料庫收錄三百萬張照片。",
        "訂閱用戶突破500萬，付費率升至8.4%",
        "訂閱制推動遠山轉虧為盈",
        "關注度上升，指數收報21,800點",
        "下載量逾1億次",
        "點擊率升三成",
        "分享會吸引2,000人參加",
        "評論指出，今年預算赤字將達1,014億元。",
        "原標題：遠山虧損7.35億元",  # a number may be the story's
        "更多新聞工作者失業，全年共1,200人",
        "相關新聞稿稱收入17.4億元",
        "最新消息：死亡人數增至41人",
        "版權收入佔總收入的15%",
        "首季|次季|第三季",  # the head of a table
        "收入 17.4億元 | 虧損 4.6億元",
        "Subscribers rose to 5 million",
        "Advertisement revenue fell 12%",
        "Related-party deals reached 30 million yuan",
        "Share price: $21.40",
        "Read more than 100 books a year",
        "投資有風險嗎？基金去年虧損12億元",
    ],
)
def test_a_line_that_may_be_the_storys(line: str) -> None:
    assert apart(f"{BODY}\n{line}\n{MORE}") == ""


def test_the_headlines_below_related_news_are_other_articles() -> None:
    text = f"{BODY}\n\n延伸閱讀：\n颱風奪走41命\n長河航運裁員三百人！工會不滿\n\n地震6.1級，27人傷\n責任編輯：陳大文"

    assert apart(text) == text[text.index("延伸") :]


def test_the_article_goes_on_below_related_news() -> None:
    text = f"{BODY}\n延伸閱讀\n長河航運裁員300人\n{MORE}\n\n虧損收窄至4.6億元\n\n{MORE}"

    assert apart(text) == "延伸閱讀\n長河航運裁員300人"


def test_a_heading_with_a_number_amid_the_article_is_kept_where_a_line_is_free_above_it() -> None:
    text = f"{BODY}\n\n相關報道\n\n虧損收窄至4.6億元\n\n{MORE}"

    assert apart(text) == "相關報道"


def test_a_text_that_is_nothing_else_stays_one() -> None:
    assert passages("展開\n收起\n") == []


def test_nothing_is_read_in_furniture_and_every_offset_holds() -> None:
    text = f"延伸閱讀\n長河2023年收入88億元\n{BODY}\n相關新聞\n長河去年虧損41億元"
    document = set_apart(Document(text=text, format="txt"))

    readings = extract(unfurnished(document.text, document.blocks))

    assert [reading.quote for reading in readings] == ["17.4億元", "21%"]
    assert all(text[reading.start : reading.end] == reading.quote for reading in readings)


def test_a_plain_file_has_no_other_blocks() -> None:
    document = read(f"{BODY}\n展開".encode(), name="a.txt")

    assert [(block.kind, document.text[block.start : block.end]) for block in document.blocks] == [(BlockKind.FURNITURE, "展開")]


def test_of_a_document_with_blocks_whole_paragraphs_are_set_apart() -> None:
    text = f"廣告\n{BODY}\n廣告"
    end = len(text)
    blocks = (
        Block(start=0, end=2, kind=BlockKind.TITLE),
        Block(start=3, end=end - 3, kind=BlockKind.PARAGRAPH),
        Block(start=end - 2, end=end, kind=BlockKind.PARAGRAPH),
    )

    kinds = [block.kind for block in set_apart(Document(text=text, format="docx", blocks=blocks)).blocks]

    assert kinds == [BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.FURNITURE]
