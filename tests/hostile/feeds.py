"""Feeds that are bombs, nest or list without end, or whose entries lead inside or carry what runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from tests.hostile.hostile import Hostile
from tests.hostile.words import BOMB

INSIDE = (
    "http://127.0.0.1:9/",
    "http://2130706433/",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "http://a@127.0.0.1:80@x/",
    "gopher://127.0.0.1/_x",
    "//127.0.0.1/",
    "",
)


def rss(entries: str, *, head: str = "") -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}<rss version="2.0"><channel>{entries}</channel></rss>'.encode()


def entry(address: str, title: str = "遠山年報", *, at: datetime | None = None, more: str = "") -> str:
    when = format_datetime(at or datetime.now(UTC))
    return f"<item><title>{escape(title)}</title><link>{escape(address)}</link><pubDate>{when}</pubDate>{more}</item>"


def feeds() -> Iterator[Hostile]:
    def add(name: str, make: Callable[[], bytes]) -> Hostile:
        return Hostile("feed", name, make)

    good = "https://news.example.org/good"
    yield add("entities.xml", lambda: rss(entry("&i;"), head=BOMB))
    yield add(
        "entity-file.xml",
        lambda: rss("<item><title>&x;</title></item>", head='<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    )
    yield add("deep.xml", lambda: rss("<item>" * 100_000 + entry(good)))
    yield add("100000-entries.xml", lambda: rss("".join(entry(f"{good}/{number}") for number in range(40_000))))
    yield add("inside.xml", lambda: rss("".join(entry(address) for address in INSIDE)))
    yield add("scripts.xml", lambda: rss(entry(good, "<img src=x onerror=alert(1)>{{ settings.SECRET_KEY }}{% debug %}")))
    yield add("long.xml", lambda: rss(entry(f"{good}/{'a' * 100_000}", "題" * 100_000, more=f"<guid>{'g' * 100_000}</guid>")))
    yield add("control-characters.xml", lambda: rss(entry(good, "甲")).replace("甲".encode(), b"\x00\x01\xff\xfe\xed\xa0\x80"))
    yield add("times.xml", lambda: rss(entry(good).replace("<pubDate>", "<pubDate>Thu, 99 Xxx 9999 99:99:99 +9999 ")))
    yield add("no-entries.xml", lambda: rss(""))
    yield add("half.xml", lambda: rss(entry(good))[:-60])
    yield add("page.xml", lambda: b"<!DOCTYPE html><html><body><item><title>6113</title></item></body></html>")
    yield add(
        "attributes.xml",
        lambda: rss("<item " + " ".join(f"a{number}='1'" for number in range(50_000)) + f">{entry(good)}</item>"),
    )
    yield add("empty.xml", lambda: b"")
    yield add("json.xml", lambda: b'{"version": "https://jsonfeed.org/version/1", "items": [{"url": "javascript:alert(1)"}]}')
