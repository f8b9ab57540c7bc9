"""Where do the established recognisers live? In an environment of their own, made once, and asked through a pipe."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
HOME = HERE.parent / "var" / "bench-peers"  #: not in git


class Peers:
    """The running program of peers.py; ask() waits for its answer."""

    names = ("recognizers", "jionlp", "cn2an")

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None and process.stdout is not None
        self._to: IO[str] = process.stdin
        self._from: IO[str] = process.stdout

    def ask(self, **question: Any) -> Any:
        print(json.dumps(question, ensure_ascii=False), file=self._to, flush=True)
        line = self._from.readline()
        if not line:
            raise RuntimeError(f"peers.py ended when it was asked for {question.get('peer')}; its words are above.")
        return json.loads(line)


@contextmanager
def peers() -> Iterator[Peers]:
    """The peers, installed first where they are not yet, as bench/requirements.txt pins them."""
    python = _installed()
    command: list[str | Path] = [python, "-W", "ignore", HERE / "peers.py"]
    log = HOME / "peers.log"
    with (
        log.open("w", encoding="utf-8") as words,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=words, text=True, encoding="utf-8"
        ) as process,
    ):
        try:
            yield Peers(process)
        finally:
            assert process.stdin is not None
            process.stdin.close()


def _installed() -> Path:
    """The Python of their environment; made anew when the requirements have changed."""
    python = HOME / "bin" / "python"
    stamp = HOME / "installed"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        print(f"Installing the recognisers of {REQUIREMENTS.name} into {HOME} …", file=sys.stderr)
        venv.create(HOME, clear=True, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", REQUIREMENTS], check=True)
        stamp.write_text(wanted)
    return python
