"""The made-up archive is the same for the same number, and as skewed as a newsroom's."""

from __future__ import annotations

from archive import Archive

from factcheck.metrics import METRICS
from factcheck.units import dimension_of

METRIC_ROWS = [(key, str(metric.nature), metric.usual_unit) for key, metric in METRICS.items() if metric.opposite_of is None]


def archive(seed: int = 1) -> Archive:
    return Archive(2_000, metrics=METRIC_ROWS, dimension=dimension_of, seed=seed)


def test_the_same_seed_gives_the_same_archive() -> None:
    assert list(archive().article_rows()) == list(archive().article_rows())
    assert list(archive().article_rows()) != list(archive(seed=2).article_rows())


def test_every_quote_stands_where_its_claim_says() -> None:
    for article, claims in archive().article_rows():
        for claim in claims:
            assert article[8][claim[3] : claim[4]] == claim[5]  # type: ignore[index]


def test_most_figures_are_told_once_and_a_few_by_many() -> None:
    told: dict[object, int] = {}
    for _article, claims in archive().article_rows():
        for claim in claims:
            told[claim[2]] = told.get(claim[2], 0) + 1
    told.pop(None)
    once = sum(number == 1 for number in told.values())
    assert 0.6 < once / len(told) < 0.9 and max(told.values()) > 10
