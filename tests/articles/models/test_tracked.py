"""Every change that a person makes is kept, whichever way it was made; what machines write by the thousand is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from articles import review, sourcing, workflow
from articles.models import Article, Citation, Claim, Entity, EntityAlias, Mark, Outlet, Source, Workflow
from articles.models.tracked import events_of, nouns
from tests import factories

pytestmark = pytest.mark.django_db


def labels(noun: str, key: int) -> list[str]:
    return list(events_of(noun).objects.filter(pgh_obj_id=key).order_by("pgh_id").values_list("pgh_label", flat=True))


def test_a_mark_from_its_first_word_to_its_end() -> None:
    claim, editor = factories.claim(figure=factories.figure()), factories.user()
    mark = review.mark(claim, editor=editor, word="agree")
    review.mark(claim, editor=editor, word="conflict", note="年報寫6114名")
    review.unmark(claim, editor=editor)

    events = events_of("mark").objects.filter(pgh_obj_id=mark.pk).order_by("pgh_id")
    assert [(event.pgh_label, event.word) for event in events] == [
        ("insert", "agree"),
        ("before", "agree"),
        ("update", "conflict"),
        ("delete", "conflict"),
    ]


def test_the_same_word_again_is_no_change() -> None:
    claim, editor = factories.claim(), factories.user()
    for _time in range(2):
        mark = review.mark(claim, editor=editor, word="agree")
    assert labels("mark", mark.pk) == ["insert"]


def taken() -> Workflow:
    figure = factories.figure()
    workflow.take(figure, by=factories.user(group="Checker"))
    return Workflow.objects.get(pk=figure.pk)


#: which row, how it is changed behind every verb's back, and what the history has of it
BYPASSES: list[tuple[str, Callable[[], Any], dict[str, Any]]] = [
    ("source", lambda: factories.source(), {"title": "更正後的年報"}),
    ("outlet", lambda: factories.outlet(), {"region": "TW"}),
    ("entity", lambda: factories.entity(), {"name": "商湯科技"}),
    ("metric", lambda: factories.metric(), {"names": {"en": "Staff"}}),
    ("story", lambda: factories.story(), {"summary": "裁員"}),
    ("article", lambda: factories.article(), {"title": "更正"}),
    ("feed", lambda: factories.feed(), {"active": False}),
    ("workflow", lambda: taken(), {"assignee": None}),
]


@pytest.mark.parametrize(("noun", "made", "changed"), BYPASSES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_bulk_update_does_not_pass_it_by(noun: str, made: Callable[[], Any], changed: dict[str, Any]) -> None:
    row = made()
    type(row).objects.filter(pk=row.pk).update(**changed)
    assert labels(noun, row.pk)[-2:] == ["before", "update"]
    (name, value), event = *changed.items(), events_of(noun).objects.latest("pgh_id")
    assert getattr(event, name) == value


def test_what_reading_makes_is_not_kept() -> None:
    claim = factories.claim(figure=factories.figure())
    Article.objects.filter(pk=claim.article_id).update(state="reading", read_at=timezone.now())
    Claim.objects.filter(pk=claim.pk).update(value=6114, superseded_at=timezone.now(), figure=None, bounds="[6114,6114]")
    EntityAlias.objects.create(entity=factories.entity(name="長河"), name="長河股份")
    assert [noun for noun in nouns() if noun != "story" and events_of(noun).objects.exists()] == []


def test_a_correction_keeps_what_the_engine_had_read() -> None:
    claim = factories.claim(figure=factories.figure())
    review.correct(claim, editor=factories.user(), attribution="年報")
    events = events_of("claim").objects.order_by("pgh_id")
    assert [(event.pgh_label, event.attribution, event.corrected) for event in events] == [
        ("before", "", []),
        ("update", "年報", ["attribution"]),
    ]


def test_names_of_the_desk_are_kept_from_the_start() -> None:
    alias = EntityAlias.objects.create(entity=factories.entity(), name="商湯", by_desk=True)
    assert labels("entityalias", alias.pk) == ["insert"]


def test_history_is_not_rewritten() -> None:
    mark = review.mark(factories.claim(), editor=factories.user(), word="agree")
    for attempt in ("UPDATE articles_markevent SET word = 'conflict'", "DELETE FROM articles_markevent"):
        with pytest.raises(DatabaseError, match="Cannot"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(attempt)
    assert labels("mark", mark.pk) == ["insert"]


def test_what_went_is_still_known() -> None:
    claim, source = factories.claim(), factories.source()
    citation = sourcing.cite(claim, source=source, added_by=None, place="第212頁")
    sourcing.uncite(citation)
    Source.objects.filter(pk=source.pk).delete()
    assert events_of("citation").objects.latest("pgh_id").place == "第212頁"
    assert labels("source", source.pk) == ["insert", "delete"]


@pytest.mark.parametrize("model", [Mark, Citation, Source, Outlet, Entity])
def test_the_triggers_are_of_statements(model: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT bool_and(action_orientation = 'STATEMENT') FROM information_schema.triggers "
            "WHERE event_object_table = %s AND trigger_name LIKE 'pgtrigger_%%'",
            [model._meta.db_table],
        )
        assert cursor.fetchone() == (True,)
