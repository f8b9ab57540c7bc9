"""Which metrics do newspapers count, subject by subject? One wording of each place for what the vocabulary has come to know."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, flat, read


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        # finance and work
        ("acquisition_price", ["遠山擬以350億元併購長河。", "遠山擬斥350億港元收購長河。", "Farhill will pay $350 million for Longriver."]),
        ("buyback", ["董事會擬斥350億元回購。", "A buyback of $350 million was announced."]),
        ("proceeds", ["遠山完成350億元融資。", "Farhill secured $350 million in funding."]),
        ("debt", ["公司帶息債務350億元。", "It has interest-bearing debt of $350 million."]),
        ("working_hours", ["司機已連續工作350小時。", "The driver had been on duty for 350 hours."]),
        # disasters
        ("dead", ["事故造成350人喪生。", "事故致350人搶救無效死亡。", "The death toll rose to 350."]),
        ("evacuated", ["轉移群眾350人。", "當局緊急疏散350名居民。", "The authorities moved 350 residents to safety."]),
        ("stranded", ["機場滯留旅客350人。", "The storm stranded 350 people."]),
        ("rescuers", ["預置搶險隊員350人。", "投入搶修人員350人。"]),
        ("power_restored", ["至今已恢復350戶。", "350 households have been reconnected."]),
        ("area_affected", ["農作物受損面積350公頃。", "Crops on 350 hectares were lost."]),
        # elections
        ("electorate", ["合資格選民共350人。", "There are 350 registered voters."]),
        ("voters_who_voted", ["350人投票。", "350 people cast their ballots."]),
        ("sample_size", ["民調訪問350人。", "A poll of 350 adults was taken."]),
        ("seats_total", ["本屆應選350席。", "All 350 seats were at stake."]),
        # health
        ("hospitalised", ["目前留醫350人。", "350 people were still in hospital."]),
        ("positivity_rate", ["樣本陽性率35.1%。", "The positivity rate was 35.1%."]),
        # public money
        ("transfer_payments", ["中央轉移支付350億元。", "Transfers from the centre of 350 billion yuan are planned."]),
        ("bonds_issued", ["今年將再發350億元專項債。", "It will issue 350 billion yuan of special bonds."]),
        ("land_revenue", ["去年賣地收入350億元。", "Land sales fetched 350 billion yuan."]),
        ("fine", ["公司累計罰款350萬元。", "The firm was fined $350,000."]),
        ("project_cost", ["耗資350億元興建。", "The line was built at a cost of $350 million."]),
        # prices and trade
        ("core_inflation", ["核心消費物價升35.1%。", "Core consumer prices were up 35.1%."]),
        ("online_sales", ["網購銷售額350億元。", "E-commerce sales came to $350 million."]),
        ("imports", ["商品入口350億元。", "Imports totalled $350 million."]),
    ),
)  # fmt: skip
def test_what_newspapers_count(metric: str, text: str) -> None:
    assert around(text, "35").metric == metric


@pytest.mark.parametrize(
    "text",
    [
        "他花了350元買下。",  # no company is taken over
        "獎金350元。",  # whose prize?
        "The seat was reserved for 350 guests.",  # for is no vote
    ],
)
def test_plain_words_are_none_of_these(text: str) -> None:
    assert around(text, "350").metric not in ("acquisition_price", "bonus", "lottery_prize", "votes_for", "seats_total")


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        # companies
        ("revenue", ["Revenue from operations rose to $35 million.", "Quarterly sales came to $35 million."]),
        ("net_loss", ["Farhill lost $35 million last year.", "The start-up lost $35 million in the quarter."]),
        ("cost_savings", ["Farhill hopes for annual savings of $35 million.", "The plan will save $35 million a year."]),
        ("restructuring_charge", ["It took a charge of $35 million.", "A one-off charge of $35 million was booked."]),
        ("layoffs", ["Some 35 positions will be eliminated.", "About 35 jobs are at risk.", "The bank is axing 35 roles."]),
        ("hires", ["The chain is hiring 35 people.", "It will take on 35 staff."]),
        ("shops_closed", ["The bank is closing 35 branches.", "Farhill will shut 35 shops."]),
        ("issue_price", ["The price range is $35 to $40 a share."]),
        # economy
        ("interest_rate", ["The central bank cut the official cash rate to 3.35 per cent.", "It left the repo rate at 6.35%."]),
        ("deficit_ratio", ["The budget leaves a deficit of 5.35 per cent of gross domestic product."]),
        ("government_debt_ratio", ["Debt stands at 35% of GDP."]),
        ("exports", ["Non-oil domestic exports reached $35 million."]),
        ("local_tax", ["Council tax will go up by 4.35%.", "Property tax rose 35%."]),
        ("jobless_claims", ["Jobless claims rose to 35,000."]),
        ("housing_starts", ["Housing starts fell to 35,000."]),
        # votes
        ("vote_share", ["The plan was turned down by 35% of voters.", "The levy passed with 35% support."]),
        ("polling_support", ["Its primary vote is at 35 per cent."]),
        # disasters
        ("dead", ["The dive brought up more bodies, bringing to 35 the number of dead."]),
        ("sheltered", ["At least 35 have taken shelter in schools."]),
        ("containment", ["The fire was 35% contained."]),
        # health
        ("vaccination_rate", ["Of the children 35% received both doses of the vaccine."]),
        ("treated_in_time", ["In the clinic 35% were seen within 18 weeks."]),
        # sport and shows
        ("shots_at_goal", ["The home side managed 35 shots in the match, and one goal."]),
        ("possession", ["They had 35 per cent of the ball in a goalless game."]),
        ("appearances", ["The striker has nine goals in 35 appearances."]),
        ("wickets", ["The bowler took 35 wickets in the match."]),
        ("aces", ["He served 35 aces in the semi-final, a match for the tennis books."]),
        ("opening_gross", ["The film opened to $35 million."]),
        # weather and harvest
        ("gust", ["Winds were gusting to 35 mph."]),
        ("production", ["The wheat harvest came to 35 million tonnes."]),
    ),
)  # fmt: skip
def test_what_english_newspapers_count(metric: str, text: str) -> None:
    assert around(text, "35").metric == metric


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        ("net_loss", "He lost $35 million to scams."),
        ("restructuring_charge", "The bank took a finance charge of $35 million."),
        ("acquisition_price", "The union wants a pay offer of $35 a week."),
        ("vote_share", "In the survey 35% of voters said they were tired."),
        ("prison_term", "The canteen is serving 35 meals."),
        ("world_record_time", "The team finished in 35th place."),
        ("runs", "The plan has a target of 35 homes."),
        ("aircraft_fleet", "The depot has a fleet of buses and 35 drivers."),
        ("arrested", "Some 20 meetings were held."),
        ("cost_savings", "He lost his life savings of $35,000."),
        ("dead", "The slide hit, burying 35 houses."),
        ("drug_seized", "The seizure of 35 tonnes of rice was told."),
        ("hotel_rooms", "It is a flat with 35 rooms."),
        ("asylum_seekers", "Net migration fell to 35,000 people."),
        ("vehicle_recalls", "She recalls 35 meetings."),
        ("assets_under_management", "She barely manages $35 a day."),
        ("pass_rate", "Some 35% passed through the gate."),
        ("high_temperature", "Levels of mercury rose 35%."),
        ("net_worth", "The wedding cost a fortune of $35 million."),
        ("share_price", "The stock of homes for sale fell 35%."),
        ("products_recalled", "資源回收場今年回收35公噸油桶。"),
        ("fraud_cases", "打擊詐騙專線接獲35件諮詢。"),
        ("crime_cases", "刑案現場有35件證物。"),
        ("rainfall", "廣場上立起35公尺的大雨傘。"),
    ],
)
def test_plain_words_say_none_of_these(metric: str, text: str) -> None:
    assert metric not in [reading.metric for reading in read(text)]
