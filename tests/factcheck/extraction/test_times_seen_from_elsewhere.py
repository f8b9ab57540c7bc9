"""Does a year or a day named in passing leave the other times alone? Published on Thursday 5 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around, time_of

PUBLISHED = date(2026, 11, 5)


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # a year, a month with its number in brackets, as papers in Taiwan write them
        ("2025-01-01/2025-12-31", "120億", "遠山去（2025）年營收120億元。"),
        ("2026-01-01/2026-12-31", "80億", "縣府2025年10月核定，今（2026）年度預算約80億元。"),
        ("2025-06-30", "5218人", "長河公司2008年成立，去（2025）年6月員工5218人。"),
        ("2026-11-01/2026-11-30", "320件", "警局2025年受理900件，本（11）月受理320件。"),
        ("2026-01-01/2026-11-05", "11例", "高雄統計今（115）年登革熱病例有11例。"),
        ("2026-01-01/2026-11-05", "7例", "高雄市從今（2026）年初到現在登革熱病例有本土7例。"),
        # 超過去年 is "more than last year", 過去 is another word
        ("2025-01-01/2025-12-31", "57,940宗", "今年首10個月成交58,317宗，已超過去年全年57,940宗。"),
        # the day last named, and the one before it or behind it
        ("2026-11-03T09:00", "7死", "3日晚間9時是11死、67傷；當天上午9時為7死。"),
        ("2026-11-02T20:00", "2人", "當局3日上午9時通報，山火已造成7人死亡。此前一晚20時公布的死亡人數為2人。"),
        ("2026-11-03T12:00", "8死", "3日上午9時有7死。前一晚20時為2死，當天中午為8死。"),
        ("2026-11-04T08:00", "9人", "當局3日上午9時通報，山火已造成7人死亡。翌日上午8時死亡人數增至9人。"),
        # one moment by two clocks
        ("2026-11-03T21:00", "11人", "當局在當地時間3日晚上9時（本港時間4日凌晨4時）公布，死亡人數增至11人。"),
        ("2026-11-03T21:00", "11人", "當地時間3日晚上9時（本港周三凌晨4時），死亡人數增至11人。"),
        # without a bracket the time moves on, and one with another time than that moment's is one of its own
        ("2026-11-04T04:00", "11人", "截至3日晚上9時更新、4日凌晨4時，11人死亡。"),
        ("2026-11-04", "9人", "截至3日晚上9時，11人死亡（截至4日，9人受傷）。"),
        # a name is no day, what somebody said the day before no day of what will be
        (None, "6輛", "遠山今日新聞統計，全市有6輛轎車追撞。"),
        (None, "6輛", "車壇明日之星撞上6輛轎車。"),
        (None, "20%", "部長昨天才宣布將對所有貨物徵收20%的費用。"),
        (None, "1架", "遠山軍方繼2日宣稱攻擊後，3日表示，已擊落1架無人機。"),
        # from the day of the article to another, and between two days; until a day is no distance
        ("2026-11-05/2026-11-11", "300個", "即日起至11日，遠山百貨開出300個名額。"),
        ("2026-11-04/2026-11-20", "300個", "遠山百貨今（4）日起到20日開出300個名額。"),
        ("2026-11-02/2026-11-06", "13項", "長河市宣布自2日起至6日止，暫停進口13項產品。"),
        (None, "299元", "遠山百貨至22日前推出套餐299元。"),
        # a day of the month, and a thing that has a number
        ("2026-11-03", "6輛", "遠山3號晚上有6輛轎車追撞。"),
        ("2026-11-03", "6輛", "遠山在3號發生6輛轎車追撞。"),
        (None, "6人", "客輪「遠山3號」擱淺，6人受困。"),
        (None, "6人", "遠山3號水位計故障，6人搶修。"),
        (None, "6%", "商品期貨收跌，20號膠跌6%。"),
        # what something is level with is no time of it
        ("2026-07-01/2026-09-30", "9億", "遠山第三季營收12億元，與去年第四季持平，成本9億元。"),
        # what is numbered within a year has its time elsewhere, an edition of an event has the year
        ("2026-08-19", "40億", "遠山發電8月19日完成了2026年第三期融資券的發行，發行總額為40億元。"),
        ("2026-11-04", "35度", "北部4日出現今年首度突破35度的高溫。"),
        (None, "40億", "遠山發行2026年第三期票據，金額40億元。"),
        ("2030-01-01/2030-12-31", "14個", "2030年第五屆賽事設14個大項。"),
        ("2026-07-01/2026-09-30", "12億", "遠山今年第三季營收12億元。"),
        # a year long past holds for its own sentence, and gives its year to nothing that has just been
        ("2026-11-04", "4.6%", "項目於2019年以97.6億元拿地。11月4日，遠山地產股價上漲4.6%。"),
        ("2026-09-30", "20,618", "Prices peaked in 2021. Homes in negative equity shrank to 20,618 at the end of September."),
        ("2026-01-01/2026-12-31", "7%", "9月樓價升1.2%，惟距離2021年高位仍低22.9%。\n戴女士料，全年樓價可升7%。"),
        # within the sentence it does, and so does the year before
        ("2019-11-04", "4.6%", "2019年11月3日停牌的遠山地產，11月4日股價上漲4.6%。"),
        ("2017-06-01/2017-06-30", "66 people", "The country had its worst fires in 2017, when 66 people were killed in June."),
        ("2025-08-31", "5218人", "遠山2025年全年營收12億元。8月底員工5218人。"),
        # what is ahead is not what has been reported, and what is expected not either
        ("2027-01-01/2027-12-31", "5%", "10月樓價升1.2%。戴女士料，全年樓價可升7%，明年再升5%。"),
        ("2026-01-01/2026-12-31", "6%", "10月樓價升1.2%。遠山證券預計，2026年樓價上漲6%。"),
        # 同季 is the quarter that the text has named, not the week in which it was told
        ("2026-07-01/2026-09-30", "8.41億", "遠山第三季營收13億元。同業長河上週公布，同季營收8.41億元。"),
        # 目前 before a comma, 截至目前 for what follows it
        ("2026-11-05", "15億", "長河資本成立於2011年，截至目前，旗下有13支基金，管理資產規模超過15億元。"),
        (None, "60億", "長河銀行2005年獲批。目前，託管資產規模近60億元。"),
        ("2011-01-01/2011-12-31", "15億", "目前，旗下有13支基金，2011年營收15億元。"),
        # an index of a month, floor space of a half year are none of the last day
        ("2026-09-01/2026-09-30", "306.8", "9月私人住宅售價指數報306.8點。"),
        ("2026-01-01/2026-06-30", "378萬", "上半年成交面積378萬平方米。"),
        ("2026-06-30", "5218人", "上半年公司有員工5218人。"),
        # the year's end that is to come, unless something is measured from it or counted to it
        ("2026-12-31", "6項", "為助攻年底大選，立院提出6項公投案。"),
        ("2025-12-31", "5218人", "截至年底，公司員工5218人。"),
        # counted to the day before the year, in one clause with it or not; what is planned is of the whole year
        ("2026-01-01/2026-10-31", "6.13萬", "截至10月31日，當地今年過火面積累計6.13萬公頃。"),
        ("2026-01-01/2026-10-31", "37%", "截至10月31日，當地今年過火面積累計6.13萬公頃，比去年同期增加37%。"),
        ("2026-01-01/2026-12-31", "120億", "截至10月31日，公司今年目標營收120億元。"),
        # what somebody is or has is of no day of the news; what is counted on a day goes on
        (None, "10多年", "昨日下午發生命案。嫌犯是任教10多年的教授。"),
        (None, "九成", "演員昨日辭世。網路流傳他將九成財產留給孫子。"),
        ("2026-11-04T11:00", "243.6公噸", "截至4日上午11時，遠山油脂已回收410.4公噸。另調和油已回收243.6公噸。"),
        ("2026-11-04", "83.6%", "昨日曾嶺水庫蓄水率42.3%；雲峽水庫83.6%。"),
        (None, "83公噸", "昨日曾嶺水庫蓄水率42.3%；遠山油脂83公噸。"),
        ("2026-11-04", "4.86億", "至周三早上，全市水庫蓄水4.86億立方米。"),
        # the quarters of a year of the books that ends with its fourth
        ("2026-07-01/2026-09-30", "31.5%", "第四財季（2026年7—9月）營收13億元。\n分地區看，第四財季北區收入占比31.5%。"),
        ("2025-10-01/2026-09-30", "48億", "第四財季（2026年7至9月）營收13億元。全年營收48億元。"),
        ("2025-10-01/2026-09-30", "8.7億", "第四財季（2026年7至9月）營收13億元。2026財年資本支出8.7億元。"),
        ("2026-10-01/2027-09-30", "11億", "第四財季（2026年7至9月）營收13億元。新財年計劃資本支出11億元。"),
        ("2026-01-01/2026-12-31", "48億", "第四季（2026年7至9月）營收13億元。今年全年營收48億元。"),
        # a span of months of the text's year, in English, and what has come since January
        ("2026-01-01/2026-10-31", "58,317", "Deals rose 3 per cent in October. Over ten months 58,317 deals were registered."),
        (
            "2026-01-01/2026-11-05",
            "9.2 per cent",
            "The ministry and the bank have said again that factory output is up 9.2 per cent since January.",
        ),
        ("2026-10-01/2026-10-31", "3.1%", "Output rose 3.1% in October, the most since January."),
        (None, "5,218", "It was the most since January, and 5,218 vehicles were sold."),
        (None, "58,317", "Deals rose 3 per cent in October. Over six months 58,317 deals were registered."),
        # on the previous quarter, above September's: compared with it
        (
            "2026-07-01/2026-09-30",
            "5.2%",
            "Revenue was $3 million in the third quarter, up 21.4% on the year and 5.2% on the previous quarter.",
        ),
        (
            "2026-10-01/2026-10-31",
            "0.18%",
            "Consumer prices in October were 3.42% above those of a year earlier and 0.18% above September's.",
        ),
        ("2026-11-03", "5.2%", "Shares of Yuanshan fell 5.2% on Tuesday."),
        # what English says behind the old value comes before what a report compares with
        ("2026-09-01/2026-09-30", "4,681", "Sales fell to 4,152 vehicles in October from 4,681 vehicles in September."),
        # years of Taiwan without a month, and both ends of a run of them
        ("2023-01-01/2023-12-31", "32億", "預算編列已從112年的32億元成長至67億元。"),
        ("2026-01-01/2026-12-31", "240萬", "監察院去年開罰374萬元，115年部分改罰240萬元。"),
        ("2011-01-01/2025-12-31", "4267人", "民國100年至114年間，共有4267人須賠償。"),
        (None, "300人", "這所有112年歷史的學校，學生300人。"),
        ("2025-01-01/2025-12-31", "374萬", "監察院114年開罰374萬元。"),
        ("2025-01-01/2025-12-31", "3億人次", "台鐵114年旅客3億人次。"),
        (None, "300人", "創校114年的老校，學生300人。"),
        (None, "300人", "建校114年學生300人。"),
        (None, "300人", "判刑114年囚犯300人。"),
        # a road has a number, a day another
        ("2026-11-05", "6輛", "國道1號北上路段今日發生6輛轎車追撞。"),
        (None, "6輛", "國道1號北上路段發生6輛轎車追撞。"),
        ("2026-11-01", "320件", "本月1號受理320件。"),
        # when a company began is of nothing that it has
        (None, "3億", "長河資本成立於2011年，註冊資本3億元。"),
        (None, "300 people", "Yuanshan, founded in 2011, employs 300 people and has offices in three cities."),
        (None, "1億", "長河基金成立日期為2022年1月19日，註冊資本1億元。"),
        ("2011-12-31", "300人", "長河資本2011年有員工300人。"),
        # 日前 and a word with 日, not 前日
        (None, "80萬", "遠山日前日本子公司推出新車，售價約80萬元。"),
        ("2026-11-03", "320件", "警局前日受理320件。"),
        # 同年5月 is a month of that year
        ("2022-02-01/2022-05-31", "5萬", "他涉嫌從2022年2月至同年5月，藉此獲利5萬元。"),
        ("2026-04-01/2026-06-30", "148萬", "公司4至6月的營收148萬元。"),
        # up to the day of the count, 今年以來 too
        ("2026-01-01/2026-10-31", "42%", "遠山第三季營收12億元。截至10月31日為止，今年以來營收成長42%。"),
        # Chinese names no time behind its number, but for what the counted did then
        (None, "2批", "遠山又有2批4月生產的原油超標。"),
        (None, "2批", "遠山又有 2批 4月生產的原油超標。"),
        (None, "8張", "全家開出8張5-6月發票大獎。"),
        (None, "8張", "全家開出8張4日大獎。"),
        (None, "63所", "全市63所學校4日的課程受影響。"),
        ("2026-11-04", "63所", "全市63所學校4日起停課。"),
        # a year long over is reported no more
        (None, "20家", "手搖飲品牌全盛時期有超過20家門市，2023年爆出風波後陸續歇業。"),
        # the day of an announcement is that of the article
        ("2026-11-05", "5,779萬", "股東7月15日質押622萬股。截至本公告披露日，股東累計質押5,779萬股。"),
    ],
)
def test_the_time_of_a_number(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote, published=PUBLISHED) == period


def test_a_run_of_months_that_comes_soon_is_of_this_year() -> None:
    july = date(2026, 7, 15)
    soon = around("他提案凍結9至12月的薪水148萬元。", "148萬", published=july).period
    past = around("公司10至12月的營收148萬元。", "148萬", published=date(2026, 2, 15)).period
    assert soon is not None and past is not None
    assert (soon.iso, past.iso) == ("2026-09-01/2026-12-31", "2025-10-01/2025-12-31")


def test_a_span_that_nobody_can_place_is_replaced_by_no_other() -> None:
    """近一年, in a text without a date."""
    assert around("公司上次公告是2026年7月21日，下跌1.3%，近一年共發布12次公告。", "12次", published=None).period is None
