"""What a big text took goes back to the machine; small ones are let be."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
from factcheck import memory
memory.settle()
memory.give_back()
before = memory.held()
print(memory.has_grown())
blocks = [bytes(1000) for _number in range(100_000)]
stays = blocks[::5_000]  # between those that go, as what is remembered of a text
print(memory.has_grown())
del blocks
memory.give_back()
print(memory.has_grown(), (memory.held() - before) // 2**20)
"""

HEAPS = """
import ctypes, sys, threading
from factcheck import memory
if sys.argv[1] == "settled":
    memory.settle()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
threads = [threading.Thread(target=libc.malloc, args=(1000,)) for _number in range(4)]
for thread in threads:
    thread.start()
libc.fdopen.restype = ctypes.c_void_p
out = ctypes.c_void_p(libc.fdopen(1, b"w"))
libc.malloc_info(0, out)
libc.fflush(out)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems share one heap, or say nothing of it")
@pytest.mark.parametrize(("how", "is_one"), [("settled", True), ("as it comes", False)])
def test_all_threads_share_one_heap(how: str, is_one: bool) -> None:
    said = subprocess.run([sys.executable, "-c", HEAPS, how], capture_output=True, text=True, check=True)
    if "<heap nr=" not in said.stdout:
        pytest.skip("not glibc: it does not tell of its heaps")
    assert (said.stdout.count("<heap nr=") == 1) == is_one


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere malloc keeps less, and the system does not say what is held")
def test_what_a_big_text_took_is_given_back() -> None:
    said = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    small, big, then, more = said.stdout.split()
    assert (small, big, then) == ("False", "True", "False")
    assert int(more) < 8
