"""What does one server answer to one question, read no further than the limits go?"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead

from factcheck.fetching.addresses import Address
from factcheck.fetching.answers import NotFetched
from factcheck.fetching.connecting import TooMuch, Watched
from factcheck.fetching.limits import Limits

PIECE = 64 * 1024
MEMBERS = 16  #: of one gzip stream; each costs a look at what follows, so that thousands of empty ones would cost much
ASKED_WITH = {
    "User-Agent": "Mozilla/5.0 (compatible; Factcheck/0.1; a newsroom's archive)",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "zh-Hant,zh;q=0.8,en;q=0.6",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
GZIP = 16 + zlib.MAX_WBITS


def ask(connection: Watched, address: Address, besides: Mapping[str, str]) -> HTTPResponse:
    """The head of the answer. Knows no proxy, follows nothing, and never connects by itself."""
    asking = HTTPConnection(address.host, address.port)
    asking.auto_open = 0
    asking.sock = connection
    try:
        asking.putrequest("GET", address.target, skip_host=True, skip_accept_encoding=True)
        for name, value in {"Host": address.host_header, **ASKED_WITH, **besides}.items():
            asking.putheader(name, value)
        connection.settimeout(connection.deadline.left())
        asking.endheaders()
        return asking.getresponse()
    except TooMuch:
        raise NotFetched(code="unfit_answer", detail="the head is too long") from None
    except (HTTPException, ValueError) as error:
        raise NotFetched(code="unfit_answer", detail=repr(error)) from None


def body_of(response: HTTPResponse, connection: Watched, limits: Limits) -> bytes:
    """The whole body, decompressed. Raises NotFetched when it is too long, or ends before it is whole."""
    connection.allowed += 2 * limits.body + PIECE  # what frames the pieces comes on top; the body itself is counted below
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    pieces = _pieces(response)
    if coding in ("gzip", "x-gzip"):
        pieces = _unzipped(pieces)
    elif coding not in ("identity", ""):
        raise NotFetched(code="unfit_answer", detail=f"compressed as {coding}, which was not asked for")
    body = bytearray()
    try:
        for piece in pieces:
            body += piece
            if len(body) > limits.body:
                raise _too_long(limits)
    except TooMuch:
        raise _too_long(limits) from None
    return bytes(body)


def _pieces(response: HTTPResponse) -> Iterator[bytes]:
    try:
        while piece := response.read(PIECE):
            yield piece
    except (IncompleteRead, ConnectionError, ValueError, HTTPException) as error:
        raise NotFetched(code="cut_short", detail=repr(error)) from None
    if response.length:  # fewer bytes than the head has promised; read() is silent on it
        raise NotFetched(code="cut_short", detail=f"{response.length} bytes missing")


def _unzipped(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Each step gives PIECE bytes at most, so that a bomb is met by the count of the body, not by the memory."""
    unzip, members = zlib.decompressobj(GZIP), 1
    try:
        for piece in pieces:
            while piece:
                yield unzip.decompress(piece, PIECE)
                piece = unzip.unconsumed_tail
                if unzip.eof and (piece := unzip.unused_data.lstrip(b"\0")):
                    unzip, members = zlib.decompressobj(GZIP), members + 1
                    if members > MEMBERS:
                        raise NotFetched(code="unfit_answer", detail="too many gzip members")
    except zlib.error as error:
        raise NotFetched(code="unfit_answer", detail=str(error)) from None
    if not unzip.eof:
        raise NotFetched(code="cut_short", detail="the compressed body ends early")


def _too_long(limits: Limits) -> NotFetched:
    return NotFetched(code="too_large_page", params={"most": limits.body // (1024 * 1024)})
