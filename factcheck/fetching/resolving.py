"""Which addresses has this name, now? Asked once for each answer that a server gives."""

from __future__ import annotations

import socket
import threading


def resolve(host: str, port: int, seconds: float) -> list[str]:
    """Every address, in the system's order. Raises OSError when there is none, TimeoutError when nobody answers in time.

    The system's resolver cannot be stopped; a thread waits for it, and ends on its own when it is given up.
    """
    found: list[str] = []
    failed: list[OSError] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
            found.extend(dict.fromkeys(str(place[0]) for *_kind, place in answers))
        except (OSError, UnicodeError) as error:
            failed.append(OSError(str(error)))

    asking = threading.Thread(target=ask, name="resolve", daemon=True)
    asking.start()
    asking.join(max(seconds, 0))
    if asking.is_alive():
        raise TimeoutError(f"no name server answered in {seconds:.0f} s")
    if failed:
        raise failed[0]
    return found
