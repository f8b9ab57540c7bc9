"""How are addresses read? The list of spellings by which others were led inside."""

from __future__ import annotations

import pytest

from factcheck.fetching import NotFetched
from factcheck.fetching.addresses import read, redirected

PORTS = (80, 443)


@pytest.mark.parametrize(
    ("url", "scheme", "host", "port", "target"),
    [
        ("https://news.example/a?b=1#c", "https", "news.example", 443, "/a?b=1"),
        ("  http://NEWS.Example. \n", "http", "news.example", 80, "/"),
        ("https://news.example:443/裁員?q=商湯", "https", "news.example", 443, "/%E8%A3%81%E5%93%A1?q=%E5%95%86%E6%B9%AF"),
        ("https://新聞.example/%E8%A3%81", "https", "xn--efvv70d.example", 443, "/%E8%A3%81"),
        ("https://ｎｅｗｓ。example/", "https", "news.example", 443, "/"),
        ("https://straße.example/", "https", "xn--strae-oqa.example", 443, "/"),  # as browsers go, not strasse
        ("https://a_b.example/", "https", "a_b.example", 443, "/"),
        ("https://10.0.0.1.news.example/", "https", "10.0.0.1.news.example", 443, "/"),  # a name, judged when it is resolved
    ],
)
def test_read(url: str, scheme: str, host: str, port: int, target: str) -> None:
    address = read(url, ports=PORTS)
    assert (address.scheme, address.host, address.port, address.target) == (scheme, host, port, target)


#: 127.0.0.1 as people have written it to get inside
NUMBERS = (
    *(
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "017700000001",
        "127.1",
        "127.0.1",
        "0",
        "00000177.0.0.1",
        "127.0.0.01",
    ),
    *("１２７.０.０.１", "①②⑦.⓪.⓪.①", "127。0。0。1", "127.0.0.1", "127.0.0.1.", "0x", "1.2.3.0x7f", "0X7F.1", "8.8.8.8"),
    *("[::1]", "[::ffff:7f00:1]", "[::ffff:0:7f00:1]", "[64:ff9b::a9fe:a9fe]", "[2002:7f00:1::]", "[fe80::1%25lo]", "[::]"),
    *("[v1.x]", "localhost", "LOCALHOST", "localhost.", "ⓛocalhost", "intranet"),
)
REFUSED = [
    *(f"http://{number}/" for number in NUMBERS),
    *(f"http://{number}:80/" for number in NUMBERS),
    # a user before the host, and what readers of addresses take differently
    *("http://a@127.0.0.1:80@x.example/", "http://user:secret@x.example/", "http://@x.example/", "http://x.example@127.0.0.1/"),
    *("http://x\\@127.0.0.1/", "http://x.example\\.evil.example/", "http:\\\\127.0.0.1\\", "http://127.0.0.1\t.x.example/"),
    *(
        "http://127.0.0.\n1/",
        "http://x.exam\tple/",
        "http://x.example/\r\nHost: 127.0.0.1",
        "http://x .example/",
        "http://%31.x/",
    ),
    *("http://x.example%00.y/", "http://x.example\x00/", "http://x.example\u200b/", "http://x..example/", "http://.example/"),
    *("http://-.example\u3000/", f"http://{'a' * 64}.example/", f"http://{'a.' * 130}example/", "http://℀.example/"),
    *(
        "http://x.example:22/",
        "http://x.example:0/",
        "http://x.example:99999/",
        "http://x.example:８０８０/",
        "https://x.example:6379/",
    ),
    # other schemes, or none
    *(
        "//127.0.0.1",
        "//x.example/",
        "x.example",
        "/etc/passwd",
        "file:///etc/passwd",
        "file://x.example/etc/passwd",
        "",
        "http://",
    ),
    *("gopher://x.example:80/_GET", "ftp://x.example/", "data:text/html,6113", "jar:http://x.example!/", "dict://x.example:80/"),
    *(
        "javascript:alert(1)",
        "ws://x.example/",
        "http:x.example",
        "http:///x.example/",
        "unix:///run/docker.sock",
        "http+unix://x.example/",
    ),
    "http://x.example/" + "a" * 2000,
]


@pytest.mark.parametrize("url", REFUSED)
def test_refused_all_alike(url: str) -> None:
    with pytest.raises(NotFetched) as refused:
        read(url, ports=PORTS)
    assert (refused.value.code, refused.value.params) == ("address_refused", {})


@pytest.mark.parametrize("url", REFUSED)
def test_a_redirect_is_read_as_strictly(url: str) -> None:
    """What is relative leads on at the same host; nothing leads anywhere that an address would not."""
    here = read("https://news.example/a/b", ports=PORTS)
    try:
        address = redirected(here, url, ports=PORTS)
    except NotFetched as refused:
        assert refused.code == "address_refused"
    else:
        assert address.host in ("news.example", "x.example"), url


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/c", "https://news.example/c"),
        ("c", "https://news.example/a/c"),
        ("//other.example/", "https://other.example/"),
        ("/裁員".encode().decode("latin_1"), "https://news.example/裁員"),  # as http.client hands on what a server wrote in UTF-8
    ],
)
def test_where_a_redirect_leads(location: str, url: str) -> None:
    assert redirected(read("https://news.example/a/b", ports=PORTS), location, ports=PORTS).url == url
