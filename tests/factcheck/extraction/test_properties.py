"""What holds for every text? Offsets, order, independence of paragraphs, and that nothing makes the engine stumble."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.extraction import extract, repeated_passages
from factcheck.extraction.numbers import quantities
from factcheck.figures import Bounds, Reading
from factcheck.folding import fold

few = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])

#: the pieces that sentences with figures are made of, so that random texts reach deep into the engine
PIECES = st.sampled_from(
    [
        "海星電子",
        "公司",
        "營收",
        "淨利",
        "員工",
        "死亡",
        "受傷",
        "毛利率",
        "確診",
        "得票",
        "氣溫",
        "收入",
        "年增",
        "同比增長",
        "減少",
        "增至",
        "下降",
        "佔",
        "分別為",
        "約",
        "逾",
        "近",
        "至少",
        "多",
        "餘",
        "從",
        "至",
        "到",
        "2021年",
        "2024年上半年",
        "去年同期",
        "12月底",
        "昨日",
        "第三季",
        "14:30",
        "3",
        "17.4",
        "6,113",
        "６１１３",
        "1,000,000",
        "三",
        "十五",
        "兩百",
        "三點五",
        "萬",
        "億",
        "兆",
        "%",
        "％",
        "個百分點",
        "元",
        "HK$",
        "US$",
        "港元",
        "人民幣",
        "以上",
        "數千",
        "數",
        "幾",
        "日",
        "角",
        "半",
        "成",
        "折",
        "倍",
        "分之",
        "兩",
        "每",
        "左右",
        "起",
        "之間",
        "級",
        "個",
        "人",
        "名",
        "例",
        "輛",
        "票",
        "公里",
        "℃",
        "負",
        "-",
        "+",
        ".",
        "，",
        "。",
        "、",
        "；",
        "：",
        "(",
        ")",
        "\n",
        "\n\n",
        "V6",
        "A100",
        "GPT-4o",
        "1+6+N",
        "the",
        "of",
        "and",
        "revenue",
        "rose",
        "to",
        "million",
        "people",
        "percent",
        "died",
        "two-thirds",
        "hundreds of",
        "half",
        "eleven",
        "a",
        "one in five",
        "1/2",
        "2.5e13",
        "$",
    ]
)
sentences = st.lists(PIECES, max_size=40).map("".join)
spaced = st.lists(PIECES, max_size=40).map(" ".join)

#: paragraphs that name their own subject, metric and time: nothing carries over
INDEPENDENT = st.sampled_from(
    [
        "2024年上半年海星電子營收17.4億港元。",
        "2021年12月31日海星電子員工人數為6113名。",
        "2025年3月11日火警造成3人死亡、12人受傷。",
        "2025年2月失業率為3.4%。",
        "2024年港灣市公車客運量達500萬人次。",
        "2025年3月12日港灣市降雨量412.5毫米。",
        "2023年12月底港灣市人口270萬人。",
        "2024年政府總預算為新台幣2兆7800億元。",
        "2024年11月候選人王小明獲得128,645票。",
        "這一段沒有數字。",
    ]
)


def read(text: str) -> list[Reading]:
    return extract(text, published=date(2025, 3, 12), region="HK")


def assert_sound(text: str, readings: list[Reading]) -> None:
    """Offsets hold, readings are in order and apart, and each value lies at or in its bounds."""
    end = 0
    for reading in readings:
        assert end <= reading.start < reading.end <= len(text)
        assert text[reading.start : reading.end] == reading.quote
        end = reading.end
        assert (
            reading.value is None or reading.value in reading.bounds or reading.value in (reading.bounds.low, reading.bounds.high)
        )
        for evidence in reading.evidence:
            assert 0 <= evidence.start <= evidence.end <= len(text)


@few
@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert_sound(text, read(text))


@few
@given(st.one_of(sentences, spaced))
def test_any_sentence_of_news_words_is_read_soundly(text: str) -> None:
    assert_sound(text, read(text))


@few
@given(st.text(alphabet="0123456789０１２３,.，%-+~至到万億亿兆百千十点點多餘零〇一二三兩元人名$年月", max_size=60))
def test_any_run_of_digits_and_signs_is_read_soundly(text: str) -> None:
    assert_sound(text, read(text))


@few
@given(st.one_of(sentences, st.text()))
def test_reading_twice_says_the_same(text: str) -> None:
    assert read(text) == read(text)


@few
@given(st.lists(INDEPENDENT, min_size=2, max_size=6, unique=True))
def test_independent_paragraphs_are_read_as_if_each_stood_alone(paragraphs: list[str]) -> None:
    alone = [(r.quote, r.value, r.unit, r.bounds, r.metric) for paragraph in paragraphs for r in read(paragraph)]
    together = [(r.quote, r.value, r.unit, r.bounds, r.metric) for r in read("\n\n".join(paragraphs))]
    assert together == alone


def numbers(text: str, *, at: int = 0) -> list[tuple[int, int, Decimal | None, Bounds, str | None]]:
    """Where each number of a text stands once the text begins at this offset, and all that it says by itself."""
    folded = fold(text)
    return [(q.start + at, q.end + at, q.value, q.bounds, q.unit) for q in quantities.scan(folded, [])]


@few
@given(st.one_of(sentences, spaced, st.text()), st.one_of(sentences, spaced, st.text()))
def test_a_blank_line_parts_the_numbers_of_two_texts(one: str, other: str) -> None:
    """What a number is about may carry over a blank line; where it stands, what it is worth and its unit never do."""
    assert numbers(f"{one}\n\n{other}") == [*numbers(one), *numbers(other, at=len(one) + 2)]


@few
@given(st.one_of(sentences, spaced, st.text()))
def test_folding_moves_no_offset(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    assert all(fold(char) == folded[at] for at, char in enumerate(text) if char != "，")


@few
@given(st.one_of(sentences, spaced))
def test_numbers_stand_in_order_and_apart(text: str) -> None:
    end = 0
    for start, stop, value, allowed, _ in numbers(text):
        assert end <= start < stop <= len(text)
        assert value is None or value in allowed or value in (allowed.low, allowed.high)
        end = stop


@few
@given(st.integers(min_value=0, max_value=10**12))
def test_any_whole_number_of_people_is_itself_with_and_without_separators(count: int) -> None:
    for written in (f"{count}", f"{count:,}"):
        (reading,) = read(f"公司員工人數為{written}人。")
        assert (reading.value, reading.unit, reading.metric) == (Decimal(count), "person", "employees")
        assert reading.bounds.low == reading.bounds.high == Decimal(count)


@few
@given(st.decimals(min_value=Decimal("0.01"), max_value=Decimal("9999"), places=2))
def test_any_amount_in_a_hundred_millions_is_exact(amount: Decimal) -> None:
    (reading,) = read(f"公司營收為{amount}億港元。")
    assert (reading.value, reading.unit, reading.decimals) == (amount * 10**8, "HKD", 2)
    assert reading.bounds.low == (amount - Decimal("0.005")) * 10**8


@few
@given(
    st.lists(
        st.sampled_from(
            [
                "公司營收3億元，年增21%，員工共有6113名，毛利率為45.2%。",
                "火警造成3人死亡、12人受傷，當局已疏散附近居民512人，出動30輛消防車。",
                "短句。",
            ]
        ),
        max_size=6,
    )
)
def test_repeated_passages_stand_in_the_text_before(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    end = 0
    for start, stop in repeated_passages(text):
        assert end <= start < stop <= len(text)
        assert all(paragraph in text[:start] for paragraph in text[start:stop].split("\n"))
        end = stop
