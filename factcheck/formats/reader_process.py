"""The process in which files are read: `python -m factcheck.formats.reader_process`, driven by child.py through its pipes.

It forks for each file, so that no file meets what another has left behind, and the costly imports are made once.
Where the system cannot fork, it reads in itself, and only the limit of time holds, which child.py keeps.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import IO, Any

from factcheck.folding import fold
from factcheck.formats import registry
from factcheck.formats.document import Unreadable

MEMORY = 2**30  #: bytes of address space for one file
CPU = 20  #: seconds of work for one file
WALL = 60  #: seconds
PIECE = 2**16
CAN_FORK = hasattr(os, "fork")


def main() -> None:
    """Answers one request after another until the standard input ends."""
    incoming = sys.stdin.buffer
    outgoing = os.fdopen(os.dup(1), "wb")  # what a library prints goes nowhere, not into the answer
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    fold("")  # its table is made here, once, and not in the child of every file
    while header := incoming.readline():
        request = json.loads(header)
        data = incoming.read(request["length"])
        kind = registry.named(request["name"], request.get("content_type"))
        registry.reader(kind or "txt")  # costs the first file of a format its import, and no other
        _answer(request, data, outgoing)


def _answer(request: Mapping[str, Any], data: bytes, outgoing: IO[bytes]) -> None:
    """Pieces with their lengths, an empty one, and the number of the signal that ended the child, or 0."""
    ended_by = 0
    if CAN_FORK:
        source, sink = os.pipe()
        child = os.fork()
        if child == 0:
            _in_child(request, data, sink)
        os.close(sink)
        while piece := os.read(source, PIECE):
            _send(piece, outgoing)
        os.close(source)
        _, status = os.waitpid(child, 0)
        ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 127 if os.WEXITSTATUS(status) else 0
    else:
        for piece in answer(request, data):
            _send(piece, outgoing)
    outgoing.write((0).to_bytes(4, "big") + ended_by.to_bytes(4, "big"))
    outgoing.flush()


def _send(piece: bytes, outgoing: IO[bytes]) -> None:
    outgoing.write(len(piece).to_bytes(4, "big") + piece)


def _in_child(request: Mapping[str, Any], data: bytes, sink: int) -> None:
    status = 1
    try:
        _limit()
        with os.fdopen(sink, "wb") as answered:
            for piece in answer(request, data):
                answered.write(piece)
        status = 0
    finally:
        os._exit(status)


def _limit() -> None:
    """No more memory or time than one file may take, and no file written whatever its reader is talked into."""
    import resource

    signal.alarm(WALL)
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    with suppress(ValueError, OSError):  # macOS keeps no such limit
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def answer(request: Mapping[str, Any], data: bytes) -> Iterable[bytes]:
    """The document as JSON, or the members, each a line of JSON and its bytes; or why there is none."""
    try:
        if request["do"] == "members":
            yield from _members(data, request["name"])
            return
        document = registry.read(data, name=request["name"], content_type=request["content_type"], encoding=request["encoding"])
        said: dict[str, Any] = {"document": document.to_json()}
    except Unreadable as error:
        said = {"unreadable": dict(error.reason)}
    except MemoryError:
        said = {"unreadable": {"code": "reader_memory", "params": {}}}
    except Exception as error:  # a reader's own error is a damaged file; its sentence may quote the file, and is not passed on
        said = {"unreadable": {"code": "damaged", "params": {"error": type(error).__name__}}}
    if request["do"] == "members":
        said = {"name": None, "size": 0, "refused": said["unreadable"]}
    yield json.dumps(said, ensure_ascii=False).encode() + b"\n"


def _members(data: bytes, name: str) -> Iterable[bytes]:
    for member in registry.members(data, name=name):
        refused = None if member.refused is None else dict(member.refused.reason)
        yield json.dumps({"name": member.name, "size": len(member.data), "refused": refused}).encode() + b"\n"
        yield member.data


if __name__ == "__main__":
    main()
