"""What do slips look like? Each maker takes a right value at random and makes one mistake in it, as a newsroom would."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from slip_values import (
    MONEY,
    YEAR,
    Case,
    Maker,
    any_value,
    beside,
    counted,
    like,
    money,
    part,
    stated,
    telling,
    unrelated,
    with_neighbours,
    year_before,
)

from factcheck.comparison import Differs
from factcheck.figures import Kind, Stage


def off_by_one(chance: random.Random) -> Case:
    right = counted(chance)
    return with_neighbours(chance, right, stated(replace(right, digits=str(int(right.digits) + chance.choice((1, -1))))))


def last_digit(chance: random.Random) -> Case:
    right = telling(lambda c: c.choice((money, part))(c), chance)
    bare = str(int(right.bare) + chance.choice((1, -1))).zfill(len(right.bare))
    return with_neighbours(chance, right, stated(right.with_bare(bare)))


def transposed_digits(chance: random.Random) -> Case:
    while True:
        right = telling(any_value, chance, 3)
        place = chance.randrange(len(right.bare) - 1)
        bare = right.bare[:place] + right.bare[place + 1] + right.bare[place] + right.bare[place + 2 :]
        if bare != right.bare and not bare.startswith("0"):
            return with_neighbours(chance, right, stated(right.with_bare(bare)))


def doubled_digit(chance: random.Random) -> Case:
    right = telling(any_value, chance, 3)
    places = [place for place, digit in enumerate(right.bare) if digit != "0" or place < len(right.bare) - 1]
    place = chance.choice(places)
    return with_neighbours(chance, right, stated(right.with_bare(right.bare[: place + 1] + right.bare[place:])))


def dropped_digit(chance: random.Random) -> Case:
    while True:
        right = telling(any_value, chance, 4)
        place = chance.randrange(len(right.bare))
        twin = right.bare[place] in (right.bare[:place][-1:], right.bare[place + 1 : place + 2])
        bare = right.bare[:place] + right.bare[place + 1 :]
        if not twin and not bare.startswith("0") and not (place == len(bare) and right.bare[place] == "0"):
            return with_neighbours(chance, right, stated(right.with_bare(bare)))


def wrong_digit(chance: random.Random) -> Case:
    while True:
        right = telling(any_value, chance, 3)
        place, digit = chance.randrange(len(right.bare)), chance.choice("123456789")
        bare = right.bare[:place] + digit + right.bare[place + 1 :]
        if abs(int(bare) - int(right.bare)) > 1:
            return with_neighbours(chance, right, stated(right.with_bare(bare)))


def power_of_ten(chance: random.Random) -> Case:
    """The point in another place, the scale word as it was."""
    right = telling(any_value, chance)
    places = chance.choice((1, 1, 1, 2, 3, -1))
    if right.places < 1 and places < 0:
        places = -places
    value = Decimal(right.digits).scaleb(places)
    digits = format(value, "f") if right.places or places < 0 else str(int(value))
    return with_neighbours(chance, right, stated(replace(right, digits=digits)))


def scale_word(chance: random.Random) -> Case:
    right = telling(money, chance)
    other = chance.choice([scale for scale in ("萬", "億", "兆") if scale != right.scale])
    return with_neighbours(chance, right, stated(replace(right, scale=other)))


def currency_label(chance: random.Random) -> Case:
    right = telling(money, chance)
    other = chance.choice([unit for unit in MONEY if unit != right.unit])
    return with_neighbours(chance, right, stated(replace(right, unit=other)))


def percent_label(chance: random.Random) -> Case:
    right = replace(part(chance), minus=chance.random() < 0.3)
    return with_neighbours(chance, right, stated(replace(right, unit="percentage_point")))


def truncated(chance: random.Random) -> Case:
    """Cut off where rounding gives another digit; two digits are left."""
    while True:
        right = telling(lambda c: c.choice((money, part))(c), chance, 3)
        places = chance.randrange(right.places)
        step = Decimal(1).scaleb(-places)
        cut = Decimal(right.digits).quantize(step, rounding=ROUND_DOWN)
        coarse, fine = stated(replace(right, digits=str(cut))), stated(right)
        if not coarse.bounds.overlaps(fine.bounds) and cut >= 10 * step:  # 32.5% may be 32.46%, which is 32%
            return with_neighbours(chance, right, coarse)


def rounded(chance: random.Random) -> Case:
    """A count rounded to tens or hundreds without a word, and more than one apart."""
    while True:
        right = telling(counted, chance, 4)
        step = chance.choice((10, 100))
        near = int((Decimal(right.digits) / step).quantize(Decimal(1), rounding=ROUND_HALF_UP)) * step
        if abs(near - int(right.digits)) > 1 and len(str(near).rstrip("0")) > 1:
            return with_neighbours(chance, right, stated(replace(right, digits=str(near))))


def direction(chance: random.Random) -> Case:
    right = replace(telling(lambda c: c.choice((money, part))(c), chance), minus=chance.random() < 0.5)
    return with_neighbours(chance, right, stated(replace(right, minus=not right.minus)))


def other_period(chance: random.Random) -> Case:
    right = telling(any_value, chance)
    before = like(chance, right, 0.7, 1.15)
    case = with_neighbours(chance, right, stated(before))
    return replace(case, siblings=[*case.siblings, year_before(before)])


def other_metric(chance: random.Random) -> Case:
    right = telling(any_value, chance)
    other = like(chance, right, 0.1, 0.9)
    case = with_neighbours(chance, right, stated(other))
    return replace(case, siblings=[*case.siblings, beside(other, Differs.METRIC, "net_profit/海外")])


def other_entity(chance: random.Random) -> Case:
    right = telling(any_value, chance)
    other = like(chance, right, 0.1, 3)
    case = with_neighbours(chance, right, stated(other))
    return replace(case, siblings=[*case.siblings, beside(other, Differs.ENTITY, "長河物流")])


def change_as_level(chance: random.Random) -> Case:
    """增至3億 for 增加3億: the change is stated beside it."""
    right = telling(any_value, chance, 3)
    change = like(chance, right, 0.05, 0.3)
    case = with_neighbours(chance, right, stated(change))
    return replace(case, siblings=[*case.siblings, beside(change, Differs.KIND, "change", Kind.CHANGE)])


def level_as_change(chance: random.Random) -> Case:
    """增加17.4億 for 增至17.4億."""
    level = telling(any_value, chance, 3)
    case = with_neighbours(chance, like(chance, level, 0.05, 0.3), stated(level, kind=Kind.CHANGE), kind=Kind.CHANGE)
    return replace(case, siblings=[*case.siblings, beside(level, Differs.KIND, "level")])


def difference_as_level(chance: random.Random) -> Case:
    """As change_as_level, but nobody states the change: the year before does."""
    right = telling(any_value, chance, 3)
    before = like(chance, right, 0.6, 0.85)
    digits = format(abs(Decimal(right.digits) - Decimal(before.digits)), f".{right.places}f")
    case = with_neighbours(chance, right, stated(replace(right, digits=digits)))
    return replace(case, siblings=[*case.siblings, year_before(before)])


def provisional(chance: random.Random) -> Case:
    last = telling(any_value, chance)
    first_count = stated(like(chance, last, 0.9, 1.1), stage=Stage.PROVISIONAL)
    case = with_neighbours(chance, last, first_count)
    stage = chance.choice((Stage.FINAL, Stage.FINAL, None))
    marked = [one if one.stage else replace(one, stage=stage) for one in case.statements]
    return replace(case, statements=marked)


def superseded(chance: random.Random) -> Case:
    """Everybody printed one number until a day, and another since, which no slip makes of it: more than two digits differ."""
    old = telling(any_value, chance, 4)
    new = like(chance, old, 0.8, 1.2)
    if sum(a != b for a, b in zip(old.bare, new.bare, strict=False)) < 3:
        return superseded(chance)
    days = sorted(chance.sample(range(60), 6))
    told = [
        stated(old if place < 3 else new, published=datetime(YEAR, 3, 1, 8) + timedelta(days=day))
        for place, day in enumerate(days)
    ]
    return Case(statements=told, siblings=unrelated(chance, old))


def nothing(chance: random.Random) -> Case:
    """Two numbers that simply are two: nothing should be said of them."""
    right = telling(any_value, chance, 3)
    return with_neighbours(chance, right, stated(like(chance, right, 0.5, 2)))


#: by the code of the diagnosis that is right
SLIPS: Mapping[str, Maker] = {
    make.__name__: make
    for make in (
        off_by_one,
        last_digit,
        transposed_digits,
        doubled_digit,
        dropped_digit,
        wrong_digit,
        power_of_ten,
        scale_word,
        currency_label,
        percent_label,
        truncated,
        rounded,
        direction,
        other_period,
        other_metric,
        other_entity,
        change_as_level,
        level_as_change,
        difference_as_level,
        provisional,
        superseded,
        nothing,
    )
}
