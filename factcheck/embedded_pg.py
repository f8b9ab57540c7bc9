"""Who runs the database when no DATABASE_URL is given? A private PostgreSQL for the demo, a laptop and the tests.

Only the server's own programs are used (initdb, pg_ctl, pg_isready). Standard library and psycopg: importable before Django.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

from factcheck.pg_programs import (
    EXE,
    EmbeddedPostgresError,
    find_programs,
    others_can_reach,
    reachable_copy,
    reachable_home,
    server_account,
)
from factcheck.shared_files import WINDOWS, file_lock, try_lock, written_once

LONGEST_SOCKET = 100  #: bytes; macOS allows 103
_held: dict[Path, IO[bytes]] = {}  #: this process's part in the servers it uses


@dataclass
class Cluster:
    """One PostgreSQL server and its data under home. Safe to use from many processes at once."""

    home: Path
    options: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.home = Path(self.home).expanduser().absolute()
        self.programs = find_programs()
        self.account = server_account()
        if self.account is not None:
            if not others_can_reach(self.home.parent):
                self.home = reachable_home(self.home)
            if not others_can_reach(self.programs):
                self.programs = reachable_copy(self.programs)
        self.data = self.home / "data"

    # --- where it is --------------------------------------------------------------------------------------------------

    @property
    def socket_dir(self) -> Path:
        """Closed to other accounts, and short enough for the address of a Unix socket."""
        if len(os.fsencode(self.home / "s" / ".s.PGSQL.5432.lock")) <= LONGEST_SOCKET:
            return self.home / "s"
        tag = hashlib.sha256(os.fsencode(self.home)).hexdigest()[:12]
        return Path("/tmp") / f"factcheck-{os.getuid()}-{tag}"

    @property
    def host(self) -> str:
        return "127.0.0.1" if WINDOWS else str(self.socket_dir)

    @property
    def port(self) -> int:
        if not WINDOWS:
            return 5432
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return int(written_once(self.home / "port", str(probe.getsockname()[1])))

    def params(self, dbname: str = "factcheck") -> dict[str, str]:
        """libpq's keywords for a connection to the server, which must have been started once."""
        password = (self.home / "password").read_text(encoding="utf-8").strip()
        return {"host": self.host, "port": str(self.port), "user": "factcheck", "password": password, "dbname": dbname}

    def url(self, dbname: str = "factcheck") -> str:
        """The same as a DATABASE_URL."""
        found = self.params(dbname)
        return f"postgresql://{found['user']}:{found['password']}@{quote(found['host'], safe='')}:{found['port']}/{dbname}"

    # --- its life -----------------------------------------------------------------------------------------------------

    def hold(self) -> None:
        """Makes the server run, and keeps it running until this process ends; the last of its holders stops it."""
        if self.home in _held:
            return
        self.home.mkdir(parents=True, exist_ok=True)
        handle = open(self.home / ".holders", "a+b")  # noqa: SIM115 - open as long as the process lives
        while not WINDOWS and not try_lock(handle, shared=True):
            time.sleep(0.05)  # the last holder before is just stopping the server
        _held[self.home] = handle
        started = self.ensure()
        if started or not WINDOWS:
            atexit.register(self.release)

    def release(self) -> None:
        """Ends hold(): stops the server when no other process holds it."""
        handle = _held.pop(self.home, None)
        if handle is None:
            return
        with handle:
            if WINDOWS or try_lock(handle):  # alone: a shared lock becomes an exclusive one
                self.stop()

    def ensure(self) -> bool:
        """Makes the server run; True when this call started it. Raises EmbeddedPostgresError when it cannot."""
        if self.ready() == 0:
            return False
        self.home.mkdir(parents=True, exist_ok=True)
        with file_lock(self.home / ".lock"):
            deadline = time.monotonic() + 60
            while self.ready() == 1 and time.monotonic() < deadline:  # recovering after a crash
                time.sleep(0.1)
            if self.ready() == 0:
                return False
            self._initialise()
            self._remove_stale_pid_file()
            self._start()
            self._create_database()
            return True

    def ready(self) -> int:
        """0: accepts connections; 1: starting or stopping; 2: nobody there."""
        if not (self.data / "postmaster.pid").exists():
            return 2
        return self._run("pg_isready", "-h", self.host, "-p", str(self.port), "-t", "2", "-q", check=False).returncode

    def is_alive(self) -> bool:
        """Whether the server's process exists: cheap enough to ask every second; ready() asks the server itself."""
        if WINDOWS:
            return self.ready() == 0
        pid = self._pid()
        return pid is not None and _is_postgres(pid)

    def stop(self, mode: str = "fast") -> bool:
        """Whether a server was there and ended."""
        if not (self.data / "postmaster.pid").exists():
            return False
        return self._run("pg_ctl", "-D", str(self.data), "-m", mode, "-w", "-t", "60", "stop", check=False).returncode == 0

    def destroy(self) -> None:
        """Stops the server and deletes its data."""
        self.stop("immediate")
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.rmtree(self.socket_dir, ignore_errors=True)

    # --- how it starts ------------------------------------------------------------------------------------------------

    def _initialise(self) -> None:
        if (self.data / "PG_VERSION").exists():
            self._check_version()
            return
        shutil.rmtree(self.data, ignore_errors=True)  # an initdb that was cut off
        password = written_once(self.home / "password", secrets.token_urlsafe(24))
        self._own(self.data)
        with tempfile.NamedTemporaryFile("w", dir=self.home, delete=False) as file:
            file.write(password)
        try:
            if self.account is not None:
                os.chown(file.name, self.account.pw_uid, self.account.pw_gid)
            # PostgreSQL's own C.UTF-8: the same order, case and letter classes on every system, and after every upgrade of it.
            self._run(
                *("initdb", "-D", str(self.data), "-U", "factcheck", "--encoding=UTF8", "--locale=C"),
                *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--auth=scram-sha-256"),
                *(f"--pwfile={file.name}", "--data-checksums", "--no-sync"),
            )
        finally:
            os.unlink(file.name)

    def _check_version(self) -> None:
        have = (self.data / "PG_VERSION").read_text(encoding="utf-8").strip()
        want = self._run("postgres", "--version").stdout.split()[2].split(".")[0]
        if have != want:
            raise EmbeddedPostgresError(
                f"{self.data} was made by PostgreSQL {have}, but the programs here are {want}: "
                "dump it with the old ones, or move it away to start empty."
            )

    def _remove_stale_pid_file(self) -> None:
        """Drops postmaster.pid when its process is gone, a zombie, or something else than postgres."""
        pid = self._pid()
        if pid is None or not (WINDOWS or _is_postgres(pid)):  # on Windows PostgreSQL itself judges well enough
            (self.data / "postmaster.pid").unlink(missing_ok=True)

    def _pid(self) -> int | None:
        """The process that postmaster.pid names; None when there is no such file, or only half of one."""
        try:
            return int((self.data / "postmaster.pid").read_text(encoding="utf-8").split()[0])
        except (OSError, ValueError, IndexError):
            return None

    def _start(self) -> None:
        self._own(self.socket_dir)
        settings = {"unix_socket_directories": str(self.socket_dir), "listen_addresses": ""}
        if WINDOWS:
            settings = {"listen_addresses": "127.0.0.1"}
        settings |= {"port": str(self.port), "max_connections": "100", **self.options}
        lines = [f"{name} = '{str(value).replace(chr(39), chr(39) * 2)}'\n" for name, value in settings.items()]
        (self.data / "postgresql.auto.conf").write_text("".join(lines), encoding="utf-8")
        log = self.data / "server.log"
        said = ""
        for attempt in range(5):
            done = self._run("pg_ctl", "-D", str(self.data), "-w", "-t", "60", "-l", str(log), "start", check=False)
            if done.returncode == 0:
                return
            said = done.stdout
            time.sleep(0.5 * (attempt + 1))  # children of a killed server still hold its shared memory
        tail = log.read_text(encoding="utf-8", errors="replace")[-3000:] if log.exists() else ""
        raise EmbeddedPostgresError(f"the embedded PostgreSQL did not start:\n{said}\n{tail}")

    def _create_database(self) -> None:
        import psycopg

        with psycopg.connect(**self.params("postgres"), autocommit=True) as connection:  # type: ignore[arg-type]
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = 'factcheck'").fetchone():
                connection.execute("CREATE DATABASE factcheck")

    def _own(self, path: Path) -> None:
        """Makes path a folder for the server's account alone."""
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not WINDOWS:
            owners = (os.getuid(), self.account.pw_uid if self.account else os.getuid())
            if path.is_symlink() or path.stat().st_uid not in owners:
                raise EmbeddedPostgresError(
                    f"{path} belongs to another account; remove it, or set FACTCHECK_HOME to another folder."
                )
        if self.account is not None:
            os.chown(path, self.account.pw_uid, self.account.pw_gid)
        path.chmod(0o700)

    def _run(self, program: str, *args: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """One of the server's programs, as the server's account, in an environment that says nothing of ours."""
        options: dict[str, Any] = {"creationflags": 0x08000200} if WINDOWS else {}  # no window, own process group
        if self.account is not None:
            options |= {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}
        inherited = {
            key: value for key, value in os.environ.items() if not key.startswith("PG") and key not in ("LC_ALL", "LANG")
        }
        # The server that pg_ctl starts keeps stdout open: a pipe would never end, so a file.
        with tempfile.TemporaryFile() as output:
            done = subprocess.run(
                [str(self.programs / f"{program}{EXE}"), *args],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=self.home,
                env={**inherited, "LC_ALL": "C", "TZ": "UTC"},
                timeout=120,
                check=False,
                **options,
            )
            output.seek(0)
            said = output.read().decode(errors="replace")
        if check and done.returncode:
            raise EmbeddedPostgresError(f"{program} failed with status {done.returncode}:\n{said[-3000:]}")
        return subprocess.CompletedProcess(done.args, done.returncode, said, "")


def _is_postgres(pid: int) -> bool:
    """Whether pid is a living postgres, and not a zombie or a process that got the number later."""
    proc = Path(f"/proc/{pid}")
    if Path("/proc/self/stat").exists():
        try:
            state = (proc / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return False
        return "(postgres)" in state and ") Z " not in state
    shown = subprocess.run(
        ["ps", "-o", "stat=,args=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.strip()
    return bool(shown) and not shown.startswith("Z") and "postgres" in shown
