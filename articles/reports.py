"""Where do outlets disagree, as lines for the command line? The keys are those of `compare`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils import translation

from articles.models import Claim, Figure, Story
from articles.statements import statement
from factcheck import metrics
from factcheck.json_lines import plain


def disagreements(story: Story | None = None) -> list[Figure]:
    """Figures in conflict or told in units that do not fit, the widest relative gap first, each with its live_claims."""
    found = Figure.objects.for_board().in_disagreement().widest_first()
    return list(found if story is None else found.in_story(story))


def figure_line(figure: Figure) -> dict[str, Any]:
    """One figure with its claims, in the sign in which people say it; sentences are English, whatever the desk's language."""
    metric, sign = metrics.presented(figure.metric.key, figure.all_negative)
    with translation.override("en"):
        reason, diagnoses = figure.reason_text, figure.diagnosis_texts
    return {
        "entity": figure.entity.name,
        "metric": metric,
        "period": figure.period_iso or None,
        "unit": figure.unit,
        "relation": figure.relation,
        "reason": reason,
        "diagnosis": [{"code": said["code"], "text": text} for said, text in zip(figure.diagnoses, diagnoses, strict=True)],
        "claims": [_claim_line(claim, figure, sign) for claim in _claims(figure)],
    }


def figure_text(figure: Figure) -> Iterator[str]:
    """The same for a reader: a headline, the reason, then a line for each claim."""
    line = figure_line(figure)
    yield " · ".join(part for part in (line["relation"], line["entity"], line["metric"], line["period"]) if part)
    yield f"  {line['reason']}"
    for claim in line["claims"]:
        yield f"  {claim['outlet']}: {claim['quote']} ({claim['value']} {claim['unit']}) {claim['file']}:{claim['start']}"


def _claims(figure: Figure) -> list[Claim]:
    found: list[Claim] = figure.live_claims  # type: ignore[attr-defined]
    return found


def _claim_line(claim: Claim, figure: Figure, sign: int) -> dict[str, Any]:
    said = statement(claim, figure, sign, outlet=claim.article.outlet.name, published=claim.article.published_at)
    return {
        "file": claim.article.original_name or claim.article.title,
        "outlet": claim.article.outlet.name,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "value": plain(said.value),
        "low": plain(said.bounds.low),
        "high": plain(said.bounds.high),
        "unit": claim.unit,
    }
