"""Claims written by the thousand are what claims written one by one are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from articles.corrections import SLOTS
from articles.ingest import writing
from articles.models import Claim
from tests import factories

pytestmark = pytest.mark.django_db

D = Decimal


def test_what_reading_fills_is_what_an_editor_can_correct() -> None:
    """Else a correction would be written over, or a slot would never be stored."""
    assert {field for fields in SLOTS.values() for field in fields} | {"evidence"} == set(writing.COLUMNS)


@pytest.mark.parametrize(
    ("literal", "kept"),
    [
        ("[6113,6113]", NumericRange(D(6113), D(6113), "[]")),
        ("[1.50,2)", NumericRange(D("1.50"), D(2), "[)")),
        ("(30,)", NumericRange(D(30), None, "()")),
        ("(,11)", NumericRange(None, D(11), "()")),
        ("[2021-12-31,2022-01-01)", DateRange(date(2021, 12, 31), date(2022, 1, 1))),
        (None, None),
    ],
)
def test_ranges(literal: str | None, kept: NumericRange | DateRange | None) -> None:
    assert writing.literal(kept) == literal


def made(quote: str = "“6113”名\\n", **fields: object) -> Claim:
    article = factories.article(text=f"有{quote}。")
    known = {"value": D("6113.00"), "bounds": NumericRange(D(6113), None, "[)"), "unit": "person", "attribution": "年報\t'\\"}
    return Claim(article=article, start=1, end=1 + len(quote), quote=quote, **(known | fields))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"value": None, "period": DateRange(date(2021, 1, 1), date(2022, 1, 1)), "as_of": factories.PUBLISHED},
        {"value": D("123456789012345678901234567890.00000000000000000001"), "bounds": NumericRange(None, None, "()")},
        {"scale": D(10) ** 8, "decimals": 2, "evidence": [{"slot": "number", "start": 1, "end": 5, "rule": "數"}]},
    ],
)
def test_a_claim_comes_back_as_it_was(fields: dict[str, object]) -> None:
    claim = made(**fields)

    (key,) = writing.add([claim])

    kept = Claim.objects.get(pk=key)
    for name in (*writing.COLUMNS, "article_id", "start", "end", "quote"):
        assert getattr(kept, name) == getattr(claim, name), name
    assert (kept.corrected, kept.edited_by, kept.superseded_at) == ([], None, None)
    assert str(kept.value) == str(claim.value)


def test_a_changed_claim_is_live_again() -> None:
    claim = factories.claim(superseded_at=factories.PUBLISHED)
    claim.unit = "case"

    writing.change([claim])

    claim.refresh_from_db()
    assert (claim.unit, claim.is_live) == ("case", True)


def test_a_wrong_quote_is_refused_here_too() -> None:
    claim = made()
    claim.quote = "別的"

    with pytest.raises(IntegrityError, match="do not read"), transaction.atomic():
        writing.add([claim])
