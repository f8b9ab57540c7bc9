"""How does one see the whole product in one terminal? Database, sample newsroom, web server and worker, until Ctrl-C."""

from __future__ import annotations

import http.client
import os
import secrets
import signal
import socket
import time
import urllib.error
import urllib.request
from argparse import ArgumentParser
from contextlib import closing
from types import FrameType
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError, call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction
from django.db.backends.postgresql.base import DatabaseWrapper

from factcheck.embedded_pg import Cluster
from factcheck.errors import why_unreachable
from factcheck.processes import Child, free_port, stop

USERNAME = "editor"
PATIENCE = 120  #: seconds until the first page must have come


class Command(BaseCommand):
    help = "Starts the database, the web server and the worker, with a sample newsroom the first time, and stops them on Ctrl-C."
    requires_system_checks = ()  # they have nothing to say that the first page would not

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--host",
            default="127.0.0.1",
            help="the address to listen on (default: this machine only; for others set ALLOWED_HOSTS too)",
        )
        parser.add_argument("--port", type=int, default=8000, help="the port; the next free one when it is taken (default: 8000)")
        parser.add_argument(
            "--check", action="store_true", help="stop with status 0 as soon as a page has come from the database"
        )

    def handle(self, *, host: str, port: int, check: bool, **options: Any) -> None:
        signal.signal(signal.SIGTERM, _stop_as_ctrl_c)
        children: list[Child] = []
        try:
            cluster = self.start_database()
            password = prepare()
            with closing(self.listen(host, port)) as bound:
                port = bound.getsockname()[1]
                children.append(web(host, port, bound.fileno()))
                if os.name == "nt":
                    bound.close()  # runserver opens it itself
                children[0].start()
                address = address_of(host, port)
                first_page(address, children)
                self.welcome(address, password)
                if check:
                    return
                children.append(Child(module="manage", arguments=["procrastinate", "worker"]))  # nobody waits for it
                children[-1].start()
                while True:
                    supervise(children, cluster)
                    time.sleep(1)
        except KeyboardInterrupt:
            self.stdout.write("\nStopping …")
        finally:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            stop(children)
            connections.close_all()
            database = connections[DEFAULT_DB_ALIAS]
            if isinstance(database, DatabaseWrapper):
                database.close_pool()

    def start_database(self) -> Cluster | None:
        """The embedded server, started; None when DATABASE_URL names another one, which must answer."""
        if not settings.EMBEDDED:
            if reason := why_unreachable():
                raise CommandError(reason)
            return None
        cluster = Cluster(settings.EMBEDDED_PG_HOME)
        cluster.hold()
        return cluster

    def listen(self, host: str, port: int) -> socket.socket:
        """The address that the web server will answer at: no other demo can take it from us any more."""
        try:
            return free_port(host, port)
        except OSError as error:
            raise CommandError(
                f"{host}:{port} cannot be used: {error.strerror or error}. Choose others with --host and --port."
            ) from error

    def welcome(self, address: str, password: str | None) -> None:
        secret = password or "(shown at the first start; `python3 manage.py reset_demo_password` makes a new one)"
        self.stdout.write(
            f"\n  {address}\n  sign in as {USERNAME}, password {secret}\n\n  Ctrl-C stops everything; the data stay.\n"
        )
        self.stdout.flush()


def prepare() -> str | None:
    """Brings tables and static files up to date. At the first run also makes the sample newsroom; then returns its password."""
    with connection.cursor() as cursor:  # one demo at a time; the lock goes with the session, which stays ours in autocommit
        cursor.execute("SELECT pg_advisory_lock(hashtext('factcheck demo'))")
        try:
            call_command("migrate", verbosity=0, interactive=False)
            call_command("collectstatic", verbosity=0, interactive=False)
            return make_newsroom()
        finally:
            cursor.execute("SELECT pg_advisory_unlock(hashtext('factcheck demo'))")


def make_newsroom() -> str | None:
    """The editor and the sample newsroom, both or neither; the editor's new password, or None when there is an editor."""
    users = get_user_model().objects
    if users.filter(username=USERNAME).exists():
        return None
    from articles import sample  # brings the whole engine along, which a second start need not wait for

    password = secrets.token_urlsafe(9)
    with transaction.atomic():
        sample.load(users.create_superuser(USERNAME, "", password))
    return password


def address_of(host: str, port: int) -> str:
    """Where the pages are; a host that means every address of this machine is reached by its loopback."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


def web(host: str, port: int, descriptor: int) -> Child:
    """gunicorn on the socket that is bound already; on Windows, which gunicorn does not know, Django's own server."""
    answers_to = {"ALLOWED_HOSTS": ",".join([*settings.ALLOWED_HOSTS, f"[{host}]" if ":" in host else host])}
    if os.name == "nt":
        return Child(module="manage", arguments=["runserver", "--noreload", f"{host}:{port}"], environment=answers_to)
    arguments = ["--bind", f"fd://{descriptor}", "--worker-class", "gthread", "--threads", "8", "--keep-alive", "15"]
    quiet = ["--graceful-timeout", "5", "--log-level", "warning", "--no-control-socket"]
    return Child(
        module="gunicorn",
        arguments=[*arguments, *quiet, "factcheck.wsgi:application"],
        pass_fds=(descriptor,),
        environment=answers_to,
    )


def first_page(address: str, children: list[Child]) -> None:
    """Returns once the database and the sign-in page have answered; raises CommandError when they do not in time."""
    deadline = time.monotonic() + PATIENCE
    said = "nothing answered"
    while time.monotonic() < deadline:
        try:
            for path in ("readyz/", "accounts/login/"):
                with urllib.request.urlopen(address + path, timeout=5) as response:
                    response.read()
            return
        except urllib.error.HTTPError as error:
            said = f"{error.url} answered {error.code}"
        except (OSError, http.client.HTTPException) as error:
            said = str(error)
        supervise(children, None)
        time.sleep(0.1)
    raise CommandError(f"no page came within {PATIENCE} s: {said}.")


def supervise(children: list[Child], cluster: Cluster | None) -> None:
    """Starts again what has ended. Raises CommandError when it ends again and again."""
    if cluster is not None and not cluster.is_alive():
        cluster.ensure()
    for child in children:
        if not child.keep_running():
            raise CommandError(f"{child.module} {' '.join(child.arguments[:2])} does not stay up; the lines above say why.")


def _stop_as_ctrl_c(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
