"""What is costly to build is built once in a run of the tests, and laid out again by copying."""

import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import psycopg
from django.db import connection


def lay_out(folder: Path, build: Callable[[], object]) -> None:
    """Fill the empty tables as a build did, inside a transaction; the first time, build.

    The folder is where the rows are kept, one file for a table.
    """
    if folder.exists():
        _read(folder)
        return
    empty = _names() - _filled(_names())
    build()
    unfinished = folder.with_name(uuid4().hex)
    unfinished.mkdir()
    _write(unfinished, _filled(empty))
    try:
        unfinished.rename(folder)
    except OSError:
        # The other process was first, with the same.
        shutil.rmtree(unfinished)


def _names() -> set[str]:
    return set(connection.introspection.table_names())


def _filled(names: set[str]) -> set[str]:
    """Return those of the tables that there is anything in."""
    asked = " UNION ALL ".join(f"(SELECT '{name}' FROM \"{name}\" LIMIT 1)" for name in names)
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return {name for (name,) in cursor.fetchall()}


def _write(folder: Path, tables: set[str]) -> None:
    for table in tables:
        with _driver().cursor() as cursor, cursor.copy(f'COPY "{table}" TO STDOUT') as rows:
            (folder / table).write_bytes(b"".join(rows))


def _read(folder: Path) -> None:
    """Copy the rows in, past the triggers: what they would have written is among the rows."""
    with _driver().cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for file in folder.iterdir():
            with cursor.copy(f'COPY "{file.name}" FROM STDIN') as rows:
                rows.write(file.read_bytes())
        cursor.execute("SET LOCAL session_replication_role = origin")
    for file in folder.iterdir():
        _go_past(file.name)


def _go_past(table: str) -> None:
    """Let the table's next number be a new one; never go back, for others keep rows as well."""
    with connection.cursor() as cursor:
        for sequence in connection.introspection.get_sequences(cursor, table):
            cursor.execute(
                f"SELECT setval('{sequence['name']}', greatest("
                f'(SELECT max("{sequence["column"]}") FROM "{table}"),'
                f' (SELECT last_value FROM "{sequence["name"]}")))'
            )


def _driver() -> psycopg.Connection:
    connection.ensure_connection()
    driver = connection.connection
    assert isinstance(driver, psycopg.Connection)
    return driver
