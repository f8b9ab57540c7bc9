"""Which time is a number's, and which is only told beside it? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import time_of


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what happened in the year that runs is counted to the day of the count
        ("2025-01-01/2025-03-12", "14宗", "衞生署表示，本港今年錄得14宗登革熱輸入個案。"),
        ("2025-01-01/2025-03-09", "14宗", "截至3月9日，本港今年錄得14宗登革熱輸入個案。"),
        ("2025-01-01/2025-12-31", "14萬", "政府今年目標新增就業14萬人。"),
        ("2025-01-01/2025-03-12", "22例", "今年登革熱境外移入22例。"),
        # a year long over that the news of a day names beside it is no report
        ("2025-03-11", "14條", "遠山3月11日暴雪。積雪厚度為1987年以來最高。\n全市封閉公路14條。"),
        # nor does a month long before a reported span go on
        ("2024-07-01/2024-12-31", "35億", "遠山2024年下半年營收412億元，2023年4月啟用物流中心。電商營收35億元。"),
        # a week told by its end
        ("2025-03-02/2025-03-08", "300 cases", "The week to March 8 brought 300 cases of dengue."),
        ("2025-03-02/2025-03-08", "300例", "截至3月8日一周，登革熱確診300例。"),
        ("2025-02-24/2025-03-02", "250例", "上星期登革熱確診300例，較前一星期的250例增加兩成。"),
        # the rain of a month is no rain of its last day, and a year's books begin with those that closed
        ("2025-02-01/2025-02-28", "412毫米", "當地2月雨量達412毫米。"),
        ("2024-12-31", "1.82%", "遠山銀行不良貸款率1.93%，較年初的1.82%上升0.11個百分點。"),
        # what is compared with has been
        ("2024-12-31", "1.82%", "The bad-loan ratio was 1.93% in February 2025, against 1.82% in December."),
        ("2024-12-31", "1.82%", "遠山銀行3月底不良貸款率1.93%，較去年底1.82%為高。"),
        # a price of the day is of no quarter of another clause, nor of the books weeks before
        ("2025-03-11", "150點", "遠山公司昨天公布業績，第四季開局強勁，道瓊指數上漲150點。"),
        (None, "$18.46", "Yuanshan had cash of $6 million on December 31, 2024. The stock closed at $18.46."),
        # a season of sport is no quarter, a summer no year, the age of a person of no day
        (None, "32支", "他本季已轟出32支全壘打。"),
        (None, "1250萬", "他去年夏天以1250萬元轉會。"),
        (None, "38歲", "昨日一名38歲男子被捕。"),
        # the month that comes next; a contract to deliver in it
        ("2025-04-01/2025-04-30", "70家", "調酒節4月登場，集結70家酒吧。"),
        (None, "0.3%", "原油4月交割價上漲0.3%。"),
        # since when, not when; until now; of now
        (None, "49項", "2014年開始實施的工程，完工49項。"),
        ("2025-01-01/2025-03-12", "5%", "2025年迄今，遠山指數下跌5%。"),
        (None, "20台", "2020年8月31日雙方簽署合約。本次交付共20台。"),
        # the hour of the day to come that the sentence has named, and that day alone
        ("2025-03-18T09:00", "100名", "遠山店將於3月18日上午8點開幕，上午9點限量100名入場。"),
        # a year in which a span up to the month is told for one sentence
        ("2025-02-01/2025-02-28", "5.83萬輛", "遠山2月零售額9億元。前2個月累計18億元。汽車銷售5.83萬輛。"),
        # 期內 is the reported span, whatever month was named in passing
        ("2024-07-01/2024-12-31", "35億", "遠山2024年下半年營收412億元，8月啟用物流中心。期內網購銷售35億元。"),
        # the last month of the reported span is told for one sentence, unless the next goes on with it
        ("2025-01-01/2025-02-28", "6214億", "遠山前兩月工業產值增長9.2%。2月出口454億元。消費品零售額6214億元。"),
        ("2025-02-01/2025-02-28", "214億", "遠山前兩月工業產值增長9.2%。2月出口454億元。其中電子出口214億元。"),
        ("2025-02-01/2025-02-28", "6214億", "遠山前兩月工業產值增長9.2%。\n2月出口454億元。消費品零售額6214億元。"),
        # the two months of a text on February
        ("2025-01-01/2025-02-28", "$92 billion", "Yuanshan exported goods worth $45 billion in February.\nFor the two months, exports reached $92 billion."),
        ("2024-01-01/2024-02-29", "$24 billion", "Yuanshan's surplus was $2 billion in February.\nFor the two months it reached $23 billion, against $24 billion in the same months of 2024."),
        # what has come in up to the end of the reported span came in over it
        ("2025-01-01/2025-02-28", "339億", "遠山前兩月出口926億元。截至2月底，新增外商直接投資339億元。"),
        ("2025-02-28", "339億", "遠山前兩月出口926億元。截至2月底，外商直接投資339億元。"),
        ("2025-01-01/2025-02-28", "$22 billion", "Yuanshan exported goods worth $45 billion in February. Exports so far this year, $22 billion, are higher."),
        # when something was expected is no time of what was
        ("2025-01-01/2025-12-31", "1.6%", "遠山將2025年經濟增速預期由2月時的1.6%下調至1.4%。"),
        ("2025-01-01/2025-12-31", "1.6%", "今年經濟料只增1.4%，2月時估1.6%。"),
        ("2025-01-01/2025-12-31", "1.6%", "Yuanshan's economy is expected to grow 1.4% this year, not the 1.6% hoped for in February."),
        ("2025-02-01/2025-02-28", "1.6%", "遠山2月失業率1.6%。"),
        # what is said of one year holds for both numbers
        ("2024-01-01/2024-12-31", "4.8%", "遠山2025年赤字3,560億元，2024年為3,640億元及4.8%。"),
        # 次季 is the second quarter, 首次季後賽 is none
        ("2024-04-01/2024-06-30", "31億", "遠山公司2024年次季營收31億元。"),
        (None, "31億", "遠山隊每次季票收入31億元。"),
        # 年初步 is no 年初; 四季度末 is a day; 8日24時 ends a range
        ("2024-01-01/2024-12-31", "23.2%", "遠山2024年初步淨利增長23.2%。"),
        ("2024-12-31", "776億", "四季度末，該基金規模776億元。"),
        ("2025-03-02/2025-03-08", "486例", "3月2日0時至8日24時，新增登革熱病例486例。"),
    ],
)  # fmt: skip
def test_the_time_that_is_the_number_s(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
