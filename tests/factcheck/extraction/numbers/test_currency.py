"""Which money does a bare 元 or $ mean? What the text names, its outlet's region, its wording."""

from __future__ import annotations

import pytest

from factcheck.extraction.numbers import currency
from factcheck.folding import fold
from tests.factcheck.extraction.examples import around, only, read


def test_a_currency_that_the_text_names_settles_the_bare_one() -> None:
    assert currency.of_text(fold("人民幣300元，另付200元"), None) == "CNY"


@pytest.mark.parametrize(
    ("code", "text", "region"),
    [
        # named once in the text
        ("CNY", "營收人民幣3億元", "HK"),
        ("TWD", "補助新台幣3億元", None),
        ("TWD", "NT$3 million", None),
        ("CNY", "營收3億元（人民幣，下同）", "HK"),
        ("USD", "營收3億元（美元，下同）", "HK"),
        ("MOP", "總收入1,200億元（澳門元，下同）", "HK"),
        ("SGD", "營收3億元（新元，下同）", "MY"),
        ("MOP", "總收入為1,214.6億澳門元（下同），較今年的1,142.6億元多", "HK"),
        ("HKD", "總收入為1,214.6億澳門元（約1,180億港元），下同", "HK"),
        ("CNY", "海星（下以人民幣計）虧損3億元", "HK"),
        ("HKD", "債券以人民幣計價，籌3億元", "HK"),
        ("MOP", "以下是重點（除特別註明外，以澳門元計）。收入3億元", "HK"),
        ("USD", "如無說明，均以美元計。收入3億元", "HK"),
        ("CNY", "除另有註明者外，金額皆為人民幣。收入3億元", "HK"),
        ("HKD", "公司說明，以人民幣計的債務為3億元，另有貸款2億元", "HK"),
        # a company's results keep the money that was named once
        ("CNY", "營收人民幣3億元，毛利1億元", "TW"),
        # named behind its number, it labels that number only; so does one beside another or beside the region's own
        ("HKD", "損失3億元人民幣，罰款200元", "HK"),
        ("HKD", "損失3億元人民幣和2億元新台幣，罰款200元", "HK"),
        ("TWD", "營收人民幣3億元，約合新台幣13億元，罰款200元", "TW"),
        ("CNY", "罚款396万元新台币，单针价格680元", "CN"),
        # the outlet's region
        # in whatever paper, a text that is about one place counts in its money
        ("MOP", "澳門旅客增加。澳門公布預算1,195億澳門元。澳門教育撥款132億元、醫療88億元", "HK"),
        ("MOP", "澳門旅客增加。澳門公布預算1,195億元。澳門教育撥款132億元、醫療88億元", "HK"),
        ("HKD", "澳門旅客增加。澳門公布預算1,195億元。澳門和香港教育撥款132億元、醫療88億元", "HK"),
        ("HKD", "澳門公布預算，教育撥款132億元、醫療88億元", "HK"),
        ("TWD", "營收3億元", "TW"),
        ("HKD", "營收3億元", "HK"),
        ("CNY", "營收3億元", "CN"),
        ("SGD", "營收3億元", "SG"),
        # wording of one region
        ("CNY", "营收同比增长3%至3亿元", None),
        ("TWD", "營收年增3%為3億元", None),
        ("HKD", "收入按年上升3%至3億元", None),
        # nothing says it
        (None, "營收3億元", None),
        (None, "營收3億元", "XX"),
        (None, "", None),
    ],
)
def test_a_bare_yuan_is_the_text_s_money(code: str | None, text: str, region: str | None) -> None:
    assert currency.of_text(fold(text), region) == code


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        # the money named last in the paragraph is that of the next bare sum
        (["CNY", "CNY"], "公司去年營收人民幣3億元，毛利1億元。"),
        (["TWD", "TWD", "CNY", "CNY"], "金額新台幣48億元，公司營收6億元，售價人民幣2元，比去年的3元低。"),
        # another paragraph is the text's own money again
        (["CNY", "TWD"], "損失3億元人民幣和200人。\n\n公司營收1億元。"),
        (["MOP", "MOP"], "總收入1,200億澳門元，總開支1,100億元。"),
        (["USD", "TWD"], "總收入1,200億美元，總開支1,100億元。"),  # a foreign one is named each time
        # a conversion in a bracket names nothing for what follows; what the text has said for all stays
        (["TWD", "HKD", "TWD"], "預算1286.5億元新台幣（約321億港元），較今年的1200.3億元多。"),
        (["MOP", "CNY", "MOP"], "預算1,195億澳門元，約合人民幣1,050億元；教育132億元。"),
        (["MOP", "HKD", "MOP"], "預算1,195億澳門元，約1,160億港元。教育132億元。"),
        (["CNY", "CNY"], "今年售價約人民幣3億元，成本2億元。"),
        (["CNY", "HKD", "CNY"], "海星收入86.43億元（人民幣，下同）。市值136億港元，同業收入132.6億元。"),
    ],
)
def test_the_money_named_last_goes_on(codes: list[str], text: str) -> None:
    assert [reading.unit for reading in read(text, region="TW") if reading.unit.isupper()] == codes


