"""Takes the pictures of the README from a demonstration of its own."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from chromium import launched
from PIL import Image
from playwright.sync_api import Browser, Page

FOLDER = Path(__file__).parent.parent / "docs" / "images"
COMMAND = [sys.executable, "-m", "rodtrad.config.command"]
PATIENCE = 300
LARGEST = 250_000
COLOURS = 160


@dataclass(frozen=True)
class Picture:
    """A page as somebody sees it; without a role it is the resident's."""

    name: str
    path: str
    role: str = ""
    width: int = 1280
    height: int = 1000
    scheme: Literal["light", "dark"] = "light"


PICTURES = (
    Picture("startsida", "/"),
    Picture("min-sida", "/min-sida/", "enhetschef", height=900),
    Picture("traden", "/traden/aldre-hemma/", "enhetschef", height=1200),
    Picture("traden-mork", "/traden/aldre-hemma/", "enhetschef", height=1200, scheme="dark"),
    Picture("indikator", "/indikatorer/behoriga-arskurs-9/", "enhetschef", height=1200),
    Picture("indikator-320", "/indikatorer/behoriga-arskurs-9/", "enhetschef", 320, 1200),
    Picture("organisation", "/organisation/", "enhetschef"),
    Picture("profil", "/profil/", "enhetschef", height=1200),
)


@contextmanager
def demonstration() -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Start the demonstration in an empty folder; give its address and sign-ins; stop it."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        place = {"RODTRAD_DATA": folder, "PORT": str(port)}
        surroundings = {**os.environ, **place}
        system = subprocess.Popen([*COMMAND, "up"], env=surroundings, stdout=subprocess.DEVNULL)
        try:
            address = f"http://localhost:{port}"
            wait(address, system)
            told = subprocess.check_output(
                [*COMMAND, "demo", "--sign-ins", "--json"], env=surroundings
            )
            yield address, json.loads(told)
        finally:
            system.terminate()
            system.wait(timeout=60)


def wait(address: str, system: "subprocess.Popen[bytes]") -> None:
    """Return when the system answers, or say that it never did."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and system.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/halsa", timeout=5):  # noqa: S310 (our own)
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    sys.exit("Demonstrationen kom inte igång.")


def open_page(browser: Browser, address: str, picture: Picture, ways: list[dict[str, str]]) -> Page:
    """Return the page of a picture, seen by its person."""
    context = browser.new_context(
        base_url=address,
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.scheme,
        locale="sv-SE",
    )
    page = context.new_page()
    if picture.role:
        person = next(way for way in ways if way["role"] == picture.role)
        page.goto("/logga-in/")
        page.fill("[name=login]", person["username"])
        page.fill("[name=password]", person["password"])
        page.click("main button[type=submit]")
        page.wait_for_url("**/min-sida/**")
    page.goto(picture.path)
    page.evaluate("document.activeElement.blur()")
    page.evaluate("document.fonts.ready")
    return page


def save(taken: bytes, picture: Picture) -> None:
    """Write the picture with few colours, and refuse one that weighs too much."""
    target = FOLDER / f"{picture.name}.png"
    image = Image.open(BytesIO(taken)).convert("RGB")
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
    weight = target.stat().st_size
    if weight > LARGEST:
        sys.exit(f"{target.name} väger {weight} byte, mer än {LARGEST}.")
    sys.stdout.write(f"{target.name}: {weight} byte\n")


def main() -> None:
    """Take every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with demonstration() as (address, ways), launched() as browser:
        for picture in PICTURES:
            page = open_page(browser, address, picture, ways)
            save(page.screenshot(), picture)
            page.context.close()


if __name__ == "__main__":
    main()
