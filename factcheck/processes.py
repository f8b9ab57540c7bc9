"""How do the web server and the worker of the demo run side by side? As children that are started again when they end."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = os.name == "nt"
GRACE = 15  #: seconds to stop in, before a child is killed
TOO_SOON = 5  #: seconds: a child that ends sooner than this three times running will not do better the fourth time
TRIES = 3
PORTS = 50  #: how far above the wanted port to look for a free one
BUSY = (errno.EADDRINUSE, errno.EACCES)


@dataclass(kw_only=True)
class Child:
    """One module, run as `python -m`, that ends when this process ends, however it ends."""

    module: str
    arguments: list[str]
    pass_fds: tuple[int, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None
    started: float = 0
    failures: int = 0

    def start(self) -> None:
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "factcheck.tether", self.module, *self.arguments],
            stdin=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, **self.environment, "PYTHONUNBUFFERED": "1"},
            start_new_session=not WINDOWS,  # Ctrl-C is for the parent, which stops its children in order
            pass_fds=() if WINDOWS else self.pass_fds,
        )

    def keep_running(self) -> bool:
        """Starts it again when it has ended; False when it keeps ending at once."""
        if self.process is None or self.process.poll() is None:
            return True
        self.failures = self.failures + 1 if time.monotonic() - self.started < TOO_SOON else 1
        if self.failures >= TRIES:
            return False
        self.start()
        return True

    def terminate(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def wait(self) -> None:
        if self.process is None:
            return
        try:
            self.process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdin is not None:
            self.process.stdin.close()


def stop(children: list[Child]) -> None:
    """All at once, then each waited for."""
    for child in children:
        child.terminate()
    for child in children:
        child.wait()


def free_port(host: str, port: int) -> socket.socket:
    """A socket bound to port, or to the next free one above it. Raises OSError when there is none, or host is not ours."""
    for candidate in range(port, port + PORTS):
        bound = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        try:
            if not WINDOWS:  # there it would share the port with whoever has it
                bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            bound.bind((host, candidate))
            bound.listen(128)  # two demos that start at once do not both believe the port is theirs
            return bound
        except OSError as error:
            bound.close()
            if candidate == port + PORTS - 1 or error.errno not in BUSY:
                raise
    raise AssertionError("unreachable")
