"""Where a merge touches stories that tell much, claims stand by their slots at once, by their numbers once a worker has looked."""

from __future__ import annotations

from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import changed_hands, jobs, lineup, merging, unmerging
from articles.models import Claim, Entity, Figure, Merge
from tests import factories

pytestmark = pytest.mark.django_db

Standing = set[tuple[str, str | None, int | None]]


@pytest.fixture
def both() -> tuple[Entity, Entity]:
    """Two names of one company in a story, each with numbers that open claims give too."""
    stays, goes = factories.entity(name="遠山科技"), factories.entity(name="Yuanshan")
    story, employees = factories.story(), factories.metric(key="employees")
    for entity, numbers in ((stays, (6113, 7001)), (goes, (6113, 8002))):
        figure = factories.figure(entity=entity, metric=employees)
        for number in numbers:
            article = factories.article(story=story, text=f"{entity.name}員工{number}名。")
            factories.claim(figure=figure, article=article, quote=f"{number}名", value=number)
    for number in (7001, 8002):
        article = factories.article(story=story, text=f"共{number}名。")
        factories.claim(article=article, entity=None, metric=None, period=None, quote=f"{number}名", value=number)
    line_up()
    return stays, goes


def line_up() -> None:
    lineup.refresh(lineup.place(Claim.objects.values_list("pk", flat=True)) | set(Figure.objects.values_list("pk", flat=True)))


def standing() -> Standing:
    """Every claim with whose figure it stands in, and how many stand there."""
    rows = Claim.objects.values_list("pk", "quote", "figure__entity__name", "figure__claim_count")
    return {(f"{pk} {quote}", name, number) for pk, quote, name, number in rows}


def waiting() -> list[dict[str, Any]]:
    return [job.args for job in ProcrastinateJob.objects.filter(task_name="articles.line_up_again").order_by("pk")]


def work() -> None:
    """As the workers do: until nothing waits."""
    while jobs_there := waiting():
        ProcrastinateJob.objects.all().delete()
        for arguments in jobs_there:
            jobs.line_up_again(**arguments)


def test_a_worker_comes_to_the_same_as_the_transaction(both: tuple[Entity, Entity], monkeypatch: pytest.MonkeyPatch) -> None:
    stays, goes = both
    before = standing()
    merging.merge_entities(goes, into=stays)
    merged = standing()
    assert {name for _claim, name, _number in merged} == {"遠山科技"}
    assert not waiting()
    unmerging.undo(Merge.objects.get())
    assert standing() == before
    Merge.objects.all().delete()

    monkeypatch.setattr(changed_hands, "AT_ONCE", 1)
    merging.merge_entities(Entity.objects.get(name="Yuanshan"), into=stays)
    assert waiting() == [{"what": "entity", "owner_id": stays.pk, "after": 0}]
    work()
    assert standing() == merged

    unmerging.undo(Merge.objects.get())
    own = {(claim, name) for claim, name, _number in standing() if claim.split()[0] in by_their_slots()}
    assert own == {(claim, name) for claim, name, _number in before if claim.split()[0] in by_their_slots()}  # at once
    assert [arguments["owner_id"] for arguments in waiting()] == [Entity.objects.get(name="Yuanshan").pk, stays.pk]
    work()
    assert standing() == before


def by_their_slots() -> set[str]:
    return {str(pk) for pk in Claim.objects.filter(metric__isnull=False, lined_up_by__isnull=True).values_list("pk", flat=True)}


def test_what_is_known_by_its_number_alone_stays_where_it_stands_meanwhile(both: tuple[Entity, Entity]) -> None:
    known = Claim.objects.filter(metric__isnull=True, figure__isnull=False)
    figures = dict(known.values_list("pk", "figure"))
    assert figures

    assert lineup.place(figures, numbers=False) == set()

    assert dict(known.values_list("pk", "figure")) == figures


def test_a_job_does_some_stories_and_leaves_the_others_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changed_hands, "STORIES", 2)
    company = factories.entity(name="遠山科技")
    figure = factories.figure(entity=company, metric=factories.metric(key="employees"))
    for _ in range(3):
        article = factories.article(story=factories.story(), text="遠山科技員工6113名。")
        factories.claim(figure=figure, article=article, quote="6113名", value=6113)
    Claim.objects.update(figure=None)

    changed_hands.go_on("entity", company.pk)

    last = max(Claim.objects.filter(figure__isnull=False).values_list("article__story", flat=True))
    assert Claim.objects.filter(figure__isnull=False).count() == 2
    assert waiting() == [{"what": "entity", "owner_id": company.pk, "after": last}]
    work()
    assert not Claim.objects.filter(figure__isnull=True).exists()


def test_figures_that_only_changed_their_name_are_compared_later(
    both: tuple[Entity, Entity], monkeypatch: pytest.MonkeyPatch
) -> None:
    stays, goes = both
    renamed = factories.figure(entity=goes, metric=factories.metric(key="shops"))
    compared: list[set[int]] = []
    monkeypatch.setattr(lineup, "refresh", lambda figures: compared.append({int(figure) for figure in figures}))
    monkeypatch.setattr(changed_hands, "AT_ONCE", 1)
    merging.merge_entities(goes, into=stays)
    assert renamed.pk not in compared[0]
