"""What does the command line say when the settings or the database are wrong? One sentence and exit status 1, not a traceback."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, InterfaceError, OperationalError, connection

from factcheck.pg_programs import EmbeddedPostgresError


@contextmanager
def in_one_sentence() -> Iterator[None]:
    """Ends the process with a sentence instead of a traceback for errors that only the person at the terminal can mend."""
    try:
        yield
    except (ImproperlyConfigured, EmbeddedPostgresError) as error:
        sys.exit(f"Error: {error}")
    except (OperationalError, InterfaceError):
        reason = why_unreachable()
        if reason is None:  # the database answers: a fault of the statement, which a traceback explains best
            raise
        sys.exit(f"Error: {reason}")


def why_unreachable() -> str | None:
    """One sentence on why the database cannot be reached, or None when it can. Waits at most the connection timeout."""
    import psycopg

    try:
        params = {key: value for key, value in connection.get_connection_params().items() if key not in _OF_DJANGO}
        psycopg.connect(**params).close()
    except EmbeddedPostgresError as error:
        return str(error)
    except (psycopg.Error, DatabaseError) as error:
        return f"the database cannot be reached: {_cause(error)}. Is DATABASE_URL right, and does that server run?"
    return None


def _cause(error: Exception) -> str:
    """libpq's words on one line, without its own advice on the indented lines."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip() and not line[0].isspace()]
    return "; ".join(lines).rstrip(".") or type(error).__name__


_OF_DJANGO = frozenset({"pool", "prepare_threshold", "cursor_factory", "context"})
