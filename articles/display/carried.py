"""Which passages does one article share with others, and which of its numbers stand otherwise there?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.display.copies import MOVED_ON, altered
from articles.display.passages import PART, Passage, language_tag, passage
from articles.models import Article, Claim, CopiedPassage
from factcheck.lineage import NumberPair

MOST = 20  #: passages shown, those longest alike first
SHOWN = 60  #: code points of a passage that is named by its beginning


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A number of this article that the other gives otherwise."""

    sentence: Passage  #: of this article, with the number as its quote
    here: str
    there: str
    figure: str  #: the page that shows both


@dataclass(frozen=True, kw_only=True)
class Carried:
    """A passage that another article carries too. is_earlier: that one had it first."""

    other: Article
    other_lang: str
    other_reader: str
    is_earlier: bool
    words: str
    reader: str
    differences: list[Difference]


def with_claims(rows: Iterable[CopiedPassage]) -> list[int]:
    """The articles whose claims carried() wants: those of passages with a number that differs."""
    return sorted({key for row in rows if row.changed for key in (row.earlier_id, row.later_id)})


def carried(article: Article, rows: Sequence[CopiedPassage], claims: Iterable[Claim]) -> list[Carried]:
    """Needs the rows with_articles() and the claims, with figures, of the articles that with_claims() names."""
    stated: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.figure is not None and claim.figure.relation != MOVED_ON:
            stated.setdefault(claim.article_id, []).append(claim)
    shown = [_carried(article, row, stated) for row in rows]
    return sorted(shown, key=lambda passage: not passage.differences)  # what was altered first


def _carried(article: Article, row: CopiedPassage, stated: dict[int, list[Claim]]) -> Carried:
    is_earlier = row.later_id == article.pk
    other = row.earlier if is_earlier else row.later
    start, end = (row.later_start, row.later_end) if is_earlier else (row.start, row.end)
    changes = altered(row, stated.get(row.earlier_id, ()), stated.get(row.later_id, ()))
    words = article.text[start : min(end, start + SHOWN)].replace("\n", " ")
    return Carried(
        other=other,
        other_lang=language_tag(other.language, other.outlet.region),
        other_reader=_reader(other, row.start if is_earlier else row.later_start),
        is_earlier=is_earlier,
        words=words + ("…" if end - start > SHOWN else ""),
        reader=_reader(article, start),
        differences=[_difference(article, pair, change.one.ref, change.other.ref, is_earlier) for change, pair in changes],
    )


def _difference(article: Article, pair: NumberPair, one: object, other: object, is_earlier: bool) -> Difference:
    assert isinstance(one, Claim) and isinstance(other, Claim)
    here, there = (other, one) if is_earlier else (one, other)
    start, end = (pair.other_start, pair.other_end) if is_earlier else (pair.start, pair.end)
    figure = "" if here.figure is None else f"{here.figure.get_absolute_url()}#lineage"
    return Difference(sentence=passage(article.text, start, end), here=here.quote, there=there.quote, figure=figure)


def _reader(article: Article, start: int) -> str:
    """The page of the article, and which part of a long one."""
    address = article.get_absolute_url()
    return f"{address}?at={start}" if start >= PART // 2 else address
