"""A database of its own for each pytest process, on one embedded server they share."""

import gc
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db.backends.postgresql.operations import DatabaseOperations
from django.utils import translation

from rodtrad.config import environment as env
from rodtrad.config.embedded import base
from rodtrad.config.embedded.cluster import PASSING, SUPERUSER, Cluster
from rodtrad.public.promises import shelf

TABLES_WITHOUT_MODELS = (
    *("procrastinate_jobs", "procrastinate_events", "procrastinate_periodic_defers"),
    *("procrastinate_workers", "accounts_shared_memory"),
)
NAME = re.compile(r'"(\w+)"')

pytest_plugins = ["tests.town", "tests.house.coverage_gate", "tests.house.sharing"]


def pytest_collection_finish() -> None:
    """Leave what is loaded by now out of every later search for garbage: it stays anyway."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """Start the server before the test database is made, without durability."""
    _let_flush_pass_the_guards()
    if env.DATABASE_URL.value:
        return
    cluster = Cluster(env.data_folder(), PASSING)
    base.cluster = lambda: cluster
    cluster.join()
    _drop_databases_of_the_dead()


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all processes of the run share."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(autouse=True)
def _swedish_again() -> Iterator[None]:
    """A request leaves its language behind in its thread, where the next test would find it."""
    yield
    translation.deactivate()


@pytest.fixture(autouse=True)
def _nothing_on_the_shelf() -> None:
    """Tests change rows without acts, and the pages' shelf is laid out anew after an act."""
    shelf.forget()


def _let_flush_pass_the_guards() -> None:
    """Let emptying the tables between tests pass the triggers that forbid it to everybody else.

    Only what has rows is emptied, and by deleting: to truncate two hundred and fifty tables takes
    ten times as long as the test that wrote in ten of them.
    """
    flush = DatabaseOperations.execute_sql_flush

    def execute_sql_flush(self: DatabaseOperations, sql_list: Iterable[str]) -> None:
        (truncate,) = sql_list
        tables = [*NAME.findall(truncate), *TABLES_WITHOUT_MODELS]
        asked = (f"SELECT '{name}' WHERE EXISTS (SELECT FROM \"{name}\")" for name in tables)
        with self.connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(asked))
            written = [name for (name,) in cursor.fetchall()]
        guarded = "SET LOCAL session_replication_role = replica"
        flush(self, [guarded, *(f'DELETE FROM "{name}"' for name in written)])

    DatabaseOperations.execute_sql_flush = execute_sql_flush


def _drop_databases_of_the_dead() -> None:
    host = settings.DATABASES["default"]["HOST"]
    with psycopg.connect(host=host, user=SUPERUSER, dbname="postgres", autocommit=True) as server:
        rows = server.execute(
            "SELECT datname FROM pg_database WHERE datname LIKE 'test_rodtrad_%'"
        ).fetchall()
        for (name,) in rows:
            pid = name.split("_")[2]
            if pid != str(os.getpid()) and not Path("/proc", pid).exists():
                server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
