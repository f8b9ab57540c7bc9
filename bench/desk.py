"""How does a bench run the whole desk? Database, web and workers as processes of their own, supervised, on ports of their own."""

from __future__ import annotations

import http.client
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

#: as an installation keeps its data, since it is killed here: nothing careless but the size
DURABLE = {"shared_buffers": "64MB"}
WORKER = ("manage.py", "procrastinate", "worker")
CSRF = "c" * 32  #: cookie and form carry the same: the server compares the two


class Desk:
    """Processes by name (web, worker 1 …): what ends is started again, until close()."""

    def __init__(self, *, workers: int, worker: Sequence[str] = WORKER, web: int = 1) -> None:
        from factcheck.embedded_pg import Cluster

        self.home = Path(tempfile.mkdtemp(prefix="factcheck-bench-"))
        self.home.chmod(0o755)
        self.cluster = Cluster(self.home / "pg", options=DURABLE)
        self.cluster.ensure()
        self.port = _free_port()
        os.environ |= {"DATABASE_URL": self.cluster.url(), "FACTCHECK_HOME": str(self.home), "LOG_LEVEL": "CRITICAL"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "factcheck.settings"
        gunicorn = [
            "gunicorn",
            "--bind",
            f"127.0.0.1:{self.port}",
            "--workers",
            str(web),
            "--worker-class",
            "gthread",
            "--keep-alive",
            "15",  # as the README says: longer than a page waits between two questions
            "--threads",
            "8",
        ]
        self.commands = {"web": ["-m", *gunicorn, "--no-control-socket", "--log-level", "critical", "factcheck.wsgi:application"]}
        self.commands |= {f"worker {number + 1}": [*worker] for number in range(workers)}
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.peaks: dict[str, int] = {}
        self.closing = threading.Event()
        self.supervisor = threading.Thread(target=self._supervise, daemon=True)

    def start(self) -> None:
        """Tables and static files first; returns when the web answers."""
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        self.supervisor.start()
        while self.get("/healthz/")[0] != 200:
            time.sleep(0.1)

    def close(self) -> None:
        self.closing.set()
        if self.supervisor.is_alive():  # else it was ended before it ran
            self.supervisor.join()
        for process in self.running.values():
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        from django.db import connections

        connections.close_all()
        self.cluster.destroy()
        shutil.rmtree(self.home, ignore_errors=True)

    def kill(self, name: str) -> None:
        """kill -9 of a process with its children; of the database, of the whole server, which is then started again."""
        if name == "database":
            first = int((self.cluster.data / "postmaster.pid").read_text().split()[0])
            for pid in [first, *children(first)]:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.2)
            self.cluster.ensure()
        elif process := self.running.get(name):
            for pid in [process.pid, *children(process.pid)]:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    def _supervise(self) -> None:
        while not self.closing.wait(0.3):
            for name, command in self.commands.items():
                process = self.running.get(name)
                if process is None or process.poll() is not None:
                    self.running[name] = subprocess.Popen(
                        [sys.executable, *command], cwd=ROOT, start_new_session=True, stderr=subprocess.DEVNULL
                    )
                else:
                    pids = [process.pid, *children(process.pid)]
                    self.peaks[name] = max(self.peaks.get(name, 0), *(memory(pid) for pid in pids))

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str]]:
        return self._ask("GET", path, b"", headers)

    def post(self, path: str, body: bytes, **headers: str) -> tuple[int, dict[str, str]]:
        return self._ask("POST", path, body, headers)

    def _ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, dict[str, str]]:
        """Status and headers; status 0 where no answer came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request(method, path, body or None, {name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            answer.read()
            return answer.status, dict(answer.getheaders())
        except (OSError, http.client.HTTPException):
            return 0, {}
        finally:
            connection.close()


@contextmanager
def desk(*, workers: int, worker: Sequence[str] = WORKER, web: int = 1) -> Iterator[Desk]:
    """web: processes that serve pages, of eight threads each."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))  # or nobody would end the processes
    running = Desk(workers=workers, worker=worker, web=web)
    try:
        running.start()
        yield running
    finally:
        running.close()


def editor() -> str:
    """A new editor's cookies."""
    from django.conf import settings
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client()
    client.force_login(get_user_model().objects.create_superuser(f"editor-{secrets.token_hex(4)}"))
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}; csrftoken={CSRF}"


def form(fields: dict[str, str], files: Iterable[tuple[str, bytes]], *, name: str = "uploads") -> tuple[bytes, str]:
    """The body of a form as a browser sends it, and its content type. name: of the field that takes the files."""
    mark = secrets.token_hex(16)
    parts = []
    for field, value in {**fields, "csrfmiddlewaretoken": CSRF}.items():
        parts.append(f'--{mark}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode())
    for file_name, data in files:
        head = f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"\r\n'
        parts.append(f"{head}Content-Type: application/octet-stream\r\n\r\n".encode() + data + b"\r\n")
    return b"".join([*parts, f"--{mark}--\r\n".encode()]), f"multipart/form-data; boundary={mark}"


def memory(pid: int, field: str = "VmRSS") -> int:
    """Bytes; 0 of a process that is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(f"{field}:"):
                return int(line.split()[1]) * 1024
    return 0


def rows(sql: str, *params: Any) -> list[tuple[Any, ...]]:
    """On a connection of its own: the one before may be dead."""
    import psycopg

    for _try in range(100):
        with suppress(psycopg.OperationalError), psycopg.connect(os.environ["DATABASE_URL"], connect_timeout=3) as connection:
            return connection.execute(sql, params or None).fetchall()
        time.sleep(0.2)
    raise SystemExit("the database does not come back")


def children(pid: int) -> list[int]:
    found = []
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += [int(child), *children(int(child))]
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
