"""Do the wordings of Taiwan, Hong Kong, the mainland and English lead to one metric? Rows by subject, the metric first."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import flat, read


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        # results
        ("cash", ["公司帳上現金28.6億元。", "公司手握現金28.6億元。", "公司現金及短期投資28.6億元。", "It held cash and equivalents of $2.86 billion.", "Cash stood at $2.86 billion."]),
        ("operating_cash_flow", ["公司经营活动现金流量净额7.35亿元。", "公司營業活動現金流入7.35億元。", "Operating cash flows were $735 million."]),
        ("foreign_exchange_loss", ["公司匯兌損失7.8億元。", "公司外匯虧損7.8億港元。", "匯兌蝕7.8億元。", "It booked foreign exchange losses of $780 million."]),
        ("foreign_exchange_gain", ["公司匯兌利益3.9億元。", "公司外匯收益3.9億元。", "It booked a currency gain of $390 million."]),
        ("capital_expenditure", ["資本支出預算420億元。", "資本開支預算420億港元。", "The capital expenditure budget was $420 million."]),
        ("gearing_ratio", ["公司淨負債比28.6%。", "公司淨負債比率28.6%。", "公司资产负债率28.6%。", "Net gearing was 28.6%."]),
        ("buyback", ["公司耗資2.1億元回購股份。", "公司斥资2.1亿元回购。", "The company bought back $210 million of shares."]),
        ("net_loss", ["公司仍虧4億元。", "公司净亏4亿元。", "公司蝕4億港元。"]),
        ("layoffs", ["650名員工優退。", "650名員工被裁。", "650 people were laid off.", "650 people will lose their jobs."]),
        ("capacity_utilisation", ["稼動率82%。", "產能利用率82%。", "The plant ran at 82% of capacity."]),
        # users
        ("monthly_active_users", ["月活躍用戶4870萬人。", "月活用户4870万。", "每月活躍玩家4870萬人。", "Monthly active users were 48.7 million."]),
        ("daily_active_users", ["日活躍用戶2110萬人。", "日活用户2110万。", "Daily users were 21.1 million."]),
        ("paying_users", ["付費用戶612萬人。", "付费玩家612万。", "Paying users were 6.12 million."]),
        # public budgets
        ("government_revenue", ["收入預算1198.7億元。", "歲入預算1198.7億元。", "稅課收入1198.7億元。", "Tax revenues were $119.87 billion."]),
        ("deficit", ["收支短絀87.8億元。", "財政缺口87.8億元。", "料赤87.8億元。", "The budget gap was $8.78 billion."]),
        ("surplus", ["錄得12.6億元盈餘。", "預算賸餘12.6億元。", "The budget surplus was $1.26 billion."]),
        ("education_spending", ["教育經費421億元。", "教育開支421億元。", "教育科學文化支出421億元。", "Spending on education was $42.1 billion."]),
        ("welfare_spending", ["社福經費268.9億元。", "社會福利開支268.9億元。", "社会保障和就业支出268.9亿元。", "Social spending was $26.9 billion."]),
        ("land_revenue", ["賣地收益62.7億元。", "土地出让收入62.7亿元。", "Land sales income was $6.27 billion."]),
        ("subsidy", ["育兒津貼6000元。", "租金補貼6000元。", "Monthly child allowances are $6,000."]),
        # disasters
        ("seriously_injured", ["2人傷勢較重。", "2人伤势危重。", "2人命危。", "Two people were in serious condition."]),
        ("missing", ["失联29人。", "失蹤29人。", "29人下落不明。", "29 people are missing."]),
        ("rescued", ["累计救出被困群众58人。", "58人獲救。", "58 people were rescued."]),
        ("evacuated", ["紧急转移安置2860人。", "疏散安置2860人。", "2,860 people were moved to safety."]),
        ("sheltered", ["集中安置9300人。", "9300人入住臨時庇護中心。", "9,300 people were sheltering."]),
        ("power_outage", ["43萬戶停電。", "43萬用戶斷電。", "430,000 homes had no electricity."]),
        ("power_restored", ["恢复供电29.7万户。", "已復電29.7萬戶。"]),
        ("fallen_trees", ["倒伏树木1.2万棵。"]),
        ("hourly_rainfall", ["最大小时雨强68.4毫米。", "時雨量最高68.4毫米。", "1小时降雨量68.4毫米。"]),
        ("rainfall", ["兩小時雨量96毫米。", "過程雨量68.4毫米。", "The town was drenched with 68.4 mm of rain."]),
        # who and what is there
        ("ships", ["出動17艘船隻。", "公司旗下有9艘渡轮。", "救生艇340艘到場。"]),
        ("seating_capacity", ["核定載客146人。", "超出核准載客量146人。", "核载43人。"]),
        ("doses_given", ["已接種116萬劑。", "疫苗接種116萬劑。"]),
        ("voters_who_voted", ["投票人數165,908人。", "投票人數538.86萬。"]),
        ("marchers", ["團體號召6,500人遊行。", "約6500人参加游行。"]),
        ("property_deals", ["10月整體樓宇買賣合約7,286宗。", "樓宇註冊7,286宗。"]),
        ("compensation", ["每名死者家屬可獲5000萬元。", "發慰助金120萬元。"]),
        ("claims_paid", ["保险公司已赔付2.6亿元。"]),
        ("staff_cost", ["人事費127.8億元。", "人员经费127.8亿元。"]),
        ("teachers", ["全縣教師編制9,872人。"]),
        ("tax_rate", ["增值稅維持15%。", "食品消費稅降至15%。", "流轉稅由15%下調。"]),
        ("price", ["三合一疫苗每劑漲到9,800日圓。", "標準白麥每公噸338美元。"]),
        ("inspections", ["已排查1,386家单位。", "抽查近12萬戶。"]),
        ("storm_radius", ["七级风圈半径260公里。"]),
        ("rating", ["賽事收視3.42%。"]),
        ("interest_rate", ["一个月Hibor为2.36%。"]),
        ("home_price_per_square_foot", ["平均折实价每平方英尺15,880港元。"]),
        ("hotel_occupancy", ["国庆假期入住率94.8%。"]),
        ("gearing_ratio", ["遠山航空負債率78.6%。"]),
        ("hospital_beds", ["令集團病床增至2,488張。", "新增床位128张。", "2,460張專責病床。"]),
        ("rescuers", ["236名救援人员。", "236名搜救人員參與搜救。", "236 rescuers were sent."]),
        ("economic_loss", ["直接經濟損失12.7億元。", "災害損失12.7億元。", "Damage was put at $1.27 billion."]),
        # epidemics
        ("close_contacts", ["匡列接觸者1876人。", "追蹤1876名接觸者。", "1,876 contacts were traced."]),
        ("vaccine_stock", ["疫苗庫存12.4萬劑。", "疫苗库存量12.4万剂。", "Some 124,000 doses remain."]),
        ("quarantined", ["312人接受醫學監察。", "312人居家隔離。", "312 people were under quarantine."]),
        ("intensive_care", ["2人在深切治療部。", "2人在加護病房。", "2人在加護病房觀察。", "Twelve people were in intensive care."]),
        # elections
        ("electorate", ["投票權人數384216人。", "選民總人數384216人。", "There were 384,216 eligible voters."]),
        ("votes_against", ["反對票107010票。", "不同意票107010票。"]),
        ("invalid_votes", ["無效票3871票。", "廢票3871票。", "Some 3,871 ballots were spoiled."]),
        ("seats_total", ["總席次45席。", "總議席45席。"]),
        # property, transport, prices
        ("home_sales", ["新建商品住宅成交6842套。", "二手住宅累计成交6842套。", "二手交投6842宗。", "6,842 new homes changed hands."]),
        ("passengers", ["全車37人。", "车上共有38人，包括司机。", "The coach was carrying 37 people and was licensed for 43."]),
        ("prosecuted", ["檢起訴6人。"]),
        ("arrested", ["油罐車公司負責人等4人遭控制。"]),
        ("strikeouts", ["In the league match the pitcher struck out eight."]),
        ("passengers", ["旅客吞吐量2874.6萬人次。", "輸運人次2874.6萬人次。", "Passenger throughput was 28.7 million."]),
        ("peak_load", ["最高用電需求7612兆瓦。", "最高用电负荷7612兆瓦。"]),
        ("coal_output", ["去年产煤84.6万吨。", "原煤产量84.6万吨。"]),
        ("price", ["報名費220元。", "門票價格220元。", "Tickets ranged from $220."]),
    ),
)  # fmt: skip
def test_ways_to_say_one_metric(metric: str, text: str) -> None:
    assert read(text)[-1].metric == metric


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        (None, "99.8%的公務人員已簽名，95位未簽。"),  # a noun far from the number counts nothing
        ("users", "公司有會員4620萬人。"),
        ("users", "The bank has 6.1 million customers."),
        ("net_profit", "公司賺4億元。"),
        ("budget/体育", "體育經費3億元。"),
        ("injured", "2人傷勢輕微，送醫治療。"),
        ("confirmed_cases/cumulative", "累計確診300例。"),
        ("net_profit/forecast", "公司預計盈利3億元。"),
        (None, "移动网络流量占比达35.15%。"),
    ],
)
def test_wordings_that_are_near_them(metric: str | None, text: str) -> None:
    assert read(text)[-1].metric_key == metric
