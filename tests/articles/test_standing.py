"""A decided figure that a new article contradicts: found, told to those who follow, and settled."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.contrib.auth.models import User

from articles import lineup, notices, review, second_check, standing
from articles.models import Claim, Figure, Move, Notice, Outcome
from tests import factories

pytestmark = pytest.mark.django_db


def checker() -> User:
    return factories.user(group="Checker")


def decided(chan: User) -> Figure:
    """Two outlets differ, and the desk says 6114."""
    figure = factories.figure()
    for value in (6113, 6114):
        factories.claim(figure=figure, quote=f"{value}名", value=value)
    lineup.refresh([figure])
    figure.refresh_from_db()
    review.decide(figure, decided_by=chan, value=Decimal(6114), unit="person", reason="年報")
    return figure


def comes_in(figure: Figure, value: int) -> Claim:
    claim = factories.claim(figure=figure, quote=f"{value}人", value=value)
    lineup.refresh([figure])
    return claim


def contradicted() -> list[Figure]:
    return list(Figure.objects.contradicted())


def test_what_was_known_when_it_was_decided_contradicts_nothing() -> None:
    decided(checker())
    assert Outcome.objects.fell().count() == 1  # 6113
    assert contradicted() == []


def test_a_new_article_contradicts_it() -> None:
    chan = checker()
    figure = decided(chan)

    claim = comes_in(figure, 6141)

    assert contradicted() == [figure] and list(Figure.objects.open_questions()) == [figure]
    notice = Notice.objects.get()
    assert (notice.user, notice.kind, notice.claim, notice.by) == (chan, "contradicted", claim, None)
    assert notice.get_absolute_url() == f"/figures/{figure.pk}/#claim-{claim.pk}"


def test_one_that_agrees_does_not() -> None:
    figure = decided(checker())
    comes_in(figure, 6114)
    assert contradicted() == [] and not Notice.objects.exists()


def test_each_is_told_once_however_often_it_is_lined_up() -> None:
    figure = decided(checker())
    comes_in(figure, 6141)
    for _time in range(3):
        lineup.refresh([figure])
    comes_in(figure, 6411)
    assert Notice.objects.count() == 2


def test_markers_follow_and_those_who_stopped_are_not_told() -> None:
    chan, wong, lee = checker(), checker(), checker()
    figure = decided(chan)
    for person in (wong, lee):
        review.mark(figure.claims.all()[0], editor=person, word="conflict")
    notices.unfollow(figure, lee)
    comes_in(figure, 6141)
    assert set(Notice.objects.values_list("user", flat=True)) == {chan.pk, wong.pk}


def test_upheld_it_is_contradicted_no_more_until_the_next() -> None:
    chan = checker()
    figure = decided(chan)
    comes_in(figure, 6141)

    for _time in range(2):
        standing.uphold(figure, by=chan, note="舊數字")

    assert contradicted() == []
    assert list(Move.objects.values_list("before", "after", "note")) == [("new", "decided", ""), ("decided", "decided", "舊數字")]
    lineup.refresh([figure])
    assert contradicted() == []
    comes_in(figure, 6411)
    assert contradicted() == [figure]


def test_a_new_version_has_seen_it() -> None:
    chan = checker()
    figure = decided(chan)
    comes_in(figure, 6141)
    review.decide(figure, decided_by=chan, value=Decimal(6114), unit="person", reason="年報，已看過新文章")
    assert contradicted() == []


def test_a_claim_that_is_dismissed_contradicts_nothing() -> None:
    chan = checker()
    figure = decided(chan)
    review.dismiss(comes_in(figure, 6141), editor=chan)
    assert contradicted() == []


def test_while_a_second_check_runs_nothing_is_said_of_it() -> None:
    """That a claim fell would tell what the verdict is."""
    chan = checker()
    figure = decided(chan)
    second_check.ask(figure, by=checker())
    comes_in(figure, 6141)
    assert contradicted() == [] and not Notice.objects.filter(kind="contradicted").exists()

    second_check.call_off(figure, by=chan)
    assert contradicted() == [figure]
