"""Each of the five profiles starts on an empty data folder and shows the demonstration."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from rodtrad.demo.levels import level_for
from rodtrad.profiles import library
from tests.browser.conftest import Site, _free_port, _wait, surroundings_of
from tests.browser.driving import sign_in, window
from tests.browser.looking import Faults, Showing

pytestmark = [pytest.mark.browser, pytest.mark.full]
DESK = Showing("a desk", 1280)
PAGES = {
    "/traden/": "vision",
    "/traden/klarar-skolan/": "council",
    "/traden/behoriga/": "committee",
    "/traden/lindskolan-lasning/": "unit",
}
AROUND = (
    "/min-sida/",
    "/indikatorer/",
    "/indikatorer/behoriga-arskurs-9/",
    "/organisation/",
    "/organisation/lindskolan/",
    "/organisation/utbildningsnamnden/",
    "/planer/",
    "/profil/",
)
COMMAND = [sys.executable, "-m", "rodtrad.config.command"]


@contextmanager
def started(folder: Path, profile: str) -> Iterator[Site]:
    """Start the system under a profile on an empty data folder, and stop it afterwards."""
    port = _free_port()
    surroundings = surroundings_of(folder / "data", port)
    with (folder / "log").open("w") as log:
        system = subprocess.Popen(
            [*COMMAND, "up", "--profile", profile], env=surroundings, stdout=log, stderr=log
        )
    try:
        address = f"http://localhost:{port}"
        _wait(address, system, folder / "log")
        told = subprocess.run(
            [*COMMAND, "demo", "--sign-ins", "--json"],
            env=surroundings, capture_output=True, text=True, check=True,
        )  # fmt: skip
        yield Site(address, tuple(json.loads(told.stdout)))
    finally:
        system.terminate()
        system.wait(timeout=30)


@pytest.mark.parametrize("name", library.names())
def test_a_profile_starts_on_an_empty_folder_and_its_pages_have_no_faults(
    chromium: Browser, tmp_path: Path, name: str
) -> None:
    profile, faults, said, statuses = library.load(name), Faults(), {}, {}

    with started(tmp_path, name) as site, window(chromium, site, DESK) as context:
        sign_in(context, site.person("enhetschef"))
        page = context.new_page()
        for path in (*PAGES, *AROUND):
            answer = page.goto(path)
            statuses[path] = answer.status if answer else 0
            said[path] = page.locator("main").inner_text()
            faults.ask_policy(page, f"{name} {path}")
            faults.look_at(page, f"{name} {path}")

    levels = {path: level_for(profile, at).name for path, at in PAGES.items()}
    assert set(statuses.values()) == {200}
    assert {path: level for path, level in levels.items() if level not in said[path]} == {}
    assert profile.title in said["/profil/"]
    assert faults.sentences == []
