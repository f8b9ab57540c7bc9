"""Which server, and what of it, does an address as people write it ask for? Read once, here, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from unicodedata import normalize
from urllib.parse import quote, urljoin, urlsplit

import idna

from factcheck.fetching.answers import refused

LONGEST = 2000  #: characters of an address
LONGEST_HOST = 253
PORTS = {"http": 80, "https": 443}
#: of a host that is ASCII by now; an underscore is no host's, but stands in names that are in use
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?", re.ASCII)
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*", re.ASCII)
_KEPT = "%/:?#[]@!$&'()*+,;=-._~|"


@dataclass(frozen=True, kw_only=True)
class Address:
    """One that may be asked, as far as its spelling goes; where its name leads is judged when it is resolved."""

    url: str
    scheme: str
    host: str  #: ASCII, lower case, without a dot at its end
    port: int
    target: str  #: path and query, ASCII

    @property
    def host_header(self) -> str:
        return self.host if self.port == PORTS[self.scheme] else f"{self.host}:{self.port}"


def read(url: str, *, ports: Collection[int]) -> Address:
    """Raises NotFetched for all but http and https to a name, on one of these ports.

    A number is no name, in whatever spelling: http://2130706433/, http://0x7f.1/, http://①②⑦.⓪.⓪.①/ and
    http://[::1]/ are 127.0.0.1, and a page that the public reads has a name.
    """
    url = url.strip()
    if len(url) > LONGEST or "\\" in url or any(not character.isprintable() or character.isspace() for character in url):
        raise refused("too long, or with characters that readers of addresses take differently")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise refused(f"not an address: {error}") from None
    if parts.scheme not in PORTS or not parts.hostname or any(character in parts.netloc for character in "@[]"):
        raise refused("another scheme, no host, a user before the host, or a number of IPv6")
    port = PORTS[parts.scheme] if port is None else port
    if port not in ports:
        raise refused(f"port {port}")
    target = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    return Address(url=url, scheme=parts.scheme, host=_name(parts.hostname), port=port, target=target)


def redirected(address: Address, location: str, *, ports: Collection[int]) -> Address:
    """Where an answer sends the asker on. Judged from the beginning, as if a person had written it."""
    with suppress(UnicodeError):
        location = location.encode("latin_1").decode("utf_8")  # headers come as Latin-1, and servers write UTF-8 into them
    try:
        joined = urljoin(address.url, location.strip())
    except ValueError as error:
        raise refused(f"not an address: {error}") from None
    return read(joined, ports=ports)


def _name(host: str) -> str:
    """The host as it is asked of the name servers: folded first, so that what looks like a number is seen to be one."""
    try:
        folded = normalize("NFKC", host).lower().removesuffix(".")
        if len(folded) > LONGEST_HOST:
            raise refused("a host of more than 253 characters")
        name = folded if folded.isascii() else idna.encode(folded, uts46=True).decode("ascii")
    except UnicodeError as error:  # idna.IDNAError is one
        raise refused(f"not a name: {error}") from None
    name = name.lower().removesuffix(".")
    if len(name) > LONGEST_HOST or not _HOST.fullmatch(name) or not all(0 < len(label) < 64 for label in name.split(".")):
        raise refused("not a name")
    if "." not in name or _NUMBER.fullmatch(name.rsplit(".", 1)[-1]):
        raise refused("a name of the own network, or a number in place of a name")
    return name
