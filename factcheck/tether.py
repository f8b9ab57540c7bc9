"""How does a process end with the one that started it, even when that one is killed? It ends when its standard input closes."""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading


def _end_with_stdin() -> None:
    """Asks this process to stop, in order, once nobody holds the other end of the pipe."""
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def main() -> None:
    """`python -m factcheck.tether MODULE ARGUMENTS…` runs MODULE as `python -m` does, tied to the pipe on standard input."""
    threading.Thread(target=_end_with_stdin, daemon=True).start()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
