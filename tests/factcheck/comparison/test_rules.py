"""Which relation have two statements? By what each stands for, its hedge and its unit."""

from __future__ import annotations

import pytest

from factcheck.comparison import Relation, Statement, compare
from factcheck.figures import Qualifier
from tests.factcheck.comparison.wordings import stated

OVER, UNDER = Qualifier.OVER, Qualifier.UNDER
SAME, COMPATIBLE, CONFLICT, MISMATCH = Relation.SAME, Relation.COMPATIBLE, Relation.CONFLICT, Relation.UNIT_MISMATCH

PAIRS: list[tuple[Relation, Statement, Statement]] = [
    # XBRL: equal and equally precise is a complete duplicate
    (SAME, stated("17.4億"), stated("17.4億")),
    (SAME, stated("6,114"), stated("6114")),
    # XBRL: less precise is consistent when it holds the more precise
    (COMPATIBLE, stated("34億"), stated("34.33億")),
    (COMPATIBLE, stated("50億"), stated("49.68億")),
    (COMPATIBLE, stated("122億"), stated("121.58億")),
    (COMPATIBLE, stated("172億"), stated("171.77億")),
    (COMPATIBLE, stated("256", unit="percent"), stated("255.7", unit="percent")),
    (COMPATIBLE, stated("60", unit="percent"), stated("60.4", unit="percent")),
    (COMPATIBLE, stated("1.7億"), stated("1.68億")),
    (COMPATIBLE, stated("18.9億"), stated("18.92億")),
    (COMPATIBLE, stated("17.4億"), stated("1,740,300,000")),
    (COMPATIBLE, stated("-24.6億"), stated("-24.57億")),
    # hedges open one side
    (COMPATIBLE, stated("10.51億"), stated("11億", qualifier=UNDER)),
    (COMPATIBLE, stated("60.4", unit="percent", qualifier=OVER), stated("60.4", unit="percent")),
    (COMPATIBLE, stated("60.4", unit="percent", qualifier=OVER), stated("60", unit="percent")),
    (COMPATIBLE, stated("3000", qualifier=OVER), stated("3,412")),
    (CONFLICT, stated("60.5", unit="percent", qualifier=OVER), stated("60", unit="percent")),
    (CONFLICT, stated("11億", qualifier=UNDER), stated("11.02億")),
    # XBRL: the same stated precision must be equal; half-open bounds only touch
    (CONFLICT, stated("7.35億"), stated("7.34億")),
    (CONFLICT, stated("35億"), stated("34億")),
    (CONFLICT, stated("45000"), stated("54000")),
    (CONFLICT, stated("-43.07億"), stated("-43.08億")),
    # XBRL: different precision without a common value is inconsistent (EDGAR Filer Manual 6.5.12)
    (COMPATIBLE, stated("5萬"), stated("5.5萬")),
    (CONFLICT, stated("5萬"), stated("5.6萬")),
    (CONFLICT, stated("34億"), stated("34.61億")),
    (CONFLICT, stated("60億"), stated("60.93億")),
    (CONFLICT, stated("6,100"), stated("6,113")),
    # where that manual closes the intervals, 四捨五入 does not: 3,450,000,000 is 35億
    (COMPATIBLE, stated("35億"), stated("3,450,000,000")),
    (CONFLICT, stated("34億"), stated("3,450,000,000")),
    # the edge belongs to the upper neighbour
    (COMPATIBLE, stated("35億"), stated("34.5億")),
    (COMPATIBLE, stated("34億"), stated("34.45億")),
    # the digits fit, the unit does not
    (MISMATCH, stated("60億", unit="USD"), stated("60.93億", unit="CNY")),
    (MISMATCH, stated("64億", unit="USD"), stated("64.95億", unit="CNY")),
    (MISMATCH, stated("60億", unit="USD"), stated("60億", unit="CNY")),
    (MISMATCH, stated("2", unit="percent"), stated("2", unit="percentage_point")),
    (MISMATCH, stated("2", unit="percent"), stated("2.3", unit="percentage_point")),
    (MISMATCH, stated("7.35億"), stated("7.35萬")),
    (MISMATCH, stated("5 million"), stated("5 billion")),
    (MISMATCH, stated("7.4億"), stated("7.35萬")),
    (CONFLICT, stated("3億"), stated("3.4萬")),
    # one sum in two currencies, honestly converted, or beyond any rate
    (COMPATIBLE, stated("6億", unit="USD"), stated("42.5億", unit="CNY")),
    (COMPATIBLE, stated("39.8億", unit="HKD"), stated("37.7億", unit="CNY")),
    (COMPATIBLE, stated("-6億", unit="USD"), stated("-42.5億", unit="CNY")),
    (Relation.SINGLE, stated("-6億", unit="USD"), stated("42.5億", unit="CNY")),
    (MISMATCH, stated("6億", unit="USD"), stated("25億", unit="CNY")),
    # rounded before or after: 4.34億 is 4.3億, and 3.2億 a Hong Kong way to say 3億
    (COMPATIBLE, stated("4.3億", unit="USD"), stated("33.87億", unit="HKD")),
    (COMPATIBLE, stated("3億", unit="CNY"), stated("3.2億", unit="HKD")),
    (COMPATIBLE, stated("4億", unit="USD", qualifier=OVER), stated("33.87億", unit="HKD")),
    (MISMATCH, stated("4.3億", unit="USD"), stated("35.87億", unit="HKD")),
    (MISMATCH, stated("39.8億", unit="HKD"), stated("39.8億", unit="CNY")),
    # 元 without a country may be any of the yuan currencies, but no dollar of America
    (SAME, stated("37.7億", unit="XXX"), stated("37.7億", unit="CNY")),
    (COMPATIBLE, stated("34億", unit="XXX"), stated("34.33億", unit="TWD")),
    (CONFLICT, stated("7.35億", unit="XXX"), stated("7.34億", unit="CNY")),
    (MISMATCH, stated("60億", unit="USD"), stated("60.93億", unit="XXX")),
    # per cent and percentage points whose digits do not fit measure different things
    (Relation.SINGLE, stated("2", unit="percent"), stated("41", unit="percentage_point")),
]


@pytest.mark.parametrize(("relation", "one", "other"), PAIRS, ids=lambda part: getattr(part, "quote", part))
def test_two_outlets(relation: Relation, one: Statement, other: Statement) -> None:
    answer = compare([one, other])

    assert answer.relation is relation
    assert answer.reason.text  # every code has its sentence, every sentence its figures
    assert all(diagnosis.text for diagnosis in answer.diagnoses)
    assert compare([other, one]) == answer


@pytest.mark.parametrize(
    ("relation", "one", "other"),
    [
        (COMPATIBLE, stated("15.3", unit="kilometre"), stated("15.28", unit="kilometre")),
        (COMPATIBLE, stated("15.3", unit="kilometre"), stated("15280", unit="metre")),
        (CONFLICT, stated("15.3", unit="kilometre"), stated("15400", unit="metre")),
        # acres are no kilometres
        (Relation.SINGLE, stated("15", unit="hectare"), stated("15", unit="kilometre")),
    ],
    ids=lambda part: getattr(part, "quote", part),
)
def test_measures_meet_in_one_unit(relation: Relation, one: Statement, other: Statement) -> None:
    assert compare([one, other]).relation is relation


def test_a_reason_names_the_measure() -> None:
    reason = compare([stated("15.3", unit="kilometre"), stated("15400", unit="metre")]).reason

    assert str(reason).startswith(
        "15,300 metres stands for [15,250, 15,350) and 15,400 metres for 15,400: no value satisfies both"
    )
