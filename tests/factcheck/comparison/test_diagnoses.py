"""Which slip explains best why statements disagree? The rules' own tables stand beside them; here they stand against each other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.comparison import Comparison, Diagnosis, Statement, compare
from factcheck.figures import Stage
from tests.factcheck.comparison.wordings import money, part, points, quoted, stated


def codes(answer: Comparison) -> list[str]:
    return [diagnosis.code for diagnosis in answer.diagnoses]


FIRST = [
    ("off_by_one", stated("6113"), stated("6114")),
    ("off_by_one", stated("12"), stated("13")),
    # ten is a round number, too
    ("off_by_one", stated("6110"), stated("6111")),
    ("last_digit", money("7.35億"), money("7.34億")),
    ("last_digit", part("33.7"), part("33.8")),
    ("transposed_digits", stated("45000"), stated("54000")),
    ("transposed_digits", money("24.57億"), money("25.47億")),
    ("transposed_digits", stated("4.5萬"), stated("54000")),
    ("transposed_digits", stated("5,586,019"), stated("5,586,091")),
    ("transposed_digits", stated("12"), stated("21")),
    ("power_of_ten", money("17.4億"), money("174億")),
    ("power_of_ten", stated("4672"), stated("467,200")),
    ("power_of_ten", stated("4672"), stated("4,672,000")),
    ("scale_word", money("7.35億"), money("7.35萬")),
    ("scale_word", money("5 million"), money("5 billion")),
    ("scale_word", money("3億"), money("3 billion")),
    ("scale_word", money("2兆"), money("2億")),
    ("scale_word", stated("14,605"), stated("100,004,605")),  # 1萬4605, 1億4605
    ("currency_label", money("60億", "USD"), money("60.93億")),
    ("currency_label", money("20億", "HKD"), money("20億", "USD")),
    ("percent_label", part("2"), points("2")),
    ("truncated", money("60億"), money("60.93億")),
    ("truncated", part("255"), part("255.7")),
    ("rounded", stated("6,100"), stated("6,113")),
    ("direction", part("21"), part("-21")),
    ("direction", money("3.4億"), money("-3.4億")),
    ("doubled_digit", stated("6113"), stated("613")),
    ("doubled_digit", stated("6113"), stated("61113")),
    ("dropped_digit", stated("4672"), stated("472")),
    ("wrong_digit", money("24.57億"), money("24.87億")),
    ("provisional", part("3.1"), stated("3.2", unit="percent", stage=Stage.FINAL)),
]


@pytest.mark.parametrize(("code", "one", "other"), FIRST, ids=quoted)
def test_the_likeliest(code: str, one: Statement, other: Statement) -> None:
    assert codes(compare([one, other]))[0] == code
    assert codes(compare([other, one]))[0] == code


NOTHING = [
    # two numbers that are simply two
    (stated("6113"), stated("5720")),
    (stated("61"), stated("75")),
    (money("17.4億"), money("21.9億")),
    (part("3.1"), part("5.8")),
]


@pytest.mark.parametrize(("one", "other"), NOTHING, ids=quoted)
def test_what_no_slip_explains(one: Statement, other: Statement) -> None:
    assert codes(compare([one, other])) == []


def test_few_digits_prove_little() -> None:
    short, long = compare([stated("3"), stated("4")]), compare([stated("4533"), stated("4534")])

    assert short.diagnoses[0].score < Decimal("0.5") < Decimal("0.95") < long.diagnoses[0].score


def test_what_stands_against_a_majority_is_explained_and_not_the_others_among_themselves() -> None:
    answer = compare([stated("4517"), stated("4517"), stated("4571"), stated("4572")])

    assert codes(answer)[0] == "transposed_digits"
    assert "off_by_one" not in codes(answer)


def test_among_many_numbers_only_those_beside_each_other_by_size_are_explained() -> None:
    exchanged = [stated("4518"), stated("5418")]
    others = [stated(str(number)) for number in (1013, 2290, 3377, 4977, 7902, 8675, 9437, 12809, 25360, 39471)]

    assert codes(compare(exchanged)) == ["transposed_digits"]
    assert codes(compare(exchanged + others)) == []
    assert codes(compare(exchanged + others + [stated("6113"), stated("6114")])) == ["off_by_one"]


def test_agreement_needs_no_diagnosis() -> None:
    assert compare([money("34億"), money("34.33億")]).diagnoses == ()


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Off by one: 6,113 + 1 = 6,114.", stated("6113"), stated("6114")),
        (
            "One unit of the last digit: 734,000,000 CNY and 735,000,000 CNY differ by 1,000,000.",
            money("7.35億"),
            money("7.34億"),
        ),
        ("Two digits changed places: 45 in 45,000, 54 in 54,000.", stated("45000"), stated("54000")),
        ("A digit dropped or added: 4,672 without its 6 is 472.", stated("4672"), stated("472")),
        ("A digit doubled or halved: one 1 more in 6,113 than in 613.", stated("6113"), stated("613")),
        ("One digit differs: 1 in 6,113, 7 in 6,173.", stated("6113"), stated("6173")),
        ("A slip of the decimal point: 1,740,000,000 CNY is 10 times 174,000,000 CNY.", money("17.4億"), money("1.74億")),
        ("Cut off, not rounded: 255.7 % would round to 256, not to 255 %.", part("255"), part("255.7")),
        ("Rounded without saying so: 6,100 is 6,113 to the nearest 100.", stated("6,100"), stated("6,113")),
        (
            "Per cent or percentage points: the same digits as 2 % and as 2 percentage points; from 50 %, one leads to 51 %, "
            "the other to 52 %.",
            part("2"),
            points("2"),
        ),
    ],
)
def test_the_sentence(text: str, one: Statement, other: Statement) -> None:
    assert str(compare([one, other]).diagnoses[0]) == text


def test_they_are_ranked() -> None:
    label, cut = compare([money("60億", "USD"), money("60.93億")]).diagnoses

    assert (label.code, cut.code) == ("currency_label", "truncated")
    assert 1 > label.score > cut.score > 0
    assert label.score + cut.score <= 1, "parts of all that may have happened"


def test_a_diagnosis_reads_as_a_sentence() -> None:
    assert str(Diagnosis("off_by_one", {"a": "12", "b": "13"}, Decimal("0.9"))) == "Off by one: 12 + 1 = 13."
