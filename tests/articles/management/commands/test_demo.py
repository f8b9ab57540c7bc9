"""Does one command show the product, and leave nothing running? The real command, in folders of its own."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import Client

from articles.management.commands import demo

ROOT = Path(__file__).resolve().parents[4]
PORT = 18700


def start(home: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    """`manage.py demo …` in an environment that says nothing but what the test says."""
    said = {"PATH": os.environ["PATH"], "FACTCHECK_HOME": str(home), "PYTHONUNBUFFERED": "1", **environment}
    line = [sys.executable, "manage.py", "demo", "--port", str(PORT), *arguments]
    return subprocess.Popen(line, cwd=ROOT, env=said, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def home() -> Iterator[Path]:
    """A folder that PostgreSQL can reach when root runs the tests: pytest's own are closed."""
    with tempfile.TemporaryDirectory(prefix="factcheck-demo-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_check_ends_at_the_first_good_page(home: Path) -> None:
    process = start(home / "數 據", "--check")
    out, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors
    assert re.search(rf"http://127\.0\.0\.1:\d+/\n  sign in as {demo.USERNAME}, password \S{{12}}\n", out)


def test_a_stopped_demo_leaves_nothing_running(home: Path) -> None:
    process = start(home)
    assert process.stdout is not None
    address = next(line.strip() for line in process.stdout if "http://" in line)
    with urllib.request.urlopen(f"{address}readyz/") as response:
        assert response.read() == b"ready\n"
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    with pytest.raises(OSError):
        urllib.request.urlopen(f"{address}healthz/")
    assert list(home.glob("**/postmaster.pid")) == []


def test_a_wrong_database_url_is_one_sentence(tmp_path: Path) -> None:
    process = start(tmp_path, DATABASE_URL="postgresql://desk@127.0.0.1:1/figures")
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert len(errors.splitlines()) == 1
    assert "the database cannot be reached" in errors and "Is DATABASE_URL right" in errors


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("http://127.0.0.1:8000/", "127.0.0.1"),
        ("http://[::1]:8000/", "::1"),
        ("http://desk.example.org:8000/", "desk.example.org"),
        # every address of this machine
        ("http://127.0.0.1:8000/", "0.0.0.0"),
        ("http://[::1]:8000/", "::"),
    ],
)
def test_where_the_pages_are(address: str, host: str) -> None:
    assert demo.address_of(host, 8000) == address


def test_the_web_server_answers_to_the_host_it_listens_on() -> None:
    assert demo.web("192.0.2.7", 8000, 5).environment["ALLOWED_HOSTS"].endswith(",192.0.2.7")


def test_an_address_that_is_not_ours_is_one_sentence() -> None:
    with pytest.raises(CommandError, match=f"203.0.113.7:{PORT} cannot be used: .* Choose others"):
        demo.Command().listen("203.0.113.7", PORT)


@pytest.mark.django_db
def test_the_newsroom_is_made_once(client: Client) -> None:
    password = demo.make_newsroom()
    assert password is not None
    assert client.login(username=demo.USERNAME, password=password)
    assert demo.make_newsroom() is None


@pytest.mark.django_db
def test_a_newsroom_that_was_cut_off_leaves_no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(user: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("articles.sample.load", load)
    with pytest.raises(KeyboardInterrupt):
        demo.make_newsroom()
    assert not get_user_model().objects.exists()


@pytest.mark.django_db
def test_a_lost_password_is_replaced(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CommandError, match="there is no editor"):
        call_command("reset_demo_password")
    get_user_model().objects.create_user(demo.USERNAME, password="forgotten")
    call_command("reset_demo_password")
    password = capsys.readouterr().out.split()[-1]
    assert client.login(username=demo.USERNAME, password=password)
    assert not client.login(username=demo.USERNAME, password="forgotten")
