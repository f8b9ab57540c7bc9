"""How claims come out against the desk's verdict: what stood, what did not and by which slip, and what is left open."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import judging, lineup, review, verdicts
from articles.models import Claim, Figure, Metric, Outcome
from factcheck.figures import Bounds, Change, Kind
from tests import factories

pytestmark = pytest.mark.django_db

D = Decimal
YI = D(100_000_000)


def rounded(number: str, scale: Decimal = YI) -> dict[str, object]:
    """17.4億 as a reader keeps it."""
    decimals = len(number.partition(".")[2])
    half = D(1).scaleb(-decimals) / 2
    bounds = Bounds(low=(D(number) - half) * scale, high=(D(number) + half) * scale)
    return {"value": D(number) * scale, "bounds": bounds, "decimals": decimals, "scale": scale, "quote": f"{number}億"}


def decide(figure: Figure, value: str | Decimal | None, unit: str = "") -> None:
    lineup.refresh([figure])
    figure.refresh_from_db()
    verdicts.decide(figure, decided_by=factories.user(), reason="年報", value=None if value is None else D(value), unit=unit)


def came_out(claim: Claim) -> tuple[str, str]:
    outcome = Outcome.objects.get(claim=claim)
    return outcome.word, outcome.slip


def test_what_stood_and_what_did_not() -> None:
    figure = factories.figure()
    right = factories.claim(figure=figure, quote="6114名", value=6114)
    wrong = factories.claim(figure=figure, quote="6113名", value=6113)
    decide(figure, "6114")

    assert came_out(right) == ("stood", "")
    assert came_out(wrong) == ("fell", "off_by_one")


@pytest.mark.parametrize(
    ("word", "slip", "said", "unit", "value"),
    [
        # the value that stands lies in what the wording allows
        ("stood", "", rounded("60.93"), "CNY", "6092990000"),
        ("stood", "", rounded("61"), "CNY", "6092990000"),
        ("stood", "", {"value": None, "bounds": Bounds(low=60 * YI, high=None, low_closed=False), "quote": "逾60億"}, "CNY", "6092990000"),
        ("fell", "truncated", rounded("60"), "CNY", "6092990000"),
        ("fell", "last_digit", rounded("7.34"), "CNY", "735000000"),
        ("fell", "power_of_ten", rounded("609.3"), "CNY", "6093000000"),
        # the unit is the same, or it is the slip
        ("fell", "currency_label", rounded("60.93"), "USD", "6093000000"),
        ("stood", "", rounded("60.93"), "XXX", "6093000000"),
        # finer than the verdict
        ("open", "", rounded("60.9299"), "CNY", "6093000000"),
        ("fell", "last_digit", rounded("60.92"), "CNY", "6093000000"),
    ],
)  # fmt: skip
def test_by_the_bounds_of_the_wording(word: str, slip: str, said: dict[str, object], unit: str, value: str) -> None:
    figure = factories.figure(metric=factories.metric(key="revenue", nature="duration"), dimension="money")
    claim = factories.claim(figure=figure, unit=unit, **said)  # type: ignore[arg-type]
    decide(figure, value, "CNY")

    assert came_out(claim) == (word, slip)


def test_a_verdict_without_a_value_leaves_all_open() -> None:
    figure = factories.figure()
    claim = factories.claim(figure=figure)
    decide(figure, None)

    assert came_out(claim) == ("open", "")


@pytest.mark.parametrize(("word", "value"), [("stood", "-20"), ("open", "20"), ("fell", "-30"), ("fell", "30")])
def test_a_fall_stands_against_a_fall(word: str, value: str) -> None:
    """Who writes 20 of a fall may mean the fall: it is not said that the outlet was wrong."""
    figure = factories.figure(kind=Kind.RATE, dimension="percent")
    bounds = Bounds(low=D("19.5"), high=D("20.5"))
    claim = factories.claim(
        figure=figure, quote="下跌20%", value=20, bounds=bounds, unit="percent", change=Change.DOWN, kind=Kind.RATE
    )
    decide(figure, value, "percent")

    assert came_out(claim)[0] == word


def test_a_loss_is_judged_in_the_sign_of_the_record() -> None:
    figure = factories.figure(metric=factories.metric(key="net_profit", nature="duration"), dimension="money")
    loss = {**rounded("-60.93"), "bounds": Bounds(low=D("-60.935") * YI, high=D("-60.925") * YI)}
    claim = factories.claim(figure=figure, unit="CNY", **loss)  # type: ignore[arg-type]
    decide(figure, "-6092990000", "CNY")

    assert came_out(claim) == ("stood", "")


@pytest.mark.parametrize(
    ("word", "slip", "value", "hours"),
    [
        ("stood", "", 19, 8),
        ("open", "", 12, 8),  # the count has moved on
        ("open", "", 12, None),  # nobody knows when it stood so
        ("fell", "power_of_ten", 190, 8),  # a slip is no progress
    ],
)
def test_a_toll_that_has_moved_on_was_not_wrong(word: str, slip: str, value: int, hours: int | None) -> None:
    metric = factories.metric(key="dead", nature=Metric.Nature.EVENT)
    figure = factories.figure(metric=metric, period=None)
    moment = None if hours is None else timezone.now() - timedelta(hours=hours)
    article = factories.article(text=f"{value}人死亡", published_at=moment)
    claim = factories.claim(figure=figure, article=article, quote=f"{value}人", value=value)
    decide(figure, "19", "person")

    assert came_out(claim) == (word, slip)


def test_the_version_that_stands_counts_alone() -> None:
    figure = factories.figure()
    claim = factories.claim(figure=figure, value=6113)
    decide(figure, "6114")
    assert came_out(claim)[0] == "fell"

    decide(figure, "6113")

    assert came_out(claim)[0] == "stood"
    assert Outcome.objects.count() == 1


def test_a_corrected_claim_is_judged_anew_and_a_dismissed_one_no_more() -> None:
    figure = factories.figure()
    claim = factories.claim(figure=figure, value=6113)
    decide(figure, "6114")
    editor = factories.user()

    corrected = review.correct(claim, editor=editor, value=D(6114), bounds=claim.bounds.__class__(D(6114), D(6114), "[]"))
    assert came_out(corrected) == ("stood", "")

    review.dismiss(corrected, editor=editor)
    assert not Outcome.objects.exists()


def test_a_claim_that_moves_to_another_figure_leaves_its_outcome_behind() -> None:
    figure = factories.figure()
    other = factories.figure(entity=figure.entity, metric=factories.metric(key="rooms"))
    claim = factories.claim(figure=figure, value=6113)
    decide(figure, "6114")

    Claim.objects.filter(pk=claim.pk).update(figure=other)
    assert not Outcome.objects.counted().exists()
    judging.judge([figure.pk, other.pk])
    assert not Outcome.objects.exists()


def test_the_number_of_statements_does_not_grow() -> None:
    entity = factories.entity()
    figures = [factories.figure(entity=entity, metric=factories.metric(key=f"metric {number}")) for number in range(6)]
    for figure in figures:
        factories.claim(figure=figure, value=6113)
    with CaptureQueriesContext(connection) as undecided:
        judging.judge(figure.pk for figure in figures)
    for figure in figures:
        decide(figure, "6114")
    counted = []
    for some in (figures[:1], figures):
        with CaptureQueriesContext(connection) as queries:
            judging.judge(figure.pk for figure in some)
        counted.append(len(queries))

    assert counted[0] == counted[1] <= 6  # with the savepoint
    assert len(undecided) <= 4


def test_a_record_from_before_is_judged_by_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    figure = factories.figure()
    claim = factories.claim(figure=figure, value=6113)
    decide(figure, "6114")
    Outcome.objects.all().delete()

    call_command("judge")

    assert came_out(claim) == ("fell", "off_by_one")
    assert "1 claims on 1 decided figures." in capsys.readouterr().out
