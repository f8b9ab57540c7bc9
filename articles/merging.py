"""How do two entities, or two metrics, become one? Aliases, claims and figures move, and the figures are lined up again.

What a person merges is kept as a Merge, so that unmerging.py can take it back.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from articles import acts, changed_hands, job_queue, lineup, live_claims, locks, merged_work
from articles.models import Article, Claim, Entity, EntityAlias, Figure, Merge, Metric, MetricAlias, Story, Verdict
from articles.models.fields import period_of_range
from articles.querysets.articles import HEAVY
from articles.sourcing import Refused
from factcheck.folding import fold
from factcheck.lining_up import nature

OUT_OF_THE_WAY = 1_000_000  #: added to versions while verdicts of two figures are numbered anew

# Each figure of the one that goes, and the figure that it becomes: the other's for the same quantity where there is one, else
# the first of those that become the same, most often itself. The period is told as the metric that stays has it.
_PERIOD = """
    CASE %(nature)s WHEN 'event' THEN NULL WHEN 'instant' THEN daterange(upper(period) - 1, upper(period)) ELSE period END
"""
_TARGETS = f"""
    WITH moved AS (
        SELECT id, {{entity}} AS entity_id, {{metric}} AS metric_id, {_PERIOD} AS period, kind, dimension, first_claim
        FROM articles_figure WHERE {{column}} = %(gone)s
    )
    SELECT moved.id, coalesce(twin.id, min(moved.id) OVER (
        PARTITION BY moved.entity_id, moved.metric_id, moved.period, moved.kind, moved.dimension, moved.first_claim))
    FROM moved LEFT JOIN LATERAL {live_claims.figure_of("moved", where="moved.first_claim IS NULL")} AS twin ON true
    ORDER BY moved.id
"""
_TARGETS_OF = {
    "entity": _TARGETS.format(column="entity_id", entity="%(into)s", metric="metric_id"),
    "metric": _TARGETS.format(column="metric_id", entity="entity_id", metric="%(into)s"),
}
_KEEP = f"UPDATE articles_figure SET {{column}} = %(into)s, period = {_PERIOD} WHERE id = ANY (%(kept)s)"
_MOVE_CLAIMS = """
    UPDATE articles_claim AS claim SET figure_id = pair.target
    FROM unnest(%(figures)s::bigint[], %(targets)s::bigint[]) AS pair (figure, target) WHERE claim.figure_id = pair.figure
