"""How does an article come in? Its row, its bytes and its job in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from hashlib import sha256
from pathlib import PurePath
from typing import Any, TypedDict, Unpack

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import F
from django.db.models.lookups import IsNull
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import job_queue, stories, texts, versions
from articles.models import Article, Outlet, Snapshot, Story
from articles.wording import files, labels
from factcheck import clean_text, dateline
from factcheck.formats import Block, Document, furniture
from factcheck.formats.document import note

#: what a person may leave out
BLANK = {"byline": "", "url": "", "published_at": None, "language": ""}


class Details(TypedDict, total=False):
    """What is known of an article besides its text. What is left out is taken from the text itself."""

    outlet: Outlet | str | None
    region: str | None
    title: str | None
    byline: str | None
    url: str | None
    published: datetime | date | None
    language: str | None
    uploaded_by: User | None


def receive_text(text: str, *, story: Story, later: bool = True, **details: Unpack[Details]) -> Article:
    """A pasted text. Raises texts.Unreadable with a sentence for the sender."""
    decoded = texts.clean(text)
    original = text.encode("utf_8", "surrogatepass")
    return receive(decoded, original=original, name="", story=story, later=later, blocks=_blocks(decoded), **details)


def receive_file(data: bytes, *, name: str, story: Story, later: bool = True, **details: Unpack[Details]) -> Article:
    """An uploaded file. Raises texts.Unreadable with a sentence for the sender, and then keeps nothing."""
    decoded = texts.decode(data)
    return receive(decoded, original=data, name=name, story=story, later=later, blocks=_blocks(decoded), **details)


def _blocks(decoded: texts.Decoded) -> list[Mapping[str, Any]]:
    """What of a plain text is the site's own."""
    return [block.to_json() for block in furniture.set_apart(Document(text=decoded.text, format="txt")).blocks]


def receive(
    decoded: texts.Decoded,
    *,
    original: bytes,
    name: str,
    story: Story,
    later: bool,
    blocks: Sequence[Mapping[str, Any]] = (),
    snapshot: Snapshot | None = None,
    corrects: Article | None = None,
    by_hand: Iterable[str] = (),
    priority: int = job_queue.PEOPLE,
    **details: Unpack[Details],
) -> Article:
    """The article, stored and waiting to be read (later=False: whoever calls reads it). blocks: as factcheck.formats gives them.

    The same bytes twice in one story are one article: the first comes back, with was_there set, and nothing is written. What
    corrects an article, or comes from its address with another text, is its next version. by_hand: names of the details that
    a person has set right. Raises Unreadable where an address gives only a part of what it gave before.
    """
    digest = sha256(original).hexdigest()
    with transaction.atomic():
        known = versions.latest(story, corrects=corrects, snapshot=snapshot)
        said = list(map(Block.from_json, blocks))
        if known and versions.said_already(known, decoded.text, said, snapshot=snapshot):
            known[-1].was_there = True
            return known[-1]
        if known and snapshot is not None:
            versions.refuse_a_part(known, decoded.text, said)
        if there := in_story(story, digest, standing=bool(known)):
            return there
        article = Article(
            story=story,
            text=decoded.text,
            blocks=list(blocks),
            snapshot=snapshot,
            original=original,
            original_name=_name(name),
            encoding=decoded.encoding,
            sha256=digest,
            notes=list(decoded.notes),
            corrected=sorted(set(by_hand)),
            **_described(decoded.text, name=name, details=_inherited(details, known)),
        )
        for name in article.corrected:  # what a person has left out stays out, whatever the text says
            if name in BLANK and not details.get("published" if name == "published_at" else name):
                setattr(article, name, BLANK[name])
        if article.published_at is None and "published_at" not in article.corrected:
            _assume_year(article)
        if known:
            article.first_version_id, article.version, article.current = known[-1].first_key, known[-1].version + 1, False
            versions.inherit(article, known[-1])
        try:
            with transaction.atomic():
                article.save(force_insert=True)
        except IntegrityError:
            if there := in_story(story, digest):  # somebody else was faster
                return there
            raise
        if later:
            job_queue.read_later(article, priority=priority + 1)  # what has been begun is brought to its end first
        return article


def in_story(story: Story, digest: str, *, standing: bool = False) -> Article | None:
    """The article of these very bytes that the story holds already, with was_there set; standing: not as an earlier version."""
    held = Article.objects.in_story(story).filter(sha256=digest).select_related("story", "outlet")
    held = held.not_replaced() if standing else held
    article: Article | None = held.order_by(IsNull(F("replaced_at"), False), "-pk").first()
    if article is not None:
        article.was_there = True
    return article


def _inherited(details: Details, known: Sequence[Article]) -> Details:
    """One article has one outlet, unless nobody has known it so far."""
    if not known or known[-1].outlet.is_unknown:
        return details
    return {**details, "outlet": known[-1].outlet}


def _described(text: str, *, name: str, details: Details) -> dict[str, object]:
    """Every field about the article: as the person says, else as the text says, else what stands in for it."""
    said = dateline.propose(text)
    title = _words(details.get("title") or "") or said.title or _first_line(text)
    outlet = details.get("outlet") or said.outlet or ""
    if not isinstance(outlet, Outlet):
        region = details.get("region") or said.region or ""
        outlet = stories.open_outlet(_words(outlet)[:200] or labels.UNKNOWN_OUTLET, region=region)
    return {
        "title": _words(title or PurePath(_name(name)).stem or _first_words(text))[:500],
        "outlet": outlet,
        "byline": _words(details.get("byline") or said.byline or "")[:300],
        "url": _words(details.get("url") or "")[:2000],
        "published_at": _moment(details.get("published") or said.published),
        "language": details.get("language") or said.language or "",
        "uploaded_by": details.get("uploaded_by"),
    }


def _assume_year(article: Article) -> None:
    day = dateline.published_lately(article.text, timezone.localdate())
    if day is not None:
        article.published_at = _moment(day)
        article.notes.append(note(files.YEAR_ASSUMED, period=day.isoformat()))


def _words(said: str) -> str:
    """What a person or a file says, as it is seen."""
    return clean_text.line(said)


def _moment(published: datetime | date | None) -> datetime | None:
    """An aware time; a day alone is its beginning on the desk's clock."""
    if published is None:
        return None
    if not isinstance(published, datetime):
        published = datetime.combine(published, time.min)
    return published if timezone.is_aware(published) else timezone.make_aware(published, timezone.get_default_timezone())


def _name(name: str) -> str:
    """The file's own name without folders, fit for the database; browsers on Windows may send a whole path."""
    return clean_text.line(name.replace("\\", "/").rsplit("/", 1)[-1])[:255]


def _first_line(text: str) -> str:
    """The first line that is no dateline, as far as a title goes; a text without a headline is called by its beginning."""
    lines = [line.strip() for line in text[:8000].splitlines() if line.strip()]
    for line in lines[: dateline.HEAD]:
        said = dateline.propose(line)
        if said.outlet is None and said.published is None and any(map(str.isalpha, line)):
            return line if len(line) <= dateline.LONGEST_TITLE else line[: dateline.LONGEST_TITLE - 1].rstrip() + "…"
    return ""


def _first_words(text: str) -> str:
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line[:40] or _("Untitled")
