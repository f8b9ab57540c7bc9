"""Feeds as sites publish them."""

from __future__ import annotations

from contextlib import suppress

import pytest

from factcheck import feeds
from factcheck.feeds import NotAFeed, parse

BASE = "https://news.example/rss/all.xml"
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>晨鐘日報</title>
<link>https://news.example/</link>
<item><title>商湯裁員 <![CDATA[<b>6113</b> 人]]> &amp; more</title><link>/2021/6113.html?a=1&amp;b=2</link><guid isPermaLink="false">news-6113</guid>
  <pubDate>Mon, 02 Mar 2026 12:30:00 +0800</pubDate><media:title>圖</media:title></item>
<item><title>第二則</title><link>https://news.example/2</link><dc:date>2026-03-01T08:00:00+08:00</dc:date></item>
</channel></rss>""".encode()  # fmt: skip
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>長河</title><link href="https://news.example/"/>
<entry><title type="html">A &lt;i&gt;toll&lt;/i&gt; of 14</title><id>tag:news.example,2026:14</id><link rel="enclosure" href="https://news.example/14.mp3"/>
  <link rel="alternate" href="../14"/><updated>2026-03-02T04:45:00Z</updated><published>2026-03-02T04:30:00Z</published></entry></feed>""".encode()  # fmt: skip
RDF = """<?xml version="1.0" encoding="big5"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<item rdf:about="https://news.example/1"><title>員工減少</title><link>https://news.example/1</link></item></rdf:RDF>""".encode(
    "big5"
)


def test_rss() -> None:
    first, second = parse(RSS, base=BASE)
    assert (first.key, first.address) == ("news-6113", "https://news.example/2021/6113.html?a=1&b=2")
    assert first.title == "商湯裁員 6113 人 & more"
    assert [entry.published and entry.published.isoformat() for entry in (first, second)] == [
        "2026-03-02T04:30:00+00:00",
        "2026-03-01T00:00:00+00:00",
    ]
    assert second.key == second.address


def test_atom() -> None:
    (entry,) = parse(ATOM, base=BASE)
    assert (entry.key, entry.address, entry.title) == ("tag:news.example,2026:14", "https://news.example/14", "A toll of 14")
    assert entry.published and entry.published.isoformat() == "2026-03-02T04:30:00+00:00"


def test_rss_1_in_big5() -> None:
    assert [entry.title for entry in parse(RDF, base=BASE)] == ["員工減少"]


@pytest.mark.parametrize(
    ("number", "change"),
    [
        (2, (b"</channel></rss>", b"")),  # cut off
        (2, (b"&amp; more", b"& more &nbsp; &copy;")),  # entities of HTML
        (2, (b"<?xml", b"\n\n  <?xml")),
        (2, ("第二則".encode(), b"\xff\xfe broken \x0b")),
        (1, (b"https://news.example/2</link>", b"</link>")),  # leads nowhere
        (1, (b"https://news.example/2</link>", b"javascript:alert(1)</link>")),
        (1, (b"https://news.example/2</link>", b"file:///etc/passwd</link>")),
        (1, (b"https://news.example/2</link>", b"http://[broken</link>")),
        (1, (b"<link>https://news.example/2</link>", b"<guid>news-6113</guid><link>https://news.example/3</link>")),  # told twice
        (2, (b"<link>https://news.example/2</link>", b"<guid>https://news.example/2</guid>")),
        (2, (b"Mon, 02 Mar 2026 12:30:00 +0800", "昨天".encode())),
        (2, (b"Mon, 02 Mar 2026 12:30:00 +0800", b"9" * 5000)),
    ],
)
def test_slips_of_publishers(number: int, change: tuple[bytes, bytes]) -> None:
    changed = RSS.replace(*change)
    assert changed != RSS
    assert len(parse(changed, base=BASE)) == number


def test_a_feed_that_lists_nothing() -> None:
    assert parse(b"<rss><channel><title>x</title></channel></rss>", base=BASE) == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   ",
        b"\x00\x01",
        b"{}",
        b"%PDF-1.4",
        b"<!doctype html><html><body><item><link>https://news.example/1</link></item></body></html>",
        b"<sitemap><url/></sitemap>",
        b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + RSS,
        b'<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><item><link>https://x.example/&b;</link></item></rss>',
    ],
)
def test_no_feed(data: bytes) -> None:
    with pytest.raises(NotAFeed):
        parse(data, base=BASE)


def test_entities_in_an_encoding_that_hides_them_are_not_resolved() -> None:
    hidden = """<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>
        <rss><channel><item><title>6113&a;</title><link>https://news.example/1</link></item></channel></rss>"""
    try:
        entries = parse(hidden.encode("utf_16"), base=BASE)
    except NotAFeed:
        entries = ()
    assert not any("root" in entry.title for entry in entries)


@pytest.mark.parametrize(
    "data",
    [
        b"<rss>" + b"<item>" * 200_000,
        b"<rss>" + b"<item><link>https://x.example/1</link></item>" * 100_000,
        b"<rss><item><title>" + b"<" * 1_000_000,
        b"<rss><item><title>" + b"&lt;" * 500_000 + b"</title><link>https://x.example/</link></item></rss>",
        b"<rss><item " + b" ".join(b'a%d="1"' % number for number in range(100_000)) + b">",
    ],
    ids=["deep", "many", "open", "tags", "attributes"],
)
def test_a_feed_that_means_ill_is_read_no_further_than_others(data: bytes) -> None:
    with suppress(NotAFeed):
        assert len(parse(data, base=BASE)) <= feeds.MOST
