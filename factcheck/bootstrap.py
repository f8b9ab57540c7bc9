"""How does `python3 manage.py …` work where nothing but Python is? Makes .venv beside manage.py; standard library only."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from factcheck.shared_files import file_lock

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")  #: names on PATH
PREPARING = ("demo", "test")  #: the only commands that install anything
PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;]+)")


def ensure(command: str) -> None:
    """Returns when this interpreter has what command needs; else goes on in .venv, which demo and test make first.

    Nothing happens where the pinned packages are there already: a virtual environment of your own, a container image.
    """
    if sys.version_info < OLDEST_PYTHON:
        sys.exit(f"Python {'.'.join(map(str, OLDEST_PYTHON))} or newer is needed; this is {sys.version.split()[0]}.")
    files = requirement_files(tests=command == "test")
    inside = Path(sys.prefix).resolve() == VENV.resolve()
    if command not in PREPARING:
        if importlib.util.find_spec("django"):
            return
        if inside or not python_of(VENV).exists():
            sys.exit("Django is not installed here; `python3 manage.py demo` prepares .venv with everything.")
    elif satisfied(files):
        return
    else:
        prepare(files)
    go_on_in_venv()


def requirement_files(*, tests: bool) -> list[Path]:
    return [ROOT / "requirements.txt", *([ROOT / "requirements-dev.txt"] if tests else [])]


def pins(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Every name==version of the files, comments and options left out."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            if match := PIN.match(line):
                yield match[1], match[2]


def satisfied(files: Iterable[Path]) -> bool:
    """Whether this interpreter has exactly the pinned versions."""
    try:
        return all(metadata.version(name) == version for name, version in pins(files))
    except metadata.PackageNotFoundError:
        return False


def python_of(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(files: list[Path]) -> None:
    """Makes .venv and installs the files into it, once for each content of them; two calls at once wait for each other."""
    stamp = VENV / "installed"
    digest = digest_of(files)
    with file_lock(ROOT / ".venv.lock", timeout=900):
        if python_of(VENV).exists() and stamp.exists() and digest in stamp.read_text(encoding="utf-8"):
            return
        print("Installing packages into .venv (once; about half a minute) …", flush=True)
        pip = [str(python_of(VENV)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        wanted = [part for file in files for part in ("-r", str(file))]
        try:
            if not python_of(VENV).exists():
                subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
            subprocess.run([*pip, "-c", str(ROOT / "constraints.txt"), *wanted], check=True)
        except (subprocess.CalledProcessError, OSError) as error:
            sys.exit(
                f"The packages could not be installed into {VENV} ({error}). The lines above say why; "
                "on Debian and Ubuntu `apt install python3-venv` may be missing."
            )
        with open(stamp, "a", encoding="utf-8") as file:  # what the tests need holds what the demo needs
            file.writelines(f"{digest_of(files[:count])}\n" for count in range(1, len(files) + 1))


def digest_of(files: list[Path]) -> str:
    """Names what an installation of the files is made from: their text, the constraints and the Python."""
    text = b"".join(file.read_bytes() for file in [*files, ROOT / "constraints.txt"]) + sys.version.encode()
    return hashlib.sha256(text).hexdigest()


def go_on_in_venv() -> None:
    """The same command line again, by the interpreter of .venv; does not return."""
    if Path(sys.prefix).resolve() == VENV.resolve() and os.environ.get("FACTCHECK_REPREPARED"):
        sys.exit("The packages in .venv do not match requirements.txt; remove .venv and try again.")
    environment = {**os.environ, "FACTCHECK_REPREPARED": "1"}
    command = [str(python_of(VENV)), *sys.argv]
    if os.name != "nt":
        os.execve(command[0], command, environment)
    try:
        sys.exit(subprocess.run(command, env=environment, check=False).returncode)
    except KeyboardInterrupt:
        sys.exit(130)


def run_tests(arguments: list[str]) -> int:
    """`manage.py test …`: the line goes to pytest, from the project's folder; two processes unless it says otherwise."""
    import pytest

    provide_browser()
    if not any(argument.startswith(("-n", "--numprocesses", "-p", "--pdb", "--co")) for argument in arguments):
        arguments = ["-n", "2", *arguments]
    os.chdir(ROOT)
    return int(pytest.main(arguments))


def provide_browser() -> None:
    """Has playwright install a Chromium where none is on PATH. Where that fails the browser tests say so and are skipped."""
    if os.environ.get("CHROMIUM") or any(map(shutil.which, BROWSERS)):
        return
    patience = {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}  # milliseconds
    with contextlib.suppress(subprocess.SubprocessError, OSError):
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(command, env={**patience, **os.environ}, stdout=subprocess.DEVNULL, timeout=600, check=False)
