"""Servers on this machine for the tests: one that plays a public site, and canaries behind doors that must stay shut."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from factcheck.fetching import Network, judging

PUBLIC = "127.0.0.2"  #: plays the one public address; every other number of this machine is what it is
Answer = Callable[[socket.socket, bytes], None]


@dataclass
class Server:
    """Counts who connects, and answers each question with `answer`."""

    place: str
    port: int
    answer: Answer
    hits: int = 0
    asked: list[bytes] = field(default_factory=list)

    @property
    def netloc(self) -> str:
        return f"[{self.place}]:{self.port}" if ":" in self.place else f"{self.place}:{self.port}"


@contextmanager
def serving(answer: Answer, *, place: str = PUBLIC, port: int = 0, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    listener = socket.socket(socket.AF_INET6 if ":" in place else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((place, port))
    listener.listen(50)
    server = Server(place, listener.getsockname()[1], answer)
    threading.Thread(target=_accept, args=(listener, server, tls), daemon=True).start()
    try:
        yield server
    finally:
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def _accept(listener: socket.socket, server: Server, tls: ssl.SSLContext | None) -> None:
    while True:
        try:
            connection, _from = listener.accept()
        except OSError:
            return
        server.hits += 1
        threading.Thread(target=_answer, args=(connection, server, tls), daemon=True).start()


def _answer(connection: socket.socket, server: Server, tls: ssl.SSLContext | None) -> None:
    with suppress(OSError):  # the asker may hang up at any moment
        connection.settimeout(20)
        if tls is not None:
            connection = tls.wrap_socket(connection, server_side=True)
        asked = b""
        while b"\r\n\r\n" not in asked and asked[:1] != b"\x16" and (piece := connection.recv(65536)):  # x16: a greeting of TLS
            asked += piece
        server.asked.append(asked)
        server.answer(connection, asked)
    connection.close()


def page(body: bytes = b"<p>6113</p>", *, status: str = "200 OK", length: int | None = None, **headers: str) -> Answer:
    """An answer of one piece; headers by name, content_type="text/html"."""

    def answer(connection: socket.socket, asked: bytes) -> None:
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)

    return answer


def network(server: Server, **names: list[str]) -> Network:
    """One in which every name is PUBLIC unless said otherwise (private__example=["10.0.0.1"]), and the judge is the real one."""
    known = {name.replace("__", "."): places for name, places in names.items()}

    def resolve(host: str, port: int, seconds: float) -> list[str]:
        return known.get(host, [PUBLIC])

    return Network(ports={80, 443, server.port}, resolve=resolve, permitted=permitted)


def permitted(place: str) -> bool:
    return place == PUBLIC or judging.is_public(place)
