"""The database as one dump, and back, by PostgreSQL's own programs."""

import contextlib
import errno
import itertools
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import IO

from django.db import connection

from rodtrad.config import full_disk
from rodtrad.config.embedded import programs
from rodtrad.config.errors import Unusable
from rodtrad.times import known

HEAD_LINES = 40


def dump(target: Path) -> None:
    """Write the whole database as it is at one moment."""
    with target.open("wb") as file:
        done = subprocess.run(
            [program("pg_dump"), "--format=custom", "--no-owner", "--no-privileges"],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    _require(done, "Databasen gick inte att säkerhetskopiera")


def restore(source: Path) -> None:
    """Put the dump in place of everything in the database, in one transaction or not at all."""
    script = [program("pg_restore"), "--no-owner", "--no-privileges", "--file=-", str(source)]
    empty = (
        f"DROP SCHEMA IF EXISTS {known.SCHEMA} CASCADE;"
        "DROP SCHEMA public CASCADE; CREATE SCHEMA public;"
    )
    writer = [
        program("psql"),
        *("--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1"),
        *("--output=/dev/null", f"--command={empty}", "--file=-"),
    ]
    quiet = environment() | {"PGOPTIONS": "--client-min-messages=warning"}
    with (
        tempfile.TemporaryFile() as errors,
        subprocess.Popen(script, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as reader,
        subprocess.Popen(writer, stdin=subprocess.PIPE, stderr=errors, env=quiet) as psql,
    ):
        assert reader.stdout is not None
        assert psql.stdin is not None
        with contextlib.suppress(BrokenPipeError), psql.stdin as target:
            _pour(reader.stdout, target)
        reader.stdout.close()
        psql.wait()
        errors.seek(0)
        done = subprocess.CompletedProcess(writer, psql.returncode, b"", errors.read())
    _require(done, "Säkerhetskopian gick inte att läsa in")


def _pour(source: IO[bytes], target: IO[bytes]) -> None:
    """Pass the dump on, without the one setting that PostgreSQL 15 and 16 do not know."""
    head = list(itertools.islice(source, HEAD_LINES))
    target.writelines(line for line in head if not line.startswith(b"SET transaction_timeout"))
    shutil.copyfileobj(source, target)


def is_whole(source: Path) -> bool:
    """Say whether the dump can be read from its first to its last byte."""
    read = subprocess.run(
        [program("pg_restore"), "--file=/dev/null", str(source)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return read.returncode == 0


def program(name: str) -> str:
    own = programs.folder() / name
    found = str(own) if own.exists() else shutil.which(name)
    if found is None:
        raise Unusable(f"Programmet {name} saknas.", "Installera postgresql-client.")
    return found


def environment() -> dict[str, str]:
    """Return the database's place in the words PostgreSQL's programs read."""
    place = connection.settings_dict
    words = {
        "PGHOST": place["HOST"] or place["OPTIONS"].get("host", ""),
        "PGPORT": place["PORT"],
        "PGUSER": place["USER"],
        "PGPASSWORD": place["PASSWORD"],
        "PGDATABASE": place["NAME"],
        "PGSSLMODE": place["OPTIONS"].get("sslmode", ""),
    }
    return os.environ | {name: str(value) for name, value in words.items() if value}


def _require(done: subprocess.CompletedProcess[bytes], sentence: str) -> None:
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip()
        if full_disk.WORDS in said:
            raise OSError(errno.ENOSPC, said)
        last = said.rsplit("\n", 1)[-1]
        raise Unusable(f"{sentence}: {last}", "Ingenting har ändrats.")
