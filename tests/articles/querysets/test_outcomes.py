"""Counting how claims came out: only those that stand now, and never those of the outlet that nobody has named."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.utils import timezone

from articles import verdicts
from articles.models import Claim, Outcome, Outlet
from tests import factories

pytestmark = pytest.mark.django_db


def told(*said: tuple[Outlet, int], verdict: int | None) -> list[Claim]:
    """One figure that each outlet states so, and the verdict on it."""
    figure = factories.figure(entity=factories.entity(name=f"公司{Claim.objects.count()}"))
    claims = [
        factories.claim(
            figure=figure,
            article=factories.article(text=f"{figure} {number}名", outlet=outlet),
            quote=f"{number}名",
            value=number,
        )
        for outlet, number in said
    ]
    verdicts.decide(
        figure, decided_by=factories.user(), reason="年報", value=None if verdict is None else Decimal(verdict), unit="person"
    )
    return claims


def test_counts_by_outlet() -> None:
    one, other = factories.outlet(), factories.outlet()
    told((one, 6114), (other, 6113), verdict=6114)
    told((one, 45), (other, 54), verdict=45)
    told((one, 7), verdict=None)

    assert Outcome.objects.counted().counts_by_outlet() == {
        one.pk: {"stood": 2, "fell": 0, "open": 1},
        other.pk: {"stood": 0, "fell": 2, "open": 0},
    }


def test_counts_by_slip() -> None:
    outlet = factories.outlet()
    told((outlet, 6113), verdict=6114)
    told((outlet, 45_312), verdict=54_312)
    told((outlet, 5), verdict=5)

    counted = Outcome.objects.counted().from_outlet(outlet).counts_by_slip()
    assert counted == {("fell", "off_by_one"): 1, ("fell", "transposed_digits"): 1, ("stood", ""): 1}


def test_each_phrase() -> None:
    one, other = factories.outlet(), factories.outlet()
    right, wrong = told((one, 6114), (other, 6113), verdict=6114)
    (left,) = told((one, 7), verdict=None)

    def claims(outcomes: object) -> set[int]:
        return {outcome.claim_id for outcome in outcomes}  # type: ignore[attr-defined]

    found = Outcome.objects.counted()
    assert claims(found.stood()) == {right.pk}
    assert claims(found.fell()) == claims(found.by_slip("off_by_one")) == {wrong.pk}
    assert claims(found.by_slip("")) == set()
    assert claims(found.left_open()) == {left.pk}
    assert claims(found.judged()) == {right.pk, wrong.pk}
    assert claims(found.from_outlet(one)) == {right.pk, left.pk}


def test_what_no_longer_stands_in_its_article_does_not_count() -> None:
    (claim,) = told((factories.outlet(), 6113), verdict=6114)
    Claim.objects.filter(pk=claim.pk).update(superseded_at=timezone.now())

    assert not Outcome.objects.counted().exists()


def test_the_unknown_outlet_has_no_record() -> None:
    told((factories.unknown_outlet(), 6113), verdict=6114)

    assert not Outcome.objects.counted().exists()
    assert not Outlet.objects.known().exists()
