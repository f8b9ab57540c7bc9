"""Servers inside must never be reached: whatever the spelling, the redirect and the name server say. The canaries count hits."""

from __future__ import annotations

import random
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace

import pytest

from factcheck.fetching import Limits, Network, NotFetched, connecting, fetch
from tests.factcheck.fetching.servers import PUBLIC, Answer, Server, network, page, permitted, serving
from tests.factcheck.fetching.test_addresses import NUMBERS

GENERATED = 10_000
QUICK = Limits(total=10)


@dataclass
class Ground:
    """A public server, and canaries on the same port of every other number that this machine answers to."""

    public: Server
    canaries: list[Server]
    dialled: Callable[..., connecting.Watched]  #: without the watch on what is dialled

    @property
    def hits(self) -> int:
        return sum(canary.hits for canary in self.canaries)

    @property
    def port(self) -> int:
        return self.public.port


@pytest.fixture
def ground(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ground]:
    dialled = connecting.dialled

    def watched(places: list[str], port: int, deadline: connecting.Deadline) -> connecting.Watched:
        assert all(map(permitted, places)), f"{places} was dialled"  # also where no canary can sit
        return dialled(places, port, deadline)

    monkeypatch.setattr(connecting, "dialled", watched)
    with ExitStack() as servers:
        public = servers.enter_context(serving(page()))
        canaries = [
            servers.enter_context(serving(page(b"secret"), place=place, port=public.port))
            for place in ("127.0.0.1", "127.0.0.3", *(["::1"] if socket.has_ipv6 else []))
        ]
        yield Ground(public, canaries, dialled)
        assert sum(canary.hits for canary in canaries) == 0


def inside(port: int) -> list[str]:
    """Addresses of the canaries, and of places where no canary can sit."""
    numbers = [f"http://{number}:{port}/" for number in NUMBERS]
    return [
        *numbers,
        *(f"http://{number}/" for number in ("169.254.169.254", "10.0.0.1", "[fd00:ec2::254]", "100.100.100.200")),
        f"http://a@127.0.0.1:{port}@x.example/",
        f"http://x\\@127.0.0.1:{port}/",
        f"http://127.0.0.\n1:{port}/",
        f"//127.0.0.1:{port}/",
        *(
            "file:///etc/passwd",
            "gopher://127.0.0.1/_x",
            "ftp://127.0.0.1/",
            "data:text/html,x",
            "dict://127.0.0.1/",
            "jar:file:///x",
        ),
        f"http://private.example:{port}/",
        f"http://mixed.example:{port}/",
    ]


def around(ground: Ground) -> Network:
    """Names are answered as this machine's own resolver answers for numbers; the others lead where their name says."""
    named = network(ground.public, private__example=["127.0.0.1"], mixed__example=[PUBLIC, "127.0.0.1"])

    def resolve(host: str, port: int, seconds: float) -> list[str]:
        try:
            numbers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        except (OSError, UnicodeError):
            return ["127.0.0.1"] if "localhost" in host else named.resolve(host, port, seconds)
        return [str(place[0]) for *_kind, place in numbers]

    return replace(named, resolve=resolve)


def refused(url: str, ground: Ground, net: Network | None = None) -> str:
    with pytest.raises(NotFetched) as caught:
        fetch(url, network=net or around(ground), limits=QUICK)
    assert caught.value.params == {}
    return caught.value.code


