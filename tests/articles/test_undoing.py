"""Whoever did something can undo it, whenever: what stood before stands again."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db.backends.postgresql.psycopg_any import NumericRange

from articles import merging, review, sourcing, undoing, verdicts
from articles.ingest.correcting import correct
from articles.models import Act, Citation, Claim, Entity, Mark, Verdict
from articles.models.tracked import events_of
from articles.sourcing import Refused
from tests import factories
from tests.newsroom import Newsroom, newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Newsroom:
    return newsroom()


@pytest.fixture
def claim(room: Newsroom) -> Claim:
    return room.figures[0].claims.order_by("pk")[0]


@pytest.fixture
def lee() -> User:
    return factories.user(name="Lee")


def undo_last(person: User) -> None:
    undoing.undo(Act.objects.of(person).standing().latest_first()[0])


def state(claim: Claim) -> dict[str, Any]:
    """All that the acts of this table can change."""
    found = Claim.objects.get(pk=claim.pk)
    return {
        "marks": list(Mark.objects.order_by("pk").values_list("word", "note")),
        "citations": list(Citation.objects.order_by("pk").values_list("place", "value")),
        "claim": (found.value, found.attribution, found.period, found.corrected, found.is_live, found.figure_id),
    }


D = Decimal
AT_6114 = NumericRange(D(6114), D(6114), "[]")


def cited(claim: Claim, lee: User, **said: Any) -> Citation:
    source = sourcing.add_source(title="年報", archived=False)
    return sourcing.cite(claim, source=source, added_by=lee, place="第212頁", **said)


#: one after the other by one person on one claim; undone from the last to the first, each leads back to the state before it
ACTS: list[tuple[str, Callable[[Claim, User], object]]] = [
    ("a mark", lambda claim, lee: review.mark(claim, editor=lee, word="agree")),
    ("another word", lambda claim, lee: review.mark(claim, editor=lee, word="conflict", note="不符")),
    ("a source", lambda claim, lee: cited(claim, lee)),
    ("a correction", lambda claim, lee: review.correct(claim, editor=lee, attribution="公司")),
    ("another one", lambda claim, lee: review.correct(claim, editor=lee, attribution="年報", value=D(6114), bounds=AT_6114)),
    ("the value that the source states", lambda claim, lee: cited(claim, lee, value=6114)),
    ("the mark taken back", lambda claim, lee: review.unmark(claim, editor=lee)),
    ("the source taken away", lambda claim, lee: sourcing.uncite(Citation.objects.get(), by=lee)),
    ("no figure", lambda claim, lee: review.dismiss(claim, editor=lee)),
    ("a figure again", lambda claim, lee: review.restore(claim, editor=lee)),
]


def test_all_acts_are_undone_in_turn(claim: Claim, lee: User) -> None:
    states = [state(claim)]
    for _name, act in ACTS:
        act(Claim.objects.get(pk=claim.pk), lee)
        states.append(state(claim))
        assert states[-1] != states[-2], _name
    for (name, _act), before in reversed(list(zip(ACTS, states, strict=False))):
        undo_last(lee)
        assert state(claim) == before, name
    assert not Act.objects.of(lee).standing().exists()


def test_undoing_twice_is_once(claim: Claim, lee: User) -> None:
    review.mark(claim, editor=lee, word="agree")
    act = Act.objects.get()
    for _time in range(2):
        undoing.undo(act)
    assert not Mark.objects.exists()
    review.mark(claim, editor=lee, word="conflict")
    undoing.undo(act)  # long undone: the new mark is not its own
    assert Mark.objects.get().word == "conflict"


def test_another_persons_mark_is_never_touched(claim: Claim, lee: User) -> None:
    other = factories.user()
    review.mark(claim, editor=lee, word="agree")
    review.mark(claim, editor=other, word="conflict")
    undo_last(lee)
    assert [(mark.editor, mark.word) for mark in Mark.objects.all()] == [(other, "conflict")]


def test_what_has_been_changed_since_is_not_undone_under_ones_hand(claim: Claim, lee: User) -> None:
    review.correct(claim, editor=lee, attribution="公司")
    review.correct(Claim.objects.get(pk=claim.pk), editor=factories.user(), attribution="年報")
    with pytest.raises(Refused, match="changed since"):
        undo_last(lee)
    assert Claim.objects.get(pk=claim.pk).attribution == "年報"
    assert Act.objects.of(lee).standing().exists()


def test_another_slot_set_right_by_another_stays(claim: Claim, lee: User) -> None:
    review.correct(claim, editor=lee, attribution="公司")
    review.correct(Claim.objects.get(pk=claim.pk), editor=factories.user(), qualifier="approx")
    undo_last(lee)
    found = Claim.objects.get(pk=claim.pk)
    assert (found.attribution, found.qualifier, found.corrected) == ("", "approx", ["qualifier"])


def test_a_citation_under_a_verdict_stays(claim: Claim, lee: User) -> None:
    citation = cited(claim, lee)
    verdicts.decide(claim.figure, decided_by=lee, reason="年報", citations=[citation])  # type: ignore[arg-type]
    with pytest.raises(Refused, match="verdict rests"):
        undo_last(lee)


def test_a_merge(lee: User) -> None:
    gone, stays = factories.entity(name="遠山科技"), factories.entity(name="遠山")
    merging.merge_entities(gone, into=stays, by=lee)
    undo_last(lee)
    assert sorted(Entity.objects.values_list("name", flat=True)) == ["遠山", "遠山科技"]


def test_what_the_machine_does_is_nobodys_act() -> None:
    merging.merge_entities(factories.entity(name="遠山科技"), into=factories.entity(name="遠山"), by_desk=False)
    sourcing.cite(factories.claim(), source=factories.source(), added_by=None)
    assert not Act.objects.exists()


def event(noun: str, number: int) -> int:
    """The key of one of the events of this kind, counted from the first."""
    return events_of(noun).objects.exclude(pgh_label="before").order_by("pgh_id")[number].pgh_id  # type: ignore[no-any-return]


def test_an_earlier_verdict_is_given_again(claim: Claim, lee: User) -> None:
    figure = claim.figure
    assert figure is not None
    verdicts.decide(figure, decided_by=factories.user(), reason="年報", value=claim.value, citations=[cited(claim, lee)])
    verdicts.decide(figure, decided_by=factories.user(), reason="更正", value=None)
    undoing.restore("verdict", event("verdict", 0), by=lee)
    again = Verdict.objects.get(version=3)
    assert (again.decided_by, again.reason, again.value, again.citations.count()) == (lee, "年報", claim.value, 1)


def test_an_earlier_version_of_a_source(lee: User) -> None:
    source = factories.source(title="2021年年報", publisher="商湯集團")
    sourcing.correct(source, title="年報", publisher="商湯", kind="page", url="", published=None)
    undoing.restore("source", event("source", 0), by=lee)
    source.refresh_from_db()
    assert (source.title, source.publisher, source.kind) == ("2021年年報", "商湯集團", "filing")


def test_an_earlier_version_of_an_article_s_details(room: Newsroom, lee: User) -> None:
    article = room.articles[0]
    for title in ("甲", "乙"):
        correct(article, outlet=room.outlets[0].name, region="HK", title=title, published=article.published_at)
    undoing.restore("article", event("article", 0), by=lee)
    article.refresh_from_db()
    assert article.title == "甲"


def test_an_earlier_version_of_a_claim(claim: Claim, lee: User) -> None:
    for said in ("公司", "年報"):
        review.correct(Claim.objects.get(pk=claim.pk), editor=lee, attribution=said)
    undoing.restore("claim", event("claim", 0), by=lee)
    assert Claim.objects.get(pk=claim.pk).attribution == "公司"


def test_what_is_gone_is_not_restored(lee: User) -> None:
    source = factories.source()
    source.delete()
    with pytest.raises(Refused, match="no longer there"):
        undoing.restore("source", event("source", 0), by=lee)
