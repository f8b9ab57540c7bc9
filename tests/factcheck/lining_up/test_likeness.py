"""What speaks for two numbers of two texts being of one figure, and what against?"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from factcheck.figures import Bounds, Change, Kind, Period
from factcheck.lining_up.left_over import ENOUGH
from factcheck.lining_up.likeness import Company, Lone, beside, evidence, rarity
from factcheck.lining_up.surroundings import NOTHING, Around
from factcheck.lining_up.weights import WEIGHTS, weight
from tests.factcheck.lining_up.saying import between, said

NOBODY = Company(0, 0)


def lone(file: str, value: str = "398.6", unit: str = "CNY", around: Around = NOTHING, **slots: object) -> Lone:
    more = {name: slots.pop(name) for name in ("change", "published") if name in slots}
    return Lone(said(file, value, **slots), unit, around, **more)  # type: ignore[arg-type]


def found(one: Lone, other: Lone, company: Company = NOBODY) -> list[str]:
    said = evidence(one, other, {})
    return [*said, *beside(company)] if said else []


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        ("equal 1", "9", "9"),
        ("equal 3", "398.6", "398.6"),
        ("point elsewhere 2", "4600000000", "460000000"),
        ("noughts more", "1", "100"),
        ("noughts more", "9", "90"),
        ("another scale 1", "3000000", "30000000000"),  # 300萬, 300億
        ("another scale 2", "46000", "460000000"),
        ("another scale 3", "14605", "100004605"),  # 1萬4605, 1億4605
        ("point elsewhere 2", "46", "460000"),
        ("point elsewhere 1", "3000000", "3000000000"),
        ("one more 1", "9", "10"),
        ("one more 2", "37", "38"),
        ("exchanged 2", "71", "17"),
        ("exchanged 3", "703", "730"),
        ("cut off", "97.6", "97"),
        ("cut off and point elsewhere", "97.6", "9.7"),
        ("another digit", "24.57", "24.87"),
        ("within a tenth", "301", "322"),
        # two numbers
        (None, "301", "612"),
        (None, "0", "3"),
    ],
)
def test_numbers(expected: str | None, one: str, other: str) -> None:
    for pair in ((lone("a", one), lone("b", other)), (lone("b", other), lone("a", one))):
        names = found(*pair)
        assert (names[0] if names else None) == expected


@pytest.mark.parametrize(
    ("expected", "value", "bounds"),
    [
        ("rounded 2", "390", between("385", "395")),
        ("rounded 1", "400", between(None, "400")),
        ("hedged", "300", between("300", None)),  # 逾三百 leaves too much open
        (None, "200", between("200", None)),  # 逾二百 is less than 300
    ],
)
def test_rounded_and_hedged_numbers(expected: str | None, value: str, bounds: Bounds) -> None:
    names = found(lone("a", "390.6"), lone("b", value, bounds=bounds))

    assert (names[0] if names else None) == expected


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        ("one unit", ("money", "CNY"), ("money", "CNY")),
        ("money", ("money", "CNY"), ("money", "USD")),
        ("counts of anything", ("number", "vehicle"), ("number", "item")),
        ("counts", ("number", "vehicle"), ("number", "ship")),
        ("per cent or points", ("percent", "percent"), ("percent", "percentage_point")),
        ("half said", ("point", "point"), ("percent", "percentage_point")),
        (None, ("metre", "metre"), ("money", "CNY")),
    ],
)
def test_units(expected: str | None, one: tuple[str, str], other: tuple[str, str]) -> None:
    mine, theirs = (Lone(said(file, "398.6", unit=like), unit, NOTHING) for file, (like, unit) in (("a", one), ("b", other)))
    names = found(mine, theirs)

    assert (names[1] if names else None) == expected


@pytest.mark.parametrize(
    ("expected", "unit", "like", "one", "other"),
    [
        ("one more 2", "month_span", "day_span", "900", "930"),  # 30個月, 31個月
        ("one more 3", "kilometre", "metre", "966000", "965000"),
        ("another digit", "metre", "metre", "966000", "965000"),
        ("one more 2", "person", "number", "12", "13"),
        ("within a tenth", "percent", "percent", "12", "13"),  # which are often two percentages
    ],
)
def test_one_more_is_one_of_what_both_are_told_in(expected: str, unit: str, like: str, one: str, other: str) -> None:
    mine, theirs = (Lone(said(file, value, unit=like), unit, NOTHING) for file, value in (("a", one), ("b", other)))

    assert found(mine, theirs)[0] == expected


def test_million_and_billion_are_words_of_scale_in_english() -> None:
    english = Around(frozenset(), frozenset(), is_latin=True)

    assert found(lone("a", "4000000", around=english), lone("b", "4000000000"))[0] == "another scale 1"
    assert found(lone("a", "4000", around=english), lone("b", "4000000"))[0] == "point elsewhere 1"


@pytest.mark.parametrize(("is_one", "value", "metric"), [(True, "2.3", None), (True, "2", "inflation"), (False, "2", None)])
def test_one_digit_in_two_labels_needs_one_metric(is_one: bool, value: str, metric: str | None) -> None:
    slots = {"metric_key": metric}
    one, other = (lone(file, value, unit, **slots) for file, unit in (("a", "percent"), ("b", "percentage_point")))
    one, other = (each._replace(said=replace(each.said, unit="percent")) for each in (one, other))

    assert bool(found(one, other)) == is_one


def test_a_number_without_a_unit_may_be_money() -> None:
    mine, theirs = lone("a"), Lone(said("b", "398.6", unit="number"), "number", NOTHING)

    assert "money or no unit" in found(mine, theirs)
    assert not found(mine, theirs._replace(unit="vehicle"))


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        ("same", "revenue", "revenue"),
        ("same but for a part", "revenue", "revenue/外卖"),
        ("of two parts", "revenue/汽车", "revenue/外卖"),
        ("of two scopes", "revenue", "revenue/forecast"),
        ("different", "revenue", "net_profit"),
        ("of two names", "泊位", "碼頭"),
        ("of two languages", "泊位", "berths"),
        ("known to one", "revenue", None),
        ("named by one", None, "泊位"),
        ("open", None, None),
    ],
)
def test_metrics(expected: str, one: str | None, other: str | None) -> None:
    assert f"metric {expected}" in found(lone("a", metric_key=one), lone("b", metric_key=other))


def test_what_both_clauses_say_differently_is_never_one() -> None:
    one = lone("a", period=Period.year(2024))

    assert not found(one, lone("b"))
    assert found(one, lone("b", outright=frozenset()))
    assert not found(lone("a", metric_key="dead/of 2018"), lone("b", metric_key="dead/of 2025"))
    assert "entity told apart" in found(lone("a", entity="長河"), lone("b"))
    assert "entity different" in found(lone("a", entity="長河"), lone("b", outright=frozenset()))


def test_seats_that_are_not_said_to_be_anybodys_need_more() -> None:
    english = Around(frozenset(), frozenset(), is_latin=True)
    one = lone("a", "28", around=english, metric_key="seats", entity=None)
    other = lone("b", "29", metric_key="seats", entity=None)

    assert "anybody's" in found(one, other)
    assert weight(found(one, other)) < 0 < weight(found(one, other, Company(2, 3)))
    assert "anybody's" not in found(one, lone("b", "28", metric_key="seats", entity=None))
    assert "anybody's" not in found(one, lone("b", "82", metric_key="seats", entity=None))  # exchanged, and not near


def test_beside_a_number_that_stands_alone_nothing_is_missed() -> None:
    alone, without_company = beside(Company(0, 0, 0)), beside(NOBODY)

    assert alone == ["alone"]
    assert sum(WEIGHTS[name] for name in without_company) < WEIGHTS["alone"] < 0


def test_another_digit_beside_the_same_words_is_probably_a_slip() -> None:
    """公布143名不適任教練 in one headline, 147名 in the others, which stand alone in their texts."""
    around = Around(frozenset({"公布", "適任"}), frozenset({"coaches"}), is_latin=False)
    slots = {"unit": "number", "metric_key": None, "entity": None, "period": None, "kind": None}
    one, other = (Lone(said(file, value, **slots), "person", around) for file, value in (("a", "143"), ("b", "147")))
    names = [*(evidence(one, other, rarity([around] * 2)) or ()), *beside(Company(0, 0, 0))]

    assert {"another digit", "ideas 1", "words 2", "alone"} <= set(names)
    assert weight(names) >= ENOUGH > weight([*names, "printed later"])


def test_a_word_tells_in_a_story_of_few_numbers_too() -> None:
    around = Around(frozenset({"消息", "透露", "人士"}), frozenset(), is_latin=False)

    assert "words 3" in (evidence(lone("a", around=around), lone("b", around=around), rarity([around, around])) or ())


def test_kinds_directions_and_days() -> None:
    names = found(
        lone("a", "97.6", kind=Kind.RATE, change=Change.UP, published=datetime(2026, 3, 1, 8)),
        lone("b", "97", change=Change.DOWN, published=datetime(2026, 3, 3, 8)),
    )

    assert {"kind different", "one up, one down", "printed later"} <= set(names)
    same_day = lone("b", "97", published=datetime(2026, 3, 1, 20))
    assert "printed later" not in found(lone("a", "97.6", published=datetime(2026, 3, 1, 8)), same_day)


def test_words_count_within_one_language_by_how_rare_they_are() -> None:
    education, health = Around(frozenset({"教育", "开支"}), frozenset(), is_latin=False), NOTHING
    rare = rarity([education, education, *[health] * 40])
    english = Around(frozenset({"school"}), frozenset(), is_latin=True)

    assert "words 2" in (evidence(lone("a", around=education), lone("b", around=education), rare) or ())
    assert "words 0" in (evidence(lone("a", around=education), lone("b"), rare) or ())
    assert not [name for name in found(lone("a", around=education), lone("b", around=english)) if name.startswith("words")]


def test_every_piece_of_evidence_has_its_weight() -> None:
    lots = found(lone("a"), lone("b"), Company(2, 9))

    assert {"adjacent 2", "near 3"} <= set(lots)
    assert set(lots) <= set(WEIGHTS)
    assert weight(lots) > 0 > weight(found(lone("a", "301"), lone("b", "322")))
