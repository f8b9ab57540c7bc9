"""Which numbers are public?"""

from __future__ import annotations

import pytest

from factcheck.fetching.judging import is_public

PUBLIC = [
    "8.8.8.8",
    "168.63.129.15",
    "192.88.98.1",
    "2606:4700:4700::1111",
    "::ffff:8.8.8.8",  # mapped
    "64:ff9b::808:808",  # NAT64: what a name server of a network without IPv4 answers
    "2002:808:808::1",  # 6to4
]
CLOSED = [
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.1.2.3", "169.254.169.254"),
    *("172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255"),
    *("198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16"),
    *("::", "::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%lo", "fec0::1", "ff02::1", "2001:db8::1", "100::1"),
    *("5f00::1", "3fff::1", "2606:4700::1%1"),
    # an address inside another
    *("::127.0.0.1", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:0:7f00:1", "::ffff:0:a9fe:a9fe", "64:ff9b::a9fe:a9fe"),
    *("64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "64:ff9b:1:7f00:0:100::", "2002:7f00:1::", "2002:c0a8:101::1", "2002:a9fe:a9fe::"),
    *("2001:0:7f00:1::", "2001:0:808:808:0:0:80ff:fffe", "2001:0:808:808::f7f7:f7f7"),
    # no address at all
    *("", "localhost", "0x7f.1", "2130706433", "127.1", "１２７.０.０.１", "127.0.0.1 ", "127.0.0.01"),
]


@pytest.mark.parametrize("place", PUBLIC)
def test_public(place: str) -> None:
    assert is_public(place)


@pytest.mark.parametrize("place", CLOSED)
def test_closed(place: str) -> None:
    assert not is_public(place)
