"""Does the embedded PostgreSQL start, stop and come back, whoever started it and however that one ended?"""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from factcheck import pg_programs
from factcheck.embedded_pg import Cluster, _is_postgres
from factcheck.pg_programs import EmbeddedPostgresError, find_programs, others_can_reach, reachable_home

ROOT = Path(__file__).resolve().parent.parent.parent
FAST = {"fsync": "off", "shared_buffers": "16MB"}


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path_factory.mktemp("數 據") / "pg", options=FAST)
    yield cluster
    cluster.destroy()
    assert not cluster.home.exists() and not cluster.socket_dir.exists()


@pytest.fixture
def running(cluster: Cluster) -> Cluster:
    cluster.ensure()
    return cluster


def answer(cluster: Cluster, statement: str) -> object:
    with psycopg.connect(cluster.url()) as connection:
        row = connection.execute(statement).fetchone()
    assert row is not None
    return row[0]


def holder(cluster: Cluster) -> subprocess.Popen[str]:
    """Another process that holds the server until its standard input closes."""
    program = (
        f"from factcheck.embedded_pg import Cluster; Cluster({str(cluster.home)!r}).hold(); print('held', flush=True); input()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stdout.readline() == "held\n"
    return process


def let_go(process: subprocess.Popen[str]) -> None:
    process.communicate("\n", timeout=60)


def test_it_starts_and_answers(cluster: Cluster) -> None:
    assert cluster.ready() == 2
    assert cluster.ensure() is True
    assert (cluster.ready(), cluster.is_alive()) == (0, True)
    assert cluster.ensure() is False
    assert answer(cluster, "SELECT current_database()") == "factcheck"


@pytest.mark.parametrize(
    ("value", "setting"),
    [
        ("", "listen_addresses"),  # no way in from the network
        ("UTF8", "server_encoding"),
        ("on", "data_checksums"),
        ("on", "full_page_writes"),
        ("on", "synchronous_commit"),
    ],
)
def test_how_it_is_set_up(value: str, setting: str, running: Cluster) -> None:
    assert answer(running, f"SELECT current_setting('{setting}')") == value


def test_the_order_of_words_is_the_same_on_every_system(running: Cluster) -> None:
    found = "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'factcheck'"
    assert answer(running, found) == "b C.UTF-8"


def test_no_other_account_can_reach_it(running: Cluster) -> None:
    for path in (running.data, running.socket_dir):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert stat.S_IMODE((running.home / "password").stat().st_mode) == 0o600
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(**{**running.params(), "password": "guess"})  # type: ignore[arg-type]


def test_the_last_holder_stops_it(cluster: Cluster) -> None:
    cluster.stop()
    first, second = holder(cluster), holder(cluster)
    let_go(first)
    assert cluster.ready() == 0
    let_go(second)
    assert cluster.ready() == 2


def test_a_holder_that_is_killed_leaves_a_server_that_the_next_one_takes_over(cluster: Cluster) -> None:
    cluster.stop()
    killed = holder(cluster)
    killed.kill()
    killed.communicate()
    assert cluster.ready() == 0
    let_go(holder(cluster))
    assert cluster.ready() == 2


def test_it_comes_back_after_kill_9(running: Cluster) -> None:
    with psycopg.connect(running.url(), autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 6113 AS value")
        connection.execute("CHECKPOINT")
    pid = running._pid()
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert running.ensure() is True
    assert answer(running, "SELECT value FROM kept") == 6113


def test_a_pid_file_that_names_another_process_is_dropped(running: Cluster) -> None:
    running.stop()
    (running.data / "postmaster.pid").write_text(f"{os.getpid()}\n")  # the number went to somebody else: us
    assert not running.is_alive()
    assert running.ensure() is True


def test_data_of_another_version_are_left_alone(running: Cluster) -> None:
    running.stop()
    version = running.data / "PG_VERSION"
    written = version.read_text()
    version.write_text("9\n")
    with pytest.raises(EmbeddedPostgresError, match="was made by PostgreSQL 9, but the programs here are"):
        running.ensure()
    version.write_text(written)


def test_a_long_path_has_its_socket_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.embedded_pg.server_account", lambda: None)
    short, long = Cluster(Path("/tmp/pg")), Cluster(tmp_path / ("深" * 40))
    assert short.socket_dir == Path("/tmp/pg/s")
    assert long.socket_dir.parent == Path("/tmp") and long.socket_dir != Cluster(tmp_path / ("淺" * 40)).socket_dir


def test_this_process_is_no_postgres() -> None:
    assert not _is_postgres(os.getpid())
    assert not _is_postgres(2**22 + 1)


def test_a_machine_without_the_programs_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pg_programs, "_candidates", lambda: iter([Path("/nowhere")]))
    with pytest.raises(EmbeddedPostgresError, match="set DATABASE_URL"):
        find_programs()


def test_a_closed_folder_is_never_loosened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed, shared = tmp_path / "closed", tmp_path / "shared"
    closed.mkdir(mode=0o700)
    shared.mkdir()
    monkeypatch.setattr("factcheck.pg_programs.SHARED", shared)
    assert not others_can_reach(closed)
    place = reachable_home(closed / "pg")
    assert place.parent == shared
    assert reachable_home(closed / "pg") == place  # remembered in the folder itself
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
