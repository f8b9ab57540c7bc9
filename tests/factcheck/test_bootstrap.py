"""Does a bare Python find its way into .venv, and does it leave a prepared one alone?"""

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import bootstrap

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder of its own, with one package wanted, and pip and venv only written down."""
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    for name in ("requirements.txt", "requirements-dev.txt", "constraints.txt"):
        (tmp_path / name).write_text("django==5.2.19  # wanted\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def calls(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    made: list[list[str]] = []

    def run(command: list[str], **options: object) -> None:
        made.append(command)
        python = bootstrap.python_of(bootstrap.VENV)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()

    monkeypatch.setattr(subprocess, "run", run)
    return made


def test_a_prepared_environment_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "satisfied", lambda files: True)
    monkeypatch.setattr(bootstrap, "prepare", lambda files: pytest.fail("installed"))
    bootstrap.ensure("demo")


def test_demo_prepares_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[object] = []
    monkeypatch.setattr(bootstrap, "satisfied", lambda files: False)
    monkeypatch.setattr(bootstrap, "prepare", lambda files: steps.extend(file.name for file in files))
    monkeypatch.setattr(bootstrap, "go_on_in_venv", lambda: steps.append("on"))
    bootstrap.ensure("test")
    assert steps == ["requirements.txt", "requirements-dev.txt", "on"]


def test_other_commands_install_nothing(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match=r"`python3 manage.py demo` prepares .venv"):
        bootstrap.ensure("extract")


def test_packages_are_installed_once(elsewhere: Path, calls: list[list[str]]) -> None:
    files = bootstrap.requirement_files(tests=False)
    bootstrap.prepare(files)
    assert [command[1:3] for command in calls] == [["-m", "venv"], ["-m", "pip"]]
    bootstrap.prepare(files)
    assert len(calls) == 2
    (elsewhere / "requirements.txt").write_text("django==5.2.20\n", encoding="utf-8")
    bootstrap.prepare(files)
    assert [command[1:3] for command in calls[2:]] == [["-m", "pip"]]


def test_what_the_tests_need_holds_what_the_demo_needs(elsewhere: Path, calls: list[list[str]]) -> None:
    bootstrap.prepare(bootstrap.requirement_files(tests=True))
    bootstrap.prepare(bootstrap.requirement_files(tests=False))
    assert len(calls) == 2


def test_a_failed_installation_is_one_sentence(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(command: list[str], **options: object) -> None:
        raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(SystemExit, match=r"could not be installed.*python3-venv"):
        bootstrap.prepare(bootstrap.requirement_files(tests=False))
    assert not (elsewhere / ".venv" / "installed").exists()


def test_an_old_python_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"Python 3.11 or newer is needed"):
        bootstrap.ensure("demo")


@pytest.mark.parametrize(
    ("pin", "line"),
    [
        (("django", "5.2.19"), "django==5.2.19"),
        (("psycopg", "3.3.9"), "psycopg[binary,pool]==3.3.9  # the driver"),
        (None, "# django==1.0"),
        (None, "-r other.txt"),
        (None, ""),
    ],
)
def test_pins(pin: tuple[str, str] | None, line: str, tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text(line + "\n", encoding="utf-8")
    assert list(bootstrap.pins([tmp_path / "requirements.txt"])) == ([pin] if pin else [])


def test_every_requirement_is_pinned_and_constrained() -> None:
    files = bootstrap.requirement_files(tests=True)
    lines = [
        line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    pinned = list(bootstrap.pins(files))
    assert len(pinned) == len(lines)
    constrained = {(name.lower(), version) for name, version in bootstrap.pins([ROOT / "constraints.txt"])}
    assert {(name.lower(), version) for name, version in pinned} <= constrained


def test_a_browser_on_path_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: "/usr/bin/chromium" if name == "chromium" else None)
    monkeypatch.setattr(subprocess, "run", lambda *args, **options: pytest.fail("installed"))
    bootstrap.provide_browser()


def test_without_one_playwright_is_asked_and_may_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **options: object) -> None:
        asked.append(command[1:])
        raise subprocess.TimeoutExpired(command, 600)

    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: None)
    monkeypatch.setattr(subprocess, "run", run)
    bootstrap.provide_browser()
    assert asked == [["-m", "playwright", "install", "chromium"]]
