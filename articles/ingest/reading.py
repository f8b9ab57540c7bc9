"""How do the figures of an article come into the record? Extract, match, line up; running it twice changes nothing."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from articles import copies, lineup, versions
from articles.ingest.items import follow
from articles.ingest.joining import join
from articles.ingest.storing import store
from articles.models import Article, Entity
from factcheck import clean_text, dateline
from factcheck.extraction import MOST_NUMERALS, extract, is_read_in_part
from factcheck.extraction.words.vocabulary import Vocabulary
from factcheck.figures import Reading
from factcheck.formats import Block, furniture
from factcheck.metrics import METRICS, canonical

logger = logging.getLogger(__name__)

# What the desk itself calls entities, and metrics; asked for before each article.
_OWN = """
    SELECT FALSE, entity.name, alias.name
    FROM articles_entityalias AS alias JOIN articles_entity AS entity ON entity.id = alias.entity_id
    WHERE alias.by_desk AND alias.kind <> %(event)s
    UNION ALL
    SELECT TRUE, metric.key, alias.name
    FROM articles_metricalias AS alias JOIN articles_metric AS metric ON metric.id = alias.metric_id
    ORDER BY 1, 2, 3
"""


def read(article_id: int) -> None:
    """Reads one article to its end: done, or failed with a reason. One that is gone, or replaced, is no error.

    A new version takes the place of the one before it, in the same transaction.

    Errors of the database are raised, so that the job is tried again; an error of the engine would only come again.
    """
    if not Article.objects.not_replaced().filter(pk=article_id).update(state=Article.State.READING, reason=None):
        return
    article = Article.objects.select_related("story", "outlet").defer("original").get(pk=article_id)
    try:
        readings = [canonical(reading) for reading in _extract(article)]
        copies.sign(article)  # before the transaction: others have to see it while this one looks for them
        with transaction.atomic():
            if not versions.lock(article):
                _end(article_id)
                return
            earlier = versions.earlier(article)
            touched = store(article, readings, instead_of=earlier)
            if earlier is not None:
                versions.take_over(article, instead_of=earlier)
                follow(earlier)
            lineup.refresh(touched | copies.find(article))
            article.state = Article.State.DONE
            article.reason = _remark(article, readings)
            article.read_at = timezone.now()
            article.save(update_fields=["state", "reason", "read_at", "copies_sought_at"])
            follow(article)
        join(readings)  # in transactions of its own: merging waits for all readers, this one too
    except DatabaseError:
        raise
    except Exception as error:
        logger.exception("article %s cannot be read", article_id)
        reason = {"code": "engine_error", "params": {"error": clean_text.line(f"{type(error).__name__}: {error}")[:300]}}
        fail(article_id, reason)


def fail(article_id: int, reason: Mapping[str, Any]) -> None:
    """Says why an article is not read to its end, unless it has been; its text is kept."""
    with transaction.atomic():
        if Article.objects.unsettled().filter(pk=article_id).update(state=Article.State.FAILED, reason=reason):
            follow(Article.objects.only("state", "reason").get(pk=article_id))


def _end(article_id: int) -> None:
    """Of a version that will not be read any more what was sent has come to its end too."""
    article = Article.objects.only("state", "reason").filter(pk=article_id).first()
    if article is not None and article.is_settled:
        follow(article)


def _extract(article: Article) -> list[Reading]:
    blocks = [Block.from_json(block) for block in article.blocks]
    return extract(article.text, blocks=blocks, **told_beside(article, blocks))


def told_beside(article: Article, blocks: Sequence[Block]) -> dict[str, Any]:
    """What extract needs to know beside the text: when and where it was published, and the desk's own names."""
    published = None if article.published_at is None else timezone.localtime(article.published_at)
    region = article.outlet.region
    if article.outlet.is_unknown:
        region = dateline.propose(furniture.unfurnished(article.text, blocks).lstrip()).region or ""
    return {"published": published, "region": region or None, "vocabulary": _vocabulary()}


def _remark(article: Article, readings: Sequence[Reading]) -> dict[str, Any] | None:
    """What an editor should know of a text that has been read: that it has no figures, or goes on where reading stopped."""
    if not readings:
        return {"code": "no_figures", "params": {}}
    return {"code": "read_in_part", "params": {"most": f"{MOST_NUMERALS:,}"}} if is_read_in_part(article.text) else None


def _vocabulary() -> Vocabulary:
    """The standard one, with the names that the desk itself has given."""
    with connection.cursor() as cursor:
        cursor.execute(_OWN, {"event": Entity.Kind.EVENT})
        own = cursor.fetchall()
    return _with_own(
        tuple((entity, name) for is_phrase, entity, name in own if not is_phrase),
        # the others are keys of merged metrics, not phrases of a text
        tuple((name, key) for is_phrase, key, name in own if is_phrase and "/" not in name and name not in METRICS),
    )


@lru_cache(maxsize=2)  # the desk's names as they are: to build the automaton of all words takes longer than to read ten articles
def _with_own(names: tuple[tuple[str, str], ...], phrases: tuple[tuple[str, str], ...]) -> Vocabulary:
    vocabulary = Vocabulary.standard()
    if names:
        aliases: dict[str, list[str]] = defaultdict(list)
        for entity, name in names:
            aliases[entity].append(name)
        vocabulary = vocabulary.with_entities(aliases)
    return vocabulary.with_metrics(dict(phrases)) if phrases else vocabulary
