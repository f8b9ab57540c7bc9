"""What the engine read stays known beside what an editor has set right, and reading again changes neither."""

from __future__ import annotations

from decimal import Decimal

import pytest

from articles import corrections, ingest, review
from articles.models import Article, Claim
from factcheck.figures import Bounds
from tests import factories

pytestmark = pytest.mark.django_db
D = Decimal
TEXT = "遠山科技2023年收入17.4億元人民幣。截至2023年底，遠山科技有6113名員工。"


@pytest.fixture
def article() -> Article:
    made = factories.article(text=TEXT)
    ingest.read(made.pk)
    return made


def claim_of(article: Article, quote: str) -> Claim:
    return Claim.objects.select_related("entity", "metric", "article").get(article=article, quote=quote)


def test_the_engines_value_is_kept_and_can_be_taken_back(article: Article) -> None:
    claim, editor = claim_of(article, "6113名"), factories.user()
    was = claim.figure_id

    corrected = review.correct(claim, editor=editor, value=D(6114), bounds=corrections.range_of_bounds(Bounds.point(D(6114))))
    said = corrections.engine_said(corrected)
    assert (corrected.value, said["value"], said["bounds"].lower) == (6114, 6113, 6113)

    back = review.uncorrect(corrected, editor=editor)
    assert (back.value, back.corrected, back.as_read, back.figure_id) == (6113, [], {}, was)


def test_every_field_comes_back_as_it_was(article: Article) -> None:
    claim = claim_of(article, "17.4億元人民幣")
    fields = corrections.fields_of(corrections.SLOTS)
    before = {field: getattr(claim, field) for field in fields}
    corrections.remember(claim, fields)
    claim.corrected = list(corrections.SLOTS)
    claim.save()
    claim = Claim.objects.get(pk=claim.pk)
    assert corrections.engine_said(claim) == before


def test_what_is_remembered_is_what_the_engine_read_and_not_the_correction_before(article: Article) -> None:
    claim, editor = claim_of(article, "6113名"), factories.user()
    for unit in ("vehicle", "household"):
        claim = review.correct(claim, editor=editor, unit=unit)
    assert corrections.engine_said(claim)["unit"] == "person"


def test_a_slot_that_is_no_longer_corrected_is_remembered_anew(article: Article) -> None:
    """As after somebody has taken a correction back, and the engine has read something else since."""
    claim, editor = claim_of(article, "6113名"), factories.user()
    review.correct(claim, editor=editor, unit="vehicle")
    Claim.objects.filter(pk=claim.pk).update(corrected=[], unit="household")
    claim = review.correct(claim, editor=editor, unit="person")
    assert corrections.engine_said(claim)["unit"] == "household"


def test_reading_again_leaves_the_correction_and_learns_what_the_engine_now_reads(article: Article) -> None:
    claim = review.correct(claim_of(article, "6113名"), editor=factories.user(), unit="vehicle")
    Claim.objects.filter(pk=claim.pk).update(as_read={"unit": "household"})  # as an earlier engine read it

    ingest.read(article.pk)

    claim.refresh_from_db()
    assert (claim.unit, corrections.engine_said(claim)["unit"], claim.is_live) == ("vehicle", "person", True)


def test_a_corrected_claim_stays_where_the_engine_reads_other_words(article: Article) -> None:
    """And the words that overlap with it are not a second claim beside it."""
    claim = claim_of(article, "6113名")
    Claim.objects.filter(pk=claim.pk).update(start=claim.start - 1, quote="有6113名", corrected=["unit"], unit="vehicle")

    ingest.read(article.pk)

    assert list(article.claims.live().order_by("start").values_list("quote", flat=True)) == ["17.4億元人民幣", "有6113名"]


def test_a_claim_that_nobody_corrected_goes_with_its_reading(article: Article) -> None:
    claim = claim_of(article, "6113名")
    Claim.objects.filter(pk=claim.pk).update(start=claim.start - 1, quote="有6113名")

    ingest.read(article.pk)

    assert not Claim.objects.get(pk=claim.pk).is_live


def test_a_dismissed_claim_stays_dismissed(article: Article) -> None:
    claim = claim_of(article, "6113名")
    review.dismiss(claim, editor=factories.user())
    ingest.read(article.pk)
    assert [gone.quote for gone in article.claims.dismissed()] == ["6113名"]
    assert not article.claims.live().filter(quote="6113名").exists()
