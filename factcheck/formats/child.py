"""How are bytes from outside read without harm? In a child process, under limits of memory and time."""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from factcheck.formats.document import LARGEST, Document, Member, Unreadable, megabytes

WALL = 60.0  #: seconds that one file may take
MOST_ANSWERED = 300 * 2**20  #: bytes of one answer
ROOT = Path(__file__).resolve().parents[2]
WINDOWS = os.name == "nt"
#: all of the environment that a reader gets: neither the address of the database nor a key
KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "PYTHONPATH")
TIMED_OUT = (getattr(signal, "SIGXCPU", -1), getattr(signal, "SIGALRM", -1))


def read_apart(data: bytes, *, name: str = "", content_type: str | None = None, encoding: str | None = None) -> Document:
    """What registry.read gives, read by a child process. Raises Unreadable, also when the child crashes or overruns."""
    request = {"do": "read", "name": name, "content_type": content_type, "encoding": encoding}
    answer = json.loads(b"".join(_answer(request, data)))
    if "unreadable" in answer:
        raise _refused(answer["unreadable"])
    return Document.from_json(answer["document"])


def members_apart(data: bytes, *, name: str = "") -> Iterator[Member]:
    """What registry.members gives, one file after another, so that no more than one is in memory. Raises Unreadable.

    Whoever stops before the last should close the iterator.
    """
    with closing(_answer({"do": "members", "name": name}, data)) as pieces:
        held = bytearray()
        for piece in pieces:
            held += piece
            while (head := held.find(b"\n", 0, 10_000)) >= 0:
                said = json.loads(held[:head])
                if len(held) < head + 1 + said["size"]:
                    break
                if said["name"] is None:
                    raise _refused(said["refused"])
                refused = _refused(said["refused"]) if said["refused"] else None
                member = bytes(held[head + 1 : head + 1 + said["size"]])
                del held[: head + 1 + said["size"]]
                yield Member(name=said["name"], data=member, refused=refused)


def _refused(reason: dict[str, Any]) -> Unreadable:
    return Unreadable(reason["code"], **reason["params"])


def _answer(request: dict[str, Any], data: bytes) -> Generator[bytes, None, None]:
    """The answer in pieces, from a reader that waits or a new one. One whose answer is not heard to its end is killed."""
    if len(data) > LARGEST:
        raise Unreadable("too_large_file", size=megabytes(len(data)), most=megabytes(LARGEST))
    reader = _taken()
    try:
        reader.send(request, data)
    except OSError:  # it died while it waited
        reader.kill()
        reader = Reader()
        reader.send(request, data)
    try:
        with reader.killed_after(WALL):
            yield from reader.pieces()
    except BaseException:
        reader.kill()
        raise
    with _lock:
        _waiting.append(reader)


class Reader:
    """A process that reads one file after another, each in a child of its own (where the system can fork)."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self.overran = False
        self.process = subprocess.Popen(
            [sys.executable, "-m", "factcheck.formats.reader_process"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={name: os.environ[name] for name in KEPT if name in os.environ} | {"PYTHONUTF8": "1"},
            start_new_session=not WINDOWS,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.into, self.out = self.process.stdin, self.process.stdout

    def send(self, request: dict[str, Any], data: bytes) -> None:
        self.into.write(json.dumps({**request, "length": len(data)}).encode() + b"\n")
        self.into.write(data)
        self.into.flush()

    def pieces(self) -> Iterator[bytes]:
        """Raises Unreadable when the child that read has not ended well."""
        answered = 0
        while size := int.from_bytes(self._exactly(4), "big"):
            answered += size
            if answered > MOST_ANSWERED:
                raise Unreadable("reader_memory")
            yield self._exactly(size)
        ended_by = int.from_bytes(self._exactly(4), "big")
        if ended_by in TIMED_OUT:
            raise Unreadable("reader_time")
        if ended_by:
            raise Unreadable("reader_crashed")

    def _exactly(self, size: int) -> bytes:
        piece = self.out.read(size)
        if len(piece) < size:
            raise Unreadable("reader_time" if self.overran else "reader_crashed")
        return piece

    @contextmanager
    def killed_after(self, seconds: float) -> Iterator[None]:
        def overrun() -> None:
            self.overran = True
            self._signal()

        timer = threading.Timer(seconds, overrun)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def kill(self) -> None:
        """With whatever it has started."""
        self._signal()
        self.close()

    def close(self) -> None:
        """It ends by itself when nobody holds the other end of its pipe."""
        for pipe in (self.into, self.out):
            with suppress(OSError):
                pipe.close()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(5)

    def _signal(self) -> None:
        with suppress(ProcessLookupError, PermissionError):
            if WINDOWS:
                self.process.kill()
            else:
                os.killpg(self.process.pid, signal.SIGKILL)


_waiting: list[Reader] = []
_lock = threading.Lock()


def _taken() -> Reader:
    with _lock:
        while _waiting:
            reader = _waiting.pop()
            if reader.owner == os.getpid():  # not the one of a process that this one was forked from
                return reader
    return Reader()


@atexit.register
def _close_all() -> None:
    while _waiting:
        reader = _waiting.pop()
        if reader.owner == os.getpid():
            reader.close()
