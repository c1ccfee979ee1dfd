"""The whole system, started and stopped as a person does it."""

import json
import os
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from rodtrad.config.embedded.cluster import Cluster
from rodtrad.config.serving.address import free_port

READY = "Ctrl-C stoppar."
PATIENCE = 240.0


class Start:
    """One `rodtrad up` and what it has said."""

    def __init__(self, data: Path, port: int, *words: str) -> None:
        taken_away = {"DATABASE_URL", "RODTRAD_SERVING"}
        environment = {k: v for k, v in os.environ.items() if k not in taken_away} | {
            "RODTRAD_DATA": str(data),
            "PORT": str(port),
            "DJANGO_SETTINGS_MODULE": "rodtrad.config.settings",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "rodtrad.config.command", "up", *words],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said: list[str] = []

    def until_ready(self) -> list[str]:
        """Read what it says until it serves or ends."""
        watch = threading.Timer(PATIENCE, self.process.kill)
        watch.start()
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line.rstrip("\n"))
            if READY in line:
                break
        watch.cancel()
        return self.said

    def end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        return self.result()

    def result(self) -> int:
        code = self.process.wait(PATIENCE)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


def _health(port: int) -> dict[str, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/halsa", timeout=20) as answer:
            return json.load(answer)
    except (urllib.error.URLError, ConnectionError):
        return {}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_a_start_after_a_kill_clears_up_serves_alone_and_stops_without_a_trace(
    data: Path,
) -> None:
    port = free_port()
    first = Start(data, port)
    assert first.until_ready()[-1] == READY
    first.end(signal.SIGKILL)
    left_behind = _health(port)

    second = Start(data, port)
    said = second.until_ready()
    health = _health(port)
    intruder = Start(data, free_port())
    refusal = intruder.until_ready()
    code = second.end(signal.SIGTERM)

    assert left_behind["status"] == "ok"
    assert said[-1] == READY
    assert not any("Bygger" in line for line in said)
    assert health["database"] == health["migrations"] == "ok"
    assert refusal == [
        f"Datakatalogen {data} används redan av en Röda tråden som kör på "
        f"http://localhost:{port}. "
        "Stoppa den först, eller välj en annan datakatalog med RODTRAD_DATA."
    ]
    assert (intruder.result(), code) == (1, 0)
    assert _health(port) == {}
    assert not Cluster(data).answers()
