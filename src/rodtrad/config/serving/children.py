"""The processes a running system consists of, forked from one that has read all its code."""

import contextlib
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing.context import ForkProcess
from pathlib import Path

from django.db import connections

from rodtrad.config.command import TOKEN

GRACE_SECONDS = 10.0
HASTE_SECONDS = 5.0
MOST_FALLS = 3
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

FORKS = multiprocessing.get_context("fork")


@dataclass
class Child:
    """One process; started again when it ends by itself."""

    name: str
    run: Callable[[], None]
    process: ForkProcess | None = field(default=None, init=False)
    started_at: float = field(default=0.0, init=False)
    falls: int = field(default=0, init=False)

    def start(self) -> None:
        """Fork the process, in a session of its own so that Ctrl-C reaches only its keeper."""
        self.started_at = time.monotonic()
        # Two processes on one database connection would talk over each other.
        connections.close_all()
        self.process = FORKS.Process(target=self._in_a_session_of_its_own, name=self.name)
        self.process.start()

    def _in_a_session_of_its_own(self) -> None:
        os.setsid()
        for stop in STOPS:
            signal.signal(stop, signal.SIG_DFL)
        self.run()

    @property
    def is_alive(self) -> bool:
        return self.process is not None and self.process.is_alive()

    def revive(self) -> bool:
        """Start the process again; False when it keeps falling as soon as it stands."""
        lived = time.monotonic() - self.started_at
        self.falls = self.falls + 1 if lived < HASTE_SECONDS else 1
        if self.falls > MOST_FALLS:
            return False
        self.start()
        return True

    def ask_to_stop(self) -> None:
        if self.process is not None and self.is_alive:
            self.process.terminate()

    def wait_or_kill(self, deadline: float) -> None:
        """Wait for the process to end, and end it and all it started when it will not."""
        if self.process is None or self.process.pid is None:
            return
        self.process.join(max(0.1, deadline - time.monotonic()))
        if self.process.is_alive():
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.join()


def stop_all(children: Sequence[Child]) -> None:
    """Stop every process, all at the same time."""
    deadline = time.monotonic() + GRACE_SECONDS
    for child in children:
        child.ask_to_stop()
    for child in children:
        child.wait_or_kill(deadline)


def end_leftovers(token: str, patience: float = 20.0) -> int:
    """Kill what is left of an earlier start that carried this token, and say how many."""
    wanted = f"{TOKEN}={token}".encode()
    left = [path for path in Path("/proc").iterdir() if _carries(path, wanted)]
    for path in left:
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(path.name), signal.SIGKILL)
    deadline = time.monotonic() + patience
    # The port is free when they are gone, not when they are told to go.
    while time.monotonic() < deadline and any(_lives(path) for path in left):
        time.sleep(0.05)
    return len(left)


def _carries(process: Path, wanted: bytes) -> bool:
    if not process.name.isdecimal() or int(process.name) == os.getpid():
        return False
    try:
        return wanted in (process / "environ").read_bytes().split(b"\0")
    except OSError:
        return False


def _lives(process: Path) -> bool:
    """Say whether any thread of it is left; its files are closed with the last one."""
    try:
        # The state stands after the name, which may itself hold spaces and brackets.
        stats = [(task / "stat").read_text() for task in (process / "task").iterdir()]
    except (FileNotFoundError, ProcessLookupError):
        return process.exists()
    return any(stat.rpartition(")")[2].split()[0] not in "ZX" for stat in stats)
