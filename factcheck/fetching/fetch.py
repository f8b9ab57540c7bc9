"""What does a public web address give? Each step, and each redirect, is judged anew."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from http.client import HTTPResponse

from factcheck.fetching.addresses import Address, read, redirected
from factcheck.fetching.answers import Fetched, NotFetched
from factcheck.fetching.connecting import Deadline, connect
from factcheck.fetching.limits import Limits, Network
from factcheck.fetching.receiving import ask, body_of

REDIRECTS = (301, 302, 303, 307, 308)
UNCHANGED = 304
LONGEST_HEADER = 1000  #: characters kept of a value
MOST_HEADERS = 60
_MEDIA_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}", re.ASCII)
_CHARSET = re.compile(r"[a-z0-9_.:+-]{1,40}", re.ASCII)


def fetch(
    url: str, *, besides: Mapping[str, str] | None = None, limits: Limits | None = None, network: Network | None = None
) -> Fetched:
    """What the address gives, after redirects. Raises NotFetched with the reason.

    Every hop is spelled, resolved once, judged and connected by the number that was judged. besides are headers of the
    question (If-None-Match …); with them an answer 304 comes back, with an empty body.
    """
    limits, network, besides = limits or Limits(), network or Network(), besides or {}
    deadline = Deadline(limits.total)
    address = read(url, ports=network.ports)
    try:
        for _hop in range(limits.redirects + 1):
            with (
                closing(connect(address, network, limits, deadline)) as connection,
                closing(ask(connection, address, besides)) as response,
            ):
                location = response.headers.get("Location")
                if response.status not in REDIRECTS or not location:
                    body = b"" if response.status == UNCHANGED else body_of(response, connection, limits)
                    return _fetched(url, address, response, body, conditional=bool(besides))
            address = redirected(address, location, ports=network.ports)
        raise NotFetched(code="too_many_redirects", params={"most": limits.redirects})
    except TimeoutError:
        raise NotFetched(code="took_too_long", params={"seconds": round(limits.total)}) from None
    except OSError as error:
        raise NotFetched(code="no_connection", detail=str(error)) from None


def _fetched(url: str, address: Address, response: HTTPResponse, body: bytes, *, conditional: bool) -> Fetched:
    unchanged = conditional and response.status == UNCHANGED
    if not (200 <= response.status < 300 or unchanged):
        raise NotFetched(code="http_status", params={"status": response.status})
    if not body and not unchanged:
        raise NotFetched(code="empty_answer")
    kind, _semicolon, rest = response.headers.get("Content-Type", "").partition(";")
    found = re.search(r"charset\s*=\s*[\"']?([^\s;\"']{1,40})", rest[:200], re.IGNORECASE)
    return Fetched(
        url=url,
        final_url=address.url,
        status=response.status,
        headers=_headers(response),
        content_type=_only(_MEDIA_TYPE, kind),
        charset=_only(_CHARSET, found[1]) if found else "",
        body=body,
        fetched_at=datetime.now(UTC),
    )


def _headers(response: HTTPResponse) -> tuple[tuple[str, str], ...]:
    kept = [(name, value) for name, value in response.headers.items() if name.lower() != "set-cookie"]
    return tuple((_printable(name)[:100], _printable(value)[:LONGEST_HEADER]) for name, value in kept[:MOST_HEADERS])


def _printable(text: str) -> str:
    """Without NUL and the like, which no database keeps."""
    return "".join(character for character in text if character.isprintable())


def _only(pattern: re.Pattern[str], text: str) -> str:
    text = text.strip().lower()
    return text if pattern.fullmatch(text) else ""
