"""How much may a fetch cost, and what of the network does it use? Tests replace both."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from factcheck.fetching import judging, resolving


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The first that is reached ends the fetch."""

    body: int = 10 * 1024 * 1024  #: bytes, on the wire and again when decompressed
    headers: int = 256 * 1024  #: bytes of one answer's head
    redirects: int = 5
    connect: float = 10  #: seconds for the name, and again for the connection
    total: float = 30  #: seconds from the first question to the last byte, over all redirects


@dataclass(frozen=True, kw_only=True)
class Network:
    """Which ports are asked, who says what a name means, and who judges an address."""

    ports: Collection[int] = (80, 443)
    resolve: Callable[[str, int, float], list[str]] = resolving.resolve  #: host, port, seconds → every address
    permitted: Callable[[str], bool] = judging.is_public
