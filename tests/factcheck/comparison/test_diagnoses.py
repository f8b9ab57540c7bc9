"""Which slip explains two statements that disagree? Positives and their near misses side by side."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.comparison import Statement, compare
from factcheck.comparison.answers import Diagnosis
from tests.factcheck.comparison.wordings import stated


def first(one: Statement, other: Statement) -> str | None:
    """The code of the likeliest diagnosis."""
    diagnoses = compare([one, other]).diagnoses
    return diagnoses[0].code if diagnoses else None


def codes(one: Statement, other: Statement) -> set[str]:
    return {diagnosis.code for diagnosis in compare([one, other]).diagnoses}


def money(wording: str, unit: str = "CNY") -> Statement:
    return stated(wording, unit=unit)


def part(wording: str, unit: str = "percent") -> Statement:
    return stated(wording, unit=unit)


FIRST = [
    ("off_by_one", stated("6113"), stated("6114")),
    ("off_by_one", stated("12"), stated("13")),
    ("last_digit", money("7.35億"), money("7.34億")),
    ("last_digit", part("33.7"), part("33.8")),
    ("transposed_digits", stated("45000"), stated("54000")),
    ("transposed_digits", money("24.57億"), money("25.47億")),
    ("transposed_digits", stated("4.5萬"), stated("54000")),
    ("transposed_digits", stated("5,586,019"), stated("5,586,091")),
    ("power_of_ten", money("17.4億"), money("174億")),
    ("power_of_ten", money("17.4億"), money("1.74億")),
    ("power_of_ten", stated("4672"), stated("467,200")),
    ("power_of_ten", stated("4672"), stated("4,672,000")),
    ("power_of_ten", money("-24.57億"), money("-245.7億")),
    ("scale_word", money("7.35億"), money("7.35萬")),
    ("scale_word", money("5 million"), money("5 billion")),
    ("scale_word", money("3億"), money("3 billion")),
    ("scale_word", money("2兆"), money("2億")),
    ("currency_label", money("60億", "USD"), money("60.93億")),
    ("currency_label", money("20億", "HKD"), money("20億", "USD")),
    ("percent_label", part("2"), part("2", "percentage_point")),
    ("truncated", money("60億"), money("60.93億")),
    ("truncated", part("255"), part("255.7")),
    ("rounded", stated("6,100"), stated("6,113")),
    ("direction", part("21"), part("-21")),
    ("direction", money("3.4億"), money("-3.4億")),
    ("doubled_digit", stated("6113"), stated("613")),
    ("doubled_digit", stated("6113"), stated("61113")),
    ("dropped_digit", stated("4672"), stated("472")),
    ("wrong_digit", money("24.57億"), money("24.87億")),
]


@pytest.mark.parametrize(("code", "one", "other"), FIRST, ids=lambda value: getattr(value, "quote", value))
def test_the_likeliest(code: str, one: Statement, other: Statement) -> None:
    assert first(one, other) == code
    assert first(other, one) == code


NOT = [
    # two apart, or rounded: not off by one
    ("off_by_one", stated("6113"), stated("6115")),
    ("off_by_one", money("7億"), money("8億")),
    ("last_digit", money("7.35億"), money("7.33億")),
    # the same digits in another order, but three of them moved
    ("transposed_digits", stated("123"), stated("312")),
    ("transposed_digits", stated("45000"), stated("55000")),
    # ten times within rounding of one digit only: anything that begins with 3 would do
    ("power_of_ten", money("3億"), money("34億")),
    ("power_of_ten", money("17.4億"), money("175億")),
    ("power_of_ten", stated("4672"), stated("46730")),
    ("scale_word", money("7.35億"), money("7.45萬")),
    ("currency_label", money("6億", "USD"), money("25億")),
    # properly rounded
    ("truncated", money("61億"), money("60.13億")),
    ("rounded", stated("6,200"), stated("6,113")),
    ("rounded", stated("6,113"), stated("6,114")),
    ("direction", part("21"), part("-12")),
    ("doubled_digit", stated("4672"), stated("472")),
    ("dropped_digit", stated("4672"), stated("46")),
    ("wrong_digit", stated("12"), stated("17")),
    ("wrong_digit", stated("6113"), stated("6114")),
]


@pytest.mark.parametrize(("code", "one", "other"), NOT, ids=lambda value: getattr(value, "quote", value))
def test_near_misses(code: str, one: Statement, other: Statement) -> None:
    assert code not in codes(one, other)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Off by one: 6,113 and 6,114.", stated("6113"), stated("6114")),
        (
            "One unit of the last digit: 734,000,000 CNY and 735,000,000 CNY differ by 1,000,000.",
            money("7.35億"),
            money("7.34億"),
        ),
        ("A slip of the decimal point: 1,740,000,000 CNY is 10 times 174,000,000 CNY.", money("17.4億"), money("1.74億")),
        ("Cut off, not rounded: 255.7 % would round to 256, not to 255 %.", part("255"), part("255.7")),
        ("Rounded without saying so: 6,100 is 6,113 to the nearest 100.", stated("6,100"), stated("6,113")),
    ],
)
def test_the_sentence(text: str, one: Statement, other: Statement) -> None:
    assert str(compare([one, other]).diagnoses[0]) == text


def test_they_are_ranked() -> None:
    diagnoses = compare([money("60億", "USD"), money("60.93億")]).diagnoses

    assert [diagnosis.code for diagnosis in diagnoses] == ["currency_label", "truncated"]
    assert diagnoses[0].score > diagnoses[1].score


def test_agreement_needs_no_diagnosis() -> None:
    assert compare([money("34億"), money("34.33億")]).diagnoses == ()


def test_a_diagnosis_reads_as_a_sentence() -> None:
    assert str(Diagnosis("off_by_one", {"a": "12", "b": "13"}, Decimal("0.9"))) == "Off by one: 12 and 13."
