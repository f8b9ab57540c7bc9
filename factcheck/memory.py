"""What does a worker give back to the machine after a big text, so that it does not stay as big as the biggest it has read?"""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from contextlib import suppress
from pathlib import Path

MUCH = 8 * 2**20  #: bytes more than after the last giving back; less is the ebb and flow of every text

#: of malloc.h: whatever is larger is a mapping of its own, and gone once it is free; and the most heaps of a process
_MMAP_THRESHOLD, _ARENA_MAX = -3, -8
_STATM = Path("/proc/self/statm")
_after = 0  #: bytes that were still held when it last gave back


def settle() -> None:
    """Once, before there are threads: how glibc keeps what is free. Elsewhere nothing happens.

    One heap for all threads, which take turns anyway: in a heap of its own for each, a worker's kept twice as much of what it had
    read. And a threshold that stands: glibc raises it with each long text, and heaps grow by them.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            libc = ctypes.CDLL(None)
            libc.mallopt(_ARENA_MAX, 1)
            libc.mallopt(_MMAP_THRESHOLD, 2**20)


def held() -> int:
    """Bytes of this process in memory; 0 where the system does not say."""
    with suppress(OSError, IndexError, ValueError):
        return int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def has_grown() -> bool:
    return held() > _after + MUCH


def give_back() -> None:
    """Objects that only hold one another are let go, and what malloc keeps for later goes back (glibc alone keeps so much)."""
    global _after
    gc.collect()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
    _after = held()
