"""Which readings of several files meet in one figure, and which never do?"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from factcheck.comparison import Relation
from factcheck.extraction import extract
from factcheck.figures import Change, Kind, Period, Reading
from factcheck.lining_up import File, group
from tests.factcheck.readings import reading


def file(name: str, *readings: Reading, outlet: str | None = None, published: str | None = None) -> File:
    return File(
        name=name,
        outlet=outlet or name,
        readings=readings,
        published=None if published is None else datetime.fromisoformat(published),
    )


def meet(one: Reading, other: Reading) -> bool:
    return len(group([file("a", one), file("b", other)])) == 1


def test_one_figure_in_three_files() -> None:
    [found] = group([file("a", reading("6113")), file("b", reading("6114")), file("c", reading("6114"))])

    assert (found.entity, found.metric_key, found.period) == ("商湯", "employees", Period.from_iso("2021-12-31"))
    assert [member.file.name for member in found.members] == ["a", "b", "c"]
    assert found.comparison.relation is Relation.CONFLICT


def money(value: str, unit: str = "CNY", metric: str = "revenue", period: str = "2024-01-01/2024-06-30") -> Reading:
    return reading(value, unit=unit, metric=metric, period=period)


def rate(value: str, unit: str = "percent", kind: Kind = Kind.RATE) -> Reading:
    return reading(value, unit=unit, kind=kind, change=Change.UP, metric="revenue", period="2024")


MEET = [
    # an instant metric speaks of the last day of its span
    (reading("6113", period="2021-01-01/2021-12-31"), reading("6114", period="2021-12-31")),
    # two currencies meet, to be told apart
    (money("6000000000", "USD"), money("6093000000", "CNY")),
    # a loss is a negative profit
    (money("-2457000000", metric="net_profit"), money("2457000000", metric="net_loss")),
    # Traditional and Simplified are one name, and a name of the other's names is one too
    (reading("6113", entity="商湯科技", names=("商湯科技", "商湯")), reading("6114", entity="商汤", names=("商汤",))),
    # an event needs neither entity nor period
    (
        reading("12", metric="dead", entity=None, period="2025-03-02T14:00"),
        reading("15", metric="dead", entity=None, period="2025-03-03"),
    ),
]


@pytest.mark.parametrize(("one", "other"), MEET)
def test_these_meet(one: Reading, other: Reading) -> None:
    assert meet(one, other)
    assert meet(other, one)


def test_percent_and_percentage_points_meet_to_be_told_apart() -> None:
    up, points = (
        reading("2", unit=unit, kind=kind, change=Change.UP, metric="revenue", period="2024-01-01/2024-12-31")
        for unit, kind in (("percent", Kind.RATE), ("percentage_point", Kind.CHANGE))
    )

    [found] = group([file("a", up), file("b", points)])

    assert found.comparison.relation is Relation.UNIT_MISMATCH


APART = [
    # half year and full year
    (money("1740000000"), money("3770000000", period="2024-01-01/2024-12-31")),
    # parent and subsidiary
    (reading("4672", entity="商湯科技"), reading("200", entity="上海陣量")),
    # a segment and the whole
    (
        money("1740000000"),
        reading("1051000000", unit="CNY", metric="revenue", scope=("生成式ai",), period="2024-01-01/2024-06-30"),
    ),
    # a level and its rate
    (money("21"), reading("21", unit="percent", kind=Kind.RATE, metric="revenue", period="2024-01-01/2024-06-30")),
    # operating and net
    (money("1", metric="operating_profit"), money("1", metric="net_profit")),
    # what the text leaves open never meets, not even its like
    (reading("6113", metric=None), reading("6113", metric=None)),
    (reading("6113", period=None), reading("6113", period=None)),
    (reading("6113", entity=None), reading("6113", entity=None)),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_these_never_meet(one: Reading, other: Reading) -> None:
    assert not meet(one, other)


def test_a_text_that_says_it_twice_counts_once() -> None:
    [found] = group([file("a", reading("6114", start=5), reading("6114", start=500)), file("b", reading("6114"))])

    assert len(found.members) == 2


def test_files_without_readings_are_no_figure() -> None:
    assert group([file("a"), file("b")]) == []


def test_an_alias_joins_files_of_different_full_names() -> None:
    short = reading("6114", entity="商湯", names=("商湯",))
    full = reading("6113", entity="商湯集團", names=("商湯集團", "商湯"))
    other = reading("6114", entity="商湯科技", names=("商湯科技", "商湯"))

    [found] = group([file("a", short), file("b", full), file("c", other)])

    assert len(found.members) == 3


def test_an_alias_does_not_join_what_one_file_tells_apart() -> None:
    parent = reading("5000", entity="台灣大車隊", names=("台灣大車隊", "台灣大"))
    operator = reading("7000", entity="台灣大哥大", names=("台灣大哥大", "台灣大"))
    both = (reading("5000", entity="台灣大車隊"), reading("7000", entity="台灣大哥大"))

    found = group([file("a", *both), file("b", parent), file("c", operator)])

    assert sorted((g.entity, len(g.members)) for g in found) == [("台灣大哥大", 2), ("台灣大車隊", 2)]


def test_the_words_for_any_company_join_nobody() -> None:
    assert not meet(reading("1", entity="甲", names=("甲", "公司")), reading("1", entity="乙", names=("乙", "公司")))


def test_a_toll_moves_on_with_the_time_of_publication_where_the_text_gives_none() -> None:
    early = file("a", reading("12", metric="dead", entity=None, period=None), published="2025-03-02T14:00:00+08:00")
    late = file("b", reading("15", metric="dead", entity=None, period=None), published="2025-03-02T18:00:00+08:00")

    [found] = group([early, late])

    assert found.comparison.relation is Relation.UPDATED


@pytest.mark.parametrize(("metric", "relation"), [("firefighters", Relation.CONFLICT), ("injured", Relation.UPDATED)])
def test_one_more_of_those_who_were_sent_is_no_update(metric: str, relation: Relation) -> None:
    early = file(
        "a", reading("85", metric=metric, unit="person", entity=None, period=None), published="2025-03-02T14:00:00+08:00"
    )
    late = file("b", reading("86", metric=metric, unit="person", entity=None, period=None), published="2025-03-02T18:00:00+08:00")

    [found] = group([early, late])

    assert found.comparison.relation is relation


@pytest.mark.parametrize(
    ("relation", "period"),
    [
        (Relation.CONFLICT, "2025-01-01/2025-12-31"),  # a year that is over
        (Relation.CONFLICT, "2026-02-01/2026-02-28"),
        (Relation.UPDATED, "2026-01-01/2026-03-24"),  # what is counted up to the day of the news
        (Relation.UPDATED, "2026-03-21/2026-03-22"),  # the days on which it happened
    ],
)
def test_what_was_counted_over_months_long_past_moves_on_no_more(relation: Relation, period: str) -> None:
    one, other = (reading(value, unit="person", entity=None, metric="dead", period=period) for value in ("1234", "1240"))
    told = (
        replace(file("a", one, published="2026-03-24T09:00"), story=1),
        replace(file("b", other, published="2026-03-24T18:00"), story=1),
    )

    [found] = group(told)

    assert found.comparison.relation is relation


def test_the_text_that_gives_a_toll_its_time_counts_before_the_headline() -> None:
    headline, body = (reading("6", metric="dead", entity=None, period=period) for period in (None, "2025-03-02T14:00"))

    [found] = group([file("a", headline, body, published="2025-03-02T19:00"), file("b", body)])

    assert [member.reading.period for member in found.members] == [Period.from_iso("2025-03-02T14:00")] * 2


def test_a_company_does_not_move_on_with_the_time_of_publication() -> None:
    early = file("a", reading("6113"), published="2024-10-24T01:35:00+08:00")
    late = file("b", reading("6114"), published="2025-07-01T00:00:00+08:00")

    [found] = group([early, late])

    assert found.comparison.relation is Relation.CONFLICT


def test_losses_are_shown_as_losses() -> None:
    """Inside, a loss is a negative profit; people read net loss 24.57億, in the reason as well."""
    loss = money("2457000000", metric="net_loss")
    profit = money("-2467000000", metric="net_profit")

    [found] = group([file("a", loss), file("b", profit)])

    assert (found.metric_key, found.shown_metric, found.sign) == ("net_profit", "net_loss", -1)
    assert str(found.comparison.reason) == (
        "2,457,000,000 CNY and 2,467,000,000 CNY are both exact; they differ by 10,000,000 (0.41 %)."
    )


def test_a_profit_against_a_loss_keeps_its_signs() -> None:
    [found] = group([file("a", money("3", metric="net_loss")), file("b", money("3", metric="net_profit"))])

    assert (found.shown_metric, found.sign) == ("net_profit", 1)
    assert found.comparison.diagnoses[0].code == "direction"


@pytest.mark.parametrize(("groups", "story", "other"), [(1, None, None), (1, 7, 7), (2, 7, 8)])
def test_tallies_of_two_stories_never_meet(groups: int, story: int | None, other: int | None) -> None:
    dead = reading("6", unit="person", metric="dead", entity=None, period=None)
    files = [replace(file("a", dead), story=story), replace(file("b", dead), story=other)]

    assert len(group(files)) == groups


def test_an_open_reading_is_known_by_its_number_within_the_story() -> None:
    whole, open_one = reading("6113"), reading("6113", metric=None, entity=None, period=None)
    [found] = group([replace(file("a", whole), story=1), replace(file("b", open_one), story=1)])

    assert [member.reading.metric for member in found.members] == ["employees", "employees"]
    assert found.comparison.relation is Relation.SAME
    assert len(group([file("a", whole), file("b", open_one)])[0].members) == 1


def test_an_open_loss_takes_the_sign_of_the_loss_that_it_repeats() -> None:
    loss = reading("643000000", metric="net_loss", unit="CNY", period="2024-01-01/2024-12-31")
    bare = reading("643000000", metric=None, unit="CNY", period=None)
    [found] = group([replace(file("a", loss), story=1), replace(file("b", bare), story=1)])

    assert [member.reading.value for member in found.members] == [Decimal(-643000000)] * 2


def test_of_two_numbers_of_one_text_the_one_that_another_tells_counts() -> None:
    files = [file("a", reading("6113"), reading("4387", start=9)), file("b", reading("4387")), file("c", reading("6114"))]
    [found] = group(files)

    assert [(member.file.name, member.reading.quote) for member in found.members] == [("a", "4387"), ("b", "4387"), ("c", "6114")]


def test_a_number_of_another_size_that_two_texts_give_is_of_something_else() -> None:
    files = [file("a", reading("6113"), reading("2387", start=9)), file("b", reading("2387")), file("c", reading("6114"))]

    assert [[member.reading.quote for member in found.members] for found in group(files)] == [["6113", "6114"], ["2387", "2387"]]


def test_of_two_numbers_that_nobody_else_tells_the_first_counts() -> None:
    [found] = group([file("a", reading("6113"), reading("2387", start=9)), file("b", reading("6114"))])

    assert [member.reading.quote for member in found.members] == ["6113", "6114"]


def test_a_text_alone_keeps_all_its_numbers() -> None:
    [found] = group([file("a", reading("6113"), reading("2387", start=9))])

    assert len(found.members) == 2


def test_a_toll_that_goes_on_keeps_all_its_numbers() -> None:
    tolls = [reading(value, metric="dead", entity=None, period=at) for value, at in (("7", "2025-03-02"), ("11", "2025-03-03"))]
    [found] = group([file("a", *tolls), file("b", tolls[0])])

    assert len(found.members) == 3


def test_counted_things_meet_whatever_counts_them() -> None:
    shops, bare = reading("1284", metric="shops", unit="shop"), reading("1284", metric=None, unit="number", period=None)
    [found] = group([replace(file("a", shops), story=1), replace(file("b", bare), story=1)])

    assert {member.reading.unit for member in found.members} == {"shop"}
    assert found.comparison.relation is Relation.SAME


def test_numbers_join_a_name_in_another_script() -> None:
    sizes = (reading("6113"), reading("817000000", metric="revenue", unit="CNY"))
    files = [file("a", *sizes), file("b", *(replace(one, entity="SenseTime", names=()) for one in sizes))]

    assert len(group(replace(one, story=1) for one in files)) == 2
    assert len(group(files)) == 4


@pytest.mark.parametrize("growth", ["公司2024年營收成長率為-21%。", "公司2024年營收同比-21%。"])
def test_a_negative_growth_is_a_fall(growth: str) -> None:
    texts = [f"遠山科技公布業績。{growth}", "遠山科技公布業績。公司2024年營收年減21%。"]
    found = group(file(str(number), *extract(text)) for number, text in enumerate(texts))

    assert [(one.comparison.relation, len(one.members)) for one in found] == [(Relation.SAME, 2)]


def test_growth_in_times_meets_growth_in_percent() -> None:
    texts = ["遠山科技公布業績。公司2024年營收增長1.4倍。", "遠山科技公布業績。公司2024年營收同比增長140%。"]
    [found] = group(file(str(number), *extract(text)) for number, text in enumerate(texts))

    assert (found.comparison.relation, len(found.members)) == (Relation.COMPATIBLE, 2)


def test_the_figure_that_most_readings_name_is_that_of_all() -> None:
    """A clause that is read wrongly says no less than one that is read rightly."""
    numbers = [reading("6113", metric=metric) for metric in ("shops", "employees", "employees")]
    [found] = group(replace(file(name, number), story=1) for name, number in zip("abc", numbers, strict=True))

    assert (found.metric_key, len(found.members)) == ("employees", 3)


def test_up_and_down_by_one_number_disagree() -> None:
    texts = ["遠山科技公布業績。公司2024年營收年增12.6%。", "遠山科技公布業績。公司2024年營收年減12.6%。"]
    files = [replace(file(str(number), *extract(text)), story=1) for number, text in enumerate(texts)]

    assert [one.comparison.relation for one in group(files)] == [Relation.CONFLICT]


TOLD = {
    "a": "遠山市去年火災統計公布。全年出動消防車1,240輛次，救出被困市民17人，撲救費用4.6億元，燒毀民宅286間。",
    "b": "遠山市消防局公布去年數字：消防車出動1,240輛次，救出被困者71人，撲救費用0.46億元，民宅燒毀286間。",
}


def test_what_is_left_over_between_numbers_that_both_tell_is_one_figure() -> None:
    """Nobody says what is whose in words that the vocabulary knows; the list is the same."""
    files = [File(name=name, outlet=name, readings=extract(text, region="TW"), story=1, text=text) for name, text in TOLD.items()]
    quotes = [{member.reading.quote for member in found.members} for found in group(files)]

    assert {"17人", "71人"} in quotes
    assert {"4.6億元", "0.46億元"} in quotes
    alone = [{member.reading.quote for member in found.members} for found in group(replace(file, story=None) for file in files)]
    assert {"17人", "71人"} not in alone


def test_a_text_that_gives_two_numbers_for_one_thing_keeps_the_other() -> None:
    """Of 32 and 71 rescued one is what the other text tells; the figure has it alone."""
    files = [
        File(name=name, outlet=name, readings=extract(text, region="TW"), story=1, text=text)
        for name, text in (TOLD | {"b": TOLD["b"] + "遠山市消防局前年救出被困者35人。"}).items()
    ]
    [found] = [found for found in group(files) if "17人" in {member.reading.quote for member in found.members}]

    assert [member.reading.quote for member in found.members] == ["17人", "71人"]


def level(value: str, at: str, scope: tuple[str, ...] = (), metric: str = "water_level", unit: str = "metre") -> Reading:
    return reading(value, metric=metric, entity="遠山水庫", period=at, unit=unit, scope=scope)


def test_a_level_of_two_hours_is_an_update_and_of_one_a_conflict() -> None:
    eight, noon = level("1078.48", "2026-07-11T08:00"), level("1080.12", "2026-07-11T12:00")
    other = level("1079.91", "2026-07-11T12:00")

    [moved] = group([file("a", eight, published="2026-07-11T09:00"), file("b", noon, published="2026-07-11T13:00")])
    [apart] = group([file("a", noon, published="2026-07-11T13:00"), file("b", other, published="2026-07-11T14:00")])

    assert moved.comparison.relation is Relation.UPDATED
    assert apart.comparison.relation is Relation.CONFLICT


def test_a_level_of_a_day_that_was_over_does_not_move() -> None:
    one, other = level("1078.48", "2026-07-11"), level("1080.12", "2026-07-11")

    [found] = group([file("a", one, published="2026-07-12T09:00"), file("b", other, published="2026-07-12T13:00")])
    [same_day] = group([file("a", one, published="2026-07-11T09:00"), file("b", other, published="2026-07-11T13:00")])

    assert found.comparison.relation is Relation.CONFLICT
    assert same_day.comparison.relation is Relation.UPDATED


def test_a_closing_price_meets_no_price_of_the_session() -> None:
    price = {"metric": "index_level", "unit": "point"}
    close, high = level("45631", "2026-07-15", ("close",), **price), level("45829", "2026-07-15", ("intraday",), **price)

    assert not meet(close, high)
    assert meet(close, level("45613", "2026-07-15", ("close",), **price))
