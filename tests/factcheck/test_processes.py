"""Do the demo's processes find a port, come back when they end, and end with the demo?"""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import processes
from factcheck.processes import Child, free_port, stop

ROOT = Path(__file__).resolve().parent.parent.parent


def test_a_taken_port_leads_to_the_next() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with free_port("127.0.0.1", port) as found:
            assert port < found.getsockname()[1] < port + processes.PORTS


def test_an_address_that_is_not_ours_is_refused() -> None:
    with pytest.raises(OSError, match="assign requested address"):
        free_port("203.0.113.7", 8000)


def ended(child: Child) -> Child:
    assert child.process is not None
    child.process.communicate()
    return child


def test_a_child_that_ended_is_started_again_until_it_is_hopeless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "TOO_SOON", 600)  # on a busy machine to begin and to end takes its time
    child = Child(module="json.tool", arguments=["--help"])
    child.start()
    for _ in range(processes.TRIES - 1):
        assert ended(child).keep_running()
    assert not ended(child).keep_running()


def test_a_child_that_ran_for_a_while_is_started_again_however_often_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "TOO_SOON", 0)
    child = Child(module="json.tool", arguments=["--help"])
    child.start()
    for _ in range(processes.TRIES + 1):
        assert ended(child).keep_running()
    stop([child])


def test_stop_ends_all() -> None:
    children = [Child(module="http.server", arguments=["--bind", "127.0.0.1", "0"]) for _ in range(2)]
    for child in children:
        child.start()
    stop(children)
    assert all(child.process is not None and child.process.returncode is not None for child in children)


def test_a_tethered_process_ends_with_the_one_that_started_it() -> None:
    tether = [sys.executable, "-m", "factcheck.tether", "http.server", "--bind", "127.0.0.1", "0"]
    with subprocess.Popen(
        tether, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        assert process.poll() is None and process.stdin is not None
        process.stdin.close()  # as the system does when the parent is killed
        assert process.wait(60) == -signal.SIGTERM


@pytest.mark.skipif(os.name == "nt", reason="Windows passes no descriptors")
def test_a_child_gets_the_open_port() -> None:
    with free_port("127.0.0.1", 18400) as bound:
        child = Child(module="tests.factcheck.port_name", arguments=[str(bound.fileno())], pass_fds=(bound.fileno(),))
        child.start()
        assert child.process is not None and child.process.wait(60) == bound.getsockname()[1] % 256
        stop([child])
