"""Is it a level, a change, a rate or a share, and which way does it go?"""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from factcheck.figures import Change, Kind
from tests.factcheck.extraction.examples import around, flat, read


def test_a_rise_by_a_percentage_is_a_rate() -> None:
    reading = around("公司營收17.4億元，年增21%。", "21%")
    assert (reading.kind, reading.change) == (Kind.RATE, Change.UP)


@pytest.mark.parametrize(
    ("change", "text"),
    flat(
        (Change.UP, ["營收17.4億元，年增21%。", "營收同比增長21%。", "营收按年上升21%。", "營收成長21%。", "營收增幅達21%。", "營收同比+21%。", "Revenue, YoY +21%.", "營收較去年同期增加約21%。", "營收大漲21%。", "營收有21%的增長。", "Revenue rose 21% to $3m.", "Revenue rose by 21%.", "Revenue was up 21%."]),
        (Change.DOWN, ["營收17.4億元，年減21%。", "營收同比下降21%。", "营收按年下跌21%。", "營收衰退21%。", "營收跌幅21%。", "營收減少了21%。", "營收同比-21%。", "營收按年-21%。", "營收月增 -21%。", "Revenue fell 21% to $3m.", "Revenue was down 21%.", "Revenue declined by 21%."]),
    ),
)  # fmt: skip
def test_a_rate_has_a_direction(change: Change, text: str) -> None:
    reading = around(text, "21%")
    assert (reading.kind, reading.change) == (Kind.RATE, change)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (Change.UP, "營收增加3億元。"),
        (Change.UP, "營收較去年同期增加約3億元。"),
        (Change.UP, "營收多了、增長3億元。"),
        (Change.DOWN, "營收減少3億元。"),
        (Change.DOWN, "营收下降了3亿元。"),
        (Change.UP, "收入上升3億元。"),
        (Change.UP, "得票率較2022年進步3個百分點。"),
        (Change.UP, "住房率高出去年同期3個百分點。"),
        (Change.UP, "大股東增持3個百分點。"),
        (Change.DOWN, "大股東減持3個百分點。"),
        (Change.UP, "輪候名單有720萬宗，按月增加3萬宗。"),
        (Change.DOWN, "輪候名單有720萬宗，按日減3萬宗。"),
    ],
)
def test_a_rise_by_an_amount_is_a_change(change: Change, text: str) -> None:
    reading = around(text, "3")
    assert (reading.kind, reading.change) == (Kind.CHANGE, change)


@pytest.mark.parametrize(
    "text",
    [
        "營收增至3億元。",
        "營收增加到3億元。",
        "營收大幅增長至3億元。",
        "營收下滑到3億元。",
        "營收縮減至3億元。",
        "營收跌至3億元。",
        "營收增21%至3億元。",
        "營收為3億元，年增21%。",
        "營收達3億元。",
        "Revenue rose to $3 million.",
        "Revenue rose 21% to $3 million.",
    ],
)
def test_a_level_that_was_reached_has_no_direction(text: str) -> None:
    reading = around(text, "3")
    assert (reading.kind, reading.change) == (Kind.LEVEL, None)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (Change.UP, "毛利率上升1.2個百分點。"),
        (Change.UP, "毛利率提升了1.2个百分点。"),
        (Change.DOWN, "毛利率下降1.2個百分點。"),
        (Change.DOWN, "毛利率按年減少1.2個百分點。"),
        (Change.UP, "失業率上升1.2個百分點。"),
    ],
)
def test_percentage_points_are_a_change_of_a_ratio(change: Change, text: str) -> None:
    reading = around(text, "1.2")
    assert (reading.kind, reading.change, reading.unit) == (Kind.CHANGE, change, "percentage_point")


@pytest.mark.parametrize(
    "text",
    [
        "毛利率為45.2%。",
        "毛利率升至45.2%。",
        "失業率降至45.2%。",
        "投票率45.2%。",
        "The unemployment rate rose to 45.2%.",
    ],
)
def test_the_percentage_of_a_ratio_is_its_level(text: str) -> None:
    reading = around(text, "45.2%")
    assert (reading.kind, reading.change) == (Kind.LEVEL, None)


