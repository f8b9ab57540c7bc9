"""Do the settings say what is wrong, and are they safe when nothing is said?"""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PRODUCTION = {
    "FACTCHECK_HTTPS": "1",
    "FACTCHECK_BEHIND_PROXY": "1",
    "ALLOWED_HOSTS": "figures.example.org",
    "CSRF_TRUSTED_ORIGINS": "https://figures.example.org",
}


def manage(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """One command in an environment that says nothing but what the test says."""
    said = {"PATH": os.environ["PATH"], "FACTCHECK_HOME": str(home), **environment}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=said, capture_output=True, text=True, check=False
    )


def setting(home: Path, expression: str, **environment: str) -> str:
    done = manage(home, "shell", "--no-imports", "-c", f"from django.conf import settings; print({expression})", **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_production_settings_pass_the_deployment_check(tmp_path: Path) -> None:
    done = manage(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("value", "expression"),
    [
        # safe when nothing is said
        ("False", "settings.DEBUG"),
        ("['localhost', '127.0.0.1', '[::1]']", "settings.ALLOWED_HOSTS"),
        ("factcheck.db", "settings.DATABASES['default']['ENGINE']"),
        # what visitors may send
        ("200", "settings.DATA_UPLOAD_MAX_NUMBER_FILES"),
        ("33554432", "settings.MAX_FILE_BYTES"),
        ("0o600", "oct(settings.FILE_UPLOAD_PERMISSIONS)"),
    ],
)
def test_defaults(value: str, expression: str, tmp_path: Path) -> None:
    assert setting(tmp_path, expression) == value


def test_the_secret_key_is_made_once_and_for_this_account_alone(tmp_path: Path) -> None:
    first = setting(tmp_path, "settings.SECRET_KEY")
    assert len(first) >= 50
    assert setting(tmp_path, "settings.SECRET_KEY") == first
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert setting(tmp_path, "settings.SECRET_KEY", SECRET_KEY="given") == "given"


@pytest.mark.parametrize(
    ("url", "database"),
    [
        ("postgresql://desk:secret@db.example.org:5433/figures", ("figures", "desk", "secret", "db.example.org", "5433")),
        ("host=/run/postgresql dbname=figures", ("figures", "", "", "/run/postgresql", "")),
        ("postgresql://desk@one:5432,two:5433/figures", ("figures", "desk", "", "one,two", "5432,5433")),
    ],
)
def test_database_url_is_read_as_libpq_reads_it(url: str, database: tuple[str, ...], tmp_path: Path) -> None:
    found = setting(
        tmp_path, "[settings.DATABASES['default'][k] for k in ('NAME', 'USER', 'PASSWORD', 'HOST', 'PORT')]", DATABASE_URL=url
    )
    assert found == str(list(database))


def test_what_the_url_says_of_timeouts_wins(tmp_path: Path) -> None:
    url = "postgresql://db/figures?connect_timeout=9&sslmode=require"
    options = setting(tmp_path, "settings.DATABASES['default']['OPTIONS']", DATABASE_URL=url)
    assert "'connect_timeout': '9'" in options and "'sslmode': 'require'" in options and "'tcp_user_timeout': 8000" in options


@pytest.mark.parametrize(
    ("sentence", "environment"),
    [
        ("DATABASE_URL is not a PostgreSQL address", {"DATABASE_URL": "mysql://desk@db/figures"}),
        ("DATABASE_URL names no database", {"DATABASE_URL": "postgresql://desk@db"}),
        ("DEBUG is 'yes'; set it to 1 for yes or 0 for no.", {"DEBUG": "yes"}),
        ("DB_POOL_MAX is 'many'; set it to a whole number such as 8.", {"DB_POOL_MAX": "many"}),
        ("no secret key can be kept in /dev/null", {"FACTCHECK_HOME": "/dev/null"}),
    ],
)
def test_a_wrong_setting_is_one_sentence(sentence: str, environment: dict[str, str], tmp_path: Path) -> None:
    done = manage(tmp_path, "check", **environment)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ") and sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_database_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    done = manage(tmp_path, "migrate", DATABASE_URL="postgresql://desk@127.0.0.1:1/figures")
    assert done.returncode == 1
    assert done.stderr.startswith("Error: the database cannot be reached: ") and "Connection refused" in done.stderr
    assert len(done.stderr.splitlines()) == 1
