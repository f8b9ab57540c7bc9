"""Does a year or a day named in passing leave the other times alone? Published on Thursday 5 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around

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
        ("2026-11-04T08:00", "9人", "當局3日上午9時通報，山火已造成7人死亡。翌日上午8時死亡人數增至9人。"),
        # one moment by two clocks
        ("2026-11-03T21:00", "11人", "當局在當地時間3日晚上9時（本港時間4日凌晨4時）公布，死亡人數增至11人。"),
        ("2026-11-03T21:00", "11人", "當地時間3日晚上9時（本港周三凌晨4時），死亡人數增至11人。"),
        # a bracket with another time than that moment's is one of its own
        ("2026-11-04", "9人", "截至3日晚上9時，11人死亡（截至4日，9人受傷）。"),
        # a name is no day, what somebody said the day before no day of what will be
        (None, "9%", "油價飆逾9%  遠山今日新聞"),
        (None, "20%", "部長昨天才宣布將對所有貨物徵收20%的費用。"),
        (None, "1架", "遠山軍方繼2日宣稱攻擊後，3日表示，已擊落1架無人機。"),
        # what is numbered within a year has its time elsewhere, an edition of an event has the year
        ("2026-08-19", "40億", "遠山發電8月19日完成了2026年第三期融資券的發行，發行總額為40億元。"),
        ("2026-11-04", "35度", "北部4日出現今年首度突破35度的高溫。"),
        ("2030-01-01/2030-12-31", "14個", "2030年第五屆賽事設14個大項。"),
        ("2026-07-01/2026-09-30", "12億", "遠山今年第三季營收12億元。"),
    ],
)
def test_words_that_are_seen_from_another_time(period: str | None, quote: str, text: str) -> None:
    found = around(text, quote, published=PUBLISHED).period
    assert (found.iso if found else None) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
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
        (None, "15億", "長河資本成立於2011年，截至目前，旗下有13支基金，管理資產規模超過15億元。"),
        (None, "60億", "長河銀行2005年獲批。目前，託管資產規模近60億元。"),
        ("2011-01-01/2011-12-31", "15億", "目前，旗下有13支基金，2011年營收15億元。"),
        # a span that nobody can place is not replaced by another
        (None, "12次", "公司上次公告是2026年7月21日，下跌1.3%，近一年共發布12次公告。"),
        # an index of a month, floor space of a half year are none of the last day
        ("2026-09-01/2026-09-30", "306.8", "9月私人住宅售價指數報306.8點。"),
        ("2026-01-01/2026-06-30", "378萬", "上半年成交面積378萬平方米。"),
        ("2026-06-30", "5218人", "上半年公司有員工5218人。"),
    ],
)
def test_a_year_in_passing(period: str | None, quote: str, text: str) -> None:
    dated = None if "近一年" in text else PUBLISHED
    found = around(text, quote, published=dated).period
    assert (found.iso if found else None) == period
