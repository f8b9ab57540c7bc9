"""What does a newsroom's archive of a million claims look like? Made up from a seed: the same number gives the same archive.

The skew is that of a real desk: a few outlets, companies and stories have most of the claims; some seven figures in ten are told
by one outlet alone, and a handful by hundreds. Every value is written in a sentence of its article, so that each quote holds.
"""

from __future__ import annotations

import bisect
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import accumulate
from random import Random

OUTLETS = 300
OPEN = 0.15  #: of all claims, those whose entity or metric no text says
ALONE = 0.68  #: of the figures, those that one article tells
AGREE, ROUND = 0.62, 0.86  #: of the others: all the same below the first, some rounded below the second, the rest at odds
MOST_TOLD = 800  #: claims of one figure
SHAPES = (("money", "CNY", "億元"), ("money", "CNY", "億元"), ("person", "person", "名"), ("percent", "percent", "%"))
FILLER = "據多家媒體報道，有關方面表示將持續關注後續發展，並會在適當時候公布進一步的安排。分析人士認為，市場反應仍有待觀察。"
HAN = "遠長明華東安信和興泰康新海山河江林石雲天金玉文德正光永福利達"
TRADES = ("科技", "銀行", "電力", "航運", "醫藥", "汽車", "地產", "食品", "能源", "傳媒", "保險", "半導體")


@dataclass(frozen=True, slots=True)
class Told:
    """One number as written: in units of its last digit, so that nothing is ever rounded by a float."""

    quote: str
    value: int
    half: int  #: half a unit of the last digit: the bounds reach so far either side; 0 for a whole number
    decimals: int
    scale: int
    unit: str


class Skewed:
    """Draws places 0, 1, 2 …, each less likely than the one before (Zipf)."""

    def __init__(self, number: int, exponent: float, random: Random) -> None:
        self.sums = list(accumulate(1 / (place + 1) ** exponent for place in range(number)))
        self.random = random

    def __call__(self) -> int:
        return bisect.bisect(self.sums, self.random.random() * self.sums[-1])


