"""A verdict stays as it was given: a correction is a new version."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from articles import verdicts
from articles.models import Verdict
from tests import factories

pytestmark = pytest.mark.django_db


def decided() -> Verdict:
    return verdicts.decide(factories.figure(), decided_by=factories.user(), value=Decimal("6113"), unit="person", reason="年報")


def test_a_new_version_leaves_the_first_as_it_was() -> None:
    first = decided()

    second = verdicts.decide(first.figure, decided_by=first.decided_by, value=Decimal("6114"), unit="person", reason="更正")

    assert second.version == 2
    first.refresh_from_db()
    assert (first.version, first.value, first.reason) == (1, Decimal("6113"), "年報")


@pytest.mark.parametrize(
    "changed",
    [
        {"value": Decimal("6114")},
        {"value": Decimal("6113.0")},
        {"value": None},
        {"unit": "case"},
        {"reason": "別的"},
        {"version": 2},
    ],
)
def test_nothing_of_it_changes_in_place(changed: dict[str, Any]) -> None:
    verdict = decided()

    with pytest.raises(IntegrityError, match=r"verdict \d+ cannot change: give a new version"), transaction.atomic():
        Verdict.objects.filter(pk=verdict.pk).update(**changed)


def test_it_does_not_move_to_another_figure() -> None:
    verdict = decided()
    other = factories.figure(entity=verdict.figure.entity, dimension="case")

    with pytest.raises(IntegrityError, match="cannot change"), transaction.atomic():
        Verdict.objects.filter(pk=verdict.pk).update(figure=other)


def test_it_is_not_deleted_while_its_figure_stands() -> None:
    verdict = decided()

    with pytest.raises(IntegrityError, match="cannot be deleted while its figure stands"), transaction.atomic():
        verdict.delete()
        connection.check_constraints()


def test_it_goes_with_its_figure() -> None:
    verdict = decided()

    with transaction.atomic():
        verdict.delete()
        verdict.figure.delete()
    connection.check_constraints()

    assert not Verdict.objects.exists()


@pytest.mark.parametrize("reason", ["", " \n", "\u3000"])
def test_it_gives_its_reason(reason: str) -> None:
    with pytest.raises(IntegrityError, match="verdict_gives_its_reason"), transaction.atomic():
        Verdict.objects.create(figure=factories.figure(), version=1, reason=reason, decided_by=factories.user())
