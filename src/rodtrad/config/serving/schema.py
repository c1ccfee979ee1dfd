"""Whether the database's tables are those the code expects."""

from functools import lru_cache

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from rodtrad.config.errors import Unusable
from rodtrad.times import known


def pending() -> list[str]:
    """Return the migrations still to be run; refuse a database newer than the code."""
    executor = MigrationExecutor(connection)
    graph = executor.loader.graph
    unknown = sorted(
        f"{app}.{name}"
        for app, name in executor.loader.applied_migrations
        if (app, name) not in executor.loader.disk_migrations
        and app in executor.loader.migrated_apps
        and (app, name) not in executor.loader.replacements
    )
    if unknown:
        raise Unusable(
            f"Databasen är gjord av en nyare Röda tråden ({unknown[0]}).",
            "Uppdatera programmet, eller återställ en säkerhetskopia från den här versionen.",
        )
    plan = executor.migration_plan(graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def bring_up_to_date() -> bool:
    """Run what is pending, and say whether anything was."""
    if not pending():
        known.lay_out()
        return False
    call_command("migrate", verbosity=0, interactive=False)
    return True


def state() -> str:
    """Return ok, pending or newer: the tables seen from this code."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), max(id) FROM django_migrations")
        return _state(cursor.fetchone())


@lru_cache(maxsize=1)
def _state(stamp: tuple[int, int]) -> str:
    # Reading all migration files takes a fifth of a second: once per change is enough.
    try:
        return "pending" if pending() else "ok"
    except Unusable:
        return "newer"
