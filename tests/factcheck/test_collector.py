"""A process that serves pages looks for lost objects seldom, and no more through what it loaded at its start."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from factcheck import collector


@pytest.fixture
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_what_is_loaded_is_looked_at_no_more(as_before: None) -> None:
    collector.look_seldom()
    assert gc.get_threshold()[0] == collector.AT_LEAST
    assert gc.get_freeze_count() > collector.AT_LEAST


def test_the_application_that_is_served_does_so() -> None:
    asked = "import gc, factcheck.wsgi; print(gc.get_threshold()[0])"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout.split()[-1] == str(collector.AT_LEAST)
