"""What comes next in the queue: every undecided claim of every disagreement once, the widest gap first."""

from __future__ import annotations

from decimal import Decimal

import pytest

from articles import lineup, review, verdicts, workflow
from articles.models import Claim, Figure
from articles.queue import Place, Queue
from tests import factories
from tests.newsroom import Newsroom, newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Newsroom:
    return newsroom()


def told(place: Place | None) -> str:
    return "" if place is None else f"{place.claim.article.outlet.name} {place.claim.quote}"


def walk(queue: Queue) -> list[Place]:
    """Every place from the first on, marked as one comes to it."""
    editor, found = factories.user(), []
    place = queue.next()
    while place is not None:
        found.append(place)
        review.mark(place.claim, editor=editor, word="unclear")
        place = queue.next(place.claim.pk)
    return found


def test_every_claim_of_a_disagreement_comes_once(room: Newsroom) -> None:
    wanted = set(Claim.objects.filter(figure__relation__in=("conflict", "unit_mismatch")).values_list("pk", flat=True))
    found = [place.claim.pk for place in walk(Queue())]
    assert sorted(found) == sorted(wanted)
    assert Queue().progress().decided == Queue().progress().total == len(wanted)


def test_the_widest_gap_comes_first_and_in_it_what_stands_apart(room: Newsroom) -> None:
    places = walk(Queue())
    spreads = [place.figure.spread for place in places]
    assert spreads == sorted(spreads, reverse=True)
    employees = [told(place) for place in places if place.figure == room.figures[0]]
    assert employees == ["晨鐘日報 6,113名", "島嶼時報 6114名", "东方观察 6114名"]


def test_what_a_colleague_has_marked_is_not_asked_again(room: Newsroom) -> None:
    first = Queue().next()
    assert first is not None
    review.mark(first.claim, editor=factories.user(), word="agree")
    again = Queue().next()
    assert again is not None and again.claim.pk != first.claim.pk
    assert Queue().progress().decided == 1


def test_skipped_claims_come_round_again(room: Newsroom) -> None:
    total = Queue().progress().total
    place, seen = Queue().next(), []
    for _time in range(total + 1):
        assert place is not None
        seen.append(place.claim.pk)
        place = Queue().next(place.claim.pk)
    assert len(set(seen)) == total and seen[-1] == seen[0]


def test_back_and_forth(room: Newsroom) -> None:
    first = Queue().next()
    assert first is not None
    second = Queue().next(first.claim.pk)
    assert second is not None
    third = Queue().next(second.claim.pk)
    assert third is not None
    back = Queue().previous(third.claim.pk)
    assert back is not None and back.claim.pk == second.claim.pk
    assert Queue().previous(first.claim.pk) is None


def test_another_order_and_one_story_alone(room: Newsroom) -> None:
    other = factories.story(name="長河的數字")
    newest = Queue(sort="recent").next()
    assert newest is not None
    assert newest.figure == Figure.objects.filter(relation__in=("conflict", "unit_mismatch")).order_by("-pk")[0]
    assert Queue(story=room.story).progress().total == Queue().progress().total
    assert (Queue(story=other).next(), Queue(story=other).progress().total) == (None, 0)


def test_mine_alone(room: Newsroom) -> None:
    me = factories.user(group="Editor")
    assert Queue(assigned_to=me).next() is None
    workflow.take(room.figures[2], by=me)
    found = Queue(assigned_to=me)
    assert {place.figure for place in walk(found)} == {room.figures[2]}


def test_a_figure_with_a_verdict_asks_no_more_until_it_is_contradicted(room: Newsroom) -> None:
    figure, checker = room.figures[0], factories.user(group="Checker")
    total = Queue().progress().total
    verdicts.decide(figure, decided_by=checker, reason="年報", value=Decimal(6114))
    assert Queue().progress().total == total - figure.claim_count
    factories.claim(figure=figure, quote="6120名", value=6120)
    lineup.refresh([figure])
    assert Queue().progress().total == total + 1


def test_a_claim_that_is_decided_can_be_looked_at(room: Newsroom) -> None:
    first = Queue().next()
    assert first is not None
    review.mark(first.claim, editor=factories.user(), word="agree")
    assert told(Queue().at(first.claim.pk)) == told(first)
    review.dismiss(first.claim, editor=factories.user())
    assert Queue().at(first.claim.pk) is None


def test_an_empty_newsroom_has_no_queue(db: None) -> None:
    assert Queue().next() is None
    assert Queue().progress().total == 0
