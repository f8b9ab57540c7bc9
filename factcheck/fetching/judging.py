"""Is this number the address of a public server? Every address inside another is judged as well."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

#: all are named: is_global of Python 3.11 passes many of these (multicast, translation, the clouds' own), later versions others
CLOSED = tuple(
    ip_network(text)
    for text in (
        "0.0.0.0/8",  # this host; Linux connects 0.0.0.0 to itself
        "10.0.0.0/8",
        "100.64.0.0/10",  # carriers; 100.100.100.200 of one cloud's metadata lies here
        "127.0.0.0/8",
        "168.63.129.16/32",  # a cloud's own services, at a public number
        "169.254.0.0/16",  # link-local, and the metadata of most clouds
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",  # relays of 6to4
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",  # multicast, reserved, broadcast
        "::/128",
        "::1/128",
        "64:ff9b:1::/48",  # a site's own NAT64: where in it the address of IPv4 stands is for that site to choose (RFC 8215)
        "100::/64",
        "2001:db8::/32",
        "3fff::/20",
        "5f00::/16",
        "fc00::/7",  # fd00:ec2::254 of one cloud's metadata lies here
        "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    )
)
#: ranges of IPv6 that carry an address of IPv4, and how many bits stand behind it
CARRIERS = (
    (IPv6Network("::/96"), 0),  # compatible
    (IPv6Network("::ffff:0:0/96"), 0),  # mapped
    (IPv6Network("::ffff:0:0:0/96"), 0),  # translated
    (IPv6Network("64:ff9b::/96"), 0),  # NAT64
    (IPv6Network("2002::/16"), 80),  # 6to4
)
TEREDO = IPv6Network("2001::/32")
ALL_ONES = 0xFFFF_FFFF


def is_public(text: str) -> bool:
    """Whether this address, and each that it carries, is of a public server. What is no address is not."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.scope_id is not None:
        return False
    return all(_is_open(each) for each in (address, *carried(address)))


def carried(address: IPv4Address | IPv6Address) -> Iterator[IPv4Address]:
    """The addresses of IPv4 to which a gateway may hand on what is sent to this one."""
    if isinstance(address, IPv4Address):
        return
    number = int(address)
    for network, behind in CARRIERS:
        if address in network:
            yield IPv4Address(number >> behind & ALL_ONES)
    if address in TEREDO:  # the server, and the client turned inside out
        yield IPv4Address(number >> 64 & ALL_ONES)
        yield IPv4Address(number & ALL_ONES ^ ALL_ONES)


def _is_open(address: IPv4Address | IPv6Address) -> bool:
    """Named nowhere above, and global in Python's own tables too."""
    closed = any(address.version == network.version and address in network for network in CLOSED)
    return not closed and address.is_global and not address.is_multicast
