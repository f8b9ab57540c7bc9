"""What do sentences of the news say? One table by subject: what is read, at which words, in which sentence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.extraction import extract
from factcheck.extraction.words.vocabulary import Vocabulary
from factcheck.figures import Reading
from factcheck.metrics import canonical
from factcheck.units import dimension_of

VOCABULARY = Vocabulary.standard().with_entities({"海星電子": ["海星"], "北方汽車": []})


def read(text: str) -> list[Reading]:
    return extract(text, published=date(2025, 3, 12), vocabulary=VOCABULARY)


def said(reading: Reading) -> dict[str, object]:
    return {
        "value": reading.value,
        "unit": reading.unit,
        "bounds": (reading.bounds.low, reading.bounds.high),
        "kind": reading.kind,
        "change": reading.change,
        "metric": reading.metric_key,
        "entity": reading.entity,
        "period": reading.period.iso if reading.period else None,
    }


def exact(name: str, said: object) -> object:
    """Numbers of the table as decimals."""
    if name == "value" and isinstance(said, str):
        return Decimal(said)
    if name == "bounds" and isinstance(said, tuple):
        return tuple(end and Decimal(end) for end in said)
    return said


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        # budgets and the economy
        ({"value": "2924800000000", "metric": "budget"}, "2兆9,248億", "立法院三讀通過總預算，歲出2兆9,248億元，減列939億元。"),
        ({"metric": "deficit"}, "872", "財政司長公布，本年度綜合赤字為872億元，政府總開支7,548億元。"),
        ({"metric": "unemployment_rate", "kind": "level", "change": None}, "3.4%", "失業率由3.1%升至3.4%。"),
        ({"metric": "unemployment_rate", "kind": "level"}, "3.1%", "失業率由3.1%升至3.4%。"),
        ({"kind": "change", "change": "up", "metric": "unemployment_rate/qoq"}, "0.1", "失業率按月上升0.1個百分點至3.2%。"),
        ({"kind": "level", "metric": "unemployment_rate"}, "3.2%", "失業率按月上升0.1個百分點至3.2%。"),
        ({"metric": "inflation", "change": "up"}, "0.7%", "CPI同比上涨0.7%，环比下降0.2%。"),
        ({"change": "down"}, "0.2%", "CPI同比上涨0.7%，环比下降0.2%。"),
        ({"metric": "inflation", "value": "1.58"}, "1.58%", "2月消費者物價指數年增率1.58%。"),
        # rates and markets
        ({"metric": "interest_rate", "kind": "level"}, "4.25%", "央行宣布降息25個基點，利率降至4.25%。"),
        ({"bounds": ("4.25", "4.50"), "metric": "interest_rate"}, "4.25", "聯準會將利率維持在4.25%至4.50%區間。"),
        ({"kind": "change", "change": "up"}, "312.5", "台股收盤大漲312.5點，漲幅1.42%，收在22,315.6點，成交金額3,521億元。"),
        ({"kind": "rate", "change": "up"}, "1.42%", "台股收盤大漲312.5點，漲幅1.42%，收在22,315.6點，成交金額3,521億元。"),
        ({"metric": "trading_turnover"}, "3,521億", "台股收盤大漲312.5點，漲幅1.42%，收在22,315.6點，成交金額3,521億元。"),
        ({"kind": "change", "change": "up"}, "15元", "海星電子漲15元，收1005元。"),
        # elections
        ({"value": "128645", "metric": "votes"}, "12萬8645", "候選人王小明以12萬8645票、得票率51.2%當選。"),
        ({"metric": "vote_share", "kind": "level"}, "51.2%", "候選人王小明以12萬8645票、得票率51.2%當選。"),
        ({"unit": "percentage_point"}, "3.2", "李大山以9萬票落敗，落後3.2個百分點。"),
        ({"metric": "seats", "value": "52"}, "52席", "民進黨拿下51席，國民黨52席，民眾黨8席。"),
        ({"metric": "turnout"}, "45.03%", "投票率創新低，僅有45.03%。"),
        # disasters and accidents
        ({"metric": "dead", "bounds": ("144", None)}, "144", "强震已造成至少144人死亡、732人受伤。"),
        ({"metric": "dead", "kind": "level", "value": "16"}, "16人", "死亡人數由9人增至16人。"),
        ({"metric": "dead/earlier", "kind": "level", "value": "9"}, "9人", "死亡人數由9人增至16人。"),
        ({"metric": "seriously_injured"}, "5人", "死亡人数上升至16人，另有41人受伤送医，其中5人重伤。"),
        ({"metric": "injured"}, "41人", "死亡人数上升至16人，另有41人受伤送医，其中5人重伤。"),
        ({"metric": "injured", "value": "12"}, "十二", "釀三死十二傷慘劇。"),
        ({"metric": "injured"}, "18人", "巴士翻覆，車上45名乘客中18人受傷送院。"),
        ({"value": "275614", "metric": "power_outage"}, "27萬5,614", "颱風造成全台27萬5,614戶停電。"),
        ({"value": "32000", "metric": "power_outage/still"}, "3萬2000", "颱風造成全台27萬戶停電，尚有3萬2000戶待復電。"),
        # epidemics
        ({"value": "12345", "metric": "local_cases/new"}, "1萬2,345", "新增本土病例1萬2,345例、境外移入56例、死亡病例12例。"),
        ({"metric": "imported_cases"}, "56例", "新增本土病例1萬2,345例、境外移入56例、死亡病例12例。"),
        ({"metric": "epidemic_deaths"}, "12例", "新增本土病例1萬2,345例、境外移入56例、死亡病例12例。"),
        ({"metric": "confirmed_cases/new"}, "35例", "全国新增确诊病例35例，其中境外输入病例12例。"),
        ({"metric": "confirmed_cases/new"}, "35例", "新增確診35例，累計1,200例。"),
        ({"metric": "confirmed_cases/cumulative"}, "1,200例", "新增確診35例，累計1,200例。"),
        ({"metric": "rainfall"}, "350毫米", "山區累計雨量350毫米。"),
        ({"metric": "vaccination_rate", "kind": "level"}, "75.6%", "疫苗第一劑接種率達75.6%。"),
        ({"metric": "doses_given", "bounds": ("5000000", None)}, "500萬", "已接種疫苗逾500萬劑。"),
        # prices, homes and wages
        ({"kind": "change", "change": "up", "metric": "oil_price"}, "0.3元", "油價每公升調漲0.3元，95無鉛汽油每公升31.2元。"),
        ({"kind": "level", "value": "13"}, "13元", "茶葉蛋由10元漲至13元。"),
        ({"kind": "rate", "change": "up"}, "12.4%", "平均房價每坪58.3萬元，年漲12.4%。"),
        ({"kind": "rate", "change": "up"}, "35%", "二手房成交1.2萬套，环比增长35%。"),
        ({"kind": "rate", "change": "down"}, "3.2%", "商品房销售面积同比下降3.2%。"),
        ({"metric": "wage", "kind": "level"}, "42.1", "最低工資由時薪40元上調至42.1元。"),
        # transport
        ({"metric": "passengers", "unit": "person_time"}, "256萬", "高鐵春節疏運旅客達256萬人次，較去年同期成長8.5%。"),
        ({"metric": "passengers", "kind": "rate", "change": "up"}, "8.5%", "高鐵春節疏運旅客達256萬人次，較去年同期成長8.5%。"),
        ({"unit": "tonne"}, "35.2萬", "機場上月客運量490萬人次，按年升12%；貨運量35.2萬公噸。"),
        ({"metric": "vehicle_sales"}, "33,205", "北方汽車3月交付新車33,205輛，同比增長268%。"),
        ({"metric": "vehicle_sales", "kind": "rate", "change": "up"}, "268%", "北方汽車3月交付新車33,205輛，同比增長268%。"),
        # weather
        ({"metric": "rainfall", "bounds": ("800", None)}, "800", "南部山區累積雨量上看800毫米。"),
        ({"unit": "celsius", "bounds": ("22", "28")}, "22", "明日氣溫介乎22至28度。"),
        # sports and culture
        ({"metric": "attendance", "value": "40000"}, "4萬", "大巨蛋吸引4萬名球迷進場。"),
        ({"metric": "tickets_sold"}, "3.5万", "门票售出3.5万张，票房收入2100万元。"),
        # company results
        ({"kind": "change", "change": "up", "metric": "revenue"}, "3億", "營收17.4億元，較去年增加3億元。"),
        ({"metric": "net_loss"}, "3億", "淨利由盈轉虧，淨損3億元。"),
        ({"metric": "net_loss", "kind": "rate", "change": "down"}, "21%", "虧損收窄21%至3億元。"),
        ({"metric": "net_loss", "kind": "level"}, "3億", "虧損收窄21%至3億元。"),
        ({"metric": "net_loss", "kind": "rate", "change": "down", "value": "20"}, "两成", "亏损同比收窄约两成。"),
        ({"metric": "gross_margin", "kind": "level"}, "41.8%", "毛利率較去年同期下滑3.2個百分點至41.8%。"),
        ({"metric": "gross_margin", "kind": "change", "change": "down"}, "3.2", "毛利率較去年同期下滑3.2個百分點至41.8%。"),
        ({"metric": "dividend_per_share"}, "5元", "每股配發現金股利5元。"),
        ({"metric": "employees", "kind": "change", "change": "down"}, "1,582", "員工人數較上年末減少1,582人，降幅25.9%。"),
        ({"metric": "employees", "kind": "rate", "change": "down"}, "25.9%", "員工人數較上年末減少1,582人，降幅25.9%。"),
        ({"kind": "share"}, "50.3%", "研發開支佔收入比重達50.3%。"),
        ({"metric": "share_price", "kind": "level"}, "58.5", "股價跌3.2%至58.5元。"),
        ({"metric": "shareholding", "kind": "level"}, "10.1%", "持股比例由12.3%降至10.1%。"),
        # ends, spans and shares
        ({"metric": "net_proceeds"}, "20.1", "集資淨額約20.1億港元。"),
        ({"value": "10000000000", "bounds": ("10000000000", None), "metric": "revenue"}, "百億", "營收首度突破百億元大關。"),
        ({"unit": "multiple"}, "3倍", "營收是去年的3倍。"),
        (
            {"metric": "industrial_output", "kind": "rate", "change": "up", "period": "2025-01-01/2025-02-28"},
            "5.9%",
            "2025年1-2月，全国规模以上工业增加值同比增长5.9%。",
        ),
        (
            {"metric": "net_profit", "period": "2023-01-01/2023-12-31"},
            "1.1亿",
            "去年全年营收17.4亿元，同比下降21.5%，净亏损3.2亿元，上年同期净利润为1.1亿元。",
        ),
        ({"change": "down", "kind": "rate", "metric": "revenue"}, "3.4%", "第四季營收5.2億元，季增8.1%、年減3.4%。"),
        ({"change": "up", "kind": "rate", "metric": "revenue/qoq"}, "8.1%", "第四季營收5.2億元，季增8.1%、年減3.4%。"),
        ({"period": "2024-01-01/2024-12-31", "metric": "revenue"}, "17.4", "公司2023年的營收為12億元，到2024年為17.4億元。"),
        ({"period": "2024-06-30", "metric": "employees"}, "4,672", "公司員工數從2021年底的6,113人一路降到2024年6月底的4,672人。"),
        # English
        ({"metric": "dead", "bounds": ("30", None)}, "30", "At least 30 people were killed and more than 200 injured."),
        ({"metric": "injured", "bounds": ("200", None)}, "200", "At least 30 people were killed and more than 200 injured."),
        (
            {"metric": "net_loss", "value": "3200000"},
            "3.2",
            "Net loss narrowed to $3.2 million from $5.1 million a year earlier.",
        ),
        (
            {"metric": "net_loss", "value": "5100000"},
            "5.1",
            "Net loss narrowed to $3.2 million from $5.1 million a year earlier.",
        ),
        ({"metric": "unemployment_rate", "kind": "level"}, "3.9", "The jobless rate fell 0.2 percentage points to 3.9 per cent."),
        (
            {"metric": "unemployment_rate", "kind": "change", "change": "down"},
            "0.2",
            "The jobless rate fell 0.2 percentage points to 3.9 per cent.",
        ),
        ({"value": "12500000000", "unit": "USD"}, "12.5", "Sales of $12.5bn beat expectations."),
        ({"metric": "employees"}, "6,113", "The company cut its workforce from 6,113 to 4,531."),
        ({"metric": "employees", "value": "4531"}, "4,531", "The company cut its workforce from 6,113 to 4,531."),
        ({"value": "45000000", "unit": "GBP"}, "45", "Profit rose by a third to £45m."),
        ({"value": "1200000000000", "unit": "JPY"}, "1.2", "The fund is worth 1.2 trillion yen."),
        ({"metric": "injured"}, "15", "Two people died and 15 were hurt."),
        # ranges, hedges and lists
        ({"value": "31", "kind": "level"}, "31元", "油價由31元漲至32元。"),
        ({"bounds": ("899000", "1099000"), "metric": "price"}, "89.9", "售價介於89.9萬至109.9萬元之間。"),
        ({"bounds": ("10", "15"), "kind": "rate", "change": "up", "metric": "revenue"}, "10%", "預計今年營收成長10%至15%。"),
        ({"bounds": ("300000000", "350000000"), "metric": "net_profit/forecast"}, "3亿", "预计全年净利润3亿元至3.5亿元。"),
        ({"metric": "net_loss", "value": "200000000"}, "2亿", "预计净亏损3亿元-3.5亿元，上年同期亏损2亿元。"),
        ({"bounds": ("10000000000", None)}, "百億", "全年營收上看百億元。"),
        ({"bounds": ("4500", "5500"), "metric": "employees"}, "五千", "公司員工約在五千人上下。"),
        ({"bounds": (None, "100000"), "metric": "marchers"}, "十萬", "參加遊行人數近十萬人。"),
        ({"metric": "marchers"}, "12萬", "主辦單位稱有12萬人上街，警方估計最高峰時3.2萬人。"),
        ({"unit": "percent", "value": "66.6667"}, "三分之二", "約有三分之二的員工支持。"),
        ({"value": "42", "unit": "percent"}, "四成二", "三成五受訪者支持，四成二反對。"),
        ({"unit": "case"}, "3.5例", "每10萬人有3.5例。"),
        ({"value": "7300000000"}, "73億", "工程費由48億元追加至73億元。"),
        ({"unit": "kilometre"}, "55", "港珠澳大橋全長55公里。"),
        ({"metric": "seriously_injured"}, "5人", "醫院收治32人，其中5人命危。"),
        ({"metric": "dead"}, "53", "共有53人罹難，包括4名兒童。"),
        ({"metric": None}, "4名", "共有53人罹難，包括4名兒童。"),
        ({"metric": "arrested"}, "29", "29人被捕，年齡介乎18至45歲。"),
        ({"unit": "age", "bounds": ("18", "45")}, "18", "29人被捕，年齡介乎18至45歲。"),
        ({"metric": "fine"}, "500萬", "法院判處罰金500萬元。"),
        ({"unit": "CNY"}, "1000万", "捐款人民币1000万元。"),
        ({"metric": "fine", "unit": "HKD", "value": "5000"}, "5,000", "罰款HK$5,000及監禁6個月。"),
        ({"kind": "rate", "change": "up"}, "5%", "該股早盤一度漲逾5%，報21.35港元。"),
        ({"metric": "exchange_rate/close"}, "32.85", "新台幣兌美元匯率收在32.85元。"),
        ({"metric": "shipments", "period": "2025-01-01/2025-03-31"}, "120萬", "第1季出貨量達120萬台。"),
        ({"metric": "revenue", "period": "2025-02-01/2025-02-28"}, "0.9億", "公司2025年1月營收1.2億元、2月營收0.9億元。"),
        ({"period": "2024-01-01/2024-12-31", "metric": "revenue"}, "17.4", "公司去年第四季及全年營收分別為5億元及17.4億元。"),
        ({"period": "2024-10-01/2024-12-31", "metric": "revenue"}, "5億", "公司去年第四季及全年營收分別為5億元及17.4億元。"),
        ({"period": "2023-01-01/2023-12-31"}, "4亿", "公司2022-2024年营收分别为3亿元、4亿元、5亿元。"),
        ({"period": "2024-01-01/2024-12-31", "entity": "北方汽車"}, "4億", "海星電子、北方汽車去年營收分別為3億元、4億元。"),
        ({"period": "2023-12-31", "metric": "employees"}, "5,098", "與2022年的6,020人相比，2023年員工減少到5,098人。"),
        ({"period": "2022-12-31", "metric": "employees"}, "6,020", "與2022年的6,020名員工相比，少了近千人。"),
        ({"kind": "change", "change": "down"}, "1582", "较2021年末的6113人减少1582人。"),
        (
            {"period": "2020-01-01/2020-12-31", "metric": "net_loss"},
            "122億",
            "自2018年至2021年，虧損分別為34億元、50億元、122億元和172億元。",
        ),
        ({"metric": "dead/of 2025"}, "12人", "今年以來已有12人死亡。"),
        ({"metric": "imported_cases"}, "2宗", "全日新增3宗，當中2宗為輸入個案。"),
        ({"metric": "attendance"}, "40,000", "大會宣布入場人數為40,000人。"),
        ({"kind": "rate", "change": "down"}, "1.2%", "標普500指數跌1.2%。"),
        # and in English again
        (
            {"unit": "CNY", "value": "3400000000", "metric": "revenue"},
            "3.4",
            "Revenue grew 12 percent year on year to 3.4 billion yuan.",
        ),
        ({"metric": "magnitude"}, "6.4", "The quake, of magnitude 6.4, killed 9."),
    ],
)
def test_what_a_sentence_says(expected: dict[str, object], quote: str, text: str) -> None:
    found = [reading for reading in read(text) if quote in reading.quote]
    assert len(found) == 1
    assert {name: said(found[0])[name] for name in expected} == {name: exact(name, value) for name, value in expected.items()}


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("3", "中國隊以3比1勝出。"),
        ("112", "比分為112:105。"),
        ("1234", "車牌AB1234。"),
        ("1883", "CA1883航班取消。"),
        ("737", "波音737客機。"),
        ("1", "國道1號。"),
        ("1999", "1999專線。"),
        ("12345", "12345熱線接獲300宗投訴。"),
        ("5", "H5N1禽流感。"),
        ("2.5", "PM2.5濃度。"),
        ("20", "G20峰會。"),
        ("九二一", "九二一大地震。"),
        ("八八", "八八水災。"),
        ("十一", "雙十一銷售額。"),
        ("七一", "七一遊行。"),
        ("一", "一帶一路沿線國家。"),
        ("十四五", "十四五規劃。"),
        ("三", "三明治、四川、五金行。"),
        ("24", "24/7服務。"),
        ("2024", "2024/25賽季。"),
        ("90", "50後、90後。"),
        ("90", "90後員工佔60%。"),
        ("80", "80年代。"),
        ("3", "第35頁表3。"),
        ("2", "參見圖2、表3。"),
        ("100", "地址：中山路100號5樓。"),
        ("101", "成立於2014年，總部在101大樓。"),
        ("300", "滬深300指數漲1.2%。"),
        ("500", "標普500指數跌1.2%。"),
        ("500", "財富500強企業。"),
        ("985", "985高校。"),
        ("0020", "公司（0020.HK）營收3億元。"),
        ("300750", "公司(股票代码：300750)营收3亿元。"),
        ("2330", "海星電子（2330）股價1005元。"),
        ("737", "Boeing 737 and A320 jets."),
        ("66", "Route 66."),
        ("11", "Chapter 11 bankruptcy."),
        ("3", "at 3:30pm"),
        ("2024", "The 2024 election."),
        ("45", "Those aged 45 and over paid less."),
    ],
)
def test_a_number_that_is_no_figure_is_not_read(number: str, text: str) -> None:
    assert [reading.quote for reading in read(text) if number in reading.quote] == []


@pytest.mark.parametrize(
    "text",
    [
        "公投案同意票120萬票，不同意票80萬票。",
        "今日最高氣溫28度，最低氣溫22度。",
        "2024年营收17.4亿元，2024年第四季度营收5亿元。",
        "海星電子去年營收17.4億元，子公司海星能源營收3億元。",
        "中國員工3,000人，海外員工2,000人。",
        "全市確診35例，累計確診4820例。",
        "教育預算300億元，國防預算600億元。",
        "稅前淨利3億元，稅後淨利2億元。",
        "毛利率45%，淨利率12%。",
        "出口300億美元，進口250億美元。",
        "北部累積雨量300毫米，南部累積雨量500毫米。",
        "純電動車銷量20萬輛，插電混動車銷量10萬輛。",
        "現場3人死亡、12人受傷。",
        "營收3億元，年增21%。",
        "毛利率45%，上升3個百分點。",
        "公司營收增加3億元，達17.4億元。",
    ],
)
def test_different_numbers_are_different_figures(text: str) -> None:
    figures = [(r.entity, r.metric_key, r.kind, r.period, dimension_of(r.unit)) for r in map(canonical, read(text))]
    assert len(figures) > 1
    assert len(set(figures)) == len(figures)
