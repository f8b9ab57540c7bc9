"""Which versions has an article, and which of its numbers are others in the next one?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from articles.display import names
from articles.display.figures import reader_address, words_of
from articles.display.passages import Passage
from articles.models import Article, Citation, Claim, Figure, Mark
from articles.wording import labels

MOST = 200  #: numbers shown of each sort


@dataclass(frozen=True, kw_only=True)
class Version:
    """One version in the list of them. word: what it is now, as standing, replaced or waiting."""

    article: Article
    word: str
    shown: bool
    since: datetime


@dataclass(frozen=True, kw_only=True)
class Change:
    """A number of the earlier version beside what stands in its place. was or now is None where there is none."""

    key: int
    fate: str
    word: str
    title: str
    was: Passage | None
    now: Passage | None
    was_reader: str
    now_reader: str
    figure: str
    marks: Sequence[Mark]
    citations: Sequence[Citation]


@dataclass(frozen=True, kw_only=True)
class Flag:
    """A claim that an outlet has changed since somebody judged it. after_verdict: since the desk's verdict too."""

    claim: Claim
    was: str
    now: str
    fate: str
    word: str
    marks: Sequence[Mark]
    citations: Sequence[Citation]
    after_verdict: bool


def versions(rows: Iterable[Article], shown: Article) -> list[Version]:
    """In their order; an article without others is a list of one."""
    return [Version(article=row, word=_word(row), shown=row.pk == shown.pk, since=row.created_at) for row in rows]


def _word(article: Article) -> str:
    if article.current:
        return "current"
    if article.is_replaced:
        return "replaced"
    return "unread" if article.state == Article.State.FAILED else "waiting"


def before(rows: Sequence[Article], chosen: Article) -> Article | None:
    """The version that the chosen one has taken the place of: the one before it that was read."""
    earlier = [row for row in rows if row.version < chosen.version and row.is_replaced and row.read_at is not None]
    return earlier[-1] if earlier else None


def chosen(rows: Sequence[Article], number: str, *, asked: int) -> Article:
    """The version of this number; else the one that took the place of the one that is asked about; else the current one."""
    wanted = int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0
    there = [row for row in rows if not row.is_waiting]
    since = next((row.version for row in there if row.pk == asked and row.is_replaced), 0)
    after = [row for row in there if since and row.version > since and row.read_at is not None]
    current = next((row for row in rows if row.current), rows[-1])
    return next((row for row in there if row.version == wanted), after[0] if after else current)


def change(claim: Claim, there: Claim | None) -> Change:
    """Of a claim of the earlier version, with marks and citations; both claims with_words_around()."""
    return Change(
        key=claim.pk,
        fate=claim.fate,
        word=str(labels.FATES[claim.fate]),
        title=_title(claim),
        was=words_of(claim),
        now=None if there is None else words_of(there),
        was_reader=reader_address(claim),
        now_reader="" if there is None else reader_address(there),
        figure=_figure(there or claim),
        marks=claim.all_marks,
        citations=list(claim.citations.all()),
    )


def added(claim: Claim) -> Change:
    """Of a claim that stands in the place of none."""
    return Change(
        key=claim.pk,
        fate="added",
        word=str(labels.ADDED),
        title=_title(claim),
        was=None,
        now=words_of(claim),
        was_reader="",
        now_reader=reader_address(claim),
        figure=_figure(claim),
        marks=(),
        citations=(),
    )


def flags(figure: Figure) -> list[Flag]:
    """What is still to be judged anew. Needs changed_claims and verdict_versions.

    A mark is answered once its editor has marked what stands there now, a source once it is cited there.
    """
    decided = max((version.created_at for version in figure.verdict_versions), default=None)  # type: ignore[attr-defined]
    found = [_flag(claim, decided) for claim in figure.changed_claims]  # type: ignore[attr-defined]
    return [flag for flag in found if flag.marks or flag.citations or flag.after_verdict]


def _flag(claim: Any, decided: datetime | None) -> Flag:
    return Flag(
        claim=claim,
        was=claim.quote,
        now="" if claim.successor is None else claim.successor.quote,
        fate=claim.fate,
        word=str(labels.FATES[claim.fate]),
        marks=[mark for mark in claim.all_marks if mark.editor_id not in claim.answered_by],
        citations=[citation for citation in claim.citations.all() if citation.source_id not in claim.cited_from],
        after_verdict=decided is not None and decided < claim.superseded_at,
    )


def counts(rows: Mapping[str, int], new: int) -> list[tuple[str, str, int]]:
    """Fate, word and number, each sort that occurs and always what is unchanged."""
    numbers = {"changed": rows.get("changed", 0), "reworded": rows.get("reworded", 0), "added": new, "gone": rows.get("gone", 0)}
    words = {**labels.FATES, "added": labels.ADDED}
    found = [(fate, str(words[fate]), number) for fate, number in numbers.items() if number]
    return [*found, ("kept", str(words["kept"]), rows.get("kept", 0))]


def _title(claim: Claim) -> str:
    figure: Figure | None = claim.figure
    return names.title(figure) if figure is not None else ""


def _figure(claim: Claim) -> str:
    return "" if claim.figure is None else str(claim.figure.get_absolute_url())
