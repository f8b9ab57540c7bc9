"""What would the engine say of words that it has read no figure in? A proposal, which an editor looks through and confirms."""

from __future__ import annotations

from dataclasses import replace

from articles.ingest.reading import told_beside
from articles.models import Article, Claim
from factcheck.extraction import extract, typed
from factcheck.figures import Bounds, Qualifier, Reading
from factcheck.formats import Block

AROUND = 600  #: code points before the words that may say whose number it is and when
PLAIN = "number"  #: the unit of a number that says none


def propose(article: Article, start: int, end: int) -> Reading:
    """A reading of exactly text[start:end]: by the sentences around it, else by the words alone; the rest is left open.

    Whose it is, where no words say so, is taken from the claim before it in the text.
    """
    text = article.text
    first = max(0, start - AROUND)
    line_end = text.find("\n", end)
    last = min(len(text) if line_end < 0 else line_end, end + AROUND)
    beside = told_beside(article, [Block.from_json(block) for block in article.blocks])
    found = [
        reading for reading in extract(text[first:last], **beside) if reading.start + first < end and start < reading.end + first
    ]
    quote = text[start:end]
    if found:
        best = max(found, key=lambda reading: min(end, reading.end + first) - max(start, reading.start + first))
        return _of(quote, start, best, entity=best.entity or _owner_before(article, start))
    return _of(quote, start, _alone(quote), entity=_owner_before(article, start))


def _alone(quote: str) -> Reading:
    """What the words say by themselves: a number with its unit, or nothing."""
    one = typed.amount(quote)
    if one is None:
        return Reading(start=0, end=len(quote), quote=quote, value=None, bounds=Bounds(low=None, high=None), unit=PLAIN)
    return Reading(
        start=0,
        end=len(quote),
        quote=quote,
        value=one.value,
        bounds=one.bounds,
        unit=one.unit or PLAIN,
        qualifier=Qualifier(one.qualifier),
        decimals=one.decimals,
        scale=one.scale,
    )


def _of(quote: str, start: int, said: Reading, *, entity: str | None = None) -> Reading:
    return replace(said, start=start, end=start + len(quote), quote=quote, entity=said.entity or entity, names=(), evidence=())


def _owner_before(article: Article, start: int) -> str | None:
    claims = Claim.objects.live().filter(article=article, entity__isnull=False)
    before = claims.filter(start__lt=start).order_by("-start").select_related("entity").first()
    nearest = before or claims.order_by("start").select_related("entity").first()
    return None if nearest is None or nearest.entity is None else str(nearest.entity.name)
