"""What SQL settles by itself is what the comparison would have said."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from random import Random
from typing import Any

import pytest

from articles import lineup, totals
from articles.models import Article, Claim, Figure
from articles.models.fields import range_of_bounds
from articles.wording import labels
from factcheck import metrics
from factcheck.figures import Bounds, Period
from tests import factories

pytestmark = pytest.mark.django_db

D = Decimal
FIGURES = 120
TEXT = 1_000  #: characters, more than there are claims


def bounds(random: Random, value: Decimal) -> Bounds:
    half = random.choice((D(0), D("0.5"), D(5)))
    return random.choice(
        [
            Bounds.point(value),
            Bounds.point(value),
            Bounds(low=value - half, high=value + half, high_closed=not half),
            Bounds(low=value, high=None),
            Bounds(low=None, high=value, low_closed=False, high_closed=True),
        ]
    )


def random_claims(random: Random, figure: Figure, articles: list[Article], starts: Iterator[int]) -> list[Claim]:
    """One to five statements, most of them alike, in one article or several, of known outlets or not."""
    money = figure.dimension == "money"
    sign = random.choice((1, 1, -1)) if money else 1
    values = [D(random.choice(("6113", "6114", "61130", "60.50", "60.5", "1234567.25", "0"))) * sign for _one in range(2)]
    change = random.choice(("up", "down")) if figure.kind == "rate" else ""
    claims = []
    for article in random.choices(articles, k=random.choice((1, 1, 1, 2, 2, 3, 5))):
        value = values[random.random() < 0.15]
        said = bounds(random, value) if random.random() < 0.3 else Bounds.point(value)
        start = next(starts)
        claims.append(
            Claim(
                article=article,
                figure=figure,
                start=start,
                end=start + 1,
                quote="五",
                value=value if random.random() < 0.9 else None,
                bounds=range_of_bounds(said),
                unit=random.choice(("CNY", "CNY", "CNY", "USD")) if money else figure.dimension,
                kind=figure.kind,
                change=change,
                entity=figure.entity,
                metric=figure.metric,
                period=figure.period,
                decimals=random.choice((0, 2)),
            )
        )
    return claims


def random_figures(random: Random) -> list[Figure]:
    articles = [
        factories.article(
            text="五" * TEXT + name + str(number), outlet=factories.outlet(name=f"{name}{number}" if name else None)
        )
        for number, name in enumerate(("甲報", "乙報", "丙報"))
    ]
    unknown = factories.outlet(name=labels.UNKNOWN_OUTLET)
    articles += [factories.article(text="五" * TEXT + str(number), outlet=unknown) for number in range(2)]
    entity, kinds = (
        factories.entity(),
        (("employees", "level", "person"), ("net_profit", "level", "money"), ("revenue", "rate", "percent")),
    )
    figures, starts = [], count()
    for number in range(FIGURES):
        key, kind, dimension = kinds[number % 3]
        figures.append(
            factories.figure(
                entity=entity,
                metric=factories.metric(key=key, nature="duration"),
                kind=kind,
                dimension=dimension,  # type: ignore[arg-type]
                period=Period.year(1800 + number),
            )
        )
    Claim.objects.bulk_create([claim for figure in figures for claim in random_claims(random, figure, articles, starts)])
    return figures


def stored(figure: Figure) -> dict[str, Any]:
    figure.refresh_from_db()
    names = ("relation", "reason", "diagnoses", "outliers", "spread")
    return {name: getattr(figure, name) for name in names}


@pytest.mark.parametrize("seed", [1, 2])
def test_sql_and_the_comparison_say_one_thing(seed: int) -> None:
    figures = random_figures(Random(seed))

    lineup.refresh(figures)

    settled = 0
    for figure in figures:
        claims = list(Claim.objects.filter(figure=figure).with_outlet().order_by("pk"))
        found = stored(figure)
        _key, sign = metrics.presented(figure.metric.key, figure.all_negative)
        said = lineup._row(figure, claims, sign)
        said |= {"relation": str(said["relation"]), "spread": None if said["spread"] is None else D(said["spread"])}
        is_settled = said["reason"]["code"] in ("equal", "one_outlet", "unknown_outlets")
        if not is_settled:  # diagnoses also ask what is stated of neighbouring figures
            found["diagnoses"] = said["diagnoses"] = []
        assert {"id": figure.pk} | found == said, [(claim.value, claim.bounds, claim.unit) for claim in claims]
        settled += is_settled
    assert FIGURES / 3 < settled < FIGURES, "the groups should be some of each"


def test_what_has_not_changed_is_not_written() -> None:
    figure = factories.figure()
    for outlet in ("甲報", "乙報"):
        factories.claim(figure=figure, article=factories.article(outlet=factories.outlet(name=outlet), text=f"6113名{outlet}"))
    lineup.refresh([figure])
    first = Figure.objects.values().get()

    lineup.refresh([figure])

    assert Figure.objects.values().get() == first and first["relation"] == "same"


def test_a_figure_says_whose_articles_speak_of_it() -> None:
    figure = factories.figure()
    claims = [factories.claim(figure=figure), factories.claim(figure=figure, quote="6,113名")]
    lineup.refresh([figure])

    figure.refresh_from_db()
    assert set(figure.story_ids) == {claim.article.story_id for claim in claims}
    assert set(figure.outlet_ids) == {claim.article.outlet_id for claim in claims}
    assert figure.search == "6113名\n6113名"
    assert figure.sort_name == "商湯集團\temployees\t79788768"  # the period counted down, so that the latest comes first


@pytest.mark.parametrize(
    ("found", "quotes"),
    [
        (["6113名"], ["6,113名"]),
        (["174亿元\n17.4亿元", "3成"], ["１７４億元\n17.4億元", "3成"]),
    ],
)
def test_quotes_are_kept_as_a_search_finds_them(found: list[str], quotes: list[str]) -> None:
    assert totals.searched(quotes) == found
