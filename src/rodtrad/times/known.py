"""What was known at a moment: every tracked table as its recorded history says it was.

A schema of views stands before the tables themselves. Each view has the name and the columns of a
tracked table and reads its history up to the moment, so that any query answers as it would have
then, with nothing changed in the query. What is not tracked, such as people, is as it is now.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from hashlib import sha256
from typing import Any, TypeVar

import pghistory.models
from django.apps import apps
from django.db import connection, models, transaction
from psycopg.pq import TransactionStatus

SCHEMA = "known"
MOMENT = "rodtrad.known_at"
Row = TypeVar("Row", bound=models.Model)


class Unknowable(Exception):
    """What was known cannot be asked for while the database is being brought up to date."""


_moment: ContextVar[datetime | None] = ContextVar("known_at", default=None)
_also: dict[str, str] = {}


def moment() -> datetime | None:
    """Return the moment whose knowledge is asked for, None for what is known now."""
    return _moment.get()


@contextmanager
def knowing(at: datetime) -> Iterator[None]:
    """Let every query inside answer as it would have at the moment; nothing can be changed.

    Acts count from when their transaction began.
    """
    if at.tzinfo is None:
        raise ValueError("A moment needs its time zone.")
    token = _moment.set(at)
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT current_setting('search_path'), coalesce(current_setting(%s, true), ''),"
                " to_regnamespace(%s) IS NOT NULL",
                [MOMENT, SCHEMA],
            )
            path, at_before, is_laid_out = cursor.fetchone()
            if not is_laid_out:
                # The tables themselves would answer, with what is known now.
                raise Unknowable
            cursor.execute("SET TRANSACTION READ ONLY")
            _set(cursor, f"{SCHEMA}, {path}", at.isoformat())
            # A view has no key that its other columns follow from.
            groups = connection.features.allows_group_by_selected_pks
            connection.features.allows_group_by_selected_pks = False
            try:
                yield
            finally:
                connection.features.allows_group_by_selected_pks = groups
                # A fault that has been answered with a page leaves no exception behind.
                if _has_failed():
                    transaction.set_rollback(True)
                elif not connection.needs_rollback:
                    _set(cursor, path, at_before)
    finally:
        _moment.reset(token)


def as_known(queryset: models.QuerySet[Row], at: datetime) -> list[Row]:
    """Return the rows that the query would have found at the moment, as they were then."""
    with knowing(at):
        return list(queryset.all())


def _has_failed() -> bool:
    state: TransactionStatus = connection.connection.info.transaction_status
    return state == TransactionStatus.INERROR


def _set(cursor: Any, path: str, at: str) -> None:
    cursor.execute(
        "SELECT set_config('search_path', %s, true), set_config(%s, %s, true)", [path, MOMENT, at]
    )


def register_view(table: str, select: str) -> None:
    """Say what a table without history shows at a moment, which `{moment}` stands for."""
    _also[table] = select


def register_since(model: type[models.Model], written: str, ended: str = "") -> None:
    """Let rows that are never changed, but perhaps ended, count from when they were written.

    `written` and `ended` are fields that hold moments, or `written` one that holds a day.
    """
    by_then = "{moment}::timestamptz"
    columns = ", ".join(
        f'CASE WHEN "{name}" <= {by_then} THEN "{name}" END AS "{name}"'
        if name == ended
        else f'"{name}"'
        for name in (field.column for field in model._meta.concrete_fields)
    )
    table = model._meta.db_table
    select = f'SELECT {columns} FROM public."{table}" WHERE "{written}" < {by_then}'  # noqa: S608 - names of our own
    register_view(table, select)


def lay_out(**signal: Any) -> None:
    """Make the views, unless they stand so already; migrations take them away first."""
    with transaction.atomic(), connection.cursor() as cursor:
        views = _views(set(connection.introspection.table_names(cursor)))
        # A new version may read a table otherwise without having any migration to run.
        wanted = sha256("".join(views).encode()).hexdigest()
        cursor.execute("SELECT obj_description(to_regnamespace(%s), 'pg_namespace')", [SCHEMA])
        if cursor.fetchone()[0] == wanted:
            return
        cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
        cursor.execute(f"CREATE SCHEMA {SCHEMA}")
        cursor.execute(f"COMMENT ON SCHEMA {SCHEMA} IS '{wanted}'")
        for view in views:
            cursor.execute(view)


def take_away(**signal: Any) -> None:
    """Drop the views, which would keep a migration from changing the tables."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")


def _views(present: set[str]) -> list[str]:
    """Return every view as it is made, of the tables there are."""
    tracked = [
        _view(event)
        for event in apps.get_models()
        if issubclass(event, pghistory.models.Event) and event._meta.db_table in present
    ]
    moment = f"current_setting('{MOMENT}')"
    also = [
        f'CREATE VIEW {SCHEMA}."{table}" AS {_also[table].format(moment=moment)}'
        for table in sorted(_also.keys() & present)
    ]
    return tracked + also


def _view(event: Any) -> str:
    """Return the view of a tracked table: of each row, what the last event said by the moment."""
    table = event.pgh_tracked_model._meta.db_table
    columns = [field.column for field in event.pgh_tracked_model._meta.concrete_fields]
    said = ", ".join(f'e."{column}"' for column in columns)
    by_then = f"<= current_setting('{MOMENT}')::timestamptz"
    history = f'public."{event._meta.db_table}"'
    return f"""
        CREATE VIEW {SCHEMA}."{table}" AS
        SELECT {said} FROM {history} e
        WHERE e.pgh_created_at {by_then} AND e.pgh_label <> 'delete'
          AND NOT EXISTS (
            SELECT 1 FROM {history} later
            WHERE later.pgh_obj_id = e.pgh_obj_id AND later.pgh_id > e.pgh_id
              AND later.pgh_created_at {by_then}
          )
    """  # noqa: S608 - the parts are names of our own tables and columns
