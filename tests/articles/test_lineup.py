"""Claims meet in figures, and each figure says how they stand to each other."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import lineup, stories
from articles.models import Claim, Entity, Figure, Metric
from articles.models.fields import range_of_period
from factcheck.figures import Bounds, Change, Kind, Period
from tests import factories

pytestmark = pytest.mark.django_db

D = Decimal
YI = D(100_000_000)


def rounded(value: str) -> dict[str, object]:
    """17.4億 as a reader keeps it: half a unit of the last digit either side."""
    number, half = D(value), D(1).scaleb(-len(value.partition(".")[2])) / 2
    return {
        "value": number * YI,
        "bounds": Bounds(low=(number - half) * YI, high=(number + half) * YI),
        "unit": "CNY",
        "decimals": len(value.partition(".")[2]),
        "scale": YI,
        "quote": f"{value}億",
    }


def test_three_outlets_and_one_that_differs() -> None:
    figure = factories.figure()
    for name, number in (("甲報", 6113), ("乙報", 6114), ("丙報", 6114)):
        outlet = factories.outlet(name=name)
        article = factories.article(text=f"有{number}名", outlet=outlet)
        factories.claim(figure=figure, article=article, quote=f"{number}名", value=number)

    lineup.refresh([figure])

    figure.refresh_from_db()
    assert (figure.relation, figure.claim_count, figure.outlet_count) == ("conflict", 3, 3)
    assert figure.reason_text == "6,113 and 6,114 are both exact; they differ by 1 (0.02 %)."
    assert figure.diagnoses[0]["code"] == "off_by_one"
    assert figure.outliers == [Claim.objects.get(value=6113).pk]
    assert figure.spread is not None and 0 < figure.spread < D("0.001")
    assert (figure.hull.lower, figure.hull.upper, figure.common) == (6113, 6114, None)


@pytest.mark.parametrize(
    ("relation", "told"),
    [
        ("same", ["17.4", "17.4"]),
        ("compatible", ["34", "34.33"]),
        ("conflict", ["7.35", "7.34"]),
        ("single", ["17.4"]),
    ],
)
def test_relations(relation: str, told: list[str]) -> None:
    figure = factories.figure(metric=factories.metric(key="revenue", nature="duration"), dimension="money")
    for value in told:
        factories.claim(figure=figure, **rounded(value))  # type: ignore[arg-type]

    lineup.refresh([figure])

    figure.refresh_from_db()
    assert figure.relation == relation
    assert (figure.common is None) == (relation == "conflict")


def test_currencies_do_not_share_a_hull() -> None:
    figure = factories.figure(metric=factories.metric(key="revenue", nature="duration"), dimension="money")
    factories.claim(figure=figure, **rounded("60.93"))  # type: ignore[arg-type]
    factories.claim(figure=figure, **rounded("60.93"))  # type: ignore[arg-type]
    factories.claim(figure=figure, **(rounded("60") | {"unit": "USD"}))  # type: ignore[arg-type]

    lineup.refresh([figure])

    figure.refresh_from_db()
    assert (figure.relation, figure.unit) == ("unit_mismatch", "CNY")
    assert figure.hull.lower > 60 * YI


def test_losses_are_compared_and_shown_as_losses() -> None:
    figure = factories.figure(metric=factories.metric(key="net_profit", nature="duration"), dimension="money")
    for value in ("64.95", "64.93"):
        told = rounded(value)
        low_high = told["bounds"]
        assert isinstance(low_high, Bounds)
        factories.claim(figure=figure, **(told | {"value": -told["value"], "bounds": low_high.mirrored()}))  # type: ignore

    lineup.refresh([figure])

    figure.refresh_from_db()
    assert figure.all_negative
    assert "-" not in figure.reason_text
    assert figure in Figure.objects.matching("净亏损 64.95") and figure in Figure.objects.matching("淨利潤")


def test_a_fall_and_a_rise_are_apart() -> None:
    figure = factories.figure(kind=Kind.RATE, dimension="percent")
    for change in Change:
        factories.claim(figure=figure, quote=f"{change}21%", value=21, unit="percent", change=change)

    lineup.refresh([figure])

    figure.refresh_from_db()
    assert (figure.relation, figure.all_negative) == ("conflict", False)
    assert (figure.hull.lower, figure.hull.upper) == (-21, 21)


def test_a_figure_that_lost_its_claims_is_empty() -> None:
    claim = factories.claim(figure=factories.figure())
    lineup.refresh([claim.figure])
    Claim.objects.update(superseded_at=factories.PUBLISHED)

    lineup.refresh([claim.figure])

    figure = Figure.objects.get()
    assert (figure.relation, figure.claim_count, figure.reason, figure.hull) == ("single", 0, None, None)
    assert not Figure.objects.spoken()


def test_only_the_figures_named_are_touched() -> None:
    one, other = factories.figure(), factories.figure(period=Period.from_iso("2022-12-31"), entity=Entity.objects.first())
    factories.claim(figure=one), factories.claim(figure=other)

    lineup.refresh([one])

    one.refresh_from_db(), other.refresh_from_db()
    assert one.refreshed_at is not None and other.refreshed_at is None


def test_the_number_of_statements_does_not_grow_with_the_figures() -> None:
    def statements(years: range) -> int:
        entity = Entity.objects.first() or factories.entity()
        figures = [factories.figure(entity=entity, period=Period.year(year)) for year in years]
        for figure in figures:
            for claim in [factories.claim(figure=figure), factories.claim(figure=figure, quote="6114名", value=6114)]:
                factories.mark(claim=claim)
        with CaptureQueriesContext(connection) as queries:
            lineup.refresh(figures)
        return len(queries)

    assert statements(range(1901, 1903)) == statements(range(1910, 1940)) <= 17


@pytest.mark.parametrize(
    ("period", "nature", "said"),
    [
        # the period of the figure, the metric's nature, the period of the claim
        ("2021-12-31", "instant", "2021-12-31"),
        ("2021-12-31", "instant", "2021-01-01/2021-12-31"),
        ("2021-01-01/2021-12-31", "duration", "2021-01-01/2021-12-31"),
        ("", "event", "2025-03-02"),
    ],
)
def test_claims_are_placed_by_what_their_metric_counts(period: str, nature: str, said: str) -> None:
    entity, metric = factories.entity(), factories.metric(key="something", nature=nature)
    claim = factories.claim(entity=entity, metric=metric, period=range_of_period(Period.from_iso(said)))

    touched = lineup.place([claim.pk])

    figure = Figure.objects.get()
    assert touched == {figure.pk}
    assert (figure.period_iso, figure.dimension, figure.entity, figure.metric) == (period, "person", entity, metric)


def test_percentage_points_meet_per_cent() -> None:
    named = {"entity": factories.entity(), "metric": factories.metric(), "period": range_of_period(Period.year(2024))}
    rise = factories.claim(quote="2%", value=2, unit="percent", kind=Kind.RATE, **named)
    points = factories.claim(quote="2個百分點", value=2, unit="percentage_point", kind=Kind.CHANGE, **named)

    lineup.place([rise.pk, points.pk])

    assert Figure.objects.get().claims.count() == 2


@pytest.mark.parametrize("missing", ["entity", "metric", "period"])
def test_a_claim_with_an_open_slot_belongs_to_no_figure(missing: str) -> None:
    named = {"entity": factories.entity(), "metric": factories.metric(), "period": range_of_period(Period.year(2024))}
    claim = factories.claim(**(named | {missing: None}))

    assert lineup.place([claim.pk]) == set()
    assert not Figure.objects.exists()


def test_a_tally_of_an_unnamed_part_belongs_to_no_figure() -> None:
    part = factories.claim(entity=factories.entity(), metric=factories.metric(key="injured/another", nature="event"))

    assert lineup.place([part.pk]) == set()


def test_moving_a_claim_names_both_figures() -> None:
    figure = factories.figure()
    claim = factories.claim(figure=figure)
    claim.period = range_of_period(Period.from_iso("2022-12-31"))
    claim.save()

    touched = lineup.place([claim.pk])

    claim.refresh_from_db()
    assert touched == {figure.pk, claim.figure_id} and claim.figure != figure
    assert lineup.place([claim.pk]) == set()


def test_placing_takes_five_statements_however_many() -> None:
    named = {"entity": factories.entity(), "metric": factories.metric()}
    claims = [factories.claim(period=range_of_period(Period.year(year)), **named).pk for year in range(1950, 1990)]

    with CaptureQueriesContext(connection) as queries:
        lineup.place(claims)

    assert len(queries) <= 7  # with the savepoint


def test_the_claims_of_an_article_are_placed_by_one_process_of_the_database() -> None:
    lineup.place([factories.claim().pk])

    with connection.cursor() as cursor:
        cursor.execute("SHOW max_parallel_workers_per_gather")
        assert cursor.fetchone() == ("0",)


def test_an_updated_toll() -> None:
    metric = factories.metric(key="dead", nature=Metric.Nature.EVENT)
    figure = factories.figure(entity=factories.entity(name="地震", kind="event"), metric=metric, period=None)
    times = [factories.PUBLISHED.replace(hour=hour) for hour in (6, 10)]
    for number, time in zip((12, 19), times, strict=True):
        factories.claim(figure=figure, quote=f"{number}人", value=number, as_of=time)

    lineup.refresh([figure])

    figure.refresh_from_db()
    assert figure.relation == "updated"
    assert "14:00" in figure.reason_text and "18:00" in figure.reason_text  # the desk's clock


@pytest.mark.parametrize(("relation", "span"), [("conflict", Period.year(2023)), ("updated", Period.year(2024))])
def test_a_toll_of_a_year_that_was_over_moves_on_no_more(relation: str, span: Period) -> None:
    metric = factories.metric(key="dead", nature=Metric.Nature.EVENT)
    figure = factories.figure(entity=factories.entity(name="地震", kind="event"), metric=metric, period=None)
    for number, hour in ((1234, 6), (1240, 10)):
        printed = factories.article(text=f"有{number}人", published_at=factories.PUBLISHED.replace(hour=hour))
        factories.claim(figure=figure, article=printed, quote=f"{number}人", value=number, period=range_of_period(span))

    lineup.refresh([figure])

    figure.refresh_from_db()
    assert figure.relation == relation


def test_a_toll_of_which_the_text_names_no_time_stood_so_when_it_was_published() -> None:
    metric = factories.metric(key="dead", nature=Metric.Nature.EVENT)
    figure = factories.figure(entity=factories.entity(name="地震", kind="event"), metric=metric, period=None)
    factories.claim(figure=figure, quote="12人", value=12, as_of=factories.PUBLISHED.replace(hour=10))
    printed_before = factories.article(text="有19人", published_at=factories.PUBLISHED.replace(hour=6))
    factories.claim(figure=figure, article=printed_before, quote="19人", value=19)

    lineup.refresh([figure])

    figure.refresh_from_db()
    assert (figure.relation, figure.reason["code"], figure.reason["params"]["assumed"]) == (
        "updated",
        "fell_assumed",
        "2024-10-24 14:00",
    )


@pytest.mark.parametrize(
    ("dimension", "unit"),
    [("person", "person"), ("money", "CNY"), ("money", "USD"), ("person", "case"), ("household", "household"), ("窩", "窩")],
)
def test_a_claims_figure_has_the_claims_dimension(dimension: str, unit: str) -> None:
    """Whatever figure it was in before: a corrected unit takes it to another."""
    figure = factories.figure()
    claim = factories.claim(figure=figure, unit=unit)

    lineup.place([claim.pk])

    claim.refresh_from_db()
    assert claim.figure is not None
    assert (claim.figure.dimension, claim.figure == figure) == (dimension, dimension == "person")


def told_by(figure: Figure, *said: tuple[str, int]) -> Figure:
    """The figure after each outlet has stated its number; "" is an outlet that nobody has named."""
    for name, number in said:
        outlet = stories.open_outlet(name) if name else factories.unknown_outlet()
        article = factories.article(outlet=outlet, text=f"有{number}名（{name}{Claim.objects.count()}）")
        factories.claim(figure=figure, article=article, quote=f"{number}名", value=number)
    lineup.refresh([figure])
    figure.refresh_from_db()
    return figure


@pytest.mark.parametrize(
    ("relation", "outlets", "said"),
    [
        ("conflict", 2, (("甲報", 6113), ("乙報", 6114))),
        ("conflict", 1, (("甲報", 6113), ("", 6114))),
        ("same", 1, (("甲報", 6113), ("", 6113))),
        # two articles disagree whosever they are; that they agree says nothing while they may be one's
        ("conflict", 0, (("", 6113), ("", 6114))),
        ("single", 0, (("", 6113), ("", 6113))),
        ("single", 0, (("", 6113),)),
    ],
)
def test_the_unknown_outlet_is_no_independent_one(relation: str, outlets: int, said: tuple[tuple[str, int], ...]) -> None:
    figure = told_by(factories.figure(), *said)

    assert (figure.relation, figure.outlet_count, figure.claim_count) == (relation, outlets, len(said))


def test_two_articles_of_the_unknown_outlet_are_not_one_voice() -> None:
    """Else 6,114, which fits nobody, would be dropped beside the same outlet's 6,113, which somebody else confirms."""
    figure = told_by(factories.figure(), ("甲報", 6113), ("", 6113), ("", 6114))

    assert (figure.relation, len(figure.outliers)) == ("conflict", 1)


def test_figures_of_unknown_outlets_only_say_what_to_do() -> None:
    figure = told_by(factories.figure(), ("", 6113), ("", 6113))

    assert figure.reason_text.startswith("No outlet is known of the articles that state this figure.")
    assert (figure.hull.lower, figure.spread, figure.diagnoses) == (6113, None, [])
