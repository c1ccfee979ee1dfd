"""The database as one dump, and back, by PostgreSQL's own programs."""

import os
import shutil
import subprocess
from pathlib import Path

from django.db import connection

from rodtrad.config import environment as env
from rodtrad.config.embedded import programs
from rodtrad.config.errors import Unusable


def dump(target: Path) -> None:
    """Write the whole database as it is at one moment."""
    with target.open("wb") as file:
        done = subprocess.run(
            [_program("pg_dump"), "--format=custom", "--no-owner", "--no-privileges"],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.PIPE,
            env=_environment(),
            check=False,
        )
    _require(done, "Databasen gick inte att säkerhetskopiera")


def restore(source: Path) -> None:
    """Put the dump in place of everything in the database, in one transaction or not at all."""
    reader = subprocess.Popen(
        [_program("pg_restore"), "--no-owner", "--no-privileges", "--file=-", str(source)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
    )
    empty = "DROP SCHEMA public CASCADE; CREATE SCHEMA public;"
    done = subprocess.run(
        [
            _program("psql"),
            *("--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1"),
            *("--output=/dev/null", f"--command={empty}", "--file=-"),
        ],
        stdin=reader.stdout,
        stderr=subprocess.PIPE,
        env=_environment(),
        check=False,
    )
    reader.wait()
    _require(done, "Säkerhetskopian gick inte att läsa in")


def is_whole(source: Path) -> bool:
    """Say whether the dump can be read from its first to its last byte."""
    read = subprocess.run(
        [_program("pg_restore"), "--file=/dev/null", str(source)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return read.returncode == 0


def _program(name: str) -> str:
    # A server of one's own may be older than the wheel: the programs beside it fit it better.
    installed = shutil.which(name) if env.DATABASE_URL.value else None
    own = programs.folder() / name
    found = installed or (str(own) if own.exists() else None)
    if found is None:
        raise Unusable(f"Programmet {name} saknas.", "Installera postgresql-client.")
    return found


def _environment() -> dict[str, str]:
    """Return the database's place in the words PostgreSQL's programs read."""
    place = connection.settings_dict
    words = {
        "PGHOST": place["HOST"],
        "PGPORT": place["PORT"],
        "PGUSER": place["USER"],
        "PGPASSWORD": place["PASSWORD"],
        "PGDATABASE": place["NAME"],
        "PGSSLMODE": place["OPTIONS"].get("sslmode", ""),
    }
    return os.environ | {name: str(value) for name, value in words.items() if value}


def _require(done: subprocess.CompletedProcess[bytes], sentence: str) -> None:
    if done.returncode != 0:
        last = done.stderr.decode(errors="replace").strip().rsplit("\n", 1)[-1]
        raise Unusable(f"{sentence}: {last}", "Ingenting har ändrats.")