"""

# to the trigger of migration 0007, which else lets no verdict change; for this transaction alone
_VERDICTS_MAY_MOVE = "SELECT set_config('factcheck.merging', 'on', true)"
_VERDICTS_STAY = "SELECT set_config('factcheck.merging', 'off', true)"


def merge_entities(gone: Entity, *, into: Entity, by_desk: bool = True, by: User | None = None) -> None:
    """All that was the one's becomes the other's; done already is well too.

    by_desk: a person says so: all the names are looked for in every article from now on, and the merge can be taken back.

    Raises Refused when the two are one, or are the events of two stories.
    """
    _refuse_same(gone, into)
    with transaction.atomic():
        locks.to_merge()
        if Entity.objects.filter(pk__in=(gone.pk, into.pk)).count() < 2:
            return
        if Story.objects.filter(event__in=(gone, into)).count() > 1:
            raise Refused(_("These are the events of two stories. Put the articles into one story instead."))
        if Entity.Kind.EVENT in (gone.kind, into.kind) and gone.kind != into.kind:
            raise Refused(_("One of the two is an event: the figures of an event are not those of a company or a place."))
        known = EntityAlias.objects.filter(kind=into.kind).exclude(entity=gone).values("folded")
        going = gone.aliases.exclude(folded__in=known)
        record: dict[str, Any] = {
            "row": {"pk": gone.pk, "name": gone.name, "kind": gone.kind},
            "aliases": list(gone.aliases.values("name", "by_desk")),
            "stories": list(Story.objects.filter(event=gone).values_list("pk", flat=True)),
        }
        going.update(entity=into, kind=into.kind)
        if by_desk:
            into.aliases.update(by_desk=True)
        Story.objects.filter(event=gone).update(event=into)
        touched = _move("entity", gone, into, period_as="", record=record)
        Merge.objects.filter(entity=gone).update(entity=into)
        if by_desk:
            made = Merge.objects.create(gone=gone.name, entity=into, moved=record, merged_by=by)
            acts.note("merge", made.pk, by=by)
        Entity.objects.filter(pk=gone.pk).delete()
        lineup.refresh(touched)


def merge_metrics(gone: Metric, *, into: Metric, by: User | None = None) -> None:
    """All that was the one's becomes the other's; its key stays as an alias, so that later readings follow.

    Raises Refused when the two are one or speak of different kinds of period. A metric that the vocabulary does not know has
    no such kind of its own, and takes the other's.
    """
    _refuse_same(gone, into)
    if gone.nature != into.nature and not gone.is_unknown:
        raise Refused(_("One is counted at a day, the other over a period or of an event: they cannot be one metric."))
    with transaction.atomic():
        locks.to_merge()
        if Metric.objects.filter(pk__in=(gone.pk, into.pk)).count() < 2:
            return
        record: dict[str, Any] = {
            "row": {"pk": gone.pk, "key": gone.key, "nature": gone.nature, "names": gone.names},
            "aliases": list(gone.aliases.values("name")),
        }
        gone.aliases.update(metric=into)
        MetricAlias.objects.bulk_create([MetricAlias(metric=into, name=gone.key, folded=fold(gone.key))], ignore_conflicts=True)
        touched = _move("metric", gone, into, period_as=into.nature if gone.nature != into.nature else "", record=record)
        Merge.objects.filter(metric=gone).update(metric=into)
        made = Merge.objects.create(gone=gone.key, metric=into, moved=record, merged_by=by)
        acts.note("merge", made.pk, by=by)
        Metric.objects.filter(pk=gone.pk).delete()
        lineup.refresh(touched)


def merge_into(metrics: Iterable[Metric], *, key: str, by: User | None = None) -> int:
    """Makes metrics that the vocabulary does not know the one of this key, each with all that a scope narrows it to.

    Their articles are then read again, since the phrase is known from now on; returns how many wait. Raises Refused.
    """
    with transaction.atomic():
        articles: set[int] = set()
        for chosen in metrics:
            for gone in Metric.objects.narrowing(chosen.key):
                name = key + gone.key.removeprefix(chosen.key)
                into, _new = Metric.objects.get_or_create(key=name, defaults={"nature": str(nature(key.partition("/")[0]))})
                articles |= set(gone.claims.live().order_by().values_list("article", flat=True).distinct())
                merge_metrics(gone, into=into, by=by)
        return job_queue.read_again(Article.objects.filter(pk__in=articles).defer(*HEAVY))


def _refuse_same(gone: Entity | Metric, into: Entity | Metric) -> None:
    if gone.pk == into.pk:
        raise Refused(_("Choose two: nothing can be merged into itself."))


def _move(what: str, gone: Entity | Metric, into: Entity | Metric, *, period_as: str, record: dict[str, Any]) -> set[int]:
    """Claims and figures of the one become the other's; returns all figures to line up again.

    A figure for which the other has none stays, address and verdicts with it: its owner is all that changes. The record is
    told which claims moved, which figures stayed, and of those that did not, their verdicts.
    """
    claims = Claim.objects.filter(**{what: gone})
    record["claims"] = list(claims.order_by("pk").values_list("pk", flat=True))
    claims.update(**{what: into})
    figures = {figure.pk: figure for figure in Figure.objects.filter(**{what: gone}).defer("search")}
    params: dict[str, Any] = {"gone": gone.pk, "into": into.pk, "nature": period_as}
    with connection.cursor() as cursor:
        cursor.execute(_TARGETS_OF[what], params)
        rows = cursor.fetchall()
        targets = {figure: target for figure, target in rows if figure != target}
        cursor.execute(_MOVE_CLAIMS, {"figures": list(targets), "targets": list(targets.values())})
        kept = [figure for figure, target in rows if figure == target]
        cursor.execute(_KEEP.format(column=f"{what}_id"), {**params, "kept": kept})
    decided = list(Verdict.objects.filter(figure__in=targets).order_by("figure", "version").values_list("figure", "pk"))
    record["kept"] = [[figure, _iso(figures[figure])] for figure in kept]
    record["verdicts"] = [
        {"figure": _quantity(figures[figure]), "verdicts": [pk for owner, pk in decided if owner == figure]}
        for figure in dict.fromkeys(owner for owner, _pk in decided)
    ]
    for figure in dict.fromkeys(owner for owner, _pk in decided):
        join_verdicts(figure, targets[figure])
    merged_work.carry_over(targets)
    Figure.objects.filter(pk__in=targets).delete()
    return set(targets.values()) | changed_hands.line_up(record["claims"], renamed=kept, owners=[into])


def _iso(figure: Figure) -> str | None:
    return None if figure.period is None else period_of_range(figure.period).iso


def _quantity(figure: Figure) -> dict[str, Any]:
    return {
        "entity": figure.entity_id,
        "metric": figure.metric_id,
        "period": _iso(figure),
        "kind": figure.kind,
        "dimension": figure.dimension,
    }


def join_verdicts(figure: int, into: int, *, only: Iterable[int] | None = None) -> None:
    """Both histories become one, in the order in which they were given: the latest decision stands.

    only: the keys of those verdicts of the figure that move; the others keep their order there.
    """
    with connection.cursor() as cursor:
        cursor.execute(_VERDICTS_MAY_MOVE)
    given = Verdict.objects.filter(figure__in=(figure, into)).order_by("created_at", "pk")
    moving = set(given.filter(figure=figure).values_list("pk", flat=True)) & (
        set(only) if only is not None else set(given.values_list("pk", flat=True))
    )
    ends_at = {pk: into if owner == into or pk in moving else figure for pk, owner in given.values_list("pk", "figure")}
    Verdict.objects.filter(pk__in=ends_at).update(version=F("version") + OUT_OF_THE_WAY)
    Verdict.objects.filter(pk__in=moving).update(version=F("version") + OUT_OF_THE_WAY, figure=into)
    for owner in (figure, into):
        for number, pk in enumerate((pk for pk, end in ends_at.items() if end == owner), 1):
            Verdict.objects.filter(pk=pk).update(version=number)
    with connection.cursor() as cursor:
        cursor.execute(_VERDICTS_STAY)
