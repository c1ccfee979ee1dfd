"""The true `rodtrad up` on a data folder of its own, killed as a power cut kills it."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

import psycopg

from rodtrad.config.embedded import locks
from rodtrad.config.embedded.cluster import DATABASE, SUPERUSER, socket_folder
from rodtrad.config.serving.address import free_port

PATIENCE = 240.0
READY = "Ctrl-C stoppar."
COMMAND = ("-m", "rodtrad.config.command")
BEGUN = """
from datetime import date
from django.core.management import call_command
from rodtrad.organisation.models import Unit
from rodtrad.organisation.services import create_unit
call_command("begin", municipality="Sjöby kommun", profile="umea", administrator="anna.berg",
             name="Anna Berg")
first = date(date.today().year, 1, 1)
top = Unit.objects.get(versions__kind="municipality")
for name in ("Omsorgsnämnden", "Skolnämnden"):
    body = create_unit(name=name, kind="committee", parent=top, starts_on=first, by=None)
    create_unit(name=f"Enhet under {name}", kind="unit", parent=body, starts_on=first, by=None)
"""


class RealSystem:
    """Web server, queue worker and embedded PostgreSQL, all that one start consists of."""

    def __init__(self, data: Path, start: Sequence[str] = COMMAND, **more: str) -> None:
        self.data, self.port, self._start = data, free_port(), start
        ours = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
        for name in ("DATABASE_URL", "RODTRAD_SERVING"):
            ours.pop(name, None)
        self.environment = ours | {
            "DJANGO_SETTINGS_MODULE": "rodtrad.config.settings",
            "RODTRAD_DATA": str(data),
            "PORT": str(self.port),
            # Mails stay in the outbox, where they can be counted.
            "RODTRAD_TRAINING": "1",
            # Each sender then has an address of her own, as in town.
            "RODTRAD_BEHIND_PROXY": "1",
            # So many send at once that a shield against floods would go up.
            "RODTRAD_SHIELD_AT": "0",
        }
        self.environment |= more
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Lay out a small municipality with two committees, and stop what that needed."""
        shell = [sys.executable, *COMMAND, "shell", "-v0", "-c", BEGUN]
        done = subprocess.run(
            shell, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr

    def copied_to(self, data: Path, start: Sequence[str] = COMMAND, **more: str) -> "RealSystem":
        """Return another system with the same in it; nothing may be running."""
        # The server's files belong to its own user, which only `cp` keeps.
        shutil.rmtree(data, ignore_errors=True)
        subprocess.run(["cp", "-a", str(self.data), str(data)], check=True)
        return RealSystem(data, start, **more)

    def start(self) -> float:
        """Start it, and return after how many seconds it served and had nothing more to say."""
        begun = time.monotonic()
        log = self.data / "up.log"
        log.unlink(missing_ok=True)
        with log.open("w") as said:
            self._process = subprocess.Popen(
                [sys.executable, *self._start, "up"], env=self.environment, stdout=said, stderr=said
            )
        while READY not in log.read_text() or not self.is_well():
            if time.monotonic() - begun > PATIENCE or self._process.poll() is not None:
                raise AssertionError(log.read_text()[-3000:])
            time.sleep(0.1)
        return time.monotonic() - begun

    def is_well(self) -> bool:
        """Say whether it serves pages."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/halsa", timeout=5):
                return True
        except (urllib.error.URLError, OSError):
            return False

    def kill(self) -> int:
        """Kill every process it consists of at once, PostgreSQL too; return how many there were."""
        killed = set[int]()
        until = time.monotonic() + PATIENCE
        while alive := self.processes():
            for pid in alive:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            killed |= set(alive)
            assert time.monotonic() < until
            time.sleep(0.02)
            if self._process:
                self._process.poll()
        if self._process:
            self._process.wait()
        return len(killed)

    def processes(self) -> list[int]:
        """Return the processes of this data folder that live."""
        return [int(path.name) for path in Path("/proc").glob("[0-9]*") if self._is_ours(path)]

    def _is_ours(self, process: Path) -> bool:
        """Say whether it was started for our folder, or is the database's, whose home it is."""
        wanted = f"RODTRAD_DATA={self.data}".encode()
        try:
            if wanted in (process / "environ").read_bytes().split(b"\0"):
                return True
            return (process / "cwd").readlink() == self.database_folder
        except OSError:
            return False

    @property
    def database_folder(self) -> Path:
        return self.data / "postgres"

    def database(self) -> psycopg.Connection:
        """Return a connection past the product, to see what is truly kept."""
        return psycopg.connect(
            host=str(socket_folder(self.data)), user=SUPERUSER, dbname=DATABASE, autocommit=True
        )


def begun_in(folder: Path) -> RealSystem:
    """Return a municipality that is laid out once for all tests of a run, and never started."""
    system = RealSystem(folder / "begun" / "data")
    system.data.parent.mkdir(exist_ok=True)
    with locks.exclusive(folder / "begun.lock"):
        done = folder / "begun" / "done"
        if not done.exists():
            system.begin()
            done.touch()
    return system
