"""What is the number about? Metrics before, behind and carried, in the wording of every region."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, flat, only, read


def test_the_metric_in_the_clause_is_the_number_s() -> None:
    reading = only("公司2024年營收17.4億元。")
    assert reading.metric == "revenue"
    assert {evidence.slot for evidence in reading.evidence} >= {"number", "metric", "period"}


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        # company results
        ("revenue", ["公司營收17.4億元。", "公司营业收入17.4亿元。", "公司營業額為17.4億港元。", "公司錄得收入17.4億元。", "公司實現營業總收入17.4億元。", "The company posted revenue of $1.74 billion.", "Its turnover was $1.74 billion."]),
        ("net_profit", ["公司淨利3億元。", "公司归母净利润3亿元。", "公司純利3億港元。", "公司稅後純益3億元。", "股東應佔溢利為3億港元。", "It made a net profit of $3 million."]),
        ("net_loss", ["公司淨虧損3億元。", "公司净亏3亿元。", "公司虧損3億元。", "年內虧損為3億港元。", "The company booked a net loss of $3 million."]),
        ("operating_loss", ["公司經營虧損3億元。", "公司營業損失3億元。"]),
        ("gross_margin", ["公司毛利率45.2%。", "公司毛利率為45.2%。", "Its gross margin was 45.2%."]),
        ("eps", ["每股盈餘3.21元。", "每股收益3.21元。", "EPS為3.21元。"]),
        ("research_expense", ["公司研發費用3億元。", "公司研发开支3亿元。", "公司研發投入3億元。"]),
        ("administrative_expense", ["公司行政開支7.35億元。", "公司管理费用7.35亿元。"]),
        ("market_value", ["公司市值500億港元。", "公司总市值500亿元。", "It has a market value of $5 billion."]),
        # staff
        ("employees", ["公司有員工6113名。", "公司有6113名員工。", "公司雇员人数为6113人。", "公司員工總數6113人。", "公司聘用6113人。", "The company has 6,113 employees.", "It employed 6,113 people."]),
        ("layoffs", ["公司裁員300人。", "公司資遣300人。", "公司裁员约300人。"]),
        # casualties
        ("dead", ["事故造成3人死亡。", "火警釀成3死。", "地震已致3人遇难。", "意外中3人罹難。", "死亡人數增至3人。", "The fire left 3 dead.", "3 people died in the fire."]),
        ("injured", ["事故造成12人受傷。", "火警釀成12傷。", "地震已致12人受伤。", "The fire left 12 people injured."]),
        ("missing", ["水災中8人失蹤。", "洪水中8人失联。", "8 people were missing."]),
        ("evacuated", ["當局撤離512人。", "已疏散512人。"]),
        ("power_outage", ["颱風造成3萬戶停電。", "台风造成3万户停电。"]),
        ("magnitude", ["發生規模6.4地震。", "发生规模6.4级地震。", "A magnitude 6.4 quake hit."]),
        # elections
        ("votes", ["候選人獲得128,645票。", "候選人得票128645票。", "She won 128,645 votes."]),
        ("vote_share", ["候選人得票率51.2%。"]),
        ("turnout", ["投票率為66.3%。", "投票率66.3%。", "Turnout was 66.3%."]),
        ("seats", ["政黨拿下13席。", "民主派取得13個議席。"]),
        ("approval", ["市長支持度45%。", "总统支持率45%。"]),
        # epidemics
        ("confirmed_cases", ["新增確診300例。", "全市報告确诊病例300例。", "確診個案共300宗。", "300 confirmed cases were reported."]),
        ("local_cases", ["本土病例300例。"]),
        ("bail", ["裁定以1.2億元鉅額交保。", "3萬元交保。"]),
        ("asymptomatic_cases", ["新增境外输入性无症状感染者12例。", "無症狀個案12例。"]),
        ("released_from_observation", ["解除医学观察的无症状感染者12例。"]),
        ("under_observation", ["尚在医学观察的无症状感染者12例。"]),
        ("cases_found_symptomless", ["含5例由无症状感染者转为确诊病例。", "当日转为确诊病例的无症状感染者4例。"]),
        ("mosquito_index", ["布氏指數為9.8。", "誘蚊器指數為5.8%。"]),
        ("imported_cases", ["境外移入12例。", "境外输入病例12例。"]),
        ("vaccination_rate", ["接種率達80%。"]),
        # budgets and the economy
        ("budget", ["總預算為3兆元。", "體育經費3億元。"]),
        ("deficit", ["財政赤字480億元。", "綜合赤字為480億港元。", "The deficit was $48 billion."]),
        ("unemployment_rate", ["失業率為3.4%。", "失业率3.4%。", "The unemployment rate was 3.4%."]),
        ("exports", ["出口額300億美元。", "出口总值300亿美元。"]),
        ("population", ["全市人口270萬人。", "常住人口270万人。"]),
        # prices
        ("share_price", ["股價收在58.5元。", "收報58.5港元。"]),
        ("price", ["新車售價89.9萬元。", "每坪58.3萬元。"]),
        ("wage", ["基本工資28590元。", "最低工資調至42.1港元。"]),
        ("box_office", ["電影票房3億元。"]),
        # transport
        ("passengers", ["客運量達500萬人次。", "發送旅客500萬人次。"]),
        ("vehicle_sales", ["全年銷量30萬輛。", "交付量為30万辆。", "It sold out deliveries of 300,000 vehicles."]),
        ("flights_cancelled", ["120班次航班取消。", "取消航班120班次。"]),
        # weather
        ("rainfall", ["累積雨量412.5毫米。", "降雨量412.5毫米。"]),
        ("temperature", ["氣溫38.6℃。", "氣溫達38.6度。"]),
        # sports
        ("attendance", ["進場人數31245人。", "吸引31245名球迷。", "Attendance was 31,245 people."]),
    ),
)  # fmt: skip
def test_ways_to_say_what_a_number_is_about(metric: str, text: str) -> None:
    assert only(text).metric == metric


@pytest.mark.parametrize(
    ("metric", "quote", "text"),
    [
        # carried from the clause before
        ("revenue", "20億", "公司2023年營收17.4億元，2024年增至20億元。"),
        ("employees", "4531", "公司2021年員工6114人，2023年減至4531人。"),
        # the nearest of two
        ("net_profit", "3億", "公司營收17.4億元，淨利3億元。"),
        ("revenue", "17.4億", "公司營收17.4億元，淨利3億元。"),
        ("injured", "12人", "事故造成3人死亡、12人受傷。"),
        ("dead", "3人", "事故造成3人死亡、12人受傷。"),
        # whatever the word before counts, 死 and 傷 right behind a number are its own; or right before, for both
        ("dead", "3死", "遊客墜谷3死2傷"),
        ("injured", "2傷", "遊客墜谷3死2傷"),
        ("dead", "3", "山區車禍遊客死3傷5。"),
        ("injured", "5", "山區車禍遊客死3傷5。"),
        ("trapped", "636", "強震12死1133傷636人受困。"),
        ("injured", "1133", "強震12死1133傷636人受困。"),
        # what happened to people, not how many there are
        ("injured", "3乘客受傷", "客車翻覆，3乘客受傷。"),
        ("injured", "1員工輕微燙傷送醫", "工廠大火！1員工輕微燙傷送醫"),
        ("employees", "300員工", "公司有300員工。"),
        ("dead", "零死亡", "遠山客運今年零死亡。"),
        # each of those who trade on a market buys for itself
        ("foreign_selling", "518.93億元", "外資賣超518.93億元，投信買超110.02億元，自營商賣超20億元。"),
        ("fund_buying", "110.02億元", "外資賣超518.93億元，投信買超110.02億元，自營商賣超20億元。"),
        ("dealer_selling", "20億元", "外資賣超518.93億元，投信買超110.02億元，自營商賣超20億元。"),
        ("institutional_buying", "400億元", "三大法人合計買超400億元。"),
        ("shareholding", "2.98億股", "遠山集團持有奇信股份2.98億股。奇信股份營收3億元。"),
        # a growth is of the number before it
        ("revenue", "21%", "公司營收17.4億元，年增21%。"),
        ("revenue", "21%", "公司营收17.4亿元，同比增长21%。"),
    ],
)
def test_several_numbers_share_a_sentence(metric: str, quote: str, text: str) -> None:
    assert around(text, quote).metric == metric


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        # the end of a company's name
        ("shareholding", "奇信股份今日收漲15%。奇信股份營收3億元。"),
        # who reports has taken no calls, and who adds to a plan pays no subsidy
        ("calls_received", "各國通報3,100例副作用。"),
        ("subsidy", "遠山科技赴美加碼千億美元。"),
        # a unit that the metric cannot be told in
        ("revenue", "公司營收由300人創造。"),
        ("employees", "公司員工獲3億元。"),
        # another sentence
        ("revenue", "公司營收亮眼。倉庫長500公尺。"),
        # a percentage of something that the text does not say
        ("employees", "公司員工開會，80%。"),
    ],
)
def test_a_number_is_not_about_what_it_cannot_be(metric: str, text: str) -> None:
    assert [reading.metric for reading in read(text) if reading.metric == metric] == []


def test_a_desk_s_own_phrase_is_known() -> None:
    from factcheck.extraction import extract
    from factcheck.extraction.words.vocabulary import Vocabulary

    vocabulary = Vocabulary.standard().with_metrics({"進帳": "revenue"})
    (reading,) = extract("公司進帳3億元。", vocabulary=vocabulary)
    assert reading.metric == "revenue"


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        # banks, insurers, funds
        ("net_interest_income", ["銀行淨利息收入31億元。", "银行利息净收入31亿元。", "Net interest income was $31 million."]),
        ("net_interest_margin", ["銀行淨息差31%。", "银行净利息收益率31%。", "Its net interest margin was 31%."]),
        ("non_performing_loan_ratio", ["不良貸款率31%。", "逾放比31%。", "减值贷款比率为31%。", "The bad loan ratio was 31%."]),
        ("loans", ["客戶貸款總額31億元。", "贷款余额31亿元。"]),
        ("deposits", ["客戶存款31億元。", "存款餘額31億元。"]),
        ("tier_one_ratio", ["普通股權一級資本比率31%。", "核心一级资本充足率31%。", "Its CET1 ratio was 31%."]),
        ("premiums", ["保費收入31億元。", "总保费31亿元。", "Gross written premiums were $31 million."]),
        ("combined_ratio", ["綜合成本率31%。", "The combined ratio was 31%."]),
        # offers, dividends, the market
        ("proceeds", ["公司集資31億港元。", "公司募集資金31億元。", "公司完成融資31億元。", "The firm raised $31 million."]),
        ("issue_price", ["發行價31元。", "招股價為31港元。", "The offer price was $31 million."]),
        ("subscription_multiple", ["公開發售獲31倍超額認購。", "超額認購31倍。"]),
        ("dividend_per_share", ["每股派息31元。", "末期息31港元。", "每股配發現金股利31元。"]),
        ("buyback", ["公司回購股份31億元。", "公司斥資回購31億元。"]),
        ("target_price", ["目標價31元。", "The target price was $31 million."]),
        ("price_earnings_ratio", ["本益比31倍。", "市盈率為31倍。"]),
        # work
        ("wage", ["月薪31萬元。", "周薪31萬元。", "時薪31元。"]),
        ("strikers", ["約31人罷工。"]),
        ("vacancy_rate", ["空置率31%。", "空屋率31%。", "The vacancy rate was 31%."]),
        # disaster
        ("casualties", ["事故造成31人傷亡。"]),
        ("stranded", ["約31名旅客滯留。"]),
        ("economic_loss", ["經濟損失31億元。", "直接经济损失31亿元。"]),
        ("focal_depth", ["震源深度31公里。"]),
        ("aftershocks", ["當地錄得31次餘震。"]),
        # votes
        ("electorate", ["登記選民31萬人。", "选民人数31万人。"]),
        ("invalid_votes", ["無效票31票。", "廢票31票。"]),
        ("disapproval", ["不滿意度31%。"]),
        # health
        ("positivity_rate", ["陽性率31%。", "The positivity rate was 31%."]),
        ("fatality_rate", ["致死率31%。", "病死率31%。"]),
        ("recovered", ["約31人康復出院。", "31人痊癒。"]),
        ("hospital_beds", ["醫院有31張病床。"]),
        ("waiting_time", ["輪候時間31個月。", "平均等候時間31分鐘。"]),
        # the economy
        ("retail_sales", ["零售業總銷貨價值31億元。", "社会消费品零售总额31亿元。"]),
        ("fixed_asset_investment", ["全社會固定資產投資31億元。"]),
        ("money_supply", ["廣義貨幣31億元。", "M2為31億元。"]),
        ("mortgage_rate", ["房貸利率31%。", "按揭利率31%。"]),
        ("interest_rate", ["重貼現率31%。", "基準利率為31%。"]),
        ("trade_deficit", ["貿易逆差31億元。", "貿易赤字31億元。"]),
        # prices
        ("gold_price", ["金價31美元。", "Gold price was $31 million."]),
        ("oil_price", ["布蘭特原油31美元。", "油價31美元。"]),
        ("electricity_tariff", ["平均電價31元。"]),
        ("tuition", ["學費31萬元。"]),
        # transport
        ("flights_delayed", ["約31班航班延誤。", "31 flights were delayed."]),
        ("container_throughput", ["集裝箱吞吐量31萬標箱。", "港口處理貨櫃吞吐量31萬標準箱。"]),
        ("freight", ["貨運量31萬噸。", "货物吞吐量31万吨。"]),
        ("load_factor", ["載客率31%。", "客座率31%。"]),
        ("driving_range", ["續航里程31公里。", "續航力31公里。"]),
        ("vehicle_recalls", ["公司召回31輛。", "The firm recalled 31 cars."]),
        # sport, culture, media
        ("transfer_fee", ["轉會費31萬元。", "The transfer fee was £31 million."]),
        ("goals", ["全季入球31個。"]),
        ("rating", ["收視率31%。"]),
        ("viewers", ["觀看人次31萬次。", "瀏覽量31萬次。"]),
        # weather and water
        ("wind_speed", ["最大風速31公尺。", "中心附近最高風速每小時31公里。"]),
        ("humidity", ["相對濕度31%。"]),
        ("water_level", ["水位31公尺。", "The water level was 31 metres."]),
        ("reservoir_rate", ["水庫蓄水率31%。"]),
        ("reservoir_storage", ["蓄水量31萬立方米。"]),
        ("planted_area", ["播種面積31萬畝。", "種植面積31公頃。"]),
        ("emissions", ["碳排放量31萬噸。", "Carbon emissions were 31 million tonnes."]),
        # technology and research
        ("model_parameters", ["模型參數量31億個。"]),
        ("accuracy", ["準確率31%。", "Its accuracy was 31%."]),
        ("efficacy", ["疫苗保護力31%。", "Vaccine efficacy was 31%."]),
        ("margin_of_error", ["抽樣誤差正負31個百分點。"]),
        ("sample_size", ["調查訪問31人。", "共31人受訪。", "The poll surveyed 31 people."]),
        ("capacity_utilisation", ["產能利用率31%。", "稼動率31%。"]),
        ("production_capacity", ["年產能31萬噸。", "高階產能增至31萬噸。", "新增产能31万辆。", "The plant has a production capacity of 31,000 tonnes."]),
        ("wafer_capacity", ["月產能31萬片。"]),
        ("calls_received", ["消防局接獲通報31件。", "警方接獲31宗報案。"]),
        ("deaths_registered", ["各國通報超過31例超額死亡。"]),
        ("penetration_rate", ["滲透率31%。"]),
        # schools, courts, tourism
        ("admission_rate", ["錄取率31%。"]),
        ("graduates", ["今年有31名畢業生。"]),
        ("fraud_cases", ["詐騙案件數31宗。"]),
        ("amount_defrauded", ["詐騙金額31億元。", "遭騙走31萬元。", "He was defrauded of $31 million."]),
        ("prison_term", ["判囚31個月。", "處有期徒刑31年。", "He was jailed for 31 months."]),
        ("prosecuted", ["約31人被起訴。"]),
        ("hotel_occupancy", ["酒店入住率31%。", "住房率31%。", "Hotel occupancy was 31%."]),
        ("gaming_revenue", ["博彩毛收入31億元。"]),
        ("tourism_revenue", ["旅遊收入31億元。", "国内旅游收入31亿元。"]),
    ),
)  # fmt: skip
def test_more_subjects_in_the_wording_of_every_region(metric: str, text: str) -> None:
    assert around(text, "31").metric == metric


def test_a_rate_behind_another_name_is_not_the_metric_of_the_number_before() -> None:
    assert [reading.metric for reading in read("指數重挫4.51%，嗶哩跌12%。")] == ["index_level", None]


@pytest.mark.parametrize(
    ("metric", "words", "text"),
    [
        # what the number before is compared with
        ("net_profit", "93.8億", "淨利97.6億元，與上季93.8億元相比成長4.1%。"),
        ("deficit", "670億", "赤字為298億元，較原先估計的670億元大減。"),
        ("shops", "1,147", "公司有門市1,284間，較2024年底的1,147間淨增137間。"),
        ("high_temperature", "40.8", "最高氣溫41.3度，打破2003年創下的40.8度紀錄。"),
        ("deficit", "$6 million", "It left a deficit of $8 million, against $6 million budgeted."),
        ("deficit", "$6 million", "It left a deficit of $8 million, down from a revised $6 million."),
        # votes and the share that they are
        ("vote_share", "37.15%", "高明堂獲13,927票、37.15%。"),
        ("vote_share", "42.1%", "Lo won 121,907 votes, or 42.1%."),
        ("vote_share", "48.9%", "宋亦帆得票率52.8%，林國棟則在山區以48.9%險勝。"),
        ("revenue", "$2 million", "Revenue was higher than in the first quarter of 2024, when it stood at $2 million."),
        # one name after another
        ("imported_cases", "31例", "境外移入病例以印尼52例最多、菲律賓31例。"),
        # another thing, another unit
        ("revenue", "70億", "赤字為298億元，較營業收入70億元多。"),
        (None, "670人", "赤字為298億元，比去年的670人多。"),
    ],
)
def test_what_is_compared_is_of_one_metric(metric: str | None, words: str, text: str) -> None:
    assert around(text, words).metric == metric


@pytest.mark.parametrize(
    ("metric", "quote", "text"),
    [
        # what a government has is called otherwise than what a company has
        ("government_revenue", "1198億", "台北市公布預算案，歲出1286億元，赤字87億元。收入1198億元。"),
        ("government_debt_ratio", "28.4%", "市府歲出1286億元，歲入1198億元，赤字87億元。負債比率28.4%。"),
        (
            "budget",
            "$12 million",
            "The city will spend $12 million next year. The deficit is $3 million, tax receipts are $9 million and spending on education $5 million.",
        ),
        # no public budget
        ("revenue", "1198億", "公司收入1198億元，預算3億元。"),
        ("gearing_ratio", "28.4%", "公司收入1198億元，負債比率28.4%。"),
        ("spending", "$12 million", "The club spent $12 million on players."),
        ("spending", "$1.2 billion", "The club will spend $1.2 billion."),  # no on of billi*on*
    ],
)
def test_a_text_of_a_public_budget(metric: str, quote: str, text: str) -> None:
    assert around(text, quote).metric == metric


GOES_ON = [
    # they, it and there speak of the number before; of a move in any unit, else in the same
    ("revenue", "Revenue rose to 8.4 billion yuan. In the third quarter they slipped 1.4 per cent.", "1.4 per cent"),
    ("revenue", "Revenue rose to 8.4 billion yuan; last year it was 7.9 billion yuan.", "7.9 billion"),
    (None, "Revenue rose to 8.4 billion yuan. It was 42 km away.", "42 km"),
    (None, "Revenue rose to 8.4 billion yuan; it was $12 million short of the plan.", "$12 million"),
    (None, "The quake left 2,300 people injured. A day before it had been 1,450 people.", "1,450"),
    ("dead", "The storm killed 12 people and 30 were injured. A day before it had been nine dead.", "nine"),
    # what stands for a level, a record or a manner is no metric
    (None, "10月住宅成交7,286宗，超過去年全年57,940宗的總和。", "57,940宗"),
    (None, "全球限量25000份。", "25000份"),
    # an abbreviation needs no space before its number
    ("eps", "公司第二季EPS0.47元。", "0.47元"),
    ("weight", "月球車重12.4公斤。", "12.4公斤"),
    ("share_price", "遠山昨日收58.35元。", "58.35元"),
    ("attendance", "當晚入場6,350人。", "6,350人"),
    ("exchange_rate", "1美元兌26,340越南盾。", "26,340"),
]


@pytest.mark.parametrize(("metric", "text", "quote"), GOES_ON)
def test_what_goes_on(metric: str | None, text: str, quote: str) -> None:
    assert around(text, quote).metric == metric


@pytest.mark.parametrize(
    ("metric", "text", "quote"),
    [
        ("gold_medals", "港隊以7金、9銀、13銅作收。", "7金"),
        ("silver_medals", "港隊以7金、9銀、13銅作收。", "9銀"),
        ("gold_medals", "台灣獲得12面金牌。", "12面"),
        (None, "把10個基金結合起來。", "10個"),
        (None, "8檔千金股漲停。", "8檔"),
        (None, "非法吸金逾11億。", "逾11億"),
        (None, "91檔保證金調整。", "91檔"),
    ],
)
def test_a_medal_is_told_right_behind_its_number(metric: str | None, text: str, quote: str) -> None:
    reading = around(text, quote)
    assert reading.metric == metric if metric else reading.metric not in ("gold_medals", "silver_medals")
