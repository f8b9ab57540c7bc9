"""Who carried a figure's words first, who copied them, and where did the number change? The page's tree, by time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from articles.display.figures import reader_address
from articles.display.passages import Passage, language_tag, passage
from articles.models import Article, Claim, CopiedPassage, Figure
from factcheck.lineage import Altered, NumberPair, Stated, alterations

MOST_ARTICLES = 60  #: of one figure, the earliest; the tree says who was first
A_NUMBER = 16  #: tokens alike that a passage with a number of its own has to have more, to be the one that was copied
MOVED_ON = "updated"  #: the relation of a count that a later article brings up to date: nobody has altered it


@dataclass(frozen=True, kw_only=True)
class Change:
    """A number that a copy gives otherwise: both sentences, with the number as their quote."""

    was: Passage
    now: Passage
    was_lang: str
    now_lang: str


@dataclass(kw_only=True)
class Node:
    """One article's claim, with the articles that carry its passage on."""

    claim: Claim
    lang: str
    moment: datetime
    is_published: bool
    reader: str
    after: str = ""  #: the outlet whose passage it is
    passage: Passage | None = None  #: the sentence, where others carry it on
    changes: list[Change] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class _Link:
    """A passage that holds the claims of two articles."""

    row: CopiedPassage
    earlier: Claim
    later: Claim

    @property
    def rank(self) -> tuple[int, bool]:
        return self.row.alike - A_NUMBER * len(self.row.changed), self.earlier.value == self.later.value


def articles_of(figure: Figure) -> list[int]:
    """The articles whose copied passages tree() wants. Needs live_claims."""
    claims: Sequence[Claim] = figure.live_claims  # type: ignore[attr-defined]
    found = {claim.article_id: claim.article for claim in claims}
    return sorted(found, key=lambda key: moment(found[key]))[:MOST_ARTICLES]


def tree(figure: Figure, passages: Iterable[CopiedPassage]) -> list[Node]:
    """The articles as nested lists, the earliest first; none when no passage is known to be copied.

    Needs live_claims with_words_around(). An article stands under the one whose passage is most like its own, the earliest
    of equals.
    """
    claims: dict[int, list[Claim]] = {}
    keys = articles_of(figure)
    for claim in figure.live_claims:  # type: ignore[attr-defined]
        claims.setdefault(claim.article_id, []).append(claim)
    best: dict[int, _Link] = {}
    place = {key: number for number, key in enumerate(keys)}
    for row in sorted(passages, key=lambda row: place.get(row.earlier_id, len(place))):
        link = _link(row, claims.get(row.earlier_id, []), claims.get(row.later_id, []))
        if link is not None and (row.later_id not in best or best[row.later_id].rank < link.rank):
            best[row.later_id] = link
    if not best:
        return []
    nodes = {key: _node(best[key].later if key in best else claims[key][0]) for key in keys}
    roots = []
    for key in keys:
        if (found := best.get(key)) and found.row.earlier_id in nodes:
            _hang(nodes[key], nodes[found.row.earlier_id], found, moved_on=figure.relation == MOVED_ON)
        else:
            roots.append(nodes[key])
    return roots


def moment(article: Article) -> tuple[datetime, int]:
    return article.published_at or article.created_at, article.pk


def altered(row: CopiedPassage, earlier: Sequence[Claim], later: Sequence[Claim]) -> list[tuple[Altered, NumberPair]]:
    """The figures that the copy altered, each with its number. Claims that stand in two figures speak of two things."""
    found = []
    for start, end, later_start, later_end in row.changed:
        pair = NumberPair(start=start, end=end, other_start=later_start, other_end=later_end)
        for change in alterations([pair], _stated(earlier), _stated(later)):
            one, other = change.one.ref, change.other.ref
            if isinstance(one, Claim) and isinstance(other, Claim) and one.figure_id == other.figure_id is not None:
                found.append((change, pair))
    return found


def _stated(claims: Iterable[Claim]) -> list[Stated]:
    return [Stated(start=c.start, end=c.end, bounds=c.signed_bounds, unit=c.unit, ref=c) for c in claims]


def _link(row: CopiedPassage, earlier: Sequence[Claim], later: Sequence[Claim]) -> _Link | None:
    """None where the passage holds no claim of this figure in one of the articles."""
    one = next((claim for claim in earlier if claim.start < row.end and claim.end > row.start), None)
    other = next((claim for claim in later if claim.start < row.later_end and claim.end > row.later_start), None)
    return None if one is None or other is None else _Link(row=row, earlier=one, later=other)


def _node(claim: Claim) -> Node:
    article = claim.article
    return Node(
        claim=claim,
        lang=language_tag(article.language, article.outlet.region),
        moment=moment(article)[0],
        is_published=article.published_at is not None,
        reader=reader_address(claim),
    )


def _hang(node: Node, under: Node, link: _Link, *, moved_on: bool) -> None:
    node.after = link.earlier.article.outlet.name
    under.children.append(node)
    if under.passage is None:
        under.passage = _sentence(link.earlier, link.earlier.start, link.earlier.end)
    for _change, pair in () if moved_on else altered(link.row, [link.earlier], [link.later]):
        node.changes.append(
            Change(
                was=_sentence(link.earlier, pair.start, pair.end),
                now=_sentence(link.later, pair.other_start, pair.other_end),
                was_lang=under.lang,
                now_lang=node.lang,
            )
        )


def _sentence(claim: Claim, start: int, end: int) -> Passage:
    return passage(claim.words, start, end, text_start=claim.words_start)  # type: ignore[attr-defined]
