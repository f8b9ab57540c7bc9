"""How is a merge taken back? The one that went is there again, with the claims, figures, aliases and verdicts it had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import changed_hands, job_queue, lineup, locks, workflow
from articles.merging import join_verdicts
from articles.models import Article, Claim, Entity, EntityAlias, Figure, Merge, Metric, Story, Verdict
from articles.models.fields import range_of_period
from articles.querysets.articles import HEAVY
from articles.querysets.keys import among, array
from articles.sourcing import Refused
from factcheck.figures import Period
from factcheck.folding import fold

_GO_BACK = """
    UPDATE articles_figure AS figure SET {column} = %(back)s, period = kept.period
    FROM unnest(%(figures)s::bigint[], %(periods)s::daterange[]) AS kept (id, period)
    WHERE figure.id = kept.id AND figure.{column} = %(into)s AND NOT EXISTS (
        SELECT FROM articles_claim AS claim
        WHERE claim.figure_id = figure.id AND claim.superseded_at IS NULL AND claim.{column} = %(into)s)
    RETURNING figure.id
"""


def undo(merge: Merge, *, by: User | None = None) -> int:
    """Makes two of the one again; done already is well too. Articles read since the merge are read again: returns how many.

    What an editor has said since stays: a claim that was given another entity or metric meanwhile is left where it is.

    Raises Refused when the name has been taken by another meanwhile.
    """
    with transaction.atomic():
        locks.to_merge()
        locked = Merge.objects.select_for_update(of=("self",)).with_names().get(pk=merge.pk)
        if locked.undone_at is not None:
            return 0
        what = "metric" if locked.entity is None else "entity"
        touched = _bring_back_metric(locked) if what == "metric" else _bring_back_entity(locked)
        locked.undone_by, locked.undone_at = by, timezone.now()
        locked.save(update_fields=["undone_by", "undone_at"])
        lineup.refresh(touched)
        theirs = Claim.objects.filter(Q(**{what: locked.into}) | Q(pk__in=locked.moved["claims"])).order_by().values("article")
        since = Article.objects.filter(pk__in=theirs, read_at__gte=locked.merged_at)
        return job_queue.read_again(since.defer(*HEAVY))


def _bring_back_metric(merge: Merge) -> set[int]:
    into, moved = merge.metric, merge.moved
    assert into is not None
    into.aliases.filter(folded=fold(merge.gone)).delete()
    if Metric.objects.filter(key=moved["row"]["key"]).exists():
        raise Refused(_("There is another one named “%(name)s” meanwhile: merge that one instead.") % {"name": merge.gone})
    back = Metric.objects.create(**moved["row"])
    into.aliases.filter(folded__in=[fold(alias["name"]) for alias in moved["aliases"]]).update(metric=back)
    return _claims_go_back("metric", back, into, moved)


def _bring_back_entity(merge: Merge) -> set[int]:
    into, moved = merge.entity, merge.moved
    assert into is not None
    back = Entity.objects.create(**moved["row"])
    for alias in moved["aliases"]:
        known = EntityAlias.objects.filter(entity=into, folded=fold(alias["name"]))
        known.update(entity=back, kind=back.kind, by_desk=True)  # a person tells the two apart: both names are looked for
    Story.objects.filter(pk__in=moved["stories"], event=into).update(event=back)
    return _claims_go_back("entity", back, into, moved)


def _claims_go_back(what: str, back: Entity | Metric, into: Entity | Metric, moved: Mapping[str, Any]) -> set[int]:
    """Claims, figures and verdicts, in this order; returns the figures to line up again."""
    claims = Claim.objects.filter(pk__in=moved["claims"], **{what: into})
    keys = list(claims.values_list("pk", flat=True))
    held = set(claims.filter(figure__isnull=False).values_list("figure", flat=True))
    claims.update(**{what: back})
    renamed = held | _figures_go_back(moved["kept"], what, back, into)
    touched = changed_hands.line_up(keys, renamed=renamed, owners=[back, into])
    for row in moved["verdicts"]:
        touched |= _verdicts_go_back(row, what, back)
    # superseded claims keep a figure too, and are not placed anew: they follow their metric
    elsewhere = Claim.objects.superseded().filter(pk__in=among(keys)).exclude(**{f"figure__{what}": back})
    elsewhere.filter(figure__isnull=False).update(figure=None)
    return touched


def _figures_go_back(kept: Sequence[tuple[int, str | None]], what: str, back: Any, into: Any) -> set[int]:
    """Figures that stayed at their address go back with it, unless claims of the other stand on them by now: one statement."""
    with connection.cursor() as cursor:
        cursor.execute(
            _GO_BACK.format(column=f"{what}_id"),
            {
                "figures": array(pk for pk, _iso in kept),
                "periods": [_range(iso) for _pk, iso in kept],
                "back": back.pk,
                "into": into.pk,
            },
        )
        return {pk for (pk,) in cursor.fetchall()}


def _verdicts_go_back(row: Mapping[str, Any], what: str, back: Entity | Metric) -> set[int]:
    said = row["figure"]
    quantity = {"entity_id": said["entity"], "metric_id": said["metric"], "kind": said["kind"], "dimension": said["dimension"]}
    quantity |= {f"{what}_id": back.pk, "period": _range(said["period"]), "first_claim": None}
    owners = Verdict.objects.filter(pk__in=row["verdicts"]).order_by().values_list("figure", flat=True).distinct()
    touched = set(owners)
    if touched:
        figure, _new = Figure.objects.get_or_create(**quantity)
        for owner in sorted(touched - {figure.pk}):
            join_verdicts(owner, figure.pk, only=row["verdicts"])
        touched.add(figure.pk)
        workflow.settle(touched)  # followers and who is at it stay where they went
    return touched


def _range(iso: str | None) -> Any:
    return None if iso is None else range_of_period(Period.from_iso(iso))
