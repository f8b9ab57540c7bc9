"""Copied passages are found when articles come in, whatever the order, and reading again changes nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from articles import copies, ingest
from articles.models import Article, CopiedPassage, Figure, Fingerprint, Outlet
from articles.wording import labels
from factcheck.lineage import MOST_OF_ONE_OUTLET
from tests import factories
from tests.factcheck.lineage.examples import ALTERED, CROSSED, OWN_WORDS, TOLD
from tests.factcheck.lineage.test_among import NOTICE, numbered

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def came_in(text: str, *, hours: int | None = 0, **fields: Any) -> Article:
    """An article published so many hours later than the first (None: at a time nobody knows), and set against all others."""
    published = None if hours is None else factories.PUBLISHED + hours * HOUR
    article = factories.article(text=text, published_at=published, **fields)
    copies.sign(article)
    copies.find(article)
    return article


def kept() -> list[tuple[int, int]]:
    return list(CopiedPassage.objects.order_by("pk").values_list("earlier", "later"))


def everything() -> list[Any]:
    return [list(model.objects.order_by("pk").values()) for model in (Fingerprint, CopiedPassage)]


def test_a_copy_is_found_with_its_places() -> None:
    first, copy, _other = came_in(TOLD), came_in("快訊：" + ALTERED, hours=1), came_in(OWN_WORDS, hours=2)
    (passage,) = CopiedPassage.objects.all()
    assert (passage.earlier, passage.later) == (first, copy)
    assert copy.text[passage.later_start : passage.later_end] == ALTERED.rstrip("。")
    ((start, end, later_start, later_end),) = passage.changed
    assert (first.text[start:end], copy.text[later_start:later_end]) == ("6113", "6114")


def test_the_earlier_is_the_one_published_earlier_whichever_comes_in_first() -> None:
    late, early = came_in(TOLD, hours=5), came_in(CROSSED, hours=1)
    assert kept() == [(early.pk, late.pk)]


def test_what_nobody_dates_counts_from_when_it_was_received() -> None:
    first, second = came_in(TOLD, hours=None), came_in(CROSSED, hours=None)
    assert kept() == [(first.pk, second.pk)]


def test_looking_again_changes_nothing() -> None:
    first, copy = came_in(TOLD), came_in(CROSSED, hours=1)
    before = everything()
    for article in (first, copy):
        copies.sign(article)
        copies.find(article)
    assert everything() == before


def test_a_time_set_right_turns_only_its_own_passages_round() -> None:
    first, second, third = came_in(TOLD), came_in(CROSSED, hours=1), came_in(ALTERED, hours=2)
    (between,) = CopiedPassage.objects.filter(earlier=second)
    second.published_at = factories.PUBLISHED - HOUR
    second.save()
    copies.find(second)
    assert set(kept()) == {(second.pk, first.pk), (first.pk, third.pk), (second.pk, third.pk)}
    assert CopiedPassage.objects.get(earlier=second, later=third) == between


def test_the_statements_do_not_grow_with_the_copies() -> None:
    counted = []
    for number in range(6):
        with CaptureQueriesContext(connection) as queries:
            came_in(TOLD + f"（{number}）", hours=number)
        counted.append(len(queries))
    assert len(set(counted[1:])) == 1 and len(kept()) == 15


def test_an_articles_own_repetition_is_no_copy_and_counts_once() -> None:
    came_in(TOLD + "\n" + TOLD)
    assert kept() == []
    came_in(TOLD, hours=1)
    assert len(kept()) == 1


def test_furniture_links_nobody_and_no_more_those_that_it_linked_before() -> None:
    outlet = factories.outlet()
    bodies = numbered(MOST_OF_ONE_OUTLET + 1)
    for text in bodies[:-1]:
        came_in(text, outlet=outlet)
    copy = came_in(TOLD + NOTICE, hours=1)  # of another outlet, with words of its own
    other = came_in(TOLD, hours=2)
    assert len(kept()) > 1
    came_in(bodies[-1], outlet=outlet)  # one too many
    assert kept() == [(copy.pk, other.pk)]
    came_in(NOTICE)
    assert kept() == [(copy.pk, other.pk)]


def test_an_article_that_leaves_takes_its_passages_along() -> None:
    first, _copy = came_in(TOLD), came_in(CROSSED, hours=1)
    ingest.withdraw([first])
    assert kept() == [] and not Fingerprint.objects.filter(article=first.pk).exists()


@pytest.mark.parametrize("fields", [{"end": 3}, {"later_end": 0}, {"earlier": 1}])
def test_what_can_never_be(fields: dict[str, int]) -> None:
    came_in(TOLD), came_in(CROSSED, hours=1)
    (passage,) = CopiedPassage.objects.all()
    row = {"start": 3, "end": 4, "later_start": 0, "later_end": 1, "earlier": passage.earlier_id} | fields
    if "earlier" in fields:
        row["earlier"] = passage.later_id
    row["earlier_id"] = row.pop("earlier")
    with pytest.raises(IntegrityError), transaction.atomic():
        CopiedPassage.objects.create(later=passage.later, alike=1, **row)


def read(text: str, *, hours: int, outlet: str, story: Any) -> Article:
    article = factories.article(
        text=text,
        story=story,
        outlet=Outlet.objects.get_or_create(name=outlet)[0],
        published_at=factories.PUBLISHED + hours * HOUR,
        state=Article.State.NEW,
    )
    ingest.read(article.pk)
    return article


def counts() -> tuple[int, int]:
    figure = Figure.objects.filter(metric__key="employees", period__isnull=False).order_by("-claim_count").first()
    assert figure is not None
    return figure.outlet_count, figure.lineage_count


def test_a_figure_counts_copies_once() -> None:
    story = factories.story()
    read(TOLD, hours=0, outlet="甲報", story=story)
    assert counts() == (1, 1)
    read(CROSSED, hours=1, outlet="乙報", story=story)
    assert counts() == (2, 1)
    read(OWN_WORDS, hours=2, outlet="丙報", story=story)
    assert counts() == (3, 2)
    read(TOLD + "　", hours=3, outlet="甲報", story=story)  # the same once more
    assert counts() == (3, 2)
    read(TOLD + "（轉載）", hours=4, outlet=labels.UNKNOWN_OUTLET, story=story)
    assert counts() == (3, 2)


def test_the_count_follows_when_a_copy_leaves() -> None:
    story = factories.story()
    first = read(TOLD, hours=0, outlet="甲報", story=story)
    for number, outlet in enumerate(("乙報", "丙報")):
        read(CROSSED + f"（{outlet}）", hours=1 + number, outlet=outlet, story=story)
    assert counts() == (3, 1)
    ingest.withdraw([first])
    assert counts() == (2, 1)


def test_articles_from_before_are_looked_at_once() -> None:
    from io import StringIO

    from django.core.management import call_command

    first, copy = factories.article(text=TOLD), factories.article(text=CROSSED)
    out = StringIO()
    call_command("find_copies", stdout=out)
    assert kept() == [(first.pk, copy.pk)] and out.getvalue().startswith("2 articles looked at; 1 copied passages")
    call_command("find_copies", stdout=out)
    assert "\n0 articles looked at" in out.getvalue()
