"""A figure that the engine has missed: proposed from the words around, confirmed by an editor, kept for good."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from articles import adding, ingest, review
from articles.models import Article, Claim, Entity
from factcheck.figures import Bounds, Period, Reading
from tests import factories

pytestmark = pytest.mark.django_db
D = Decimal
TEXT = "遠山科技2023年收入17.4億元人民幣。公司說門市有四千五百餘間那麼多。"
MISSED = "四千五百餘間"


@pytest.fixture
def article() -> Article:
    made = factories.article(text=TEXT)
    ingest.read(made.pk)
    Claim.objects.filter(article=made).exclude(quote="17.4億元人民幣").delete()
    return made


def said(article: Article, quote: str = MISSED, **slots: object) -> Reading:
    start = article.text.index(quote)
    reading = ingest.propose(article, start, start + len(quote))
    return replace(reading, **slots)  # type: ignore[arg-type]


def test_the_engine_proposes_from_the_words_around(article: Article) -> None:
    found = said(article)
    assert (found.quote, found.value, found.qualifier, found.entity) == (MISSED, 4500, "over", "遠山科技")
    assert article.text[found.start : found.end] == MISSED


def test_words_without_a_number_are_proposed_as_open(article: Article) -> None:
    found = said(article, "那麼多")
    assert (found.value, found.bounds, found.metric, found.period) == (None, Bounds(low=None, high=None), None, None)


def test_an_added_claim_is_lined_up_and_survives_reading_again(article: Article) -> None:
    editor = factories.user()
    claim = adding.add(article, said(article, metric="stores", period=Period.day(Period.year(2023).end)), editor=editor)

    assert claim.figure is not None and claim.figure.claim_count == 1
    assert (claim.edited_by, "added" in claim.corrected) == (editor, True)
    ingest.read(article.pk)
    claim.refresh_from_db()
    assert claim.is_live and claim.metric is not None and claim.metric.key == "stores"


def test_what_is_added_can_be_dismissed_and_added_again(article: Article) -> None:
    editor = factories.user()
    claim = adding.add(article, said(article), editor=editor)
    review.dismiss(claim, editor=editor)
    again = adding.add(article, said(article), editor=editor)
    assert (again.pk, again.is_live, "dismissed" in again.corrected) == (claim.pk, True, False)


def test_a_new_owner_is_made_with_its_name(article: Article) -> None:
    claim = adding.add(article, said(article, entity="遠山門市"), editor=factories.user())
    assert claim.entity == Entity.objects.matching("远山门市").get()


def test_the_same_words_are_not_two_figures(article: Article) -> None:
    adding.add(article, said(article), editor=factories.user())
    for words in (MISSED, "四千五百餘"):
        with pytest.raises(ValidationError, match="“四千五百餘間” is a figure already"):
            adding.add(article, said(article, words), editor=factories.user())


def test_a_quote_stands_where_it_is_said_to_stand(article: Article) -> None:
    reading = said(article)
    for wrong in (replace(reading, quote="四千五百間"), replace(reading, start=0, end=6), replace(reading, start=900, end=906)):
        with pytest.raises(ValidationError, match="do not stand there"):
            adding.add(article, wrong, editor=factories.user())
    assert Claim.objects.live().filter(article=article).count() == 1


def test_of_several_kinds_of_one_name_the_owner_is_no_event() -> None:
    event, company = factories.entity(name="青嶺", kind="event"), factories.entity(name="青嶺")
    assert adding.named("青岭") == company
    assert adding.named("青岭", prefer=event) == event
    assert adding.named("長河") is None
