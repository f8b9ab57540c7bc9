"""When does the embedded PostgreSQL start? At the first connection, so that commands without a database start nothing."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.backends.postgresql import base

from factcheck.embedded_pg import Cluster


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's PostgreSQL backend, which makes the embedded server run before it asks how to reach it."""

    def get_connection_params(self) -> dict[str, Any]:
        if not self.settings_dict["HOST"]:
            cluster = Cluster(settings.EMBEDDED_PG_HOME)
            cluster.hold()
            found = cluster.params()
            self.settings_dict.update(HOST=found["host"], PORT=found["port"], USER=found["user"], PASSWORD=found["password"])
        params: dict[str, Any] = super().get_connection_params()
        return params
