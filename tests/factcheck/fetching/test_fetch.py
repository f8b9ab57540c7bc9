"""Fetching: what comes back, and that no limit is passed. The servers are this machine's own."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import time
import tracemalloc
from pathlib import Path

import pytest

from factcheck.fetching import Fetched, Limits, NotFetched, connecting, fetch
from tests.factcheck.fetching.servers import Answer, network, page, serving

SMALL = Limits(body=1024 * 1024)
IMPATIENT = Limits(total=0.6)


def fetched(answer: Answer, *, path: str = "/", limits: Limits = SMALL, **besides: str) -> Fetched:
    with serving(answer) as server:
        sent = {name.replace("_", "-"): value for name, value in besides.items()}
        return fetch(f"http://news.example:{server.port}{path}", network=network(server), limits=limits, besides=sent)


def refusal(answer: Answer, *, limits: Limits = SMALL) -> tuple[str, dict[str, object]]:
    with pytest.raises(NotFetched) as caught:
        fetched(answer, limits=limits)
    return caught.value.code, caught.value.params


def raw(*pieces: bytes, pause: float = 0) -> Answer:
    def answer(connection: socket.socket, asked: bytes) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)

    return answer


def test_a_page() -> None:
    given = fetched(page("<p>員工6113名".encode("big5"), Content_Type="Text/HTML; Charset=Big5", ETag='"7"', Set_Cookie="a=b"))
    assert given.body.decode("big5") == "<p>員工6113名"
    assert (given.status, given.content_type, given.charset, given.header("etag")) == (200, "text/html", "big5", '"7"')
    assert given.url == given.final_url and given.fetched_at.tzinfo is not None
    assert "Set-Cookie" not in dict(given.headers)


def test_a_header_has_nothing_that_no_database_keeps() -> None:
    given = fetched(raw(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nETag: a\x00b\x7f\r\n\r\nok"))
    assert given.header("etag") == "ab"


def test_the_question_names_the_host_and_asks_no_more_than_it_must(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with serving(page()) as server:
        fetch(f"http://News.example:{server.port}/裁員?q=商湯#top", network=network(server))
    asked = server.asked[0].decode()
    assert asked.startswith("GET /%E8%A3%81%E5%93%A1?q=%E5%95%86%E6%B9%AF HTTP/1.1\r\n")
    assert f"\r\nHost: news.example:{server.port}\r\n" in asked
    assert not any(name in asked for name in ("Cookie", "Authorization", "Referer", "Proxy"))


def test_a_second_question_may_say_what_is_known() -> None:
    given = fetched(page(b"", status="304 Not Modified"), If_None_Match='"7"')
    assert (given.status, given.body) == (304, b"")
    assert refusal(page(b"", status="304 Not Modified")) == ("http_status", {"status": 304})


@pytest.mark.parametrize("body", [b"x" * 1024 * 1024, "億".encode() * 1000], ids=["as long as allowed", "gzip"])
def test_a_compressed_body(body: bytes) -> None:
    assert fetched(page(gzip.compress(body), Content_Encoding="gzip")).body == body


def test_several_gzip_members_are_one_body() -> None:
    assert fetched(page(gzip.compress(b"61") + gzip.compress(b"13"), Content_Encoding="gzip")).body == b"6113"


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def test_a_body_in_chunks() -> None:
    assert fetched(raw(CHUNKED, b"2\r\n61\r\n", b"2\r\n13\r\n0\r\n\r\n")).body == b"6113"


@pytest.mark.parametrize(
    ("code", "params", "answer"),
    [
        ("http_status", {"status": 404}, page(status="404 Not Found")),
        ("http_status", {"status": 503}, page(status="503 Busy")),
        ("http_status", {"status": 302}, page(status="302 Found")),  # without a Location
        ("empty_answer", {}, page(b"")),
        ("empty_answer", {}, page(b"", status="204 No Content")),
        ("unfit_answer", {}, raw(b"SSH-2.0-OpenSSH_9.2\r\n")),
        ("unfit_answer", {}, raw(b"")),
        ("unfit_answer", {}, page(b"6113", Content_Encoding="br")),
        ("unfit_answer", {}, page(b"no gzip", Content_Encoding="gzip")),
        ("unfit_answer", {}, page(gzip.compress(b"") * 100_000, Content_Encoding="gzip")),
        ("cut_short", {}, page(b"6113", length=5000)),
        ("cut_short", {}, page(gzip.compress(b"6113" * 99)[:-9], Content_Encoding="gzip")),
        ("cut_short", {}, raw(CHUNKED, b"ff\r\n6113")),
        ("cut_short", {}, raw(CHUNKED, b"zz\r\n")),
        ("too_large_page", {"most": 1}, page(b"x" * (1024 * 1024 + 1))),
    ],
)  # fmt: skip
def test_why_not(code: str, params: dict[str, object], answer: Answer) -> None:
    assert refusal(answer) == (code, params)


def test_what_may_pass_is_worth_asking_again() -> None:
    assert NotFetched(code="http_status", params={"status": 503}).passing
    assert NotFetched(code="took_too_long").passing
    assert not NotFetched(code="http_status", params={"status": 404}).passing
    assert not NotFetched(code="address_refused").passing


def test_nobody_listens() -> None:
    with serving(page()) as server:
        gone = network(server)
    with pytest.raises(NotFetched, match="no_connection"):
        fetch(f"http://news.example:{server.port}/", network=gone)


# --- servers that mean ill ---------------------------------------------------------------------------------------------


def dripping(head: bytes) -> Answer:
    return raw(head, *[b"x"] * 200, pause=0.05)


@pytest.mark.parametrize(
    "answer",
    [
        raw(b"", pause=10),
        dripping(b"HTTP/1.1 200 OK\r\nX: "),
        dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n"),
        dripping(CHUNKED + b"c8\r\n"),
        raw(*[b"HTTP/1.1 100 Continue\r\n\r\n"] * 200, pause=0.05),
    ],
    ids=["silent", "head", "body", "chunk", "100 for ever"],
)
def test_a_drip_is_cut_off(answer: Answer) -> None:
    """Each goes on for ten seconds and then ends in another way, so that whoever waits for the end says something else."""
    assert refusal(answer, limits=IMPATIENT)[0] == "took_too_long"


def test_the_time_is_that_of_all_redirects_together() -> None:
    slow = Limits(total=0.6, redirects=50)

    def answer(connection: socket.socket, asked: bytes) -> None:
        time.sleep(0.15)
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")

    assert refusal(answer, limits=slow)[0] == "took_too_long"  # all of them would be too many redirects


def test_redirects_are_followed_five_times() -> None:
    def answer(connection: socket.socket, asked: bytes) -> None:
        step = int(asked.split()[1].decode().strip("/") or 0)
        page(b"6113", status="200 OK" if step == 5 else "302 Found", Location=f"/{step + 1}")(connection, asked)

    with serving(answer) as server:
        given = fetch(f"http://news.example:{server.port}/", network=network(server))
        assert given.final_url.endswith("/5") and server.hits == 6
        given = fetch(f"http://news.example:{server.port}/5", network=network(server))
        assert given.url == given.final_url


def test_a_loop_ends() -> None:
    assert refusal(page(status="301 Moved", Location="/")) == ("too_many_redirects", {"most": 5})


def endless(head: bytes, piece: bytes) -> Answer:
    def answer(connection: socket.socket, asked: bytes) -> None:
        connection.sendall(head)
        for _ in range(100 * 1024 * 1024 // len(piece)):
            connection.sendall(piece)

    return answer


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        ("unfit_answer", endless(b"HTTP/1.1 200 OK\r\nX: ", b"a" * 65536)),
        ("unfit_answer", endless(b"HTTP/1.1 200 OK\r\n", b"X: a\r\n" * 8192)),
        ("unfit_answer", endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 2000)),
        ("too_large_page", endless(b"HTTP/1.1 200 OK\r\n\r\n", b"6113" * 16384)),
        (
            "too_large_page",
            endless(CHUNKED, b"1;" + b"a" * 9000 + b"\r\n6\r\n"),
        ),  # nine thousand bytes on the wire for each of the body
        ("too_large_page", page(gzip.compress(b"\0" * 100 * 1024 * 1024, 1), Content_Encoding="gzip")),
    ],
    ids=["one header of 100 MB", "headers of 100 MB", "100 for ever", "endless body", "endless chunks", "gzip bomb"],
)
def test_a_flood_fills_no_memory(code: str, answer: Answer) -> None:
    with serving(answer) as server:
        tracemalloc.start()
        with pytest.raises(NotFetched) as caught:
            fetch(f"http://news.example:{server.port}/", network=network(server), limits=SMALL)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert caught.value.code == code
    assert peak < 8 * 1024 * 1024


# --- certificates ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For news.example, made here and trusted by nobody else."""
    if not shutil.which("openssl"):
        pytest.skip("no openssl to make a certificate with")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    subject = ["-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example"]
    made = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-keyout",
        path,
        "-out",
        f"{path}.crt",
        *subject,
    ]
    subprocess.run(made, check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + Path(f"{path}.crt").read_bytes())
    return path


