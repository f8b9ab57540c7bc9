"""Which names does an article know? Those that it introduces itself: full names, short names and both scripts."""

from __future__ import annotations

import pytest

from factcheck.extraction.words.vocabulary import Vocabulary
from factcheck.folding import fold
from tests.factcheck.extraction.examples import around, read

REPORT = """影源科技股份有限公司今天公布2024年年報。影源科技2024年營收17.4億元，年增21%。
影源科技董事長李大山表示，公司員工已增至6113人。影源科技預計今年營收將達20億元。
"""


def test_an_article_introduces_its_company() -> None:
    owners = {reading.entity for reading in read(REPORT) if reading.metric == "revenue"}
    assert len(owners) == 1
    (owner,) = owners
    assert owner is not None
    assert owner.startswith("影源科技")


def test_full_and_short_name_are_one_entity() -> None:
    reading = around(REPORT, "17.4億")
    assert {"影源科技股份有限公司", "影源科技"} <= {*reading.names}


def test_the_company_is_its_name() -> None:
    assert around(REPORT, "6113").entity == around(REPORT, "17.4億").entity


@pytest.mark.parametrize(
    "text",
    [
        # a chinese name with its latin one
        "影源科技(Yingyuan)宣布，影源科技2024年營收17.4億元。影源科技表示滿意。",
        # simplified
        "影源科技今天发布公告，影源科技2024年营收17.4亿元。影源科技表示满意。",
        # English
        "Orchard Robotics said its revenue was $17.4 million in 2024. Orchard Robotics plans to hire more.",
    ],
)
def test_ways_to_introduce_a_company(text: str) -> None:
    owner = around(text, "17.4").entity
    assert owner is not None
    assert owner in ("影源科技", "Orchard Robotics")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        # introduced once, by its ending
        ("曜興地產", "曜興地產2024年營收17.4億元，年增21%。"),
        ("長河銀行", "另外，長河銀行去年收入17.4億元。"),
        ("瀚嶺半導體", "【本報訊】瀚嶺半導體(9827)昨日公布業績，期內收入17.4億元。"),
        ("青川餐飲", "同業青川餐飲營收17.4億元。"),
        # by a stock code, by what it is, by what follows
        ("曜興", "曜興(09961)昨公布，收入17.4億元。"),
        ("穗香", "火鍋連鎖穗香去年營收17.4億元，穗香員工逾3萬人。"),
        ("永曜", "永曜3月營收17.4億元。"),
        # by what several clauses begin with
        ("芬伯利", "芬伯利大勝。芬伯利今夏收入17.4億元。"),
        # the registered name is not the one to show, nor is what any company may add
        ("瀚岭半导体", "瀚岭半导体股份有限公司披露年报。瀚岭半导体营收17.4亿元。"),
        ("深岚智能", "深岚智能科技宣布融资。深岚智能营收17.4亿元，深岚智能净亏损3亿元。"),
        # short names that the text gives itself
        ("遠山科技", "遠山科技股份有限公司（下稱「遠山」）公布業績，遠山科技轉盈。遠山營收17.4億元。"),
        # English: a company's ending, who is said to do what, a lead
        ("Pell & Sons", "Its rival Pell & Sons said turnover in the quarter rose to £17.4 million."),
        ("Waingok Bank", "Waingok Bank posted a profit. Waingok said revenue in the year was HK$17.4 billion."),
        ("Lattice Foods", "CITY, July 2 (Kestrel Wire) - Lattice Foods said revenue in the year was $17.4 million."),
        (
            "Shenlan Intelligence",
            "Shenlan Intelligence, a start-up, said it raised money. In the year Shenlan's revenue rose to $17.4 million.",
        ),
    ],
)
def test_an_article_may_introduce_a_name_once(name: str, text: str) -> None:
    assert around(text, "17.4").entity == name


