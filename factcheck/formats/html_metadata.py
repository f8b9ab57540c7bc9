"""What does a page say of itself outside its text? JSON-LD first, then OpenGraph, then other fields, then <time>."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml.html import HtmlElement

from factcheck.formats.document import Proposed
from factcheck.formats.metadata import language, moment

ARTICLES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "Report", "AnalysisNewsArticle", "WebPage")
LONGEST_JSON = 500_000
DEEPEST = 6
_SITE = re.compile(r"\s*[|｜_–—-]\s*([^|｜_–—-]{1,30})$")

TITLE = ("og:title", "twitter:title", "headline", "title")
OUTLET = ("og:site_name", "application-name", "publisher", "source", "mediaid")
BYLINE = ("article:author", "author", "byl", "dc.creator", "parsely-author")
PUBLISHED = (
    *("article:published_time", "og:published_time", "datepublished", "publishdate", "pubdate", "publish_date", "date"),
    *("parsely-pub-date", "dc.date", "dcterms.created", "weibo:article:create_at", "apub:time"),
)


def proposed(root: HtmlElement) -> Proposed:
    fields = _fields(root)
    data = next(_articles(root), {})
    canonical = next((link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"), None)
    outlet = _name(data.get("publisher")) or _first(fields, OUTLET)
    published = moment(_text(data.get("datePublished"))) or moment(_first(fields, PUBLISHED)) or _of_time(root)
    byline = _name(data.get("author")) or _first(fields, BYLINE)
    return Proposed(
        title=_title(root, _text(data.get("headline")) or _first(fields, TITLE), outlet),
        byline=None if byline is None or byline.startswith("http") else byline[:300],
        outlet=outlet and outlet[:200],
        url=_address(canonical, _first(fields, ("og:url",)), _text(data.get("url"))),
        published=published,
        language=language(root.get("lang") or _first(fields, ("og:locale", "content-language"))),
    )


def _fields(root: HtmlElement) -> dict[str, str]:
    """The <meta> of the page by name, the first of each."""
    fields: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        if name and (content := (meta.get("content") or "").strip()):
            fields.setdefault(name.lower(), content[:2000])
    return fields


def _first(fields: Mapping[str, str], names: Sequence[str]) -> str | None:
    return next((fields[name] for name in names if name in fields), None)


def _articles(root: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """What JSON-LD says of an article on this page, what it says of the page itself last."""
    said: list[Mapping[str, Any]] = []
    for script in root.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json" and script.text and len(script.text) <= LONGEST_JSON:
            try:
                said += _objects(json.loads(script.text, strict=False), 0)
            except (ValueError, RecursionError):
                continue
    ranked = [(rank, one) for one in said for rank in [_rank(one)] if rank is not None]
    yield from (one for _, one in sorted(ranked, key=lambda pair: pair[0]))


def _objects(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list) and depth < DEEPEST:
        for one in data[:100]:
            yield from _objects(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        if "@graph" in data and depth < DEEPEST:
            yield from _objects(data["@graph"], depth + 1)


def _rank(one: Mapping[str, Any]) -> int | None:
    types = one.get("@type")
    ranks = [ARTICLES.index(kind) for kind in (types if isinstance(types, list) else [types]) if kind in ARTICLES]
    return min(ranks, default=None)


def _text(said: object) -> str | None:
    return said.strip() or None if isinstance(said, str) else None


def _name(said: object) -> str | None:
    """The name of a person or an organisation, or those of several."""
    if isinstance(said, list):
        return "、".join(filter(None, map(_name, said[:10]))) or None
    return _text(said.get("name")) if isinstance(said, dict) else _text(said)


def _title(root: HtmlElement, said: str | None, outlet: str | None) -> str | None:
    """Without the name of the site behind it."""
    title = said or next((" ".join((element.text or "").split()) for element in root.iter("title")), "")
    heading = {" ".join(element.text_content().split()) for element in root.iter("h1")}
    while title not in heading and (found := _SITE.search(title)):
        shorter = title[: found.start()].rstrip()
        if len(shorter) < 6 or not (shorter in heading or found[1] == outlet or said is None):
            break
        title = shorter
    return title[:500] or None


def _of_time(root: HtmlElement) -> Any:
    times = (moment(element.get("datetime") or element.text_content()) for element in list(root.iter("time"))[:5])
    return next((found for found in times if found), None)


def _address(*said: str | None) -> str | None:
    return next(
        (address for address in said if address and address.startswith(("http://", "https://")) and len(address) <= 2000), None
    )
