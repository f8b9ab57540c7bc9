"""Where do tests and measurements keep their data? In a PostgreSQL that is gone when they are, even when they are killed."""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from factcheck.embedded_pg import Cluster
from factcheck.shared_files import WINDOWS

#: nothing here has to survive a crash
CARELESS = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "autovacuum": "off", "shared_buffers": "64MB"}


def temporary_cluster() -> tuple[Cluster, subprocess.Popen[bytes]]:
    """A throw-away server for tests; it goes when the returned watcher's stdin closes: also when this process is killed."""
    home = Path(tempfile.mkdtemp(prefix="factcheck-pg-"))
    home.chmod(0o755)
    cluster = Cluster(home, options=CARELESS)
    watcher = subprocess.Popen(
        [sys.executable, "-m", "factcheck.throwaway_pg", str(home)],
        stdin=subprocess.PIPE,
        start_new_session=not WINDOWS,
        cwd=Path(__file__).resolve().parent.parent,
    )
    cluster.ensure()
    return cluster, watcher


def _watch(home: str) -> None:
    """The program of the watcher: deletes the server once nobody holds the other end of its standard input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdin.buffer.read()
    Cluster(Path(home)).destroy()


if __name__ == "__main__":
    _watch(sys.argv[1])