@pytest.mark.parametrize(
    ("code", "quote", "text"),
    [
        # of a company's results the money in which the first of them is told
        ("CNY", "82.57億", "遠山公布溢利39.46億元人民幣。\n\n第三季收入82.57億元，按年少1.4%。擬斥18.5億港元建廠。"),
        ("HKD", "58.35元", "遠山公布溢利39.46億元人民幣。\n\n擬斥18.5億港元建廠。遠山股價昨日收58.35元。"),
        ("HKD", "82.57億", "遠山公布溢利39.46億元。\n\n長河溢利2億元人民幣。\n\n第三季收入82.57億元。擬斥18.5億港元建廠。"),
    ],
)
def test_a_company_reports_in_one_money(code: str, quote: str, text: str) -> None:
    assert around(text, quote, region="HK").unit == code


@pytest.mark.parametrize(
    ("code", "region", "text"),
    [
        # into which sums of another money are put
        ("USD", "SG", "Revenue of the company was NT$48.72 billion ($1.54 billion)."),
        ("USD", "SG", "Revenue of the company was 470 million yuan ($1.54 billion)."),
        ("SGD", "SG", "Revenue of the company was $1.54 billion, and of another ($2 million)."),
        ("HKD", "HK", "Revenue of the company was 470 million yuan ($1.54 billion)."),
    ],
)
def test_a_dollar_sign_alone(code: str, region: str, text: str) -> None:
    assert around(text, "$1.54 billion", region=region).unit == code


@pytest.mark.parametrize(("code", "money"), [("CNY", "CNY"), ("JPY", "JPY"), (None, "HKD"), (None, None)])
def test_a_yen_sign_is_yuan_or_yen(code: str | None, money: str | None) -> None:
    assert currency.of_yuan_or_yen(money) == code


@pytest.mark.parametrize(
    ("code", "region"), [("HKD", "HK"), ("TWD", "TW"), ("SGD", "SG"), ("USD", "US"), ("USD", "CN"), ("USD", None)]
)
def test_a_bare_dollar_sign_is_the_outlet_s_dollar(code: str, region: str | None) -> None:
    assert currency.of_dollar_sign(region) == code


@pytest.mark.parametrize(
    ("unit", "text", "region"),
    [
        ("TWD", "公司營收3億元。", "TW"),
        ("HKD", "公司收入3億元。", "HK"),
        ("CNY", "公司营收3亿元。", "CN"),
        ("XXX", "公司營收3億元。", None),
        ("HKD", "公司收入$3億。", "HK"),
        ("USD", "Its revenue was $3 million in the period.", None),
        # a named currency is its own in every region
        ("USD", "公司營收3億美元。", "TW"),
        ("CNY", "公司收入3億元人民幣。", "HK"),
        ("HKD", "公司营收3亿港元。", "CN"),
        ("TWD", "公司營收新台幣3億元。", "HK"),
    ],
)
def test_the_reading_has_the_currency_of_its_text(unit: str, text: str, region: str | None) -> None:
    assert only(text, region=region).unit == unit


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        # a Hong Kong paper on the budget of a Taiwanese city
        ("TWD", "總開支1286.5億元新台幣（約321億港元），較今年的1200.3億元增加7.2%。\n赤字為87.8億元。"),
        # one foreign sum in a text that counts in its own
        ("HKD", "總開支1286.5億元，捐款3億元新台幣。\n赤字為87.8億元。"),
    ],
)
def test_a_sum_that_is_converted_tells_what_the_text_counts_in(unit: str, text: str) -> None:
    assert around(text, "87.8億元", region="HK").unit == unit


@pytest.mark.parametrize(
    ("units", "text"),
    [
        (["ZAR"], "South Africa will collect R2.06 trillion."),
        (["JPY"], "遭詐日幣599萬餘元。"),
        ([], "The R2.06 million of Yuanshan."),  # no text on South Africa
        ([], "South Africa won. " + "It rained. " * 200 + "The R2.06 million of Yuanshan."),  # nor near it
    ],
)
def test_a_currency_before_its_number(units: list[str], text: str) -> None:
    assert [reading.unit for reading in read(text)] == units