@pytest.mark.parametrize(
    "text",
    [
        "雲端業務收入10.51億元，佔總收入60.4%。",
        "云端业务收入10.51亿元，占总收入的60.4%。",
        "雲端業務收入佔比達60.4%。",
        "雲端業務收入佔公司總收入比重為60.4%。",
    ],
)
def test_a_part_of_a_whole_is_a_share(text: str) -> None:
    reading = around(text, "60.4%")
    assert (reading.kind, reading.change) == (Kind.SHARE, None)


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        (("qoq",), "營收環比增長21%。"),
        (("qoq",), "營收季增21%。"),
        (("qoq",), "营收按季上升21%。"),
        (("qoq",), "營收月增21%。"),
        ((), "營收同比增長21%。"),
        ((), "營收年增21%。"),
        ((), "营收按年上升21%。"),
        ((), "營收增長21%。"),
    ],
)
def test_what_a_rate_is_measured_against_is_its_scope(scope: tuple[str, ...], text: str) -> None:
    assert around(text, "21%").scope == scope


def test_two_rates_of_one_sentence_keep_apart() -> None:
    text = "公司2月營收3億元，月減8.1%、年增21%。"
    month, year = around(text, "8.1%"), around(text, "21%")
    assert (month.change, month.scope) == (Change.DOWN, ("qoq",))
    assert (year.change, year.scope) == (Change.UP, ())


@pytest.mark.parametrize(("change", "text"), [(Change.UP, "營收增長3倍。"), (Change.UP, "營收上升2倍。")])
def test_a_multiple_can_be_a_rate(change: Change, text: str) -> None:
    reading = around(text, "倍")
    assert (reading.kind, reading.change, reading.unit) == (Kind.RATE, change, "multiple")


@pytest.mark.parametrize(
    ("change", "text"),
    flat(
        # every wording of the regions
        (Change.UP, ["營收同比上升21%。", "营收环比增长21%。", "營收按季升21%。", "營收月增21%。", "營收季增21%。", "營收較上季高21%。", "營收比去年多21%。", "營收上調21%。", "營收擴大21%。", "營收錄得21%增長。", "營收飆升21%。"]),
        (Change.DOWN, ["營收同比下滑21%。", "營收按季跌21%。", "營收月減21%。", "營收季減21%。", "營收比去年少21%。", "營收下調21%。", "營收負增長21%。", "營收挫21%。", "虧損收窄21%。"]),
        # around what moves, and behind the number
        (Change.DOWN, ["公司削減員工21%。", "市議會刪減教育預算21%。", "The company cut its workforce by 21%.", "Revenue was 21% lower than a year earlier.", "It reported a 21% drop in revenue.", "Revenue was 21% below last year.", "Revenue was 21% below that of a year earlier."]),
        (Change.UP, ["公司增加員工21%。", "政府增撥教育經費21%。", "It lifted revenue by 21%.", "Revenue was 21% higher than a year earlier.", "Rainfall in June was 21% above normal.", "It reported a 21 per cent increase in revenue.", "Revenue was 21% more than in 2023.", "The park had 21% more visitors than in 2023."]),
        # a bare more or less behind a number; between two ends
        (Change.UP, ["研發開支7.35億元，多21%。", "研發開支7.35億元，按年多21%。"]),
        (Change.DOWN, ["研發開支7.35億元，少21%。", "蓄水量7.35億噸，按年少21%。"]),
    ),
)  # fmt: skip
def test_more_ways_to_move(change: Change, text: str) -> None:
    reading = around(text, "21")
    assert (reading.kind, reading.change) == (Kind.RATE, change)


@pytest.mark.parametrize(
    ("change", "value", "text"),
    [
        (Change.UP, "100", "公司淨利翻倍至3億元。"),
        (Change.UP, "100", "公司淨利翻一番。"),
        (Change.UP, "100", "公司净利润同比翻番。"),
        (Change.UP, "100", "公司營收倍增。"),
        (Change.DOWN, "50", "公司淨利減半。"),
        (Change.DOWN, "50", "公司淨利近乎腰斬。"),
        (Change.UP, "100", "Net profit doubled to $3m."),
        (Change.UP, "200", "Net profit more than tripled."),
        (Change.DOWN, "50", "Revenue halved."),
    ],
)
def test_a_word_can_say_the_whole_move(change: Change, value: str, text: str) -> None:
    reading = next(reading for reading in read(text) if reading.kind is Kind.RATE)
    assert (reading.change, str(reading.value), reading.unit) == (change, value, "percent")


