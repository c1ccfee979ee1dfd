"""The programs a running system consists of, kept alive and stopped together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

TOKEN = "RODTRAD_SERVING"  # noqa: S105 (a name, not a secret)
GRACE_SECONDS = 10.0
HASTE_SECONDS = 5.0


@dataclass
class Child:
    """One program; started again when it ends by itself."""

    name: str
    command: Sequence[str]
    environment: dict[str, str]
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    started_at: float = field(default=0.0, init=False)
    falls: int = field(default=0, init=False)

    def start(self) -> None:
        """Start the program in a session of its own, so that Ctrl-C reaches only its keeper."""
        self.started_at = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            env=os.environ | self.environment,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )

    @property
    def is_alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def revive(self) -> bool:
        """Start the program again; False when it has fallen three times in a row at once."""
        lived = time.monotonic() - self.started_at
        self.falls = self.falls + 1 if lived < HASTE_SECONDS else 1
        if self.falls > 3:
            return False
        self.start()
        return True

    def ask_to_stop(self) -> None:
        if self.process is not None and self.is_alive:
            self.process.terminate()

    def wait_or_kill(self, deadline: float) -> None:
        """Wait for the program to end, and end it and all it started when it will not."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def stop_all(children: Sequence[Child]) -> None:
    """Stop every program, all at the same time."""
    deadline = time.monotonic() + GRACE_SECONDS
    for child in children:
        child.ask_to_stop()
    for child in children:
        child.wait_or_kill(deadline)


def web_server(host: str, port: int, workers: str, environment: dict[str, str]) -> Child:
    """Return the web server, ready to be started."""
    command = [
        sys.executable,
        *("-m", "granian", "--interface", "wsgi", "--no-ws", "--log-level", "warning"),
        *("--host", host, "--port", str(port)),
        *("--workers", workers, "--blocking-threads", "4", "--respawn-failed-workers"),
        "rodtrad.config.wsgi:application",
    ]
    return Child("web", command, environment)


def queue_worker(environment: dict[str, str]) -> Child:
    """Return the queue worker, which also seals the act log."""
    return Child("worker", [sys.executable, "-m", "rodtrad.config.command", "worker"], environment)


def end_leftovers(token: str) -> int:
    """Kill what is left of an earlier start that carried this token, and say how many."""
    wanted = f"{TOKEN}={token}".encode()
    ended = 0
    for path in Path("/proc").iterdir():
        if path.name.isdecimal() and int(path.name) != os.getpid() and _carries(path, wanted):
            os.kill(int(path.name), signal.SIGKILL)
            ended += 1
    return ended


def _carries(process: Path, wanted: bytes) -> bool:
    try:
        return wanted in (process / "environ").read_bytes().split(b"\0")
    except OSError:
        return False
