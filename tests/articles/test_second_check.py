"""Two people come to a verdict without having seen each other's."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from articles import lineup, notices, second_check, verdicts, workflow
from articles.models import Figure, Notice, Opinion, Outcome, SecondCheck, Verdict, Workflow
from articles.workflow import NotAllowed
from tests import factories

pytestmark = pytest.mark.django_db


def checker(name: str | None = None) -> User:
    return factories.user(name=name, group="Checker")


def give(figure: Figure, by: User, value: str | None = "6114", unit: str = "person", reason: str = "年報") -> SecondCheck:
    said = None if value is None else Decimal(value)
    return second_check.give_view(figure, by=by, value=said, unit=unit, reason=reason)


def asked() -> tuple[Figure, User, User]:
    figure, chan, wong = factories.figure(unit="person"), checker("chan"), checker("wong")
    second_check.ask(figure, by=factories.user(group="Editor"))
    return figure, chan, wong


def state(figure: Figure) -> str:
    return Workflow.objects.get(figure=figure).state


def test_two_equal_views_are_the_verdict() -> None:
    figure, chan, wong = asked()
    assert give(figure, chan).outcome == "open"
    assert not Verdict.objects.exists()

    check = give(figure, wong, reason="公告也這樣寫")

    verdict = Verdict.objects.get()
    assert (check.outcome, state(figure)) == ("agreed", "decided")
    assert (verdict.value, verdict.reason, verdict.decided_by, verdict.seconded_by) == (6114, "年報", chan, wong)
    assert Notice.objects.to(chan).get().kind == "decided"


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        # value and unit
        (("6114", "person"), ("6114", "person"), "agreed"),
        (("6114", "person"), ("6114.0", "person"), "agreed"),
        (("6114", ""), ("6114", "person"), "agreed"),  # as the figure's
        ((None, ""), (None, ""), "agreed"),  # none can be said
        (("6114", "person"), ("6113", "person"), "differs"),
        (("6114", "person"), ("6114", "case"), "differs"),
        (("6114", "person"), (None, ""), "differs"),
    ],
)
def test_equal_or_not(one: tuple[Any, str], other: tuple[Any, str], outcome: str) -> None:
    figure, chan, wong = asked()
    give(figure, chan, *one)
    assert give(figure, wong, *other).outcome == outcome
    assert state(figure) == {"agreed": "decided", "differs": "in_check"}[outcome]


def test_a_difference_goes_back_to_both() -> None:
    figure, chan, wong = asked()
    give(figure, chan)
    give(figure, wong, "6113")

    assert not Verdict.objects.exists()
    assert set(Notice.objects.filter(kind="differs").values_list("user", flat=True)) == {chan.pk, wong.pk}
    verdicts.decide(figure, decided_by=wong, value=Decimal(6114), unit="person", reason="再看年報")
    assert state(figure) == "decided"
    assert Opinion.objects.count() == 2  # both stay to be read


def test_nobody_gives_both() -> None:
    figure, chan, _wong = asked()
    give(figure, chan)
    give(figure, chan, "6113")  # in place of the first one

    assert Opinion.objects.values_list("given_by", "value", "is_first").get() == (chan.pk, 6113, True)
    check = SecondCheck.objects.get()
    assert check.outcome == "open"
    with pytest.raises(IntegrityError, match="nobody_checks_their_own_view"), transaction.atomic():
        Opinion.objects.create(check_asked=check, given_by=chan, is_first=False, reason="x")


def test_there_is_no_third_view() -> None:
    figure, chan, wong = asked()
    give(figure, chan)
    give(figure, wong)
    with pytest.raises(NotAllowed, match="No second check runs any more"):
        give(figure, checker())
    with pytest.raises(IntegrityError, match="second_check_has_two_views"), transaction.atomic():
        Opinion.objects.create(check_asked=SecondCheck.objects.get(), given_by=checker(), is_first=True, reason="x")


def test_nothing_is_decided_beside_it() -> None:
    figure, chan, _wong = asked()
    with pytest.raises(verdicts.UnderSecondCheck):
        verdicts.decide(figure, decided_by=chan, reason="年報")
    with pytest.raises(NotAllowed):
        verdicts.uphold(figure, by=chan)


def test_asking_twice_is_one_check() -> None:
    figure, chan, _wong = asked()
    assert second_check.ask(figure, by=chan) == SecondCheck.objects.get()


def test_a_verdict_that_stands_is_the_first_view() -> None:
    figure, chan, wong = factories.figure(unit="person"), checker(), checker()
    verdicts.decide(figure, decided_by=chan, value=Decimal(6114), unit="person", reason="年報")
    second_check.ask(figure, by=checker(), of=wong)
    assert Notice.objects.to(wong).get().kind == "second_check"

    give(figure, wong)

    verdict = Verdict.objects.get()  # no new version: it is confirmed
    assert (verdict.seconded_by, state(figure)) == (wong, "decided")


def test_a_verdict_that_is_not_confirmed_is_corrected_by_hand() -> None:
    figure, chan, wong = factories.figure(unit="person"), checker(), checker()
    verdicts.decide(figure, decided_by=chan, value=Decimal(6114), unit="person", reason="年報")
    second_check.ask(figure, by=chan)
    give(figure, wong, "6113")
    assert state(figure) == "in_check"
    verdicts.decide(figure, decided_by=chan, value=Decimal(6113), unit="person", reason="看錯了")
    assert state(figure) == "corrected"


def test_it_is_asked_of_somebody_else_who_may_decide() -> None:
    figure, chan = factories.figure(), checker("chan")
    verdicts.decide(figure, decided_by=chan, reason="年報")
    with pytest.raises(NotAllowed, match="chan gave the verdict"):
        second_check.ask(figure, by=checker(), of=chan)
    with pytest.raises(NotAllowed, match="lee may not decide"):
        second_check.ask(figure, by=chan, of=factories.user(name="lee", group="Editor"))


@pytest.mark.parametrize("before", ["new", "in_check", "decided", "withdrawn"])
def test_called_off_the_figure_is_where_it_was(before: str) -> None:
    figure, chan = factories.figure(), checker()
    if before == "in_check":
        workflow.take(figure, by=chan)
    elif before != "new":
        verdicts.decide(figure, decided_by=chan, reason="年報")
    if before == "withdrawn":
        verdicts.withdraw(figure, by=chan, reason="重編")
    second_check.ask(figure, by=chan)

    for _time in range(2):
        second_check.call_off(figure, by=chan)

    assert (state(figure), SecondCheck.objects.get().outcome) == (before, "called_off")


def test_who_decides_may_seal_it_and_ask() -> None:
    figure, chan, wong = factories.figure(unit="person"), checker(), checker()
    second_check.ask_with_view(figure, by=chan, value=Decimal(6114), unit="person", reason="年報")
    assert (state(figure), Opinion.objects.get().given_by) == ("second_check", chan)
    give(figure, wong)
    assert Verdict.objects.get().seconded_by == wong


def test_while_it_runs_each_sees_their_own_versions_only() -> None:
    figure, chan, wong = factories.figure(unit="person"), checker(), checker()
    factories.claim(figure=figure, value=6113)
    lineup.refresh([figure])
    verdicts.decide(figure, decided_by=chan, value=Decimal(6114), unit="person", reason="年報")
    outcome = Outcome.objects.held()
    assert outcome.count() == 1

    second_check.ask(figure, by=chan)

    assert Verdict.objects.open_to(chan).count() == 1
    assert not Verdict.objects.open_to(wong).exists() and not Verdict.objects.open_to(None).exists()
    assert not outcome.all().exists()  # it would tell the verdict
    give(figure, wong)
    assert Verdict.objects.open_to(wong).count() == 1 and outcome.all().count() == 1


def test_followers_learn_nothing_of_it_before_the_end() -> None:
    figure, chan, wong = asked()
    lee = factories.user()
    notices.follow(figure, lee)
    give(figure, chan)
    assert not Notice.objects.to(lee).exists()
    give(figure, wong)
    assert Notice.objects.to(lee).get().kind == "decided"


def test_who_has_read_the_verdict_asks_somebody_else() -> None:
    figure, chan, wong = factories.figure(unit="person"), checker(), checker()
    verdicts.decide(figure, decided_by=chan, value=Decimal(6114), unit="person", reason="年報")
    second_check.ask(figure, by=wong)
    with pytest.raises(NotAllowed, match="somebody else gives the second view"):
        give(figure, wong)
    assert not Verdict.objects.get().seconded_by
    assert not SecondCheck.objects.waiting_for(wong).exists()
    assert SecondCheck.objects.waiting_for(checker()).count() == 1


def test_another_verdict_that_is_sealed_is_not_set_against_the_one_in_sight() -> None:
    """wong reads that chan said 6114, says otherwise, and wants a second person to look: that is not chan's verdict."""
    figure, chan, wong, lee = factories.figure(unit="person"), checker(), checker(), checker()
    verdicts.decide(figure, decided_by=chan, value=Decimal(6114), unit="person", reason="年報")
    second_check.ask_with_view(figure, by=wong, value=Decimal(6113), unit="person", reason="公告")
    assert (SecondCheck.objects.get().outcome, state(figure)) == ("open", "second_check")
    give(figure, lee, "6113")
    latest = Verdict.objects.latest_first()[0]
    assert (latest.version, latest.value, latest.decided_by, latest.seconded_by) == (2, 6113, wong, lee)
    assert state(figure) == "corrected"