def test_the_canaries_sing(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else their silence would prove nothing: the same question, with a judge that lets everything pass."""
    open_to_all = replace(around(ground), permitted=lambda place: True)
    for canary, places in zip(ground.canaries, (["127.0.0.1"], ["127.0.0.3"], ["::1"]), strict=False):
        monkeypatch.setattr(connecting, "dialled", ground.dialled)
        net = replace(open_to_all, resolve=lambda *_, places=places: places)
        assert fetch(f"http://x.example:{ground.port}/", network=net).body == b"secret"
        assert canary.hits == 1
        canary.hits = 0


def test_every_spelling(ground: Ground) -> None:
    assert {refused(url, ground) for url in inside(ground.port)} == {"address_refused"}
    assert ground.public.hits == 0


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_every_redirect(status: str, ground: Ground) -> None:
    """From a public page to each; what leads on at the same host is a loop there."""
    for url in inside(ground.port):
        ground.public.answer = redirect(status, url)
        assert refused_or_loops(ground)


def redirect(status: str, url: str) -> Answer:
    return page(b"", status=status, Location=url.replace("\n", "\r\n "))


def refused_or_loops(ground: Ground) -> bool:
    with pytest.raises(NotFetched) as caught:
        fetch(f"http://news.example:{ground.port}/", network=around(ground), limits=QUICK)
    return caught.value.code in ("address_refused", "too_many_redirects")


def test_a_chain_of_redirects_that_ends_inside(ground: Ground) -> None:
    def answer(connection: socket.socket, asked: bytes) -> None:
        step = int(asked.split()[1].strip(b"/") or 0)
        leads = f"http://site{step}.example:{ground.port}/{step + 1}" if step < 3 else f"http://private.example:{ground.port}/"
        page(b"", status="302 Found", Location=leads)(connection, asked)

    ground.public.answer = answer
    assert refused(f"http://news.example:{ground.port}/", ground) == "address_refused"
    assert ground.public.hits == 4


def test_pages_that_send_a_browser_on_are_kept_as_they_are(ground: Ground) -> None:
    body = b'<meta http-equiv="refresh" content="0;url=http://127.0.0.1/"><script>location="http://127.0.0.1/"</script>'
    ground.public.answer = page(body, Refresh=f"0; url=http://127.0.0.1:{ground.port}/", Content_Location="http://127.0.0.1/")
    assert fetch(f"http://news.example:{ground.port}/", network=around(ground)).body == body


@pytest.mark.parametrize(
    "answers",
    [
        ["127.0.0.1"],
        [PUBLIC, "127.0.0.1"],  # mixed
        ["127.0.0.1", PUBLIC],
        [PUBLIC, "::1"],
        ["::1"],  # AAAA only
        ["::ffff:127.0.0.1"],
        ["::ffff:7f00:1"],
        ["64:ff9b::7f00:1"],
        ["2002:7f00:1::"],
        ["fe80::1%lo"],
        ["0.0.0.0"],
        ["::"],
        ["169.254.169.254"],
        [],
    ],
)
def test_every_answer_of_a_name_server(answers: list[str], ground: Ground) -> None:
    net = replace(around(ground), resolve=lambda host, port, seconds: answers)
    assert refused(f"http://rebind.example:{ground.port}/", ground, net) == "address_refused"
    assert ground.public.hits == 0


def test_an_answer_that_flips_is_asked_for_once(ground: Ground) -> None:
    """Time to live 0: public for the judge, private for the connection. There is no second look-up to lie to."""
    asked = []

    def resolve(host: str, port: int, seconds: float) -> list[str]:
        asked.append(host)
        return [PUBLIC] if len(asked) % 2 else ["127.0.0.1"]

    net = replace(around(ground), resolve=resolve)
    assert fetch(f"http://rebind.example:{ground.port}/", network=net).body == b"<p>6113</p>"
    assert asked == ["rebind.example"]
    ground.public.answer = page(b"", status="302 Found", Location="/again")  # the next look-up answers inside
    asked.clear()
    assert refused(f"http://rebind.example:{ground.port}/", ground, net) == "address_refused"
    assert asked == ["rebind.example"] * 2


def test_whoever_is_connected_is_judged_too(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the machine itself sends a public number elsewhere."""
    elsewhere = socket.create_server((PUBLIC, 0))
    moved = connecting.Watched(socket.AF_INET, socket.SOCK_STREAM)
    moved.connect(elsewhere.getsockname())
    monkeypatch.setattr(connecting, "dialled", lambda *_: moved)
    net = replace(around(ground), resolve=lambda *_: ["8.8.8.8"])
    assert refused(f"http://news.example:{ground.port}/", ground, net) == "address_refused"
    elsewhere.close()


def test_a_name_that_nobody_knows_is_refused_alike(ground: Ground) -> None:
    def resolve(host: str, port: int, seconds: float) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    assert refused("http://nobody.example/", ground, replace(around(ground), resolve=resolve)) == "address_refused"


# --- 10,000 addresses made by chance ------------------------------------------------------------------------------------

SCHEMES = ("http", "https", "HTTP", "hTTps", "http", "http", "ftp", "file", "gopher", "data", "", "http+unix", "ｈttp")
INSIDE_4 = (
    "127.0.0.1",
    "127.0.0.3",
    "0.0.0.0",
    "10.1.2.3",
    "169.254.169.254",
    "192.168.0.1",
    "172.20.0.9",
    "100.64.0.1",
    "224.0.0.1",
)
INSIDE_6 = ("::1", "::", "fe80::1", "fc00::9", "fd00:ec2::254", "ff02::1", "2001:db8::1", "fec0::1")
DIGITS = ("0123456789", "０１２３４５６７８９", "⓪①②③④⑤⑥⑦⑧⑨", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "𝟬𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴𝟵")
SLASHES = ("//", "//", "//", "/", "\\\\", "", "///")
DOTS = (".", "。", "．", "｡")
ODD = (
    "\\",
    "\t",
    "\n",
    "\r",
    "\0",
    " ",
    "\u3000",
    "\u200b",
    "\u00ad",
    "%00",
    "%2e",
    "%31",
    "@",
    ":",
    "#",
    "?",
    ";",
    "/",
    "[",
    "]",
    "|",
)


def number(chance: random.Random) -> str:
    """127.0.0.1 or another number inside, in any spelling that some reader takes."""
    octets = [int(octet) for octet in chance.choice(INSIDE_4).split(".")]
    whole = int.from_bytes(bytes(octets), "big")
    forms = [f"{whole}", f"0x{whole:x}", f"0{whole:o}", f"{octets[0]}.{whole & 0xFFFFFF}", f"0x{octets[0]:x}.{whole & 0xFFFFFF}"]
    bases = [chance.choice((str, hex, lambda octet: f"0{octet:o}", lambda octet: f"{octet:03}")) for _octet in octets]
    forms += [".".join(base(octet) for base, octet in zip(bases, octets, strict=True))] * 3
    text = chance.choice(forms)
    digits = chance.choice(DIGITS)
    return "".join(chance.choice(DOTS) if mark == "." else digits[int(mark)] if mark.isdigit() else mark for mark in text)


def wrapped(chance: random.Random) -> str:
    high, low = (int.from_bytes(bytes(map(int, chance.choice(INSIDE_4).split(".")[part : part + 2])), "big") for part in (0, 2))
    return chance.choice(
        (
            f"::ffff:{high:x}:{low:x}",
            f"::{high:x}:{low:x}",
            f"::ffff:0:{high:x}:{low:x}",
            f"64:ff9b::{high:x}:{low:x}",
            f"64:ff9b:1::{high:x}:{low:x}",
            f"2002:{high:x}:{low:x}::",
            f"2001:0:{high:x}:{low:x}::1",
            chance.choice(INSIDE_6),
        )
    )


def made_up(chance: random.Random, port: int) -> str:
    """A third are plain, so that the name server and the redirects are tried too, not the spelling alone."""
    if chance.randrange(3) == 0:
        return f"http://{chance.choice('abcdef')}{chance.randrange(99)}.example:{port}/"
    host = chance.choice(
        (
            lambda: number(chance),
            lambda: f"[{wrapped(chance)}{chance.choice(('', '', '%lo', '%251'))}]",
            lambda: chance.choice(("localhost", "LOCALHOST", "localhost.", "ip6-localhost", "intranet", "metadata", "①")),
            lambda: f"{chance.choice('abcdef')}{chance.randrange(99)}.example",
            lambda: f"{number(chance)}.nip.example",
            lambda: "".join(chr(chance.choice((chance.randrange(33, 127), chance.randrange(0x3000)))) for _ in range(chance.randrange(1, 12))),
        )
    )()  # fmt: skip
    user = chance.choice(("", "", "", "", "a@", "a:b@", f"{number(chance)}@", "x.example:80@"))
    at = chance.choice(("", "", f":{port}", f":{port}", ":80", ":0", ":22", "::", ":" + DIGITS[1][8] * 2))
    path = chance.choice(("", "/", "/a", "?q", "#x", "/@127.0.0.1/", f"\\@{number(chance)}", f"@{number(chance)}/"))
    url = f"{chance.choice(SCHEMES)}:{chance.choice(SLASHES)}{user}{host}{at}{path}"
    for _mark in range(chance.choice((0, 0, 0, 1, 2))):
        spot = chance.randrange(len(url) + 1)
        url = url[:spot] + chance.choice(ODD) + url[spot:]
    return url


def test_ten_thousand_addresses(ground: Ground) -> None:
    """Asked outright, or as where a public page redirects. Names resolve to what is inside, alone or beside a public number."""
    chance = random.Random(6113)
    answered = 0

    def resolve(host: str, port: int, seconds: float) -> list[str]:
        try:
            numbers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
            return [str(place[0]) for *_kind, place in numbers]
        except (OSError, UnicodeError):
            private = chance.choice((*INSIDE_4, *INSIDE_6, wrapped(chance)))
            return chance.choice(([private], [PUBLIC, private], [private, PUBLIC], [PUBLIC]))

    def answer(connection: socket.socket, asked: bytes) -> None:
        leads = made_up(chance, ground.port).encode("utf_8", "replace").replace(b"\r", b"").replace(b"\n", b"")
        connection.sendall(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + leads + b"\r\n\r\n")

    net = replace(around(ground), resolve=resolve, ports={80, 443, ground.port})
    for _ in range(GENERATED):
        ground.public.answer = chance.choice((answer, page()))
        try:
            fetch(made_up(chance, ground.port), network=net, limits=QUICK)
            answered += 1
        except NotFetched:
            pass
    assert ground.hits == 0
    assert answered > 300 and ground.public.hits > 700, "hardly any address led anywhere: the test proves little"