@pytest.mark.parametrize(("trusted", "host", "code"), [(True, "news.example", None), (True, "other.example", "certificate_refused"), (False, "news.example", "certificate_refused")])  # fmt: skip
def test_certificates_are_of_the_name_that_was_asked(
    trusted: bool, host: str, code: str | None, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = ssl.create_default_context(cafile=str(certificate) if trusted else None)
    ours.sslsocket_class = connecting.WatchedTls
    monkeypatch.setattr(connecting, "context", lambda: ours)
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    theirs.load_cert_chain(certificate)
    greeted: list[str | None] = []
    theirs.sni_callback = lambda _socket, name, _context: greeted.append(name)  # type: ignore[assignment]
    with serving(page(b"6113"), tls=theirs) as server:
        try:
            given = fetch(f"https://{host}:{server.port}/", network=network(server))
            assert given.body == b"6113"
        except NotFetched as refused:
            assert refused.code == code
        else:
            assert code is None
    assert greeted == [host]


def test_a_server_that_does_not_speak_tls() -> None:
    with serving(page(status="400 Bad Request")) as server, pytest.raises(NotFetched, match="no_connection"):
        fetch(f"https://news.example:{server.port}/", network=network(server))


def test_a_server_that_never_ends_the_greeting() -> None:
    with serving(raw(b"", pause=10)) as server, pytest.raises(NotFetched, match="took_too_long"):
        fetch(f"https://news.example:{server.port}/", network=network(server), limits=IMPATIENT)
