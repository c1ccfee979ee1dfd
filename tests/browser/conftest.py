"""The whole system on a port of its own, Chromium, and axe."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from tools.chromium import launched

PATIENCE = 240
OBJECTS = "from tests.browser.objects import main; main()"


@dataclass(frozen=True)
class Site:
    """A running system with the demonstration municipality in it; its data and log in a folder."""

    address: str
    sign_ins: tuple[dict[str, str], ...]
    inside: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    folder: Path = Path()

    def person(self, role: str) -> dict[str, str]:
        return next(row for row in self.sign_ins if row["role"] == role)


# For the package: whatever comes after finds no event loop of the browser's in its thread.
@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Start everything in an empty data folder, as a newcomer does, and stop it afterwards."""
    folder = tmp_path_factory.mktemp("site")
    port = _free_port()
    surroundings = surroundings_of(folder / "data", port)
    command = [sys.executable, "-m", "rodtrad.config.command"]
    with (folder / "log").open("w") as log:
        up = [*command, "up", "--profile", "osteraker"]
        system = subprocess.Popen(up, env=surroundings, stdout=log, stderr=log)
    try:
        address = f"http://localhost:{port}"
        _wait(address, system, folder / "log")
        people = _told([*command, "demo", "--sign-ins", "--json"], surroundings)
        more = _told([*command, "shell", "-v0", "-c", OBJECTS], surroundings)
        found = {name: tuple(each) for name, each in more.items()}
        yield Site(address, tuple(people), folder=folder, **found)
    finally:
        system.terminate()
        system.wait(timeout=30)


def surroundings_of(data: Path, port: int) -> dict[str, str]:
    """Return the environment of a system that is looked at: not measured, which would slow it."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    settings = {"DJANGO_SETTINGS_MODULE": "rodtrad.config.settings"}
    return ours | settings | {"RODTRAD_DATA": str(data), "PORT": str(port)}


def _told(command: list[str], surroundings: dict[str, str]) -> Any:
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(address: str, system: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and system.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/halsa", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    pytest.fail(f"The system did not come up:\n{log.read_text()[-3000:]}")