class Archive:
    """Rows of every table, as COPY wants them; metrics are (key, nature, dimension) of the vocabulary."""

    def __init__(self, claims: int, *, metrics: Sequence[tuple[str, str, str]], dimension: Callable[[str], str], seed: int = 1):
        self.random = Random(seed)
        self.claims, self.dimension = claims, dimension
        self.article_count = max(claims // 10, 60)
        self.story_count = max(claims // 125, 8)
        self.entity_count = max(claims // 50, 20)
        self.metrics = [metric for metric in metrics if metric[2] in {shape[0] for shape in SHAPES}]
        self._place_articles()
        self.figures: list[tuple[int, int, int | None, str, str]] = []
        self.told: list[list[tuple[int | None, int | None, int | None, int | None, str, Told]]] = [
            [] for _article in range(self.article_count)
        ]
        self._tell()

    def _place_articles(self) -> None:
        """Every story its articles: at least one each, the rest by the skew."""
        story, outlet = Skewed(self.story_count, 0.85, self.random), Skewed(OUTLETS, 0.9, self.random)
        self.story_of = [place if place < self.story_count else story() for place in range(self.article_count)]
        self.outlet_of = [outlet() for _article in range(self.article_count)]
        self.in_story: list[list[int]] = [[] for _story in range(self.story_count)]
        for article, place in enumerate(self.story_of):
            self.in_story[place].append(article)
        self.by_size = sorted(range(self.story_count), key=lambda place: len(self.in_story[place]))
        self.sizes = [len(self.in_story[place]) for place in self.by_size]
        self.drawn_article = Skewed(self.article_count, 0.0, self.random)

    def _tell(self) -> None:
        random, entity, metric = (
            self.random,
            Skewed(self.entity_count, 0.8, self.random),
            Skewed(len(self.metrics), 0.8, self.random),
        )
        seen: set[tuple[int, int, int | None, str, str]] = set()
        made = 0
        while made < self.claims:
            owner, counted, day = entity(), metric(), random.randrange(32)
            _key, nature, dimension = self.metrics[counted]
            kind = "rate" if dimension != "percent" and random.random() < 0.2 else "level"
            key = (owner, counted, None if nature == "event" else day, kind, "percent" if kind == "rate" else dimension)
            if key in seen:
                continue
            seen.add(key)
            figure = len(self.figures)
            self.figures.append(key)
            articles = self._tellers()
            wordings = self._wordings(key[4], len(articles))
            change = random.choice(("up", "down")) if kind == "rate" else ""
            for article, told in zip(articles, wordings, strict=True):
                if random.random() < OPEN:  # the words leave out whose it is, or what is counted
                    lost = random.random() < 0.5
                    self.told[article].append((None, None if lost else owner, counted if lost else None, key[2], change, told))
                else:
                    self.told[article].append((figure, owner, counted, key[2], change, told))
                made += 1

    def _tellers(self) -> list[int]:
        """Different articles of one story; a figure that many tell is of a story that has so many."""
        random = self.random
        if random.random() < ALONE:
            return [self.drawn_article()]
        number = min(1 + int(random.paretovariate(1.15)), MOST_TOLD, self.sizes[-1])
        number = max(number, min(2, self.sizes[-1]))
        at = bisect.bisect_left(self.sizes, number)
        story = self.in_story[self.by_size[random.randrange(at, self.story_count)]]
        return random.sample(story, min(number, len(story)))

    def _wordings(self, dimension: str, number: int) -> list[Told]:
        random = self.random
        digits = random.randrange(1_000, 10 ** random.randrange(4, 7))
        plain = self._written(dimension, digits)
        if number == 1 or (fate := random.random()) < AGREE:
            return [plain] * number
        if fate < ROUND:
            rough = self._written(dimension, digits, rough=True)
            return [rough if random.random() < 0.4 else plain for _claim in range(number - 1)] + [rough]
        slips = (digits + 1, digits - 1, digits * 10, int(str(digits)[1::-1] + str(digits)[2:]) or 1, digits + 7)
        other = self._written(
            dimension, random.choice(slips), unit="USD" if dimension == "money" and random.random() < 0.3 else ""
        )
        return [other if random.random() < 0.15 else plain for _claim in range(number - 1)] + [other]

    def _written(self, dimension: str, digits: int, *, rough: bool = False, unit: str = "") -> Told:
        if dimension == "person":
            if rough:
                return Told(f"{digits // 100 / 100:.2f}萬名", digits // 100 * 100, 50, 2, 10_000, "person")
            return Told(f"{digits}名", digits, 0, 0, 1, "person")
        if dimension == "percent":
            if rough:
                return Told(f"{digits // 100}%", digits // 100 * 100, 50, 0, 1, "percent")
            return Told(f"{digits // 100}.{digits % 100:02}%", digits, 0, 2, 1, "percent")
        words = "億美元" if unit else "億元"
        if rough:
            return Told(f"{digits // 10 / 10:.1f}{words}", digits // 10 * 10_000_000, 5_000_000, 1, 10**8, unit or "CNY")
        return Told(f"{digits / 100:.2f}{words}", digits * 1_000_000, 500_000, 2, 10**8, unit or "CNY")

    # --- names --------------------------------------------------------------------------------------------------------

    def entity_name(self, place: int) -> str:
        trade, rest = TRADES[place % len(TRADES)], place // len(TRADES)
        first, rest = HAN[rest % len(HAN)], rest // len(HAN)
        second, rest = HAN[rest % len(HAN)], rest // len(HAN)
        return f"{first}{second}{HAN[rest] if rest else ''}{trade}"

    def outlet_name(self, place: int) -> str:
        return f"{HAN[place % len(HAN)]}{HAN[place // len(HAN) + 7]}日報"

    def period(self, metric: int, day: int | None) -> str | None:
        """A quarter, or for a count at a day its last day, as PostgreSQL writes a daterange."""
        if day is None:
            return None
        year, quarter = 2018 + day // 4, day % 4
        end = date(year + (quarter == 3), (quarter * 3 + 4 - 1) % 12 + 1, 1)
        start = end - timedelta(days=1) if self.metrics[metric][1] == "instant" else date(year, quarter * 3 + 1, 1)
        return f"[{start},{end})"

    # --- rows ---------------------------------------------------------------------------------------------------------

    def published(self, article: int) -> datetime:
        return datetime(2018, 1, 1, tzinfo=UTC) + timedelta(minutes=40 * article * 1_000_000 // self.claims // 10)

    def outlets(self) -> Iterator[tuple[object, ...]]:
        for place in range(OUTLETS):
            yield place + 1, self.outlet_name(place), f"outlet {place}", ("TW", "HK", "CN")[place % 3], ""

    def stories(self) -> Iterator[tuple[object, ...]]:
        for place in range(self.story_count):
            made = self.published(self.in_story[place][0])
            yield place + 1, f"專題{place + 1}", f"专题{place + 1}", f"story-{place + 1}", "", None, made

    def entities(self) -> Iterator[tuple[object, ...]]:
        for place in range(self.entity_count):
            yield place + 1, self.entity_name(place), "organisation"

    def metric_rows(self) -> Iterator[tuple[object, ...]]:
        for place, (key, nature, _dimension) in enumerate(self.metrics):
            yield place + 1, key, nature, "{}"

    def figure_rows(self) -> Iterator[tuple[object, ...]]:
        for place, (entity, metric, day, kind, dimension) in enumerate(self.figures):
            yield place + 1, entity + 1, metric + 1, self.period(metric, day), kind, dimension

    def article_rows(self) -> Iterator[tuple[tuple[object, ...], list[tuple[object, ...]]]]:
        """Each article with its claims."""
        number = 1
        for place, said in enumerate(self.told):
            text, claims = [f"{self.outlet_name(self.outlet_of[place])}訊　編號{place}。\n"], []
            at = len(text[0])
            for figure, entity, metric, day, change, told in said:
                lead = f"{self.entity_name(entity) if entity is not None else '有關方面'}的數字為"
                start = at + len(lead)
                text.append(f"{lead}{told.quote}。{FILLER}\n")
                at += len(text[-1])
                claims.append(self._claim(number, place, start, figure, entity, metric, day, change, told))
                number += 1
            whole = "".join(text)
            yield self._article(place, whole), claims

    def _article(self, place: int, text: str) -> tuple[object, ...]:
        original = text.encode()
        when = self.published(place)
        title = f"{self.entity_name(place % self.entity_count)}最新消息 {place}"
        head = (place + 1, self.story_of[place] + 1, self.outlet_of[place] + 1, title, "", "", when, "zh-hant", text)
        return *head, "\\\\x" + original.hex(), "", "utf_8", sha256(original).hexdigest(), "[]", "[]", "done", when, when

    def _claim(
        self,
        number: int,
        article: int,
        start: int,
        figure: int | None,
        entity: int | None,
        metric: int | None,
        day: int | None,
        change: str,
        told: Told,
    ) -> tuple[object, ...]:
        hundredth = told.unit == "percent"
        value = _hundredth(told.value) if hundredth else str(told.value)
        if told.half or hundredth:
            low, high = told.value - (told.half or 0), told.value + (told.half or 0)
            if hundredth:  # half a unit of the last digit of 12.34 is 0.005
                low, high = told.value * 10 - (told.half * 10 or 5), told.value * 10 + (told.half * 10 or 5)
                bounds = f"[{_thousandth(low)},{_thousandth(high)})"
            else:
                bounds = f"[{low},{high})"
        else:
            bounds = f"[{value},{value}]"
        kind = "rate" if change else "level"
        period = self.period(metric or 0, day)
        evidence = json.dumps([{"slot": "value", "start": start, "end": start + len(told.quote), "rule": "number"}])
        anchor = (number, article + 1, None if figure is None else figure + 1, start, start + len(told.quote), told.quote)
        names = (None if entity is None else entity + 1, None if metric is None else metric + 1, period)
        return (
            *anchor,
            *(value, bounds, told.unit, kind, change, "exact", told.decimals, told.scale),
            *names,
            *("", evidence, "{}", self.published(article)),
        )


def _hundredth(number: int) -> str:
    return f"{number // 100}.{number % 100:02}"


def _thousandth(number: int) -> str:
    return f"{number // 1000}.{number % 1000:03}"
