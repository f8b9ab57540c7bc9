"""A worker for which one server of this machine, and nothing else, is the web: what bench/hostile_doors.py runs."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

PLACE = "127.0.0.2"  #: where that server listens; its port is in FACTCHECK_BENCH_WEB


def network(**_known: Any) -> Any:
    """Every name is that server's, and no other address is asked."""
    from factcheck.fetching.limits import Network

    port = int(os.environ["FACTCHECK_BENCH_WEB"])
    return Network(ports={80, port}, resolve=lambda *_: [PLACE], permitted=lambda place: place == PLACE)


def main() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    from factcheck import fetching

    fetching.Network = network  # type: ignore[assignment, misc]
    call_command("procrastinate", "worker")


if __name__ == "__main__":
    main()
