"""A database of its own for each pytest process, on one embedded server they share."""

import os
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

from rodtrad.config import environment as env
from rodtrad.config.embedded import base
from rodtrad.config.embedded.cluster import PASSING, SUPERUSER, Cluster


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """Start the server before the test database is made, without durability."""
    if env.DATABASE_URL.value:
        return
    cluster = Cluster(env.data_folder(), PASSING)
    base.cluster = lambda: cluster
    cluster.join()
    _drop_databases_of_the_dead()


def _drop_databases_of_the_dead() -> None:
    host = settings.DATABASES["default"]["HOST"]
    with psycopg.connect(host=host, user=SUPERUSER, dbname="postgres", autocommit=True) as server:
        rows = server.execute(
            "SELECT datname FROM pg_database WHERE datname LIKE 'test_rodtrad_%'"
        ).fetchall()
        for (name,) in rows:
            if not Path("/proc", name.split("_")[2]).exists() and name.split("_")[2] != str(
                os.getpid()
            ):
                server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
