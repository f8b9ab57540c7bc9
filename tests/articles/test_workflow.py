"""Which moves a figure may make, who made them, and who is at it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import lineup, merging, notices, second_check, unmerging, verdicts, workflow
from articles.models import Figure, Follow, Merge, Move, Notice, SecondCheck, Verdict, Workflow
from articles.models.workflow import MOVES
from articles.wording import labels
from articles.workflow import NotAllowed
from tests import factories

pytestmark = pytest.mark.django_db

ALLOWED = [
    # from new
    ("new", "in_check"),
    ("new", "second_check"),
    ("new", "decided"),
    # somebody is at it
    ("in_check", "new"),
    ("in_check", "second_check"),
    ("in_check", "decided"),
    ("in_check", "corrected"),
    # two are asked: agreed, differing, or called off
    ("second_check", "decided"),
    ("second_check", "corrected"),
    ("second_check", "in_check"),
    ("second_check", "new"),
    ("second_check", "withdrawn"),
    # a verdict stands, is upheld, corrected, checked again or withdrawn
    ("decided", "decided"),
    ("decided", "corrected"),
    ("decided", "second_check"),
    ("decided", "withdrawn"),
    ("corrected", "corrected"),
    ("corrected", "second_check"),
    ("corrected", "withdrawn"),
    # and begun anew
    ("withdrawn", "in_check"),
    ("withdrawn", "second_check"),
    ("withdrawn", "decided"),
]
REFUSED = sorted(set(product(labels.WORKFLOW, repeat=2)) - set(ALLOWED))


def checker(name: str | None = None) -> User:
    return factories.user(name=name, group="Checker")


def decide(figure: Figure, by: User, value: str | None = "6114", **options: Any) -> Verdict:
    given = None if value is None else Decimal(value)
    return verdicts.decide(figure, decided_by=by, reason="年報", value=given, unit="person", **options)


def state(figure: Figure) -> str:
    return Workflow.objects.get(figure=figure).state


def at(name: str) -> Workflow:
    """A figure in this state, whatever led there."""
    figure = factories.figure()
    asked = SecondCheck.objects.create(figure=figure, asked_by=checker(), before="new")
    return Workflow.objects.create(figure=figure, state=name, check_asked=asked)


def test_the_table_says_the_same() -> None:
    assert sorted(ALLOWED) == sorted((before, after) for before, allowed in MOVES.items() for after in allowed)


@pytest.mark.parametrize(("before", "after"), ALLOWED)
def test_a_move_is_kept_with_who_and_when(before: str, after: str) -> None:
    row, chan = at(before), checker()

    workflow.move(row, after, by=chan, note="看過")

    assert Move.objects.values_list("before", "after", "moved_by", "note").get() == (before, after, chan.pk, "看過")
    row.refresh_from_db()
    assert (row.state, row.moved_by, row.moved_at) == (after, chan, Move.objects.get().moved_at)


@pytest.mark.parametrize(("before", "after"), REFUSED)
def test_other_moves_are_refused(before: str, after: str) -> None:
    row = at(before)
    with pytest.raises(NotAllowed, match="from there it cannot become"):
        workflow.move(row, after, by=checker())
    row.refresh_from_db()
    assert row.state == before and not Move.objects.exists()


@pytest.mark.parametrize(("before", "after"), REFUSED)
def test_the_database_refuses_them_too(before: str, after: str) -> None:
    with pytest.raises(IntegrityError, match="move_is_in_the_table"), transaction.atomic():
        Move.objects.create(figure=factories.figure(), before=before, after=after, moved_by=checker())


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"state": "forgotten"}, "workflow_state_known"),
        ({"due_at": timezone.now()}, "workflow_due_for_somebody"),
        ({"state": "second_check"}, "workflow_second_check_was_asked"),
    ],
)
def test_what_can_never_be(wrong: dict[str, Any], constraint: str) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Workflow.objects.create(figure=factories.figure(), **wrong)


def test_from_new_to_decided_and_corrected() -> None:
    figure, chan = factories.figure(), checker()
    workflow.take(figure, by=chan)
    decide(figure, chan)
    decide(figure, chan)  # the very same: nothing moves
    decide(figure, chan, "6113")

    assert list(Move.objects.values_list("before", "after")) == [
        ("new", "in_check"),
        ("in_check", "decided"),
        ("decided", "corrected"),
    ]
    assert Workflow.objects.get().assignee is None  # what is decided lies on nobody's desk


# ---- who is at it


def test_taking_and_letting_go_twice() -> None:
    figure, chan = factories.figure(), checker()
    for _time in range(2):
        workflow.take(figure, by=chan)
    assert (state(figure), Move.objects.count(), Workflow.objects.get().assignee) == ("in_check", 1, chan)
    for _time in range(2):
        workflow.let_go(figure, by=chan)
    assert (state(figure), Move.objects.count(), Workflow.objects.get().assignee) == ("new", 2, None)


def test_nobody_takes_a_colleagues_work_by_a_key() -> None:
    figure, chan = factories.figure(), checker("chan")
    workflow.take(figure, by=chan)
    with pytest.raises(NotAllowed, match="chan has this figure"):
        workflow.take(figure, by=checker())
    workflow.let_go(figure, by=checker())
    assert Workflow.objects.get().assignee == chan


def test_assigning_tells_the_colleague_once() -> None:
    figure, chan, wong = factories.figure(), checker("chan"), checker("wong")
    due = timezone.now() + timedelta(hours=3)
    for _time in range(2):
        workflow.assign(figure, to=wong, by=chan, due_at=due)

    row = Workflow.objects.get()
    assert (row.assignee, row.due_at, row.state, row.is_overdue) == (wong, due, "in_check", False)
    assert Notice.objects.values_list("user", "kind", "by").get() == (wong.pk, "assigned", chan.pk)
    assert Follow.objects.active().get().user == wong


def test_what_is_past_its_time_is_overdue() -> None:
    figure, chan = factories.figure(claim_count=1), checker()
    workflow.assign(figure, to=chan, by=chan, due_at=timezone.now() - timedelta(minutes=1))
    assert Workflow.objects.get().is_overdue
    assert list(Figure.objects.overdue()) == [figure]


def test_only_who_may_mark_is_given_a_figure() -> None:
    with pytest.raises(NotAllowed, match="lee may not work on figures"):
        workflow.assign(factories.figure(), to=factories.user(name="lee", group="Viewer"), by=checker())
    assert not Workflow.objects.filter(assignee__isnull=False).exists()


def test_a_decided_figure_can_be_looked_at_again_and_stays_decided() -> None:
    figure, chan = factories.figure(), checker()
    decide(figure, chan)
    workflow.take(figure, by=chan)
    assert state(figure) == "decided"
    workflow.let_go(figure, by=chan)
    assert state(figure) == "decided"


# ---- merging keeps it


def twins() -> tuple[Figure, Figure]:
    kept, gone = factories.entity(name="遠山集團"), factories.entity(name="Yuanshan")
    one, other = factories.figure(entity=kept), factories.figure(entity=gone)
    for figure in (one, other):
        factories.claim(figure=figure)
    lineup.refresh([one, other])
    return one, other


def test_merging_keeps_who_is_at_it_and_who_follows() -> None:
    (one, other), chan, wong = twins(), checker(), checker()
    workflow.take(other, by=chan)
    for figure in (one, other):
        notices.follow(figure, wong)
        notices.notify([wong], "comment", figure, key="1")

    merging.merge_entities(other.entity, into=one.entity)

    row = Workflow.objects.get()
    assert (row.pk, row.assignee, row.state) == (one.pk, chan, "in_check")
    assert sorted(Follow.objects.values_list("figure", "user")) == sorted([(one.pk, chan.pk), (one.pk, wong.pk)])
    assert Notice.objects.count() == 1 and Move.objects.get().figure == one


@pytest.mark.parametrize(
    ("here", "there", "state_of_both"),
    [
        ("nothing", "decided", "decided"),
        ("decided", "decided", "corrected"),  # two verdicts are one history
        ("in_check", "decided", "in_check"),
        ("decided", "withdrawn", "withdrawn"),
        ("second_check", "second_check", "second_check"),
    ],
)
def test_of_two_states_the_one_in_which_more_is_being_done(here: str, there: str, state_of_both: str) -> None:
    one, other = twins()
    for figure, wanted in ((one, here), (other, there)):
        chan = checker()
        if wanted == "in_check":
            workflow.take(figure, by=chan)
        elif wanted == "second_check":
            second_check.ask(figure, by=chan)
        elif wanted != "nothing":
            decide(figure, chan)
        if wanted == "withdrawn":
            verdicts.withdraw(figure, by=chan, reason="重編")

    merging.merge_entities(other.entity, into=one.entity)

    assert state(one) == state_of_both
    assert SecondCheck.objects.open().count() == (1 if state_of_both == "second_check" else 0)


def test_taking_a_merge_back_leaves_states_that_the_verdicts_say() -> None:
    one, other = twins()
    decide(other, checker())
    merging.merge_entities(other.entity, into=one.entity, by=factories.admin())
    assert state(one) == "decided"

    unmerging.undo(Merge.objects.get())

    assert Workflow.objects.filter(state="decided").get().figure.entity.name == "Yuanshan"


def test_lining_up_leaves_it_alone_and_asks_nothing_of_it() -> None:
    figure, chan = factories.figure(), checker()
    factories.claim(figure=figure)
    workflow.assign(figure, to=chan, by=chan, due_at=timezone.now())
    before = Workflow.objects.values().get()
    with CaptureQueriesContext(connection) as queries:
        lineup.refresh([figure])
    assert Workflow.objects.values().get() == before
    assert not [query["sql"] for query in queries if "UPDATE" in query["sql"] and "articles_workflow" in query["sql"]]
    assert not [query["sql"] for query in queries if "articles_notice" in query["sql"] or "articles_follow" in query["sql"]]