@pytest.mark.parametrize(
    ("names", "text"),
    [
        # subsidiaries and a group, by one stem
        (
            ["群峰集團", "群峰物流", "群峰電商"],
            "群峰集團營收342億元。群峰物流營收118億元，群峰電商營收73億元。",
        ),
        (["群峰物流子公司", "群峰物流"], "群峰物流子公司員工6,940人，群峰物流營收118億元。"),
        # candidates and their parties
        (["蘇映彤", "周柏鈞"], "新民聯盟蘇映彤獲9萬6,812票，公義黨周柏鈞獲7萬3,405票。"),
    ],
)
def test_names_that_are_alike_stay_apart(names: list[str], text: str) -> None:
    assert [reading.entity for reading in read(text)] == names


@pytest.mark.parametrize(
    ("name", "text"),
    [
        # a character of the name and one of the trade, of one name of the article alone
        ("霽洋航空", "霽航次季賺43.75億元。\n霽洋航空公布營收486.2億元，霽航員工1.3萬人。"),
        ("曜川電力", "曜電營收43.75億元。\n曜川電力公布淨利5億元，曜電員工1.3萬人。"),
        ("霽航", "霽航次季賺43.75億元。\n霽洋航空公布營收486.2億元，霽海航空公布營收3億元，霽航員工1.3萬人。"),
    ],
)
def test_a_contraction_is_the_name_that_it_is_made_of(name: str, text: str) -> None:
    assert around(text, "43.75億").entity == name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("聯準會", "聯儲局"),
        ("恒生指數", "恒指"),
        ("賀錦麗", "哈里斯"),
        ("川普", "特朗普"),
        ("輝達", "英偉達"),
        ("民主進步黨", "民进党"),
    ],
)
def test_regions_call_them_differently(name: str, text: str) -> None:
    entities = Vocabulary.standard().entities
    assert entities[fold(name)] == entities[fold(text)]


def test_a_city_keeps_its_short_name() -> None:
    text = "榕南市通報，榕南上周新增486例，榕南市人口120萬人。榕南人口減少。"
    reading = around(text, "120萬")
    assert (reading.entity, reading.names) == ("榕南市", ("榕南市", "榕南"))


@pytest.mark.parametrize(
    "text",
    [
        # common nouns with an ending that names have
        "上市公司營收17.4億元。",
        "該保險公司旗下子公司營收17.4億元。",
        "單季合併營收17.4億元。",
        "歸母淨利潤17.4億元，扣非淨利潤卻下滑。",
        "撇除短期波動後的營收17.4億元。",
        # who merely speaks
        "主席李大山表示，營收17.4億元。李大山指出前景不明。",
        # where the paper is printed
        "【遠城日報專訊】營收17.4億元。",
        "CITY, July 2 (Kestrel Wire) - Revenue in the year was $17.4 million.",
    ],
)
def test_these_are_nobody(text: str) -> None:
    assert around(text, "17.4").entity is None


@pytest.mark.parametrize(
    "text",
    [
        "公司今天公布年報。公司營收17.4億元。公司表示滿意。",
        "市場消息指出，營收17.4億元。市場表示滿意。",
        "分析師表示，營收17.4億元。分析師指出前景不明。",
        "去年營收17.4億元。今年營收看好。",
    ],
)
def test_common_nouns_are_no_names(text: str) -> None:
    assert around(text, "17.4").entity is None


@pytest.mark.parametrize(
    ("entity", "text"),
    [
        ("韩国", "韩国9月出口额为703亿美元。"),
        ("南韓", "南韓9月出口額為703億美元。"),
        ("South Korea", "South Korea's exports were $70.3 billion in September."),
    ],
)
def test_an_entity_is_named_as_its_article_names_it(entity: str, text: str) -> None:
    [reading] = read(text)

    assert reading.entity == entity
    assert len(reading.names) > 1 or entity == "南韓"


@pytest.mark.parametrize("text", ["台灣大賽第六戰，MVP獎金100萬元。", "台灣大學今年錄取3,412名新生。", "台灣大選投票率71.86%。"])
def test_a_short_name_that_other_words_hold_names_nobody(text: str) -> None:
    assert "台灣大哥大" not in {reading.entity for reading in read(text)}
