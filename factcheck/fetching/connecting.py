"""How is exactly the judged address connected, and nothing more waited for or read than the limits allow?"""

from __future__ import annotations

import socket
import ssl
import time
from contextlib import suppress
from functools import cache
from ipaddress import ip_address
from typing import Any

import certifi

from factcheck.fetching.addresses import Address
from factcheck.fetching.answers import NotFetched, refused
from factcheck.fetching.limits import Limits, Network


class Deadline:
    """The moment at which all must be over."""

    def __init__(self, seconds: float) -> None:
        self.ends = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds, more than none. Raises TimeoutError when none is left."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time allowed is over")
        return left


class TooMuch(OSError):
    """More bytes came than were allowed."""


class Watched(socket.socket):
    """A socket that waits no longer than the deadline in all, however slowly bytes drip, and takes no more than it may."""

    deadline: Deadline
    allowed: int

    def recv_into(self, *arguments: Any, **options: Any) -> int:
        self.settimeout(self.deadline.left())
        number = super().recv_into(*arguments, **options)
        self.allowed -= number
        if self.allowed < 0:
            raise TooMuch("more bytes than allowed")
        return number


class WatchedTls(Watched, ssl.SSLSocket):
    pass


def connect(address: Address, network: Network, limits: Limits, deadline: Deadline) -> Watched:
    """A connection to one of the addresses that the name has, every one of which must be public.

    One private address among public ones refuses the name: whoever answers so chooses which of them is taken.
    """
    places = _resolved(address, network, min(limits.connect, deadline.left()))
    for place in places:
        if not network.permitted(place):
            raise refused(f"{address.host} has the address {place}")
    connecting = Deadline(min(limits.connect, deadline.left()))
    plain = dialled(places, address.port, connecting)
    try:
        plain.deadline, plain.allowed = deadline, limits.headers
        peer = str(plain.getpeername()[0])
        if not network.permitted(peer) or ip_address(peer) not in map(ip_address, places):
            raise refused(f"{address.host} was connected at {peer}")
        return plain if address.scheme == "http" else _secured(plain, address.host, connecting)
    except BaseException:
        plain.close()
        raise


def _resolved(address: Address, network: Network, seconds: float) -> list[str]:
    """A name that nobody knows is refused as a private one is: inside, the difference would tell which names there are."""
    try:
        places = network.resolve(address.host, address.port, seconds)
    except OSError as error:
        raise refused(f"{address.host} does not resolve: {error}") from None
    if not places:
        raise refused(f"{address.host} has no address")
    return places


def dialled(places: list[str], port: int, deadline: Deadline) -> Watched:
    failed: OSError = OSError("no address")
    for place in places:
        plain = Watched(socket.AF_INET6 if ":" in place else socket.AF_INET, socket.SOCK_STREAM)
        try:
            plain.settimeout(deadline.left())
            plain.connect((place, port))
            return plain
        except OSError as error:
            plain.close()
            failed = error
    raise NotFetched(code="no_connection", detail=str(failed))


def _secured(plain: Watched, host: str, deadline: Deadline) -> Watched:
    """The name goes with the greeting and must stand in the certificate, though a number was dialled."""
    plain.settimeout(deadline.left())
    secured: Any = context().wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)
    secured.deadline, secured.allowed = plain.deadline, plain.allowed
    try:
        secured.settimeout(deadline.left())
        secured.do_handshake()
    except BaseException as error:
        secured.close()
        if isinstance(error, ssl.SSLCertVerificationError):
            raise NotFetched(code="certificate_refused", detail=error.verify_message) from None
        raise
    return secured  # type: ignore[no-any-return]


@cache
def context() -> ssl.SSLContext:
    """Certificates are checked, against those of this machine and those that browsers trust."""
    made = ssl.create_default_context()
    with suppress(OSError):
        made.load_verify_locations(certifi.where())  # a small machine may have none of its own
    made.sslsocket_class = WatchedTls
    return made
