"""What do slips look like? Each maker takes a right value at random and makes one mistake in it, as a newsroom would.

Values and wordings are invented; the bounds are those that the engine reads from the wording (extraction.quantities).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import count

from factcheck.comparison import Differs, Sibling, Statement
from factcheck.comparison.rates import per_dollar
from factcheck.extraction.numbers import quantities
from factcheck.figures import Kind, Stage
from factcheck.folding import fold

SCALES = {"": Decimal(1), "萬": Decimal(10) ** 4, "億": Decimal(10) ** 8, "兆": Decimal(10) ** 12}
MONEY = {"CNY": "元人民幣", "USD": "美元", "HKD": "港元", "TWD": "元新台幣", "JPY": "日圓"}
NAMES = {**MONEY, "person": "人", "percent": "%", "percentage_point": "個百分點"}
METRICS = ("operating_profit", "gross_profit", "pretax_profit", "revenue/雲", "ebitda_loss", "cash")
YEAR = 2024
_refs = count(1)


@dataclass(frozen=True, kw_only=True)
class Written:
    """A number as a newspaper writes it: 17.4 億 美元."""

    digits: str  #: as printed, with its point: 17.4
    scale: str = ""
    unit: str = "person"
    minus: bool = False

    @property
    def value(self) -> Decimal:
        return Decimal(self.digits) * SCALES[self.scale] * (-1 if self.minus else 1)

    @property
    def places(self) -> int:
        return len(self.digits.partition(".")[2])

    @property
    def bare(self) -> str:
        """The digits without the point."""
        return self.digits.replace(".", "")

    def with_bare(self, bare: str) -> Written:
        """Other digits, the point as many places from the end as before."""
        digits = f"{bare[: -self.places]}.{bare[-self.places :]}" if self.places else bare
        return replace(self, digits=digits)


@dataclass(frozen=True, kw_only=True)
class Case:
    """What several outlets state of one figure, and what is stated of its neighbours."""

    statements: list[Statement]
    siblings: list[Sibling] = field(default_factory=list)


def stated(written: Written, *, hedge: str = "", kind: Kind = Kind.LEVEL, **more: object) -> Statement:
    """The statement that the engine would make of the wording."""
    text = f"{hedge}{written.digits}{written.scale}{NAMES[written.unit]}"
    [read] = quantities.scan(fold(text), [])
    bounds = read.bounds.mirrored() if written.minus else read.bounds
    value = None if read.value is None else -read.value if written.minus else read.value
    ref = next(_refs)
    fields: dict[str, object] = {"outlet": f"outlet {ref}", "year": YEAR} | more
    return Statement(
        ref=ref,
        quote=("-" if written.minus else "") + text,
        value=value,
        bounds=bounds,
        unit=written.unit,
        kind=kind,
        decimals=read.decimals,
        scale=read.scale,
        qualifier=read.qualifier,
        **fields,  # type: ignore[arg-type]
    )


# Right values


def counted(chance: random.Random) -> Written:
    """A number of people, written out: few are large."""
    return Written(digits=str(round(10 ** chance.uniform(1.3, 6))))


def money(chance: random.Random) -> Written:
    digits = f"{10 ** chance.uniform(0.4, 2.9):.{chance.choice((1, 1, 2))}f}"
    return Written(digits=digits, scale=chance.choice(("億", "億", "億", "萬", "兆")), unit=chance.choice(("CNY", "USD", "TWD")))


def part(chance: random.Random) -> Written:
    return Written(digits=f"{chance.uniform(1, 90):.1f}", unit="percent")


def any_value(chance: random.Random) -> Written:
    return chance.choice((counted, money, money, part))(chance)


def telling(make: Callable[[random.Random], Written], chance: random.Random, digits: int = 2) -> Written:
    """A value with so many digits of its own."""
    while True:
        written = make(chance)
        if len(written.bare.strip("0")) >= digits and not written.bare.startswith("0"):
            return written


# Slips


def with_neighbours(chance: random.Random, right: Written, *wrong: Statement, kind: Kind = Kind.LEVEL) -> Case:
    """The slip among one to three outlets that have it right, with figures beside it that have nothing to do with it."""
    rights = [stated(right, kind=kind) for _ in range(chance.choice((1, 1, 2, 3)))]
    printed = [datetime(YEAR, 3, 1, 8) + timedelta(days=chance.randrange(60)) for _ in (*rights, *wrong)]
    statements = [replace(one, published=day) for one, day in zip((*rights, *wrong), printed, strict=True)]
    chance.shuffle(statements)
    return Case(statements=statements, siblings=unrelated(chance, right))


def like(chance: random.Random, written: Written, low: float, high: float) -> Written:
    """A number of the same make, so many times as large."""
    while True:
        value = Decimal(written.digits) * Decimal(str(chance.uniform(low, high)))
        digits = f"{value:.{written.places}f}"
        if Decimal(digits) and digits != written.digits:
            return replace(written, digits=digits)


def unrelated(chance: random.Random, right: Written) -> list[Sibling]:
    """Up to three earlier years and up to three other metrics."""
    years = [year_before(like(chance, right, 0.6, 1.2), 1 + place) for place in range(chance.randrange(4))]
    metrics = chance.sample(METRICS, chance.randrange(4))
    return years + [beside(like(chance, right, 0.05, 0.9), Differs.METRIC, metric) for metric in metrics]


def year_before(written: Written, years: int = 1) -> Sibling:
    return beside(written, Differs.PERIOD, f"{YEAR - years}-01-01/{YEAR - years}-12-31")


def beside(written: Written, differs: Differs, of: str, kind: Kind = Kind.LEVEL) -> Sibling:
    return Sibling(statement=stated(written, kind=kind), differs=differs, of=of)


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


# One value, written twice


def written_alike(chance: random.Random) -> Case:
    right = any_value(chance)
    return with_neighbours(chance, right, stated(right))


def rounded_rightly(chance: random.Random) -> Case:
    right = telling(lambda c: c.choice((money, part))(c), chance)
    step = Decimal(1).scaleb(-chance.randrange(right.places))
    digits = str(Decimal(right.digits).quantize(step, rounding=ROUND_HALF_UP))
    return with_neighbours(chance, right, stated(replace(right, digits=digits)))


def hedged(chance: random.Random) -> Case:
    """逾 and 近 with the round number below and above, 約 with the nearest."""
    right = telling(counted, chance, 3)
    step = 10 ** (len(right.digits) - 2)
    below = int(right.digits) // step * step
    nearest = below + step if 2 * (int(right.digits) - below) >= step else below
    hedge, value = chance.choice((("逾", below), ("近", below + step), ("約", nearest)))
    if value == int(right.digits):
        hedge = "約"
    return with_neighbours(chance, right, stated(replace(right, digits=str(value)), hedge=hedge))


def in_another_scale(chance: random.Random) -> Case:
    right = Written(digits=f"{chance.uniform(1, 90):.2f}", scale="億", unit="USD")
    digits = format(Decimal(right.digits) * 10_000, ".0f")
    return with_neighbours(chance, right, stated(replace(right, digits=digits, scale="萬")))


def converted(chance: random.Random) -> Case:
    """Into the money of the paper, at a rate of the day near the year's average; the Hong Kong dollar is pegged."""
    right = telling(money, chance)
    other = chance.choice([unit for unit in MONEY if unit != right.unit])
    table = per_dollar()[YEAR]
    apart = 0.002 if {other, right.unit} == {"HKD", "USD"} else 0.03
    rate = table[other] / table[right.unit] * Decimal(str(chance.uniform(1 - apart, 1 + apart)))
    digits = f"{Decimal(right.digits) * rate:.2f}"
    if Decimal(digits) < 1:
        return converted(chance)
    return with_neighbours(chance, right, stated(replace(right, digits=digits, unit=other)))


Maker = Callable[[random.Random], Case]
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
AGREEING: Mapping[str, Maker] = {
    make.__name__: make for make in (written_alike, rounded_rightly, hedged, in_another_scale, converted)
}
