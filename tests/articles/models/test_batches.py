"""What can never stand of an item: a state nobody knows, done without its article, failed without a reason, a fourth attempt."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from articles.models import Item, Piece
from articles.models.batches import PIECE
from tests import factories

pytestmark = pytest.mark.django_db

WHY = {"code": "no_figures", "params": {}}


@pytest.mark.parametrize(
    ("constraint", "changed"),
    [
        ("item_kind_known", {"kind": "parcel"}),
        ("item_state_known", {"state": "lost"}),
        ("item_done_with_its_article", {"state": "done"}),
        ("item_done_with_its_article", {"state": "duplicate"}),
        ("item_done_with_its_article", {"state": "lining_up"}),
        ("item_failed_with_its_reason", {"state": "failed"}),
        ("item_failed_with_its_reason", {"state": "asks"}),
        ("item_failed_with_its_reason", {"state": "received", "reason": WHY}),
        ("item_begun_three_times_at_most", {"attempts": 4}),
        ("item_sha256_is_one", {"sha256": "6113"}),
    ],
)
def test_the_database_refuses(constraint: str, changed: dict[str, Any]) -> None:
    item = factories.item()

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Item.objects.filter(pk=item.pk).update(**changed)


def test_an_article_stands_only_beside_what_became_one() -> None:
    item = factories.item(state="done", article=factories.article())

    with pytest.raises(IntegrityError, match="item_done_with_its_article"), transaction.atomic():
        Item.objects.filter(pk=item.pk).update(state="received")


@pytest.mark.parametrize(
    ("state", "more"),
    [
        ("done", {"article": True}),
        ("duplicate", {"article": True}),
        ("lining_up", {"article": True}),
        ("failed", {"reason": WHY}),
        ("failed", {"reason": WHY, "article": True}),  # its text is kept, but could not be read to the end
        ("asks", {"reason": WHY}),
        ("opened", {}),
    ],
)
def test_how_an_item_may_stand(state: str, more: dict[str, Any]) -> None:
    more = {**more, **({"article": factories.article()} if "article" in more else {})}

    assert factories.item(state=state, **more).state == state


def test_the_same_file_is_once_in_a_batch_and_again_in_another() -> None:
    item = factories.item(name="甲.txt", data="6113名".encode())
    factories.item(name="甲.txt", data="6113名".encode())
    factories.item(name="乙.txt", data="6113名".encode(), batch=item.batch)

    with pytest.raises(IntegrityError, match="item_once_in_a_batch"), transaction.atomic():
        factories.item(name="甲.txt", data="6113名".encode(), batch=item.batch)


def test_a_very_long_name_is_kept() -> None:
    assert factories.item(name="漢" * 2000).name == "漢" * 2000


def test_a_piece_has_its_size() -> None:
    item = factories.item(data=None)

    with pytest.raises(IntegrityError, match="piece_of_a_size"), transaction.atomic():
        Piece.objects.create(item=item, number=0, data=bytes(PIECE + 1))
