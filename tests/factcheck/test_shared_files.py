"""Do processes that start at once agree on one value, and wait for each other?"""

import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck.shared_files import file_lock, try_lock, written_once


def test_the_first_value_stays(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "value"
    assert written_once(path, "first") == "first"
    assert written_once(path, "second") == "first"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["value"]


def test_all_who_come_at_once_get_one_value(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        values = set(pool.map(lambda number: written_once(tmp_path / "value", str(number)), range(32)))
    assert len(values) == 1


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    with (
        file_lock(tmp_path / "lock"),
        pytest.raises(TimeoutError, match="another process has held"),
        file_lock(tmp_path / "lock", timeout=0),
    ):
        pass
    with file_lock(tmp_path / "lock", timeout=0):
        pass


def test_a_lock_goes_with_its_holder(tmp_path: Path) -> None:
    opened = f"f = open({str(tmp_path / 'lock')!r}, 'a+b')"
    program = f"from factcheck.shared_files import try_lock; {opened}; print(try_lock(f), flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None and holder.stdout.readline() == "True\n"
        with open(tmp_path / "lock", "a+b") as handle:
            assert not try_lock(handle)
            holder.kill()
            holder.wait()
            assert try_lock(handle)


def test_many_may_share_and_the_last_can_be_alone(tmp_path: Path) -> None:
    with open(tmp_path / "lock", "a+b") as one:
        with open(tmp_path / "lock", "a+b") as other:
            assert try_lock(one, shared=True) and try_lock(other, shared=True)
            assert not try_lock(one)
            assert try_lock(one, shared=True)  # a failed try has let go of the shared one
        assert try_lock(one)
