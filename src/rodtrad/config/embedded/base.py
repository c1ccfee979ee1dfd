"""Django's PostgreSQL backend, which starts the embedded server at the first connection."""

from functools import cache
from typing import Any

from django.db.backends.postgresql import base

from rodtrad.config import environment as env
from rodtrad.config.embedded.cluster import Cluster


@cache
def cluster() -> Cluster:
    """Return the cluster in the data folder."""
    return Cluster(env.data_folder())


class DatabaseWrapper(base.DatabaseWrapper):
    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        cluster().join()
        return super().get_new_connection(conn_params)
