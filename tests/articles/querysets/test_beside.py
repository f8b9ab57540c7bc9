"""What is asked beside a figure is made once, and says what it says when Django makes it anew."""

from __future__ import annotations

import pytest
from django.db.models import Exists, OuterRef
from django.utils import timezone

from articles.models import Claim, Comment, Figure
from articles.querysets.beside import answered_by, beside
from articles.querysets.comments import comments_of_figure
from tests import factories

pytestmark = pytest.mark.django_db


def test_it_says_what_is_made_anew() -> None:
    said, silent, ann = factories.figure(), factories.figure(entity=factories.entity(name="遠山科技")), factories.user()
    Comment.objects.create(figure=said, author=ann, text="100% of what?")
    rows = Figure.objects.annotate(kept=beside(comments_of_figure, ann.pk), anew=comments_of_figure(ann.pk))

    kept = {figure: figure.kept for figure in rows}
    assert kept == {figure: figure.anew for figure in rows}
    assert [row["text"] for row in kept[said]] == ["100% of what?"] and kept[silent] == []


def test_it_is_made_once_for_each_reader() -> None:
    made = []

    def is_told(reader: int) -> Exists:
        made.append(reader)
        return Exists(Claim.objects.filter(figure=OuterRef("pk")))

    assert beside(is_told, 1) is beside(is_told, 1)
    beside(is_told, 2)
    assert made == [1, 2]


def test_beside_a_claim_stands_what_was_said_of_the_one_that_followed_it() -> None:
    follower = factories.claim()
    gone = {"superseded_at": timezone.now(), "fate": "changed"}
    followed, alone = factories.claim(successor=follower, **gone), factories.claim()
    mark = factories.mark(claim=follower, word="agree")

    rows = Claim.objects.annotate(kept=beside(answered_by, of="Claim")).in_bulk([followed.pk, alone.pk])
    assert rows[followed.pk].kept == [mark.editor_id] and rows[alone.pk].kept == []