@pytest.mark.parametrize("text", ["雙倍快樂。", "他翻倍下注。", "He doubled down.", "半價發售。"])
def test_a_word_for_a_move_is_a_figure_only_where_a_metric_moves(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("kind", "change", "unit", "text"),
    [
        (Kind.RATE, Change.UP, "multiple", "營收增長3倍。"),
        (Kind.LEVEL, None, "multiple", "營收是2023年的3倍。"),
        (Kind.CHANGE, Change.UP, "basis_point", "央行加息3個基點。"),
        (Kind.CHANGE, Change.DOWN, "basis_point", "央行降息3個基點。"),
        (Kind.CHANGE, Change.UP, "point", "恒指升3點。"),
        (Kind.LEVEL, None, "point", "恒指跌至3萬點。"),
        (Kind.CHANGE, Change.UP, "person", "公司增加員工3人。"),
        (Kind.CHANGE, Change.UP, "percentage_point", "毛利率擴闊3個百分點。"),
        (Kind.CHANGE, Change.UP, "basis_point", "利差擴大約3個基點。"),
        # prices move, not what is counted; behind a space another clause begins
        (Kind.LEVEL, None, "item", "族群嗨漲3檔先亮燈"),
        (Kind.LEVEL, None, "company", "發行保持平穩增長 3家機構承銷"),
        (Kind.CHANGE, Change.UP, "company", "毒油風暴北市增3家"),
        (Kind.LEVEL, None, "stab", "男子狂砍3刀"),
    ],
)
def test_moves_in_every_unit(kind: Kind, change: Change | None, unit: str, text: str) -> None:
    reading = around(text, "3")
    assert (reading.kind, reading.change, reading.unit) == (kind, change, unit)


@pytest.mark.parametrize(
    "text",
    [
        "公司營收較去年同期的11.83億元成長了6.1%達到12.55億元。",
        "公司營收較去年同期的11.83億元增加6.1%，達12.55億元。",
        "Revenue rose 6.1% to $18.92 million from $17.83 million a year earlier.",
        "Revenue was up 6.1% to $18.92 million from $17.83 million.",
    ],
)
def test_the_old_value_the_rate_and_the_new_one_are_three_claims(text: str) -> None:
    said = {reading.quote[:4].strip("$"): (reading.kind, reading.change, reading.metric) for reading in read(text)}
    assert sorted(said.values(), key=str) == sorted(
        [(Kind.LEVEL, None, "revenue"), (Kind.RATE, Change.UP, "revenue"), (Kind.LEVEL, None, "revenue")], key=str
    )


@pytest.mark.parametrize(
    "text",
    [
        "較一年前的2.48%回落。",
        "薪俸稅寬減上限3,000元。",
        "公司佔營收比重18%。",
        "The start-up raised $35m.",
    ],
)
def test_what_only_looks_like_a_move_is_none(text: str) -> None:
    assert [reading.change for reading in read(text) if reading.change is not None] == []


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        # verbs, either way
        ([Change.UP], "毛利率改善2.1個百分點。"),
        ([Change.DOWN], "毛利率惡化2.1個百分點。"),
        ([Change.DOWN], "訂單短收12%。"),
        ([Change.UP], "Deliveries soar 43.7%."),
        ([Change.DOWN], "Profit plummeted 37.6%."),
        ([Change.DOWN], "Shares closed down 1.2%."),
        # what is moved stands between
        ([Change.UP], "The rebate lifts port volume 7.6%."),
        ([None], "The shop raised money at 7.6%."),
        # a fall that has become smaller is a fall
        ([Change.DOWN], "銷量按年跌幅收窄至2.6%。"),
        ([Change.UP], "銷量同比增幅收窄至2.6%。"),
        # how much, in a clause of its own
        ([Change.UP], "公司收入錄得雙位數增長，達12%。"),
        ([None], "失業率上升，達4.1%。"),
        # nouns of moving before their amount
        ([None, Change.UP], "毛利率12%，升幅為5.8個百分點。"),
        # one verb for several amounts
        ([Change.DOWN, Change.DOWN], "毛利率和淨利率分別下降0.2個和0.8個百分點。"),
        # verbs that move percentages only, and losing money
        ([Change.UP], "Exports recovered 3.1%."),
        ([None], "Police recovered 312 guns."),
        ([None], "The airline lost 837 million yuan in the year."),
        ([None], "產能擴充2奈米。"),
        ([None], "航班起降19.82萬架次。"),
    ],
)
def test_which_way_it_goes(changes: list[Change | None], text: str) -> None:
    assert [reading.change for reading in extract(text, region="HK")] == changes


@pytest.mark.parametrize(
    ("kind", "change", "quote", "text"),
    [
        ("level", None, "420", "Farhill will cut 420 jobs in Ohio."),
        ("level", None, "1,200", "Farhill is cutting 1,200 roles."),
        ("level", None, "300人", "遠山裁減300人。"),
        ("change", "down", "300人", "裁員人數減少300人至2,400人。"),
        ("change", "down", "4,000", "The company cut 4,000 tonnes from its output."),
    ],
)
def test_what_is_cut_is_a_count_of_layoffs(kind: str, change: str | None, quote: str, text: str) -> None:
    reading = around(text, quote)
    assert (reading.kind, reading.change) == (kind, change)
