"""People's words on claims: nobody's is lost, nobody's is overwritten."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connections

from articles import lineup, review
from articles.models import Claim, Figure, Mark
from tests import factories

pytestmark = pytest.mark.django_db


def test_marking_a_claim() -> None:
    claim, editor = factories.claim(figure=factories.figure()), factories.user()

    mark = review.mark(claim, editor=editor, word="conflict", note="年報寫6114名")

    assert (mark.word, mark.note) == ("conflict", "年報寫6114名")
    figure = Figure.objects.get()
    assert (figure.agree_count, figure.conflict_count, figure.unclear_count) == (0, 1, 0)


def test_a_second_mark_of_one_editor_replaces_the_first() -> None:
    claim, editor = factories.claim(figure=factories.figure()), factories.user()
    review.mark(claim, editor=editor, word="conflict", note="為甚麼？")

    review.mark(claim, editor=editor, word="agree")

    assert [(mark.word, mark.note) for mark in Mark.objects.all()] == [("agree", "為甚麼？")]
    assert Figure.objects.get().mark_count == 1


def test_marks_of_two_editors_stand_beside_each_other() -> None:
    claim = factories.claim(figure=factories.figure())
    for word in ("agree", "conflict"):
        review.mark(claim, editor=factories.user(), word=word)

    assert sorted(Mark.objects.values_list("word", flat=True)) == ["agree", "conflict"]


def test_a_mark_can_be_taken_back_twice() -> None:
    claim, editor = factories.claim(figure=factories.figure()), factories.user()
    review.mark(claim, editor=editor, word="unclear")

    assert review.unmark(claim, editor=editor) is True
    assert review.unmark(claim, editor=editor) is False
    assert Figure.objects.get().mark_count == 0


def test_a_claim_without_a_figure_can_be_marked() -> None:
    mark = review.mark(factories.claim(), editor=factories.user(), word="unclear")
    assert Mark.objects.get() == mark


def test_a_word_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="'maybe' is no mark: use one of agree, conflict, unclear"):
        review.mark(factories.claim(), editor=factories.user(), word="maybe")


@pytest.mark.django_db(transaction=True)
def test_twenty_editors_marking_one_claim_at_once_lose_nothing() -> None:
    claim, editors = factories.claim(figure=factories.figure()), [factories.user() for _ in range(20)]

    def mark(number: int) -> None:
        try:
            for word in ("unclear", "agree", "conflict")[number % 3 :]:
                review.mark(claim, editor=editors[number], word=word)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(mark, range(20)))

    assert Mark.objects.filter(word="conflict").count() == 20
    figure = Figure.objects.get()
    assert (figure.agree_count, figure.conflict_count, figure.unclear_count) == (0, 20, 0)


def test_correcting_a_slot_moves_the_claim() -> None:
    claim, editor = factories.claim(figure=factories.figure()), factories.user()
    lineup.refresh([claim.figure])
    other = factories.metric(key="headcount_asia")

    corrected = review.correct(claim, editor=editor, metric=other)

    assert (corrected.metric, corrected.figure.metric, corrected.corrected) == (other, other, ["metric"])
    assert (corrected.edited_by, corrected.edited_at is not None) == (editor, True)
    assert Figure.objects.get(pk=claim.figure_id).claim_count == 0
    assert corrected.figure.claim_count == 1


def test_a_correction_that_changes_nothing_leaves_no_trace() -> None:
    claim = factories.claim()

    assert review.correct(claim, editor=factories.user(), value=Decimal(6113)).corrected == []


def test_a_correction_must_hold_together() -> None:
    with pytest.raises(ValidationError, match="The value lies outside the bounds: correct both"):
        review.correct(factories.claim(), editor=factories.user(), value=Decimal(1))
    with pytest.raises(TypeError, match="a claim's quote cannot be corrected"):
        review.correct(factories.claim(), editor=factories.user(), quote="6114名")


def test_words_that_are_no_figure_leave_the_board_and_may_come_back() -> None:
    claim, editor = factories.claim(figure=factories.figure()), factories.user()
    lineup.refresh([claim.figure])

    review.dismiss(claim, editor=editor)
    assert Figure.objects.get().claim_count == 0

    review.restore(claim, editor=editor)
    assert Figure.objects.get().claim_count == 1
    assert Claim.objects.get().corrected == []
