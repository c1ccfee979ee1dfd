"""One embedded PostgreSQL in a data folder, shared by every process that needs it."""

import atexit
import hashlib
import os
import shutil
import time
from collections.abc import Mapping
from pathlib import Path

import psycopg

from rodtrad.config.embedded import locks, programs
from rodtrad.config.errors import Unusable

SUPERUSER = "postgres"
DATABASE = "rodtrad"
LONGEST_SOCKET_PATH = 107
SOCKET_LOCK = ".s.PGSQL.5432.lock"
PATIENCE_SECONDS = 20.0
LEAST_FREE_BYTES = 200 * 1024 * 1024

LASTING = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_messages": "warning",
}
PASSING = LASTING | {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
}


def socket_folder(data: Path) -> Path:
    """Return where the server's socket lies: under the data folder, if the path is short enough."""
    near = data / "run"
    if len(os.fsencode(near / SOCKET_LOCK)) <= LONGEST_SOCKET_PATH:
        return near
    # Not TMPDIR: every process must arrive at the same folder.
    name = hashlib.sha256(os.fsencode(data)).hexdigest()[:16]
    return Path(os.sep, "tmp", f"rodtrad-{name}")


class Cluster:
    """The server in one data folder, and this process's share in it."""

    def __init__(self, data: Path, settings: Mapping[str, str] = LASTING) -> None:
        self.data = data
        self.settings = settings
        self.database_folder = data / "postgres"
        self.sockets = socket_folder(data)
        self.log = data / "postgres.log"
        self._share: int | None = None
        self._process = 0

    def join(self) -> None:
        """Use the server, starting it if nobody has; it stays for as long as this process."""
        if self._process == os.getpid() and self._share is not None:
            return
        self._make_folders()
        with locks.exclusive(self.data / "door"):
            share = locks.open_lock(self.data / "users")
            locks.share(share)
            try:
                self._ensure_running()
            except BaseException:
                locks.close(share)
                raise
        self._share, self._process = share, os.getpid()
        atexit.register(self.leave)

    def leave(self) -> None:
        """Stop using the server; the last to leave stops it."""
        if self._share is None or self._process != os.getpid():
            return
        share, self._share = self._share, None
        with locks.exclusive(self.data / "door"):
            if locks.is_alone(share):
                self._stop()
            locks.close(share)

    def answers(self) -> bool:
        """Say whether a connection succeeds, which is what running means."""
        try:
            self._connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def _connect(self) -> psycopg.Connection:
        return psycopg.connect(
            host=str(self.sockets), user=SUPERUSER, dbname="postgres", autocommit=True
        )

    def _make_folders(self) -> None:
        for folder in (self.data, self.sockets):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.sockets.lstat().st_uid not in {os.geteuid(), programs.server_uid()}:
            raise Unusable(
                f"Katalogen {self.sockets} tillhör en annan användare.",
                "Ta bort den, eller välj en annan datakatalog med RODTRAD_DATA.",
            )

    def _ensure_running(self) -> None:
        if self.answers():
            return
        if not self.database_folder.exists():
            self._create()
        self._start()
        with self._connect() as connection:
            known = connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]
            ).fetchone()
            if known is None:
                connection.execute(f"CREATE DATABASE {DATABASE}")

    def _create(self) -> None:
        if shutil.disk_usage(self.data).free < LEAST_FREE_BYTES:
            raise _disk_is_full(self.data)
        # Built beside and renamed, so that a half-made one is never taken for a whole.
        unfinished = self.data / "postgres.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        made = programs.run(
            "initdb",
            "--locale=C.UTF-8",
            "--encoding=UTF8",
            "-A",
            "trust",
            "-U",
            SUPERUSER,
            "-D",
            str(unfinished),
        )
        if made.returncode != 0:
            raise _explain_failure(self.data, made.stderr)
        auto = unfinished / "postgresql.auto.conf"
        lines = (f"{name} = '{value}'\n" for name, value in self.settings.items())
        with auto.open("a", encoding="ascii") as file:
            file.writelines(lines)
        unfinished.rename(self.database_folder)

    def _start(self) -> None:
        """Start and wait until it answers; after a kill its old children may need some seconds."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            self._clear_traces_of_the_dead()
            tried = programs.run(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=60",
                "-D",
                str(self.database_folder),
                "-l",
                str(self.log),
                "-o",
                f"-c unix_socket_directories='{_quoted(self.sockets)}'",
            )
            if self.answers():
                return
            if time.monotonic() > deadline:
                raise _explain_failure(self.data, tried.stderr + self._last_of_log())
            time.sleep(0.3)

    def _stop(self) -> None:
        if (self.database_folder / "postmaster.pid").exists():
            programs.run("pg_ctl", "stop", "--mode=fast", "--wait", "-D", str(self.database_folder))

    def _clear_traces_of_the_dead(self) -> None:
        """Remove pid files whose number now belongs to some other program."""
        for path in (self.database_folder / "postmaster.pid", self.sockets / SOCKET_LOCK):
            if path.exists() and not _is_postgres(path.read_text().split("\n", 1)[0]):
                path.unlink()

    def _last_of_log(self) -> str:
        return self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""


def _quoted(path: Path) -> str:
    """Return the path as one word inside a quoted PostgreSQL setting inside a shell word."""
    return str(path).replace("\\", "\\\\").replace("'", "''").replace('"', '""')


def _is_postgres(pid: str) -> bool:
    try:
        name = Path("/proc", pid.strip(), "comm").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return name.strip() == "postgres"


def _explain_failure(data: Path, output: str) -> Unusable:
    if "No space left on device" in output:
        return _disk_is_full(data)
    last = output.strip().rsplit("\n", 1)[-1]
    return Unusable(
        f"Den inbyggda databasen gick inte att starta: {last}",
        f"Mer står i {data / 'postgres.log'}.",
    )


def _disk_is_full(folder: Path) -> Unusable:
    return Unusable(
        f"Disken där {folder} ligger är full.",
        "Frigör minst 200 MB, eller välj en annan datakatalog med RODTRAD_DATA.",
    )
