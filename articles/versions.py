"""Which article is the next version of which, and when does it take that one's place?

A version comes in beside the current one and takes its place when it has been read, in the transaction that stores its claims:
until then, and if it cannot be read, the desk keeps the one it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from articles.models import Article, CopiedPassage, Fingerprint, Snapshot, Story
from articles.querysets.articles import HEAVY
from factcheck.formats import Block, Unreadable, furniture

#: what a later version takes over where its file does not say it
DETAILS = ("title", "byline", "outlet", "url", "published_at", "language")
LEAST = 60  #: letters of an article of which a page that has lost most of them is no next version
OVERTAKEN = {"code": "overtaken", "params": {}}  #: why a version has no claims


def latest(story: Story, *, corrects: Article | None, snapshot: Snapshot | None) -> list[Article]:
    """The versions that what comes in follows, the newest last: those of the article that it corrects, else of its address.

    None where it is an article of its own. Nobody else adds a version of it before the transaction ends.
    """
    if corrects is None and snapshot is None:
        return []
    key = _of_address(story, snapshot) if corrects is None else corrects.first_key
    if key is None:
        return []
    _lock(key)
    return list(Article.objects.versions_of(key).select_related("story", "outlet").defer(*HEAVY).order_by("version"))


def said_already(known: Sequence[Article], text: str, blocks: Sequence[Block], *, snapshot: Snapshot | None) -> bool:
    """Whether the newest version says just this, or the last that the same address gave; menus and the like aside."""
    fetched = [version for version in known if snapshot is not None and version.snapshot_id is not None]
    own = _own(text, blocks)
    return any(own == _own(one.text, [Block.from_json(block) for block in one.blocks]) for one in (*known[-1:], *fetched[-1:]))


def refuse_a_part(known: Sequence[Article], text: str, blocks: Sequence[Block]) -> None:
    """Raises Unreadable where an address gives less than half of what the newest version says.

    So does a page that is closed to all but subscribers, or in the place of which the site shows a notice: it must not take
    the place of the whole without a word. That the outlet has cut its article so far, a person says by sending it as a file.
    """
    newest = known[-1]
    before = _letters(newest.text, [Block.from_json(block) for block in newest.blocks])
    now = _letters(text, blocks)
    if before >= LEAST and now * 2 < before:
        raise Unreadable("less_than_before", now=f"{now:,}", before=f"{before:,}", version=newest.version)


def lock(article: Article) -> bool:
    """Holds the article and its versions, and brings its version up to date; False when nothing of it is to be read any more.

    One that a later version has overtaken, before it was read itself, is settled.
    """
    found = {key: (current, replaced) for key, current, replaced in _lock(article.first_key, article.pk)}
    if article.pk not in found or found[article.pk][1] is not None:
        return False
    article.current, article.replaced_at = found[article.pk]
    now = earlier(article)
    if now is not None and now.version > article.version:
        article.replaced_at, article.state, article.reason = now.replaced_at, Article.State.DONE, OVERTAKEN
        article.save(update_fields=["replaced_at", "state", "reason"])
        _forget_copies(article)
        return False
    return True


def earlier(article: Article) -> Article | None:
    """The current version, where the article is another one: it is about to take its place, as replaced_at says already."""
    if article.current:
        return None
    found: Article | None = Article.objects.versions_of(article.first_key).current().defer("original", "blocks").first()
    if found is not None:
        found.replaced_at = timezone.now()
    return found


def inherit(article: Article, before: Article) -> list[str]:
    """What a person has set right of the version before stays so, and what the new one does not say is as it was.

    Returns the names of the fields that it has set; nothing is stored.
    """
    names = [name for name in DETAILS if name in before.corrected or not getattr(article, name)]
    for name in names:
        setattr(article, name, getattr(before, name))
    article.corrected = sorted({*before.corrected, *article.corrected})
    return names


def take_over(article: Article, *, instead_of: Article) -> None:
    """The article is the current version from now on. Its claims are stored, and the other's are superseded, by ingest."""
    instead_of.current, instead_of.state = False, Article.State.DONE
    if instead_of.read_at is None:
        instead_of.reason = OVERTAKEN
    instead_of.save(update_fields=["current", "replaced_at", "state", "reason"])
    article.current = True
    article.save(update_fields=[*inherit(article, instead_of), "corrected", "current"])  # set right while this one waited
    _forget_copies(instead_of)


def _of_address(story: Story, snapshot: Snapshot | None) -> int | None:
    """The article that came from this address last. What a file says of its own address is no proof: often it is a home page."""
    if snapshot is None:
        return None
    copies = Snapshot.objects.of_address(snapshot.asked)
    found = Article.objects.in_story(story).filter(snapshot__in=copies).defer(*HEAVY).order_by("-pk").first()
    return None if found is None else found.first_key


def _lock(*keys: int) -> list[tuple[int, bool, datetime | None]]:
    """The first before any other: whoever holds it waits for no version. Keys, whether current, and since when replaced."""
    rows = Article.objects.filter(pk__in=keys).order_by("pk").select_for_update(no_key=True)
    return list(rows.values_list("pk", "current", "replaced_at"))


def _own(text: str, blocks: Sequence[Block]) -> str:
    return " ".join(furniture.unfurnished(text, blocks).split())


def _letters(text: str, blocks: Sequence[Block]) -> int:
    """Of the article's own text, without blanks."""
    return len(_own(text, blocks).replace(" ", ""))


def _forget_copies(article: Article) -> None:
    """An outlet does not copy itself: what earlier versions carry is looked for in the current one alone."""
    Fingerprint.objects.filter(article=article).delete()
    CopiedPassage.objects.of(article).delete()
