"""Whoever did something can undo it, whenever: what stood before stands again."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.utils import timezone

from articles import adding, ingest, merging, review, sourcing, stale, undoing, verdicts
from articles.ingest.correcting import correct
from articles.models import Act, Article, Citation, Claim, Entity, Mark, Verdict
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


def test_every_detail_of_an_article_comes_back(room: Newsroom, lee: User) -> None:
    article = room.articles[0]
    first = {"title": "甲", "byline": "記者 林", "url": "https://a.example/1", "language": "zh-hant"}
    other = {"title": "乙", "byline": "", "url": "https://a.example/2", "language": "en"}
    moment = article.published_at
    for outlet, published, said in (("晨鐘日報", moment, first), ("遠山晚報", None, other)):
        correct(article, outlet=outlet, region="HK", published=published, **said)  # type: ignore[arg-type]
    undoing.restore("article", event("article", 0), by=lee)
    article.refresh_from_db()
    assert {name: getattr(article, name) for name in first} == first
    assert (article.outlet.name, article.published_at) == ("晨鐘日報", moment)


def test_an_article_goes_back_to_the_story_it_was_in(room: Newsroom, lee: User) -> None:
    article, other = room.articles[0], factories.story(name="另一專題")
    Article.objects.filter(pk=article.pk).update(title="甲")
    Article.objects.filter(pk=article.pk).update(story=other)
    undoing.restore("article", event("article", 0), by=lee)
    article.refresh_from_db()
    assert (article.story, article.state) == (room.story, "new")  # read again, among the articles there

    Article.objects.filter(pk=article.pk).update(story=other)
    twin = factories.article(story=room.story, text=article.text)
    assert twin.sha256 == article.sha256
    with pytest.raises(Refused, match="has the very same article already"):
        undoing.restore("article", event("article", 0), by=lee)


def test_nothing_of_a_replaced_version_changes(room: Newsroom, claim: Claim, lee: User) -> None:
    """A claim of it would count on its figure again."""
    review.correct(claim, editor=lee, attribution="公司")
    review.dismiss(claim, editor=lee)
    Article.objects.filter(pk=claim.article_id).update(title="甲")
    Article.objects.filter(pk=claim.article_id).update(current=False, replaced_at=timezone.now())
    for undone in (
        lambda: undo_last(lee),
        *(partial(undoing.restore, noun, event(noun, 0), by=lee) for noun in ("claim", "article")),
    ):
        with pytest.raises(Refused, match="A later version of the article"):
            undone()
    assert not Claim.objects.get(pk=claim.pk).is_live


def test_an_article_that_is_gone_takes_nothing_else_along(claim: Claim, lee: User) -> None:
    """Undoing says so: its claims went with it."""
    review.mark(claim, editor=lee, word="agree")
    review.unmark(claim, editor=lee)
    citation = cited(claim, lee)
    sourcing.uncite(citation, by=lee)
    review.correct(claim, editor=lee, attribution="公司")
    ingest.withdraw([claim.article])
    for act in Act.objects.of(lee).standing():
        with pytest.raises(Refused, match="no longer there"):
            undoing.undo(act)


def test_a_correction_of_what_was_merged_since(claim: Claim, lee: User) -> None:
    """The claim was the first one's, and is what that one has become."""
    first, second, third = claim.entity, factories.entity(name="遠山"), factories.entity(name="遠山集團")
    assert first is not None
    review.correct(claim, editor=lee, entity_id=second.pk)
    merging.merge_entities(first, into=third, by=factories.admin())
    undo_last(lee)
    claim.refresh_from_db()
    assert (claim.entity, claim.corrected) == (third, [])


def test_what_the_engine_read_may_have_been_merged_since(claim: Claim, lee: User) -> None:
    first, second, third = claim.entity, factories.entity(name="遠山"), factories.entity(name="遠山集團")
    assert first is not None
    review.correct(claim, editor=lee, entity_id=second.pk)
    merging.merge_entities(first, into=third, by_desk=False)
    with pytest.raises(Refused, match="no longer in the record"):
        review.uncorrect(claim, editor=lee)
    merging.merge_entities(third, into=factories.entity(name="長河"), by=lee)
    claim.refresh_from_db()
    assert (claim.entity, claim.corrected) == (second, ["entity"])


def test_what_a_colleague_has_set_right_of_an_added_claim_is_not_taken_away(room: Newsroom, lee: User) -> None:
    article = factories.article(text="遠山科技於2021年12月31日有6113名員工。")
    start = article.text.index("6113名")
    said = ingest.propose(article, start, start + 5)
    added = adding.add(article, said, editor=lee)
    review.correct(added, editor=factories.user(), attribution="年報")
    with pytest.raises(Refused, match="changed since"):
        undo_last(lee)
    assert Claim.objects.get(pk=added.pk).is_live


def test_two_claims_of_the_same_words_do_not_stand_beside_each_other(claim: Claim, lee: User) -> None:
    review.dismiss(claim, editor=lee)
    wider = Claim(pk=None, article=claim.article, start=claim.start, end=claim.end + 1, bounds=claim.bounds, unit="person")
    wider.quote = claim.article.text[wider.start : wider.end]
    wider.save()
    for undone in (lambda: undo_last(lee), lambda: review.restore(claim, editor=lee)):
        with pytest.raises(Refused, match="is a figure there by now"):
            undone()
    assert not Claim.objects.get(pk=claim.pk).is_live


def test_a_value_that_no_longer_goes_with_its_bounds_is_not_put_back(claim: Claim, lee: User) -> None:
    wide = NumericRange(D(6000), D(7000), "[]")
    review.correct(claim, editor=factories.user(), bounds=wide)
    review.correct(claim, editor=lee, value=D(6500))
    review.correct(claim, editor=factories.user(), bounds=NumericRange(D(6400), D(7000), "[]"))
    with pytest.raises(Refused, match="outside the bounds"):
        undo_last(lee)
    assert Claim.objects.get(pk=claim.pk).value == 6500


def test_a_version_is_not_restored_over_what_a_colleague_has_changed_since(claim: Claim, lee: User) -> None:
    for said in ("公司", "年報"):
        review.correct(claim, editor=lee, attribution=said)
    seen = stale.version(("claim", claim.pk))
    review.correct(claim, editor=factories.user(), attribution="公告")
    with pytest.raises(stale.Outdated):
        undoing.restore("claim", event("claim", 0), by=lee, seen=seen)
    assert Claim.objects.get(pk=claim.pk).attribution == "公告"
    undoing.restore("claim", event("claim", 0), by=lee, seen=stale.version(("claim", claim.pk)))
    assert Claim.objects.get(pk=claim.pk).attribution == "公司"


def test_a_verdict_is_not_restored_over_one_that_came_since(claim: Claim, lee: User) -> None:
    figure = claim.figure
    assert figure is not None
    for reason in ("年報", "更正", "再更正"):
        verdicts.decide(figure, decided_by=factories.user(), reason=reason, value=None)
    with pytest.raises(verdicts.Stale, match="version 3"):
        undoing.restore("verdict", event("verdict", 0), by=lee, seen="2")
    assert Verdict.objects.count() == 3
    undoing.restore("verdict", event("verdict", 0), by=lee, seen="3")
    assert Verdict.objects.get(version=4).reason == "年報"


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
