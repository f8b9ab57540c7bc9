"""A file is read in a process of its own, which may crash, overrun or eat memory without harm to anybody else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

import pytest

from factcheck.formats import child, read, read_apart
from factcheck.formats.document import Unreadable

TEXT = "遠山科技有6113名員工。"


@pytest.fixture(autouse=True)
def new_readers() -> None:
    """What a test before has put into the environment of a reader ends with it."""
    child._close_all()


def test_the_same_as_reading_here() -> None:
    data = TEXT.encode("gb18030")

    assert read_apart(data, name="a.txt") == read(data, name="a.txt")


def test_a_refusal_comes_through_with_its_reason() -> None:
    with pytest.raises(Unreadable) as refused:
        read_apart(b"\x89PNG\r\n\x1a\n", name="a.txt")

    assert refused.value.reason == {"code": "other_kind", "params": {"kind": "PNG"}}


def test_one_reader_reads_many_files_in_a_process_each() -> None:
    read_apart(TEXT.encode())
    [waiting] = child._waiting

    assert [read_apart(f"{TEXT}{number}".encode()).text for number in range(5)] == [f"{TEXT}{number}" for number in range(5)]
    assert child._waiting == [waiting]


def test_several_threads_at_once() -> None:
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda number=number: found.append(read_apart(str(number).encode() * 9).text))
        for number in range(1, 5)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(found) == [str(number) * 9 for number in range(1, 5)]


def test_a_reader_that_died_while_it_waited_is_replaced() -> None:
    read_apart(TEXT.encode())
    child._waiting[0].process.kill()
    child._waiting[0].process.wait()

    assert read_apart(TEXT.encode()).text == TEXT


HOSTILE = """
import os, sys, time
from factcheck.formats import reader_process, registry
{limits}
def read(data, **options):
    {what}
registry.reader = lambda kind: read
reader_process.main()
"""
WALL = 1.0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the limits need a system that can fork")
@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("reader_time", "time.sleep(30)"),  # waits for ever: the wall clock of the parent
        ("reader_time", "while True: pass"),  # works for ever: the limit of CPU
        ("reader_memory", "x = bytearray(2 * 2**30)"),
        ("reader_crashed", "os.kill(os.getpid(), 11)"),
        ("reader_crashed", "os._exit(3)"),
        ("damaged", "raise RuntimeError('text of the file')"),
        ("damaged", "read(data)"),  # nested without end
        ("damaged", "open('/tmp/factcheck-hostile', 'w').write('x')"),  # no file is written
    ],
)
def test_one_hostile_file_harms_only_itself(code: str, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    limits = "reader_process.CPU = 1" if "while" in what else ""
    program = HOSTILE.format(what=what, limits=limits)
    popen = subprocess.Popen
    monkeypatch.setattr(child, "WALL", WALL if "sleep" in what else 20.0)
    monkeypatch.setattr(child.subprocess, "Popen", lambda command, **options: popen([sys.executable, "-c", program], **options))
    with pytest.raises(Unreadable) as refused:
        read_apart(TEXT.encode())

    assert refused.value.code == code
    monkeypatch.undo()
    child._close_all()
    assert read_apart(TEXT.encode()).text == TEXT


@pytest.mark.skipif(not hasattr(os, "fork"), reason="what it has started ends with it only where processes have groups")
def test_a_reader_that_is_killed_takes_along_what_it_has_started(monkeypatch: pytest.MonkeyPatch) -> None:
    program = "import subprocess, sys, time; subprocess.Popen(['sleep', '60']); print('started', flush=True); time.sleep(60)"
    popen = subprocess.Popen
    monkeypatch.setattr(child.subprocess, "Popen", lambda command, **options: popen([sys.executable, "-c", program], **options))
    reader = child.Reader()
    assert reader.out.readline() == b"started\n"
    listening = os.dup(reader.out.fileno())

    reader.kill()

    assert reader.process.returncode == -signal.SIGKILL
    assert os.read(listening, 1) == b""  # nobody holds the other end any more
    os.close(listening)


def test_a_reader_knows_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://factcheck:secret@db/factcheck")
    seen = {}
    popen = subprocess.Popen

    def spied(command: list[str], **options: object) -> object:
        seen.update(options["env"])  # type: ignore[call-overload]
        return popen(command, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(child.subprocess, "Popen", spied)
    read_apart(TEXT.encode())

    assert set(seen) <= {*child.KEPT, "PYTHONUTF8"}
