"""How do two entities, or two metrics, become one? Aliases, claims and figures move, and the figures are lined up again."""

from __future__ import annotations

from django.db import connection, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from articles import lineup, locks
from articles.models import Claim, Entity, EntityAlias, Figure, Metric, MetricAlias, Story, Verdict
from articles.sourcing import Refused
from factcheck.folding import fold

OUT_OF_THE_WAY = 1_000_000  #: added to versions while verdicts of two figures are numbered anew

# Each figure of the one that goes, with the figure of the other for the same quantity, where there is one.
_TWINS = """
    SELECT figure.id, twin.id
    FROM articles_figure AS figure LEFT JOIN articles_figure AS twin
        ON {same} AND twin.{column} = %(into)s AND twin.period IS NOT DISTINCT FROM figure.period
        AND twin.kind = figure.kind AND twin.dimension = figure.dimension
    WHERE figure.{column} = %(gone)s
    ORDER BY figure.id
"""
_ENTITY_TWINS = _TWINS.format(column="entity_id", same="twin.metric_id = figure.metric_id")
_METRIC_TWINS = _TWINS.format(column="metric_id", same="twin.entity_id = figure.entity_id")
_MOVE_CLAIMS = """
    UPDATE articles_claim AS claim SET figure_id = pair.twin
    FROM unnest(%(figures)s::bigint[], %(twins)s::bigint[]) AS pair (figure, twin) WHERE claim.figure_id = pair.figure
"""

# to the trigger of migration 0007, which else lets no verdict change; for this transaction alone
_VERDICTS_MAY_MOVE = "SELECT set_config('factcheck.merging', 'on', true)"
_VERDICTS_STAY = "SELECT set_config('factcheck.merging', 'off', true)"


def merge_entities(gone: Entity, *, into: Entity, by_desk: bool = True) -> None:
    """All that was the one's becomes the other's; done already is well too.

    by_desk: a person says so, and all the names are looked for in every article from now on.

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
        gone.aliases.exclude(folded__in=known).update(entity=into, kind=into.kind)
        if by_desk:
            into.aliases.update(by_desk=True)
        Story.objects.filter(event=gone).update(event=into)
        Claim.objects.filter(entity=gone).update(entity=into)
        touched = _move_figures(_ENTITY_TWINS, gone.pk, into.pk)
        Figure.objects.filter(entity=gone).update(entity=into)
        Entity.objects.filter(pk=gone.pk).delete()
        lineup.refresh(touched)


def merge_metrics(gone: Metric, *, into: Metric) -> None:
    """All that was the one's becomes the other's; its key stays as an alias, so that later readings follow.

    Raises Refused when the two are one or speak of different kinds of period.
    """
    _refuse_same(gone, into)
    if gone.nature != into.nature:
        raise Refused(_("One is counted at a day, the other over a period or of an event: they cannot be one metric."))
    with transaction.atomic():
        locks.to_merge()
        if Metric.objects.filter(pk__in=(gone.pk, into.pk)).count() < 2:
            return
        gone.aliases.update(metric=into)
        MetricAlias.objects.bulk_create([MetricAlias(metric=into, name=gone.key, folded=fold(gone.key))], ignore_conflicts=True)
        Claim.objects.filter(metric=gone).update(metric=into)
        touched = _move_figures(_METRIC_TWINS, gone.pk, into.pk)
        Figure.objects.filter(metric=gone).update(metric=into)
        Metric.objects.filter(pk=gone.pk).delete()
        lineup.refresh(touched)


def _refuse_same(gone: Entity | Metric, into: Entity | Metric) -> None:
    if gone.pk == into.pk:
        raise Refused(_("Choose two: nothing can be merged into itself."))


def _move_figures(query: str, gone: int, into: int) -> set[int]:
    """Empties each figure that has a twin into it and takes it away; returns all figures to line up again.

    A figure without a twin stays, address and verdicts with it: its owner is all that changes.
    """
    with connection.cursor() as cursor:
        cursor.execute(query, {"gone": gone, "into": into})
        rows = cursor.fetchall()
        twins = {figure: twin for figure, twin in rows if twin is not None}
        cursor.execute(_MOVE_CLAIMS, {"figures": list(twins), "twins": list(twins.values())})
    for figure in Verdict.objects.filter(figure__in=twins).order_by().values_list("figure", flat=True).distinct():
        _join_verdicts(figure, twins[figure])
    Figure.objects.filter(pk__in=twins).delete()
    return {figure if twin is None else twin for figure, twin in rows}


def _join_verdicts(figure: int, twin: int) -> None:
    """Both histories become one, in the order in which they were given: the latest decision stands."""
    with connection.cursor() as cursor:
        cursor.execute(_VERDICTS_MAY_MOVE)
    versions = list(Verdict.objects.filter(figure__in=(figure, twin)).order_by("created_at", "pk").values_list("pk", flat=True))
    Verdict.objects.filter(figure=twin).update(version=F("version") + OUT_OF_THE_WAY)
    Verdict.objects.filter(figure=figure).update(version=F("version") + 2 * OUT_OF_THE_WAY)
    Verdict.objects.filter(figure=figure).update(figure=twin)
    for number, pk in enumerate(versions, 1):
        Verdict.objects.filter(pk=pk).update(version=number)
    with connection.cursor() as cursor:
        cursor.execute(_VERDICTS_STAY)
