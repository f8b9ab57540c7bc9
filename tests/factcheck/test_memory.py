"""What a big text took goes back to the machine; small ones are let be."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
from factcheck import memory
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


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere malloc keeps less, and the system does not say what is held")
def test_what_a_big_text_took_is_given_back() -> None:
    said = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    small, big, then, more = said.stdout.split()
    assert (small, big, then) == ("False", "True", "False")
    assert int(more) < 8
