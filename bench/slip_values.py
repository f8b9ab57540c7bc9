"""What does a right value look like, beside what is stated of its neighbours? Made at random, as newspapers write numbers.

Values and wordings are invented; the bounds are those that the engine reads from the wording (extraction.quantities).
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count

from factcheck.comparison import Differs, Sibling, Statement
from factcheck.extraction.numbers import quantities
from factcheck.figures import Kind
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


Maker = Callable[[random.Random], Case]
