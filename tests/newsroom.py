"""A small newsroom as tests of pages need it: four outlets, one story, figures in every relation. Sentences are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import User

from articles import lineup
from articles.models import Article, Claim, Figure, Outlet, Story
from factcheck.figures import Bounds, Kind, Period
from tests import factories

YI = Decimal(100_000_000)

OUTLETS = (
    ("晨鐘日報", "HK", "zh-hant"),
    ("島嶼時報", "TW", "zh-hant"),
    ("东方观察", "CN", "zh-hans"),
    ("Harbour Wire", "HK", "en"),
)

#: metric, nature, period, dimension, kind, then what each outlet wrote: (quote, value) or nothing
FIGURES: tuple[tuple[str, str, str, str, Kind, tuple[tuple[str, str] | None, ...]], ...] = (
    ("employees", "instant", "2021-12-31", "person", Kind.LEVEL, (("6,113名", "6113"), ("6114名", "6114"), ("6114名", "6114"), None)),
    ("employees", "instant", "2023-12-31", "person", Kind.LEVEL, (("4531名", "4531"), ("4531名", "4531"), None, ("4,531 people", "4531"))),
    ("administrative_expense", "duration", "2024-01-01/2024-06-30", "money", Kind.LEVEL, (("7.35億元", "7.35億"), ("7.34億元", "7.34億"), None, None)),
    ("net_profit", "duration", "2022-01-01/2022-12-31", "money", Kind.LEVEL, (("60億美元", "-60億USD"), None, ("60.93亿元", "-60.93億"), None)),
    ("net_profit", "duration", "2018-01-01/2018-12-31", "money", Kind.LEVEL, (("34億元", "-34億"), ("34.33億元", "-34.33億"), None, None)),
    ("revenue", "duration", "2024-01-01/2024-06-30", "money", Kind.LEVEL, (("17.4億元", "17.4億"), ("17.4億元", "17.4億"), ("17.4亿元", "17.4億"), ("1.74 billion yuan", "17.4億"))),
    ("revenue", "duration", "2024-01-01/2024-06-30", "percent", Kind.RATE, (("21%", "21"), ("20.9%", "20.9"), None, None)),
    ("revenue", "duration", "2023-01-01/2023-12-31", "money", Kind.LEVEL, (("34.06億元", "34.06億"), None, None, None)),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Newsroom:
    story: Story
    outlets: list[Outlet]
    articles: list[Article]
    figures: list[Figure]

    def figure(self, relation: str) -> Figure:
        """The first figure in this relation."""
        return next(figure for figure in self.figures if figure.relation == relation)


def newsroom(*, copies: int = 1, by: User | None = None) -> Newsroom:
    """The story lined up; copies > 1 repeats its figures for as many more companies."""
    story = factories.story(name="商湯的數字")
    outlets = [factories.outlet(name=name, region=region) for name, region, _language in OUTLETS]
    entities = [factories.entity(name="商湯集團" if copy == 0 else f"示例公司{copy}") for copy in range(copies)]
    articles = [_article(story, outlet, position, copies, by) for position, outlet in enumerate(outlets)]
    figures = []
    for entity in entities:
        for metric, nature, period, dimension, kind, told in FIGURES:
            figure = factories.figure(
                entity=entity,
                metric=factories.metric(key=metric, nature=nature),
                period=Period.from_iso(period),
                dimension=dimension,
                kind=kind,
            )
            figures.append(figure)
            for article, words in zip(articles, told, strict=True):
                if words is not None:
                    _claim(figure, article, *words)
    lineup.refresh(figures)
    return Newsroom(story=story, outlets=outlets, articles=articles, figures=[_fresh(figure) for figure in figures])


def _fresh(figure: Figure) -> Figure:
    figure.refresh_from_db()
    return figure


def _article(story: Story, outlet: Outlet, position: int, copies: int, by: User | None) -> Article:
    language = OUTLETS[position][2]
    lines = {
        "zh-hant": "據年報所載，{metric}一項為{quote}，與市場預期相若。公司表示，會繼續控制開支，並把資源放在生成式AI上。",
        "zh-hans": "年报显示，{metric}一项为{quote}，与市场预期相近。公司表示，将继续控制开支。",
        "en": "The filing puts {metric} at {quote}, in line with what analysts had expected.",
    }
    told = [lines[language].format(metric=row[0], quote=row[5][position][0]) for row in FIGURES if row[5][position]]  # type: ignore[index]
    titles = ("商湯：從六千人到四千人", "商湯年報逐項看", "商汤年报要点", "SenseTime by the numbers")
    return factories.article(
        story=story,
        outlet=outlet,
        title=titles[position],
        language=language,
        published_at=datetime(2024, 10, 24 + position, 1, 30, tzinfo=UTC),
        text="\n".join(told * copies) + f"\n（{outlet.name}）",
        uploaded_by=by,
    )


def _claim(figure: Figure, article: Article, quote: str, written: str) -> Claim:
    taken = {claim.start for claim in article.claims.all()}
    start = article.text.index(quote)
    while start in taken:
        start = article.text.index(quote, start + 1)
    unit = "USD" if written.endswith("USD") else {"money": "CNY"}.get(figure.dimension, figure.dimension)
    number = Decimal(written.removesuffix("USD").removesuffix("億"))
    decimals = len(str(abs(number)).partition(".")[2])
    fields: dict[str, Any] = {"decimals": decimals, "unit": unit}
    if "億" in written or decimals or unit == "percent":
        scale = YI if "億" in written else Decimal(1)
        half = Decimal(5).scaleb(-decimals - 1)
        bounds = Bounds(low=(number - half) * scale, high=(number + half) * scale)
        fields |= {"scale": scale, "bounds": bounds}
        number *= scale
    if figure.kind == Kind.RATE:
        fields["change"] = "up"
    return factories.claim(figure=figure, article=article, quote=quote, start=start, value=number, **fields)
