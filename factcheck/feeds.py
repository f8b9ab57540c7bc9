"""Which articles does a feed list? RSS 0.9 to 2.0 and Atom, read as people publish them: with slips, and never trusted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml import etree

MOST = 500  #: entries that are looked at, the first
LONGEST_TITLE = 500
LONGEST_ADDRESS = 2000
ENTRIES = ("item", "entry")
ROOTS = ("rss", "RDF", "feed", "channel")
TIMES = ("pubDate", "published", "issued", "date", "updated", "modified")  #: the first that is there, in this order
_TAG = re.compile(r"<[^<>]{1,300}>")


class NotAFeed(ValueError):
    """These bytes are no feed: a web page, another kind of XML, or nothing that can be read."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One article that a feed lists. key: what the publisher calls it, else its address; it stays when the title is mended."""

    key: str
    address: str
    title: str
    published: datetime | None
    changed: datetime | None = None  #: the latest time that it gives; later than published where the publisher has mended it


def parse(data: bytes, *, base: str) -> tuple[Entry, ...]:
    """The entries, in the feed's own order, each once. Addresses are whole, by that of the feed. Raises NotAFeed.

    A feed may be broken XML and is read as far as it goes. Entities are not resolved and nothing is loaded: a feed that
    declares entities of its own (a bomb, or a way to read files) is none.
    """
    if b"<!ENTITY" in data:
        raise NotAFeed("declares entities")
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data.strip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotAFeed(str(error)) from None
    if root is None or _name(root) not in ROOTS:
        raise NotAFeed("no feed at its root")
    found: dict[str, Entry] = {}
    for element in islice((each for each in root.iter() if _name(each) in ENTRIES), MOST):
        if entry := _entry(element, base):
            found.setdefault(entry.key, entry)
    return tuple(found.values())


def _entry(element: etree._Element, base: str) -> Entry | None:
    """None where there is no web address to go to."""
    parts = dict(reversed(list(_own(element))))  # of several the first
    guid = _text(parts.get("guid", parts.get("id")))
    link = _link(element) or (guid if parts.get("guid") is not None and guid.startswith("http") else "")
    try:
        address = urljoin(base, link.strip())
        if not link or urlsplit(address).scheme not in ("http", "https") or len(address) > LONGEST_ADDRESS:
            return None
    except ValueError:
        return None
    title = " ".join(unescape(_TAG.sub("", _text(parts.get("title")))).split())[:LONGEST_TITLE]
    times = [moment for name in TIMES if name in parts and (moment := _moment(_text(parts[name])))]
    published = times[0] if times else None
    return Entry(key=guid or address, address=address, title=title, published=published, changed=max(times, default=None))


def _own(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The children that speak of the entry itself: a media:title is the title of a picture."""
    own = etree.QName(element).namespace
    for child in element.iterchildren(tag=etree.Element):
        name = etree.QName(child)
        if name.namespace == own or name.localname == "date":  # dc:date
            yield name.localname, child


def _link(element: etree._Element) -> str:
    """Of RSS the text, of Atom the alternate's href."""
    for name, child in _own(element):
        alternate = name == "link" and child.get("rel", "alternate") == "alternate"
        if alternate and (link := child.get("href") or _text(child)):
            return link
    return ""


def _text(element: etree._Element | None) -> str:
    return "" if element is None else "".join(map(str, element.itertext())).strip()


def _moment(text: str) -> datetime | None:
    """As mail writes times (RSS) or as ISO 8601 (Atom); without a zone it is taken for UTC. None for anything else."""
    text = text[:60].strip()
    try:
        moment = datetime.fromisoformat(text) if text[:4].isdigit() else parsedate_to_datetime(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _name(element: etree._Element) -> str:
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""
