"""Draws the tables that the migrations lead to, for an empty database to begin from.

Run: .venv/bin/python tools/tables.py
The drawing says of which migrations it is, and what it is itself, so that a test sees when either
is another without running any migration.
With --check it is only said whether the drawing, and the migrations since, lead to the same tables
as every migration does; if not the difference is shown, and the exit status is 1.
"""

import argparse
import difflib
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "rodtrad"
sys.path.insert(0, str(ROOT))

HEAD = "-- Drawn by tools/tables.py: what the migrations lead to. Not written by hand."
MIGRATIONS, ITSELF = "-- Migrations: ", "-- Drawing: "
# Only what is so while the drawing is read, and nothing of the server it was drawn on.
SETTINGS = (
    "SELECT pg_catalog.set_config('search_path', '', true);\n"
    "SET LOCAL check_function_bodies = false;"
)
UNSAID = re.compile(
    r"--$|-- (Name|Data for Name|PostgreSQL|Dumped)\b|\\|SET \w+ = |SELECT pg_catalog\.set_config\("
)
DRAWN_ON = "'2000-01-01 00:00:00+00'"
APPLIED = re.compile(r"'\d{4}-\d\d-\d\d [\d:.]+\+00'(?=\)[,;])")
# Django writes these itself after every migration.
WITHOUT_ROWS = ("auth_permission*", "django_content_type*")


def drawn() -> str:
    """Return the database's tables as they stand."""
    from django.db import connection

    from rodtrad.config.backup import dumps
    from rodtrad.times import known

    connection.ensure_connection()
    without = [f"--exclude-table-data=public.{name}" for name in WITHOUT_ROWS]
    done = subprocess.run(
        [
            *(dumps.program("pg_dump"), "--no-owner", "--no-privileges", "--inserts"),
            *("--rows-per-insert=500", f"--exclude-schema={known.SCHEMA}", *without),
        ],
        env=dumps.environment(),
        stdout=subprocess.PIPE,
        check=True,
    )
    lines = done.stdout.decode().splitlines()
    said = "\n".join(line for line in lines if not UNSAID.match(line))
    told = re.sub(r"\n{3,}", "\n\n", APPLIED.sub(DRAWN_ON, said)).strip()
    return f"{SETTINGS}\n\n{told}\n"


def stamped(drawing: str) -> str:
    """Return a drawing with what it is of, and what it is, on top."""
    return f"{HEAD}\n{MIGRATIONS}{migrations()}\n{ITSELF}{digest(drawing)}\n{drawing}"


def migrations() -> str:
    """Return a digest of every migration of ours, by name and text."""
    found = sorted(PACKAGE.glob("*/migrations/[0-9]*.py"))
    told = (f"{path.relative_to(PACKAGE)}\n{path.read_text(encoding='utf-8')}" for path in found)
    return digest("\n".join(told))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def alike(drawing: str) -> list[str]:
    """Return the lines that must be the same, whatever order the migrations were run in."""
    return [re.sub(r"^\t\(\d+, ", "\t(", line).rstrip(",;") for line in drawing.splitlines()]


def difference(wanted: str, found: str) -> list[str]:
    """Return what is found instead of what is wanted, as lines with a plus or a minus."""
    told = difflib.unified_diff(alike(wanted), alike(found), "migrations", "drawing", lineterm="")
    return list(told)


def main(*, is_check: bool) -> int:
    from django.core.management import call_command

    from rodtrad.config import tables

    call_command("migrate", every_step=True, verbosity=0)
    wanted = drawn()
    if not is_check:
        tables.DRAWING.write_text(stamped(wanted), encoding="utf-8")
        return 0
    _empty()
    call_command("migrate", verbosity=0)
    told = difference(_redrawn(wanted), _redrawn(drawn()))
    sys.stdout.write("".join(f"{line}\n" for line in told))
    return 1 if told else 0


def _redrawn(drawing: str) -> str:
    """Return the drawing as it is drawn again: PostgreSQL writes a condition otherwise then."""
    from django.db import connection, transaction

    _empty()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(drawing)
    return drawn()


def _empty() -> None:
    from django.db import connection

    from rodtrad.times import known

    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {known.SCHEMA} CASCADE")
        cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()

    from benchmarks.folder import passing_folder

    # What is emptied here is never anybody's own.
    for name in ("RODTRAD_DATA", "DATABASE_URL"):
        os.environ.pop(name, None)
    passing_folder()

    import django

    django.setup()
    sys.exit(main(is_check=given.check))
