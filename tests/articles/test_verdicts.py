"""A verdict is given, withdrawn and upheld; one that a new article contradicts is found, and told to those who follow."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import lineup, notices, review, second_check, verdicts
from articles.models import Claim, Figure, Move, Notice, Outcome, Verdict, Workflow
from articles.workflow import NotAllowed
from tests import factories

pytestmark = pytest.mark.django_db


def checker() -> User:
    return factories.user(group="Checker")


def decide(figure: Figure, by: User, value: str = "6114") -> Verdict:
    return verdicts.decide(figure, decided_by=by, reason="年報", value=Decimal(value), unit="person")


def test_a_verdict_has_versions() -> None:
    figure, checker = factories.figure(), factories.user()
    citation = factories.citation(claim=factories.claim(figure=figure))

    first = verdicts.decide(figure, decided_by=checker, value=Decimal(6113), unit="person", reason="年報", citations=[citation])
    second = verdicts.decide(figure, decided_by=checker, value=Decimal(6114), unit="person", reason="更正", after=1)

    assert (first.version, second.version) == (1, 2)
    assert list(first.citations.all()) == [citation]
    assert [v.version for v in Figure.objects.with_verdicts().get().verdict_versions] == [2, 1]


def test_the_same_verdict_twice_is_one() -> None:
    figure, checker = factories.figure(), factories.user()
    for _ in range(2):
        verdicts.decide(figure, decided_by=checker, value=Decimal(6113), reason="年報", after=0)

    assert Verdict.objects.count() == 1


def test_a_verdict_on_an_old_page_is_refused() -> None:
    figure = factories.figure()
    verdicts.decide(figure, decided_by=factories.user(name="chan"), reason="年報", after=0)

    with pytest.raises(verdicts.Stale, match="chan has given version 1 since you opened this page") as refused:
        verdicts.decide(figure, decided_by=factories.user(), reason="公告", after=0)

    assert refused.value.current.reason == "年報"
    assert Verdict.objects.count() == 1


def test_a_verdict_gives_its_reason() -> None:
    with pytest.raises(ValueError, match="A verdict needs its reason"):
        verdicts.decide(factories.figure(), decided_by=factories.user(), reason="  ")


# ---- withdrawn


def test_a_withdrawn_verdict_stays_to_be_read_and_stands_no_more() -> None:
    figure, chan, wong = factories.figure(), checker(), checker()
    factories.claim(figure=figure, value=6113)
    lineup.refresh([figure])
    decide(figure, chan)
    notices.follow(figure, wong)
    for _time in range(2):
        verdicts.withdraw(figure, by=chan, reason="年報已重編")

    verdict = Verdict.objects.get()
    assert (verdict.withdrawn_reason, verdict.withdrawn_by, verdict.is_withdrawn) == ("年報已重編", chan, True)
    assert not Verdict.objects.current().exists()
    assert not Figure.objects.decided().exists()
    assert not Outcome.objects.exists()
    assert Notice.objects.to(wong).filter(kind="withdrawn").count() == 1
    assert list(Move.objects.values_list("after", "note")) == [("decided", ""), ("withdrawn", "年報已重編")]


def test_earlier_versions_do_not_stand_again() -> None:
    figure, chan = factories.figure(), checker()
    decide(figure, chan)
    decide(figure, chan, "6113")
    verdicts.withdraw(figure, by=chan, reason="來源有誤")
    assert not Verdict.objects.current().exists()
    decide(figure, chan)
    assert (Workflow.objects.get(figure=figure).state, Verdict.objects.current().get().version) == ("decided", 3)


def test_it_is_withdrawn_for_a_reason() -> None:
    figure = factories.figure()
    decide(figure, checker())
    with pytest.raises(ValueError, match="say what is wrong with it"):
        verdicts.withdraw(figure, by=checker(), reason=" ")
    with pytest.raises(NotAllowed, match="no verdict to withdraw"):
        verdicts.withdraw(factories.figure(dimension="case", entity=figure.entity), by=checker(), reason="x")


@pytest.mark.parametrize(
    "changed", [{"withdrawn_reason": "別的"}, {"withdrawn_reason": "", "withdrawn_at": None, "withdrawn_by": None}]
)
def test_a_withdrawal_stays(changed: dict[str, Any]) -> None:
    figure, chan = factories.figure(), checker()
    decide(figure, chan)
    verdicts.withdraw(figure, by=chan, reason="來源有誤")
    with pytest.raises(IntegrityError, match="cannot change"), transaction.atomic():
        Verdict.objects.update(**changed)


def test_a_withdrawal_needs_its_reason() -> None:
    decide(factories.figure(), checker())
    with pytest.raises(IntegrityError, match="verdict_withdrawn_with_its_reason"), transaction.atomic():
        Verdict.objects.update(withdrawn_at=timezone.now())


# ---- contradicted since


def decided(chan: User) -> Figure:
    """Two outlets differ, and the desk says 6114."""
    figure = factories.figure()
    for value in (6113, 6114):
        factories.claim(figure=figure, quote=f"{value}名", value=value)
    lineup.refresh([figure])
    figure.refresh_from_db()
    decide(figure, chan)
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
        verdicts.uphold(figure, by=chan, note="舊數字")

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
    verdicts.decide(figure, decided_by=chan, value=Decimal(6114), unit="person", reason="年報，已看過新文章")
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
