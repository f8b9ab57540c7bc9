"""Which claims does a new reading of an article leave? New ones added, known ones updated in place, vanished ones superseded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles import corrections, lineup, locks
from articles.corrections import DISMISSED
from articles.ingest import next_version, writing
from articles.ingest.naming import entities_of, event_for, metrics_of, needs_event
from articles.models import Article, Claim
from articles.models.claims import LONGEST_QUOTE
from factcheck.figures import Reading
from factcheck.lining_up import nature
from factcheck.metrics import Nature
from factcheck.versions import compare


def store(article: Article, readings: Sequence[Reading], *, instead_of: Article | None = None) -> set[int]:
    """Makes the article's live claims those of the readings; a person's word stays. Returns the figures to refresh.

    instead_of: the version that the article takes the place of; its claims come over where their passage is the same.
    """
    with transaction.atomic(savepoint=False):
        locks.to_store(article.story_id)
        read = _fields(article, readings)
        compared = None if instead_of is None else compare(instead_of.text, article.text)
        left = [] if instead_of is None or compared is None else next_version.keep(instead_of, article, compared, read)
        corrected = {} if compared is None else next_version.corrected(left, compared, read)
        known = {(claim.start, claim.end): claim for claim in Claim.objects.filter(article=article).order_by("superseded_at")}
        held = [claim for span, claim in known.items() if span not in read and _is_held(claim)]
        if held:  # the same words under another span would be told twice
            read = {span: row for span, row in read.items() if span in known or not any(_overlap(claim, span) for claim in held)}
        added = [
            Claim(article=article, start=start, end=end, quote=article.text[start:end], **fields)
            for (start, end), fields in read.items()
            if (start, end) not in known
        ]
        changed = [claim for span, claim in known.items() if span in read and _update(claim, read[span])]
        vanished = [claim for span, claim in known.items() if span not in read and claim.is_live and claim not in held]
        keys = writing.add(added)
        writing.change(changed)
        next_version.hand_on(corrected, article)
        if vanished:
            Claim.objects.filter(pk__in=[claim.pk for claim in vanished]).update(superseded_at=timezone.now())
        if instead_of is not None:
            next_version.leave(instead_of, left)
        touched = lineup.place([*keys, *(claim.pk for claim in (*changed, *vanished))])
        if compared is not None:
            next_version.tell(left, compared, keys)
        # those that nothing has moved in are compared too: the outlet or the time of the article may have been set right
        return touched | {claim.figure_id for claim in (*known.values(), *left) if claim.figure_id is not None}


def _is_held(claim: Claim) -> bool:
    """Whether a person says that these words are a figure: such a claim stays, whatever a new reading makes of them."""
    return claim.is_live and bool(claim.corrected)


def _overlap(claim: Claim, span: tuple[int, int]) -> bool:
    return claim.start < span[1] and span[0] < claim.end


def _update(claim: Claim, fields: Mapping[str, Any]) -> bool:
    """Puts the new reading into a known claim, but for what an editor has set right; says whether anything changed."""
    if DISMISSED in claim.corrected:
        return False
    if claim.corrected and corrections.read_anew(claim, fields):
        claim.save(update_fields=["as_read"])
    kept = corrections.fields_of(claim.corrected)
    fields = {name: value for name, value in fields.items() if name not in kept} | {"superseded_at": None}
    changed = {name: value for name, value in fields.items() if getattr(claim, name) != value}
    for name, value in changed.items():
        setattr(claim, name, value)
    return bool(changed)


def _fields(article: Article, readings: Sequence[Reading]) -> dict[tuple[int, int], dict[str, Any]]:
    """For each span what is stored of its reading; of two readings of one span the first."""
    entities, metrics = entities_of(readings), metrics_of(readings)
    event = event_for(readings, story=article.story)
    read: dict[tuple[int, int], dict[str, Any]] = {}
    for reading in readings:
        if reading.end - reading.start > LONGEST_QUOTE or article.text[reading.start : reading.end] != reading.quote:
            raise ValueError(f"characters {reading.start} to {reading.end} do not read “{reading.quote[:80]}”")
        entity = entities.get(reading.entity or "", event if needs_event(reading) else None)
        metric = metrics.get(reading.metric_key or "")
        read.setdefault(
            (reading.start, reading.end),
            {
                **corrections.stored(reading),
                "entity_id": None if entity is None else entity.pk,
                "metric_id": None if metric is None else metric.pk,
                "as_of": moment(reading),
                "evidence": [
                    {"slot": words.slot, "start": words.start, "end": words.end, "rule": words.rule} for words in reading.evidence
                ],
            },
        )
    return read


def moment(reading: Reading) -> datetime | None:
    """When the count stood so, on the desk's clock: the minute as printed; of a toll a day alone counts from its beginning."""
    period = reading.period
    if period is None or (period.at is None and nature(reading.metric) is not Nature.EVENT):
        return None
    return timezone.make_aware(period.at or datetime.combine(period.end, time.min), timezone.get_default_timezone())
