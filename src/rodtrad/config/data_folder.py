"""The data folder: whose it is, and whether it is ours to write in."""

import json
import os
import pwd
import shutil
from pathlib import Path

from rodtrad.config.errors import Unusable

MARK = "rodtrad.json"
CONTENT = {"product": "rodtrad", "format": 1}
LEAST_FREE_BYTES = 100 * 1024 * 1024
KEY = "secret_key"
OTHER_FOLDER = "Välj en annan datakatalog med RODTRAD_DATA."

# The folders this process was the first to claim, and whether they were there before.
_new: dict[Path, bool] = {}


def claim(folder: Path) -> None:
    """Make the folder ours if it is empty; refuse it if it is somebody else's."""
    try:
        was_there = folder.exists()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Another process may be writing the mark this very moment, under a name of its own.
        names = {path.name for path in folder.iterdir() if not path.name.startswith(f"{MARK}.")}
        if MARK in names:
            _check_mark(folder)
        elif names:
            raise Unusable(f"Datakatalogen {folder} innehåller något annat.", OTHER_FOLDER)
        else:
            _write_mark(folder)
            _new[folder] = was_there
    except (PermissionError, FileExistsError, NotADirectoryError) as error:
        raise _belongs_to_another(folder) from error
    _check_owner(folder)


def is_new(folder: Path) -> bool:
    """Say whether it is this process that has just made the folder ours."""
    return folder in _new


def give_back(folder: Path) -> None:
    """Leave the folder as it was found, if all that lies in it is what this process put there."""
    if not is_new(folder) or not {path.name for path in folder.iterdir()} <= {MARK, KEY}:
        return
    for name in (KEY, MARK):
        (folder / name).unlink(missing_ok=True)
    if not _new.pop(folder):
        folder.rmdir()


def check_space(folder: Path) -> None:
    """Refuse to start on a disk that is about to be full."""
    if shutil.disk_usage(folder).free < LEAST_FREE_BYTES:
        raise Unusable(
            f"Disken där {folder} ligger är full.",
            "Frigör minst 100 MB, eller välj en annan datakatalog med RODTRAD_DATA.",
        )


def _check_mark(folder: Path) -> None:
    try:
        mark = json.loads((folder / MARK).read_text())
    except (json.JSONDecodeError, UnicodeDecodeError):
        mark = None
    if mark is None or mark.get("product") != CONTENT["product"]:
        raise Unusable(f"Datakatalogen {folder} innehåller något annat.", OTHER_FOLDER)
    if mark["format"] != CONTENT["format"]:
        raise Unusable(
            f"Datakatalogen {folder} är gjord av en nyare Röda tråden.",
            "Uppdatera programmet, eller välj en annan datakatalog med RODTRAD_DATA.",
        )


def _check_owner(folder: Path) -> None:
    # Root may work in anybody's folder as long as the database in it was root's too.
    cluster = folder / "postgres"
    foreign = folder if os.geteuid() != 0 else cluster
    ours = {os.geteuid()} if os.geteuid() != 0 else {0, pwd.getpwnam("nobody").pw_uid}
    if foreign.exists() and foreign.stat().st_uid not in ours:
        raise _belongs_to_another(folder)


def _write_mark(folder: Path) -> None:
    temporary = folder / f"{MARK}.{os.getpid()}"
    temporary.write_text(json.dumps(CONTENT) + "\n")
    temporary.rename(folder / MARK)


def _belongs_to_another(folder: Path) -> Unusable:
    return Unusable(
        f"Datakatalogen {folder} tillhör en annan användare eller går inte att skriva i.",
        OTHER_FOLDER,
    )
