"""A claim is anchored in its article and holds nothing that cannot be."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.db.models import Value
from django.db.models.functions import Cast

from articles.models import Article, Claim
from articles.models.fields import ExactField
from factcheck.figures import Bounds
from tests import factories

pytestmark = pytest.mark.django_db

D = Decimal


def test_a_claim_comes_back_as_it_was_kept() -> None:
    claim = factories.claim(quote="17.4億", value="1740000000.0", bounds=Bounds(low=D(1735000000), high=D(1745000000)))

    kept = Claim.objects.get(pk=claim.pk)

    assert str(kept.value) == "1740000000.0"
    assert kept.bounds_value == Bounds(low=D(1735000000), high=D(1745000000))


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        # value, bounds as PostgreSQL writes them
        (6113, NumericRange(D(6113), D(6113), "[]")),
        (None, NumericRange(D(100), D(1000), "[)")),
        # an open end may touch the value: 近11億, 逾30
        (1100000000, NumericRange(D(1050000000), D(1100000000), "[)")),
        (30, NumericRange(D(30), None, "()")),
        # no end at all
        (30, NumericRange(None, None, "()")),
        # thirty digits and twenty places
        ("123456789012345678901234567890.00000000000000000001", NumericRange(None, None, "()")),
    ],
)
def test_bounds_may_be(value: int | str | None, bounds: NumericRange) -> None:
    claim = factories.claim(value=1)
    claim.value = None if value is None else D(value)
    claim.bounds = bounds
    claim.full_clean()
    claim.save()

    claim.refresh_from_db()
    assert (claim.value, claim.bounds) == (None if value is None else D(value), bounds)


@pytest.mark.parametrize(
    ("constraint", "changed"),
    [
        ("claim_value_within_bounds", {"value": D(7)}),
        ("claim_value_within_bounds", {"bounds": NumericRange(D(6114), None, "[)")}),
        ("claim_value_within_bounds", {"bounds": NumericRange(None, D(6112), "(]")}),
        ("claim_bounds_not_empty", {"bounds": NumericRange(empty=True)}),
        ("claim_bounds_not_empty", {"bounds": NumericRange(D(1), D(1), "[)"), "value": None}),
        ("claim_ends_after_its_start", {"end": 3}),
        ("claim_ends_after_its_start", {"end": 2}),
        ("claim_quotes_a_passage_not_a_page", {"end": 5000}),
        ("claim_amounts_are_numbers", {"bounds": NumericRange(D(1), D("NaN"), "[]")}),
        ("claim_amounts_are_numbers", {"bounds": NumericRange(D("-Infinity"), D("Infinity"), "[]")}),
        ("claim_amounts_are_numbers", {"bounds": NumericRange(D("-Infinity"), None, "[)")}),
        ("claim_amounts_are_numbers", {"value": Cast(Value("NaN"), ExactField()), "bounds": NumericRange(None, None, "()")}),
        ("claim_has_a_unit", {"unit": ""}),
        ("claim_has_a_unit", {"unit": " \u3000"}),
        ("claim_words_known", {"kind": "guess"}),
        ("claim_words_known", {"change": "left"}),
        ("claim_words_known", {"qualifier": "sort of"}),
        ("start_check", {"start": -1}),
        ("do not read", {"quote": "6114名"}),
        ("do not read", {"start": 4}),
    ],
)
def test_the_database_refuses(constraint: str, changed: dict[str, object]) -> None:
    claim = factories.claim(quote="6113名", value=6113)

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(**changed)


def test_two_live_claims_never_share_a_span() -> None:
    claim = factories.claim()

    with pytest.raises(IntegrityError, match="one_live_claim_per_span"), transaction.atomic():
        factories.claim(article=claim.article)


def test_a_superseded_claim_leaves_its_span_free() -> None:
    claim = factories.claim(superseded_at=factories.PUBLISHED)

    assert factories.claim(article=claim.article).is_live


def test_two_superseded_claims_never_share_a_span() -> None:
    claim = factories.claim(superseded_at=factories.PUBLISHED)

    with pytest.raises(IntegrityError, match="one_superseded_claim_per_span"), transaction.atomic():
        factories.claim(article=claim.article, superseded_at=factories.PUBLISHED)


def test_bounds_that_are_no_numbers_are_refused_with_a_sentence() -> None:
    claim = factories.claim()
    claim.bounds = NumericRange(D("-Infinity"), D("Infinity"), "[]")

    with pytest.raises(ValidationError, match="an end that is open is left out"):
        claim.full_clean()


def test_a_wrong_quote_is_refused_with_a_sentence() -> None:
    claim = factories.claim()
    claim.quote = "6114名"

    with pytest.raises(ValidationError, match=r"Characters 3 to 8 of the article do not read “6114名”\."):
        claim.full_clean()


@pytest.mark.parametrize("start", [0, 1, 1022, 1023, 1024, 65533, 65535, 65536, 66559, 131071, 200_000])
def test_quotes_are_checked_wherever_they_stand(start: int) -> None:
    filler = "億" * start
    article = factories.article(text=f"{filler}六千一百一十三名員工{filler}")

    claim = factories.claim(article=article, quote="六千一百一十三名")

    assert claim.start == start
    with pytest.raises(IntegrityError, match="do not read"), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(start=start + 1, end=claim.end + 1)


def test_a_quote_may_be_as_long_as_a_leaf() -> None:
    quote = "約" * 1000
    factories.claim(article=factories.article(text="在" * 65535 + quote), quote=quote)


def test_the_text_stays_under_its_claims() -> None:
    claim = factories.claim()

    with pytest.raises(IntegrityError, match="cannot change: claims point into it"), transaction.atomic():
        Article.objects.filter(pk=claim.article_id).update(text="另一篇")
    Article.objects.filter(pk=claim.article_id).update(title="標題可以改")


def test_rows_written_with_sql_are_checked_too() -> None:
    claim = factories.claim()

    with pytest.raises(IntegrityError, match="do not read"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE articles_claim SET quote = 'x' WHERE id = %s", [claim.pk])
