"""At most one start serves a data folder; it leaves word of where and how to find its programs."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rodtrad.config.command import TOKEN
from rodtrad.config.embedded import locks
from rodtrad.config.errors import Unusable
from rodtrad.config.serving import children


@contextmanager
def alone(folder: Path, address: str) -> Iterator[None]:
    """Hold the data folder's serving lock, and leave word of the token our processes carry."""
    lock = locks.open_lock(folder / "serving")
    try:
        if not locks.is_alone(lock):
            raise _already_served(folder)
        _clear_after_the_dead(folder / "serving.json")
        word = {"address": address, "token": os.environ.get(TOKEN, "")}
        (folder / "serving.json").write_text(json.dumps(word))
        yield
        (folder / "serving.json").unlink(missing_ok=True)
    finally:
        locks.close(lock)


def _read(path: Path) -> dict[str, str]:
    try:
        word: dict[str, str] = json.loads(path.read_text())
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return word


def _clear_after_the_dead(path: Path) -> None:
    token = _read(path).get("token")
    if token:
        children.end_leftovers(token)


def _already_served(folder: Path) -> Unusable:
    address = _read(folder / "serving.json").get("address", "en annan adress")
    return Unusable(
        f"Datakatalogen {folder} används redan av en Röda tråden som kör på {address}.",
        "Stoppa den först, eller välj en annan datakatalog med RODTRAD_DATA.",
    )
